"""The page of the look, and the files as production serves them."""

import gzip
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client, RequestFactory

from tealight.design.storage import StaticFiles
from tealight.design.views import COLOURS, look


def test_the_page_of_the_look_is_not_there_outside_of_debug_mode(client: Client) -> None:
    assert client.get("/design/").status_code == 404


def test_it_shows_every_colour_and_every_kind_of_field() -> None:
    page = look(RequestFactory().get("/design/")).text
    for colour in COLOURS:
        assert f"--{colour}" in page
    for kind in ('type="radio"', 'type="checkbox"', "<select", "<textarea", 'type="email"'):
        assert kind in page
    assert "data-theme" not in page


def test_it_can_be_seen_by_night_from_right_to_left_and_with_errors() -> None:
    page = look(RequestFactory().get("/design/?theme=dark&dir=rtl&wrong")).text
    assert 'dir="rtl" data-theme="dark"' in page
    assert 'class="problem"' in page


def test_nobody_can_write_into_the_page_through_its_address() -> None:
    page = look(RequestFactory().get('/design/?theme="evil&dir=evil')).text
    assert '<html lang="en" dir="ltr">' in page
    assert '"evil' not in page


@pytest.fixture
def collected(settings: Any, tmp_path: Path) -> Path:
    settings.STATIC_ROOT = tmp_path
    kept = {"staticfiles": {"BACKEND": "tealight.design.storage.StaticFiles"}}
    settings.STORAGES = {**settings.STORAGES, **kept}
    call_command("collectstatic", interactive=False, verbosity=0)
    return tmp_path


def test_production_serves_one_hashed_look_that_asks_for_no_parts(collected: Path) -> None:
    sheet = collected / StaticFiles().stored_name("design/look.css")
    assert sheet.name != "look.css"
    assert "@import" not in sheet.read_text(encoding="utf-8")
    assert "--paper:" in sheet.read_text(encoding="utf-8")
    assert sheet.with_name(sheet.name + ".gz").exists()


def test_what_every_page_asks_for_leaves_room_for_the_page(collected: Path) -> None:
    names = ("design/look.css", "design/flame.svg", "django_htmx/htmx-2.min.js")
    files = [(collected / StaticFiles().stored_name(name)).read_bytes() for name in names]
    assert sum(len(gzip.compress(file)) for file in files) < 30_000
