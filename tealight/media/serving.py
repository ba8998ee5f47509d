"""Sending a file to somebody whom a room above has let in; no door is here."""

from urllib.parse import quote

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase, HttpResponseNotModified
from django.utils.http import parse_etags

from tealight.media.copies import SIZES
from tealight.media.models import Picture

# Asked about at every look, because who may see it can change with the next one; never kept in between.
KEPT_BY_NOBODY_ELSE = "private, no-cache"
LONGEST = 5  # letters of a format


def rendition_response(request: HttpRequest, picture: Picture, size: int, kind: str) -> HttpResponseBase:
    """Send one copy in the chosen tone; raise Http404 where it is not there, and for whatever is locked or going."""
    if picture.state != Picture.State.KEPT or len(kind) > LONGEST or size not in SIZES:
        raise Http404
    copy = picture.renditions.filter(tone=picture.tone, size=size, format=kind).first() if kind.isalpha() else None
    if copy is None:
        raise Http404
    etag = f'"{picture.digest[:24]}-{copy.pk}"'
    if etag in parse_etags(request.headers.get("If-None-Match", "")):
        return _guarded(HttpResponseNotModified(), etag)
    return _guarded(_file(copy.file, f"image/{copy.format}"), etag)


def original_response(picture: Picture) -> HttpResponseBase:
    """Send the file as it came, to be kept and not shown: a browser is told to run nothing that may be in it."""
    if picture.state != Picture.State.KEPT or not picture.original:
        raise Http404
    answer = _guarded(_file(picture.original, picture.original_type), f'"{picture.digest}"')
    name = quote(picture.original_name or "photograph", safe="")
    answer["Content-Disposition"] = f"attachment; filename*=UTF-8''{name}"
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer


def _file(name: str, content_type: str) -> HttpResponseBase:
    try:
        return FileResponse(default_storage.open(name), content_type=content_type)
    except OSError as error:
        raise Http404 from error


def _guarded(answer: HttpResponseBase, etag: str) -> HttpResponseBase:
    answer["ETag"] = etag
    answer["Cache-Control"] = KEPT_BY_NOBODY_ELSE
    answer["X-Content-Type-Options"] = "nosniff"
    # A search for pictures, or another site that shows this one, would lift a cover that the family left.
    answer["X-Robots-Tag"] = "noindex"
    answer["Cross-Origin-Resource-Policy"] = "same-origin"
    return answer
