"""What a person of the care team does with one review: each is a plain form, and with scripts on the row changes."""

from collections.abc import Callable
from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST
from django_htmx.http import HttpResponseClientRedirect

from tealight.accounts.access import member
from tealight.accounts.doors import care_team_only
from tealight.accounts.visitor import TealightRequest
from tealight.design.answers import SeeOther
from tealight.safeguarding import actions
from tealight.safeguarding.access import case_for
from tealight.safeguarding.actions import CannotDecideError
from tealight.safeguarding.forms import AForm, DecisionForm, HandoverForm, NoteForm, PlaceForm, for_review
from tealight.safeguarding.queries.carers import carer_of
from tealight.safeguarding.views.answers import CONFLICT, show_row


@care_team_only
@require_POST
def decision(request: TealightRequest, review_id: int) -> HttpResponse:
    """Show or refuse what waits."""

    def deed(form: DecisionForm) -> None:
        sent = form.cleaned_data
        actions.decide(
            review_id, member(request.visitor), sent["outcome"], sent["note"], refusal=sent["refusal"], seen=form.seen
        )

    return _do(request, review_id, DecisionForm, deed, form=_decision_form(request, review_id))


@care_team_only
@require_POST
def decision_removal(request: TealightRequest, review_id: int) -> HttpResponse:
    """Take a decision back: the content waits again."""

    def deed(form: NoteForm) -> None:
        actions.undo(review_id, member(request.visitor), form.cleaned_data["note"])

    return _do(request, review_id, NoteForm, deed)


@care_team_only
@require_POST
def keeping(request: TealightRequest, review_id: int) -> HttpResponse:
    """Keep held what waits, until its day."""

    def deed(form: NoteForm) -> None:
        note = form.cleaned_data["note"]
        actions.keep_held(review_id, member(request.visitor), note, timezone.now(), seen=form.seen)

    return _do(request, review_id, NoteForm, deed)


@care_team_only
@require_POST
def keeping_removal(request: TealightRequest, review_id: int) -> HttpResponse:
    """Let it wait in its turn again."""
    return _do(request, review_id, PlaceForm, lambda form: actions.keep_no_longer(review_id, member(request.visitor)))


@care_team_only
@require_POST
def question(request: TealightRequest, review_id: int) -> HttpResponse:
    """Say what one would do, and ask a second person."""

    def deed(form: DecisionForm) -> None:
        sent, by, now = form.cleaned_data, member(request.visitor), timezone.now()
        actions.ask_second(
            review_id, by, sent["outcome"], sent["note"], refusal=sent["refusal"], now=now, seen=form.seen
        )

    return _do(request, review_id, DecisionForm, deed, form=_decision_form(request, review_id))


@care_team_only
@require_POST
def question_removal(request: TealightRequest, review_id: int) -> HttpResponse:
    """Take one's own question back."""
    return _do(request, review_id, PlaceForm, lambda form: actions.ask_no_more(review_id, member(request.visitor)))


@care_team_only
@require_POST
def taking(request: TealightRequest, review_id: int) -> HttpResponse:
    """Take it for oneself."""
    by = member(request.visitor)
    return _do(request, review_id, PlaceForm, lambda form: actions.take(review_id, by, timezone.now()), stays=True)


@care_team_only
@require_POST
def taking_removal(request: TealightRequest, review_id: int) -> HttpResponse:
    """Let it go."""
    by = member(request.visitor)
    return _do(request, review_id, PlaceForm, lambda form: actions.let_go(review_id, by, timezone.now()), stays=True)


@care_team_only
@require_POST
def handover(request: TealightRequest, review_id: int) -> HttpResponse:
    """Hand it to a colleague, or back to everybody."""
    by, now = member(request.visitor), timezone.now()
    case = case_for(by, review_id, now)
    form = for_review(HandoverForm, review_id, data=request.POST, colleagues=case.here)

    def deed(form: HandoverForm) -> None:
        actions.hand_over(review_id, by, form.cleaned_data["to"], form.cleaned_data["note"], now)

    return _do(request, review_id, HandoverForm, deed, form=form)


def _decision_form(request: TealightRequest, review_id: int) -> DecisionForm:
    case = case_for(member(request.visitor), review_id, timezone.now())
    return for_review(DecisionForm, review_id, data=request.POST, needs_reason=case.needs_reason)


def _do(
    request: TealightRequest,
    review_id: int,
    kind: type[AForm],
    deed: Callable[[AForm], object],
    *,
    form: AForm | None = None,
    stays: bool = False,
) -> HttpResponse:
    """Do one deed with what was sent, and answer with the row, or with the list; `stays` leads back to the row there.

    With scripts on it is the list as well where this was enough for whoever decided.

    Answers 404 for no review, 422 for a form to be put right, 409 where it is not this person's to do (now).
    """
    case_for(member(request.visitor), review_id, timezone.now())
    form = form or for_review(kind, review_id, data=request.POST)
    if not form.is_valid():
        return show_row(request, review_id, form, status=422)
    try:
        deed(form)
    except CannotDecideError:
        return show_row(request, review_id, status=CONFLICT)
    place = {} if stays else {"done": str(review_id)}
    if form.cleaned_data["after"]:
        place["after"] = str(form.cleaned_data["after"])
    if form.cleaned_data["mine"]:
        place["mine"] = "1"
    there = f"{reverse('care')}?{urlencode(place)}" + (f"#review-{review_id}" if stays else "")
    if not request.htmx:
        return SeeOther(there)
    is_enough = carer_of(member(request.visitor)).has_done_enough(timezone.now())
    return HttpResponseClientRedirect(there) if is_enough else show_row(request, review_id)
