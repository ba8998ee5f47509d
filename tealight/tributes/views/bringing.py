"""Files on their way: all of a form at once, or one in parts over a connection that breaks."""

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpResponse, JsonResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tealight.accounts.limits import has_spent
from tealight.accounts.visitor import TealightRequest
from tealight.families.actions import FrozenError
from tealight.media.actions import PART_AT_MOST, add_part, begin_arrival
from tealight.media.errors import PhotographError, Reason
from tealight.media.queries import arrival_of
from tealight.tributes.access import Sight, brought_in
from tealight.tributes.actions import Brought, bring_arrival, bring_photograph
from tealight.tributes.doors import guardians_only
from tealight.tributes.forms import AddingForm, ArrivalForm, PartForm
from tealight.tributes.views.answers import CONFLICT, UNREADABLE

TOO_OFTEN, BUSY = 429, 503


def bring_all(form: AddingForm, sight: Sight, files: list[UploadedFile[bytes]]) -> int:
    """Take in every file of a form; return how many are kept, and write into the form what is said of the others."""
    if not files:
        form.add_error("photographs", _("No photograph was chosen yet."))
    kept = 0
    for number, file in enumerate(files):
        name = file.name or ""
        try:
            bring_photograph(sight.tribute, sight.guardian, file, name, form.brought(), timezone.now(), number=number)
        except PhotographError as refused:
            form.add_error("photographs", f"{name}: {refused.sentence}")
        except FrozenError as frozen:
            form.add_error(None, ValidationError(str(frozen), code="frozen"))
            break
        else:
            kept += 1
    return kept


def _owner(sight: Sight) -> str:
    return f"a{sight.guardian.pk}t{sight.tribute.pk}"


@require_POST
@guardians_only
def arrivals(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Begin a file that comes in parts, or find it again after the connection broke: say from which byte to go on."""
    form = ArrivalForm(request.POST)
    if not form.is_valid():
        return JsonResponse({"sentence": _("This file is too large, or it is empty.")}, status=UNREADABLE)
    if has_spent(request, "photograph", request.visitor, timezone.now()):
        words = _("Many photographs came within an hour. Nothing is lost: add the others later.")
        return JsonResponse({"sentence": words}, status=TOO_OFTEN)
    found = begin_arrival(_owner(sight), form.cleaned_data["name"], form.cleaned_data["size"], timezone.now())
    return JsonResponse({"arrival": found.key, "received": found.received})


@guardians_only
def arrival(request: TealightRequest, sight: Sight, arrival_key: str) -> HttpResponse:
    """Take the next part of a file; say how much is here."""
    found = arrival_of(_owner(sight), arrival_key)
    if found is None:
        raise Http404
    received, form = found.received, PartForm(request.GET)
    if request.method == "POST" and form.is_valid():
        part = request.read(PART_AT_MOST)
        received = add_part(found, form.cleaned_data["start"], part)
    return JsonResponse({"received": received, "size": found.size})


@require_POST
@guardians_only
def arrival_end(request: TealightRequest, sight: Sight, arrival_key: str) -> HttpResponse:
    """Make a photograph of a file that is all here; asked twice, it is made once."""
    found = arrival_of(_owner(sight), arrival_key)
    form = AddingForm(request.POST)
    if found is None and brought_in(sight, arrival_key) is None:
        raise Http404
    if found is None:
        return JsonResponse({"kept": True})
    said = form.brought() if form.is_valid() else Brought(once=arrival_key, tone="")
    try:
        bring_arrival(sight.tribute, sight.guardian, found, said, timezone.now())
    except PhotographError as refused:
        status = BUSY if refused.reason == Reason.BUSY else UNREADABLE
        return JsonResponse({"sentence": str(refused.sentence)}, status=status)
    except FrozenError as frozen:
        return JsonResponse({"sentence": str(frozen)}, status=CONFLICT)
    return JsonResponse({"kept": True})
