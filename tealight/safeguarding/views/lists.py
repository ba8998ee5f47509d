"""What waits, what was decided lately, and the record."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from tealight.accounts.access import member
from tealight.accounts.doors import care_team_only, operators_only
from tealight.accounts.visitor import TealightRequest
from tealight.audit.queries import decisions
from tealight.design.answers import see_other
from tealight.safeguarding import queries
from tealight.safeguarding.access import out_of_sight
from tealight.safeguarding.contents import in_words, is_confided, own_tributes
from tealight.safeguarding.queries import Mark, carers
from tealight.safeguarding.rows import rows_of
from tealight.safeguarding.views.answers import show_row
from tealight.safeguarding.views.keys import are_on
from tealight.safeguarding.views.places import number_in
from tealight.safeguarding.views.resting import resting


@care_team_only
@require_safe
def waiting(request: TealightRequest) -> HttpResponse:
    """List what waits, or what one has taken (`?mine=1`); `?done=` names the review decided just now."""
    user, now, after = member(request.visitor), timezone.now(), Mark.read(request.GET.get("after", ""))
    is_mine, carer = "mine" in request.GET, carers.carer_of(user)
    rest = carers.rest_of(carer, now)
    if rest is not None:
        return resting(request, rest)
    but = out_of_sight(user)
    if is_mine:
        page = queries.waiting(after, taken_by=user.pk, now=now, but=but)
    else:
        page = carers.given(after, carer.unwanted, but=but)
    context = {
        "rows": rows_of(user, page.reviews, now, after),
        "count": queries.how_many_wait(but=but),
        "many": queries.MANY,
        "chooses": bool(carer.unwanted),
        "danger": bool(carer.unwanted) and carers.is_somebody_in_danger(but=but),
        "notes": carers.notes_for_the_team(now),
        "after": after,
        "next": page.next,
        "is_mine": is_mine,
        "done": queries.just_decided(number_in(request, "done"), but=but),
        "keys_are_on": are_on(request),
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
    page = queries.decided(before, but=out_of_sight(user))
    rows = rows_of(user, carers.without(page.reviews, carer.unwanted), timezone.now())
    return render(request, "safeguarding/decided.html", {"rows": rows, "before": before, "next": page.next})


@care_team_only
@require_safe
def review(request: TealightRequest, review_id: int) -> HttpResponse:
    """Show one review, whether it waits or was decided."""
    return see_other("care") if carers.carer_of(member(request.visitor)).is_away else show_row(request, review_id)


@operators_only
@require_safe
def record(request: TealightRequest) -> HttpResponse:
    """Show the operator the record of decisions about people and access.

    Of their own family they read no note of the team there either, and nothing of what the others confided.
    """
    before, user = number_in(request, "before"), member(request.visitor)
    rows, further = decisions(before=before)
    own = own_tributes(user)
    legible = [(row, row.by_id == user.pk or row.tribute_id not in own) for row in rows]
    named = [(row, in_words(row.subject), is_so) for row, is_so in legible if is_so or not is_confided(row.subject)]
    return render(request, "safeguarding/record.html", {"rows": named, "before": before, "next": further})
