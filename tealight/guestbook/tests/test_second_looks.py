"""What the author of refused words is told, and the one second look that they can ask for."""

import re
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from tealight.accounts.models import User
from tealight.guestbook.models import Entry, Status
from tealight.guestbook.tests.conftest import Book
from tealight.notices.models import Letter
from tealight.safeguarding.actions import CannotDecideError, appeal, decide, undo, write_back
from tealight.safeguarding.models import Appeal, CrisisCase, Group, Review
from tealight.safeguarding.policy import Reason
from tealight.safeguarding.queries import is_withheld
from tealight.safeguarding.reasons import SENTENCES, Refusal
from tealight.safeguarding.spoken import appeals_between, refusals_between
from tests.cast import browser_of

CRUEL = "It is your own fault that she died. You deserve it."
NO_MORE = "I cannot go on without her. I do not want to live any more."
OF_RULES = re.compile(r"decided|refus|not to show|second look|program marks|rule", re.IGNORECASE)


def newest(kind: str = "entry") -> Review:
    return Review.objects.filter(kind=kind).latest("pk")


def refused(book: Book, body: str = CRUEL, refusal: str = Refusal.CRUEL, email: str = "") -> Entry:
    entry = book.held(body, email=email)
    assert Review.objects.filter(pk=newest().pk, closed_at=None).exists()
    decide(newest().pk, book.mara, Review.Outcome.REFUSED, "a note for the team", refusal=refusal)
    entry.refresh_from_db()
    assert entry.status == Status.REFUSED
    return entry


def receipt(book: Book, entry: Entry) -> str:
    page = Client().get(book.receipt(entry)).content.decode()
    return page[page.index("<main") : page.index("</main>")]


def way_to_a_second_look(page: str) -> str:
    found = re.search(r'href="([^"]+/second-look/)"', page)
    assert found
    return found.group(1)


def test_the_author_is_told_what_was_decided_why_by_a_person_and_for_how_long(book: Book, olu: User) -> None:
    entry = refused(book)
    Review.objects.update(reason=Reason.CRUELTY)  # whatever the reader makes of these words
    page = receipt(book, entry)
    assert str(SENTENCES[Refusal.CRUEL]) in page
    assert "A person decided this, not a program." in page
    assert "had marked a place in your words" in page
    assert "They are kept for 90 days" in page
    assert "somebody who did not decide the first time" in page
    assert "Mara" not in page
    assert "a note for the team" not in page


def test_of_words_in_which_nothing_was_marked_nothing_is_said_of_marking(book: Book) -> None:
    entry = refused(book, "Buy bread and milk.", Refusal.ELSEWHERE)
    Review.objects.update(reason=Reason.NOBODY_READ_IT)
    page = receipt(book, entry)
    assert "A person decided this" in page
    assert "marked" not in page


def test_a_moderator_chooses_the_reason_in_the_care_room(book: Book) -> None:
    entry, mara = book.held(CRUEL), browser_of(book.mara)
    address = f"/care/{newest().pk}/decision/"
    assert mara.post(address, {"outcome": "refused", "refusal": "contact"}).status_code == 303
    assert str(SENTENCES[Refusal.CONTACT]) in receipt(book, entry)


def test_a_letter_says_that_something_waits_and_no_more(book: Book) -> None:
    entry = refused(book, email="sam@example.org")
    letter = Letter.objects.latest("pk")
    assert f"/{entry.receipt_key}/" in letter.body
    assert not OF_RULES.search(letter.subject + letter.body)
    assert "fault" not in letter.body


@pytest.mark.parametrize("later", ["nothing", "a reply"])
def test_to_a_writer_at_risk_no_page_speaks_of_a_decision(book: Book, later: str) -> None:
    entry = refused(book, NO_MORE if later == "nothing" else CRUEL, email="sam@example.org")
    if later == "a reply":
        assert OF_RULES.search(receipt(book, entry))
        write_back("entry", entry.pk, NO_MORE, "o" * 22)
    page = receipt(book, entry)
    assert not OF_RULES.search(page)
    assert "Your words stay between you and the care team" in page
    assert "Before anything else" in page
    assert "Write back to the care team" in page
    assert not OF_RULES.search(Letter.objects.latest("pk").body)


def test_a_second_look_is_decided_by_somebody_else_and_shows_the_words(book: Book, olu: User) -> None:
    entry = refused(book, "We were told it was nobody's fault.", email="sam@example.org")
    address = way_to_a_second_look(receipt(book, entry))
    assert "You can ask once." in Client().get(address).content.decode()
    response = Client().post(address, {"body": "I wrote it to comfort her."})
    assert response["Location"] == book.receipt(entry)
    assert "you asked for a second look" in receipt(book, entry)
    review = newest("appeal")
    assert review.group == Group.APPEAL
    with pytest.raises(CannotDecideError):
        decide(review.pk, book.mara, Review.Outcome.SHOWN)
    assert "comfort her" not in browser_of(book.mara).get(f"/care/{review.pk}/").content.decode()
    card = browser_of(olu).get(f"/care/{review.pk}/").content.decode()
    assert "I wrote it to comfort her." in card
    assert "We were told it was nobody&#x27;s fault." in card
    decide(review.pk, olu, Review.Outcome.SHOWN)
    assert "We were told" in book.page()
    assert "we changed the first decision" in receipt(book, entry)
    assert not is_withheld("entry", entry.pk)
    assert (Appeal.objects.get().decided_by, Appeal.objects.get().outcome) == (olu, "upheld")


def test_a_first_decision_that_is_kept_is_final(book: Book, olu: User) -> None:
    entry = refused(book)
    address = way_to_a_second_look(receipt(book, entry))
    Client().post(address)
    decide(newest("appeal").pk, olu, Review.Outcome.REFUSED)
    page = receipt(book, entry)
    assert "the first decision was kept" in page
    assert "/second-look/" not in page
    assert Client().post(address, {"body": "Once more."}).status_code == 303
    assert Appeal.objects.get().body == ""
    assert CRUEL not in book.page()


def test_where_there_is_one_person_they_decide_again_and_it_says_so(book: Book) -> None:
    entry = refused(book)
    assert "Nobody else is there just now" in receipt(book, entry)
    appeal("entry", entry.pk, "")
    decide(newest("appeal").pk, book.mara, Review.Outcome.REFUSED)
    assert Appeal.objects.get().had_nobody_else
    assert "it was somebody who had decided the first time" in receipt(book, entry)


def test_no_row_says_that_one_person_decided_twice_while_another_was_there(book: Book) -> None:
    entry = refused(book)
    asked = appeal("entry", entry.pk, "")
    assert asked is not None
    with pytest.raises(IntegrityError, match="appeal_by_another_person"), transaction.atomic():
        Appeal.objects.filter(pk=asked.pk).update(decided_by=book.mara, decided_at=timezone.now(), outcome="kept")


def test_a_refusal_without_a_reason_is_told_as_another_reason(book: Book) -> None:
    entry = refused(book, refusal="")
    assert newest().refusal == Refusal.OTHER
    assert str(SENTENCES[Refusal.OTHER]) in receipt(book, entry)


def test_half_a_year_later_a_second_look_can_still_be_asked_for(book: Book) -> None:
    entry = refused(book)
    Review.objects.update(closed_at=timezone.now() - timedelta(days=200))
    assert appeal("entry", entry.pk, "") is not None


def test_what_is_not_refused_has_no_second_look(book: Book) -> None:
    entry = book.held()
    assert appeal("entry", entry.pk, "") is None
    assert "/second-look/" not in receipt(book, entry)


def test_a_wish_that_tells_of_risk_comes_first_and_is_marked(book: Book, olu: User) -> None:
    entry = refused(book)
    appeal("entry", entry.pk, NO_MORE)
    assert newest("appeal").group == Group.CRISIS
    assert not OF_RULES.search(receipt(book, entry))
    case = CrisisCase.objects.get(kind="appeal")
    for address in (f"/care/{newest('appeal').pk}/", f"/care/cases/{case.pk}/"):
        page = browser_of(olu).get(address).content.decode()
        words, beside = page.rsplit("What it is about", 1)
        assert "<mark>" in words
        assert "your own fault" in beside
        assert str(SENTENCES[Refusal.CRUEL]) in beside
    assert "Nothing else of theirs is here" not in page


def test_a_refusal_that_is_taken_back_takes_the_wish_with_it(book: Book) -> None:
    entry = refused(book)
    appeal("entry", entry.pk, "")
    undo(newest().pk, book.mara)
    assert not Appeal.objects.exists()
    assert not Review.objects.filter(kind="appeal", closed_at=None).exists()
    decide(newest().pk, book.mara, Review.Outcome.REFUSED)
    assert appeal("entry", entry.pk, "") is not None


def test_a_second_look_that_is_taken_back_leaves_the_words_refused_as_they_were(book: Book, olu: User) -> None:
    entry = refused(book)
    appeal("entry", entry.pk, "")
    decide(newest("appeal").pk, olu, Review.Outcome.SHOWN)
    with pytest.raises(CannotDecideError):
        undo(newest().pk, book.mara)
    undo(newest("appeal").pk, olu)
    entry.refresh_from_db()
    assert entry.status == Status.REFUSED
    assert (newest().outcome, newest().decided_by, newest().refusal) == ("refused", book.mara, Refusal.CRUEL)
    assert "you asked for a second look" in receipt(book, entry)
    assert CRUEL not in book.page()


def test_taking_refused_words_back_ends_the_second_look(book: Book) -> None:
    entry = refused(book)
    appeal("entry", entry.pk, "A line for the care team.")
    Client().post(book.receipt(entry, "withdrawal"))
    assert not Appeal.objects.exists()
    assert not Review.objects.filter(closed_at=None).exists()


def test_a_change_that_is_refused_says_why_and_can_be_looked_at_again(book: Book, olu: User) -> None:
    entry = book.shown("She was loved.")
    Client().post(book.receipt(entry, "change_entry"), {"body": CRUEL, "kind": "message"})
    decide(newest("correction").pk, book.mara, Review.Outcome.REFUSED, refusal=Refusal.CRUEL)
    page = receipt(book, entry)
    assert "Your earlier words stay as they were." in page
    assert str(SENTENCES[Refusal.CRUEL]) in page
    response = Client().post(way_to_a_second_look(page))
    assert response["Location"] == book.receipt(entry)
    decide(newest("appeal").pk, olu, Review.Outcome.SHOWN)
    assert "She was loved." not in book.page()
    assert "your own fault" in book.page()


def test_reports_count_by_reason_with_the_hours_it_took(book: Book, olu: User) -> None:
    first, second = refused(book), refused(book, "Cheap rings, today only.", Refusal.ADVERT)
    Review.objects.filter(object_id=first.pk).update(opened_at=timezone.now() - timedelta(hours=10))
    Review.objects.filter(object_id=second.pk).update(opened_at=timezone.now() - timedelta(hours=2))
    appeal("entry", first.pk, "")
    appeal("entry", second.pk, "")
    decide(newest("appeal").pk, olu, Review.Outcome.SHOWN)
    day = timedelta(days=1)
    start, end = timezone.now() - day, timezone.now() + day
    told = refusals_between(start, end)
    assert (told.total, told.by_refusal) == (2, {Refusal.CRUEL: 1, Refusal.ADVERT: 1})
    assert told.hours == pytest.approx(6, abs=0.1)
    asked = appeals_between(start, end)
    assert (asked.total, asked.by_outcome) == (2, {"": 1, "upheld": 1})
    assert asked.hours == pytest.approx(0, abs=0.1)
    assert refusals_between(start - day, start) == appeals_between(start - day, start)
