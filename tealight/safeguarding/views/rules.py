"""The rules of the site, for operators."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from tealight.accounts.access import member
from tealight.accounts.doors import operators_only
from tealight.accounts.visitor import TealightRequest
from tealight.design.answers import see_other
from tealight.safeguarding.actions import change_rules
from tealight.safeguarding.forms import FirstQuestionForm, SiteRulesForm
from tealight.safeguarding.queries import site_rules

UNREADABLE = 422


@operators_only
@require_http_methods(["GET", "HEAD", "POST"])
def rules(request: TealightRequest) -> HttpResponse:
    """Ask for what holds on the whole site."""
    form = SiteRulesForm(request.POST if request.method == "POST" else None, instance=site_rules())
    if request.method == "POST" and form.is_valid():
        change_rules(member(request.visitor), form.cleaned_data)
        messages.info(request, _("The rules of this site are kept."))
        return see_other("care_rules")
    status = UNREADABLE if form.is_bound else 200
    return render(request, "safeguarding/rules.html", {"form": form}, status=status)


@operators_only
@require_http_methods(["GET", "HEAD", "POST"])
def first_question(request: TealightRequest) -> HttpResponse:
    """Ask who reads first, once, when a site begins; to leave it is an answer."""
    form = FirstQuestionForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        is_left = "leave" in request.POST
        change_rules(member(request.visitor), {} if is_left else form.cleaned_data)
        return see_other("care" if is_left else "care_rules")
    status = UNREADABLE if form.is_bound else 200
    return render(request, "safeguarding/first_question.html", {"form": form}, status=status)
