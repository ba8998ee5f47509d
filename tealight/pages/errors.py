"""Error pages, which carry the support strip like every other page, and are kind when even they go wrong."""

import logging
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tealight.accounts.csrf import comes_from_here
from tealight.accounts.returning import words_in
from tealight.pages.last_resort import PAGE

logger = logging.getLogger(__name__)

# Where the database may be what is broken, a page is drawn as for somebody who is not signed in.
NOBODY: dict[str, Any] = {"account": None, "messages": ()}


def _page(request: HttpRequest, code: int, reason: str, known: dict[str, Any]) -> HttpResponse:
    try:
        return render(request, f"pages/errors/{reason}.html", {"code": code, **known}, status=code)
    except Exception:
        logger.exception("An error page could not be drawn.")
        return HttpResponse(PAGE, status=code)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 400, or 413 to more than a page may send."""
    if isinstance(exception, RequestDataTooBig):
        return _page(request, 413, "too_large", NOBODY)
    return _page(request, 400, "bad_request", NOBODY)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 403."""
    return _page(request, 403, "forbidden", {})


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 404; whether something is there for others is not said."""
    return _page(request, 404, "not_found", {})


def too_many(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 429 where no form could be given back filled in."""
    return _page(request, 429, "too_many", {})


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer 500; this must never raise."""
    words = _words_lost(request)
    response = _page(request, 500, "server_error", {"words": words, **NOBODY})
    if words:
        response["Cache-Control"] = "no-store"
    return response


def _words_lost(request: HttpRequest) -> list[str]:
    """Return what somebody wrote on a page of ours; htmx has left it standing in the form."""
    if request.method != "POST" or "HX-Request" in request.headers or comes_from_here(request) is False:
        return []
    try:
        return words_in(request)
    except Exception:
        logger.exception("The words of a post could not be read again.")
        return []
