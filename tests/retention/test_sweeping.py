"""The sweep itself: by hand with its numbers, by the worker each hour, and on when one part of it breaks."""

from datetime import datetime, timedelta

import pytest
from django.core.files.storage import default_storage
from django.core.mail import EmailMessage
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from tealight.config import sweeping
from tealight.config.sweeping import SWEEPS, Sweep, queue_sweep, sweep_all
from tealight.guestbook.models import Entry
from tealight.guestbook.tests.conftest import Book
from tealight.media.actions import add_part, begin_arrival
from tealight.media.models import Arrival
from tealight.notices.models import Letter
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


def test_the_worker_sweeps_and_comes_back_in_an_hour(book: Book) -> None:
    refuse_long_ago(book, 1)
    earlier = timezone.now() - timedelta(hours=1)
    queue_sweep(earlier)
    queue_sweep(earlier)
    work()
    assert Entry.objects.get().status == "erased"
    waiting = DBTaskResult.objects.get(task_path="tealight.config.sweeping.sweep", status="READY")
    assert timedelta(minutes=55) < waiting.run_after - timezone.now() <= timedelta(hours=1)


def test_where_a_photograph_cannot_be_erased_all_else_goes_and_it_is_tried_again(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files lie on a disk or in an object storage, and either can be away."""

    def away(name: str) -> None:
        raise OSError

    refuse_long_ago(book, 1)
    add_part(begin_arrival("a1", "IMG_1.jpg", 6, timezone.now() - timedelta(days=3)), 0, b"part")
    queue_sweep(timezone.now() - timedelta(hours=1))
    with monkeypatch.context() as storage:
        storage.setattr(default_storage, "delete", away)
        work()
    assert Entry.objects.get().status == "erased"
    assert Arrival.objects.exists()
    list(sweep_all(timezone.now()))
    assert not Arrival.objects.exists()


def test_a_letter_whose_task_was_lost_goes_with_the_next_sweep(mailoutbox: list[EmailMessage]) -> None:
    an_hour_ago = timezone.now() - timedelta(hours=1)
    Letter.objects.create(to="ruth@example.org", subject="x", body="x", made_at=an_hour_ago, next_at=an_hour_ago)
    queue_sweep(an_hour_ago)
    work()
    assert [letter.to for letter in mailoutbox] == [["ruth@example.org"]]


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
