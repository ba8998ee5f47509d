"""A stop to additions: nothing is added or opened, everything can be hidden or taken away, and it lapses by itself."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tealight.accounts.models import User
from tealight.families.access import frozen
from tealight.families.actions import FrozenError, accept, come_in, end_stop, invite, stop_additions
from tealight.families.models import Freeze, Invitation, Membership
from tealight.notices.models import Letter
from tealight.tributes.actions import add_chapter, change_audience, hide_chapter, renew_link
from tealight.tributes.audience import Audience
from tealight.tributes.models import Chapter, Publication, Tribute, new_key
from tests.cast import SignIn


@pytest.fixture
def chapter(noor: Tribute, ana: User) -> Chapter:
    return add_chapter(noor, ana, body="a lamp left on", once=new_key())


@pytest.fixture
def still(noor: Tribute, chapter: Chapter, tomas: User) -> Freeze:
    """Noor's page, at which Tomas has stopped additions."""
    return stop_additions(noor.family, tomas, timezone.now())


def test_either_parent_stops_additions_and_the_other_is_told_at_once(noor: Tribute, ana: User, browser: SignIn) -> None:
    browser(ana).post(f"/t/{noor.address}/family/freeze/")
    letter = Letter.objects.get()
    assert letter.to == "tomas@example.org"
    assert "Noor" not in letter.subject + letter.body
    assert "Ana has stopped additions" in letter.body


def test_new_words_come_back_filled_in(noor: Tribute, still: Freeze, ana: User, browser: SignIn) -> None:
    words = {"once": new_key(), "body": "we walked the whole shore", "kind": "words", "title": "", "audience": "5"}
    answer = browser(ana).post(f"/t/{noor.address}/chapters/new/", words)
    assert answer.status_code == 409
    assert "we walked the whole shore" in answer.content.decode()
    assert "Tomas has stopped additions here until" in answer.content.decode()
    assert noor.chapters.count() == 1


def test_the_stop_holds_for_whoever_made_it_too(noor: Tribute, still: Freeze, tomas: User) -> None:
    with pytest.raises(FrozenError):
        add_chapter(noor, tomas, body="and the shore", once=new_key())


@pytest.mark.parametrize("path", ["audience/", "edit/", "tributes/new/", "family/circle/"])
def test_whatever_opens_or_adds_is_refused(noor: Tribute, still: Freeze, ana: User, browser: SignIn, path: str) -> None:
    fields = {"audience": "5", "once": new_key(), "relation": "aunt", "noun": "", "verb": "", "loss": ""}
    address = f"/{path}" if path.startswith("tributes") else f"/t/{noor.address}/{path}"
    answer = browser(ana).post(address, fields)
    assert answer.status_code == 409
    assert "Tomas has stopped additions" in answer.content.decode()
    assert (Tribute.objects.count(), Publication.objects.count(), Invitation.objects.count()) == (1, 0, 0)


def test_an_author_does_not_change_words_but_narrows_them(
    noor: Tribute, chapter: Chapter, still: Freeze, ana: User, browser: SignIn
) -> None:
    address = f"/t/{noor.address}/chapters/{chapter.pk}/edit/"
    same = {"kind": "words", "title": "", "body": "a lamp left on", "audience": "1", "version": "1"}
    assert browser(ana).post(address, {**same, "body": "other words"}).status_code == 409
    assert browser(ana).post(address, same).status_code == 303
    assert browser(ana).post(address, {**same, "audience": "5"}).status_code == 409
    chapter.refresh_from_db()
    assert (chapter.body, chapter.audience) == ("a lamp left on", Audience.BOTH)


def test_the_other_parent_still_hides_and_narrows(
    noor: Tribute, chapter: Chapter, still: Freeze, ana: User, tomas: User
) -> None:
    Tribute.objects.filter(pk=noor.pk).update(audience=Audience.EVERYONE)
    noor.refresh_from_db()
    hide_chapter(chapter, ana, Audience.BOTH)
    assert change_audience(noor, Audience.CIRCLE, ana) is None
    noor.refresh_from_db()
    assert noor.audience == Audience.CIRCLE
    link = noor.links.get()
    assert renew_link(noor, ana, old=link.key) != link


def test_things_can_be_taken_away(
    noor: Tribute, chapter: Chapter, still: Freeze, ana: User, ruth: User, browser: SignIn
) -> None:
    come_in(noor.family, ruth)
    there, under = browser(ana), f"/t/{noor.address}"
    there.post(f"{under}/chapters/{chapter.pk}/removal/")
    there.post(f"{under}/family/circle/{Membership.objects.get().pk}/removal/")
    there.post(f"{under}/removal/")
    assert not noor.chapters.exists()
    assert not Membership.objects.exists()
    assert Tribute.objects.filter(removal__isnull=False).exists()


def test_what_waited_to_be_opened_does_not_open_meanwhile(
    noor: Tribute, ana: User, tomas: User, browser: SignIn
) -> None:
    wish = change_audience(noor, Audience.LINK, ana)
    assert wish is not None
    browser(tomas).post(f"/t/{noor.address}/family/freeze/")
    wish.refresh_from_db()
    assert wish.outcome == Publication.Outcome.TAKEN_BACK


def test_only_whoever_stopped_additions_lets_them_go_on(
    noor: Tribute, still: Freeze, ana: User, tomas: User, browser: SignIn
) -> None:
    assert "Tomas stopped them on" in browser(ana).get(f"/t/{noor.address}/family/freeze/").content.decode()
    browser(ana).post(f"/t/{noor.address}/family/freeze/removal/")
    assert frozen(noor.family_id, timezone.now()) == still
    browser(tomas).post(f"/t/{noor.address}/family/freeze/removal/")
    assert frozen(noor.family_id, timezone.now()) is None


def test_it_lapses_after_30_days_unless_it_is_renewed(noor: Tribute, still: Freeze, ana: User, tomas: User) -> None:
    assert frozen(noor.family_id, still.at + timedelta(days=29)) == still
    assert frozen(noor.family_id, still.at + timedelta(days=30)) is None
    later = still.at + timedelta(days=20)
    stop_additions(noor.family, ana, later)
    assert frozen(noor.family_id, still.at + timedelta(days=30)) is None
    stop_additions(noor.family, tomas, later)
    assert frozen(noor.family_id, later + timedelta(days=29)) == still


def test_after_one_that_lapsed_either_parent_begins_another(noor: Tribute, still: Freeze, ana: User) -> None:
    later = still.at + timedelta(days=31)
    another = stop_additions(noor.family, ana, later)
    assert another != still
    assert not end_stop(noor.family, another.family.freezes.get(pk=still.pk).by, later)
    assert end_stop(noor.family, ana, later)


def test_nobody_comes_by_an_invitation_meanwhile_and_it_still_works_later(
    noor: Tribute, ana: User, tomas: User, ruth: User, browser: SignIn
) -> None:
    now = timezone.now()
    invitation = invite(noor.family, ana, "circle", once=new_key(), now=now)
    stop_additions(noor.family, tomas, now)
    assert "Your invitation is safe" in browser(ruth).get(f"/invitation/{invitation.key}/").content.decode()
    browser(ruth).post(f"/invitation/{invitation.key}/acceptance/")
    assert not Membership.objects.exists()
    end_stop(noor.family, tomas, now)
    accept(invitation, ruth, now)
    assert Membership.objects.exists()


def test_visitors_go_on(noor: Tribute, still: Freeze) -> None:
    Tribute.objects.filter(pk=noor.pk).update(audience=Audience.EVERYONE)
    words = {"once": new_key(), "body": "I think of you.", "kind": "message"}
    assert Client().post(f"/t/{noor.address}/entries/new/", words).status_code == 303
