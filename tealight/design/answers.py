"""The answer to a post: where to look now."""

from typing import Any

from django.http import HttpResponseRedirect
from django.shortcuts import resolve_url


class SeeOther(HttpResponseRedirect):
    """Where to look after a post; reloading that page posts nothing."""

    status_code = 303


def see_other(to: str, *args: Any) -> SeeOther:
    """Send the browser to a page by its name, or to an address."""
    return SeeOther(resolve_url(to, *args))
