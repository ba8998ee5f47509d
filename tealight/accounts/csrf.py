"""Who may post: the browser's own word for where a form came from, else Django's token."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponseForbidden
from django.middleware.csrf import CsrfViewMiddleware
from django.urls import get_callable

ELSEWHERE = "The browser says that this form stood on another site."
SAFE = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})


def comes_from_here(request: HttpRequest) -> bool | None:
    """Tell whether the browser says that this post came from our own page; None where it says nothing.

    Under `Referrer-Policy: no-referrer` (pages by link) browsers send `Origin: null` with a form of our own, so a
    null origin decides nothing and Sec-Fetch-Site, which no page can forge, does.
    """
    site = request.headers.get("Sec-Fetch-Site")
    origin = request.headers.get("Origin")
    if origin is not None and origin != "null" and origin != f"{request.scheme}://{request.get_host()}":
        return False
    if site is not None:
        return site == "same-origin"
    return None if origin is None or origin == "null" else True


def anonymous_post(view: Callable[..., Any]) -> Callable[..., Any]:
    """Mark a view whose posts need no account: the browser's word is enough, the token serves where it has none."""
    view.anonymous_post = True  # type: ignore[attr-defined]
    return view


class OriginMiddleware(CsrfViewMiddleware):
    """Django's protection, which also understands Sec-Fetch-Site; anonymous posts need no token where it is sent."""

    def _origin_verified(self, request: HttpRequest) -> bool:
        if request.headers.get("Origin") == "null":
            return comes_from_here(request) is not False
        return bool(super()._origin_verified(request))  # type: ignore[misc]

    def process_view(
        self,
        request: HttpRequest,
        callback: Callable[..., Any],
        callback_args: tuple[Any, ...],
        callback_kwargs: dict[str, Any],
    ) -> HttpResponseForbidden | None:
        here = comes_from_here(request)
        if getattr(callback, "anonymous_post", False) and here:
            return None
        if here is False and request.method not in SAFE and not getattr(callback, "csrf_exempt", False):
            return get_callable(settings.CSRF_FAILURE_VIEW)(request, reason=ELSEWHERE)  # type: ignore[no-any-return]
        return super().process_view(request, callback, callback_args, callback_kwargs)
