"""What happens to a crisis case: it is opened, its steps are settled one by one, and a person closes it."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from tealight.accounts.models import User
from tealight.audit.actions import record
from tealight.safeguarding import cases
from tealight.safeguarding.models import CaseStep, CrisisCase

Step, State = CaseStep.Step, CaseStep.State


class CaseClosedError(Exception):
    """The case was closed meanwhile; it can be opened again."""


class NotYetError(Exception):
    """A step is still open, or it is not this person's to settle; `why` is a sentence for whoever asked."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True)
class Settled:
    """What somebody says of a step; `again` is the day on which somebody looks once more."""

    state: str
    words: str = ""
    again: date | None = None


@transaction.atomic
def open_case(kind: str, object_id: int, tribute_id: int | None, reason: str) -> CrisisCase:
    """Open the case of a content, or return the one that is open; call it where the content is made."""
    case, _ = CrisisCase.objects.get_or_create(
        kind=kind,
        object_id=object_id,
        closed_at=None,
        defaults={"tribute_id": tribute_id, "reason": reason, "opened_at": timezone.now()},
    )
    return case


@transaction.atomic
def settle_step(case_id: int, by: User, step: CaseStep.Step, said: Settled) -> CrisisCase:
    """Write down that a step is done or not possible; raise CaseClosedError, or NotYetError where it cannot be said so.

    Telling an emergency service is a step that anybody takes alone, at any time, and says why; it asks for a second
    look afterwards, also where one was taken before.
    """
    case = _locked(case_id)
    if why := cases.why_not_settled(case, by, step, said.state, said.again):
        raise NotYetError(why)
    now = timezone.now()
    kept = {"state": said.state, "words": said.words, "by": by, "at": now}
    CaseStep.objects.update_or_create(case=case, step=step, defaults=kept)
    if step == Step.EMERGENCY:
        CaseStep.objects.filter(case=case, step=Step.SECOND).delete()
    if step == Step.AGAIN:
        case.look_again_on = said.again
        case.save(update_fields=["look_again_on"])
    record(by, f"case.{step}", f"case:{case.pk}", tribute_id=case.tribute_id, reason=said.state)
    return case


@transaction.atomic
def settle_answered(by: User, *contents: tuple[str, int]) -> None:
    """Settle the step that asks for an answer in the open cases of contents, each once; what was said of it stays."""
    for kind, object_id in dict.fromkeys(contents):
        case = CrisisCase.objects.select_for_update().filter(kind=kind, object_id=object_id, closed_at=None).first()
        if case is not None and not case.steps.filter(step=Step.ANSWER, state=State.DONE).exists():
            settle_step(case.pk, by, Step.ANSWER, Settled(State.DONE))


@transaction.atomic
def close_case(case_id: int, by: User, outcome: CrisisCase.Outcome, words: str = "") -> CrisisCase:
    """Close a case; raise NotYetError while a step is open or the day to look again has not come, CaseClosedError.

    One without danger ends at any time, unless somebody acted on it and no second person looked.
    """
    case = _locked(case_id)
    cared_for = outcome == CrisisCase.Outcome.CARED_FOR
    why = cases.why_not_closed(case, timezone.localdate()) if cared_for else cases.why_not_without_danger(case)
    if why:
        raise NotYetError(why)
    case.closed_at, case.outcome, case.closed_by, case.closing_words = timezone.now(), outcome, by, words
    case.save(update_fields=["closed_at", "outcome", "closed_by", "closing_words"])
    record(by, f"case.{outcome}", f"case:{case.pk}", tribute_id=case.tribute_id)
    return case


@transaction.atomic
def reopen_case(case_id: int, by: User) -> CrisisCase:
    """Open a closed case again with the steps that it had; returns the open one where there is one by now."""
    case = CrisisCase.objects.select_for_update().get(pk=case_id)
    newer = CrisisCase.objects.filter(kind=case.kind, object_id=case.object_id, closed_at=None).first()
    if newer is not None:
        return newer
    case.closed_at, case.outcome, case.closed_by = None, CrisisCase.Outcome.OPEN, None
    case.save(update_fields=["closed_at", "outcome", "closed_by"])
    record(by, "case.reopened", f"case:{case.pk}", tribute_id=case.tribute_id)
    return case


def _locked(case_id: int) -> CrisisCase:
    case = CrisisCase.objects.select_for_update().get(pk=case_id)
    if not case.is_open:
        raise CaseClosedError
    return case
