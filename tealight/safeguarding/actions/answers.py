"""What the care team and whoever wrote something say to each other, seen by nobody else."""

from dataclasses import replace
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from tealight.accounts.models import User
from tealight.audit.actions import record
from tealight.notices.actions import send, take_back
from tealight.notices.holders import absolute
from tealight.notices.kinds import Kind as Letter
from tealight.safeguarding import contents
from tealight.safeguarding.access import may_decide
from tealight.safeguarding.actions.cases import settle_answered
from tealight.safeguarding.actions.notes import forget_notes_about
from tealight.safeguarding.actions.reviews import ask_after, close_review
from tealight.safeguarding.addresses import where_read
from tealight.safeguarding.assessment import Decision, Reason, Standing, Words, assess
from tealight.safeguarding.contents import Author
from tealight.safeguarding.models import Answer, Appeal, Group, Reply, Review
from tealight.safeguarding.risk import is_near_risk
from tealight.safeguarding.wordings import Wording, filled


class CannotAnswerError(Exception):
    """Nothing was sent: it is not this person's to answer, nobody can be reached, or the template is not for risk."""


@transaction.atomic
def answer(kind: str, object_id: int, by: User, wording: Wording, body: str, *, once: str = "") -> Answer:
    """Write to whoever wrote a content, and tell them by a letter that says nothing else; raise CannotAnswerError.

    `body` is the template as it was filled in, or words changed by whoever sends it: that is written down with it.
    The same form (`once`) sent twice sends one.
    """
    author = contents.author_of(kind, object_id)
    if author is None or not body.strip() or not may_decide(by, author):
        raise CannotAnswerError
    if not wording.may_meet_risk and is_near_risk((kind, object_id), author.about):
        raise CannotAnswerError
    about, about_id = author.about
    try:
        with transaction.atomic():
            said = Answer.objects.create(
                kind=about,
                object_id=about_id,
                tribute_id=author.tribute_id,
                template=wording.slug,
                language=wording.language,
                is_changed=body.split() != fill(wording, author).split(),
                body=body.strip(),
                by=by,
                at=timezone.now(),
                once=once,
            )
    except IntegrityError:
        return Answer.objects.get(kind=about, object_id=about_id, once=once)
    tell(author, wording.language)
    record(by, "answer.sent", said.subject, tribute_id=author.tribute_id)
    settle_answered(by, (kind, object_id), author.about)
    return said


def fill(wording: Wording, author: Author) -> str:
    """Return a template with the names that are known."""
    return filled(wording, name=author.name, baby=author.baby, site=settings.SITE_NAME)


def tell(author: Author, language: str | None = None) -> None:
    """Send a letter which says that something waits, and where: no words, no name, nothing of what it is."""
    if author.email:
        context = {"address": absolute(where_read(author))}
        kind = Letter.DECISION if author.holder else Letter.RECEIPT
        about = "{}:{}".format(*author.about)
        send(author.email, "something_waits", context, language, kind=kind, holder=author.holder, about=about)


@transaction.atomic
def write_back(kind: str, object_id: int, body: str, once: str) -> Reply | None:
    """Bring what a writer answers before the care team, above what waits where a life may be at risk.

    The same form sent twice brings one; None where the content is gone.
    """
    author = contents.author_of(kind, object_id)
    if author is None:
        return None
    said = {"tribute_id": author.tribute_id, "body": body, "at": timezone.now()}
    try:
        with transaction.atomic():
            reply = Reply.objects.create(kind=kind, object_id=object_id, once=once, **said)
    except IntegrityError:
        return Reply.objects.get(kind=kind, object_id=object_id, once=once)
    group = Group.WORRY if is_near_risk((kind, object_id)) else Group.REPLY
    ask_after(what_is_said_in(body, "reply"), "reply", reply.pk, author.tribute_id, group=group)
    return reply


def what_is_said_in(body: str, kind: str) -> Decision:
    """Return how soon a text to the care team is read, and why where the reader saw something in it."""
    decision = assess(Words(body, kind, Standing.STRANGER))
    return replace(decision, reason="") if decision.reason == Reason.NOBODY_READ_IT else decision


def mark_read(kind: str, object_id: int) -> None:
    """Note that a writer has opened the page with the answers; the care team sees it, and nobody else."""
    Answer.objects.filter(kind=kind, object_id=object_id, read_at=None).update(read_at=timezone.now())


@transaction.atomic
def erase_talk(kind: str, object_id: int) -> None:
    """Erase all that was said about a content, also where it was confided, and take it off the care team's list.

    What the team noted about that goes too.

    That a second look was asked for and decided stays in the log of appeals, without a word of anybody.

    Call it before the transaction touches the content's own row, as `close_review`.
    """
    for name in (kind, contents.shared(kind)):
        take_back(f"{name}:{object_id}")
        _erase(kind=name, object_id=object_id)


@transaction.atomic
def erase_talks_in(tribute_id: int) -> None:
    """Erase all that was said about the contents of a tribute, which goes with it, and ask nothing more about them."""
    _erase(tribute_id=tribute_id)
    asked = Review.objects.filter(tribute_id=tribute_id, closed_at=None)
    for kind, object_id in asked.values_list("kind", "object_id"):
        close_review(kind, object_id)


def _erase(**about: Any) -> None:
    for name, model in (("reply", Reply), ("appeal", Appeal)):
        ids = list(model.objects.filter(**about).values_list("pk", flat=True))
        for pk in ids:
            close_review(name, pk)
        forget_notes_about(name, ids)
    Answer.objects.filter(**about).delete()
    Reply.objects.filter(**about).delete()
    Appeal.objects.filter(outcome=Appeal.Outcome.OPEN, **about).delete()
    Appeal.objects.filter(**about).update(body="")


def read_it(object_id: int, by: User) -> None:
    """Do nothing with what was said to the care team: that it was read is the whole decision."""
