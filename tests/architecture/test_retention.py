"""How long things are kept stands once in the settings; the page, the documents and the sweeps say the same."""

import re
from dataclasses import asdict

import pytest
from django.conf import settings

from tealight.config.retention import LIMITS, Retention
from tealight.config.sweeping import BY_OTHERS, SWEEPS
from tealight.pages.kept import KEPT
from tests.environment import ROOT

DAYS = asdict(Retention())
IN_WORDS = {1: "one day", 2: "two days", 14: "two weeks", 365: "one year"}
ROW = re.compile(r"^\| (.+?) \| (.+?) \| (.*?) ?\|$", re.MULTILINE)
NUMBER = re.compile(r"`([a-z_]+)` (\d+)")


def document(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def told() -> list[tuple[str, str, dict[str, int]]]:
    """Return the rows of the table in docs/privacy.md: what, how long, and the days by their names."""
    rows = ROW.findall(document("docs/privacy.md"))[1:]
    return [(what, how_long, {line: int(days) for line, days in NUMBER.findall(last)}) for what, how_long, last in rows]


def test_the_document_and_the_page_hold_the_same_table() -> None:
    assert len(KEPT) > 20
    page = [(str(row.what), row.how_long, {line: DAYS[line] for line in row.lines}) for row in KEPT]
    assert told() == page


def test_every_number_of_the_settings_stands_in_one_line_of_the_table() -> None:
    assert asdict(settings.RETENTION) == DAYS
    assert sorted(line for row in KEPT for line in row.lines) == sorted(DAYS)


@pytest.mark.parametrize("row", [row for row in KEPT if row.lines], ids=lambda row: str(row.what)[:40])
def test_a_line_says_the_days_by_which_the_code_goes(row: object) -> None:
    assert isinstance(row, type(KEPT[0]))
    longest = max(DAYS[line] for line in row.lines)
    assert f"{longest} days" in row.how_long or IN_WORDS[longest] in row.how_long


def test_every_number_is_carried_out_by_the_worker_or_by_somebody_named() -> None:
    swept = {each.line for each in SWEEPS}
    assert not swept & BY_OTHERS.keys()
    assert swept | BY_OTHERS.keys() == DAYS.keys()


def test_what_an_operator_may_set_is_told_with_its_limits() -> None:
    example = dict(re.findall(r"^(RETENTION_[A-Z_]+)=(\d+)$", document(".env.example"), re.MULTILINE))
    assert example == {f"RETENTION_{line.upper()}": str(DAYS[line]) for line in LIMITS}
    for line, (least, most) in LIMITS.items():
        assert least <= DAYS[line] <= most
        rule = rf"^\| `RETENTION_{line.upper()}` \| {DAYS[line]} \| .+: {least} to {most}\. \|$"
        assert re.search(rule, document("docs/operator.md"), re.MULTILINE), line


def test_no_room_writes_a_number_of_days_of_the_table_itself() -> None:
    """Days that say how long something works, not how long it is kept, are named here."""
    allowed = {
        "guestbook/actions/busy.py": "how long a family may take to answer",
        "safeguarding/actions/trouble.py": "one letter a day",
        "helplines/line.py": "when a line was confirmed long ago",
        "helplines/week.py": "a day of the calendar",
        "notices/actions/choices.py": "one letter a day",
        "pages/actions.py": "a worker that ended",
        "tributes/models/widening.py": "how long a parent can undo",
        "tributes/queries.py": "when a page may ask again",
        "safeguarding/urgency.py": "when what is kept as it is is looked at again",
    }
    product = [path for path in (ROOT / "tealight").rglob("*.py") if "tests" not in path.parts]
    found = {
        path.relative_to(ROOT / "tealight").as_posix()
        for path in product
        if re.search(r"timedelta\(days=\d|\b\d+ \* 24 \* 3600", path.read_text(encoding="utf-8"))
    }
    assert found == allowed.keys()
