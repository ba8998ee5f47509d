"""A tribute's first step past the circle: asked for by the family, answered by the care team."""

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from tealight.accounts.models import User
from tealight.audit.actions import record
from tealight.families.queries import guardians_of
from tealight.notices.actions import send
from tealight.notices.holders import absolute, account_holder
from tealight.notices.kinds import Kind
from tealight.safeguarding.actions import ask_for_review, close_review
from tealight.safeguarding.models import Group
from tealight.tributes import first_look, queries
from tealight.tributes.actions.locking import locked
from tealight.tributes.audience import Audience
from tealight.tributes.models import Publication, Tribute
from tealight.tributes.undoing import undo_address

KIND = "publication"
Outcome = Publication.Outcome


def ask(tribute: Tribute, audience: int, by: User | None) -> Publication:
    """Ask the care team to look; call it in a transaction that holds the tribute."""
    wish = Publication.objects.create(tribute=tribute, audience=audience, before=tribute.audience, asked_by=by)
    ask_for_review(KIND, wish.pk, tribute.pk, group=Group.FIRST_STEP, reason="")
    return wish


def end_waiting(tribute: Tribute, outcome: Outcome) -> Publication | None:
    """End the wish that waits, if one does, before anything else of the tribute is locked; return it."""
    wish = queries.waiting_publication(tribute)
    if wish is None:
        return None
    close_review(KIND, wish.pk)
    locked(tribute)
    still = Publication.objects.filter(pk=wish.pk, outcome=Outcome.WAITING)
    if still.update(outcome=outcome, decided_at=timezone.now()):
        return wish
    return end_waiting(tribute, outcome)  # it was replaced at this moment


def ask_again(tribute: Tribute) -> None:
    """Put newer words before the care team: what somebody has on their screen can then no longer be let go."""
    wish = end_waiting(tribute, Outcome.REPLACED)
    if wish is not None:
        ask(tribute, wish.audience, wish.asked_by)


def _decided(publication_id: int, outcome: Outcome, by: User, note: str = "") -> Publication | None:
    wish = Publication.objects.select_related("tribute").get(pk=publication_id)
    locked(wish.tribute)
    still = Publication.objects.filter(pk=publication_id, outcome=Outcome.WAITING)
    is_decided = still.update(outcome=outcome, decided_by=by, decided_at=timezone.now(), note=note)
    return wish if is_decided else None


@transaction.atomic
def open_tribute(publication_id: int, by: User) -> None:
    """Let a tribute go where its family wanted it, and tell them."""
    wish = _decided(publication_id, Outcome.OPENED, by)
    if wish is not None:
        set_audience(wish.tribute, wish.audience, by, was_read=True)
        tell_guardians(wish.tribute, "tribute_opened", {"audience": Audience(wish.audience)})


@transaction.atomic
def keep_tribute(publication_id: int, by: User, reason: str) -> None:
    """Leave a tribute where it was, and tell its family why."""
    wish = _decided(publication_id, Outcome.KEPT, by, note=reason)
    if wish is not None:
        tell_guardians(wish.tribute, "tribute_kept", {"reason": reason})


@transaction.atomic
def wait_again(publication_id: int, by: User) -> None:
    """Take a decision back: an opened tribute returns to where it was, and waits if the family still wants it."""
    wish = Publication.objects.select_related("tribute").get(pk=publication_id)
    tribute = locked(wish.tribute)
    was_opened = wish.outcome == Outcome.OPENED
    is_wanted = tribute.is_open if was_opened else tribute.audience == wish.before
    if is_wanted and was_opened:
        set_audience(tribute, wish.before, by)
    waits = is_wanted and queries.waiting_publication(tribute) is None
    answered = Publication.objects.filter(pk=publication_id, outcome__in=[Outcome.OPENED, Outcome.KEPT])
    answered.update(outcome=Outcome.WAITING if waits else Outcome.TAKEN_BACK, decided_by=None, decided_at=None, note="")


def set_audience(tribute: Tribute, audience: int, by: User, *, was_read: bool = False) -> None:
    """Write down a new audience with a record of it; a tribute that is no longer for everyone leaves the home page.

    What rooms above keep is passed before strangers see it; `was_read` says that this follows a first look.
    """
    opens = Audience(audience).is_beyond_the_circle and not tribute.is_open
    since = first_look.private_since(tribute) if opens else None
    tribute.audience = audience
    tribute.is_listed = tribute.is_listed and audience == Audience.EVERYONE
    tribute.save(update_fields=["audience", "is_listed"])
    name = Audience(audience).name.lower()
    record(by, "tribute.audience_set", f"tribute:{tribute.pk}", tribute_id=tribute.pk, reason=name)
    if opens:
        first_look.pass_all(tribute, since, was_read=was_read)


def tell_guardians(
    tribute: Tribute,
    template: str,
    context: dict[str, object],
    *,
    to_one: tuple[int | None, dict[str, str]] | None = None,
    about: str = "",
) -> None:
    """Send a notice to everybody who guards the tribute; `to_one` is an account and what its letter alone says.

    A letter `about` one thing on it (`chapter:7`) can be taken out of the queue when that goes.
    """
    address = absolute(reverse("tribute", args=[queries.key_to_share(tribute)]))
    for guardian in guardians_of(tribute.family_id):
        holder = account_holder(guardian.pk)
        own = to_one[1] if to_one is not None and to_one[0] == guardian.pk else {}
        told = {"address": address, **context, **own, **_undo_for(tribute, guardian)}
        send(guardian.email, template, told, kind=Kind.DECISION, holder=holder, about=about)


def _undo_for(tribute: Tribute, guardian: User) -> dict[str, str]:
    """Return what a letter says to the guardian who did not choose that more people see a tribute."""
    steps = queries.standing_widenings(tribute, timezone.now())
    others = [step for step in steps if step.chapter is None and step.by is not None and step.by != guardian]
    return {"name": str(others[0].by), "undo": undo_address(others[0].pk, guardian.pk)} if others else {}
