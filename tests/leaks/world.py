"""Where nothing is hidden yet: Ana's open page, with as many words as a page holds; a quiet one; another family."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from django.db.models import Model
from django.test import Client
from django.utils import timezone

from tealight.accounts.models import Role, User
from tealight.accounts.visitor import Visitor, remember
from tealight.families.models import Family
from tealight.guestbook import actions as guestbook
from tealight.guestbook.models import Entry, Kind
from tealight.guestbook.queries import PAGE
from tealight.media import actions as media
from tealight.media.models import Tone
from tealight.safeguarding.actions import decide
from tealight.safeguarding.models import Review
from tealight.tributes import actions as tributes
from tealight.tributes.access import tribute_for
from tealight.tributes.audience import Audience
from tealight.tributes.models import Chapter, Photograph, Tribute
from tests import cast
from tests.access import world as table
from tests.leaks.marks import Secrets, digest_of, mark
from tests.pictures import png

COMMON = "We think of you all."
AUTHOR = Visitor(mark="m" * 32)
# Those who are here for one case, and which addresses that case is about; everybody else walks all of them.
ONLY: Mapping[str, str] = {
    "operator": "/care/|/account/|/places/",
    "removed from the circle": "/t/[^/]+/$|/photographs/|/entries/|/circle/|/places/|/invitation/",
    "author": "/entries/|/hearts/",
    "invited": "/invitation/",
    "member who writes": "/drafts/|/entries/new/",
    "guardian who leaves": "/places/|/closing/|/family/|/chapters/|/audience/",
    "guardian of another family": "/places/|/family/$|/guestbook/|/photographs/$|/concern/",
    "care team without a second factor": "/care/",
}
CLOSELY = ("stranger", "circle", "guardian")  # who ask in every way
BOTH = ("guardian", "other guardian")
PEOPLE = tuple(dict.fromkeys([*table.PEOPLE, *ONLY]))


@dataclass
class World:
    """What is open, who walks, and what is secret so far."""

    access: table.World
    quiet: Tribute
    other: Tribute
    authors: list[Entry]
    browsers: dict[str, Client]
    secrets: Secrets = field(default_factory=Secrets)
    pictures: int = 0

    @property
    def open(self) -> Tribute:
        return self.access.tribute

    @property
    def family(self) -> Family:
        return self.open.family

    @property
    def parts(self) -> Mapping[str, str]:
        return {name: str(value) for name, value in self.access.parts.items()}

    def entry(self, tribute: Tribute, name: str, *, kind: str = Kind.STORY, shown: bool = False) -> Entry:
        """Let the author leave marked words, and the care team show them if they are to be shown."""
        sight = tribute_for(Visitor(), tribute.address)
        said = {part: mark(name, part) for part in ("name", "body")}
        left = guestbook.Left(kind, **said, once=f"a form with {name}", email=f"{mark(name, 'mail')}@example.org")
        entry = guestbook.leave_entry(sight, AUTHOR, left, timezone.now())
        if shown:
            decide(self.review("entry", entry).pk, cast.mara(), Review.Outcome.SHOWN)
        entry.refresh_from_db()
        return entry

    def review(self, kind: str, row: Model) -> Review:
        return Review.objects.filter(kind=kind, object_id=row.pk).latest("pk")

    def chapter(self, tribute: Tribute, by: User, name: str, audience: int = Audience.EVERYONE) -> Chapter:
        said = {part: mark(name, part) for part in ("title", "body")}
        return tributes.add_chapter(tribute, by, once=once(name), audience=audience, **said)

    def photograph(self, tribute: Tribute, by: User, name: str, audience: int = Audience.EVERYONE) -> Photograph:
        """Add a marked photograph; no two have the same bytes."""
        self.pictures += 1
        file = png((64 + 8 * self.pictures, 48))
        picture = media.keep_picture(file, f"{mark(name, 'file')}.png", Tone.QUIET, timezone.now())
        return tributes.add_photograph(
            tribute,
            by,
            picture,
            once=once(name),
            audience=audience,
            alt=mark(name, "alt"),
            caption=mark(name, "caption"),
        )


def base() -> World:
    """Make the world with nothing in it that anybody may not know."""
    here = table.build(Audience.EVERYONE)
    Tribute.objects.filter(pk=here.tribute.pk).update(is_listed=True)
    here.tribute.refresh_from_db()
    world = World(
        access=here,
        quiet=tribute(cast.ana(), "Wren"),
        other=tribute(cast.person("Kit"), "Robin"),
        authors=[],
        browsers={**here.browsers, **_browsers()},
    )
    world.photograph(here.tribute, cast.ana(), "an open photograph")
    guestbook.read_first(world.quiet, cast.ana(), timezone.now())
    _fill(world)
    return world


def tribute(by: User, name: str, audience: Audience = Audience.EVERYONE) -> Tribute:
    """Make a tribute; one for everyone is named on the home page too."""
    story = tributes.Story(how_far=f"{name} weeks", maker_called=f"Mama {name}", babies=[tributes.BabyWords(name=name)])
    made = tributes.make_tribute(by, story, once=once(name), words=f"{name} was here.")
    is_listed = audience == Audience.EVERYONE
    Tribute.objects.filter(pk=made.pk).update(audience=audience, is_listed=is_listed)
    made.refresh_from_db()
    return made


def once(name: str) -> str:
    """Return the token of the form with this thing."""
    return digest_of(name.encode())[:22]


def _browsers() -> dict[str, Client]:
    without = User.objects.create_user("noe@example.org", cast.PASSWORD, display_name="Noe", role=Role.CARE_TEAM)
    author = cast.browser_of()
    answer = author.get("/health/")
    remember(answer, AUTHOR)
    author.cookies.update(answer.cookies)
    people = (author, cast.browser_of(), *(cast.browser_of(cast.person(name)) for name in ("Wes", "Lena", "Kit")))
    return dict(zip(list(ONLY)[2:], (*people, cast.browser_of(without)), strict=True))


def _fill(world: World) -> None:
    """Leave exactly as many words as one page shows: one more in its tally, and a line would lead on to nothing."""
    long_ago = timezone.now() - timedelta(days=3)
    for number in range(2):
        entry = world.entry(world.open, f"of the author {'first' if number else 'second'}", shown=True)
        Entry.objects.filter(pk=entry.pk).update(written_at=long_ago)
        world.authors.append(entry)
    sight = tribute_for(Visitor(user=cast.ana()), world.open.address)
    for number in range(PAGE - Entry.objects.filter(tribute=world.open, status="shown").count()):
        left = guestbook.Left(Kind.STORY, "A neighbour", COMMON, once=f"a form {number}")
        guestbook.leave_entry(sight, Visitor(mark=f"{number:032}"), left, long_ago)
