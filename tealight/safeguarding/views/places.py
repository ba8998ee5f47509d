"""Where in a list the reader is, as the address says it."""

from django.http import HttpRequest


def number_in(request: HttpRequest, name: str) -> int | None:
    """Return a number from the query of the address; None for none, or for what is no number a list could hold."""
    text = request.GET.get(name, "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= 18 else None
