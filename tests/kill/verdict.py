"""What is found after a kill, compared with what was promised."""

import hashlib
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.core.files.storage import default_storage
from django.db import connection, connections
from django.db.models import F
from django_tasks_db.compat import TaskResultStatus
from django_tasks_db.models import DBTaskResult
from PIL import Image

from tealight.guestbook.models import PLACE, Entry, Guestbook, Status
from tealight.media.models import Picture
from tealight.notices.models import Letter
from tealight.safeguarding.models import Review
from tealight.tributes.models import Photograph
from tests.house import House
from tests.kill.photographers import Brought
from tests.kill.writers import Sent

FEW = 40  # of the newest photographs are read whole after each kill


@dataclass
class Verdict:
    """What was wrong, in sentences, each counted under its kind."""

    lost: set[str] = field(default_factory=set)
    doubled: set[str] = field(default_factory=set)
    changed: set[str] = field(default_factory=set)
    half_written: set[str] = field(default_factory=set)

    @property
    def is_good(self) -> bool:
        return not (self.lost or self.doubled or self.changed or self.half_written)


def judge(verdict: Verdict, tribute_id: int, sent: Iterable[Sent]) -> None:
    """Compare everything that was ever sent with everything that is there."""
    sent = list(sent)
    try:
        found = dict(Entry.objects.filter(tribute_id=tribute_id).values_list("receipt_key", "body"))
        copies = Counter(found.values())
        for one in sent:
            name = one.kept.partition("\n")[0]
            if one.receipt and one.receipt_key not in found:
                verdict.lost.add(name)
            elif one.receipt and found[one.receipt_key] != one.kept:
                verdict.changed.add(name)
            if copies[one.kept] > 1:
                verdict.doubled.add(name)
        verdict.half_written.update(body.partition("\n")[0] for body in copies.keys() - {one.kept for one in sent})
        verdict.half_written.update(_inconsistencies(tribute_id))
    finally:
        # A connection that stayed open would spare the next start its recovery, which is what is tried here.
        connections.close_all()


def judge_photographs(verdict: Verdict, tribute_id: int, brought: Iterable[Brought]) -> None:
    """Compare every photograph that was ever brought with what is there, down to the bytes of its files."""
    try:
        rows = list(Photograph.objects.filter(tribute_id=tribute_id).select_related("picture"))
        found = Counter(row.caption for row in rows)
        digests = {row.caption: row.picture.digest for row in rows}
        for one in brought:
            if one.is_kept and one.caption not in found:
                verdict.lost.add(one.caption)
            elif one.is_kept and digests[one.caption] != one.digest:
                verdict.changed.add(one.caption)
            if found[one.caption] > 1:
                verdict.doubled.add(one.caption)
        verdict.half_written.update(sentence for row in rows[-FEW:] for sentence in _broken_files(row))
        verdict.half_written.update(_files_of_nobody())
    finally:
        connections.close_all()


def _broken_files(row: Photograph) -> Iterable[str]:
    with default_storage.open(row.picture.original) as file:
        if hashlib.sha256(file.read()).hexdigest() != row.picture.digest:
            yield f"{row.caption}: its original is not what was brought"
    copies = list(row.picture.renditions.all())
    if not any(copy.format == "jpeg" for copy in copies):
        yield f"{row.caption}: it has no copy to show"
    for copy in copies:
        with default_storage.open(copy.file) as file, Image.open(file) as image:
            image.load()
            if file.size != copy.bytes:
                yield f"{row.caption}: a copy is cut off"


def _files_of_nobody() -> Iterable[str]:
    """Say which folders of pictures no row tells of: nobody would ever find and erase them."""
    top = "pictures"
    known = set(Picture.objects.values_list("key", flat=True))
    for folder in default_storage.listdir(top)[0] if default_storage.exists(top) else ():
        for key in default_storage.listdir(f"{top}/{folder}")[0]:
            if key not in known and default_storage.listdir(f"{top}/{folder}/{key}")[1]:
                yield f"files of {key} belong to nobody"


def _inconsistencies(tribute_id: int) -> Iterable[str]:
    entries = Entry.objects.filter(tribute_id=tribute_id)
    held = set(entries.filter(status=Status.HELD).values_list("pk", flat=True))
    asked = list(
        Review.objects.filter(kind="entry", closed_at=None, tribute_id=tribute_id).values_list("object_id", flat=True)
    )
    if sorted(asked) != sorted(held):
        yield f"{len(held)} entries are held and {len(asked)} wait for the care team"
    shown = entries.filter(status=Status.SHOWN)
    tally = Guestbook.objects.filter(tribute_id=tribute_id).values_list("shown", flat=True).first() or 0
    if tally != shown.count():
        yield f"the tally says {tally} and {shown.count()} are shown"
    if shown.exclude(rank=F("hearts") * PLACE + F("id")).exists() or shown.filter(shown_at=None).exists():
        yield "an entry is shown without its place or its time"
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            [(state,)] = cursor.execute("PRAGMA integrity_check").fetchall()[:1]
            if state != "ok":
                yield f"the database says: {state}"


def letters_missing(house: House, promised: set[str], patience: float = 60) -> set[str]:
    """Return to whom a receipt was promised by mail that is neither written nor kept with a job that will send it."""
    until = time.monotonic() + patience
    while DBTaskResult.objects.running().exists() or DBTaskResult.objects.ready().exists():
        if time.monotonic() > until:
            break
        connections.close_all()
        time.sleep(0.5)
    jobs = DBTaskResult.objects.filter(status=TaskResultStatus.READY).values_list("args_kwargs", flat=True)
    queued = {argument for job in jobs for argument in job["args"]}
    kept = {letter.to for letter in Letter.objects.filter(given_up_at=None) if letter.pk in queued}
    connections.close_all()
    return promised - kept - {str(letter["To"]) for letter in house.letters(at_least=0)}
