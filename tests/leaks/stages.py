"""What only some may know, added one stage after another, so that each person is compared before they may know it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone

from tealight.families import actions as families
from tealight.guestbook import actions as guestbook
from tealight.guestbook.models import Thanks
from tealight.safeguarding.actions import ask_for_review, decide
from tealight.safeguarding.models import Group
from tealight.tributes import actions as tributes
from tealight.tributes.audience import Audience
from tealight.tributes.models import Chapter, Draft, Photograph, Removal, new_key
from tests import cast
from tests.leaks.held import CARE, REFUSED, by_receipt, held, whole
from tests.leaks.marks import EVERYWHERE, LETTER, Places, Secret, mark, secret
from tests.leaks.world import World, tribute

ONE: dict[str, Places] = {"guardian": EVERYWHERE}
OTHER: dict[str, Places] = {"other guardian": EVERYWHERE}
BOTH: dict[str, Places] = {**ONE, **OTHER}
CIRCLE: dict[str, Places] = {**BOTH, "circle": EVERYWHERE}


def one_parents_own(world: World) -> Sequence[Secret]:
    """Add what Ana keeps to herself."""
    ana, now = cast.ana(), timezone.now()
    begun = {"kind": ["words"], "title": [mark("draft", "title")], "body": [mark("draft", "body")], "audience": ["5"]}
    draft = tributes.save_draft(ana, world.open, "chapter:new", begun, 0, now)
    making = tributes.save_draft(ana, None, "making", {"baby-0-name": [mark("making", "name")]}, 0, now)
    mine = tribute(ana, mark("mine", "tribute"), Audience.ME)
    return [
        secret("a chapter for its author alone", ONE, world.chapter(world.open, ana, "own chapter", Audience.ME)),
        secret("a photograph for whoever added it", ONE, world.photograph(world.open, ana, "own photo", Audience.ME)),
        secret("a draft of a chapter", ONE, draft),
        secret("a draft of a tribute", ONE, making),
        secret("a tribute for its maker alone", ONE, *whole(mine)),
    ]


def the_others_own(world: World) -> Sequence[Secret]:
    """Add what Tomas keeps to himself."""
    tomas = cast.tomas()
    begun = {"body": [mark("note", "draft")]}
    draft = tributes.save_draft(tomas, world.open, "thanks", begun, 0, timezone.now())
    own = world.chapter(world.open, tomas, "his chapter", Audience.ME)
    return [secret("the other's chapter", OTHER, own), secret("the other's draft", OTHER, draft)]


def the_familys(world: World) -> Sequence[Secret]:
    """Add what the two parents hid or keep, and what waits for them."""
    return [*_set_aside(world), *_parts_kept(world), *_places_kept(world), *_thanks(world), *_stopped(world)]


def _set_aside(world: World) -> list[Secret]:
    hidden, kept = (world.entry(world.open, name, shown=True) for name in ("hidden", "kept"))
    guestbook.hide_entry(hidden, cast.ana())
    guestbook.keep_entry(kept, cast.tomas())
    waiting = world.entry(world.quiet, "waiting", shown=True)
    assert waiting.status == "waiting"
    names = ("words that the family hid", "words that the family keeps", "words that wait for the family")
    return [
        secret(name, {**BOTH, **CARE, **by_receipt(entry)}, entry)
        for name, entry in zip(names, (hidden, kept, waiting), strict=True)
    ]


def _parts_kept(world: World) -> list[Secret]:
    ana, shown = cast.ana(), world.open
    held_chapter = world.chapter(shown, ana, "held chapter")
    Chapter.objects.filter(pk=held_chapter.pk).update(is_held=True)
    review = ask_for_review("chapter", held_chapter.pk, shown.pk, group=Group.ENTRY, reason="")
    withheld, held_photo, locked, gone = (
        world.photograph(shown, ana, name) for name in ("withheld photo", "held photo", "locked photo", "gone photo")
    )
    tributes.take_from_the_page(withheld, cast.mara(), mark("withheld", "reason"))
    Photograph.objects.filter(pk=held_photo.pk).update(status=Photograph.Status.HELD)
    erased = secret("a photograph that was erased", {}, gone, gone=True)
    tributes.remove_photograph(gone)
    unseen = secret("the file of a locked photograph", {}, locked.picture, gone=True)
    tributes.lock_photograph(locked, cast.olu(), mark("locked", "reason"))
    seen: dict[str, Places] = {**BOTH, **CARE}
    locked_words = Secret("a locked photograph", seen, secret("", {}, locked).traces, rows=secret("", {}, locked).rows)
    unseen = Secret(unseen.name, {}, frozenset(), unseen.files, is_gone=True)
    return [
        secret("a held chapter", seen, held_chapter, review),
        secret("a chapter for both", BOTH, world.chapter(shown, ana, "chapter for both", Audience.BOTH)),
        secret("a photograph for both", BOTH, world.photograph(shown, ana, "photo for both", Audience.BOTH)),
        secret("a withheld photograph", seen, withheld, words=[mark("withheld", "reason")]),
        secret("a held photograph", seen, held_photo),
        locked_words,
        unseen,
        erased,
    ]


def _places_kept(world: World) -> list[Secret]:
    ana = cast.ana()
    wish = tribute(ana, mark("wish", "tribute"), Audience.BOTH)
    tributes.change_audience(wish, Audience.EVERYONE, ana)
    closed = tribute(ana, mark("closed", "tribute"))
    tributes.change_audience(closed, Audience.BOTH, ana)
    removed = tribute(ana, mark("removed", "tribute"))
    tributes.remove_tribute(removed, ana)
    assert Removal.objects.filter(tribute=removed).exists()
    return [
        secret("a tribute that wants to open", {**BOTH, **CARE}, *whole(wish)),
        secret("a tribute that was closed again", BOTH, *whole(closed)),
        secret("a tribute that was taken away", BOTH, *whole(removed)),
    ]


def _thanks(world: World) -> list[Secret]:
    tributes_ = world.open
    guestbook.thank(tributes_, cast.ana(), mark("thanks", "body"), timezone.now(), version=0)
    note = Thanks.objects.get(tribute=tributes_, ended_at=None)
    review = ask_for_review("thanks", note.pk, tributes_.pk, group=Group.CHANGE, reason="")
    decide(review.pk, cast.mara(), REFUSED)
    return [secret("a note that is not shown", {**BOTH, **CARE}, note)]


def _stopped(world: World) -> list[Secret]:
    """Let Ana invite somebody and then stop additions, and Tomas try to add a chapter after that."""
    now, email = timezone.now(), f"{mark('invited', 'mail')}@example.org"
    invited = families.invite(
        world.family, cast.ana(), "circle", once=new_key(), now=now, relation=mark("invited", "relation"), email=email
    )
    families.stop_additions(world.family, cast.ana(), now)
    sent = {"kind": "words", "title": mark("stopped", "title"), "body": mark("stopped", "body"), "audience": "5"}
    address = reverse("new_chapter", args=[world.open.address])
    answer = world.browsers["other guardian"].post(address, {**sent, "once": new_key()})
    assert answer.status_code == 409
    assert not Chapter.objects.filter(body=sent["body"]).exists()
    assert not Draft.objects.filter(fields__body=[sent["body"]]).exists()
    return [
        secret("an invitation", {**BOTH, "invited": ("/invitation/", LETTER)}, invited),
        Secret("words that a stop kept out", {}, frozenset(sent[part] for part in ("title", "body")), is_gone=True),
    ]


def narrowed(world: World) -> Sequence[Secret]:
    """Add what was everyone's for a moment and is the circle's now."""
    ana, shown = cast.ana(), world.open
    families.end_stop(world.family, ana, timezone.now())
    chapter, photograph = world.chapter(shown, ana, "narrow chapter"), world.photograph(shown, ana, "narrow photo")
    tributes.hide_chapter(chapter, cast.tomas(), Audience.CIRCLE)
    tributes.hide_photograph(photograph, cast.tomas(), Audience.CIRCLE)
    place = tribute(ana, mark("narrowed", "tribute"))
    tributes.change_audience(place, Audience.CIRCLE, ana)
    families.stop_additions(world.family, ana, timezone.now())
    return [
        secret("a chapter for the circle", CIRCLE, chapter),
        secret("a photograph for the circle", CIRCLE, photograph),
        secret("a tribute for the circle", {**CIRCLE, "invited": ("/invitation/",)}, *whole(place)),
    ]


@dataclass(frozen=True)
class Stage:
    """One step of the world, and those who are compared after it, because they may know what comes next."""

    add: Callable[[World], Sequence[Secret]]
    compared: tuple[str, ...]
    anew: tuple[str, ...] = ()  # those who know of this stage, and are compared from here on


STAGES = (
    Stage(one_parents_own, ("care team", "operator"), anew=("guardian",)),
    Stage(held, ("other guardian",)),
    Stage(the_others_own, ("guardian",)),
    Stage(the_familys, ("circle",)),
    Stage(
        narrowed,
        (
            "removed from the circle",
            "member",
            "stranger",
            "stranger with the link",
            "author",
            "guardian of another family",
            "care team without a second factor",
        ),
    ),
)


def everybody(world: World) -> World:
    """Add every stage at once."""
    for stage in STAGES:
        world.secrets.add(stage.add(world))
    return world
