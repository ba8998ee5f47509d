"""Telling the operators that the reader failed."""

import logging
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q

from tealight.accounts.models import Role, User
from tealight.notices.actions import send
from tealight.notices.holders import account_holder
from tealight.safeguarding.models import ReaderTrouble

log = logging.getLogger(__name__)

ONE_LETTER_IN = timedelta(days=1)


def note_trouble(now: datetime) -> None:
    """Remember that the reader failed, and write to each operator, once a day at most; never raises."""
    try:
        with transaction.atomic():
            _note(now)
    except Exception as error:
        log.error("It could not be written down that the reader failed (%s).", type(error).__name__)


def _note(now: datetime) -> None:
    trouble, _ = ReaderTrouble.objects.update_or_create(pk=ReaderTrouble.ONE, defaults={"failed_at": now})
    due = ReaderTrouble.objects.filter(pk=trouble.pk).filter(Q(told_at=None) | Q(told_at__lte=now - ONE_LETTER_IN))
    if not due.update(told_at=now):
        return
    for operator in User.objects.filter(role=Role.OPERATOR, is_active=True):
        # Of the kind that cannot be stopped: while this goes on, everything waits for people.
        send(operator.email, "reader_failed", {}, holder=account_holder(operator.pk))
