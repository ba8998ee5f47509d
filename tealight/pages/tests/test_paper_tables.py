"""Tables of papers: no cell that is worked out, the stretch that is told of, and counting that reads an index."""

import re
from datetime import UTC, datetime

import pytest
from django.db import connection
from django.utils import timezone
from django.utils.translation import override

from tealight.audit.models import Decision
from tealight.pages.papers import complaints, counting
from tealight.pages.papers.stretches import Stretch, stretch_of
from tealight.pages.papers.tables import answer, cell
from tealight.pages.papers.transparency import WORDS
from tealight.safeguarding.models import Group, Review
from tests.environment import ROOT

SINCE, UNTIL = datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_is_worked_out(text: str) -> None:
    assert cell(text) == f"'{text}"


def test_what_is_plain_stays_plain() -> None:
    assert [cell(value) for value in (None, 0, 5.5, "entry", "a, b")] == ["", "0", "5.5", "entry", "a, b"]


def test_a_table_is_a_file_that_no_cache_keeps() -> None:
    response = answer("complaints-2026-Q4", ("a", "b"), [("x,y", None), ("=1", 2)])
    assert response.content.decode() == 'a,b\r\n"x,y",\r\n\'=1,2\r\n'
    assert response.headers["Content-Disposition"] == 'attachment; filename="complaints-2026-Q4.csv"'
    assert response.headers["Cache-Control"] == "no-store"


def test_every_column_and_every_figure_is_in_the_operators_document() -> None:
    named = set(re.findall(r"`([a-z_]+)`", (ROOT / "docs" / "operator.md").read_text(encoding="utf-8")))
    assert len(WORDS) > 15
    assert {*complaints.COLUMNS, *counting.COLUMNS, *WORDS} - named == set()


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL reads small tables without an index")
def test_counting_reads_an_index() -> None:
    told = Review.objects.filter(group__gte=Group.CONCERN, group__lt=Group.FIRST_STEP, opened_at__gte=SINCE)
    assert "review_told" in told.filter(opened_at__lt=UNTIL).order_by("opened_at", "pk").explain()
    recorded = Decision.objects.filter(verb__in=("review.refused", "review.undone"), at__gte=SINCE, at__lt=UNTIL)
    assert "decision_by_verb" in recorded.explain()
    answered = Review.objects.filter(closed_at__gte=SINCE, closed_at__lt=UNTIL).order_by("-closed_at", "-pk")
    assert "review_decided" in answered.explain()


STRETCHES = [
    (None, None, False, "2026"),
    (None, None, True, "2026-Q4"),
    (2025, None, False, "2025"),
    (2025, 3, True, "2025-Q3"),
    (2026, 5, True, "2026-Q4"),
    (2027, None, False, "2026"),
    (10**17, 1, True, "2026-Q4"),
]


@pytest.mark.parametrize(("year", "quarter", "by_quarter", "means"), STRETCHES)
def test_a_stretch_is_the_one_that_was_asked_for(
    year: int | None, quarter: int | None, by_quarter: bool, means: str
) -> None:
    now = datetime(2026, 11, 25, 12, tzinfo=timezone.get_current_timezone())
    assert str(stretch_of(year, quarter, now, by_quarter=by_quarter)) == means


def test_a_stretch_ends_where_the_next_begins() -> None:
    assert Stretch(2026, 4).next == Stretch(2027, 1)
    assert Stretch(2026, 1).previous == Stretch(2025, 4)
    assert Stretch(2026, 4).until == Stretch(2027).since == Stretch(2026).until
    with override("de"):
        assert str(Stretch(2026, 2)) == "2026-Q2"
