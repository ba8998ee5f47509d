"""Addresses of the room `pages`."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
