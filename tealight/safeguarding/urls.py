"""Addresses of the room `safeguarding`."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
