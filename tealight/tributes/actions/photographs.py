"""Photographs: added, described and erased by whoever brought them; hidden, covered and ordered by either guardian."""

from collections.abc import Sequence

from django.db import transaction

from tealight.accounts.models import User
from tealight.audit.actions import record
from tealight.families.actions import refuse_while_frozen
from tealight.media import actions as media
from tealight.media.models import Picture
from tealight.safeguarding.actions import close_review, erase_talk, forget_notes_about, forget_shared
from tealight.tributes import queries
from tealight.tributes.actions.concerns import tell_again
from tealight.tributes.actions.locking import locked
from tealight.tributes.actions.narrowing import settle, withdraw
from tealight.tributes.actions.publications import ask_again
from tealight.tributes.actions.readings import pass_photograph
from tealight.tributes.actions.widenings import tell_widening
from tealight.tributes.audience import Audience
from tealight.tributes.models import Chapter, Photograph, Tribute

KIND = Photograph.KIND


@transaction.atomic
def add_photograph(
    tribute: Tribute,
    by: User,
    picture: Picture,
    *,
    once: str,
    alt: str = "",
    caption: str = "",
    chapter: Chapter | None = None,
    audience: int = Audience.EVERYONE,
) -> Photograph:
    """Put a kept picture after the last one; the same form sent twice adds one, and its second picture goes."""
    refuse_while_frozen(tribute.family_id)
    _before(tribute, Audience(audience).is_beyond_the_circle)
    photograph, is_new = Photograph.objects.get_or_create(
        tribute=tribute,
        once=once,
        defaults={
            "picture": picture,
            "position": queries.next_place(tribute),
            "alt": alt,
            "caption": caption,
            "chapter": chapter,
            "audience": audience,
            "added_by": by,
        },
    )
    if is_new:
        pass_photograph(photograph, tribute)
    elif photograph.picture_id != picture.pk:
        media.erase_picture(picture)
    return photograph


@transaction.atomic
def change_photograph(
    photograph: Photograph, *, alt: str, caption: str, audience: int, chapter: Chapter | None
) -> None:
    """Write down new words for a photograph and where it stands; the words pass safeguarding again."""
    tribute = photograph.tribute
    kept = Photograph.objects.get(pk=photograph.pk)  # the caller's copy may hold the new words already
    has_new_words = (kept.alt, kept.caption) != (alt, caption)
    if not has_new_words and (kept.audience, kept.chapter_id) == (audience, chapter.pk if chapter else None):
        return  # the same form, sent twice: what is asked about these words is asked still
    close_review(KIND, photograph.pk)
    if has_new_words:
        forget_shared(KIND, photograph.pk)
    if has_new_words or audience > kept.audience:
        refuse_while_frozen(tribute.family_id)
    _before(tribute, kept.may_leave_the_circle or Audience(audience).is_beyond_the_circle)
    if tribute.is_open and audience > max(kept.audience, Audience.CIRCLE) and kept.added_by is not None:
        tell_widening(tribute, kept.added_by, before=kept.audience, audience=audience, photograph=kept)
    photograph.alt, photograph.caption, photograph.audience, photograph.chapter = alt, caption, audience, chapter
    photograph.save(update_fields=["alt", "caption", "audience", "chapter", "changed_at"])
    pass_photograph(photograph, tribute)
    tell_again(KIND, photograph.pk, tribute.pk, audience=photograph.audience)


@transaction.atomic
def hide_photograph(photograph: Photograph, by: User, audience: int) -> None:
    """Narrow who sees a photograph, as either guardian may; it never shuts out the other, and never widens."""
    audience = min(photograph.audience, max(audience, Audience.BOTH))
    leaves = withdraw(photograph, audience)
    _before(photograph.tribute, photograph.may_leave_the_circle)
    photograph.audience = audience
    photograph.save(update_fields=["audience"])
    name = Audience(photograph.audience).name.lower()
    record(by, "photograph.narrowed", _named(photograph), tribute_id=photograph.tribute_id, reason=name)
    if leaves:
        settle(photograph)


@transaction.atomic
def cover_photograph(photograph: Photograph, *, is_covered: bool) -> None:
    """Lay the cover over a photograph, or lift it for good, for visitors outside the family."""
    if not is_covered:
        refuse_while_frozen(photograph.tribute.family_id)
    locked(photograph.tribute)
    Photograph.objects.filter(pk=photograph.pk).update(is_covered=is_covered)


@transaction.atomic
def remove_photograph(photograph: Photograph) -> None:
    """Take a photograph away for good, with its original and every copy, and off the care team's list."""
    close_review(KIND, photograph.pk)
    forget_shared(KIND, photograph.pk)
    erase_talk(KIND, photograph.pk)
    forget_notes_about(KIND, [photograph.pk])
    _before(photograph.tribute, photograph.may_leave_the_circle)
    picture = photograph.picture
    photograph.delete()
    media.erase_picture(picture)


@transaction.atomic
def order_photographs(tribute: Tribute, keys: Sequence[str]) -> None:
    """Put the photographs in this order; one that is not named keeps its place after those before it.

    A list that is out of date (somebody added or took one away meanwhile) still orders those that it names.
    """
    locked(tribute)
    rows = {photograph.key: photograph for photograph in tribute.photographs.order_by("position")}
    named = [key for key in dict.fromkeys(keys) if key in rows]
    slots = iter(named)
    wanted = [next(slots) if key in named else key for key in rows]
    if wanted == list(rows):
        return
    beyond = queries.next_place(tribute)  # two rows never hold one place, also for a moment
    for number, key in enumerate(wanted):
        Photograph.objects.filter(pk=rows[key].pk).update(position=beyond + number)


@transaction.atomic
def move_photograph(photograph: Photograph, *, up: bool) -> None:
    """Let a photograph change places with its neighbour; the first stays first and the last stays last."""
    keys = list(photograph.tribute.photographs.order_by("position").values_list("key", flat=True))
    here = keys.index(photograph.key)
    there = max(0, here - 1) if up else min(len(keys) - 1, here + 1)
    keys[here], keys[there] = keys[there], keys[here]
    order_photographs(photograph.tribute, keys)


def _before(tribute: Tribute, changes_what_is_asked: bool) -> None:
    if changes_what_is_asked:
        ask_again(tribute)
    locked(tribute)


def _named(photograph: Photograph) -> str:
    return f"{KIND}:{photograph.pk}"
