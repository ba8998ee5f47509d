"""Two moderators at one moment."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Barrier, BrokenBarrierError
from typing import Any

import pytest

from tealight.accounts.models import Closing, Role, User
from tealight.audit.models import Block, Decision
from tealight.safeguarding.actions import CannotDecideError, ask_for_review, decide, reviews
from tealight.safeguarding.models import Carer, CrisisCase, Group, Opinion, Review
from tealight.safeguarding.policy import Reason
from tealight.safeguarding.tests.conftest import NOOR, Shelf
from tealight.surge.tests.race import Race

SHOWN, REFUSED = Review.Outcome.SHOWN, Review.Outcome.REFUSED


@pytest.mark.django_db(transaction=True)
def test_of_two_who_decide_at_one_moment_one_decides_and_the_other_is_told(shelf: Shelf, tmp_path: Path) -> None:
    race = Race(tmp_path, [User, Closing, Review, Carer, Opinion, Block, Decision])
    mara, olu = race.alone(
        lambda: [User.objects.create_user(f"{name}@example.org", role=Role.CARE_TEAM) for name in ("mara", "olu")]
    )
    review = race.alone(lambda: shelf.leave("For Noor"))

    def decides(by: User, outcome: Review.Outcome) -> Callable[[], Review.Outcome | str]:
        def work() -> Review.Outcome | str:
            try:
                return decide(review.pk, by, outcome).outcome
            except CannotDecideError as told:
                return f"told {told.case.review.outcome}"

        return work

    answers = race.run([decides(mara, SHOWN), decides(olu, REFUSED)])
    assert sorted(answers) in ([REFUSED, "told refused"], [SHOWN, "told shown"])
    assert shelf.became == {1: "shown" if SHOWN in answers else "refused"}
    assert race.alone(Decision.objects.count) == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_who_ask_at_one_moment_neither_question_is_lost(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    race, both_have_read = Race(tmp_path, [User, Closing, Review, Opinion, CrisisCase]), Barrier(2)
    review = race.alone(lambda: shelf.leave("For Noor", group=Group.SAMPLE))
    add = reviews._add

    def adds(*args: Any, **more: Any) -> None:
        with suppress(BrokenBarrierError):
            both_have_read.wait(timeout=1)
        add(*args, **more)

    monkeypatch.setattr(reviews, "_add", adds)

    def asks(group: Group, *, holds: bool) -> Callable[[], Review]:
        return lambda: ask_for_review("entry", 1, NOOR, group=group, reason=Reason.AT_RISK, holds=holds)

    race.run([asks(Group.WORRY, holds=False), asks(Group.REPORT, holds=True)])
    kept = race.alone(lambda: Review.objects.get(pk=review.pk))
    assert (kept.group, kept.holds) == (Group.WORRY, True)
