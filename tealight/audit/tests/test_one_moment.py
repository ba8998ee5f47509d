"""Several at one moment: workers that seal, people who decide."""

from pathlib import Path
from threading import Event

import pytest
from django.db import connection, transaction
from django.utils import timezone

from tealight.accounts.models import User
from tealight.audit.actions import record, seal
from tealight.audit.models import Block, Decision, Note, PersonKey
from tealight.audit.verification import verify
from tealight.surge.tests.race import Race


@pytest.fixture
def race(tmp_path: Path, transactional_db: None) -> Race:
    return Race(tmp_path, [User, Block, Decision, PersonKey, Note])


@pytest.fixture
def mara(race: Race) -> User:
    return race.alone(lambda: User.objects.create_user("mara@example.org"))


def test_workers_that_seal_at_one_moment_make_one_chain_with_everything_in_it_once(race: Race, mara: User) -> None:
    def decide() -> None:
        for number in range(40):
            record(mara, "review.shown", f"entry:{number}")

    race.alone(decide)
    sealed = race.run([lambda: seal(timezone.now(), limit=3)] * 4)
    assert sum(sealed) == 40
    verdict = race.alone(verify)
    assert (verdict.decisions, verdict.waiting, verdict.misfits) == (40, 0, [])
    assert race.alone(lambda: list(Block.objects.order_by("number").values_list("number", flat=True))) == [
        *range(1, 15)
    ]


def test_sealing_while_people_decide_loses_nothing(race: Race, mara: User) -> None:
    def decide() -> int:
        for number in range(20):
            record(mara, "review.refused", f"entry:{number}", note="an advert")
        return 0

    def keep_sealing() -> int:
        return sum(seal(timezone.now(), limit=3) for _ in range(10))

    sealed = sum(race.run([decide, decide, keep_sealing, keep_sealing]))
    sealed += race.alone(lambda: seal(timezone.now()))
    assert sealed == 40
    verdict = race.alone(verify)
    assert (verdict.decisions, verdict.waiting, verdict.misfits) == (40, 0, [])
    assert race.alone(PersonKey.objects.count) == 1


@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite lets one write after another")
def test_a_decision_that_is_kept_late_waits_for_nobody_and_comes_into_the_next_block(race: Race, mara: User) -> None:
    written, sealed = Event(), Event()

    def late() -> int:
        with transaction.atomic():
            decision = record(mara, "review.shown", "entry:1")
            written.set()
            assert sealed.wait(20)
        return decision.pk

    def quick() -> int:
        assert written.wait(20)
        decision = record(mara, "review.shown", "entry:2")
        assert seal(timezone.now()) == 1
        sealed.set()
        return decision.pk

    first, second = race.run([late, quick])
    assert first < second
    assert race.alone(lambda: seal(timezone.now())) == 1
    blocks = dict(race.alone(lambda: list(Decision.objects.values_list("pk", "block"))))
    assert blocks == {first: 2, second: 1}
    assert race.alone(verify).misfits == []
