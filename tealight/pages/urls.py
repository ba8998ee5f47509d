"""Addresses of the room `pages`."""

from django.urls import URLPattern, path

from tealight.pages import health
from tealight.pages.views import papers, plain

urlpatterns: list[URLPattern] = [
    path("", plain.home, name="home"),
    path("about/", plain.about, name="about"),
    path("privacy/", plain.privacy, name="privacy"),
    path("rules/", plain.rules, name="rules"),
    path("robots.txt", plain.robots, name="robots"),
    path("care/papers/", papers.papers, name="care_papers"),
    path("care/papers/<slug:paper>/", papers.paper, name="care_paper"),
    path("care/papers/<slug:paper>.csv", papers.paper_table, name="care_paper_table"),
    path("health/", health.health, name="health"),
    path("favicon.ico", plain.favicon, name="favicon"),
]
