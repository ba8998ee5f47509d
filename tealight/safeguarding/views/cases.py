"""Crisis cases: what is open, one case with its steps, and its end."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from tealight.accounts.access import member
from tealight.accounts.doors import care_team_only
from tealight.accounts.visitor import TealightRequest
from tealight.design.answers import SeeOther
from tealight.safeguarding import actions, queries
from tealight.safeguarding import cases as rules
from tealight.safeguarding.access import out_of_sight
from tealight.safeguarding.case_access import crisis_for
from tealight.safeguarding.forms import EndForm, StepForm
from tealight.safeguarding.views.answers import CONFLICT

UNREADABLE = 422


@care_team_only
@require_safe
def cases(request: TealightRequest) -> HttpResponse:
    """List the open cases, the oldest first, and those that were closed last."""
    today, but = timezone.localdate(), out_of_sight(member(request.visitor))
    found = queries.open_cases(but=but)
    opened = [(case, case.look_again_on is not None and case.look_again_on <= today) for case in found]
    return render(request, "safeguarding/cases.html", {"opened": opened, "closed": queries.closed_cases(but=but)})


@care_team_only
@require_safe
def case(request: TealightRequest, case_id: int) -> HttpResponse:
    """Show one case with its steps."""
    return _page(request, case_id)


@care_team_only
@require_POST
def step(request: TealightRequest, case_id: int, step: str) -> HttpResponse:
    """Settle one step."""
    crisis_for(member(request.visitor), case_id)
    if step not in {*rules.STEPS, rules.Step.EMERGENCY}:
        raise Http404
    form = StepForm(request.POST, step=step)
    if not form.is_valid():
        return _page(request, case_id, form, status=UNREADABLE)
    try:
        actions.settle_step(case_id, member(request.visitor), rules.Step(step), form.said())
    except actions.NotYetError as error:
        form.add_error(None, error.why)
        return _page(request, case_id, form, status=CONFLICT)
    except actions.CaseClosedError:
        form.add_error(None, _("Somebody closed this case meanwhile. Open it again if more is needed."))
        return _page(request, case_id, form, status=CONFLICT)
    return SeeOther(f"{reverse('care_case', args=[case_id])}#{step}")


@care_team_only
@require_POST
def end(request: TealightRequest, case_id: int) -> HttpResponse:
    """Close a case."""
    crisis_for(member(request.visitor), case_id)
    form = EndForm(request.POST)
    if not form.is_valid():
        return _page(request, case_id, end=form, status=UNREADABLE)
    try:
        data = form.cleaned_data
        actions.close_case(case_id, member(request.visitor), data["outcome"], data["words"])
    except actions.NotYetError as error:
        form.add_error(None, error.why)
        return _page(request, case_id, end=form, status=CONFLICT)
    except actions.CaseClosedError:
        pass
    return SeeOther(reverse("care_cases"))


@care_team_only
@require_POST
def end_removal(request: TealightRequest, case_id: int) -> HttpResponse:
    """Open a case again."""
    crisis_for(member(request.visitor), case_id)
    opened = actions.reopen_case(case_id, member(request.visitor))
    return SeeOther(reverse("care_case", args=[opened.pk]))


def _page(
    request: TealightRequest,
    case_id: int,
    said: StepForm | None = None,
    *,
    end: EndForm | None = None,
    status: int = 200,
) -> HttpResponse:
    seen = crisis_for(member(request.visitor), case_id)
    lines = rules.lines_of(seen.case)
    forms = [said if said is not None and said.step == line.step else StepForm(step=line.step) for line in lines]
    telling = said if said is not None and said.step == rules.Step.EMERGENCY else StepForm(step=rules.Step.EMERGENCY)
    context = {
        "seen": seen,
        "case": seen.case,
        "lines": list(zip(lines, forms, strict=True)),
        "next": next((line for line in lines if line.settled is None and seen.case.is_open), None),
        "emergency": rules.emergency_in(seen.case),
        "telling": telling,
        "end": end or EndForm(auto_id="end-%s"),
        "missing": rules.why_not_closed(seen.case, timezone.localdate()),
    }
    return render(request, "safeguarding/case.html", context, status=status)
