"""The dated lines of a page's opening."""

import pytest

from tealight.tributes.grammar import Opening, sentences
from tealight.tributes.models import Baby, Tribute

MAY, LATER = "2026-05-12", "2026-05-14"


def lines(verb: str, noun: str = "baby", **dates: str) -> tuple[str, ...]:
    openings = sentences(Tribute(noun=noun, verb=verb), [Baby(**dates)]).openings
    assert len(openings) <= 1
    return openings[0].lines if openings else ()


@pytest.mark.parametrize(
    ("verb", "dates", "said"),
    [
        ("born_still", {"expected": "2026-07", "born": MAY}, ("Expected in July 2026", "Born still on 12 May 2026")),
        ("born_still", {"died": MAY}, ("Born still on 12 May 2026",)),
        ("born_still", {"died": MAY, "born": MAY}, ("Born still on 12 May 2026",)),
        ("born_still", {"died": MAY, "born": LATER}, ("Died on 12 May 2026", "Born still on 14 May 2026")),
        ("died", {"born": MAY, "died": LATER}, ("Born on 12 May 2026", "Died on 14 May 2026")),
        ("died", {"born": MAY, "died": MAY}, ("Born and died on 12 May 2026",)),
        ("died", {"died": "2026-21"}, ("Died in spring 2026",)),
        ("lost", {"died": "2026"}, ("Lost in 2026",)),
        ("", {"born": MAY, "died": LATER}, ("Born on 12 May 2026", "14 May 2026")),
        ("", {"born": MAY, "died": MAY}, ("Born on 12 May 2026",)),
        ("died", {"born": MAY, "died": "2026"}, ("Born on 12 May 2026", "Died in 2026")),
        ("born_still", {"born": MAY, "died": "2026-05"}, ("Born still on 12 May 2026", "Died in May 2026")),
        ("born_still", {"born": MAY, "died": "2026-04"}, ("Died in April 2026", "Born still on 12 May 2026")),
        ("died", {}, ()),
    ],
)
def test_dates_are_said_with_the_familys_verb(verb: str, dates: dict[str, str], said: tuple[str, ...]) -> None:
    assert lines(verb, **dates) == said


def test_a_pregnancy_was_not_born_and_did_not_die() -> None:
    assert lines("born_still", "pregnancy", expected="2026-07", died=MAY) == (
        "Expected in July 2026",
        "Ended on 12 May 2026",
    )
    assert lines("born_still", "pregnancy", born=MAY) == ("Ended on 12 May 2026",)
    assert lines("died", "pregnancy", born=MAY, died=MAY) == ("Ended on 12 May 2026",)
    assert lines("lost", "pregnancy", died=MAY) == ("Lost on 12 May 2026",)


def test_lines_that_are_the_same_for_all_are_said_once() -> None:
    ada, ben = Baby(name="Ada", born=MAY), Baby(name="Ben", born=MAY)
    assert sentences(Tribute(verb="born_still"), [ada, ben]).openings == (Opening("", ("Born still on 12 May 2026",)),)


def test_lines_that_differ_have_their_name() -> None:
    ilse, jonas = Baby(name="Ilse", born=MAY), Baby(name="Jonas", is_living=True, born=MAY)
    assert sentences(Tribute(verb="born_still"), [ilse, jonas]).openings == (
        Opening("Ilse", ("Born still on 12 May 2026",)),
        Opening("Jonas", ("Born on 12 May 2026",)),
    )
    assert sentences(Tribute(), [Baby(name="Ada", born=MAY), Baby(name="Ben")]).openings[0].name == "Ada"
