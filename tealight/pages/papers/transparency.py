"""The transparency report of the EU's Digital Services Act: articles 15 and 24, as far as they bind somebody small."""

from collections.abc import Iterable, Sequence

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tealight.audit import reasons
from tealight.audit.queries import first_decision_at
from tealight.pages.papers.complaints import OUTCOMES
from tealight.pages.papers.counting import LIMIT, Number, numbers
from tealight.pages.papers.document import Section, blank
from tealight.pages.papers.facts import Facts
from tealight.pages.papers.measures import reader
from tealight.pages.papers.stretches import Stretch
from tealight.safeguarding.contents import kind_of
from tealight.safeguarding.models import KindWords
from tealight.safeguarding.policy import Reason

WORDS = {
    "notices_received": gettext_lazy("notices that came"),
    "notices_outcome": gettext_lazy("what became of them"),
    "notices_hours_median": gettext_lazy("how long a notice or an appeal waited in the middle"),
    "appeals_received": gettext_lazy("appeals that came"),
    "appeals_outcome": gettext_lazy("what became of them"),
    "review_refused": gettext_lazy("not shown, or taken off"),
    "review_shown": gettext_lazy("let be seen by a person"),
    "review_undone": gettext_lazy("decisions that were taken back"),
    "photograph_locked": gettext_lazy("files of photographs that were locked"),
    "photograph_unlocked": gettext_lazy("files of photographs that were unlocked"),
    "case_cared_for": gettext_lazy("cases of somebody in danger, cared for to the end"),
    "case_no_danger": gettext_lazy("cases in which a person saw no danger"),
    "decisions_hours_median": gettext_lazy("how long anything waited for a person in the middle"),
    "marked_refused": gettext_lazy("marked by the reader, and not shown by a person"),
    "marked_shown": gettext_lazy("marked by the reader, and shown by a person all the same"),
    "unmarked_refused": gettext_lazy("not marked, and not shown by a person"),
    "unmarked_shown": gettext_lazy("not marked, and shown by a person"),
    "sampled_refused": gettext_lazy("shown unread in a busy time, looked at, and taken off by a person"),
    "sampled_shown": gettext_lazy("shown unread in a busy time, looked at, and left"),
    "reader_measured": gettext_lazy("measured on texts that it had not learned from"),
    "kind_words": gettext_lazy("writers to whom kinder words were offered"),
    "people_who_decide": gettext_lazy("people who can decide"),
}
ABOUT = {
    "worry": gettext_lazy("a worry about a page"),
    "report": gettext_lazy("a report of something on a page"),
    "appeal": gettext_lazy("an appeal"),
    "case": gettext_lazy("a case"),
    "at_risk": gettext_lazy("found, of texts by or about people at risk"),
    "abuse": gettext_lazy("found, of cruel texts"),
    "contact": gettext_lazy("found, of texts that expose somebody's number or address"),
    "spam": gettext_lazy("found, of adverts and lures"),
    "advice": gettext_lazy("found, of dangerous advice"),
    "told_off": gettext_lazy("wrongly marked, of texts of strong grief"),
    "condolences": gettext_lazy("wrongly marked, of kind condolences"),
}
OF_THE_PROGRAM = ("marked_", "unmarked_", "sampled_", "reader_", "kind_")
PERCENT = "%"


def sections(known: Facts, stretch: Stretch) -> list[Section]:
    """Return the report of a year."""
    counted = numbers(known, stretch)
    return [
        Section(
            _("Who has to publish this"),
            [
                _("Since 17 February 2024 those who keep what others write, once a year (article 15)."),
                _("Not firms and charities with fewer than 50 people and at most 10 million euros a year (15(2), 19)."),
                _("Whoever must, uses the form of Regulation (EU) 2024/2835; this page holds numbers, not that form."),
            ],
        ),
        _table(_("What people told us"), counted, ("notices_",), [blank(_("orders of courts and authorities"))]),
        _table(_("What people decided"), counted, ("review_", "photograph_", "case_", "decisions_"), _complete()),
        _table(_("What the program does"), counted, OF_THE_PROGRAM, _means(known)),
        _table(_("Appeals"), counted, ("appeals_",), [_("They are answered by another person, where there is one.")]),
        _table(
            _("People"),
            counted,
            ("people_",),
            [
                _("How many they are, and never how fast: nobody's speed is counted here."),
                blank(_("what they learn before they decide, and who helps them")),
                blank(_("how many people in the EU come here in a month: this site counts nobody (article 24(2))")),
            ],
        ),
    ]


def _table(heading: str, counted: Iterable[Number], starts: tuple[str, ...], lines: Sequence[str]) -> Section:
    rows = [_row(each) for each in counted if each.figure.startswith(starts) and not _never_happened(each)]
    return Section(heading, lines, [_("What"), _("About"), _("Reason"), _("Number")], rows)


def _never_happened(each: Number) -> bool:
    """Tell whether a line says only that there was nothing of a kind; the file has these lines too."""
    return each.figure.startswith(("marked_", "sampled_", "kind_")) and not each.value


def _row(each: Number) -> tuple[str, str, str, str]:
    kind = kind_of(each.about)
    about = ABOUT.get(each.about) or (kind.label if kind else each.about)
    return (str(WORDS.get(each.figure, each.figure)), str(about), _why(each), _said(each))


def _why(each: Number) -> str:
    if each.reason in OUTCOMES:
        return str(OUTCOMES[each.reason])
    if each.figure == "kind_words":
        return str(KindWords.Choice(each.reason).label)
    if each.reason in Reason.values:
        return str(Reason(each.reason).label)
    return reasons.in_words(each.reason) if each.reason else ""


def _said(each: Number) -> str:
    if each.value is None:
        return _("nothing to count")
    number = f"{each.value} {PERCENT}" if each.unit == "percent" else str(each.value)
    number = _("%(number)s hours") % {"number": number} if each.unit == "hours" else number
    return _("at least %(number)s") % {"number": number} if each.at_least else number


def _means(known: Facts) -> list[str]:
    return [
        reader(known),
        _("Its purpose: that a person reads first what may be urgent or cruel. It decides nothing against anybody."),
        _("How often it is right: of what it marked, the part that a person did not show; and measured, below."),
        _("What is not in the table did not happen in this year."),
    ]


def _complete() -> list[str]:
    first = first_decision_at()
    if first is None:
        return [_("The record is empty: nobody has decided anything yet.")]
    return [
        _("From the record, which is complete since its first line, on %(day)s: nothing is ever taken out of it.")
        % {"day": date_format(localtime(first), "j F Y")},
        _("Words that were erased are counted still; what they were can no longer be told."),
        _("At most %(limit)d decisions of a year are counted one by one.") % {"limit": LIMIT},
    ]
