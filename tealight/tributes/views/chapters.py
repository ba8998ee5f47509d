"""Writing, changing, ordering, narrowing and taking away chapters."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tealight.accounts.visitor import TealightRequest
from tealight.design.answers import see_other
from tealight.tributes.access import Sight, chapter_in, own_chapter_in
from tealight.tributes.actions import add_chapter, change_chapter, end_draft, hide_chapter, move_chapter, remove_chapter
from tealight.tributes.doors import guardians_only
from tealight.tributes.forms import ChangedChapterForm, HidingForm, NewChapterForm
from tealight.tributes.own_drafts import NEW_CHAPTER, Drafting, as_initial, drafting_in
from tealight.tributes.own_words import KEPT, NEW, beside
from tealight.tributes.portrait import portrait
from tealight.tributes.views.answers import is_done, status_of
from tealight.tributes.views.meanwhile import chapter_meanwhile


@guardians_only
def chapters(request: TealightRequest, sight: Sight) -> HttpResponse:
    """List the chapters, with buttons for their order."""
    context = {"sight": sight, "portrait": portrait(sight)}
    return render(request, "tributes/chapters.html", context)


@guardians_only
def new_chapter(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Write a chapter or a poem."""
    drafting = drafting_in(sight, NEW_CHAPTER)
    form = NewChapterForm(request.POST or None, initial=as_initial(drafting.draft))
    is_sent = request.method == "POST" and form.is_valid()
    if is_sent and is_done(form, lambda: add_chapter(sight.tribute, sight.guardian, **form.cleaned_data)):
        return _kept(request, sight, drafting, NEW)
    context = {"sight": sight, "portrait": portrait(sight), "form": form, "drafting": drafting}
    return render(request, "tributes/chapter.html", context, status=status_of(form))


@guardians_only
def edit_chapter(request: TealightRequest, sight: Sight, chapter_id: int) -> HttpResponse:
    """Change a chapter of one's own."""
    chapter = own_chapter_in(sight, chapter_id)
    drafting = drafting_in(sight, f"chapter:{chapter.pk}")
    form = ChangedChapterForm(request.POST or None, instance=chapter, initial=as_initial(drafting.draft))
    is_sent = request.method == "POST" and form.is_valid()
    if is_sent and is_done(form, lambda: change_chapter(chapter, **form.cleaned_data)):
        return _kept(request, sight, drafting, str(chapter.pk))
    meanwhile = chapter_meanwhile(form, sight, chapter_id)
    context = {"sight": sight, "portrait": portrait(sight), "form": form, "chapter": chapter}
    context |= {"meanwhile": meanwhile, "drafting": drafting}
    context |= beside(sight, f"chapter:{chapter.pk}", get_language())
    return render(request, "tributes/chapter.html", context, status=status_of(form))


def _kept(request: TealightRequest, sight: Sight, drafting: Drafting, which: str) -> HttpResponse:
    end_draft(drafting.user, drafting.tribute, drafting.place)
    messages.info(request, _("Your words are kept."))
    return see_other(f"{reverse('tribute', args=[sight.key])}?{KEPT}=chapter:{which}")


@guardians_only
def narrow_chapter(request: TealightRequest, sight: Sight, chapter_id: int) -> HttpResponse:
    """Let fewer people read a chapter, whoever of the two wrote it."""
    chapter = chapter_in(sight, chapter_id)
    form = HidingForm(request.POST or None, chapter=chapter, initial={"audience": chapter.audience})
    if request.method == "POST" and form.is_valid():
        hide_chapter(chapter, sight.guardian, form.cleaned_data["audience"])
        return see_other("chapters", sight.key)
    context = {"sight": sight, "portrait": portrait(sight), "form": form, "chapter": chapter}
    return render(request, "tributes/narrow_chapter.html", context, status=status_of(form))


@guardians_only
def remove_own_chapter(request: TealightRequest, sight: Sight, chapter_id: int) -> HttpResponse:
    """Ask once more, then take a chapter of one's own away for good."""
    chapter = own_chapter_in(sight, chapter_id)
    if request.method == "POST":
        remove_chapter(chapter)
        messages.info(request, _("The chapter is gone."))
        return see_other("chapters", sight.key)
    context = {"sight": sight, "portrait": portrait(sight), "chapter": chapter}
    return render(request, "tributes/remove_chapter.html", context)


@require_POST
@guardians_only
def place_chapter(request: TealightRequest, sight: Sight, chapter_id: int) -> HttpResponse:
    """Move a chapter one place up or down."""
    move_chapter(chapter_in(sight, chapter_id), up="up" in request.POST)
    return see_other("chapters", sight.key)
