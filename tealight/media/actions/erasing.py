"""Erasing pictures, and what unfinished work has left; a locked one is left as it is."""

import logging
from datetime import datetime, timedelta

from django.conf import settings
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django_tasks import task

from tealight.media.actions.arriving import end_arrival
from tealight.media.models import Arrival, Picture, Rendition

State = Picture.State
UNHELD = timedelta(days=settings.RETENTION.unheld_photographs)
ON_ITS_WAY = timedelta(days=settings.RETENTION.unfinished_photographs)
log = logging.getLogger(__name__)


@transaction.atomic
def erase_picture(picture: Picture) -> None:
    """Erase a picture with all its files, once the transaction around it is done; does nothing to a locked one."""
    if Picture.objects.filter(pk=picture.pk).exclude(state=State.LOCKED).update(state=State.GOING):
        take_away.enqueue(picture.pk)


@task()
def take_away(picture_id: int) -> None:
    """Delete the files of a picture that is going, then its row; begun twice, it is done once."""
    picture = Picture.objects.filter(pk=picture_id, state=State.GOING).first()
    if picture is None:
        return
    folder = f"pictures/{picture.key[:2].lower()}/{picture.key}"
    try:
        names = [f"{folder}/{name}" for name in default_storage.listdir(folder)[1]]
    except FileNotFoundError:  # nothing was ever written; after any other trouble the row has to stay
        names = []
    for name in names:
        default_storage.delete(name)
    Rendition.objects.filter(picture=picture).delete()
    Picture.objects.filter(pk=picture.pk).delete()


def erase_unheld(now: datetime) -> int:
    """Erase up to 500 pictures that no row of any room holds; return how many."""
    gone = 0
    for picture_id in list(_erasable(now).values_list("pk", flat=True)[:500]):
        # Asked once more with the change itself: somebody may have locked it, or taken it up, in the meantime.
        mine = Picture.objects.filter(pk__in=_erasable(now).filter(pk=picture_id).values("pk"))
        if mine.exclude(state=State.LOCKED).update(state=State.GOING):  # said outside too: PostgreSQL asks that again
            try:
                take_away.call(picture_id)
            except Exception:  # whatever the store says: one picture that stays must not keep the others
                log.exception("Picture %s could not be erased; the next sweep tries again.", picture_id)
            else:
                gone += 1
    return gone


def erase_unfinished(now: datetime) -> int:
    """Erase up to 500 files that never came whole; return how many."""
    late = list(Arrival.objects.filter(began_at__lt=now - ON_ITS_WAY)[:500])
    for arrival in late:
        end_arrival(arrival)
    return len(late)


def _erasable(now: datetime) -> QuerySet[Picture]:
    return _unheld().filter(began_at__lt=now - UNHELD).exclude(state=State.LOCKED)


def _unheld() -> QuerySet[Picture]:
    """Return the pictures at which nothing points but their own copies; also those whose erasing was interrupted."""
    found = Picture.objects.order_by("pk")
    for relation in Picture._meta.related_objects:
        if relation.related_model is not Rendition:
            holders = relation.related_model._default_manager.filter(**{relation.field.name: OuterRef("pk")})
            found = found.filter(~Exists(holders))
    return found
