"""What is erased goes with all its files; what somebody locked or took up in the meantime stays."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.utils import timezone

from tealight.media.actions import erase_picture, erase_unheld, erasing, keep_picture, lock_picture
from tealight.media.actions.erasing import take_away
from tealight.media.models import Picture
from tests.pictures import jpeg

pytestmark = pytest.mark.django_db


@pytest.fixture
def picture() -> Picture:
    return keep_picture(jpeg(), "IMG_1.jpg", "colour", timezone.now())


def test_a_picture_locked_while_others_are_swept_away_stays(picture: Picture, monkeypatch: pytest.MonkeyPatch) -> None:
    other = keep_picture(jpeg(), "IMG_2.jpg", "colour", timezone.now())
    take = take_away.call

    def lock_meanwhile(picture_id: int) -> None:
        lock_picture(Picture.objects.get(pk=other.pk))
        take(picture_id)

    monkeypatch.setattr(erasing, "take_away", type("Task", (), {"call": staticmethod(lock_meanwhile)}))
    assert erase_unheld(timezone.now() + timedelta(days=2)) == 1
    assert not Picture.objects.filter(pk=picture.pk).exists()
    assert Picture.objects.get(pk=other.pk).state == "locked"
    assert default_storage.exists(other.original)


def test_files_that_cannot_be_listed_are_not_forgotten(picture: Picture, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: Any) -> None:
        raise PermissionError

    erase_picture(picture)
    with monkeypatch.context() as broken:
        broken.setattr(default_storage, "listdir", fails)
        with pytest.raises(PermissionError):
            take_away.call(picture.pk)
    assert Picture.objects.get(pk=picture.pk).state == "going"
    take_away.call(picture.pk)
    assert not default_storage.exists(picture.original)


def test_a_picture_without_a_folder_goes() -> None:
    begun = Picture.objects.create(began_at=timezone.now())
    erase_picture(begun)
    take_away.call(begun.pk)
    assert not Picture.objects.exists()


def test_one_picture_that_stays_does_not_keep_the_others(picture: Picture, monkeypatch: pytest.MonkeyPatch) -> None:
    other = keep_picture(jpeg(), "IMG_2.jpg", "colour", timezone.now())
    delete = default_storage.delete

    def fails(name: str) -> None:
        if picture.key in name:
            raise PermissionError
        delete(name)

    later = timezone.now() + timedelta(days=2)
    with monkeypatch.context() as broken:
        broken.setattr(default_storage, "delete", fails)
        assert erase_unheld(later) == 1
    assert [one.pk for one in Picture.objects.all()] == [picture.pk] != [other.pk]
    assert erase_unheld(later) == 1
