"""Tables as files: comma separated, UTF-8, with names of columns that stay (docs/operator.md lists them)."""

import csv
from collections.abc import Iterable, Sequence

from django.http import HttpResponse

# A spreadsheet takes a cell that begins with one of these for something to work out.
WORKED_OUT = ("=", "+", "-", "@", "\t", "\r", "\n")


def cell(value: object) -> str:
    """Return a value as text that no spreadsheet works out; None is an empty cell."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(WORKED_OUT) else text


def answer(name: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> HttpResponse:
    """Answer with a file that is saved, and kept by no cache."""
    response = HttpResponse(content_type="text/csv; charset=utf-8", headers={"Cache-Control": "no-store"})
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    writer = csv.writer(response)
    writer.writerow(columns)
    writer.writerows([cell(value) for value in row] for row in rows)
    return response
