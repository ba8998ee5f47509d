"""The answer to a form whose origin could not be shown: the words in it are given back."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tealight.accounts.csrf import comes_from_here
from tealight.accounts.returning import words_in


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Refuse, kindly; a page elsewhere that posted here is not given a place to show words of its own."""
    words = words_in(request) if comes_from_here(request) is not False else []
    return render(request, "accounts/refused.html", {"words": words}, status=403)
