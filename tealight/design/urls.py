"""Addresses of the room `design`."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
