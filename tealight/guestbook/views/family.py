"""What a family does with its guestbook."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from tealight.accounts.visitor import TealightRequest
from tealight.design.answers import SeeOther
from tealight.families.actions import FrozenError
from tealight.guestbook import access, actions, cursors, who_reads
from tealight.guestbook.addresses import Addresses
from tealight.guestbook.cards import card, cards
from tealight.guestbook.forms import ReadingForm, StopReadingForm, ThanksForm
from tealight.guestbook.views.answers import CONFLICT, UNREADABLE, page
from tealight.tributes.access import Sight
from tealight.tributes.actions import ChangedMeanwhileError, end_draft
from tealight.tributes.doors import guardians_only
from tealight.tributes.meanwhile import Meanwhile, answers
from tealight.tributes.own_drafts import THANKS, as_initial, drafting_in
from tealight.tributes.own_words import KEPT, NEW, beside


def _unless_frozen(request: TealightRequest, deed: Callable[[], bool | None]) -> bool | None:
    """Do what a button asks for and return its answer; while additions are stopped, say so and return None."""
    try:
        return deed()
    except FrozenError as frozen:
        messages.info(request, str(frozen))
        return None


def _to(name: str, sight: Sight) -> SeeOther:
    return SeeOther(reverse(name, args=[sight.key]))


@guardians_only
@require_safe
def guestbook(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Show what a family can do with its guestbook."""
    now = timezone.now()
    context = {"state": access.state_in(sight, now), "rules": who_reads.family_rules(sight, now)}
    context |= {"stop_reading": StopReadingForm()}
    return page(request, sight, "guestbook/guestbook.html", context)


@guardians_only
@require_POST
def pause(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Rest from new entries."""
    actions.pause(sight.tribute, sight.guardian, timezone.now())
    return _to("guestbook", sight)


@guardians_only
@require_POST
def pause_removal(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Let new entries come again."""
    _unless_frozen(request, lambda: actions.resume(sight.tribute, sight.guardian, timezone.now()))
    return _to("guestbook", sight)


@guardians_only
@require_POST
def read_first(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Read what is new before others do."""
    actions.read_first(sight.tribute, sight.guardian, timezone.now())
    return _to("guestbook", sight)


@guardians_only
@require_POST
def read_first_removal(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Let what is new appear by itself again."""
    form = StopReadingForm(request.POST)
    show = form.is_valid() and form.cleaned_data["show_those_waiting"]
    now, by = timezone.now(), sight.guardian
    _unless_frozen(request, lambda: actions.stop_reading_first(sight.tribute, by, now, show_those_waiting=show))
    return _to("guestbook", sight)


@guardians_only
@require_POST
def circle_waits(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Let the words of the circle wait for the care team too."""
    actions.let_circle_wait(sight.tribute, sight.guardian, timezone.now())
    return _to("guestbook", sight)


@guardians_only
@require_POST
def circle_waits_removal(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Let them appear by themselves again."""
    _unless_frozen(request, lambda: actions.trust_circle(sight.tribute, sight.guardian, timezone.now()))
    return _to("guestbook", sight)


@guardians_only
@require_POST
def busy_time(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Give the family's word for a busy time."""
    _unless_frozen(request, lambda: actions.agree_to_busy_time(sight.tribute, sight.guardian, timezone.now()))
    return _to("guestbook", sight)


@guardians_only
@require_POST
def busy_time_removal(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Take it back, or say no."""
    actions.end_busy_time(sight.tribute, sight.guardian, timezone.now())
    return _to("guestbook", sight)


@guardians_only
@require_safe
def reading(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Show the few entries that have waited longest for the family."""
    now, addresses = timezone.now(), Addresses.under(sight.key)
    few = access.few_to_read(sight)
    waiting = [(entry.version, card(entry, addresses, now)) for entry in few.entries]
    context = {"waiting": waiting, "few": few, "state": access.state_in(sight, now)}
    return page(request, sight, "guestbook/reading.html", context)


@guardians_only
@require_POST
def read_entry(request: TealightRequest, sight: Sight, entry_key: str) -> HttpResponse:
    """Show an entry that waited, keep it for the family, or hide it."""
    entry, form, by = access.entry_of_the_family(sight, entry_key), ReadingForm(request.POST), sight.guardian
    if form.is_valid():
        decision, version = form.cleaned_data["decision"], form.cleaned_data["version"]
        if decision == ReadingForm.KEEP:
            actions.keep_entry(entry, by)
        elif decision == ReadingForm.HIDE:
            actions.hide_entry(entry, by)
        elif _unless_frozen(request, lambda: actions.show_waiting(entry, by, version, timezone.now())) is False:
            messages.info(request, _("These words were changed while you read them. This is how they are now."))
    return _to("reading", sight)


@guardians_only
@require_http_methods(["GET", "HEAD", "POST"])
def hiding(request: TealightRequest, sight: Sight, entry_key: str) -> HttpResponse:
    """Ask whether to hide an entry, and hide it."""
    entry = access.entry_of_the_family(sight, entry_key)
    if request.method == "POST":
        actions.hide_entry(entry, sight.guardian)
        return _to("set_aside", sight)
    shown = card(entry, Addresses.under(sight.key), timezone.now())
    return page(request, sight, "guestbook/hiding.html", {"card": shown})


@guardians_only
@require_POST
def hiding_removal(request: TealightRequest, sight: Sight, entry_key: str) -> HttpResponse:
    """Put an entry on the page again."""
    entry = access.entry_of_the_family(sight, entry_key)
    is_shown = _unless_frozen(request, lambda: actions.show_again(entry, sight.guardian, timezone.now()))
    if is_shown is False:
        messages.info(request, _("The care team has these words with them now, so they stay off the page."))
    return SeeOther(Addresses.under(sight.key).entry(entry.key)) if is_shown else _to("set_aside", sight)


@guardians_only
@require_safe
def set_aside(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Show what the family keeps for itself or has hidden."""
    found = access.set_aside_in(sight, request.GET.get("after", ""))
    more = cursors.written(found.more) if found.more is not None else ""
    now, addresses = timezone.now(), Addresses.under(sight.key)
    is_later = bool(request.GET.get("after"))
    held = [] if is_later else cards(access.held_of_the_family(sight), addresses, now)
    context = {"cards": cards(found.entries, addresses, now), "held": held, "more": more, "is_later": is_later}
    return page(request, sight, "guestbook/set_aside.html", context)


@guardians_only
@require_http_methods(["GET", "HEAD", "POST"])
def thanks(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Thank everybody at once."""
    note = access.thanks_in(sight)
    drafting = drafting_in(sight, THANKS)
    initial = {"body": note.body if note else "", "version": note.pk if note else 0, **as_initial(drafting.draft)}
    form, meanwhile = ThanksForm(request.POST if request.method == "POST" else None, initial=initial), None
    status = UNREADABLE if request.method == "POST" else 200
    if request.method == "POST" and form.is_valid():
        try:
            actions.thank(sight.tribute, sight.guardian, now=timezone.now(), **form.cleaned_data)
            end_draft(drafting.user, drafting.tribute, drafting.place)
            return SeeOther(f"{Addresses.under(sight.key).base}?{KEPT}=thanks:{NEW}#guestbook")
        except FrozenError as frozen:
            form.add_error(None, str(frozen))
            status = CONFLICT
        except ChangedMeanwhileError as changed:
            form.add_error(None, str(changed))
            meanwhile, status = _note_meanwhile(sight, form), CONFLICT
    context = {"form": form, "note": note, "meanwhile": meanwhile, "drafting": drafting}
    context |= beside(sight, f"thanks:{NEW}", get_language())
    return page(request, sight, "guestbook/thanks.html", context, status=status)


def _note_meanwhile(sight: Sight, form: ThanksForm) -> Meanwhile:
    """Return the two versions of the note, and let the form replace the one that stands now."""
    note, written = access.thanks_in(sight), answers(form, form.cleaned_data, ("body",))
    form.base_on(note.pk if note else 0)
    if note is None:
        return Meanwhile(None, None, is_own=False, kept=[], written=written)
    kept = answers(form, {"body": note.body}, ("body",))
    return Meanwhile(note.by, note.at, note.by_id == sight.guardian.pk, kept, written)
