"""Error pages, which carry the support strip like every other page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 400."""
    return render(request, "pages/error.html", {"code": 400}, status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 403."""
    return render(request, "pages/error.html", {"code": 403}, status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 404."""
    return render(request, "pages/error.html", {"code": 404}, status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer 500."""
    return render(request, "pages/error.html", {"code": 500}, status=500)
