"""The sweep itself: by hand with its numbers, by the worker each day, and on when one part of it breaks."""

from datetime import datetime, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from tealight.config import sweeping
from tealight.config.sweeping import SWEEPS, Sweep, queue_sweep
from tealight.guestbook.models import Entry
from tealight.guestbook.tests.conftest import Book
from tealight.notices.tests.worker import work
from tealight.safeguarding.actions import decide
from tealight.safeguarding.models import Review
from tests.retention.conftest import holding

pytestmark = pytest.mark.django_db
HERE = "203.0.113.77"


def refuse_long_ago(book: Book, number: int) -> None:
    for count in range(number):
        entry = book.held(f"Unkind words {count}")
        decide(Review.objects.get(object_id=entry.pk).pk, book.mara, Review.Outcome.REFUSED)
    Review.objects.update(closed_at=timezone.now() - timedelta(days=91))


def test_by_hand_it_says_what_went(book: Book, capsys: pytest.CaptureFixture[str]) -> None:
    refuse_long_ago(book, 3)
    call_command("sweep")
    said = capsys.readouterr().out.splitlines()
    assert len(said) == len(SWEEPS)
    assert said[0] == "       3  words that were not shown"
    call_command("sweep")
    assert capsys.readouterr().out.splitlines()[0] == "       0  words that were not shown"


def test_one_part_that_breaks_stops_no_other(
    book: Book, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def breaks(now: datetime) -> int:
        raise OSError

    refuse_long_ago(book, 1)
    monkeypatch.setattr(sweeping, "SWEEPS", (Sweep("drafts", "drafts", breaks), *SWEEPS))
    with pytest.raises(CommandError, match="Not swept: drafts"):
        call_command("sweep")
    assert "       1  words that were not shown" in capsys.readouterr().out


def test_the_worker_sweeps_and_comes_back_the_next_day(book: Book) -> None:
    refuse_long_ago(book, 1)
    yesterday = timezone.now() - timedelta(days=1)
    queue_sweep(yesterday)
    queue_sweep(yesterday)
    work()
    assert Entry.objects.get().status == "erased"
    waiting = DBTaskResult.objects.get(task_path="tealight.config.sweeping.sweep", status="READY")
    assert timedelta(hours=23) < waiting.run_after - timezone.now() <= timedelta(days=1)


def test_no_address_of_a_network_is_stored_anywhere(book: Book) -> None:
    there = Client(REMOTE_ADDR=HERE)
    assert book.leave(there).status_code == 303
    there.post("/account/login/", {"login": "ana@example.org", "password": "not the password"})
    there.post("/account/login/code/", {"email": "ana@example.org"})
    assert holding("allauth:rl:")
    assert holding(HERE) == set()
    assert holding("203.0.113") == set()


def test_counts_of_tries_to_sign_in_go_once_they_are_over(book: Book) -> None:
    Client().post("/account/login/", {"login": "ana@example.org", "password": "not the password"})
    assert sweeping.forget_counts(timezone.now()) == 0
    assert holding("login_failed")
    assert sweeping.forget_counts(timezone.now() + timedelta(minutes=6)) >= 1
    assert not holding("login_failed")
