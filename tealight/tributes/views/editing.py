"""Changing the family's words about a tribute."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from tealight.accounts.visitor import TealightRequest
from tealight.design.answers import see_other
from tealight.tributes.access import Sight
from tealight.tributes.actions import Story, change_tribute, end_draft
from tealight.tributes.doors import guardians_only
from tealight.tributes.forms import BabyRows, ChangedStoryForm, story_of
from tealight.tributes.grammar import Reader, sentences
from tealight.tributes.own_drafts import STORY, as_sent, drafting_in
from tealight.tributes.portrait import portrait
from tealight.tributes.views.answers import is_done, status_of
from tealight.tributes.views.making import BUTTONS
from tealight.tributes.views.meanwhile import story_meanwhile


@guardians_only
def edit_tribute(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Ask the same as when the tribute was made, with what was said then."""
    drafting = drafting_in(sight, STORY)
    data = request.POST if request.method == "POST" else as_sent(drafting.draft)
    tribute = sight.tribute
    rows = BabyRows(data, list(tribute.babies.all()), verb=tribute.verb)
    form = ChangedStoryForm(data, instance=tribute, is_maker=tribute.made_by_id == sight.guardian.pk)
    is_unfinished = request.method != "POST" or data is None or any(button in data for button in BUTTONS)
    is_sent = not is_unfinished and form.is_valid() & rows.is_valid()
    if is_sent and is_done(form, lambda: _change(sight, form, rows)):
        end_draft(drafting.user, drafting.tribute, drafting.place)
        messages.info(request, _("Your words are kept."))
        return see_other("tribute", sight.key)
    story = story_of(form, rows) if data is not None else Story.of(sight.tribute)
    echo = sentences(story, story.babies, reader=Reader.FAMILY).echo
    if request.htmx.target == "echo":
        return render(request, "tributes/_echo.html", {"echo": echo})
    meanwhile = story_meanwhile(form, sight, story)
    context = {"sight": sight, "portrait": portrait(sight), "form": form, "rows": rows}
    context |= {"echo": echo, "meanwhile": meanwhile, "drafting": drafting}
    return render(request, "tributes/edit.html", context, status=200 if is_unfinished else status_of(form))


def _change(sight: Sight, form: ChangedStoryForm, rows: BabyRows) -> None:
    change_tribute(sight.tribute, sight.guardian, story_of(form, rows), form.cleaned_data["version"])
