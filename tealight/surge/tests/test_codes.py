"""A code counts one person or network through one day, and cannot be followed into the next."""

from datetime import UTC, datetime, timedelta, timezone

from pytest_django import Settings

from tealight.surge.codes import code_of
from tealight.surge.limits import household_of

MORNING = datetime(2026, 11, 22, 0, 5, tzinfo=UTC)


def test_the_key_is_another_one_each_day() -> None:
    evening = MORNING.replace(hour=23)
    assert code_of("203.0.113.7", MORNING) == code_of("203.0.113.7", evening)
    assert code_of("203.0.113.7", evening) != code_of("203.0.113.7", evening + timedelta(hours=1))
    assert code_of("203.0.113.7", MORNING) != code_of("203.0.113.8", MORNING)


def test_a_day_is_the_same_in_every_time_zone() -> None:
    there = MORNING.astimezone(timezone(timedelta(hours=-8)))
    assert there.date() != MORNING.date()
    assert code_of("203.0.113.7", there) == code_of("203.0.113.7", MORNING)


def test_the_code_hangs_on_the_secret_of_the_site(settings: Settings) -> None:
    mine = code_of("203.0.113.7", MORNING)
    settings.SECRET_KEY = "another secret of another site, long enough"
    assert code_of("203.0.113.7", MORNING) != mine


def test_a_household_is_one_address_of_the_old_kind_or_one_network_of_the_new() -> None:
    assert household_of("203.0.113.7") != household_of("203.0.113.8")
    assert household_of("::ffff:203.0.113.7") == household_of("203.0.113.7")
    assert household_of("2001:db8:0:aa01::1") == household_of("2001:db8:0:aaff::2")
    assert household_of("2001:db8:0:aa01::1") != household_of("2001:db8:0:bb01::1")
    assert household_of("") == "unknown"
