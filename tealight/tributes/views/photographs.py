"""The photographs of a tribute, for its family: adding, describing, ordering, covering, hiding, taking away."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tealight.accounts.limits import has_spent
from tealight.accounts.visitor import TealightRequest
from tealight.design.answers import see_other
from tealight.media.actions import change_tone
from tealight.media.uploads import takes_photographs
from tealight.tributes.access import Sight, chapters_in, own_photograph_in, photograph_in
from tealight.tributes.actions import (
    change_photograph,
    cover_photograph,
    hide_photograph,
    move_photograph,
    order_photographs,
    remove_photograph,
)
from tealight.tributes.doors import guardians_only
from tealight.tributes.forms import AddingForm, PhotographForm, PhotographHidingForm
from tealight.tributes.own_words import KEPT, NEW, beside
from tealight.tributes.portrait import portrait
from tealight.tributes.views.answers import is_done, status_of
from tealight.tributes.views.bringing import bring_all


@guardians_only
@takes_photographs
def photographs(request: TealightRequest, sight: Sight) -> HttpResponse:
    """List the photographs, and add some; what could not be taken is named, and the rest of the form stays."""
    form = AddingForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        if has_spent(request, "photograph", request.visitor, timezone.now()):
            form.add_error(None, _("Many photographs came within an hour. Nothing is lost: add the others later."))
        else:
            kept = bring_all(form, sight, request.FILES.getlist("photographs"))
            if kept:
                words = ngettext("The photograph is kept.", "%(number)d photographs are kept.", kept)
                messages.info(request, words % {"number": kept})
        if not form.errors:
            return _back_to_all(sight, NEW)
        form.renew()
    context = {"sight": sight, "portrait": portrait(sight), "form": form}
    context |= beside(sight, request.GET.get(KEPT, ""), get_language())
    return render(request, "tributes/photographs.html", context, status=status_of(form))


def _back_to_all(sight: Sight, which: str) -> HttpResponse:
    return see_other(f"{reverse('photographs', args=[sight.key])}?{KEPT}=photograph:{which}")


@guardians_only
def edit_photograph(request: TealightRequest, sight: Sight, photo: str) -> HttpResponse:
    """Say what can be seen on a photograph of one's own, how it is shown and where it stands."""
    photograph = own_photograph_in(sight, photo)
    form = PhotographForm(request.POST or None, instance=photograph, chapters=chapters_in(sight))
    if request.method == "POST" and form.is_valid():
        words = dict(form.cleaned_data)
        tone = words.pop("tone")
        if is_done(form, lambda: change_photograph(photograph, **words)):
            if tone != photograph.picture.tone:
                change_tone(photograph.picture, tone)
            return _back_to_all(sight, photograph.key)
    context = {"sight": sight, "portrait": portrait(sight), "form": form, "photograph": photograph}
    context |= beside(sight, f"photograph:{photograph.key}", get_language())
    return render(request, "tributes/edit_photograph.html", context, status=status_of(form))


@guardians_only
def narrow_photograph(request: TealightRequest, sight: Sight, photo: str) -> HttpResponse:
    """Let fewer people see a photograph, whoever of the two added it."""
    photograph = photograph_in(sight, photo)
    initial = {"audience": photograph.audience}
    form = PhotographHidingForm(request.POST or None, photograph=photograph, initial=initial)
    if request.method == "POST" and form.is_valid():
        hide_photograph(photograph, sight.guardian, form.cleaned_data["audience"])
        return see_other("photographs", sight.key)
    context = {"sight": sight, "portrait": portrait(sight), "form": form, "photograph": photograph}
    return render(request, "tributes/narrow_photograph.html", context, status=status_of(form))


@guardians_only
def remove_own_photograph(request: TealightRequest, sight: Sight, photo: str) -> HttpResponse:
    """Ask once more, then take a photograph of one's own away for good, the original too."""
    photograph = own_photograph_in(sight, photo)
    if request.method == "POST":
        remove_photograph(photograph)
        messages.info(request, _("The photograph is gone."))
        return see_other("photographs", sight.key)
    context = {"sight": sight, "portrait": portrait(sight), "photograph": photograph}
    return render(request, "tributes/remove_photograph.html", context)


@require_POST
@guardians_only
def cover(request: TealightRequest, sight: Sight, photo: str) -> HttpResponse:
    """Lay the cover over a photograph, or lift it, for visitors outside the family."""
    photograph, is_covered = photograph_in(sight, photo), "lift" not in request.POST
    form = AddingForm({})
    if not is_done(form, lambda: cover_photograph(photograph, is_covered=is_covered)):
        messages.info(request, str(form.non_field_errors()[-1]))
    return see_other("photographs", sight.key)


@require_POST
@guardians_only
def place_photograph(request: TealightRequest, sight: Sight, photo: str) -> HttpResponse:
    """Move a photograph one place forward or back."""
    move_photograph(photograph_in(sight, photo), up="up" in request.POST)
    return see_other("photographs", sight.key)


@require_POST
@guardians_only
def order(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Put the photographs in the order of a list that was dragged."""
    order_photographs(sight.tribute, request.POST.getlist("photograph"))
    return see_other("photographs", sight.key)
