"""The numbers of a year, each a line with a stable name: for the transparency report and its file."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from tealight.audit import queries as audit
from tealight.pages.papers.complaints import Complaint, complaints
from tealight.pages.papers.facts import Facts
from tealight.pages.papers.stretches import Stretch
from tealight.safeguarding.figures import Decided, decided, reader
from tealight.safeguarding.models import Review
from tealight.safeguarding.policy import HARMS, RISKS, Reason
from tealight.safeguarding.queries import kind_words_between

LIMIT = 50_000
COLUMNS = ("year", "figure", "about", "reason", "value", "unit", "at_least")
VERBS = (
    "review.refused",
    "review.undone",
    "photograph.locked",
    "photograph.unlocked",
    "case.cared_for",
    "case.no_danger",
)
MARKS = tuple(reason.value for reason in (*RISKS.values(), *HARMS.values()))


@dataclass(frozen=True)
class Number:
    """One number; `about` is a kind of content or of text, `reason` a listed one, `at_least` says that more is likely.

    `value` is None where nothing is there to count from, such as a median of nothing.
    """

    figure: str
    value: float | None
    about: str = ""
    reason: str = ""
    unit: str = "count"
    at_least: bool = False

    def row(self, year: int) -> Sequence[object]:
        """Return the line of the file, in the order of COLUMNS."""
        at_least = "yes" if self.at_least else "no"
        return (year, self.figure, self.about, self.reason, self.value, self.unit, at_least)


def numbers(known: Facts, stretch: Stretch) -> list[Number]:
    """Count a year; five queries, whatever is in it."""
    told, answered = complaints(stretch, limit=LIMIT), decided(stretch.since, stretch.until, limit=LIMIT)
    return [
        *_of_notices(told),
        *_of_record(stretch),
        *_of_answers(answered),
        *_of_marks(answered),
        *_of_reader(),
        *_of_kind_words(stretch),
        Number("people_who_decide", known.people),
    ]


def _of_notices(told: Sequence[Complaint]) -> Iterator[Number]:
    """Yield what came, what became of it, and how long it waited in the middle."""
    whole = len(told) == LIMIT
    for sort, figure in (("worry", "notices"), ("report", "notices"), ("appeal", "appeals")):
        of_sort = [each for each in told if each.sort == sort]
        yield Number(f"{figure}_received", len(of_sort), about=sort, at_least=whole)
        for outcome, count in sorted(Counter(each.outcome for each in of_sort).items()):
            yield Number(f"{figure}_outcome", count, about=sort, reason=outcome, at_least=whole)
    waited = [each.told.hours for each in told if each.told.hours is not None and each.outcome != "gone"]
    yield Number("notices_hours_median", _middle(waited), unit="hours")


def _of_record(stretch: Stretch) -> Iterator[Number]:
    """Yield what the record says was decided, by kind of content and listed reason."""
    lines = audit.lines(VERBS, stretch.since, stretch.until, limit=LIMIT)
    counted = Counter((each.verb.replace(".", "_"), each.subject.partition(":")[0], each.reason) for each in lines)
    for (figure, about, reason), count in sorted(counted.items()):
        yield Number(figure, count, about=about, reason=reason, at_least=len(lines) == LIMIT)
    shown = audit.how_many("review.shown", stretch.since, stretch.until, at_most=LIMIT)
    yield Number("review_shown", shown, at_least=shown == LIMIT)


def _of_answers(answered: Sequence[Decided]) -> Iterator[Number]:
    yield Number("decisions_hours_median", _middle(each.hours for each in answered), unit="hours")


def _of_marks(answered: Sequence[Decided]) -> Iterator[Number]:
    """Yield what people made of texts: of those the reader marked, of the others, and of the sample of a busy time."""
    counted = Counter((each.reason, each.outcome) for each in answered)
    whole = len(answered) == LIMIT
    for mark in MARKS:
        for outcome in (Review.Outcome.REFUSED, Review.Outcome.SHOWN):
            yield Number(f"marked_{outcome}", counted[mark, outcome], reason=mark, at_least=whole)
    for figure, reason in (("unmarked", Reason.NOBODY_READ_IT), ("sampled", Reason.READ_AS_CLEAN)):
        for outcome in (Review.Outcome.REFUSED, Review.Outcome.SHOWN):
            yield Number(f"{figure}_{outcome}", counted[reason, outcome], at_least=whole)


def _of_reader() -> Iterator[Number]:
    """Yield how the reader did on texts that it had not learned from."""
    for name, found in sorted(reader().items()):
        yield Number("reader_measured", found.percent, about=name, unit="percent")


def _of_kind_words(stretch: Stretch) -> Iterator[Number]:
    """Yield how often kinder words were offered, and what became of it."""
    for choice, count in kind_words_between(stretch.since.date(), stretch.until.date()).items():
        yield Number("kind_words", count, reason=choice)


def _middle(hours: Iterable[float]) -> float | None:
    several = list(hours)
    return round(median(several), 1) if several else None
