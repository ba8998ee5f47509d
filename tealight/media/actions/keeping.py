"""Taking in a photograph, and making its copies."""

import hashlib
from datetime import datetime
from pathlib import PurePosixPath
from typing import Any

from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import transaction
from django_tasks import task
from PIL import Image

from tealight.media import copies
from tealight.media.decoding import alone, decoded
from tealight.media.inspecting import TYPES, format_of
from tealight.media.keys import new_key
from tealight.media.models import Format, Picture, Rendition, Tone
from tealight.media.storage import store, store_file, throw_away

State = Picture.State
ENDINGS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp", "AVIF": "avif", "HEIF": "heic"}
CHUNK = 1024 * 1024


def keep_picture(file: File[Any], name: str, tone: str, now: datetime) -> Picture:
    """Take in a file, untouched, with one JPEG to show at once; the other copies are the worker's.

    Call it outside of a transaction: the row is there before the files, so that whatever a kill leaves is found.
    Raises PhotographError, and keeps nothing, where the file is no photograph that can be shown.
    """
    with alone():
        kind = format_of(file, _size(file))  # type: ignore[arg-type]
        image, full = decoded(file, kind, copies.FIRST)  # type: ignore[arg-type]
    picture = Picture.objects.create(
        tone=Tone(tone) if tone in Tone.values else Tone.QUIET,
        began_at=now,
        width=full[0],
        height=full[1],
        original_name=PurePosixPath(name.replace("\\", "/")).name[-200:],
        original_type=TYPES[kind],
        original_bytes=_size(file),
        digest=_digest(file),
    )
    picture.original = store_file(f"{_folder(picture)}/original.{ENDINGS[kind]}", file)
    copy = _copy(picture, copies.toned(image, picture.tone), copies.FIRST, Format.JPEG)
    with transaction.atomic():
        copy.save()
        picture.state, picture.kept_at = State.KEPT, now
        picture.save(update_fields=["original", "state", "kept_at"])
        develop.enqueue(picture.pk)
    return picture


def change_tone(picture: Picture, tone: str) -> None:
    """Show a picture in the other tone: at once as one JPEG; the worker makes the rest, and clears away."""
    if tone not in Tone.values or tone == picture.tone or picture.state != State.KEPT:
        return
    picture.tone = tone
    first = picture.renditions.filter(tone=tone, format=Format.JPEG, size=copies.FIRST).exists()
    copy = None if first else _copy(picture, copies.toned(_image(picture, copies.FIRST), tone), copies.FIRST, "jpeg")
    with transaction.atomic():
        if copy is not None:
            copy.save()
        Picture.objects.filter(pk=picture.pk).update(tone=tone)
        develop.enqueue(picture.pk)


@task()
def develop(picture_id: int) -> None:
    """Make the copies that are missing in the chosen tone, then take those of the other tone away; done twice, once."""
    picture = Picture.objects.filter(pk=picture_id, state=State.KEPT).first()
    if picture is None:
        return
    there = set(picture.renditions.filter(tone=picture.tone).values_list("format", "size"))
    wanted = [(size, kind) for size in copies.SIZES for kind in (Format.WEBP, Format.AVIF)]
    missing = [(size, kind) for size, kind in wanted if (kind, size) not in there]
    if missing:
        whole = copies.toned(_image(picture, max(copies.SIZES)), picture.tone)
        for size, kind in missing:
            _add(picture_id, _copy(picture, whole, size, kind))
    with transaction.atomic():
        now = Picture.objects.select_for_update().filter(pk=picture_id, state=State.KEPT).first()
        others = list(now.renditions.exclude(tone=now.tone)) if now else []
        Rendition.objects.filter(pk__in=[copy.pk for copy in others]).delete()
    throw_away([copy.file for copy in others])


def _add(picture_id: int, copy: Rendition) -> None:
    """Add a copy that was made, unless its picture is going by now, or another worker made it: then its file goes."""
    with transaction.atomic():
        is_kept = Picture.objects.select_for_update().filter(pk=picture_id, state=State.KEPT).exists()
        same = Rendition.objects.filter(picture_id=picture_id, tone=copy.tone, format=copy.format, size=copy.size)
        is_wanted = is_kept and not same.exists()
        if is_wanted:
            copy.save()
    if not is_wanted:
        throw_away([copy.file])


def _image(picture: Picture, longest: int) -> Image.Image:
    with alone(), default_storage.open(picture.original) as file:
        kind = next(kind for kind, named in TYPES.items() if named == picture.original_type)
        return decoded(file, kind, longest)[0]  # type: ignore[arg-type]


def _copy(picture: Picture, image: Image.Image, size: int, kind: str) -> Rendition:
    """Make one copy and its file; the row is the caller's to save."""
    small = copies.shrunk(image, size)
    content = copies.encoded(small, kind)
    # A name of its own: a copy of an earlier tone that is cleared away late is never this one.
    file = store(f"{_folder(picture)}/{picture.tone}-{size}-{new_key()[:8]}.{kind}", content)
    return Rendition(
        picture=picture,
        tone=picture.tone,
        format=kind,
        size=size,
        width=small.width,
        height=small.height,
        bytes=len(content),
        file=file,
    )


def _folder(picture: Picture) -> str:
    return f"pictures/{picture.key[:2].lower()}/{picture.key}"


def _size(file: File[Any]) -> int:
    return int(file.seek(0, 2))


def _digest(file: File[Any]) -> str:
    file.seek(0)
    digest = hashlib.sha256()
    while part := file.read(CHUNK):
        digest.update(part)
    return digest.hexdigest()
