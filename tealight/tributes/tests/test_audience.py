"""Who sees what: a table of visitors for the tribute, and one for its chapters."""

import pytest
from django.test import Client

from tealight.accounts.models import User
from tealight.families.actions import add_guardian
from tealight.tributes.actions import add_chapter, change_audience, hide_chapter, make_tribute, renew_link
from tealight.tributes.audience import Audience
from tealight.tributes.models import Chapter, Tribute, new_key
from tealight.tributes.queries import living_link
from tealight.tributes.tests.conftest import NOOR
from tests.cast import SignIn

VISITORS = ("ana", "tomas", "ruth", "stranger", "stranger with the link")
SEEN_BY = {
    Audience.ME: {"ana"},
    Audience.BOTH: {"ana", "tomas"},
    Audience.CIRCLE: {"ana", "tomas"},
    Audience.MEMBERS: {"ana", "tomas", "ruth"},
    Audience.LINK: {"ana", "tomas", "stranger with the link"},
    Audience.EVERYONE: set(VISITORS),
}


def link_of(tribute: Tribute) -> str:
    link = living_link(tribute)
    assert link is not None
    return link.key


@pytest.fixture
def pages(noor: Tribute, ana: User, tomas: User, ruth: User, browser: SignIn) -> dict[str, tuple[Client, str]]:
    """Return the browser of each visitor with the address at which they come."""
    own = f"/t/{noor.address}/"
    return {
        "ana": (browser(ana), own),
        "tomas": (browser(tomas), own),
        "ruth": (browser(ruth), own),
        "stranger": (Client(), own),
        "stranger with the link": (Client(), f"/t/{link_of(noor)}/"),
    }


@pytest.mark.parametrize("audience", Audience)
def test_a_tribute_is_seen_by_its_audience_and_nobody_else(
    audience: Audience, noor: Tribute, pages: dict[str, tuple[Client, str]]
) -> None:
    Tribute.objects.filter(pk=noor.pk).update(audience=audience)
    seen = {who for who, (there, address) in pages.items() if there.get(address, follow=True).status_code == 200}
    assert seen == SEEN_BY[audience]


@pytest.mark.parametrize("audience", Audience)
def test_a_chapter_is_read_by_its_audience_and_nobody_else(
    audience: Audience, noor: Tribute, ana: User, pages: dict[str, tuple[Client, str]]
) -> None:
    Tribute.objects.filter(pk=noor.pk).update(audience=Audience.EVERYONE)
    add_chapter(noor, ana, body="a lamp left on", once=new_key(), audience=audience)
    seen = {who for who, (there, address) in pages.items() if "a lamp left on" in there.get(address).content.decode()}
    assert seen == SEEN_BY[audience] | ({"ruth"} if audience == Audience.LINK else set())


def test_a_chapter_never_goes_farther_than_its_tribute(noor: Tribute, ana: User, ruth: User, browser: SignIn) -> None:
    add_chapter(noor, ana, body="a lamp left on", once=new_key(), audience=Audience.EVERYONE)
    assert browser(ruth).get(f"/t/{noor.address}/").status_code == 404


def test_what_is_for_its_author_alone_is_closed_to_an_operator(
    noor: Tribute, ana: User, olu: User, browser: SignIn
) -> None:
    change_audience(noor, Audience.ME, ana)
    assert browser(olu).get(f"/t/{noor.address}/").status_code == 404


def test_an_account_without_the_link_does_not_open_what_opens_by_the_link(
    noor: Tribute, ruth: User, browser: SignIn
) -> None:
    Tribute.objects.filter(pk=noor.pk).update(audience=Audience.EVERYONE)
    assert browser(ruth).get(f"/t/{noor.address}/").status_code == 200
    Tribute.objects.filter(pk=noor.pk).update(audience=Audience.LINK)
    assert browser(ruth).get(f"/t/{noor.address}/").status_code == 404
    assert browser(ruth).get(f"/t/{link_of(noor)}/").status_code == 200


def test_an_old_link_is_dead_at_once(noor: Tribute, ana: User, sam: Client) -> None:
    Tribute.objects.filter(pk=noor.pk).update(audience=Audience.LINK)
    old = link_of(noor)
    assert sam.get(f"/t/{old}/").status_code == 200
    renew_link(noor, ana, old=old)
    assert sam.get(f"/t/{old}/").status_code == 404
    assert sam.get(f"/t/{link_of(noor)}/").status_code == 200


def test_renewing_twice_with_the_same_form_renews_once(noor: Tribute, ana: User) -> None:
    old = link_of(noor)
    assert renew_link(noor, ana, old=old) == renew_link(noor, ana, old=old)
    assert noor.links.count() == 2


def test_narrowing_is_at_once(noor: Tribute, ana: User, sam: Client) -> None:
    Tribute.objects.filter(pk=noor.pk).update(audience=Audience.EVERYONE, is_listed=True)
    assert sam.get(f"/t/{noor.address}/").status_code == 200
    assert change_audience(noor, Audience.BOTH, ana) is None
    assert sam.get(f"/t/{noor.address}/").status_code == 404
    noor.refresh_from_db()
    assert not noor.is_listed


def test_only_me_is_not_offered_where_it_locks_out_the_other(
    noor: Tribute, ana: User, tomas: User, browser: SignIn
) -> None:
    address = f"/t/{noor.address}/audience/"
    for parent in (ana, tomas):
        assert "only me" not in browser(parent).get(address).content.decode()
        assert browser(parent).post(address, {"audience": Audience.ME}).status_code == 422
    assert browser(tomas).get(address).status_code == 200


def test_only_me_is_offered_to_whoever_keeps_a_place_alone(ana: User, tomas: User, browser: SignIn) -> None:
    alone = make_tribute(ana, NOOR, once=new_key())
    address = f"/t/{alone.address}/audience/"
    assert browser(ana).post(address, {"audience": Audience.ME}).status_code == 303
    add_guardian(alone.family, tomas)
    assert "only me" in browser(ana).get(address).content.decode()
    change_audience(alone, Audience.BOTH, ana)
    assert "only me" not in browser(ana).get(address).content.decode()


def test_the_other_parent_narrows_a_chapter_but_never_changes_or_widens_it(
    noor: Tribute, ana: User, tomas: User, browser: SignIn
) -> None:
    chapter = add_chapter(noor, ana, body="a lamp left on", once=new_key(), audience=Audience.LINK)
    under = f"/t/{noor.address}/chapters/{chapter.pk}"
    there = browser(tomas)
    assert there.get(f"{under}/edit/").status_code == 404
    assert there.post(f"{under}/removal/").status_code == 404
    assert there.post(f"{under}/audience/", {"audience": Audience.EVERYONE}).status_code == 422
    assert there.post(f"{under}/audience/", {"audience": Audience.BOTH}).status_code == 303
    chapter.refresh_from_db()
    assert chapter.audience == Audience.BOTH
    hide_chapter(chapter, tomas, Audience.ME)
    assert Chapter.objects.get(pk=chapter.pk).audience == Audience.BOTH
