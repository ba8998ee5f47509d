"""Writing privately to whoever wrote what waits, or what was decided."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from tealight.accounts.access import member
from tealight.accounts.doors import care_team_only
from tealight.accounts.visitor import TealightRequest
from tealight.design.answers import SeeOther
from tealight.safeguarding.actions import CannotAnswerError, answer, fill
from tealight.safeguarding.forms import AnswerForm
from tealight.safeguarding.talking import Answering, answering_for
from tealight.safeguarding.wordings import UnknownWordingError, Wording, frames, wording_of

UNREADABLE = 422


@care_team_only
@require_http_methods(["GET", "HEAD", "POST"])
def answering(request: TealightRequest, review_id: int) -> HttpResponse:
    """Let somebody choose a template, see it filled in, change it and send it."""
    user, asked = member(request.visitor), request.GET.get("in") or get_language() or ""
    language = asked if asked in frames() else next(iter(frames()))
    before = answering_for(user, review_id, language)
    chosen = _chosen(request, before, language)
    if chosen is None:
        return _page(request, before, None, None, language)
    if request.method != "POST":
        return _page(request, before, chosen, AnswerForm(initial={"body": fill(chosen, before.author)}), language)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return _page(request, before, chosen, form, language, status=UNREADABLE)
    review = before.case.review
    try:
        sent = form.cleaned_data
        answer(review.kind, review.object_id, user, chosen, sent["body"], once=sent["once"])
    except CannotAnswerError as error:
        raise Http404 from error
    return SeeOther(f"{request.path}?in={language}")


def _chosen(request: TealightRequest, before: Answering, language: str) -> Wording | None:
    """Return the template that the address names; raise Http404 for one that is not offered."""
    slug = request.GET.get("template", "")
    if not slug and request.method != "POST":
        return None
    try:
        chosen = wording_of(slug, language)
    except UnknownWordingError as error:
        raise Http404 from error
    if chosen not in before.wordings:
        raise Http404
    return chosen


def _page(
    request: TealightRequest,
    before: Answering,
    chosen: Wording | None,
    form: AnswerForm | None,
    language: str,
    *,
    status: int = 200,
) -> HttpResponse:
    context = {
        "before": before,
        "case": before.case,
        "chosen": chosen,
        "form": form,
        "language": language,
        "languages": list(frames()),
    }
    return render(request, "safeguarding/answering.html", context, status=status)
