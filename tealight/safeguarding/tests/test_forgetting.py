"""Refused words go once their time is over, unless somebody needs them still."""

from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from tealight.accounts.models import User
from tealight.audit.models import Decision
from tealight.audit.queries import decisions
from tealight.safeguarding import contents, holding
from tealight.safeguarding.actions import (
    CannotDecideError,
    decide,
    forget_notes,
    forget_notes_about,
    forget_refused,
    forgetting,
    undo,
)
from tealight.safeguarding.models import Group, Review
from tealight.safeguarding.tests.conftest import Shelf
from tests.cast import SignIn

DAY = timedelta(days=1)
REFUSED = Review.Outcome.REFUSED


@pytest.fixture(autouse=True)
def erasing(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    """Words of this shelf can be emptied; reports cannot."""

    def erase(number: int) -> bool:
        return shelf.words.pop(number, None) is not None

    kind = contents.kind_of("entry")
    assert kind is not None
    monkeypatch.setitem(contents._kinds, "entry", replace(kind, erase=erase))


@pytest.fixture
def needed(monkeypatch: pytest.MonkeyPatch) -> set[int]:
    """What a room says that it still needs."""
    numbers: set[int] = set()

    def needs(kind: str, object_ids: Collection[int]) -> set[int]:
        return numbers & set(object_ids) if kind == "entry" else set()

    monkeypatch.setattr(holding, "_needs", [])
    holding.register(needs)
    holding.register(needs)
    assert len(holding._needs) == 1
    return numbers


def refused(shelf: Shelf, by: User, text: str = "unkind", days_ago: int = 91) -> Review:
    review = decide(shelf.leave(text).pk, by, REFUSED, "unkind to the mother")
    review.closed_at = timezone.now() - days_ago * DAY
    review.save()
    return review


def test_words_go_with_the_note_and_the_record_tells_that_they_went(shelf: Shelf, mara: User) -> None:
    review = refused(shelf, mara)
    assert forget_refused(timezone.now()) == 1
    review.refresh_from_db()
    assert shelf.words == {}
    assert (review.note, review.outcome, review.decided_by) == ("", REFUSED, mara)
    told = Decision.objects.latest("pk")
    assert (told.verb, told.subject, told.by, told.what) == (
        "review.forgotten",
        review.subject,
        None,
        "erased words whose time was over",
    )
    assert forget_refused(timezone.now()) == 0


def test_what_a_room_needs_stays_until_it_needs_it_no_more(shelf: Shelf, mara: User, needed: set[int]) -> None:
    review = refused(shelf, mara)
    needed.add(review.object_id)
    assert forget_refused(timezone.now() + 300 * DAY) == 0
    review.refresh_from_db()
    assert (shelf.words, review.note) == ({review.object_id: "unkind"}, "unkind to the mother")
    needed.clear()
    assert forget_refused(timezone.now()) == 1


def test_what_begins_to_be_needed_in_the_last_moment_stays(
    shelf: Shelf, mara: User, needed: set[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    review, forget = refused(shelf, mara), forgetting._forget

    def appealed_first(*given: object) -> bool:
        needed.add(review.object_id)
        return forget(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(forgetting, "_forget", appealed_first)
    assert forget_refused(timezone.now()) == 0
    assert shelf.words


def test_what_the_care_team_is_asked_about_anew_stays(shelf: Shelf, mara: User) -> None:
    review = refused(shelf, mara)
    again = Review.objects.create(
        kind="entry", object_id=review.object_id, group=Group.REPORT, opened_at=timezone.now()
    )
    assert forget_refused(timezone.now()) == 0
    decide(again.pk, mara, REFUSED)
    assert forget_refused(timezone.now()) == 0
    assert shelf.words
    assert forget_refused(timezone.now() + 89 * DAY) == 0
    assert forget_refused(timezone.now() + 91 * DAY) == 1


def test_a_question_that_was_only_withdrawn_keeps_nothing_alive(shelf: Shelf, mara: User) -> None:
    review = refused(shelf, mara)
    fields = {"group": Group.REPORT, "opened_at": timezone.now(), "closed_at": timezone.now()}
    Review.objects.create(kind="entry", object_id=review.object_id, outcome=Review.Outcome.WITHDRAWN, **fields)
    assert forget_refused(timezone.now()) == 1


def test_a_decision_that_was_taken_back_begins_anew(shelf: Shelf, mara: User) -> None:
    review = refused(shelf, mara)
    undo(review.pk, mara)
    assert forget_refused(timezone.now() + 300 * DAY) == forget_notes(timezone.now() + 300 * DAY) == 0
    decide(review.pk, mara, REFUSED)
    assert forget_refused(timezone.now() + 89 * DAY) == 0
    assert forget_refused(timezone.now() + 91 * DAY) == 1


def test_a_note_about_what_was_shown_goes_and_the_words_stay(shelf: Shelf, mara: User) -> None:
    review = decide(shelf.leave("kind").pk, mara, Review.Outcome.SHOWN, "kind")
    assert forget_notes(timezone.now() + 91 * DAY) == 1
    review.refresh_from_db()
    assert review.note == ""
    assert shelf.words
    undo(review.pk, mara)
    review.refresh_from_db()
    assert review.forgotten_at is None


def test_a_kind_that_cannot_be_emptied_keeps_what_was_refused(shelf: Shelf, mara: User) -> None:
    decide(shelf.leave("about a page", kind="report").pk, mara, REFUSED, "no reason to")
    later = timezone.now() + 91 * DAY
    assert forget_refused(later) == 0
    assert forget_notes(later) == 1
    assert shelf.words


def test_many_go_in_small_batches_also_past_those_that_stay(
    shelf: Shelf, mara: User, needed: set[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forgetting, "BATCH", 2)
    reviews = [refused(shelf, mara, f"unkind {number}") for number in range(7)]
    needed.update(review.object_id for review in reviews[:3])
    assert forget_refused(timezone.now()) == 4
    assert set(shelf.words) == needed
    for number in range(5):
        decide(shelf.leave(f"kind {number}").pk, mara, Review.Outcome.SHOWN, "kind")
    assert forget_notes(timezone.now() + 91 * DAY) == 5


def test_what_is_gone_cannot_be_shown_any_more(shelf: Shelf, mara: User, signed_in: SignIn) -> None:
    review = refused(shelf, mara)
    forget_refused(timezone.now())
    with pytest.raises(CannotDecideError):
        undo(review.pk, mara)
    assert "or their time was over" in signed_in(mara).get("/care/decided/").content.decode()


def test_what_was_noted_about_erased_words_goes_from_the_record_too(shelf: Shelf, mara: User) -> None:
    about, other = (refused(shelf, mara, text) for text in ("unkind", "unkind too"))
    forget_notes_about(about.kind, [about.object_id])
    told = {row.subject: row.written for row in decisions()[0]}
    assert told == {about.subject: None, other.subject: "unkind to the mother"}
