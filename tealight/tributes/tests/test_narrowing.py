"""What waits for the care team and is narrowed meanwhile: it waits no more, and the care team does not read it."""

import pytest
from django.utils import timezone

from tealight.accounts.models import User
from tealight.safeguarding.actions import decide
from tealight.safeguarding.models import Review
from tealight.tributes.actions import (
    add_chapter,
    change_audience,
    change_chapter,
    change_photograph,
    concerns,
    hide_chapter,
    hide_photograph,
    readings,
    take_from_the_page,
    tell_concern,
    undo_widening,
)
from tealight.tributes.audience import Audience
from tealight.tributes.models import Chapter, Photograph, Tribute, Widening, new_key
from tealight.tributes.tellable import Thing
from tealight.tributes.tests.conftest import review_of
from tealight.tributes.tests.test_private_help import RISK

pytestmark = pytest.mark.django_db
CIRCLE, EVERYONE = Audience.CIRCLE, Audience.EVERYONE


@pytest.fixture
def held(open_noor: Tribute, ana: User) -> Chapter:
    """Return a chapter of Ana's that waits, as it stands now."""
    add_chapter(open_noor, ana, body=RISK, once=new_key(), audience=CIRCLE)
    change(open_noor.chapters.get(), EVERYONE)
    chapter = open_noor.chapters.get()
    assert chapter.is_held
    return chapter


@pytest.fixture
def held_photograph(photograph: Photograph) -> Photograph:
    change_photograph(photograph, alt="", caption=RISK, audience=EVERYONE, chapter=None)
    assert photograph.status == Photograph.Status.HELD
    return photograph


def change(chapter: Chapter, audience: int, body: str = RISK) -> None:
    change_chapter(chapter, kind="words", title="", body=body, audience=audience, version=chapter.version)


def say(photograph: Photograph, caption: str, audience: int) -> None:
    change_photograph(photograph, alt="", caption=caption, audience=audience, chapter=None)


def asked() -> list[tuple[str, str]]:
    return list(Review.objects.filter(closed_at=None).values_list("kind", "reason"))


@pytest.mark.parametrize("step", ["changed", "hidden", "undone", "all of it", "all of it undone"])
def test_a_chapter_waits_no_more(held: Chapter, ana: User, tomas: User, step: str) -> None:
    tribute = held.tribute
    if step == "changed":
        change(held, CIRCLE)
    elif step == "hidden":
        hide_chapter(held, tomas, CIRCLE)
    elif step == "undone":
        assert undo_widening(Widening.objects.get(chapter=held), tomas, timezone.now())
    elif step == "all of it":
        change_audience(tribute, CIRCLE, ana)
    else:
        wide = {"before": CIRCLE, "audience": EVERYONE, "by": ana, "at": timezone.now()}
        assert undo_widening(Widening.objects.create(tribute=tribute, **wide), tomas, timezone.now())
    held.refresh_from_db()
    assert not held.is_held
    assert asked() == []


@pytest.mark.parametrize("step", ["changed", "hidden", "all of it"])
def test_a_photograph_waits_no_more(held_photograph: Photograph, ana: User, step: str) -> None:
    if step == "changed":
        say(held_photograph, "The shore.", CIRCLE)
    elif step == "hidden":
        hide_photograph(held_photograph, ana, Audience.ME)
    else:
        change_audience(held_photograph.tribute, CIRCLE, ana)
    held_photograph.refresh_from_db()
    assert held_photograph.status == Photograph.Status.SHOWN
    assert asked() == []


def test_what_is_written_for_the_circle_is_judged_by_nobody(
    held_photograph: Photograph, held: Chapter, monkeypatch: pytest.MonkeyPatch
) -> None:
    def assess(words: object) -> None:
        raise AssertionError

    monkeypatch.setattr(readings, "assess", assess)
    say(held_photograph, "Your coat hangs in the hall.", CIRCLE)
    change(held, CIRCLE, "Your coat hangs in the hall.")


def test_what_is_narrowed_among_strangers_waits_on(held: Chapter, held_photograph: Photograph, ana: User) -> None:
    hide_chapter(held, ana, Audience.LINK)
    hide_photograph(held_photograph, ana, Audience.LINK)
    change_audience(held.tribute, Audience.LINK, ana)
    held.refresh_from_db()
    held_photograph.refresh_from_db()
    assert (held.is_held, held_photograph.status) == (True, Photograph.Status.HELD)
    assert len(asked()) == 2


@pytest.mark.parametrize("waits_again", [False, True])
def test_what_a_person_took_from_the_page_comes_back_by_no_detour(
    photograph: Photograph, mara: User, waits_again: bool
) -> None:
    take_from_the_page(photograph, mara, "It shows somebody else.")
    photograph.refresh_from_db()
    if waits_again:
        say(photograph, "The shore.", EVERYONE)
        assert photograph.status == Photograph.Status.HELD
    say(photograph, "The shore.", CIRCLE)
    photograph.refresh_from_db()
    assert photograph.status == Photograph.Status.WITHHELD
    assert asked() == []
    say(photograph, "The shore.", EVERYONE)
    assert photograph.status == Photograph.Status.HELD


def test_what_was_told_of_it_is_asked_still_as_long_as_the_circle_reads_it(held: Chapter, ana: User) -> None:
    thing = Thing("chapter", held.pk, "")
    tell_concern(held.tribute, None, about="cruel", text="", email="", once=new_key(), thing=thing)
    hide_chapter(held, ana, CIRCLE)
    assert asked() == [("chapter", "")]
    assert not review_of("chapter", held.pk).holds
    hide_chapter(held, ana, Audience.BOTH)
    assert asked() == []


def test_what_its_family_wrote_while_a_page_was_closed_is_read_before_it_opens_again(
    open_noor: Tribute, ana: User, mara: User
) -> None:
    concern = tell_concern(open_noor, None, about="leave", text="", email="", once=new_key())
    decide(review_of("concern", concern.pk).pk, mara, Review.Outcome.REFUSED)
    open_noor.refresh_from_db()
    chapter = add_chapter(open_noor, ana, body=RISK, once=new_key())
    concerns.leave_tribute(concern.pk, mara)
    chapter.refresh_from_db()
    assert chapter.is_held
    assert review_of("chapter", chapter.pk).holds
