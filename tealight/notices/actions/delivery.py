"""Handing letters to the mail server, again and again until it takes them or two days have passed."""

import logging
from datetime import datetime, timedelta
from email.charset import QP, Charset
from smtplib import SMTPException

from django.core.mail import EmailMessage
from django.utils import timezone
from django_tasks import task

from tealight.notices.models import Letter
from tealight.notices.sender import sender

log = logging.getLogger(__name__)

# How long after each attempt the next one is due; nobody else touches the letter in between.
WAITS = tuple(timedelta(minutes=minutes) for minutes in (2, 5, 15, 60, 180, 360, 720, 1440))

# Quoted-printable keeps every space and line as it was written, over every server between here and the reader.
EXACT = Charset("utf-8")
EXACT.body_encoding = QP


@task()
def deliver(letter_id: int) -> None:
    """Try to send one letter; a task of the worker."""
    now = timezone.now()
    _attempt(letter_id, now)
    _stay_queued(letter_id, now)


def deliver_waiting(now: datetime) -> int:
    """Try every letter that is due, in case its task was lost with a killed worker; return how many there were."""
    due = list(
        Letter.objects.filter(given_up_at=None, next_at__lte=now).order_by("next_at").values_list("pk", flat=True)
    )
    for letter_id in due:
        _attempt(letter_id, now)
    return len(due)


def _attempt(letter_id: int, now: datetime) -> None:
    letter = Letter.objects.filter(pk=letter_id, given_up_at=None, next_at__lte=now).first()
    if letter is None or not _claim(letter, now):
        return
    try:
        _message(letter).send()
    except (OSError, SMTPException) as problem:
        _failed(letter, problem, now)
    else:
        letter.delete()


def _claim(letter: Letter, now: datetime) -> bool:
    """Take the letter for ourselves: of two workers only one finds the number of attempts that it read."""
    next_at = now + WAITS[min(letter.attempts, len(WAITS) - 1)]
    mine = Letter.objects.filter(pk=letter.pk, attempts=letter.attempts)
    taken = mine.update(attempts=letter.attempts + 1, next_at=next_at) == 1
    letter.attempts, letter.next_at = letter.attempts + 1, next_at
    return taken


def _failed(letter: Letter, problem: Exception, now: datetime) -> None:
    if letter.attempts > len(WAITS):
        log.error("Letter %s could not be sent in %s attempts and is given up.", letter.pk, letter.attempts)
        Letter.objects.filter(pk=letter.pk).update(given_up_at=now)
        return
    log.warning("Letter %s was not taken (%s); next attempt at %s.", letter.pk, type(problem).__name__, letter.next_at)


def _stay_queued(letter_id: int, now: datetime) -> None:
    """Come back for a letter that is still here: it was not taken, or a worker died while it held it."""
    next_at = Letter.objects.filter(pk=letter_id, given_up_at=None).values_list("next_at", flat=True).first()
    if next_at is not None:
        deliver.using(run_after=max(next_at, now)).enqueue(letter_id)


def _message(letter: Letter) -> EmailMessage:
    message = EmailMessage(letter.subject, letter.body, sender(), [letter.to], headers=letter.headers)
    message.encoding = EXACT
    return message
