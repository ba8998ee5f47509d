"""What the care team and writers said to each other, in every state that a receipt can show."""

from datetime import datetime

from tealight.accounts.models import User
from tealight.accounts.visitor import Visitor
from tealight.guestbook import actions as guestbook
from tealight.guestbook.addresses import receipt_address
from tealight.guestbook.models import Entry, Kind
from tealight.safeguarding.actions import answer, appeal, decide, fill, write_back
from tealight.safeguarding.addresses import token_for
from tealight.safeguarding.contents import author_of
from tealight.safeguarding.models import Review
from tealight.safeguarding.reasons import Refusal
from tealight.safeguarding.wordings import wording_of
from tealight.tributes.access import tribute_for
from tealight.tributes.models import Tribute

CRUEL = "It is your own fault. You deserve it."
AT_RISK = "I lost my girl in spring. I cannot go on, and I do not want to live any more."


def build(noor: Tribute, now: datetime) -> dict[str, str | int]:
    """Leave words that are answered, refused, appealed against, and kept after an appeal; return where they stand."""
    mara, olu = (User.objects.get(email=f"{name}@example.org") for name in ("mara", "olu"))
    answered = _left(noor, 1, AT_RISK, now)
    author, wording = author_of("entry", answered.pk), wording_of("crisis_self", "en")
    assert author is not None
    answer("entry", answered.pk, mara, wording, fill(wording, author))
    write_back("entry", answered.pk, "My sister is here tonight. Thank you for asking.", "look-reply".ljust(22, "-"))
    refused, asked, kept = (_left(noor, number, CRUEL, now) for number in (2, 3, 4))
    for entry in (refused, asked, kept):
        decide(_review(entry).pk, mara, Review.Outcome.REFUSED, refusal=Refusal.CRUEL)
    for entry in (asked, kept):
        appeal("entry", entry.pk, "I wrote it in anger, and I meant somebody else.")
    decide(Review.objects.filter(kind="appeal").latest("pk").pk, olu, Review.Outcome.REFUSED)
    return {
        "answered": receipt_address(answered, noor.address),
        "answering": _review(answered).pk,
        "talk": token_for("entry", answered.pk),
        "refused": receipt_address(refused, noor.address),
        "asked": receipt_address(asked, noor.address),
        "kept": receipt_address(kept, noor.address),
        "second_look": token_for("entry", refused.pk),
        "appeal": Review.objects.filter(kind="appeal", closed_at=None).latest("pk").pk,
        "reply": Review.objects.filter(kind="reply", closed_at=None).latest("pk").pk,
    }


def _left(noor: Tribute, number: int, body: str, now: datetime) -> Entry:
    once = f"look-spoken-{number}".ljust(22, "-")
    left = guestbook.Left(Kind.MESSAGE, "Sam", body, once)
    return guestbook.leave_entry(tribute_for(Visitor(), noor.address), Visitor().acting(once), left, now)


def _review(entry: Entry) -> Review:
    return Review.objects.filter(kind="entry", object_id=entry.pk).latest("pk")
