"""Deciding, and taking a decision back."""

from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from tealight.accounts.access import member
from tealight.accounts.doors import care_team_only
from tealight.accounts.visitor import TealightRequest
from tealight.design.answers import SeeOther
from tealight.safeguarding.access import case_for
from tealight.safeguarding.actions import CannotDecideError, decide, undo
from tealight.safeguarding.forms import DecisionForm, ReasonForm, for_review


@care_team_only
@require_POST
def decision(request: TealightRequest, review_id: int) -> HttpResponse:
    """Show or refuse what waits."""
    case_for(member(request.visitor), review_id)
    form = for_review(DecisionForm, review_id, data=request.POST)
    if not form.is_valid():
        return _row(request, review_id, form, status=422)
    try:
        said = form.cleaned_data
        decide(review_id, member(request.visitor), said["outcome"], said["reason"], cause=said["cause"])
    except CannotDecideError:
        return _row(request, review_id, status=409)
    return _done(request, review_id, {"done": review_id, "after": form.cleaned_data["after"]})


@care_team_only
@require_POST
def decision_removal(request: TealightRequest, review_id: int) -> HttpResponse:
    """Take a decision back: the content waits again."""
    case_for(member(request.visitor), review_id)
    form = for_review(ReasonForm, review_id, data=request.POST)
    if not form.is_valid():
        return _row(request, review_id, form, status=422)
    try:
        undo(review_id, member(request.visitor), form.cleaned_data["reason"])
    except CannotDecideError:
        return _row(request, review_id, status=409)
    return _done(request, review_id, {"done": review_id})


def _done(request: TealightRequest, review_id: int, place: dict[str, int | None]) -> HttpResponse:
    if request.htmx:
        return _row(request, review_id)
    query = urlencode({name: number for name, number in place.items() if number is not None})
    return SeeOther(f"{reverse('care')}?{query}")


def _row(
    request: TealightRequest, review_id: int, form: ReasonForm | None = None, *, status: int = 200
) -> HttpResponse:
    """Answer with one review as it stands now; htmx puts the row in place, where a conflict is no trouble to report."""
    case = case_for(member(request.visitor), review_id)
    shown = form or for_review(DecisionForm if case.review.is_open else ReasonForm, review_id)
    if request.htmx:
        return render(request, "safeguarding/_row.html", {"case": case, "form": shown}, status=status if form else 200)
    return render(request, "safeguarding/review.html", {"case": case, "form": shown}, status=status)
