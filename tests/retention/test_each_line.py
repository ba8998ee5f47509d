"""Each line of the table: one day before its time is over a thing is still there, one day after it is not."""

import os
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest import mock

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.mail import EmailMessage
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult, get_date_max

from tealight.accounts.actions import begin_closing
from tealight.accounts.models import User
from tealight.config.sweeping import BY_OTHERS, sweep_all
from tealight.guestbook.models import Correction
from tealight.guestbook.tests.conftest import Book
from tealight.media.actions import begin_arrival, keep_picture
from tealight.media.models import Arrival, Picture
from tealight.notices.backends import EmlFiles
from tealight.notices.models import Letter
from tealight.safeguarding.actions import Settled, close_case, decide, leave_note, open_case, settle_step
from tealight.safeguarding.assessment import Reason
from tealight.safeguarding.models import CaseStep, CrisisCase, Review
from tealight.surge.models import Allowance
from tealight.tributes.actions import remove_tribute, save_draft
from tealight.tributes.models import Draft, Tribute
from tests.cast import PASSWORD
from tests.pictures import jpeg
from tests.retention.conftest import holding

pytestmark = pytest.mark.django_db
Still = Callable[[], bool]
DAY = timedelta(days=1)


def refused_words(book: Book) -> Still:
    book.held("You are to blame for this", name="Unkind", email="unkind@example.org")
    decide(Review.objects.get().pk, book.mara, Review.Outcome.REFUSED, "blames the mother")
    texts = ("to blame", "unkind", "unkind@example.org")
    return lambda: all(holding(text) for text in texts)


def note_of_a_refusal(book: Book) -> Still:
    refused_words(book)
    return lambda: "safeguarding_review" in holding("blames the mother")


def note_of_what_was_shown(book: Book) -> Still:
    book.held()
    decide(Review.objects.get().pk, book.mara, Review.Outcome.SHOWN, "read twice")
    return lambda: "safeguarding_review" in holding("read twice")


def refused_change(book: Book) -> Still:
    entry = book.shown("Noor is loved.")
    book.grow_old(entry, 2 * DAY)
    Client().post(book.receipt(entry, "change_entry"), {"body": "You are to blame for this", "kind": "message"})
    decide(Review.objects.get(kind="correction").pk, book.mara, Review.Outcome.REFUSED)
    return Correction.objects.exists


def crisis_cases(book: Book) -> Still:
    case = open_case("entry", book.held().pk, book.tribute.pk, Reason.AT_RISK)
    settle_step(case.pk, book.mara, CaseStep.Step.KNOWN, Settled("done", "they wrote at night"))
    close_case(case.pk, book.mara, CrisisCase.Outcome.NO_DANGER)
    return lambda: "safeguarding_casestep" in holding("they wrote at night") and CrisisCase.objects.exists()


def team_notes(book: Book) -> Still:
    leave_note(book.mara, "Please look at the oldest first", timezone.now())
    return lambda: "safeguarding_teamnote" in holding("the oldest first")


def network_addresses(book: Book) -> Still:
    book.held()
    return Allowance.objects.exists


def mail_that_nobody_took(book: Book) -> Still:
    book.held(email="sam@example.org")
    Letter.objects.update(given_up_at=timezone.now())
    return Letter.objects.exists


def mail_in_files(book: Book) -> Still:
    EmlFiles().send_messages([EmailMessage("Your words", "Dear Noor", "site@example.org", ["sam@example.org"])])
    return lambda: any(Path(settings.EMAIL_FILE_PATH).iterdir())  # type: ignore[misc]


def mail_half_written(book: Book) -> Still:
    with mock.patch("os.replace", side_effect=InterruptedError), pytest.raises(InterruptedError):
        mail_in_files(book)
    return lambda: any(Path(settings.EMAIL_FILE_PATH).iterdir())  # type: ignore[misc]


def drafts(book: Book) -> Still:
    save_draft(book.mara, book.tribute, "entry", {"body": ["Dear Noor"]}, 0, timezone.now())
    return Draft.objects.exists


def closed_accounts(book: Book) -> Still:
    begin_closing(book.mara, now=timezone.now())
    return User.objects.filter(pk=book.mara.pk).exists


def removed_tributes(book: Book) -> Still:
    assert remove_tribute(book.tribute, User.objects.get(email="ana@example.org"))
    return Tribute.objects.exists


def unconfirmed_accounts(book: Book) -> Still:
    form = {"email": "sam@example.org", "password1": PASSWORD, "display_name": "Sam", "is_old_enough": "on"}
    Client().post("/account/signup/", form)
    return User.objects.filter(email="sam@example.org").exists


def unfinished_photographs(book: Book) -> Still:
    begin_arrival("a1", "IMG_1.jpg", 6, timezone.now())
    return Arrival.objects.exists


def unheld_photographs(book: Book) -> Still:
    keep_picture(jpeg(), "IMG_1.jpg", "colour", timezone.now())
    return Picture.objects.exists


def job(status: str) -> Still:
    fields = {"task_path": "x", "args_kwargs": {}, "backend_name": "default", "run_after": get_date_max()}
    DBTaskResult.objects.create(status=status, finished_at=timezone.now(), **fields)
    return DBTaskResult.objects.filter(task_path="x").exists


def session(book: Book) -> Still:
    Client().force_login(book.mara)
    assert Session.objects.get().expire_date <= timezone.now() + timedelta(days=settings.RETENTION.session_cookie)
    return Session.objects.exists


TRIALS: list[tuple[str, Callable[[Book], Still]]] = [
    ("refused_words", refused_words),
    ("refused_words", note_of_a_refusal),
    ("refused_words", note_of_what_was_shown),
    ("refused_words", refused_change),
    ("crisis_cases", crisis_cases),
    ("team_notes", team_notes),
    ("network_addresses", network_addresses),
    ("mail_logs", mail_that_nobody_took),
    ("mail_logs", mail_in_files),
    ("mail_logs", mail_half_written),
    ("drafts", drafts),
    ("closed_accounts", closed_accounts),
    ("removed_tributes", removed_tributes),
    ("unconfirmed_accounts", unconfirmed_accounts),
    ("unfinished_photographs", unfinished_photographs),
    ("unheld_photographs", unheld_photographs),
    ("done_jobs", lambda _book: job("SUCCESSFUL")),
    ("failed_jobs", lambda _book: job("FAILED")),
    ("session_cookie", session),
]


def swept(now: datetime) -> None:
    assert [each.what for each, gone in sweep_all(now) if gone is None] == []


@pytest.mark.parametrize(("line", "lay"), TRIALS, ids=[f"{line}-{lay.__name__}" for line, lay in TRIALS])
def test_a_day_before_it_is_there_and_a_day_after_it_is_not(
    book: Book, line: str, lay: Callable[[Book], Still]
) -> None:
    is_there = lay(book)
    days = timedelta(days=getattr(settings.RETENTION, line))
    assert is_there()
    swept(timezone.now() + days - DAY)
    assert is_there()
    swept(timezone.now() + days + DAY)
    assert not is_there()


def test_every_line_was_tried_but_those_that_others_carry_out() -> None:
    assert {line for line, _lay in TRIALS} | BY_OTHERS.keys() == asdict(settings.RETENTION).keys()


def test_the_cookies_go_by_the_table(book: Book) -> None:
    visitor = book.leave().cookies["visitor"]
    assert visitor["max-age"] == settings.RETENTION.visitor_cookie * 24 * 3600
    country = Client().post("/support/country/", {"country": "AU"}).cookies["country"]
    assert country["max-age"] == settings.RETENTION.country_cookie * 24 * 3600


def test_a_backup_is_told_of_once_it_is_too_old(
    settings: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.BACKUPS = tmp_path  # type: ignore[attr-defined]
    file, now = tmp_path / "tealight.sqlite3", datetime.now(UTC)
    file.touch()
    os.utime(file, times=((now - 34 * DAY).timestamp(),) * 2)
    call_command("check_retention")
    assert "No file in BACKUPS is older than 35 days." in capsys.readouterr().out
    os.utime(file, times=((now - 36 * DAY).timestamp(),) * 2)
    with pytest.raises(CommandError, match=r"1 files in BACKUPS are older than 35 days\."):
        call_command("check_retention")
    assert str(file) in capsys.readouterr().out


def test_without_a_folder_of_backups_it_is_said_that_nobody_looked(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("check_retention")
    said = capsys.readouterr().out
    assert "nobody looked" in said
    assert "      90  refused_words\n" in said


def test_what_an_operator_shortens_goes_sooner(book: Book, settings: object) -> None:
    from dataclasses import replace

    settings.RETENTION = replace(settings.RETENTION, refused_words=30)  # type: ignore[attr-defined]
    is_there = refused_words(book)
    swept(timezone.now() + 31 * DAY)
    assert not is_there()
    assert "30 days after the decision" in Client().get("/privacy/").text
