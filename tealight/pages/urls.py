"""Addresses of the room `pages`."""

from django.urls import URLPattern, path

from tealight.pages import health, views

urlpatterns: list[URLPattern] = [
    path("", views.home, name="home"),
    path("about/", views.about, name="about"),
    path("privacy/", views.privacy, name="privacy"),
    path("rules/", views.rules, name="rules"),
    path("robots.txt", views.robots, name="robots"),
    path("care/papers/", views.papers, name="care_papers"),
    path("care/papers/<slug:paper>/", views.paper, name="care_paper"),
    path("care/papers/<slug:paper>.csv", views.paper_table, name="care_paper_table"),
    path("health/", health.health, name="health"),
    path("favicon.ico", views.favicon, name="favicon"),
]
