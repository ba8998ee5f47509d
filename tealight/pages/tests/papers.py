"""A small world whose numbers are known, and how the tests read a paper and its table."""

import csv
import io
from datetime import timedelta

from django.test import Client
from django.utils import timezone

from tealight.accounts.visitor import Visitor
from tealight.guestbook import actions as guestbook
from tealight.pages.papers.shelf import PAPERS
from tealight.safeguarding.actions import decide, undo
from tealight.safeguarding.models import Review
from tealight.tributes.access import tribute_for
from tealight.tributes.actions import BabyWords, Story, make_tribute, tell_concern
from tealight.tributes.audience import Audience
from tealight.tributes.models import Tribute
from tests import cast

NAMES = [paper.name for paper in PAPERS]
FILES = [paper.name for paper in PAPERS if paper.file]
MARKER = "Zinnober"  # stands in every word and name that somebody leaves


def page(olu: Client, name: str, query: str = "") -> str:
    answer = olu.get(f"/care/papers/{name}/{query}")
    assert answer.status_code == 200
    return answer.text


def table(olu: Client, name: str, query: str = "") -> list[dict[str, str]]:
    answer = olu.get(f"/care/papers/{name}.csv{query}")
    assert answer.status_code == 200
    return list(csv.DictReader(io.StringIO(answer.text)))


def numbers(olu: Client) -> dict[tuple[str, str, str], str]:
    return {(row["figure"], row["about"], row["reason"]): row["value"] for row in table(olu, "transparency")}


def noor() -> Tribute:
    """Ana's page, open to everyone, by a name that must not come into any paper."""
    tribute = make_tribute(cast.ana(), Story(babies=[BabyWords(name=f"{MARKER} Noor")]), once="a form of Ana")
    Tribute.objects.filter(pk=tribute.pk).update(audience=Audience.EVERYONE)
    tribute.refresh_from_db()
    return tribute


def left(tribute: Tribute, body: str, once: str) -> Review:
    """Leave words as a stranger; return the question about them."""
    said = guestbook.Left(kind="message", name=f"{MARKER} Sam", body=f"{body} {MARKER}", once=once)
    sight = tribute_for(Visitor(), tribute.address)
    entry = guestbook.leave_entry(sight, Visitor().acting(once), said, timezone.now())
    return Review.objects.get(kind="entry", object_id=entry.pk, closed_at=None)


def told(tribute: Tribute, once: str) -> Review:
    """Tell a worry about a page."""
    concern = tell_concern(
        tribute, None, about="me", text=f"It is about me. {MARKER}", email="zinnober@example.org", once=once
    )
    return Review.objects.get(kind="concern", object_id=concern.pk)


def small_world() -> Tribute:
    """Two worries, one of them answered; three entries, of which one is shown, one refused and one refusal undone."""
    tribute, mara = noor(), cast.mara()
    first, _second = told(tribute, "worry one"), told(tribute, "worry two")
    Review.objects.filter(pk=first.pk).update(opened_at=timezone.now() - timedelta(hours=5))
    decide(first.pk, mara, Review.Outcome.SHOWN, f"Looked at it. {MARKER}")
    shown, refused, undone = (left(tribute, "I think of you.", f"words {number}") for number in range(3))
    decide(shown.pk, mara, Review.Outcome.SHOWN)
    decide(refused.pk, mara, Review.Outcome.REFUSED, f"Written twice. {MARKER}")
    decide(undone.pk, mara, Review.Outcome.REFUSED)
    undo(undone.pk, mara)
    return tribute
