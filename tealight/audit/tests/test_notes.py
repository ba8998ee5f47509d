"""What somebody writes beside a decision: read while their account is here, and by nobody afterwards."""

import pytest
from pytest_django import DjangoAssertNumQueries

from tealight.accounts.models import User
from tealight.audit.actions import forget_notes, record
from tealight.audit.models import Decision, Note, PersonKey
from tealight.audit.queries import decisions

WORDS = "Her sister rang; it is an advert for a clinic."


def test_a_note_is_read_beside_its_decision(mara: User) -> None:
    record(mara, "review.refused", "entry:7", reason="advert", note=WORDS)
    ((kept,), _) = decisions()
    assert (kept.has_note, kept.written) == (True, WORDS)


def test_the_words_lie_nowhere_in_the_open(mara: User) -> None:
    record(mara, "review.refused", "entry:7", note=WORDS)
    stored = [*Decision.objects.values_list(), *Note.objects.values_list()]
    assert stored
    assert "advert" not in str(stored)
    assert "sister" not in str(stored)


def test_one_person_has_one_key_and_two_people_have_two(mara: User, olu: User) -> None:
    for by in (mara, mara, olu):
        record(by, "review.refused", "entry:7", note=WORDS)
    keys = list(PersonKey.objects.values_list("key", flat=True))
    assert len(set(keys)) == len(keys) == 2
    of_mara, of_olu = PersonKey.objects.get(person=mara), PersonKey.objects.get(person=olu)
    ciphertexts = [note.ciphertext for note in Note.objects.order_by("pk")]
    assert [of_mara.open(text) for text in ciphertexts] == [WORDS, WORDS, None]
    assert [of_olu.open(text) for text in ciphertexts] == [None, None, WORDS]
    assert len(set(ciphertexts)) == 3


def test_nobody_reads_a_note_whose_writer_is_gone(mara: User, olu: User) -> None:
    for by in (mara, olu):
        record(by, "review.refused", "entry:7", note=WORDS)
    mara.delete()
    by_olu, by_mara = decisions()[0]
    assert (by_olu.written, by_mara.written) == (WORDS, None)
    assert by_mara.has_note
    assert list(PersonKey.objects.values_list("person_id", flat=True)) == [olu.pk]


def test_what_was_written_about_erased_words_goes_and_the_rest_stays(mara: User) -> None:
    for subject in ("entry:7", "entry:8"):
        record(mara, "review.refused", subject, note=WORDS)
    forget_notes(["entry:7"])
    assert [(kept.has_note, kept.written) for kept in decisions()[0]] == [(True, WORDS), (True, None)]
    assert Note.objects.get(subject="entry:7").ciphertext == ""


def test_a_key_is_made_for_the_first_note_only(mara: User) -> None:
    record(mara, "review.shown", "entry:7")
    assert not PersonKey.objects.exists()


def test_a_note_without_a_person_is_refused(db: None) -> None:
    with pytest.raises(ValueError, match="somebody has to have written it"):
        record(None, "role.given", "account:7", note=WORDS)
    assert not Decision.objects.exists()


def test_a_page_of_notes_costs_one_question(mara: User, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for number in range(20):
        record(mara, "review.refused", f"entry:{number}", note=WORDS)
    with django_assert_num_queries(1):
        assert [row.written for row in decisions()[0]] == [WORDS] * 20
