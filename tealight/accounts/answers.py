"""An answer to a post."""

from typing import Any

from django.http import HttpResponseRedirect
from django.shortcuts import resolve_url


class SeeOther(HttpResponseRedirect):
    """Where to look after a post; reloading that page posts nothing."""

    status_code = 303


def see_other(to: str, *args: Any) -> SeeOther:
    """Send the browser to a page by its name."""
    return SeeOther(resolve_url(to, *args))
