"""The answer to a form whose origin could not be shown: the words in it are given back."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tealight.accounts.csrf import comes_from_here

SECRETS = ("password", "code", "token", "credential", "once")


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Refuse, kindly; a page elsewhere that posted here is not given a place to show words of its own."""
    words: list[str] = []
    if comes_from_here(request) is not False:
        kept = [name for name in request.POST if not any(secret in name for secret in SECRETS)]
        words = [text for name in kept for text in request.POST.getlist(name) if len(text.split()) > 1]
    return render(request, "accounts/refused.html", {"words": words}, status=403)
