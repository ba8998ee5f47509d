"""Addresses of the room `helplines`."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
