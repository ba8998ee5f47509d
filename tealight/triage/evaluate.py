"""Measures the reader on labelled texts: by situation, by kind, and how far its confidences can be trusted."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tealight.triage.reader import read
from tealight.triage.reading import CERTAIN, COUNTS, Finding, Kind, Urgency

BINS = 10
UNSEEN = 3  # every third case is kept unseen while the reader is tuned
AT_RISK = ("F03", "F04", "F06", "F07", "F36", "F37")
AT_HALF = dict.fromkeys(Kind, CERTAIN)
TOLD_OFF = ("F01", "F05", "F08", "F13", "F15", "F23", "F26", "F27")


@dataclass(frozen=True)
class Case:
    """One labelled text; `serious` names the kinds whose finding would be the grave mistake."""

    situation: str
    text: str
    expect: frozenset[str]
    serious: frozenset[str] = frozenset()
    unseen: bool = False


@dataclass
class Score:
    """How one situation went."""

    passed: int = 0
    serious: int = 0
    of: int = 0

    def __str__(self) -> str:
        return f"{self.passed:>4}/{self.of:<4} {self.passed / self.of:>5.0%}   serious {self.serious}"


@dataclass
class Table:
    """Figures of a set of cases."""

    by_situation: dict[str, Score] = field(default_factory=dict)
    at_half: dict[str, Score] = field(default_factory=dict)  # the same, if every kind counted at .5
    pairs: dict[Kind, list[tuple[float, bool]]] = field(default_factory=lambda: {kind: [] for kind in Kind})

    def lines(self) -> Iterable[str]:
        """Yield the figures as text."""
        for situation, score in sorted(self.by_situation.items()):
            yield f"{situation:<6}{score}"
        for name, scores in (("", self.by_situation), (" at .5", self.at_half)):
            yield f"{'people at risk found' + name:<32}{_share(scores, AT_RISK, 'passed')}"
            yield f"{'parents wrongly told off' + name:<32}{_share(scores, TOLD_OFF, 'serious')}"
        yield f"{'kind':<11}{'of':>5}{'recall':>8}{'precision':>11}{'F1':>6}{'ECE':>7}"
        for kind, pairs in self.pairs.items():
            yield f"{kind:<11}{_line(pairs, COUNTS[kind])}"


def cases(folder: Path) -> list[Case]:
    """Return the cases of a folder of TOML files (docs/triage.md shows the form)."""
    found = []
    for path in sorted(folder.glob("*.toml")):
        said = tomllib.loads(path.read_text(encoding="utf-8"))
        for number, one in enumerate(said["case"]):
            found.append(
                Case(
                    situation=said["situation"],
                    text=one["text"],
                    expect=frozenset(one["expect"]),
                    serious=frozenset(one.get("serious", ())),
                    unseen=number % UNSEEN == UNSEEN - 1,
                )
            )
    return found


def measured(several: Sequence[Case]) -> Table:
    """Read every case and count."""
    table = Table()
    for case in several:
        reading = read(case.text)
        for scores, least in ((table.by_situation, COUNTS), (table.at_half, AT_HALF)):
            score = scores.setdefault(case.situation, Score())
            found = {one.kind: one for one in reading.findings if one.confidence >= least[one.kind]}
            score.of += 1
            score.passed += passes(case, found)
            score.serious += not case.serious.isdisjoint(found)
        confidence = {one.kind: one.confidence for one in reading.findings}
        for kind in Kind:
            table.pairs[kind].append((confidence.get(kind, 0.0), kind in case.expect))
    return table


def passes(case: Case, found: Mapping[Kind, Finding]) -> bool:
    """Tell whether everything expected was found; on a harmless text, whether nothing was.

    A past crisis that is told as past may be answered with a quiet offer: only an urgent finding is a failure (F02).
    """
    if case.expect:
        return case.expect <= set(found)
    if case.situation == "F02":
        return all(kind == Kind.CRISIS and one.urgency == Urgency.LOW for kind, one in found.items())
    return not found


def calibration_error(pairs: Sequence[tuple[float, bool]]) -> float:
    """Return the expected calibration error over BINS equal bins (Naeini et al., 2015)."""
    error = 0.0
    for number in range(BINS):
        there = [(sure, right) for sure, right in pairs if min(int(sure * BINS), BINS - 1) == number]
        if there:
            sure = sum(one for one, _ in there) / len(there)
            right = sum(one for _, one in there) / len(there)
            error += abs(sure - right) * len(there) / len(pairs)
    return error


def _share(scores: dict[str, Score], situations: Sequence[str], what: str) -> str:
    there = [scores[one] for one in situations if one in scores]
    of = sum(score.of for score in there)
    count = sum(getattr(score, what) for score in there)
    return f"{count}/{of} {count / max(of, 1):.1%}"


def _line(pairs: Sequence[tuple[float, bool]], least: float) -> str:
    true = sum(1 for sure, right in pairs if right and sure >= least)
    told = sum(1 for sure, _ in pairs if sure >= least)
    there = sum(1 for _, right in pairs if right)
    recall, precision = true / max(there, 1), true / max(told, 1)
    f1 = 2 * recall * precision / max(recall + precision, 1e-9)
    return f"{there:>5}{recall:>8.3f}{precision:>11.3f}{f1:>6.2f}{calibration_error(pairs):>7.3f}"
