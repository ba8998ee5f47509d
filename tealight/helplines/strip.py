"""The three lines of the strip: baby loss, crisis, emergency; never one from another country."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from tealight.helplines.directory import lines_of
from tealight.helplines.line import Helpline
from tealight.helplines.opening import Opening, opening_of

Rank = tuple[int | bool, ...]


@dataclass(frozen=True)
class Slot:
    """One line of the strip, with what may be said of its hours now."""

    line: Helpline
    opening: Opening


@dataclass(frozen=True)
class Strip:
    """At most three lines; a slot is None where the country has nothing for it."""

    loss: Slot | None
    crisis: Slot | None
    emergency: Slot | None

    def __bool__(self) -> bool:
        return any((self.loss, self.crisis, self.emergency))


def strip_for(country: str, now: datetime, languages: tuple[str, ...] = (), *, for_a_father: bool = False) -> Strip:
    """Choose for one country at one moment; `languages` are the visitor's, two letters each.

    For somebody who said that he is a father, an open line for fathers stands first while the baby-loss line is closed.
    """
    slots = _slots(country, now)
    loss = [slot for slot in slots if slot.line.kind == "baby-loss"]
    answered = [slot for slot in loss if slot.line.is_line]
    pages = [slot for slot in loss if slot.line.web]
    first = _first(answered or pages, lambda slot: (slot.line.scope != "specialist", *_rank(slot, languages)))
    if for_a_father and (first is None or not first.opening.is_open):
        fathers = _for_fathers(slots, languages)
        first = fathers if fathers and fathers.opening.is_open else first
    return Strip(
        loss=first,
        crisis=_first(
            (slot for slot in slots if slot.line.kind == "crisis" and slot.line.is_line),
            lambda slot: (slot.line.scope == "health-advice", *_rank(slot, languages)),
        ),
        emergency=next((slot for slot in slots if slot.line.kind == "emergency" and slot.line.phone), None),
    )


def line_for_fathers(country: str, now: datetime, languages: tuple[str, ...] = ()) -> Slot | None:
    """Return the line of a country that says that it is for fathers, if it has one."""
    return _for_fathers(_slots(country, now), languages)


def _for_fathers(slots: list[Slot], languages: tuple[str, ...]) -> Slot | None:
    return _first((slot for slot in slots if _is_for_fathers(slot.line)), lambda slot: _rank(slot, languages))


def _slots(country: str, now: datetime) -> list[Slot]:
    return [Slot(line, opening_of(line, now)) for line in lines_of(country)]


def _is_for_fathers(line: Helpline) -> bool:
    """Tell whether a line says that it is for fathers: one for men in general knows less of this than the others."""
    return line.kind == "partners" and line.is_line and "father" in line.serves.lower()


def _rank(slot: Slot, languages: tuple[str, ...]) -> Rank:
    """Order what is left equal by the file: a shared language, somebody there, open now, well sourced."""
    spoken = {language.partition("-")[0] for language in slot.line.languages}
    return (
        spoken.isdisjoint(languages),
        not slot.line.is_live,
        not slot.opening.is_open,
        slot.line.confidence != "high",
    )


def _first(slots: Iterable[Slot], rank: Callable[[Slot], Rank]) -> Slot | None:
    return min(slots, key=rank, default=None)
