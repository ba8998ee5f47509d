"""The log of complaints and appeals: what came, how long it waited, what was decided; no names and no words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tealight.audit import reasons
from tealight.pages.papers.document import Section
from tealight.pages.papers.facts import Facts
from tealight.pages.papers.stretches import Stretch
from tealight.safeguarding.contents import kind_of
from tealight.safeguarding.figures import Told, told
from tealight.safeguarding.models import Group, Review

LIMIT = 2_000  # lines of the log of a quarter
COLUMNS = ("number", "sort", "about", "opened", "decided", "outcome", "reason", "hours")
SORTS: dict[int, str] = {Group.CONCERN: "worry", Group.REPORT: "report"}
OPEN = "waiting"
OUTCOMES = {
    OPEN: gettext_lazy("waits"),
    "left": gettext_lazy("left as it was"),
    "acted": gettext_lazy("taken off, or closed to others"),
    "gone": gettext_lazy("gone before anybody decided"),
    "upheld": gettext_lazy("the appeal was right"),
    "kept": gettext_lazy("the first decision stands"),
}


@dataclass(frozen=True)
class Complaint:
    """One line: a thing that was told."""

    told: Told

    @property
    def sort(self) -> str:
        """What came: `worry` (about a page), `report` (of something on it) or `appeal`."""
        return "appeal" if self.told.is_appeal else SORTS[self.told.group]

    @property
    def outcome(self) -> str:
        """What became of it: `waiting`, `left`, `acted` or `gone`."""
        outcomes: dict[str, str] = {
            Review.Outcome.SHOWN: "left",
            Review.Outcome.REFUSED: "acted",
            Review.Outcome.WITHDRAWN: "gone",
        }
        if self.told.is_appeal:
            outcomes |= {Review.Outcome.SHOWN: "upheld", Review.Outcome.REFUSED: "kept"}
        return outcomes.get(self.told.outcome, OPEN)


def complaints(stretch: Stretch, *, limit: int) -> list[Complaint]:
    """Return what was told in a stretch, the oldest first, at most `limit`; one query."""
    return [Complaint(each) for each in told(stretch.since, stretch.until, limit=limit)]


def rows(stretch: Stretch) -> list[Sequence[object]]:
    """Return the lines of the file, in the order of COLUMNS; moments in UTC, to the minute."""
    return [
        (
            each.told.number,
            each.sort,
            each.told.kind,
            _moment(each.told.opened_at),
            _moment(each.told.decided_at),
            each.outcome,
            each.told.refusal,
            each.told.hours,
        )
        for each in complaints(stretch, limit=LIMIT)
    ]


def sections(_known: Facts, stretch: Stretch) -> list[Section]:
    """Return the paper."""
    found = complaints(stretch, limit=LIMIT)
    return [
        Section(_("In this quarter"), _summary(found), _titles() if found else (), [_row(each) for each in found]),
        Section(
            _("What is in it"),
            [
                _("Worries about a page, reports of something on it, and, where the site takes them, appeals."),
                _("A report that tells of somebody in danger is a case of its own and not in this log."),
                _("The words and who told them are not in it. A line stays when its words are erased."),
                _("Complaints that came by letter or telephone are not known here: write them beside it."),
            ],
        ),
    ]


def _summary(found: Sequence[Complaint]) -> list[str]:
    if not found:
        return [_("Nothing came in this quarter.")]
    waiting = sum(each.outcome == OPEN for each in found)
    said = [_("Came: %(came)d. Still waiting: %(waiting)d.") % {"came": len(found), "waiting": waiting}]
    if len(found) == LIMIT:
        said.append(_("More came. The list ends here."))
    return said


def _titles() -> list[str]:
    return [_("Number"), _("What came"), _("About"), _("Came"), _("Decided"), _("Outcome"), _("Hours")]


def _row(each: Complaint) -> list[str]:
    kind, waited = kind_of(each.told.kind), each.told.hours
    outcome = str(OUTCOMES[each.outcome])
    return [
        str(each.told.number),
        {"worry": _("a worry"), "report": _("a report"), "appeal": _("an appeal")}[each.sort],
        str(kind.label) if kind else each.told.kind,
        _day(each.told.opened_at),
        _day(each.told.decided_at),
        f"{outcome}: {reasons.in_words(each.told.refusal)}" if each.told.refusal else outcome,
        "" if waited is None else str(waited),
    ]


def _day(moment: datetime | None) -> str:
    return date_format(localtime(moment), "j F Y") if moment else _("not yet")


def _moment(moment: datetime | None) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ") if moment else ""
