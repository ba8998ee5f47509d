"""Making a tribute, and changing the family's words about it."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from tealight.accounts.models import User
from tealight.audit.actions import record
from tealight.families.actions import family_for, refuse_while_frozen
from tealight.tributes import consent
from tealight.tributes.actions.audience import change_audience
from tealight.tributes.actions.chapters import add_chapter
from tealight.tributes.actions.locking import ChangedMeanwhileError, locked
from tealight.tributes.actions.publications import ask_again
from tealight.tributes.actions.readings import pass_details
from tealight.tributes.audience import Audience
from tealight.tributes.grammar import BabyWords
from tealight.tributes.models import Baby, Chapter, Link, Tribute

OWN = ("noun", "verb", "loss", "how_far", "maker_called", "other_called")


@dataclass(frozen=True)
class Story:
    """What a family says of a tribute as a whole, and of each baby in it."""

    noun: str = ""
    verb: str = ""
    loss: str = ""
    how_far: str = ""
    maker_called: str = ""
    other_called: str = ""
    babies: Sequence[BabyWords] = (BabyWords(),)

    @classmethod
    def of(cls, tribute: Tribute) -> "Story":
        """Return what is written down of a tribute."""
        names = ("name", "is_living", "expected", "born", "died")
        babies = [BabyWords(**{name: getattr(baby, name) for name in names}) for baby in tribute.babies.all()]
        own = {name: getattr(tribute, name) for name in OWN}
        return cls(**own, babies=babies or [BabyWords()])

    @property
    def own(self) -> dict[str, str]:
        """Return the columns of the tribute itself."""
        return {name: getattr(self, name) for name in OWN}


@transaction.atomic
def make_tribute(
    by: User,
    story: Story,
    *,
    once: str,
    audience: int = Audience.BOTH,
    words: str = "",
    kind: str = Chapter.Kind.WORDS,
    agreed: bool = False,
) -> Tribute:
    """Make a tribute with a link and perhaps a first chapter; the same form sent twice makes one.

    `agreed` says that somebody pressed the button beneath the sentence on health data (see `consent`).
    """
    family = family_for(by)
    made = Tribute.objects.filter(made_by=by, once=once).first()
    if made is not None:
        return made
    refuse_while_frozen(family.pk)
    start = Audience.ME if audience == Audience.ME else Audience.BOTH
    tribute = Tribute.objects.create(family=family, made_by=by, once=once, audience=start, **story.own)
    _write_babies(tribute, story.babies)
    Link.objects.create(tribute=tribute)
    if agreed:
        record(by, consent.VERB, f"tribute:{tribute.pk}", tribute_id=tribute.pk)
    if words.strip():
        add_chapter(tribute, by, kind=kind, body=words, once=once)
    if audience != start:
        change_audience(tribute, audience, by)
    return tribute


@transaction.atomic
def change_tribute(tribute: Tribute, by: User, story: Story, version: int | None) -> Tribute:
    """Write down new words; while the tribute waits to be opened, the care team is asked about these instead.

    `version` is the one that they were written over; raise ChangedMeanwhileError if it is no longer what is kept.
    """
    refuse_while_frozen(tribute.family_id)
    ask_again(tribute)
    locked(tribute)
    kept = Tribute.objects.get(pk=tribute.pk)  # the caller's copy may hold the new words already
    if kept.version != version:
        if Story.of(kept) == story:
            return tribute  # the same form, sent twice
        raise ChangedMeanwhileError
    for name, value in story.own.items():
        setattr(tribute, name, value)
    tribute.version, tribute.changed_by, tribute.changed_at = kept.version + 1, by, timezone.now()
    tribute.save(update_fields=[*story.own, "version", "changed_by", "changed_at"])
    _write_babies(tribute, story.babies)
    pass_details(tribute, by)
    return tribute


def _write_babies(tribute: Tribute, babies: Sequence[BabyWords]) -> None:
    tribute.babies.all().delete()
    Baby.objects.bulk_create(
        Baby(tribute=tribute, position=position, **vars(baby)) for position, baby in enumerate(babies)
    )
