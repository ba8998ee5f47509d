"""Drafts: private, saved over the one that was seen, and gone once the words are kept."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tealight.accounts.erasure import erase_things_of
from tealight.accounts.models import User
from tealight.tributes.actions import TooManyDraftsError, add_chapter, erase_old_drafts, remove_chapter, save_draft
from tealight.tributes.audience import Audience
from tealight.tributes.models import DRAFTS_AT_MOST, Draft, Tribute, new_key
from tests.cast import SignIn

IN_PLACE = {"HX-Request": "true"}
WORDS = "we walked the whole shore"


def at(noor: Tribute, place: str = "chapter:new") -> str:
    return f"/t/{noor.address}/drafts/{place}/"


def test_a_draft_is_saved_as_it_is_written_and_fills_the_form_on_another_device(
    noor: Tribute, ana: User, browser: SignIn
) -> None:
    answer = browser(ana).post(at(noor), {"body": WORDS, "kind": "poem", "once": new_key()}, headers=IN_PLACE)
    assert "Kept as a draft, for you alone." in answer.content.decode()
    assert 'name="draft_revision" value="1"' in answer.content.decode()
    page = browser(ana).get(f"/t/{noor.address}/chapters/new/").content.decode()
    assert "This is your draft from" in page
    assert f"{WORDS}</textarea>" in page
    assert not noor.chapters.exists()


def test_with_scripts_off_a_button_keeps_it_and_leads_back(noor: Tribute, ana: User, browser: SignIn) -> None:
    there, form = browser(ana), f"/t/{noor.address}/chapters/new/"
    assert f'formaction="{at(noor)}"' in there.get(form).content.decode()
    answer = there.post(at(noor), {"body": WORDS})
    assert (answer.status_code, answer.headers["Location"]) == (303, form)
    page = there.get(form).content.decode()
    assert WORDS in page
    assert "Kept as a draft, for you alone." in page


def test_nobody_else_sees_a_draft_not_even_the_other_parent(
    noor: Tribute, ana: User, tomas: User, browser: SignIn
) -> None:
    browser(ana).post(at(noor, "tribute"), {"how_far": "29 weeks", "baby": "0"})
    assert "29 weeks" in browser(ana).get(f"/t/{noor.address}/edit/").content.decode()
    assert "29 weeks" not in browser(tomas).get(f"/t/{noor.address}/edit/").content.decode()


def test_an_older_revision_changes_nothing_and_both_are_shown(noor: Tribute, ana: User, browser: SignIn) -> None:
    there = browser(ana)
    there.post(at(noor), {"body": WORDS, "draft_revision": 0}, headers=IN_PLACE)
    other = {"body": "another window", "draft_revision": 0}
    answer = there.post(at(noor), other, headers=IN_PLACE)
    assert answer.status_code == 409
    assert WORDS in answer.content.decode()
    assert Draft.objects.get().fields["body"] == [WORDS]
    page = there.post(at(noor), other)
    assert page.status_code == 409
    assert (WORDS in page.content.decode(), "another window" in page.content.decode()) == (True, True)
    assert there.post(at(noor), {**other, "over": 1}).status_code == 303
    assert Draft.objects.get().fields["body"] == ["another window"]


def test_the_same_draft_twice_is_saved_once(noor: Tribute, ana: User, browser: SignIn) -> None:
    for _ in range(2):
        assert browser(ana).post(at(noor), {"body": WORDS}, headers=IN_PLACE).status_code == 200
    assert Draft.objects.get().revision == 1


def test_the_draft_goes_when_the_words_are_kept(noor: Tribute, ana: User, browser: SignIn) -> None:
    words = {"body": WORDS, "once": new_key()}
    browser(ana).post(at(noor), words)
    assert browser(ana).post(f"/t/{noor.address}/chapters/new/", words).status_code == 303
    assert not Draft.objects.exists()
    late = browser(ana).post(at(noor), words, headers=IN_PLACE)
    assert late.status_code == 204
    assert not Draft.objects.exists()


def test_a_draft_that_ended_elsewhere_does_not_come_back_unasked(noor: Tribute, ana: User, browser: SignIn) -> None:
    there = browser(ana)
    there.post(at(noor), {"body": WORDS})
    there.post(f"{at(noor)}removal/")
    answer = there.post(at(noor), {"body": "and the pier", "draft_revision": 1}, headers=IN_PLACE)
    assert answer.status_code == 409
    assert not Draft.objects.exists()


def test_it_is_thrown_away_and_what_is_kept_is_there_again(noor: Tribute, ana: User, browser: SignIn) -> None:
    chapter = add_chapter(noor, ana, body="a lamp left on", once=new_key())
    there, form = browser(ana), f"/t/{noor.address}/chapters/{chapter.pk}/edit/"
    there.post(at(noor, f"chapter:{chapter.pk}"), {"body": WORDS, "version": "1"})
    assert WORDS in there.get(form).content.decode()
    there.post(f"{at(noor, f'chapter:{chapter.pk}')}removal/")
    page = there.get(form).content.decode()
    assert ("a lamp left on" in page, WORDS in page) == (True, False)


def test_words_kept_since_a_draft_was_begun_are_not_overwritten_by_it(
    noor: Tribute, ana: User, tomas: User, browser: SignIn
) -> None:
    form = f"/t/{noor.address}/edit/"
    browser(ana).post(at(noor, "tribute"), {"how_far": "29 weeks", "baby": "0", "version": "1"})
    browser(tomas).post(form, {"how_far": "seven months", "baby": "0", "version": "1"})
    page = browser(ana).get(form).content.decode()
    assert 'name="version" value="1"' in page
    assert browser(ana).post(form, {"how_far": "29 weeks", "baby": "0", "version": "1"}).status_code == 409


def test_a_place_that_is_not_made_yet_has_a_draft_with_its_babies(ana: User, browser: SignIn) -> None:
    there = browser(ana)
    sent = {"baby": ["0", "1"], "baby-0-name": "Ada", "baby-1-name": "Ben", "words": WORDS, "once": new_key()}
    assert there.post("/drafts/making/", sent).status_code == 303
    page = there.get("/tributes/new/").content.decode()
    assert ('value="Ada"' in page, 'value="Ben"' in page, WORDS in page) == (True, True, True)
    assert there.post("/tributes/new/", sent).status_code == 303
    assert not Draft.objects.exists()
    assert WORDS not in there.get("/tributes/new/").content.decode()


def test_only_the_fields_of_the_form_are_kept(noor: Tribute, ana: User, browser: SignIn) -> None:
    browser(ana).post(at(noor), {"body": WORDS, "email": "ana@example.org", "password": "x", "baby-0-name": "Noor"})
    assert Draft.objects.get().fields == {"body": [WORDS]}


@pytest.mark.parametrize("place", ["chapter:new", "tribute", "thanks", "chapter:9", "chapter:x", "making", "other"])
def test_who_is_no_guardian_has_no_draft_of_the_familys_words(
    noor: Tribute, ruth: User, sam: Client, browser: SignIn, place: str
) -> None:
    Tribute.objects.filter(pk=noor.pk).update(audience=Audience.EVERYONE)
    for there in (browser(ruth), sam):
        assert there.post(at(noor, place), {"body": "x"}).status_code == 404
    assert sam.post(at(noor, "entry"), {"body": "x"}).status_code == 404
    assert browser(ruth).post(at(noor, "entry"), {"body": "x"}).status_code == 303


def test_a_chapter_of_the_other_parent_has_no_draft(noor: Tribute, ana: User, tomas: User, browser: SignIn) -> None:
    chapter = add_chapter(noor, ana, body="a lamp left on", once=new_key())
    assert browser(tomas).post(at(noor, f"chapter:{chapter.pk}"), {"body": "x"}).status_code == 404


def test_too_long_is_said_and_nothing_is_cut(noor: Tribute, ana: User, browser: SignIn) -> None:
    answer = browser(ana).post(at(noor), {"body": "a" * 100_001}, headers=IN_PLACE)
    assert answer.status_code == 422
    assert "too long for a draft" in answer.content.decode()
    assert not Draft.objects.exists()


def test_an_account_has_a_hundred_drafts_at_most(noor: Tribute, ana: User) -> None:
    now = timezone.now()
    Draft.objects.bulk_create(
        Draft(user=ana, tribute=noor, place=f"chapter:{number}", fields={}, saved_at=now)
        for number in range(DRAFTS_AT_MOST)
    )
    with pytest.raises(TooManyDraftsError):
        save_draft(ana, noor, "tribute", {"how_far": ["29 weeks"]}, 0, now)


def test_untouched_for_90_days_it_is_erased(noor: Tribute, ana: User) -> None:
    now = timezone.now()
    save_draft(ana, noor, "tribute", {"how_far": ["29 weeks"]}, 0, now)
    erase_old_drafts(now + timedelta(days=90))
    assert Draft.objects.exists()
    erase_old_drafts(now + timedelta(days=90, minutes=1))
    assert not Draft.objects.exists()


def test_drafts_go_with_their_chapter_their_tribute_and_their_account(noor: Tribute, ana: User, tomas: User) -> None:
    now, chapter = timezone.now(), add_chapter(noor, ana, body="a line", once=new_key())
    save_draft(ana, noor, f"chapter:{chapter.pk}", {"body": ["a"]}, 0, now)
    remove_chapter(chapter)
    assert not Draft.objects.exists()
    save_draft(tomas, noor, "tribute", {"how_far": ["a"]}, 0, now)
    save_draft(ana, None, "making", {"words": ["a"]}, 0, now)
    erase_things_of(tomas)
    tomas.delete()
    assert [draft.user for draft in Draft.objects.all()] == [ana]
    save_draft(ana, noor, "tribute", {"how_far": ["a"]}, 0, now)
    noor.delete()
    assert [draft.place for draft in Draft.objects.all()] == ["making"]
