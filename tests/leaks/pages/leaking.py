"""New pages, each of which leaks in a way of its own; nobody told the walk of them."""

import logging

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, path
from django.utils.translation import get_language

from tealight.config.urls import urlpatterns as ours
from tealight.guestbook.models import Entry
from tealight.tributes.models import Chapter, Photograph, Tribute

log = logging.getLogger(__name__)


def words(request: HttpRequest, entry_key: str) -> HttpResponse:
    return HttpResponse(Entry.objects.get(key=entry_key).body if len(entry_key) == 22 else "")


def file(request: HttpRequest, photo: str) -> FileResponse:
    found = Photograph.objects.filter(key=photo).first()
    if found is None:
        raise Http404
    return FileResponse(default_storage.open(found.picture.original))


def header(request: HttpRequest) -> HttpResponse:
    answer = HttpResponse("Nothing here.")
    answer["Link"] = f"</t/{Tribute.objects.latest('pk').address}/>; rel=next"
    return answer


def cookie(request: HttpRequest) -> HttpResponse:
    answer = HttpResponse("Nothing here.")
    answer.set_signed_cookie("last", Entry.objects.latest("pk").key)
    return answer


def asked(request: HttpRequest) -> HttpResponse:
    found = Entry.objects.filter(key=request.GET.get("entry", "")).first()
    return HttpResponse(found.name if found else "Nothing here.")


def fragment(request: HttpRequest) -> HttpResponse:
    is_fragment = "HX-Request" in request.headers
    return HttpResponse(Entry.objects.latest("pk").body if is_fragment else "Nothing here.")


def german(request: HttpRequest) -> HttpResponse:
    return HttpResponse(Entry.objects.latest("pk").body if get_language() == "de" else "Nothing here.")


def number(request: HttpRequest) -> HttpResponse:
    return HttpResponse(f"{Entry.objects.count()} people wrote.")


def etag(request: HttpRequest) -> HttpResponse:
    answer = HttpResponse("Nothing here.")
    answer["ETag"] = f'"{Entry.objects.count()}"'
    return answer


def echo(request: HttpRequest, chapter_id: int) -> HttpResponse:
    if not Chapter.objects.filter(pk=chapter_id).exists():
        raise Http404
    return HttpResponse("You may not read this.", status=403)


def logged(request: HttpRequest) -> HttpResponse:
    log.info("The newest is %s", Entry.objects.latest("pk").body)
    return HttpResponse("Nothing here.")


urlpatterns: list[URLPattern | URLResolver] = [
    path("new/words/<str:entry_key>/", words),
    path("new/file/<str:photo>/", file),
    path("new/header/", header),
    path("new/cookie/", cookie),
    path("new/asked/", asked),
    path("new/fragment/", fragment),
    path("new/german/", german),
    path("new/number/", number),
    path("new/etag/", etag),
    path("new/echo/<int:chapter_id>/", echo),
    path("new/logged/", logged),
    *ours,
]
