"""Making a tribute on one page, on which nothing is required."""

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.forms import ValidationError
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from tealight.accounts.access import member
from tealight.accounts.doors import SESSION_ENDED, members_only, open_to_all
from tealight.accounts.returning import given_back
from tealight.accounts.visitor import TealightRequest
from tealight.design.answers import see_other
from tealight.families.actions import FrozenError
from tealight.tributes.actions import end_draft, make_tribute
from tealight.tributes.forms import BabyRows, MakingForm, story_of
from tealight.tributes.grammar import Reader, sentences
from tealight.tributes.own_drafts import MAKING, as_sent, drafting_of_making
from tealight.tributes.own_words import KEPT, NEW
from tealight.tributes.queries import key_to_share
from tealight.tributes.views.answers import status_of

BUTTONS = ("add_baby", "take_away", "see")  # they show the page again, with everything that was written


@open_to_all
def new_tribute(request: TealightRequest) -> HttpResponseBase:
    """Lead a visitor without an account to sign up, from where they come back; for a member, the page."""
    if request.visitor.user is None:
        to_sign_up = redirect_to_login(request.get_full_path(), reverse("account_signup"))
        return given_back(request, SESSION_ENDED) or to_sign_up
    return making(request)


@members_only
def making(request: TealightRequest) -> HttpResponseBase:
    """Ask, and make the tribute."""
    drafting = drafting_of_making(request.visitor)
    data = request.POST if request.method == "POST" else as_sent(drafting.draft)
    form, rows = MakingForm(data), BabyRows(data)
    is_unfinished = request.method != "POST" or data is None or any(button in data for button in BUTTONS)
    if not is_unfinished and form.is_valid() & rows.is_valid():
        made = _made(request, form, rows)
        if made is not None:
            return made
    echo = said_back(form, rows)
    if request.htmx.target == "echo":
        return render(request, "tributes/_echo.html", {"echo": echo})
    status = 200 if is_unfinished else status_of(form)
    context = {"form": form, "rows": rows, "echo": echo, "drafting": drafting}
    return render(request, "tributes/new.html", context, status=status)


def said_back(form: MakingForm, rows: BabyRows) -> str:
    """Repeat to a family the words that it chose; before it chose, nothing."""
    if not form.is_bound:
        return ""
    story = story_of(form, rows)
    return sentences(story, story.babies, reader=Reader.FAMILY).echo


def _made(request: TealightRequest, form: MakingForm, rows: BabyRows) -> HttpResponse | None:
    answers = {name: form.cleaned_data[name] for name in ("once", "audience", "words", "kind")}
    try:
        tribute = make_tribute(member(request.visitor), story_of(form, rows), **answers)
    except FrozenError as frozen:
        form.add_error(None, ValidationError(str(frozen), code="frozen"))
        return None
    end_draft(member(request.visitor), None, MAKING)
    messages.info(request, _("This place is made. You can change every word of it, whenever you like."))
    return see_other(f"{reverse('tribute', args=[key_to_share(tribute)])}?{KEPT}=chapter:{NEW}")
