"""Addresses of the room `guestbook`."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
