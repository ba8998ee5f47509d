"""The rules of a crisis case: which steps it has, what is still open, and who may be the second person."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tealight.accounts.models import User
from tealight.accounts.queries import care_team
from tealight.safeguarding.models import CaseStep, CrisisCase

Step, State = CaseStep.Step, CaseStep.State
STEPS = (Step.KNOWN, Step.HISTORY, Step.ANSWER, Step.SIGNPOSTS, Step.SECOND, Step.AGAIN)

GUIDES: dict[str, str | Promise] = {
    Step.KNOWN: gettext_lazy(
        "What do the words say: is it now, or was it once? Is somebody with them? Did they say where they are? Often"
        " nothing is known, and that is an answer too."
    ),
    Step.HISTORY: gettext_lazy(
        "Read what the same person left here, if there is anything. Only what the care team may read anyway is shown."
    ),
    Step.ANSWER: gettext_lazy(
        "Write to them from one of the letters that were looked over beforehand. Thank them for saying it, be plain,"
        " and promise nothing that nobody here can do."
    ),
    Step.SIGNPOSTS: gettext_lazy(
        "Which people did you point them to? Choose few: the one who answers tonight comes first."
    ),
    Step.SECOND: gettext_lazy(
        "Somebody who has not worked on this case reads the words and the steps, and says whether they would do the"
        " same."
    ),
    Step.AGAIN: gettext_lazy(
        "On which day does somebody look again whether they wrote anything since? Then look, and say so."
    ),
}
SIGNPOSTS: tuple[tuple[str, str | Promise], ...] = (
    ("crisis", gettext_lazy("a crisis line")),
    ("emergency", gettext_lazy("the emergency number")),
    ("loss", gettext_lazy("a baby-loss line")),
    ("maternity", gettext_lazy("the maternity unit that knows them")),
    ("doctor", gettext_lazy("their own doctor or midwife")),
    ("young", gettext_lazy("a line for young people")),
    ("violence", gettext_lazy("a line about violence at home")),
    ("child", gettext_lazy("a service that protects children")),
    ("close", gettext_lazy("somebody close to them")),
)


@dataclass(frozen=True)
class Line:
    """A step as the page shows it; `settled` is None while it is open."""

    step: CaseStep.Step
    guide: str | Promise
    settled: CaseStep | None


def lines_of(case: CrisisCase) -> list[Line]:
    """Return the steps of a case in their order, each with what was said of it."""
    said = {step.step: step for step in case.steps.select_related("by")}
    return [Line(step, GUIDES[step], said.get(step)) for step in STEPS]


def emergency_in(case: CrisisCase) -> CaseStep | None:
    """Return who told an emergency service, and why."""
    return case.steps.select_related("by").filter(step=Step.EMERGENCY).first()


def why_not_second(case: CrisisCase, by: User) -> str:
    """Return why this person cannot be the second one, or nothing; whoever is alone here can, and says so."""
    worked = set(case.steps.exclude(step=Step.SECOND).values_list("by_id", flat=True))
    if by.pk not in worked or all(person.pk in worked for person in care_team()):
        return ""
    return _("You worked on this case yourself. Ask somebody else to look, or say that nobody can.")


def why_not_settled(case: CrisisCase, by: User, step: CaseStep.Step, state: str, again: date | None) -> str:
    """Return why a step cannot be settled like this, or nothing."""
    if step == Step.EMERGENCY and state != State.DONE:
        return _("Here stands only what somebody did. Where nobody could ring, say so in the step of what is known.")
    if step == Step.AGAIN and state == State.DONE and again is None and not _is_done(case, Step.AGAIN):
        return _("Please choose the day on which somebody looks again.")
    return why_not_second(case, by) if step == Step.SECOND and state == State.DONE else ""


def _is_done(case: CrisisCase, step: CaseStep.Step) -> bool:
    return case.steps.filter(step=step, state=State.DONE).exists()


def why_not_without_danger(case: CrisisCase) -> str:
    """Return why a case cannot be closed as one without danger, or nothing: who acted on it saw something in it."""
    acted = Q(step=Step.EMERGENCY) | Q(step=Step.ANSWER, state=State.DONE)
    if case.steps.filter(acted).exists() and not case.steps.filter(step=Step.SECOND).exists():
        return _("Somebody answered, or told an emergency service. A second person looks before this case ends.")
    return ""


def why_not_closed(case: CrisisCase, today: date) -> str:
    """Return what is missing before a case can be closed, or nothing."""
    missing = [str(line.step.label) for line in lines_of(case) if line.settled is None]
    if missing:
        return _("Still open: %(steps)s.") % {"steps": ", ".join(missing)}
    if case.look_again_on is not None and case.look_again_on > today:
        return _("Somebody wants to look again on the day that you chose. Until then it stays open.")
    return ""
