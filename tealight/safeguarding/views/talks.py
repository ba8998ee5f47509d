"""A writer's own side of what they and the care team say to each other, opened by the link that they were given."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from tealight.accounts.csrf import anonymous_post
from tealight.accounts.doors import open_to_all
from tealight.accounts.limits import has_spent
from tealight.accounts.visitor import TealightRequest
from tealight.design.answers import SeeOther
from tealight.safeguarding.actions import appeal, mark_read, write_back
from tealight.safeguarding.forms import AppealForm, WriteBackForm
from tealight.safeguarding.help import help_for_any
from tealight.safeguarding.statements import statement_about
from tealight.safeguarding.talking import Talking, talking_at

UNREADABLE, TOO_OFTEN = 422, 429
TOO_MANY = _(
    "Many words have come from here within an hour. Yours are still in the form: wait a little, then send them."
)

Inside = Callable[[TealightRequest, Talking], HttpResponse]


def by_its_link(view: Inside) -> Callable[..., HttpResponse]:
    """Give a view the talk that its address names; the address is a secret, which nobody else may learn."""

    @wraps(view)
    def inner(request: HttpRequest, talk_token: str) -> HttpResponse:
        asked: Any = request
        response = view(asked, talking_at(talk_token))
        response["Referrer-Policy"] = "no-referrer"
        response["X-Robots-Tag"] = "noindex"
        response["Cache-Control"] = "no-store"
        return response

    return inner


@anonymous_post
@open_to_all
@require_http_methods(["GET", "HEAD", "POST"])
@by_its_link
def talk(request: TealightRequest, talking: Talking) -> HttpResponse:
    """Show what was said, and take what a writer answers; it is read for help as every text is."""
    form = WriteBackForm(request.POST if request.method == "POST" else None)
    if request.method != "POST":
        if talking.has_unread:
            mark_read(*talking.about)
        return talk_page(request, talking, form)
    if not form.is_valid():
        return talk_page(request, talking, form, UNREADABLE)
    if has_spent(request, "reply", request.visitor, timezone.now()):
        form.add_error(None, TOO_MANY)
        return talk_page(request, talking, form, TOO_OFTEN)
    write_back(*talking.about, form.cleaned_data["body"], form.cleaned_data["once"])
    return SeeOther(talking.back)


def talk_page(request: TealightRequest, talking: Talking, form: WriteBackForm, status: int = 200) -> HttpResponse:
    """Show a talk on a page of its own."""
    help_at_once = help_for_any(talking.own_words, get_language())
    context = {
        "talking": talking,
        "statement": statement_about(*talking.about, talking.back),
        "write_back": form,
        "help": help_at_once,
        "support_first": talking.whom_first(help_at_once),
    }
    return render(request, "safeguarding/talk.html", context, status=status)


@anonymous_post
@open_to_all
@require_http_methods(["GET", "HEAD", "POST"])
@by_its_link
def second_look(request: TealightRequest, talking: Talking) -> HttpResponse:
    """Take the one wish for a second look at what was refused; where there is none to take, lead back."""
    statement = statement_about(*talking.about, talking.back)
    if statement is None or not statement.can_appeal:
        return SeeOther(talking.back)
    form, status = AppealForm(request.POST if request.method == "POST" else None), 200
    if request.method == "POST" and form.is_valid():
        if not has_spent(request, "reply", request.visitor, timezone.now()):
            appeal(*talking.about, form.cleaned_data["body"])
            return SeeOther(talking.back)
        form.add_error(None, TOO_MANY)
        status = TOO_OFTEN
    elif request.method == "POST":
        status = UNREADABLE
    context = {"form": form, "statement": statement, "back": talking.back}
    return render(request, "safeguarding/second_look.html", context, status=status)
