"""Puts the visitor on each request, and the address of whoever really asks behind trusted proxies."""

from collections.abc import Callable
from ipaddress import ip_address, ip_network
from typing import cast

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from tealight.accounts.visitor import TealightRequest, visitor_of

Answer = Callable[[HttpRequest], HttpResponse]


def visitors(get_response: Answer) -> Answer:
    """Give each request its `visitor`; nothing is read, and no cookie varied on, until a view asks for it."""

    def middleware(request: HttpRequest) -> HttpResponse:
        cast(TealightRequest, request).visitor = SimpleLazyObject(lambda: visitor_of(request))  # type: ignore[assignment]
        return get_response(request)

    return middleware


def trusted_address(get_response: Answer) -> Answer:
    """Replace REMOTE_ADDR by the last forwarded address that a trusted proxy did not itself add.

    Without TRUSTED_PROXIES the forwarding header is ignored: anybody can write one.
    """
    trusted = [ip_network(text, strict=False) for text in settings.TRUSTED_PROXIES]

    def is_trusted(text: str) -> bool:
        try:
            address = ip_address(text)
        except ValueError:
            return False
        return any(address in network for network in trusted)

    def middleware(request: HttpRequest) -> HttpResponse:
        hops = [hop.strip() for hop in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if hop.strip()]
        while hops and is_trusted(request.META.get("REMOTE_ADDR", "")):
            request.META["REMOTE_ADDR"] = hops.pop()
        return get_response(request)

    return middleware
