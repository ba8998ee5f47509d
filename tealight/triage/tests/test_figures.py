"""The few figures that the papers quote are those of the card."""

import re
from pathlib import Path

from tealight.triage.evaluate import Case, measured
from tealight.triage.figures import SITUATIONS, Found, counted, figures, write

CARD = Path(__file__).parents[3] / "docs" / "triage.md"


def test_the_shipped_figures_are_those_of_the_card() -> None:
    """Where this is not so, let `tealight triage evaluate` write them anew with `--figures` (docs/triage.md)."""
    unseen = CARD.read_text(encoding="utf-8").partition("== unseen")[2]
    for name, words in (("at_risk", "people at risk found"), ("told_off", "parents wrongly told off")):
        found = re.search(rf"{words} +(\d+)/(\d+)", unseen)
        assert found is not None
        assert figures()[name] == Found(int(found[1]), int(found[2]))
    spam = re.search(r"^F30 +(\d+)/(\d+)", unseen, re.MULTILINE)
    assert spam is not None
    assert figures()["spam"] == Found(int(spam[1]), int(spam[2]))


def test_the_card_tells_of_as_many_missed_texts_as_stand_in_its_table() -> None:
    card = CARD.read_text(encoding="utf-8")
    rows = re.findall(r"^(F\d+) +(\d+)/(\d+)", card.partition("== unseen")[2], re.MULTILINE)
    missed = {name: (int(of) - int(found), int(of)) for name, found, of in rows}
    told = " ".join(card.partition("## Known failures")[2].split())
    named = re.findall(r"\((F\d+): (\d+) of (\d+)\)", told)
    named += [(name, count, of) for count, of, name in re.findall(r"(\d+) of (\d+) \((F\d+)\)", told)]
    assert {name for name, _, _ in named} == {"F04", "F10", "F36", "F37", "F38"}
    assert {name: (int(count), int(of)) for name, count, of in named} == {name: missed[name] for name, _, _ in named}
    risk = figures()["at_risk"]
    assert f"of all at risk {risk.of - risk.count} of {risk.of}" in told


def test_every_figure_is_shipped_and_is_a_share() -> None:
    assert figures().keys() == SITUATIONS.keys()
    assert all(0 <= found.count <= found.of and found.of >= 10 for found in figures().values())


def test_what_is_measured_can_be_written_down(tmp_path: Path) -> None:
    several = [
        Case("F30", "Buy cheap pills now at our shop, best price, http://pills.example", frozenset({"spam"})),
        Case("F25", "I am so sorry. We are thinking of you.", frozenset(), frozenset({"cruelty"})),
    ]
    table = measured(several)
    write(table, tmp_path / "figures.json")
    assert counted(table)["spam"].of == counted(table)["condolences"].of == 1
    assert counted(table)["condolences"] == Found(0, 1)
    assert '"at_risk": [0, 0]' in (tmp_path / "figures.json").read_text(encoding="utf-8")


def test_a_share_of_nothing_is_nothing() -> None:
    assert [Found(96, 147).percent, Found(0, 0).percent] == [65, 0]
