"""Chapters: written and changed by their author alone, narrowed and put in order by either guardian."""

from django.db import transaction
from django.db.models import F

from tealight.accounts.models import User
from tealight.audit.actions import record
from tealight.families.actions import refuse_while_frozen
from tealight.safeguarding.actions import close_review, erase_talk, forget_notes_about, forget_shared
from tealight.tributes import queries
from tealight.tributes.actions.concerns import tell_again
from tealight.tributes.actions.locking import ChangedMeanwhileError, locked
from tealight.tributes.actions.narrowing import settle, withdraw
from tealight.tributes.actions.publications import ask_again, tell_guardians
from tealight.tributes.actions.readings import pass_chapter
from tealight.tributes.actions.widenings import tell_widening
from tealight.tributes.audience import Audience
from tealight.tributes.models import Chapter, Draft, Tribute


@transaction.atomic
def add_chapter(
    tribute: Tribute,
    by: User,
    *,
    body: str,
    once: str,
    title: str = "",
    kind: str = Chapter.Kind.WORDS,
    audience: int = Audience.EVERYONE,
) -> Chapter:
    """Add a chapter after the last one; the same form sent twice adds one."""
    refuse_while_frozen(tribute.family_id)
    _before(tribute, Audience(audience).is_beyond_the_circle)
    chapter, is_new = Chapter.objects.get_or_create(
        tribute=tribute,
        once=once,
        defaults={
            "position": queries.next_position(tribute),
            "kind": kind,
            "title": title,
            "body": body,
            "audience": audience,
            "author": by,
        },
    )
    if is_new:
        pass_chapter(chapter, tribute)
    return chapter


@transaction.atomic
def change_chapter(chapter: Chapter, *, kind: str, title: str, body: str, audience: int, version: int | None) -> None:
    """Write down the author's new words; where strangers can read them, they pass safeguarding again.

    `version` is the one that the author had before them; raise ChangedMeanwhileError if it is no longer what is kept.
    """
    tribute, wanted = chapter.tribute, (kind, title, body, audience)
    kept = Chapter.objects.get(pk=chapter.pk)  # the caller's copy may hold the new words already
    if _said(kept) == wanted:
        return  # the same form, sent twice: what is asked about these words is asked still
    has_new_words = _said(kept)[:-1] != wanted[:-1]
    close_review("chapter", chapter.pk)  # what a moderator has on their screen is no longer what would be shown
    if has_new_words:
        forget_shared("chapter", chapter.pk)
    if has_new_words or audience > kept.audience:
        refuse_while_frozen(tribute.family_id)
    _before(tribute, kept.may_leave_the_circle or Audience(audience).is_beyond_the_circle)
    kept = Chapter.objects.get(pk=chapter.pk)  # nobody changes it now
    if kept.version != version:
        if _said(kept) == wanted:
            transaction.set_rollback(True)  # the same form came at this moment, and what it asked stands
            return
        raise ChangedMeanwhileError
    if tribute.is_open and audience > max(kept.audience, Audience.CIRCLE) and kept.author is not None:
        tell_widening(tribute, kept.author, before=kept.audience, audience=audience, chapter=kept)
    chapter.kind, chapter.title, chapter.body, chapter.audience = kind, title, body, audience
    chapter.version = kept.version + 1
    chapter.save(update_fields=["kind", "title", "body", "audience", "version", "changed_at"])
    pass_chapter(chapter, tribute)
    tell_again("chapter", chapter.pk, tribute.pk, audience=chapter.audience)


def _said(chapter: Chapter) -> tuple[str, str, str, int]:
    return chapter.kind, chapter.title, chapter.body, chapter.audience


@transaction.atomic
def hide_chapter(chapter: Chapter, by: User, audience: int) -> None:
    """Narrow who sees a chapter, as either guardian may; it never shuts out the other guardian, and never widens."""
    audience = min(chapter.audience, max(audience, Audience.BOTH))
    leaves = withdraw(chapter, audience)
    _before(chapter.tribute, chapter.may_leave_the_circle)
    chapter.audience = audience
    Chapter.objects.filter(pk=chapter.pk).update(audience=chapter.audience, version=F("version") + 1)
    name = Audience(chapter.audience).name.lower()
    record(by, "chapter.narrowed", f"chapter:{chapter.pk}", tribute_id=chapter.tribute_id, reason=name)
    if leaves:
        settle(chapter)


@transaction.atomic
def remove_chapter(chapter: Chapter) -> None:
    """Take a chapter away for good, and off the care team's list."""
    close_review("chapter", chapter.pk)
    forget_shared("chapter", chapter.pk)
    erase_talk("chapter", chapter.pk)
    forget_notes_about("chapter", [chapter.pk])
    _before(chapter.tribute, chapter.may_leave_the_circle)
    Draft.objects.filter(tribute=chapter.tribute, place=f"chapter:{chapter.pk}").delete()
    chapter.delete()


@transaction.atomic
def move_chapter(chapter: Chapter, *, up: bool) -> None:
    """Let a chapter change places with its neighbour; the first stays first and the last stays last."""
    locked(chapter.tribute)
    chapter.refresh_from_db(fields=["position"])
    others = chapter.tribute.chapters.exclude(pk=chapter.pk)
    if up:
        neighbour = others.filter(position__lt=chapter.position).order_by("-position").first()
    else:
        neighbour = others.filter(position__gt=chapter.position).order_by("position").first()
    if neighbour is None:
        return
    there, here = neighbour.position, chapter.position
    others.filter(pk=neighbour.pk).update(position=queries.next_position(chapter.tribute))
    Chapter.objects.filter(pk=chapter.pk).update(position=there)
    others.filter(pk=neighbour.pk).update(position=here)


@transaction.atomic
def show_chapter(chapter_id: int, by: User) -> None:
    """Show a chapter that was held."""
    Chapter.objects.filter(pk=chapter_id).update(is_held=False)


@transaction.atomic
def keep_chapter(chapter_id: int, by: User, reason: str) -> None:
    """Leave a chapter with its family, and tell them why."""
    chapter = Chapter.objects.select_related("tribute").get(pk=chapter_id)
    chapter.audience, chapter.is_held = min(chapter.audience, Audience.BOTH), False
    chapter.version += 1  # a form of the author that is open says another audience
    chapter.save(update_fields=["audience", "is_held", "version"])
    tell_guardians(chapter.tribute, "chapter_kept", {"reason": reason}, about=f"chapter:{chapter.pk}")


def _before(tribute: Tribute, changes_what_is_asked: bool) -> None:
    if changes_what_is_asked:
        ask_again(tribute)
    locked(tribute)
