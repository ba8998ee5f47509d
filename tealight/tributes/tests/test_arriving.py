"""Photographs that come in parts over a connection that breaks."""

from contextlib import AbstractContextManager
from datetime import UTC, datetime

import pytest
from django.core.files.base import File
from django.core.files.storage import default_storage
from django.urls import reverse

from tealight.accounts.models import User
from tealight.media import actions as media
from tealight.media import decoding
from tealight.media.actions import add_part, begin_arrival
from tealight.media.models import Arrival
from tealight.tributes import actions
from tealight.tributes.models import Tribute, new_key
from tests import cast
from tests.pictures import png

LATER = datetime(2026, 11, 25, tzinfo=UTC)
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


def arrived(tribute: Tribute, by: User) -> Arrival:
    """Return a file of which every part is here."""
    content = png((300, 200)).read()
    arrival = begin_arrival(f"a{by.pk}t{tribute.pk}", "IMG_5.png", len(content), LATER)
    add_part(arrival, 0, content)
    return arrival


def lose_the_parts(arrival: Arrival) -> None:
    folder = f"arriving/{arrival.key}"
    for name in default_storage.listdir(folder)[1]:
        default_storage.delete(f"{folder}/{name}")


@pytest.mark.parametrize("are_parts_gone", [True, False])
def test_killed_between_keeping_and_clearing_away_it_is_one_photograph_and_no_broken_file(
    ana: User, open_noor: Tribute, monkeypatch: pytest.MonkeyPatch, *, are_parts_gone: bool
) -> None:
    arrival, browser = arrived(open_noor, ana), cast.browser_of(ana)
    with monkeypatch.context() as killed:
        killed.setattr(media, "end_arrival", lambda _: None)
        first = actions.bring_arrival(open_noor, ana, arrival, actions.Brought(new_key(), "quiet"), LATER)
    if are_parts_gone:
        lose_the_parts(arrival)
    begun = {"name": arrival.name, "size": arrival.size}
    assert browser.post(reverse("arrivals", args=[open_noor.address]), begun).json()["arrival"] == arrival.key
    end = reverse("arrival_end", args=[open_noor.address, arrival.key])
    assert browser.post(end, {"once": new_key(), "tone": "quiet"}).json() == {"kept": True}
    assert open_noor.photographs.get() == first
    assert not Arrival.objects.exists()


def test_asked_twice_at_once_the_slower_one_finds_what_the_other_kept(
    ana: User, open_noor: Tribute, monkeypatch: pytest.MonkeyPatch
) -> None:
    arrival, brought = arrived(open_noor, ana), actions.Brought(new_key(), "quiet")
    joined = media.joined

    def slower(late: Arrival) -> AbstractContextManager[File[bytes]]:
        monkeypatch.setattr(media, "joined", joined)
        actions.bring_arrival(open_noor, ana, arrival, brought, LATER)
        return joined(late)

    monkeypatch.setattr(media, "joined", slower)
    assert actions.bring_arrival(open_noor, ana, arrival, brought, LATER) == open_noor.photographs.get()


def test_while_another_one_is_decoded_the_parts_are_kept_and_asked_for_again(
    ana: User, open_noor: Tribute, monkeypatch: pytest.MonkeyPatch
) -> None:
    arrival, browser = arrived(open_noor, ana), cast.browser_of(ana)
    monkeypatch.setattr(decoding, "PATIENCE", 0.01)
    end = reverse("arrival_end", args=[open_noor.address, arrival.key])
    with decoding.alone():
        assert browser.post(end, {"once": new_key(), "tone": "quiet"}).status_code == 503
    assert browser.post(end, {"once": new_key(), "tone": "quiet"}).json() == {"kept": True}
