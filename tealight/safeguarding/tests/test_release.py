"""Releasing everything that waits, by the care team's own command."""

from functools import partial
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from pytest_django import DjangoAssertNumQueries

from tealight.accounts.models import User
from tealight.audit.queries import decisions
from tealight.safeguarding import contents
from tealight.safeguarding.actions import release_batch
from tealight.safeguarding.management.commands import release_entries
from tealight.safeguarding.models import Group
from tealight.safeguarding.queries import waiting
from tealight.safeguarding.tests.conftest import Shelf

WREN = 8


def release(*arguments: str) -> str:
    said = StringIO()
    call_command("release_entries", *arguments, stdout=said)
    return said.getvalue()


def test_every_waiting_entry_is_shown_in_batches_and_recorded(
    mara: User, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(release_entries, "release_batch", partial(release_batch, limit=4))
    for number in range(10):
        shelf.leave(str(number))
    assert "10 entries" in release("--all", "--by", "Mara@example.org")
    assert shelf.many == [4, 4, 2]
    assert set(shelf.became.values()) == {"shown"}
    assert waiting().reviews == []
    rows, _ = decisions()
    assert {(row.by, row.verb, row.tribute_id) for row in rows} == {(mara, "review.shown", 7)}
    assert len(rows) == 10


def test_a_batch_costs_the_same_for_few_and_for_many(
    mara: User, shelf: Shelf, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(60):
        shelf.leave(str(number))
    with django_assert_max_num_queries(6):
        assert release_batch(mara, tribute_id=None, reason="") == 60


def test_only_the_entries_of_the_named_tribute_are_shown(
    mara: User, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(contents, "_finders", [{"noors-key": 7}.get])
    shelf.leave("For Noor")
    left = shelf.leave("For Wren", tribute_id=WREN)
    assert "1 entries" in release("--tribute", "noors-key", "--by", "mara@example.org")
    assert shelf.became == {1: "shown"}
    assert waiting().reviews == [left]
    with pytest.raises(CommandError, match="No tribute"):
        release("--tribute", "another-key", "--by", "mara@example.org")


def test_reports_and_concerns_are_never_released_together(mara: User, shelf: Shelf) -> None:
    reports = [shelf.leave("It is about me", group=group) for group in Group if group != Group.ENTRY]
    assert "Nothing is waiting" in release("--all", "--by", "mara@example.org")
    assert {*waiting().reviews} == {*reports}


def test_words_of_a_kind_that_is_not_installed_go_on_waiting(mara: User, shelf: Shelf) -> None:
    left = shelf.leave("For Noor", kind="letter")
    release("--all", "--by", "mara@example.org")
    assert waiting().reviews == [left]


@pytest.mark.django_db
def test_only_the_care_team_releases() -> None:
    User.objects.create_user("sam@example.org")
    for email in ("sam@example.org", "nobody@example.org"):
        with pytest.raises(CommandError, match="no member of the care team"):
            release("--all", "--by", email)
