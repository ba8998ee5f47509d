"""Addresses that go wrong, for the tests of error pages."""

from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.urls import path

from tealight.config import urls
from tealight.config.urls import handler400, handler403, handler404, handler429, handler500

__all__ = ["handler400", "handler403", "handler404", "handler429", "handler500", "urlpatterns"]


def breaks(_request: HttpRequest) -> HttpResponse:
    """Break."""
    raise RuntimeError("a wire came loose")


def refuses(_request: HttpRequest) -> HttpResponse:
    """Refuse."""
    raise PermissionDenied


def suspects(_request: HttpRequest) -> HttpResponse:
    """Be suspicious."""
    raise SuspiciousOperation


def reads(request: HttpRequest) -> HttpResponse:
    """Read what was posted."""
    return HttpResponse(str(len(request.POST)))


urlpatterns = [
    path("breaks/", breaks),
    path("refuses/", refuses),
    path("suspects/", suspects),
    path("reads/", reads),
    *urls.urlpatterns,
]
