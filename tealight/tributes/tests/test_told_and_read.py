"""What was told of stays readable for the care team as long as the answer can be contested, and no longer."""

import pytest
from django.http import Http404
from django.test import Client
from django.utils import timezone

from tealight.accounts.models import User
from tealight.guestbook import actions as guestbook
from tealight.guestbook.models import Entry, Thanks
from tealight.guestbook.queries import standing_thanks
from tealight.safeguarding.actions import decide
from tealight.safeguarding.models import Group, Review
from tealight.tributes.access import photograph_for_the_care_team
from tealight.tributes.actions import change_audience, change_chapter, hide_photograph, tell_concern
from tealight.tributes.audience import Audience
from tealight.tributes.kinds import read_chapter
from tealight.tributes.models import Chapter, Concern, Photograph, Tribute, new_key
from tealight.tributes.tellable import Thing
from tealight.tributes.tests.conftest import review_of
from tealight.tributes.tests.test_telling import REFUSED, SHOWN, WORDS, chapter, entry, tell
from tealight.tributes.told import concerns_about
from tests.cast import SignIn

__all__ = ["chapter", "entry"]


def _write(chapter: Chapter, body: str, audience: int | None = None) -> None:
    """Change a chapter as its author does."""
    chapter.refresh_from_db()
    version = chapter.version
    audience = chapter.audience if audience is None else audience
    change_chapter(chapter, kind=chapter.kind, title="", body=body, audience=audience, version=version)


def test_changing_the_words_does_not_take_what_was_told_off_the_list(
    chapter: Chapter, open_noor: Tribute, sam: Client, mara: User
) -> None:
    tell(sam, open_noor, f"chapter-{chapter.pk}", about="other", text=WORDS)
    before = review_of("chapter", chapter.pk)
    _write(chapter, "The shore, in April.")
    now = review_of("chapter", chapter.pk)
    assert now.pk != before.pk
    decide(now.pk, mara, SHOWN)
    _write(chapter, "The shore, in May.")
    assert not Review.objects.filter(kind="chapter", closed_at=None).exists()


def test_nobody_tells_of_what_they_may_not_see(
    entry: Entry, chapter: Chapter, open_noor: Tribute, ana: User, sam: Client
) -> None:
    guestbook.hide_entry(entry, ana)
    Chapter.objects.filter(pk=chapter.pk).update(audience=Audience.BOTH)
    wrong = ("entry-" + entry.key, f"chapter-{chapter.pk}", "chapter-0", "photograph-x", "thanks-now", "letter-1", "x")
    for what in wrong:
        assert tell(sam, open_noor, what) == 404
    assert not Concern.objects.exists()


def test_a_photograph_of_the_circle_is_looked_at_by_the_care_team_once_it_is_told_of(
    photograph: Photograph, open_noor: Tribute, ana: User, mara: User, browser: SignIn
) -> None:
    Photograph.objects.filter(pk=photograph.pk).update(audience=Audience.CIRCLE)
    with pytest.raises(Http404):
        photograph_for_the_care_team(photograph.key)
    tell(browser(ana), open_noor, f"photograph-{photograph.key}", about="leave")
    assert photograph_for_the_care_team(photograph.key) == photograph
    decide(review_of("photograph", photograph.pk).pk, mara, SHOWN)
    with pytest.raises(Http404):
        photograph_for_the_care_team(photograph.key)


def test_what_was_taken_from_its_circle_is_read_as_long_as_that_can_be_contested(
    photograph: Photograph, open_noor: Tribute, ana: User, mara: User, browser: SignIn
) -> None:
    Photograph.objects.filter(pk=photograph.pk).update(audience=Audience.CIRCLE)
    tell(browser(ana), open_noor, f"photograph-{photograph.key}", about="cruel")
    decide(review_of("photograph", photograph.pk).pk, mara, REFUSED, refusal="cruel")
    assert photograph_for_the_care_team(photograph.key) == photograph
    hide_photograph(photograph, ana, Audience.BOTH)
    with pytest.raises(Http404):
        photograph_for_the_care_team(photograph.key)


@pytest.mark.parametrize("step", ["answered", "only hers", "the page for both"])
def test_a_chapter_that_was_told_of_is_not_readable_for_ever(
    chapter: Chapter, open_noor: Tribute, ana: User, mara: User, browser: SignIn, step: str
) -> None:
    Chapter.objects.filter(pk=chapter.pk).update(audience=Audience.CIRCLE)
    tell(browser(ana), open_noor, f"chapter-{chapter.pk}", about="other")
    assert read_chapter(chapter.pk) is not None
    if step == "answered":
        decide(review_of("chapter", chapter.pk).pk, mara, SHOWN)
    elif step == "only hers":
        _write(chapter, "The shore, in April.", Audience.ME)
        assert not Review.objects.filter(kind="chapter", closed_at=None).exists()
    else:
        change_audience(open_noor, Audience.BOTH, ana)
    assert read_chapter(chapter.pk) is None


def test_what_was_answered_of_a_note_is_not_asked_again_with_the_next_one(
    open_noor: Tribute, ana: User, mara: User
) -> None:
    def say(body: str) -> int:
        standing = standing_thanks(open_noor.pk)
        guestbook.thank(open_noor, ana, body, timezone.now(), version=standing.pk if standing else 0)
        return Thanks.objects.get(ended_at=None).pk

    def told(note: int, about: str) -> None:
        thing = Thing("thanks", note, "")
        tell_concern(open_noor, None, about=about, text="", email="", once=new_key(), thing=thing)

    first = say("Thank you.")
    told(first, "cruel")
    decide(review_of("thanks", first).pk, mara, SHOWN)
    say("Thank you all.")
    assert not Review.objects.filter(closed_at=None).exists()
    told(say("Thank you, all of you."), "other")
    last = say("Thank you for every word.")
    assert [each.about for each in concerns_about(open_noor.pk, "thanks", last)] == ["other"]
    assert review_of("thanks", last).group == Group.REPORT


def test_telling_of_words_opens_no_photograph(
    entry: Entry, photograph: Photograph, open_noor: Tribute, sam: Client
) -> None:
    Photograph.objects.filter(pk=photograph.pk).update(audience=Audience.BOTH)
    tell(sam, open_noor, f"entry-{entry.key}", about="leave")
    with pytest.raises(Http404):
        photograph_for_the_care_team(photograph.key)
