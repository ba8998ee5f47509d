"""Two moderators at one moment."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tealight.accounts.models import Closing, Role, User
from tealight.audit.models import Block, Decision
from tealight.safeguarding.actions import CannotDecideError, decide
from tealight.safeguarding.models import Opinion, Review
from tealight.safeguarding.tests.conftest import Shelf
from tealight.surge.tests.race import Race

SHOWN, REFUSED = Review.Outcome.SHOWN, Review.Outcome.REFUSED


@pytest.mark.django_db(transaction=True)
def test_of_two_who_decide_at_one_moment_one_decides_and_the_other_is_told(shelf: Shelf, tmp_path: Path) -> None:
    race = Race(tmp_path, [User, Closing, Review, Opinion, Block, Decision])
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
