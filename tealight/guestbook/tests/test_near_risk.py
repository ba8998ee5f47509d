"""Where a risk was seen in what belongs to somebody's words, no page tells them of a decision about those."""

import pytest
from django.test import Client
from django.utils import timezone

from tealight.guestbook.models import Correction
from tealight.guestbook.tests.conftest import Book
from tealight.guestbook.tests.test_second_looks import CRUEL, NO_MORE, OF_RULES, newest, receipt, refused
from tealight.safeguarding.actions import ask_for_review, close_case, decide, open_case, write_back
from tealight.safeguarding.models import CrisisCase, Group, Review
from tealight.safeguarding.policy import Reason
from tealight.safeguarding.reasons import Refusal


@pytest.mark.parametrize("seen_in", ["the words", "a change", "a reply"])
def test_a_case_that_nobody_closed_as_harmless_keeps_every_page_from_speaking_of_a_decision(
    book: Book, seen_in: str
) -> None:
    entry = book.shown("She was loved.")
    Client().post(book.receipt(entry, "change_entry"), {"body": CRUEL, "kind": "message"})
    change = newest("correction")
    decide(change.pk, book.mara, Review.Outcome.REFUSED, refusal=Refusal.CRUEL)
    assert OF_RULES.search(receipt(book, entry))
    about = ("entry", entry.pk) if seen_in == "the words" else ("correction", change.object_id)
    if seen_in == "a reply":
        reply = write_back("entry", entry.pk, "Thank you.", "o" * 22)
        assert reply is not None
        about = ("reply", reply.pk)
    case = open_case(*about, entry.tribute_id, Reason.AT_RISK)
    assert not OF_RULES.search(receipt(book, entry))
    close_case(case.pk, book.mara, CrisisCase.Outcome.NO_DANGER)
    assert OF_RULES.search(receipt(book, entry))


def test_a_risk_in_a_change_counts_for_the_words_that_were_changed(book: Book) -> None:
    entry = refused(book)
    change = Correction.objects.create(
        tribute_id=entry.tribute_id, entry=entry, kind="message", name="Sam", body=NO_MORE, made_at=timezone.now()
    )
    assert OF_RULES.search(receipt(book, entry))
    ask_for_review("correction", change.pk, entry.tribute_id, group=Group.WORRY, reason=Reason.AT_RISK)
    assert not OF_RULES.search(receipt(book, entry))
