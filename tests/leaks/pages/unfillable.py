"""An address whose part nobody can fill in."""

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, path

from tealight.config.urls import urlpatterns as ours


def moon(request: HttpRequest, moon: str) -> HttpResponse:
    return HttpResponse(moon)


urlpatterns: list[URLPattern | URLResolver] = [path("moons/<str:moon>/", moon), *ours]
