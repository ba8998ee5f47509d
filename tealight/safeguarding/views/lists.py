"""What waits, what was decided lately, and the record."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from tealight.accounts.access import member
from tealight.accounts.doors import care_team_only, operators_only
from tealight.accounts.visitor import TealightRequest
from tealight.audit.queries import decisions
from tealight.design.answers import see_other
from tealight.safeguarding import queries
from tealight.safeguarding.access import case_for, case_of
from tealight.safeguarding.contents import in_words
from tealight.safeguarding.forms import DecisionForm, ReasonForm, for_review
from tealight.safeguarding.queries import carers
from tealight.safeguarding.views.places import number_in
from tealight.safeguarding.views.resting import resting


@care_team_only
@require_safe
def waiting(request: TealightRequest) -> HttpResponse:
    """List what waits, the most urgent first; `?done=` names the review decided just now."""
    user, after, now = member(request.visitor), number_in(request, "after"), timezone.now()
    carer = carers.carer_of(user)
    rest = carers.rest_of(carer, now)
    if rest is not None:
        return resting(request, rest)
    page = carers.given(after, carer.unwanted)
    cases = [case_of(user, review) for review in page.reviews]
    context = {
        "rows": [(case, for_review(DecisionForm, case.review.pk, after)) for case in cases],
        "count": queries.how_many_wait(),
        "many": queries.MANY,
        "chooses": bool(carer.unwanted),
        "danger": bool(carer.unwanted) and carers.is_somebody_in_danger(),
        "notes": carers.notes_for_the_team(now),
        "after": after,
        "next": page.next,
        "done": queries.just_decided(number_in(request, "done")),
    }
    return render(request, "safeguarding/care.html", context)


@care_team_only
@require_safe
def decided(request: TealightRequest) -> HttpResponse:
    """List what people decided, the latest first."""
    user, before = member(request.visitor), number_in(request, "before")
    carer = carers.carer_of(user)
    if carer.is_away:
        return see_other("care")
    page = queries.decided(before)
    cases = [case_of(user, review) for review in carers.without(page.reviews, carer.unwanted)]
    rows = [(case, for_review(ReasonForm, case.review.pk)) for case in cases]
    return render(request, "safeguarding/decided.html", {"rows": rows, "before": before, "next": page.next})


@care_team_only
@require_safe
def review(request: TealightRequest, review_id: int) -> HttpResponse:
    """Show one review, whether it waits or was decided."""
    user = member(request.visitor)
    if carers.carer_of(user).is_away:
        return see_other("care")
    case = case_for(user, review_id)
    form = for_review(DecisionForm if case.review.is_open else ReasonForm, review_id)
    return render(request, "safeguarding/review.html", {"case": case, "form": form})


@operators_only
@require_safe
def record(request: HttpRequest) -> HttpResponse:
    """Show the operator the record of decisions about people and access."""
    before = number_in(request, "before")
    rows, further = decisions(before=before)
    named = [(row, in_words(row.subject)) for row in rows]
    return render(request, "safeguarding/record.html", {"rows": named, "before": before, "next": further})
