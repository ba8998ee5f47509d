"""What waits, what was decided lately, and the record."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from tealight.accounts.access import member
from tealight.accounts.doors import care_team_only, operators_only
from tealight.accounts.visitor import TealightRequest
from tealight.audit.queries import decisions
from tealight.safeguarding import queries
from tealight.safeguarding.contents import in_words
from tealight.safeguarding.queries import Mark
from tealight.safeguarding.rows import rows_of
from tealight.safeguarding.views.answers import show_row
from tealight.safeguarding.views.keys import are_on
from tealight.safeguarding.views.places import number_in


@care_team_only
@require_safe
def waiting(request: TealightRequest) -> HttpResponse:
    """List what waits, or what one has taken (`?mine=1`); `?done=` names the review decided just now."""
    user, now, after = member(request.visitor), timezone.now(), Mark.read(request.GET.get("after", ""))
    is_mine = "mine" in request.GET
    page = queries.waiting(after, taken_by=user.pk if is_mine else None, now=now)
    context = {
        "rows": rows_of(user, page.reviews, now, after),
        "count": queries.how_many_wait(),
        "many": queries.MANY,
        "after": after,
        "next": page.next,
        "is_mine": is_mine,
        "done": queries.just_decided(number_in(request, "done")),
        "keys_are_on": are_on(request),
    }
    return render(request, "safeguarding/care.html", context)


@care_team_only
@require_safe
def decided(request: TealightRequest) -> HttpResponse:
    """List what people decided, the latest first."""
    before = number_in(request, "before")
    page = queries.decided(before)
    rows = rows_of(member(request.visitor), page.reviews, timezone.now())
    return render(request, "safeguarding/decided.html", {"rows": rows, "before": before, "next": page.next})


@care_team_only
@require_safe
def review(request: TealightRequest, review_id: int) -> HttpResponse:
    """Show one review, whether it waits or was decided."""
    return show_row(request, review_id)


@operators_only
@require_safe
def record(request: HttpRequest) -> HttpResponse:
    """Show the operator the record of decisions about people and access."""
    before = number_in(request, "before")
    rows, further = decisions(before=before)
    named = [(row, in_words(row.subject)) for row in rows]
    return render(request, "safeguarding/record.html", {"rows": named, "before": before, "next": further})
