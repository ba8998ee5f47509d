"""Giving words back to whoever sent them where they could not be taken: nobody writes a letter to a child twice."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode

SECRETS = ("password", "code", "token", "credential", "once")


def words_in(request: HttpRequest) -> list[str]:
    """Return what a person wrote into a form; nothing that is a secret, a choice or a single word."""
    kept = [name for name in request.POST if not any(secret in name for secret in SECRETS)]
    return [text for name in kept for text in request.POST.getlist(name) if len(text.split()) > 1]


def given_back(request: HttpRequest, status: int) -> HttpResponse | None:
    """Return a page with the words of a post that no door let in, or None where there are none to give back."""
    words = words_in(request) if request.method == "POST" else []
    if not words:
        return None
    way_in = urlencode({"next": request.get_full_path()})
    context = {"words": words, "way_in": way_in, "is_signed_in": request.user.is_authenticated}
    response = render(request, "accounts/given_back.html", context, status=status)
    response["Cache-Control"] = "no-store"
    return response
