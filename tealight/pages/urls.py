"""Addresses of the room `pages`."""

from django.urls import URLPattern, path

from tealight.pages import health

urlpatterns: list[URLPattern] = [
    path("health/", health.health, name="health"),
]
