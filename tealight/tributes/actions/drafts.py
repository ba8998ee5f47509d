"""Drafts: saved as somebody writes, over the one that they saw and no other, and gone once the words are kept."""

from collections.abc import Mapping
from datetime import datetime

from django.db import IntegrityError, transaction

from tealight.accounts.models import User
from tealight.tributes import queries
from tealight.tributes.models import DRAFT_KEPT, DRAFTS_AT_MOST, Draft, Tribute

Fields = Mapping[str, list[str]]


class OtherDraftError(Exception):
    """Another draft was saved, or this one ended, since the form was opened."""


class TooManyDraftsError(Exception):
    """The account has as many drafts as it may have."""


def save_draft(user: User, tribute: Tribute | None, place: str, fields: Fields, revision: int, now: datetime) -> Draft:
    """Save what stands in a form over `revision`, 0 for none; the same twice is saved once.

    Raise OtherDraftError where another one stands now, and change nothing.
    """
    try:
        return _save(user, tribute, place, fields, revision, now)
    except IntegrityError as error:  # two first drafts at the same moment
        raise OtherDraftError from error


@transaction.atomic
def _save(user: User, tribute: Tribute | None, place: str, fields: Fields, revision: int, now: datetime) -> Draft:
    draft = Draft.objects.select_for_update().filter(user=user, tribute=tribute, place=place).first()
    if draft is not None and draft.fields == fields:
        return draft
    if (draft.revision if draft else 0) != revision:
        raise OtherDraftError
    if draft is None:
        if queries.has_as_many_drafts(user, DRAFTS_AT_MOST):
            raise TooManyDraftsError
        return Draft.objects.create(user=user, tribute=tribute, place=place, fields=fields, saved_at=now)
    draft.fields, draft.revision, draft.saved_at = dict(fields), revision + 1, now
    draft.save(update_fields=["fields", "revision", "saved_at"])
    return draft


@transaction.atomic
def end_draft(user: User, tribute: Tribute | None, place: str) -> None:
    """Let a draft go: its words are kept now, or nobody wants them."""
    Draft.objects.filter(user=user, tribute=tribute, place=place).delete()


@transaction.atomic
def erase_old_drafts(now: datetime) -> int:
    """Erase the drafts that nobody has touched as long as RETENTION says; return how many."""
    return Draft.objects.filter(saved_at__lt=now - DRAFT_KEPT).delete()[0]
