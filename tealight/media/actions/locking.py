"""Locking a picture whose bytes an authority may ask for."""

from django.db import transaction

from tealight.media.models import Picture

State = Picture.State


@transaction.atomic
def lock_picture(picture: Picture) -> None:
    """Serve a picture to nobody, copy it nowhere and erase it never, until it is unlocked."""
    Picture.objects.filter(pk=picture.pk).exclude(state=State.GOING).update(state=State.LOCKED)


@transaction.atomic
def unlock_picture(picture: Picture) -> None:
    """Let a picture be served again."""
    Picture.objects.filter(pk=picture.pk, state=State.LOCKED).update(state=State.KEPT)
