"""What the care team holds, what was taken back, and what a family was never meant to read."""

from collections.abc import Sequence

from django.db.models import Model
from django.utils import timezone

from tealight.accounts import actions as accounts
from tealight.guestbook import actions as guestbook
from tealight.guestbook.models import Correction, Entry
from tealight.safeguarding.actions import decide, undo
from tealight.safeguarding.assessment import Standing
from tealight.safeguarding.models import Review
from tealight.tributes import actions as tributes
from tealight.tributes.models import Tribute
from tests import cast
from tests.leaks.marks import EVERYWHERE, LETTER, Places, Secret, mark, secret
from tests.leaks.world import World, tribute

CARE: dict[str, Places] = {"care team": ("/care/",), "operator": ("/care/",)}
REFUSED, SHOWN = Review.Outcome.REFUSED, Review.Outcome.SHOWN


def whole(made: Tribute) -> list[Model]:
    return [made, *made.babies.all(), *made.links.all(), *made.chapters.all()]


def by_receipt(entry: Entry) -> dict[str, Places]:
    own = f"/t/{entry.tribute.address}/entries/{entry.key}/yours/"
    return {"author": ("/entries/", own, LETTER)}


def held(world: World) -> Sequence[Secret]:
    """Add what the care team holds, what was taken back, and what the family was never meant to read."""
    return [*_held_words(world), *_taken_back(world), *_corrections(world), *_told(world)]


def _held_words(world: World) -> list[Secret]:
    held_one, refused = world.entry(world.open, "held"), world.entry(world.open, "refused")
    decide(world.review("entry", refused).pk, cast.mara(), REFUSED, mark("refused", "reason"))
    again = world.entry(world.open, "held again", shown=True)
    undo(world.review("entry", again).pk, cast.mara())
    refused.refresh_from_db()
    reviews = [world.review("entry", entry) for entry in (held_one, refused, again)]
    names = ("held words", "refused words", "words that were shown and are held again")
    return [
        secret(name, {**CARE, **by_receipt(entry)}, entry, review)
        for name, entry, review in zip(names, (held_one, refused, again), reviews, strict=True)
    ]


def _taken_back(world: World) -> list[Secret]:
    entries = [world.entry(world.open, "taken back"), world.entry(world.open, "taken back later", shown=True)]
    texts = [secret("words that were taken back", {}, entry, gone=True) for entry in entries]
    for entry in entries:
        guestbook.withdraw_entry(entry)
    keys = [secret("the keys of words that were taken back", by_receipt(entry), entry) for entry in _again(entries)]
    own = {trace for key in keys for trace in key.traces}
    # What a shown entry said had gone out to its own author before.
    letter: dict[str, Places] = {"author": (LETTER,)}
    return keys + [Secret(t.name, letter, t.traces - own, t.files, frozenset(), is_gone=True) for t in texts]


def _again(entries: Sequence[Entry]) -> list[Entry]:
    return list(Entry.objects.filter(pk__in=[entry.pk for entry in entries]).order_by("pk"))


def _corrections(world: World) -> list[Secret]:
    secrets = []
    for entry, name in zip(world.authors, ("waiting change", "refused change"), strict=True):
        said = {part: mark(name, part) for part in ("name", "body")}
        guestbook.change_entry(entry, "story", **said, standing=Standing.STRANGER, now=timezone.now())
        change = Correction.objects.get(entry=entry)
        if name == "refused change":
            decide(world.review("correction", change).pk, cast.mara(), REFUSED)
        secrets.append(secret(name, {**CARE, **by_receipt(entry)}, change, world.review("correction", change)))
    return secrets


def _told(world: World) -> list[Secret]:
    text, email = mark("concern", "text"), f"{mark('concern', 'mail')}@example.org"
    concern = tributes.tell_concern(
        world.other, cast.sam(), about="me", text=text, email=email, once="a form with a concern"
    )
    wes, now = cast.person("Wes"), timezone.now()
    draft = tributes.save_draft(
        wes, world.open, "entry", {"kind": ["message"], "body": [mark("entry", "draft")]}, 0, now
    )
    leaving = tribute(cast.person("Lena"), mark("leaving", "tribute"))
    accounts.begin_closing(cast.person("Lena"), now=now)
    world.browsers["guardian who leaves"].force_login(cast.person("Lena"))
    return [
        secret("a concern", CARE, concern, world.review("concern", concern)),
        secret("a draft of words for a family", {"member who writes": EVERYWHERE}, draft),
        secret("a tribute of an account that closes", {"guardian who leaves": EVERYWHERE}, *whole(leaving)),
    ]
