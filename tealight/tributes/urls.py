"""Addresses of the room `tributes`."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
