"""While everybody who keeps a tribute closes their account, it is there for them alone."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tealight.accounts.actions import begin_closing, keep_account
from tealight.accounts.models import User
from tealight.accounts.visitor import Visitor
from tealight.tributes.access import tribute_for
from tealight.tributes.actions import make_tribute
from tealight.tributes.audience import Audience
from tealight.tributes.models import Tribute, new_key
from tealight.tributes.queries import listed_tributes
from tealight.tributes.tests.conftest import NOOR
from tests.cast import SignIn


@pytest.fixture
def alone(ana: User) -> Tribute:
    """Return a tribute that nobody but Ana keeps."""
    return make_tribute(ana, NOOR, once=new_key())


def seen(tribute: Tribute, stranger: Client, member: Client) -> set[str]:
    """Return who of the visitors sees a page, each by the tribute's own address and by its link."""
    link = tribute.links.get(ended_at=None).key
    ways = {"stranger": (stranger, tribute.address), "member": (member, tribute.address)}
    ways |= {"stranger by link": (stranger, link), "member by link": (member, link)}
    return {who for who, (browser, key) in ways.items() if browser.get(f"/t/{key}/").status_code == 200}


@pytest.mark.parametrize("audience", [Audience.MEMBERS, Audience.LINK, Audience.EVERYONE])
def test_a_closing_account_hides_its_places_and_keeping_it_brings_them_back(
    alone: Tribute, ana: User, ruth: User, sam: Client, browser: SignIn, audience: Audience
) -> None:
    Tribute.objects.filter(pk=alone.pk).update(audience=audience)
    there = browser(ruth)
    before = seen(alone, sam, there)
    assert before
    begin_closing(ana, now=timezone.now())
    assert seen(alone, sam, there) == set()
    assert "Noor" in browser(ana).get(f"/t/{alone.address}/", follow=True).content.decode()
    keep_account(ana)
    assert seen(alone, sam, there) == before


def test_every_address_below_it_is_shut_too(alone: Tribute, ana: User, sam: Client) -> None:
    Tribute.objects.filter(pk=alone.pk).update(audience=Audience.EVERYONE)
    further = [f"/t/{alone.address}/{part}/" for part in ("entries/new", "candles/new", "concern")]
    assert [sam.get(address).status_code for address in further] == [200, 200, 200]
    begin_closing(ana, now=timezone.now())
    assert [sam.get(address).status_code for address in further] == [404, 404, 404]


def test_the_home_page_names_it_no_longer(alone: Tribute, ana: User) -> None:
    Tribute.objects.filter(pk=alone.pk).update(audience=Audience.EVERYONE, is_listed=True)
    assert listed_tributes() == [alone]
    begin_closing(ana, now=timezone.now())
    assert listed_tributes() == []
    keep_account(ana)
    assert listed_tributes() == [alone]


def test_what_two_parents_keep_stays_where_it_is(noor: Tribute, ana: User, tomas: User, sam: Client) -> None:
    Tribute.objects.filter(pk=noor.pk).update(audience=Audience.EVERYONE)
    begin_closing(ana, now=timezone.now())
    assert sam.get(f"/t/{noor.address}/").status_code == 200
    begin_closing(tomas, now=timezone.now())
    assert sam.get(f"/t/{noor.address}/").status_code == 404


def test_closing_asks_no_further_question_of_a_page(alone: Tribute) -> None:
    Tribute.objects.filter(pk=alone.pk).update(audience=Audience.EVERYONE)
    with CaptureQueriesContext(connection) as asked:
        tribute_for(Visitor(), alone.address)
    assert len(asked) == 1
