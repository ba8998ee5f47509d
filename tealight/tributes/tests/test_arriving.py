"""Photographs that come in parts over a connection that breaks."""

import pytest
from django.urls import reverse

from tealight.accounts.models import User
from tealight.tributes.models import Tribute, new_key
from tests import cast
from tests.pictures import png

pytestmark = pytest.mark.django_db


def test_a_file_in_parts_goes_on_where_it_broke_off(ana: User, open_noor: Tribute) -> None:
    content, browser = png((300, 200)).read(), cast.browser_of(ana)
    begin = reverse("arrivals", args=[open_noor.address])
    said = {"name": "IMG_4.png", "size": len(content)}
    key = browser.post(begin, said).json()["arrival"]
    part = reverse("arrival", args=[open_noor.address, key])
    half = len(content) // 2

    def send(start: int, piece: bytes) -> int:
        answer = browser.post(f"{part}?start={start}", piece, content_type="application/octet-stream")
        return int(answer.json()["received"])

    assert send(0, content[:half]) == half
    assert send(0, content[:half]) == half
    assert browser.post(begin, said).json() == {"arrival": key, "received": half}
    assert send(half, content[half:]) == len(content)
    end = reverse("arrival_end", args=[open_noor.address, key])
    for _ in range(2):
        assert browser.post(end, {"once": new_key(), "tone": "colour", "caption": "A walk"}).json() == {"kept": True}
    kept = open_noor.photographs.get()
    assert (kept.caption, kept.picture.tone, kept.picture.original_bytes) == ("A walk", "colour", len(content))


def test_a_file_in_parts_that_is_no_photograph_is_told_in_one_sentence(ana: User, open_noor: Tribute) -> None:
    browser, content = cast.browser_of(ana), b"GIF89a and more"
    answer = browser.post(reverse("arrivals", args=[open_noor.address]), {"name": "a.gif", "size": len(content)})
    key = answer.json()["arrival"]
    part = reverse("arrival", args=[open_noor.address, key])
    browser.post(f"{part}?start=0", content, content_type="application/octet-stream")
    ended = browser.post(reverse("arrival_end", args=[open_noor.address, key]), {"once": new_key()})
    assert ended.status_code == 422
    assert "this kind of picture cannot be shown here" in ended.json()["sentence"]
    assert browser.get(part).status_code == 404
