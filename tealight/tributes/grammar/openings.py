"""The lines of a page's opening: what happened when, as exactly as the family said it."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tealight.tributes.grammar.facts import BabyWords, Facts
from tealight.tributes.grammar.subject import Subject, named
from tealight.tributes.partial_dates import PartialDate, Precision

EXPECTED = _("Expected %(when)s")
BORN = _("Born %(when)s")
BORN_STILL = _("Born still %(when)s")
BORN_AND_DIED = _("Born and died %(when)s")
DIED = {
    "died": _("Died %(when)s"),
    "born_still": _("Died %(when)s"),
    "lost": _("Lost %(when)s"),
    "ended": pgettext_lazy("pregnancy", "Ended %(when)s"),
    "": "%(date)s",
}


@dataclass(frozen=True)
class Opening:
    """The lines about one baby; the name is empty where they stand for all of them."""

    name: str
    lines: tuple[str, ...]


def openings(facts: Facts) -> tuple[Opening, ...]:
    """Return the dated lines, once where they are the same for everyone whom the page is for."""
    pregnancy = Subject(facts).is_a_pregnancy
    told = [(one, tuple(_lines(one, facts.verb, pregnancy))) for one in facts.babies]
    told = [(one, lines) for one, lines in told if lines]
    same = len({lines for one, lines in told}) == 1 and {one for one, lines in told} >= set(facts.lost)
    if same and not facts.living:
        return (Opening("", told[0][1]),)
    alone = len(facts.babies) == 1
    return tuple(Opening("" if alone else _name(one), lines) for one, lines in told)


def _name(one: BabyWords) -> str:
    return named([one])[0].nominative if one.name else ""


def _lines(one: BabyWords, verb: str, pregnancy: bool) -> Iterator[str]:
    if one.expected:
        yield _line(EXPECTED, one.expected)
    birth, end, both = _said(verb if not one.is_living else "", pregnancy)
    if one.born == one.died:
        happened = [(one.born, both)]
    elif verb == "born_still" and not (one.born and one.died):
        happened = [(one.born or one.died, both)]
    elif verb == "born_still" and _surely_before(one.died, one.born):
        happened = [(one.died, end), (one.born, birth)]
    else:
        happened = [(one.born, birth), (one.died, end)]
    yield from (_line(sentence, date) for date, sentence in happened if date)


def _surely_before(one: PartialDate, other: PartialDate) -> bool:
    """Tell whether a date lies before another however it is meant: "2026" is not before "12 May 2026"."""
    seasons = Precision.SEASON in {one.precision, other.precision}
    return one < other and (one.year < other.year or not (seasons or str(other).startswith(str(one))))


def _said(verb: str, pregnancy: bool) -> tuple[object, object, object]:
    """Return how a birth, a death, and both on one day are said."""
    if pregnancy:
        end = DIED["ended" if verb in {"died", "born_still"} else verb]
        return "%(date)s", end, end
    if verb == "born_still":
        return BORN_STILL, DIED[verb], BORN_STILL
    return BORN, DIED[verb], BORN_AND_DIED if verb else BORN


def _line(sentence: object, date: PartialDate) -> str:
    return str(sentence) % {"when": date.said_when(), "date": date.said()}
