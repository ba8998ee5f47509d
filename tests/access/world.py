"""A small world in which every address leads somewhere: Ana's tribute, its chapters and entries, and what waits."""

from dataclasses import dataclass
from datetime import datetime

from django.test import Client
from django.utils import timezone

from tealight.accounts.visitor import Visitor
from tealight.families import actions as families
from tealight.families.models import Membership, Protection
from tealight.guestbook import actions as guestbook
from tealight.guestbook import cursors
from tealight.guestbook.addresses import BOOK
from tealight.guestbook.models import Entry
from tealight.media import actions as media
from tealight.media.models import Tone
from tealight.safeguarding import actions as safeguarding
from tealight.safeguarding.assessment import Reason
from tealight.safeguarding.models import Group, Review
from tealight.tributes.access import tribute_for
from tealight.tributes.actions import BabyWords, Story, add_photograph, make_tribute
from tealight.tributes.audience import Audience
from tealight.tributes.models import Tribute, Widening
from tests import cast
from tests.pictures import png

PEOPLE = (
    "guardian",
    "other guardian",
    "circle",
    "removed from the circle",
    "member",
    "care team",
    "operator",
    "stranger",
    "stranger with the link",
)


@dataclass(frozen=True)
class World:
    """What stands in the addresses, and a browser for each person of the table."""

    tribute: Tribute
    link_key: str
    parts: dict[str, str | int]
    browsers: dict[str, Client]

    def key_of(self, who: str) -> str:
        """Return what stands in the address by which somebody comes."""
        return self.link_key if who == "stranger with the link" else self.tribute.address


def _shown_entry(tribute: Tribute, now: datetime) -> Entry:
    sight = tribute_for(Visitor(user=cast.ana()), tribute.address)
    left = guestbook.Left(kind="message", name="A neighbour", body="I think of you all.", once="a form of a neighbour")
    visitor = Visitor().acting(left.once)
    entry = guestbook.leave_entry(sight, visitor, left, now)
    entry.refresh_from_db()
    return entry


def _circle(tribute: Tribute) -> Membership:
    """Give Ana's family its other guardian and its circle; return Ruth's place there."""
    families.add_guardian(tribute.family, cast.tomas())
    families.remove_from_circle(families.come_in(tribute.family, cast.ida(), relation="friend"), cast.ana())
    return families.come_in(tribute.family, cast.ruth(), relation="grandmother")


def _protection(tribute: Tribute, now: datetime) -> Protection:
    """Let Olu ask for a decision about Ana's family."""
    return families.ask_for_protection(
        tribute.family, "remove", cast.tomas(), cast.olu(), reason="Ana rang us.", once="a form of Olu", now=now
    )


def _photograph(tribute: Tribute, now: datetime) -> dict[str, str | int]:
    """Give Ana's tribute a photograph, and begin another; return what stands in their addresses."""
    picture = media.keep_picture(png((64, 48)), "IMG_1.png", Tone.QUIET, now)
    photograph = add_photograph(tribute, cast.ana(), picture, once="a photograph of Ana")
    arrival = media.begin_arrival(f"a{cast.ana().pk}t{tribute.pk}", "IMG_2.png", 1000, now)
    return {"photo": photograph.key, "size": 960, "kind": "jpeg", "arrival_key": arrival.key}


def build(audience: Audience) -> World:
    """Make the world, with Ana's tribute open to `audience`."""
    now = timezone.now()
    story = Story(babies=[BabyWords(name="Noor")])
    tribute = make_tribute(cast.ana(), story, once="a form of Ana", words="You were here.")
    Tribute.objects.filter(pk=tribute.pk).update(audience=audience)
    tribute.refresh_from_db()
    membership = _circle(tribute)
    invitation = families.invite(tribute.family, cast.ana(), "circle", once="a form for a friend", now=now)
    opened = {"before": Audience.BOTH, "audience": Audience.EVERYONE, "at": now}
    step = Widening.objects.create(tribute=tribute, by=cast.ana(), **opened)
    entry = _shown_entry(tribute, now)
    review = safeguarding.ask_for_review("entry", entry.pk, tribute.pk, group=Group.ENTRY, reason=Reason.NOBODY_READ_IT)
    assert isinstance(review, Review)
    chapter = tribute.chapters.get()
    link = tribute.links.get(ended_at=None)
    parts: dict[str, str | int] = {
        **_photograph(tribute, now),
        "chapter_id": chapter.pk,
        "words": f"chapter:{chapter.pk}",
        "tribute_id": tribute.pk,
        "book": cursors.written(tribute.pk, BOOK),
        "entry_key": entry.key,
        "receipt_key": entry.receipt_key,
        "review_id": review.pk,
        "case_id": safeguarding.open_case("entry", entry.pk, tribute.pk, Reason.AT_RISK).pk,
        "step": "known",
        "invitation_id": invitation.pk,
        "invitation_key": invitation.key,
        "widening_id": step.pk,
        "protection_id": _protection(tribute, now).pk,
        "membership_id": membership.pk,
        "pk": cast.mara().pk,
        "cc": "au",
        "token": "not a token",
        "place": "entry",
        "what": f"entry-{entry.key}",
    }
    browsers = {
        "guardian": cast.browser_of(cast.ana()),
        "other guardian": cast.browser_of(cast.tomas()),
        "circle": cast.browser_of(cast.ruth()),
        "removed from the circle": cast.browser_of(cast.ida()),
        "member": cast.browser_of(cast.sam()),
        "care team": cast.browser_of(cast.mara()),
        "operator": cast.browser_of(cast.olu()),
        "stranger": cast.browser_of(),
        "stranger with the link": cast.browser_of(),
    }
    return World(tribute, link.key, parts, browsers)
