"""Small things that the views of this room answer with."""

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import resolve_url


class SeeOther(HttpResponseRedirect):
    """After a post: look there now, with GET."""

    status_code = 303


def see_other(name: str, *args: object) -> HttpResponse:
    """Send the browser to the page of this name."""
    return SeeOther(resolve_url(name, *args))


def status_of(form_is_bound: bool) -> int:
    """Return 422 for a form that came back filled in, so that machines can tell as well as people."""
    return 422 if form_is_bound else 200
