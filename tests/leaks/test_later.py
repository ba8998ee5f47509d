"""What was everybody's and no longer is: the next look of each finds no trace, whatever their browser kept of it."""

from collections.abc import Callable, Mapping

import pytest

from tealight.families import actions as families
from tealight.guestbook import actions as guestbook
from tealight.guestbook.models import Entry
from tealight.safeguarding.actions import undo
from tealight.tributes import actions as tributes
from tealight.tributes.audience import Audience
from tealight.tributes.models import Chapter, Photograph, Tribute
from tests import cast
from tests.leaks import judge
from tests.leaks.marks import Secret, digest_of, mark, secret
from tests.leaks.test_leaks import report
from tests.leaks.walk import Answer, Walk, ask
from tests.leaks.world import World, tribute

pytestmark = pytest.mark.anywhere

OUTSIDE = ("stranger", "stranger with the link", "member", "circle")
CIRCLE = ("circle",)


class Shown:
    """Things that everybody sees, each with what takes it from them."""

    def __init__(self, world: World) -> None:
        self.world, self.secrets, self.ends = world, list[Secret](), list[Callable[[], object]]()
        self.seen_by: dict[str, tuple[str, ...]] = {}

    def entry(self, name: str, end: Callable[[Entry], object]) -> None:
        entry = self.world.entry(self.world.open, name, shown=True)
        self._add(name, OUTSIDE, lambda: end(entry), entry)

    def chapter(self, name: str, end: Callable[[Chapter], object]) -> None:
        chapter = self.world.chapter(self.world.open, cast.ana(), name)
        self._add(name, OUTSIDE, lambda: end(chapter), chapter)

    def photograph(self, name: str, end: Callable[[Photograph], object]) -> None:
        photograph = self.world.photograph(self.world.open, cast.ana(), name)
        self._add(name, OUTSIDE, lambda: end(photograph), photograph)

    def tribute(self, name: str, end: Callable[[Tribute], object], audience: Audience, who: tuple[str, ...]) -> None:
        made = tribute(cast.ana(), mark(name, "tribute"), audience)
        self._add(name, who, lambda: end(made), made, *made.babies.all(), *made.chapters.all(), *made.links.all())

    def _add(self, name: str, who: tuple[str, ...], end: Callable[[], object], *rows: object) -> None:
        self.secrets.append(secret(name, {}, *rows))  # type: ignore[arg-type]
        self.ends.append(end)
        self.seen_by[name] = who


def _show(world: World) -> Shown:
    shown, ana = Shown(world), cast.ana()
    shown.entry("a hidden entry", lambda entry: guestbook.hide_entry(entry, ana))
    shown.entry("a kept entry", lambda entry: guestbook.keep_entry(entry, ana))
    shown.entry("a withdrawn entry", guestbook.withdraw_entry)
    shown.entry("an entry held again", lambda entry: undo(world.review("entry", entry).pk, cast.mara()))
    shown.chapter("a narrowed chapter", lambda chapter: tributes.hide_chapter(chapter, ana, Audience.BOTH))
    shown.chapter("a removed chapter", tributes.remove_chapter)
    shown.photograph("a narrow photograph", lambda photo: tributes.hide_photograph(photo, ana, Audience.BOTH))
    shown.photograph("a withheld one", lambda photo: tributes.take_from_the_page(photo, cast.mara(), "Not ours."))
    shown.photograph("a locked one", lambda photo: tributes.lock_photograph(photo, cast.olu(), "Asked for."))
    shown.photograph("a removed one", tributes.remove_photograph)
    everyone, both = Audience.EVERYONE, Audience.BOTH
    shown.tribute("a closed place", lambda made: tributes.change_audience(made, both, ana), everyone, OUTSIDE)
    shown.tribute("a removed place", lambda made: tributes.remove_tribute(made, ana), everyone, OUTSIDE)
    shown.tribute("a renewed link", _renew, Audience.LINK, OUTSIDE[1:2])
    membership = world.family.circle.get(user=cast.ruth())
    leave: Callable[[object], object] = lambda _made: families.remove_from_circle(membership, ana)  # noqa: E731 - one of many
    shown.tribute("a circle's place", leave, Audience.CIRCLE, CIRCLE)
    return shown


def _renew(made: Tribute) -> None:
    tributes.renew_link(made, cast.ana(), old=made.links.get(ended_at=None).key)


def left(world: World, people: tuple[str, ...] = OUTSIDE, only: str = "") -> list[str]:
    """Show everything, let each person see it, take it away, and return a line for each trace that they still find."""
    shown = _show(world)
    world.secrets.add(shown.secrets)
    before = [answer for _route, answer in Walk(world, people, only).plain() if answer.status == 200]
    saw = {place for answer in before for place in _saw(world, answer)}
    assert only or saw >= {(who, name) for name, those in shown.seen_by.items() for who in those}
    had = [answer for answer in before if _saw(world, answer)]
    assert any("ETag" in answer.head for answer in had)
    for end in shown.ends:
        end()
    found = []
    for earlier in had:
        later = ask(world.browsers[earlier.who], earlier.who, earlier.address, "again", **_validators(earlier))
        found += [f"{later.who} is told that {later.address} is as it was"] if later.status == 304 else []
        found += judge.traces(world.secrets, later)
    return found


def test_at_the_next_look_nothing_is_left(nothing_hidden: World) -> None:
    found = left(nothing_hidden)
    assert not found, report(found)


def _saw(world: World, answer: Answer) -> list[tuple[str, str]]:
    named = {line.partition(" learns of ")[2].partition(" at /")[0] for line in judge.traces(world.secrets, answer)}
    owners = world.secrets.by_file.get(digest_of(answer.body), [])
    return [(answer.who, name) for name in named | {secret.name for secret in owners}]


def _validators(answer: Answer) -> Mapping[str, str]:
    """Return what a browser that kept this answer asks with."""
    kept = dict(line.split(": ", 1) for line in answer.head.splitlines())
    asked = {"if-none-match": kept.get("ETag", '"kept"')}
    return asked | ({"if-modified-since": kept["Last-Modified"]} if "Last-Modified" in kept else {})
