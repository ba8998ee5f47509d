"""Loading the sample through the same actions as everybody's own words; what is already there stays as it is."""

import tomllib
from collections.abc import Mapping
from datetime import datetime, timedelta
from importlib.resources import files
from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction

from tealight.accounts.models import Role, User
from tealight.accounts.sample import make_sample_account
from tealight.accounts.visitor import Visitor
from tealight.families.actions import add_guardian, family_for
from tealight.guestbook.actions.candles import light_candle
from tealight.guestbook.actions.entries import Left, leave_entry
from tealight.guestbook.actions.hearts import hold_close
from tealight.guestbook.actions.thanks import thank
from tealight.media.actions import keep_picture
from tealight.media.models import Tone
from tealight.pages.sample import PASSWORD
from tealight.pages.sample.pictures import draw
from tealight.safeguarding.actions import decide
from tealight.safeguarding.models import Review
from tealight.tributes.access import tribute_for
from tealight.tributes.actions import (
    BabyWords,
    Story,
    add_chapter,
    add_photograph,
    change_audience,
    list_on_home,
    make_tribute,
)
from tealight.tributes.audience import Audience
from tealight.tributes.models import Tribute
from tealight.tributes.partial_dates import PartialDate
from tealight.tributes.queries import living_link

CAST = {
    "Ana": Role.MEMBER,
    "Tomas": Role.MEMBER,
    "Kit": Role.MEMBER,
    "Lena": Role.MEMBER,
    "Sam": Role.MEMBER,
    "Mara": Role.CARE_TEAM,
    "Olu": Role.OPERATOR,
}
FAMILIES = ("twins", "first", "noor")
DATES = ("expected", "born", "died")


def load_sample(now: datetime) -> None:
    """Make the cast, each family that is not there yet, and the photographs that are missing.

    Photographs are taken in outside of the transaction, as everybody's are; a start that was killed goes on next time.
    """
    told = {name: _told(name) for name in FAMILIES}
    with transaction.atomic():
        people = {
            name.lower(): make_sample_account(f"{name.lower()}@example.org", name, role, PASSWORD)
            for name, role in CAST.items()
        }
        for name in FAMILIES:
            if not Tribute.objects.filter(once=_token(name)).exists():
                _load(name, told[name], people, now)
    for name in FAMILIES:
        _bring(name, told[name], people, now)


def _told(name: str) -> Mapping[str, Any]:
    return tomllib.loads(files("tealight.pages.sample").joinpath("data", f"{name}.toml").read_text("utf-8"))


def _bring(name: str, told: Mapping[str, Any], people: Mapping[str, User], now: datetime) -> None:
    tribute = Tribute.objects.get(once=_token(name))
    for number, photograph in enumerate(told.get("photographs", [])):
        once = _token(name, "photo", number)
        if tribute.photographs.filter(once=once).exists():
            continue
        drawn = ContentFile(draw(photograph["picture"]))
        picture = keep_picture(drawn, f"{photograph['picture']}.jpg", photograph.get("tone", Tone.QUIET), now)
        after = photograph.get("after")
        chapter = None if after is None else tribute.chapters.filter(once=_token(name, after)).first()
        words = {"alt": photograph["alt"], "caption": photograph.get("caption", "")}
        add_photograph(tribute, people[photograph["by"]], picture, once=once, chapter=chapter, **words)


def signs_in_still() -> bool:
    """Tell whether one of the cast is here with the password that stands in the documentation."""
    known = User.objects.filter(email__in=[f"{name.lower()}@example.org" for name in CAST])
    return any(user.check_password(PASSWORD) for user in known)


def _token(*parts: object) -> str:
    """Return the token of one of the sample's forms, so that none of them is ever sent twice."""
    return "-".join(map(str, ("sample", *parts))).ljust(22, "-")


def _load(name: str, told: Mapping[str, Any], people: Mapping[str, User], now: datetime) -> None:
    guardians = [people[who] for who in told["guardians"]]
    story = Story(**told["story"], babies=[_baby(baby) for baby in told["babies"]])
    tribute = make_tribute(guardians[0], story, once=_token(name))
    for other in guardians[1:]:
        add_guardian(family_for(guardians[0]), other)
    for number, chapter in enumerate(told["chapters"]):
        by, words = people[chapter["by"]], chapter["body"].strip("\n")
        once, title = _token(name, number), chapter.get("title", "")
        add_chapter(tribute, by, body=words, once=once, title=title, kind=chapter["kind"])
    _open(tribute, told, guardians[0], people["mara"])
    _leave(name, tribute, told, people["mara"], now)
    if told.get("thanks"):
        thank(tribute, guardians[0], told["thanks"], now, version=0)


def _baby(told: Mapping[str, Any]) -> BabyWords:
    dates = {name: PartialDate.parse(told.get(name, "")) for name in DATES}
    return BabyWords(name=told["name"], is_living=told.get("is_living", False), **dates)


def _open(tribute: Tribute, told: Mapping[str, Any], by: User, mara: User) -> None:
    wish = change_audience(tribute, Audience[told["audience"]], by)
    if wish is not None:
        _show("publication", wish.pk, mara)
        tribute.refresh_from_db()
    list_on_home(tribute, is_listed=told["listed"])


def _leave(name: str, tribute: Tribute, told: Mapping[str, Any], mara: User, now: datetime) -> None:
    link = living_link(tribute)
    for number, entry in enumerate(told.get("entries", [])):
        sight = tribute_for(Visitor(), link.key if link else tribute.address)
        once, words = _token(name, "entry", number), entry["body"].strip("\n")
        left = Left(entry["kind"], entry["name"], words, once, standing=entry.get("standing", ""))
        kept = leave_entry(sight, Visitor().acting(once), left, now - timedelta(days=entry["days_ago"]))
        if not entry.get("held"):
            _show("entry", kept.pk, mara)
            kept.refresh_from_db()
        for reader in range(entry["hearts"]):
            hold_close(kept, f"v{_token(name, number, reader)}", now)
    for visitor in range(told["candles"]):
        light_candle(tribute, f"v{_token(name, visitor)}", now)


def _show(kind: str, object_id: int, mara: User) -> None:
    review = Review.objects.get(kind=kind, object_id=object_id, closed_at=None)
    decide(review.pk, mara, Review.Outcome.SHOWN)
