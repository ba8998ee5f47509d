"""A mother's private words offer help on her own screen, and reach nobody unless she wants it."""

import logging

import pytest
from django.apps import apps
from django.core import serializers
from django.test import Client
from django.urls import reverse

from tealight.accounts.models import User
from tealight.audit.models import Decision
from tealight.safeguarding.models import Review
from tealight.tributes.actions import add_chapter
from tealight.tributes.audience import Audience
from tealight.tributes.models import Chapter, Tribute, new_key
from tealight.tributes.tests.conftest import as_upload, bring, page
from tests.cast import SignIn
from tests.pictures import jpeg

RISK = "I want to die. I cannot do this any more."
MEDICAL = "I'm 9 weeks and soaking through a pad every half an hour, should I just lie down?"
HELP = "Before anything else"
ASK = "Let somebody from the care team read this"


@pytest.fixture
def chapter(noor: Tribute, ana: User) -> Chapter:
    return add_chapter(noor, ana, body=RISK, once=new_key(), title="Tonight", audience=Audience.ME)


def share(browser: Client, tribute: Tribute, words: str, step: str = "share_words") -> int:
    return browser.post(reverse(step, args=[tribute.address, words])).status_code


def everything_kept() -> str:
    """Return every row of every table, but for the chapters and the sign-ins themselves."""
    kept = [model for model in apps.get_models() if model._meta.label not in {"tributes.Chapter", "sessions.Session"}]
    return "".join(serializers.serialize("json", model._default_manager.all()) for model in kept)


def write(browser: Client, tribute: Tribute, body: str) -> str:
    """Write a chapter for oneself alone, and return the page to which one is led."""
    sent = {"once": new_key(), "kind": "words", "title": "", "body": body, "audience": int(Audience.ME)}
    answer = browser.post(reverse("new_chapter", args=[tribute.address]), sent)
    assert answer.status_code == 303
    return browser.get(answer["Location"]).content.decode()


def test_a_private_chapter_offers_help_on_her_screen_and_nothing_is_kept_of_that(
    noor: Tribute,
    ana: User,
    mara: User,
    browser: SignIn,
    mailoutbox: list[object],
    caplog: pytest.LogCaptureFixture,
) -> None:
    there, before = browser(ana), everything_kept()
    with caplog.at_level(logging.DEBUG):
        seen = write(there, noor, RISK)
    assert HELP in seen
    assert ASK in seen
    assert "Nobody from the care team reads this unless you want it" in seen
    assert RISK in seen
    assert everything_kept() == before
    assert not Review.objects.exists()
    assert not Decision.objects.exists()
    assert mailoutbox == []
    assert RISK not in caplog.text
    assert "chapter" not in caplog.text


def test_the_address_after_saving_is_the_same_whatever_was_written(noor: Tribute, ana: User, browser: SignIn) -> None:
    seen = write(browser(ana), noor, "Your coat hangs in the hall.")
    assert "help-at-once" not in seen
    assert ASK not in seen


def test_the_lines_follow_what_she_wrote(noor: Tribute, ana: User) -> None:
    there = Client(headers={"accept-language": "en-GB", "sec-fetch-site": "same-origin"})
    there.force_login(ana)
    seen = write(there, noor, MEDICAL)
    assert "If this is happening now" in seen
    strip = seen.split('class="lines"', 1)[1]
    assert strip.index("Emergency") < strip.index("Baby loss support")


@pytest.mark.parametrize("audience", [Audience.ME, Audience.BOTH])
def test_nobody_else_is_offered_the_help_for_her_words(
    noor: Tribute, ana: User, tomas: User, browser: SignIn, audience: Audience
) -> None:
    chapter = add_chapter(noor, ana, body=RISK, once=new_key(), audience=audience)
    for name in (f"chapter:{chapter.pk}", "chapter:new", "chapter:", "chapter:x", "thanks:new", "nothing"):
        seen = browser(tomas).get(f"/t/{noor.address}/?kept={name}").content.decode()
        assert (RISK in seen) is (audience == Audience.BOTH)
        assert "help-at-once" not in seen
        assert ASK not in seen
    assert share(browser(tomas), noor, f"chapter:{chapter.pk}") == 404
    assert not Review.objects.exists()


def test_without_being_led_there_her_page_says_nothing_but_the_form_of_the_chapter_does(
    noor: Tribute, ana: User, browser: SignIn, chapter: Chapter
) -> None:
    assert "help-at-once" not in page(browser(ana), noor)
    assert HELP in page(browser(ana), noor, "edit_chapter", str(chapter.pk))


def test_words_with_a_photograph_and_a_note_offer_help_too(
    noor: Tribute, ana: User, tomas: User, browser: SignIn
) -> None:
    there = browser(ana)
    assert bring(there, noor, as_upload(jpeg(), "IMG_1.jpg"), tone="quiet", caption=RISK) == 303
    address = reverse("photographs", args=[noor.address])
    for name in ("new", noor.photographs.get().key):
        assert HELP in there.get(f"{address}?kept=photograph:{name}").content.decode()
        assert "help-at-once" not in browser(tomas).get(f"{address}?kept=photograph:{name}").content.decode()
    assert HELP in page(there, noor, "edit_photograph", noor.photographs.get().key)
    answer = there.post(reverse("thanks", args=[noor.address]), {"body": RISK, "version": 0})
    assert answer["Location"] == f"/t/{noor.address}/?kept=thanks:new#guestbook"
    assert HELP in there.get(answer["Location"].partition("#")[0]).content.decode()
    assert HELP in page(there, noor, "thanks")
    assert "help-at-once" not in page(browser(tomas), noor, "thanks")
    assert not Review.objects.exists()


def test_where_the_care_team_reads_the_words_anyway_nothing_is_offered(
    open_noor: Tribute, ana: User, mara: User, browser: SignIn
) -> None:
    chapter = add_chapter(open_noor, ana, body=RISK, once=new_key())
    assert chapter.is_held
    seen = page(browser(ana), open_noor, "edit_chapter", str(chapter.pk))
    assert HELP in seen
    assert ASK not in seen


def test_drafts_are_not_read(noor: Tribute, ana: User, browser: SignIn) -> None:
    there = browser(ana)
    sent = {"body": RISK, "kind": "words", "title": "", "audience": "0", "draft_revision": "0"}
    answer = there.post(reverse("tribute_draft", args=[noor.address, "chapter:new"]), sent, follow=True)
    seen = answer.content.decode()
    assert "help-at-once" not in seen
    assert "help-at-once" not in page(there, noor, "new_chapter")
