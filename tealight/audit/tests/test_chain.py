"""The chain of sealed blocks: it fits while nothing was touched, and names what was."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from tealight.accounts.models import User
from tealight.audit import hashes
from tealight.audit.actions import forget_notes, record, record_many, seal
from tealight.audit.models import Block, Decision, Note
from tealight.audit.tests.conftest import rows
from tealight.audit.verification import verify


def misfits() -> list[tuple[int | None, int | None, str]]:
    return [(misfit.block, misfit.decision, misfit.what) for misfit in verify().misfits]


def test_what_is_sealed_is_whole(ids: list[int]) -> None:
    verdict = verify()
    assert (verdict.blocks, verdict.decisions, verdict.waiting, verdict.misfits) == (3, 5, 0, [])
    assert [block.count for block in Block.objects.order_by("number")] == [2, 2, 1]
    assert seal(timezone.now()) == 0
    assert Block.objects.count() == 3


def test_an_empty_record_is_whole(db: None) -> None:
    assert seal(timezone.now()) == 0
    assert (verify().blocks, verify().misfits, verify().last) == (0, [], (0, hashes.NOTHING_BEFORE))


def test_the_hashes_are_the_same_in_every_time_zone(ids: list[int]) -> None:
    with timezone.override("Asia/Kathmandu"):
        assert misfits() == []


@pytest.mark.parametrize(
    "change",
    [
        {"verb": "review.shown"},
        {"subject": "entry:99"},
        {"by": None},
        {"reason": "everyone"},
        {"tribute_id": None},
        {"note_hash": "0" * 64},
        {"at": timezone.now() - timedelta(days=2)},
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_changed_decision_is_named(ids: list[int], change: dict[str, object]) -> None:
    rows().filter(pk=ids[2]).update(**change)
    assert misfits() == [(2, ids[2], "it was changed after it was sealed.")]
    verdict = verify()
    assert (verdict.blocks, verdict.decisions) == (2, 4)


def test_a_missing_decision_is_named(ids: list[int]) -> None:
    rows().filter(pk=ids[1]).delete()
    assert misfits() == [(1, ids[1], "it is missing.")]


def test_two_decisions_that_changed_places_are_named(ids: list[int]) -> None:
    first, second = (rows().filter(pk=number) for number in ids[2:4])
    first.update(subject="entry:3")
    second.update(subject="entry:2")
    assert [misfit[:2] for misfit in misfits()] == [(2, ids[2]), (2, ids[3])]


def test_a_decision_that_was_slipped_into_a_block_is_named(mara: User, ids: list[int]) -> None:
    late = record(mara, "role.given", "account:9")
    rows().filter(pk=late.pk).update(block=2)
    assert misfits() == [(2, late.pk, "it was put into the block after it was sealed.")]


def test_a_decision_that_was_taken_out_of_its_block_is_named_and_sealed_twice_still_is(ids: list[int]) -> None:
    rows().filter(pk=ids[0]).update(block=None)
    wrong = [(1, ids[0], "it no longer says that it is in this block.")]
    assert misfits() == wrong
    assert seal(timezone.now()) == 1
    assert misfits() == wrong


def test_a_decision_and_its_line_changed_together_do_not_fit_the_block(ids: list[int]) -> None:
    rows().filter(pk=ids[2]).update(verb="review.shown")
    block = Block.objects.get(number=2)
    block.contents = "\n".join(f"{row.pk} {row.computed_hash}" for row in rows().filter(block=2))
    block.save()
    assert misfits() == [(2, None, "it was changed after it was sealed.")]
    block.hash = block.computed_hash
    block.save()
    assert misfits() == [(3, None, "it was not made after the block that stands before it.")]


def test_a_forged_block_in_the_place_of_another_breaks_the_chain_behind_it(ids: list[int]) -> None:
    forged = Block.objects.get(number=1)
    forged.sealed_at += timedelta(days=1)
    forged.hash = forged.computed_hash
    forged.save()
    assert misfits() == [(2, None, "it was not made after the block that stands before it.")]


def test_a_missing_block_is_named_with_the_decisions_that_were_in_it(ids: list[int]) -> None:
    rows().filter(block=2).update(block=999)  # the database looks at the end of the test, when it is put right
    Block.objects.filter(number=2).delete()
    assert misfits() == [
        (3, None, "it follows block 1; what was between them is missing."),
        (999, ids[2], "the block that it names is missing."),
        (999, ids[3], "the block that it names is missing."),
    ]
    rows().filter(block=999).update(block=None)


@pytest.mark.parametrize("contents", ["", "one two", "9" * 30 + " x"])
def test_a_list_that_cannot_be_read_is_a_misfit_and_no_failure(ids: list[int], contents: str) -> None:
    Block.objects.filter(number=3).update(contents=contents)
    assert (3, None, "its list of decisions cannot be read.") in misfits()


def test_a_chain_that_was_cut_off_or_made_anew_shows_beside_a_hash_written_down_elsewhere(ids: list[int]) -> None:
    known = verify().last
    rows().filter(block=3).update(block=None)
    Note.objects.filter(decision_id=ids[4]).delete()
    rows().filter(pk=ids[4]).delete()
    Block.objects.filter(number=3).delete()
    assert misfits() == []
    (found,) = verify(known=known).misfits
    assert str(found) == "Block 3: it is not the block whose hash was written down."


def test_a_changed_note_and_a_missing_one_are_named(ids: list[int]) -> None:
    Note.objects.filter(decision_id=ids[0]).update(ciphertext="something else")
    Note.objects.filter(decision_id=ids[4]).delete()
    assert misfits() == [(1, ids[0], "its note was changed."), (3, ids[4], "its note is missing.")]


def test_a_note_that_was_laid_beside_a_decision_afterwards_is_named(ids: list[int]) -> None:
    Note.objects.create(decision_id=ids[1], subject="entry:1", ciphertext="something")
    assert misfits() == [(1, ids[1], "its note was changed.")]


def test_the_chain_is_whole_when_somebodys_key_and_account_are_gone(mara: User, ids: list[int]) -> None:
    mara.delete()
    assert misfits() == []
    assert (verify().blocks, verify().decisions) == (3, 5)


def test_the_chain_is_whole_when_what_was_written_about_something_is_erased(ids: list[int]) -> None:
    assert forget_notes(["entry:0", "entry:1", "entry:99"]) == 1
    assert misfits() == []
    assert forget_notes(["entry:0"]) == 0


def test_a_decision_with_a_lower_number_that_ends_later_comes_into_the_next_block(mara: User) -> None:
    numbers = [record(mara, "review.shown", f"entry:{number}").pk for number in range(3)]
    rows().filter(pk=numbers[1]).delete()
    seal(timezone.now())
    Decision(pk=numbers[1], by=mara, verb="review.shown", subject="entry:1").save(force_insert=True)
    assert verify().waiting == 1
    assert seal(timezone.now()) == 1
    assert list(rows().values_list("block", flat=True)) == [1, 2, 1]
    assert (verify().decisions, verify().waiting, verify().misfits) == (3, 0, [])


def test_a_sealed_decision_is_never_put_into_another_block(ids: list[int]) -> None:
    third = Block.objects.get(number=3)
    assert Decision.objects.filter(pk=ids[0]).put_into(third) == 0
    assert rows()[0].block_id == 1


def test_two_blocks_never_follow_the_same_one(ids: list[int]) -> None:
    second = Block.objects.get(number=2)
    second.number = 9
    with pytest.raises(IntegrityError), transaction.atomic():
        second.save(force_insert=True)


def test_many_are_sealed_with_few_questions(mara: User, django_assert_max_num_queries: Callable[..., object]) -> None:
    record_many(mara, "review.shown", ((f"entry:{number}", 3) for number in range(300)))
    with django_assert_max_num_queries(9):  # type: ignore[attr-defined]
        assert seal(timezone.now()) == 300
