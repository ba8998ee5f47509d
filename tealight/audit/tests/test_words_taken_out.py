"""The migration that takes words out of the record, and its way back."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.apps.registry import Apps
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from tealight.accounts.models import User
from tealight.audit.queries import decisions

pytestmark = pytest.mark.django_db(transaction=True)
BEFORE, AFTER = "0001_initial", "0004_no_words_in_the_record"
Move = Callable[[str], Apps]


@pytest.fixture
def move(transactional_db: None) -> Iterator[Move]:
    """Bring the tables of the record to a version; they are brought to the newest afterwards."""

    def to(version: str) -> Apps:
        executor = MigrationExecutor(connection)
        executor.migrate([("audit", version)])
        apps: Apps = executor.loader.project_state([("audit", version)]).apps
        return apps

    yield to
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())


OLD = [
    ("mara", "review.refused", "It is an advert."),
    ("mara", "review.shown", ""),
    ("mara", "review.shown", "Released together by command, without being read one by one."),
    ("mara", "tribute.audience_set", "everyone"),
    (None, "role.given", "care"),
    (None, "review.refused", "Whoever wrote this is gone."),
    ("olu", "protection.asked", "The midwife rang us."),
    ("mara", "protection.agreed", "The midwife rang us."),
]


def fill(apps: Apps, people: dict[str | None, User]) -> None:
    decision: Any = apps.get_model("audit", "Decision")
    for name, verb, reason in OLD:
        by = people.get(name)
        decision.objects.create(by_id=by and by.pk, verb=verb, subject="entry:1", reason=reason)


@pytest.fixture
def people() -> dict[str | None, User]:
    return {name: User.objects.create_user(f"{name}@example.org") for name in ("mara", "olu")}


def test_listed_reasons_stay_and_words_go_beside_the_record(move: Move, people: dict[str | None, User]) -> None:
    fill(move(BEFORE), people)
    move(AFTER)
    kept = [(row.verb, row.reason, row.written) for row in reversed(decisions()[0])]
    assert kept == [
        ("review.refused", "", "It is an advert."),
        ("review.shown", "", None),
        ("review.shown", "released_together", None),
        ("tribute.audience_set", "everyone", None),
        ("role.given", "care", None),
        ("review.refused", "", None),
        ("protection.asked", "", "The midwife rang us."),
        ("protection.agreed", "", None),
    ]


def test_the_way_back_brings_the_words_of_those_who_are_still_here(move: Move, people: dict[str | None, User]) -> None:
    fill(move(BEFORE), people)
    move(AFTER)
    people["olu"].delete()
    old: Any = move(BEFORE).get_model("audit", "Decision")
    kept = [(row.by_id and row.by_id == people["mara"].pk, row.reason) for row in old.objects.order_by("pk")]
    assert kept == [
        (True, "It is an advert."),
        (True, ""),
        (True, "Released together by command, without being read one by one."),
        (True, "everyone"),
        (None, "care"),
        (None, ""),
        (None, ""),
        (True, ""),
    ]
