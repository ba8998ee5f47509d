"""Addresses of the room `helplines`."""

from django.urls import URLPattern, path, re_path

from tealight.helplines import views

urlpatterns: list[URLPattern] = [
    path("", views.support, name="support"),
    path("country/", views.choose_country, name="choose_country"),
    re_path(r"^(?P<cc>[a-z]{2})/$", views.support_country, name="support_country"),
]
