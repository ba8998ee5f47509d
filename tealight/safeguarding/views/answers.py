"""The answer with one review."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from tealight.accounts.access import member
from tealight.accounts.visitor import TealightRequest
from tealight.safeguarding.access import case_for
from tealight.safeguarding.forms import PlaceForm
from tealight.safeguarding.rows import row_of

CONFLICT = 409


def show_row(
    request: TealightRequest, review_id: int, sent: PlaceForm | None = None, *, status: int = 200
) -> HttpResponse:
    """Answer with one review as it stands now; htmx puts the row in place, where a conflict is no trouble to report."""
    case = case_for(member(request.visitor), review_id, timezone.now())
    context: dict[str, Any] = {"row": row_of(case, sent=sent), "is_conflict": status == CONFLICT}
    if request.htmx:
        return render(request, "safeguarding/_row.html", context, status=status if sent else 200)
    return render(request, "safeguarding/review.html", {**context, "case": case}, status=status)
