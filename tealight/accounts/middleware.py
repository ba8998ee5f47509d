"""Puts on each request the visitor, and the address of whoever really asks behind trusted proxies."""

from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import cast

from django.conf import settings
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.functional import SimpleLazyObject

from tealight.accounts.visitor import TealightRequest, visitor_of

SIGNING_OUT = frozenset({"account_logout", "account_sign_out_everywhere", "account_closing"})
Answer = Callable[[HttpRequest], HttpResponse]


def visitors(get_response: Answer) -> Answer:
    """Give each request its `visitor`; nothing is read, and no cookie varied on, until a view asks for it.

    What a signed-in browser was shown is not kept by it: phones and computers are shared, and after signing out the
    button that goes back would show a private page again.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        cast(TealightRequest, request).visitor = SimpleLazyObject(lambda: visitor_of(request))  # type: ignore[assignment]
        response = get_response(request)
        if settings.SESSION_COOKIE_NAME in request.COOKIES and "no-store" not in response.get("Cache-Control", ""):
            response["Cache-Control"] = "private, no-store"
        if request.method == "POST" and request.resolver_match and request.resolver_match.url_name in SIGNING_OUT:
            # Words that had not reached us may lie in this browser, and the next person at it is another one.
            response["Clear-Site-Data"] = '"storage"'
        return response

    return middleware


class FormsWithProblems:
    """Answers 422 where one of allauth's forms comes back with something to look at again; allauth says 200."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_template_response(self, request: HttpRequest, response: TemplateResponse) -> TemplateResponse:
        """Look at the forms on the page that is about to be drawn."""
        forms = [form for form in (response.context_data or {}).values() if isinstance(form, BaseForm)]
        if request.method == "POST" and response.status_code == 200 and any(form.errors for form in forms):
            response.status_code = 422
        return response


def _address(text: str) -> IPv4Address | IPv6Address | None:
    """Read an address as proxies write it: bare, with a port, or in brackets."""
    bare = text.strip()
    if bare.startswith("["):
        bare = bare[1:].partition("]")[0]
    elif bare.count(":") == 1:
        bare = bare.partition(":")[0]
    try:
        address = ip_address(bare)
    except ValueError:
        return None
    return (address.ipv4_mapped or address) if isinstance(address, IPv6Address) else address


def trusted_address(get_response: Answer) -> Answer:
    """Replace REMOTE_ADDR by the last forwarded address that a trusted proxy did not itself add.

    Without TRUSTED_PROXIES the forwarding header is ignored: anybody can write one.
    """
    trusted = [ip_network(text, strict=False) for text in settings.TRUSTED_PROXIES]

    def is_trusted(text: str) -> bool:
        address = _address(text)
        return address is not None and any(address in network for network in trusted)

    def middleware(request: HttpRequest) -> HttpResponse:
        hops = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
        while hops and is_trusted(request.META.get("REMOTE_ADDR", "")):
            hop = _address(hops.pop())
            if hop is None:  # "unknown", or a hand-written header: nothing before it can be believed either
                break
            request.META["REMOTE_ADDR"] = str(hop)
        return get_response(request)

    return middleware
