"""Care for the carers: what each sets for themselves, a break, a note for whoever comes next, and who is here."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from tealight.accounts.access import member
from tealight.accounts.doors import care_team_only, operators_only
from tealight.accounts.visitor import TealightRequest
from tealight.design.answers import see_other
from tealight.safeguarding import actions
from tealight.safeguarding.forms.carers import DayOffForm, MeasureForm, TeamNoteForm
from tealight.safeguarding.queries import MANY
from tealight.safeguarding.queries import carers as queries

UNREADABLE = 422


@care_team_only
@require_http_methods(["GET", "HEAD", "POST"])
def yours(request: TealightRequest) -> HttpResponse:
    """Show what somebody set for themselves, and keep it."""
    user = member(request.visitor)
    carer = queries.carer_of(user)
    form = MeasureForm(request.POST if request.method == "POST" else None, initial=vars(carer))
    if form.is_valid():
        actions.set_measure(user, form.cleaned_data["limit"], form.cleaned_data["unwanted"])
        return see_other("care_yours")
    return _yours(request, form, DayOffForm())


@care_team_only
@require_POST
def days(request: TealightRequest) -> HttpResponse:
    """Keep a day on which somebody is given nothing."""
    user, form = member(request.visitor), DayOffForm(request.POST)
    if form.is_valid():
        actions.keep_day(user, now=timezone.localdate(), **form.cleaned_data)
        return see_other("care_yours")
    return _yours(request, MeasureForm(initial=vars(queries.carer_of(user))), form)


@care_team_only
@require_POST
def day_removal(request: TealightRequest, day_id: int) -> HttpResponse:
    """Take a day away."""
    actions.take_day_away(member(request.visitor), day_id)
    return see_other("care_yours")


@care_team_only
@require_http_methods(["GET", "HEAD", "POST"])
def pause(request: TealightRequest) -> HttpResponse:
    """Take a break; its page is the one that stands in the place of the list."""
    if request.method == "POST":
        actions.begin_break(member(request.visitor), timezone.now())
    return see_other("care")


@care_team_only
@require_POST
def pause_removal(request: TealightRequest) -> HttpResponse:
    """Come back from a break."""
    actions.come_back(member(request.visitor))
    return see_other("care")


@care_team_only
@require_POST
def going_on(request: TealightRequest) -> HttpResponse:
    """Go on, on purpose."""
    actions.go_on(member(request.visitor), timezone.now())
    return see_other("care")


@care_team_only
@require_http_methods(["GET", "HEAD", "POST"])
def notes(request: TealightRequest) -> HttpResponse:
    """Leave a note for whoever comes next."""
    user, form = member(request.visitor), TeamNoteForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        actions.leave_note(user, form.cleaned_data["words"], timezone.now())
        return see_other("care_notes")
    own = [note for note in queries.notes_for_the_team(timezone.now()) if note.by_id == user.pk]
    status = UNREADABLE if form.is_bound else 200
    return render(request, "safeguarding/notes.html", {"form": form, "own": own}, status=status)


@care_team_only
@require_POST
def note_removal(request: TealightRequest, note_id: int) -> HttpResponse:
    """Take one's own note away."""
    actions.take_note_away(member(request.visitor), note_id)
    return see_other("care_notes")


@operators_only
@require_safe
def team(request: TealightRequest) -> HttpResponse:
    """Show whoever leads the team how much waits and who is here; nothing of what anybody did."""
    people = queries.team_on(timezone.localdate())
    context = {"people": people, "load": queries.load(), "many": MANY}
    return render(request, "safeguarding/team.html", context)


def _yours(request: TealightRequest, form: MeasureForm, day: DayOffForm) -> HttpResponse:
    context = {"form": form, "day": day, "days": queries.days_off_of(member(request.visitor))}
    status = UNREADABLE if form.is_bound or day.is_bound else 200
    return render(request, "safeguarding/yours.html", context, status=status)
