"""What stands behind the pages besides the sample: a page that is full, an empty one, words in every state."""

import json
from datetime import datetime, timedelta

from django.utils import timezone

from tealight.accounts.actions import be_here_as
from tealight.accounts.models import HereAs, User
from tealight.accounts.visitor import Visitor
from tealight.families.actions import ask_for_protection, come_in, invite, stop_additions, take_back
from tealight.families.models import Invitation
from tealight.guestbook import actions as guestbook
from tealight.guestbook.addresses import receipt_address
from tealight.guestbook.models import Entry, Kind, Standing
from tealight.safeguarding.actions import (
    Settled,
    ask_second,
    change_rules,
    decide,
    keep_held,
    settle_step,
    share_words,
    take,
)
from tealight.safeguarding.help import Help
from tealight.safeguarding.models import CaseStep, CrisisCase, Group, Review
from tealight.tributes import actions as tributes
from tealight.tributes.access import Sight, tribute_for
from tealight.tributes.audience import Audience
from tealight.tributes.models import Chapter, Tribute, Widening, new_key
from tealight.tributes.own_drafts import NEW_CHAPTER
from tealight.tributes.tellable import thing_in
from tealight.tributes.undoing import undo_address

POEM = """A cup set down, a chair drawn out,
a coat upon the stair.

We keep the place that you were meant
to come and fill with air."""
STORY = """Our boy would be six.

Nobody told me that I would go on being his mother. I tell you now, in case that nobody has told you."""
ANSWERS = (
    (Kind.MESSAGE, "Ruth", "I think of you all, on this day and on the days that have no name."),
    (Kind.POEM, "Tamsin", POEM),
    (Kind.STORY, "", STORY),
    (Kind.MESSAGE, "Großmutter-aus-Wolfenbüttel-Salzdahlum", "Ichdenkeaneuchundwünscheeuchvielkraft" * 3),
)
LONG_NAME = "Wilhelmina Anastasia Rosalind of the long summer evenings"
KEY_LENGTH = 22


def build() -> str:
    """Add it to the sample's house; return, as JSON, what stands in the addresses."""
    ana, now = User.objects.get(email="ana@example.org"), timezone.now()
    noor = Tribute.objects.get(once="sample-noor".ljust(KEY_LENGTH, "-"))
    full = _tribute(ana, "full", [tributes.BabyWords(name=LONG_NAME), tributes.BabyWords(is_living=True)], "You came.")
    for number in range(44):
        _entry(full, number, now)
    quiet = _tribute(ana, "quiet", [tributes.BabyWords(name="Wren")], "We have you in the evenings.")
    own = _tribute(ana, "lena", [tributes.BabyWords(name="Bo")], "A line.", Audience.BOTH)
    hidden, kept = (_entry(quiet, number, now) for number in (0, 1))
    guestbook.hide_entry(hidden, ana)
    guestbook.keep_entry(kept, ana)
    guestbook.read_first(quiet, ana, now)
    for number in (2, 3, 4, 5):
        _entry(quiet, number, now)
    guestbook.pause(quiet, ana, now)
    held, gone = _entry(noor, 6, now, shown=False), _entry(noor, 7, now, shown=False)
    guestbook.withdraw_entry(gone)
    shown = Entry.objects.filter(tribute=noor, status="shown", name="Tamsin").get()
    _wait_for_the_care_team(noor, now)
    confided = _confide(own, ana)
    _be_busy(full, now)
    removed = _tribute(ana, "gone", [tributes.BabyWords(name="Ida")], "")
    tributes.remove_tribute(removed, ana)
    kit = User.objects.get(email="kit@example.org")
    wren = Tribute.objects.filter(made_by=kit)[0]
    over = _invitation(wren, kit, "guardian", now)
    take_back(over, kit, now)
    to_parent = _invitation(wren, kit, "guardian", now)
    stop_additions(wren.family, kit, now)
    tomas = User.objects.get(email="tomas@example.org")
    for user, here_as in ((ana, HereAs.MOTHER), (kit, HereAs.FATHER), (tomas, HereAs.PARENT)):
        be_here_as(user, here_as)
    begun = {"kind": ["words"], "title": [""], "body": ["The lamp in the hall, and your coat."], "audience": ["5"]}
    tributes.save_draft(ana, quiet, NEW_CHAPTER, begun, 0, now)
    opened = {"before": Audience.CIRCLE, "audience": noor.audience, "at": now}
    step = Widening.objects.create(tribute=noor, by=tomas, **opened)
    olu, reason = User.objects.get(email="olu@example.org"), "Ana rang us. She cannot reach him."
    protection = ask_for_protection(noor.family, "remove", tomas, olu, reason=reason, once=new_key(), now=now)
    places = {
        "protection": protection.pk,
        "undoing": undo_address(step.pk, ana.pk).split("/")[-2],
        "wren": wren.address,
        "to_parent": to_parent.key,
        "over": over.key,
        "invitation": _invitation(noor, ana, "circle", now, relation="grandmother").key,
        "noor": noor.address,
        "noor_number": noor.pk,
        "full_number": full.pk,
        "confided": confided.pk,
        "photo": noor.photographs.filter(added_by=ana).first().key,  # type: ignore[union-attr]
        "second_photo": noor.photographs.order_by("position")[1].key,
        "link": noor.links.get(ended_at=None).key,
        "full": full.address,
        "quiet": quiet.address,
        "own": own.address,
        "gone": removed.address,
        "membership": come_in(noor.family, kit, relation="brother").pk,
        "empty": _tribute(ana, "empty", [tributes.BabyWords()], "").address,
        "chapter": noor.chapters.get(author=ana).pk,
        "entry": shown.key,
        "shown": receipt_address(shown, noor.address),
        "held": receipt_address(held, noor.address),
        "change": receipt_address(held, noor.address, "change_entry"),
        "withdrawal": receipt_address(held, noor.address, "withdrawal"),
        "withdrawn": receipt_address(gone, noor.address),
        "review": Review.objects.filter(closed_at=None, kind="entry", group=Group.ENTRY).latest("pk").pk,
        "decided": Review.objects.exclude(closed_at=None).latest("pk").pk,
        "case": CrisisCase.objects.latest("pk").pk,
    }
    return json.dumps(places)


def _tribute(
    by: User, once: str, babies: list[tributes.BabyWords], words: str, audience: Audience = Audience.EVERYONE
) -> Tribute:
    token = f"look-{once}".ljust(KEY_LENGTH, "-")
    tribute = tributes.make_tribute(by, tributes.Story(babies=babies), once=token, words=words)
    Tribute.objects.filter(pk=tribute.pk).update(audience=audience)
    tribute.refresh_from_db()
    return tribute


def _invitation(tribute: Tribute, by: User, kind: str, now: datetime, relation: str = "") -> Invitation:
    return invite(tribute.family, by, kind, once=new_key(), now=now, relation=relation)


def _entry(tribute: Tribute, number: int, now: datetime, *, shown: bool = True) -> Entry:
    kind, name, body = ANSWERS[number % len(ANSWERS)]
    once = f"look-{tribute.pk}-{number}".ljust(KEY_LENGTH, "-")
    left = guestbook.Left(kind, name, body, once, standing=Standing.FAMILY if number % 5 == 0 else Standing.UNSAID)
    sight = tribute_for(Visitor(), tribute.address)
    entry = guestbook.leave_entry(sight, Visitor().acting(once), left, now - timedelta(hours=7 * number))
    if shown:
        review = Review.objects.get(kind="entry", object_id=entry.pk, closed_at=None)
        decide(review.pk, User.objects.get(email="mara@example.org"), Review.Outcome.SHOWN)
        entry.refresh_from_db()
        for reader in range(number % 4):
            guestbook.hold_close(entry, f"v{reader}".ljust(KEY_LENGTH, "-"), now)
    return entry


def _confide(tribute: Tribute, ana: User) -> Chapter:
    """Write two chapters that somebody should not be alone with, and confide the first."""
    first, _second = (
        tributes.add_chapter(tribute, ana, body=body, once=new_key(), audience=Audience.ME)
        for body in ("I want to die. I cannot do this any more.", "I want to die, tonight. I cannot do this any more.")
    )
    share_words("chapter", first.pk, tribute.pk, ana, Help.SELF, [ana.pk])
    return first


def _be_busy(tribute: Tribute, now: datetime) -> None:
    """Let more wait for a tribute than the team reads, and ask its family."""
    olu = User.objects.get(email="olu@example.org")
    change_rules(olu, {"readers": "friend", "when_read": "most evenings", "read_a_day": 1})
    for number in (50, 51):
        _entry(tribute, number, now, shown=False)
    guestbook.offer_busy_time(tribute, olu, now)


def _wait_for_the_care_team(noor: Tribute, now: datetime) -> None:
    """Leave one thing of each kind on the care list."""
    tributes.tell_concern(
        noor, None, about="leave", text="That is my name, and I did not say yes.", email="", once="look-" * 4
    )
    lena = User.objects.get(email="lena@example.org")
    twins = Tribute.objects.get(once="sample-twins".ljust(KEY_LENGTH, "-"))
    tributes.change_audience(twins, Audience.LINK, lena)
    earlier = Entry.objects.get(tribute=noor, name="Ruth")
    sight = tribute_for(Visitor(), noor.address)
    left = guestbook.Left(earlier.kind, earlier.name, earlier.body, "look-changed".ljust(KEY_LENGTH, "-"))
    entry = guestbook.leave_entry(sight, Visitor().acting(left.once), left, now - timedelta(days=2))
    review = Review.objects.get(kind="entry", object_id=entry.pk, closed_at=None)
    mara, olu = (User.objects.get(email=f"{name}@example.org") for name in ("mara", "olu"))
    decide(review.pk, mara, Review.Outcome.REFUSED, "Written twice.")
    _tell_and_ask(noor, earlier, sight, now)
    for name, by in (("look-taken", olu), ("look-mine", mara)):
        take(_held(sight, name, now).pk, by, now)
    ask_second(_held(sight, "look-asked", now).pk, olu, Review.Outcome.SHOWN, "", refusal="", now=now)
    keep_held(_held(sight, "look-kept", now).pk, mara, "The family is away until Friday.", now)
    at_risk = _held(sight, "look-at-risk", now, "I want to die. I cannot do this any more.")
    case = CrisisCase.objects.get(kind="entry", object_id=at_risk.object_id)
    settle_step(case.pk, mara, CaseStep.Step.KNOWN, Settled("done", "It is now, and nobody is with them."))


def _held(sight: Sight, name: str, now: datetime, body: str = "") -> Review:
    """Leave words that wait."""
    body = body or f"I read about Noor and lit a lamp at our window. ({name})"
    left = guestbook.Left(Kind.MESSAGE, "A neighbour", body, name.ljust(KEY_LENGTH, "-"))
    entry = guestbook.leave_entry(sight, Visitor().acting(left.once), left, now)
    return Review.objects.get(kind="entry", object_id=entry.pk, closed_at=None)


def _tell_and_ask(noor: Tribute, entry: Entry, sight: Sight, now: datetime) -> None:
    """Let two people tell of words that stand on the page, and leave words in which the reader sees something."""
    for number, about in enumerate(("contact", "other")):
        once = f"look-told-{number}".ljust(KEY_LENGTH, "-")
        thing = thing_in(sight, f"entry-{entry.key}")
        told = {"text": "Please look at the second line.", "email": "", "about": about, "once": once}
        tributes.tell_concern(noor, None, thing=thing, **told)
    body = "So sorry. Everybody who grieves should buy our healing stones. Write to me at stones@example.com today."
    left = guestbook.Left(Kind.MESSAGE, "Stones", body, "look-marked".ljust(KEY_LENGTH, "-"))
    guestbook.leave_entry(sight, Visitor().acting(left.once), left, now)
