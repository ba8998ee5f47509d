"""How much one person and one network may do in an hour."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from pytest_django import Settings

from tealight.surge.limits import forget_networks, network_of, purge, spend
from tealight.surge.models import Allowance

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
WARD = network_of("203.0.113.7")


@pytest.fixture(autouse=True)
def few(settings: Settings) -> None:
    settings.LIMIT_PERSON = 2
    settings.LIMIT_NETWORK = 5


def leave(person: str | None = "vSam", network: str = WARD, now: datetime = NOON, action: str = "entry") -> bool:
    return spend(action, person=person, network=network, now=now)


def test_a_person_has_an_allowance_and_then_waits_for_the_next_hour() -> None:
    assert [leave(), leave(), leave()] == [True, True, False]
    assert not leave(now=NOON + timedelta(minutes=59))
    assert leave(now=NOON + timedelta(minutes=60))


def test_one_person_who_is_refused_takes_nothing_from_the_ward_around_them() -> None:
    assert not [leave() for _ in range(50)][-1]
    assert [leave("vRuth"), leave("vRuth"), leave("vAna")] == [True, True, True]


def test_a_network_is_asked_second_and_has_far_more() -> None:
    assert all(leave(f"v{number}") for number in range(5))
    assert not leave("v5")
    assert leave("v5", network=network_of("198.51.100.1"))


def test_a_browser_that_nobody_knows_yet_counts_for_its_network_alone() -> None:
    assert [leave(None) for _ in range(6)] == [True] * 5 + [False]


def test_each_action_has_an_allowance_of_its_own_and_hearts_have_more() -> None:
    assert [leave(), leave(), leave()] == [True, True, False]
    assert all(leave(action="heart") for _ in range(30))
    assert not leave(action="heart")


def test_an_allowance_of_nothing_refuses_the_first(settings: Settings) -> None:
    settings.LIMIT_PERSON = 0
    assert not leave()


def test_neither_the_person_nor_the_address_can_be_read_from_what_is_stored() -> None:
    assert leave()
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM surge_allowance")
        stored = str(cursor.fetchall())
    assert Allowance.objects.count() == 2
    assert "Sam" not in stored
    assert "203.0" not in stored


def test_past_hours_are_forgotten_while_new_ones_are_written() -> None:
    for number in range(4):
        assert leave(f"v{number}")
    assert Allowance.objects.count() == 5
    assert leave("vLater", now=NOON + timedelta(hours=1))
    assert Allowance.objects.count() == 2


def test_a_purge_clears_at_most_what_it_is_told_and_leaves_the_present_hour() -> None:
    assert leave(now=NOON - timedelta(hours=1))
    assert leave(network=network_of("198.51.100.1"), now=NOON - timedelta(hours=1))
    assert purge(NOON, at_most=1) == 1
    assert purge(NOON) == 2
    assert leave()
    assert purge(NOON) == 0


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("203.0.113.77", "203.0.113.0/24"),
        ("2001:db8:1:2ff:aaaa::1", "2001:db8:1:200::/56"),
        ("::1", "::/56"),
        ("::ffff:203.0.113.77", "203.0.113.0/24"),
        ("fe80::1%eth0", "fe80::/56"),
        ("", "unknown"),
        ("a neighbour", "unknown"),
    ],
)
def test_an_address_is_known_only_by_its_network(address: str, network: str) -> None:
    assert network_of(address) == network


@pytest.mark.django_db(transaction=True)
def test_the_sweep_needs_no_transaction_around_it() -> None:
    assert leave()
    assert forget_networks(NOON + timedelta(days=8)) == 2
    assert not Allowance.objects.exists()
