"""The operator's list of what is locked."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from tealight.media.actions import erase_unheld, keep_picture, lock_picture
from tealight.media.models import Picture
from tests.pictures import png

pytestmark = pytest.mark.django_db


def test_what_is_locked_is_listed_without_being_opened_and_can_be_let_go() -> None:
    picture = keep_picture(png(), "IMG_1.png", "quiet", timezone.now())
    lock_picture(picture)
    said = StringIO()
    call_command("locked_pictures", stdout=said)
    assert picture.key in said.getvalue()
    assert f"SHA-256 {picture.digest}" in said.getvalue()
    later = timezone.now() + timedelta(days=2)
    erase_unheld(later)
    assert Picture.objects.exists()
    call_command("locked_pictures", unlock=picture.key, stdout=said)
    erase_unheld(later)
    assert not Picture.objects.exists()


def test_a_key_of_nothing_locked_is_said_to_be_none() -> None:
    with pytest.raises(CommandError, match="No locked photograph"):
        call_command("locked_pictures", unlock="nothing")
