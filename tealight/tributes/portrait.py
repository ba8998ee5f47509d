"""What a visitor sees of a tribute, worked out from their sight alone: the page itself asks no questions."""

from dataclasses import dataclass

from django.utils import timezone

from tealight.families.access import frozen
from tealight.families.models import Freeze, Invitation, Membership
from tealight.tributes import queries
from tealight.tributes.access import Sight, chapters_in, widenings_in
from tealight.tributes.audience import Audience
from tealight.tributes.gallery import Composition, Shown, beside, composed, gallery
from tealight.tributes.grammar import Opening, Part, Reader, Sentences, sentences
from tealight.tributes.models import Chapter, Loss, Publication, Tribute, Widening


@dataclass(frozen=True)
class Page:
    """One chapter as this visitor sees it; what is said beside it is for guardians, and empty for others."""

    chapter: Chapter
    author: str
    seen_by: str
    is_own: bool
    photographs: tuple[Shown, ...]

    @property
    def what(self) -> str:
        """What it is called in the address at which the care team is told about it."""
        return f"chapter-{self.chapter.pk}"


@dataclass(frozen=True)
class Portrait:
    """Everything that the page of a tribute shows of the tribute itself."""

    sentences: Sentences
    openings: tuple[Opening, ...]
    said: str
    facts: tuple[str, ...]
    series: Composition
    pages: tuple[Page, ...]
    photographs: tuple[Shown, ...]
    seen_by: str
    is_public: bool
    is_guardian: bool
    waiting: Publication | None
    answered: Publication | None
    freeze: Freeze | None
    widenings: list[Widening]


def portrait(sight: Sight) -> Portrait:
    """Return what is shown in this sight; a stranger's sight gives exactly what a stranger gets."""
    tribute = sight.tribute
    said = sentences(tribute, reader=Reader.FAMILY if sight.is_guardian else Reader.VISITOR)
    photographs = gallery(sight, said)
    pages = _pages(sight, said, photographs)
    between = {each.key for page in pages for each in page.photographs}
    facts = [Loss(tribute.loss).label if tribute.loss else "", tribute.how_far, said.parents]
    return Portrait(
        sentences=said,
        openings=said.openings,
        said=said.said if said.facts.living or not said.openings else "",
        facts=tuple(str(fact) for fact in facts if fact),
        # One that stands after a chapter which this visitor cannot read is not lost to them: it joins the others.
        series=composed(tuple(each for each in photographs if each.key not in between)),
        pages=pages,
        photographs=photographs,
        seen_by=said.who_can_see(tribute.audience),
        is_public=sight.is_public,
        is_guardian=sight.is_guardian,
        waiting=queries.waiting_publication(tribute) if sight.is_guardian else None,
        answered=queries.refused_publication(tribute) if sight.is_guardian else None,
        freeze=frozen(tribute.family_id, timezone.now()) if sight.is_guardian else None,
        widenings=widenings_in(sight, timezone.now()),
    )


def _pages(sight: Sight, said: Sentences, photographs: tuple[Shown, ...]) -> tuple[Page, ...]:
    chapters = chapters_in(sight)
    several_wrote = len({chapter.author_id for chapter in chapters}) > 1
    return tuple(
        Page(
            chapter=chapter,
            author=str(chapter.author) if several_wrote and chapter.author else "",
            seen_by=_seen_by(sight, chapter, said),
            is_own=sight.visitor.user is not None and sight.visitor.user.pk == chapter.author_id,
            photographs=beside(chapter.pk, photographs),
        )
        for chapter in chapters
    )


def _seen_by(sight: Sight, chapter: Chapter, said: Sentences) -> str:
    """Say who can read a chapter where that is fewer people than can see the page."""
    if not sight.is_guardian or chapter.audience >= sight.tribute.audience:
        return ""
    return said.who_can_see(Audience(chapter.audience), Part.CHAPTER)


@dataclass(frozen=True)
class Place:
    """One line of a family's list."""

    tribute: Tribute
    key: str
    title: str
    said: str
    seen_by: str
    is_waiting: bool
    is_removed: bool


def place(tribute: Tribute) -> Place:
    """Return how a tribute stands in its family's list."""
    said = sentences(tribute, tribute.babies.all(), reader=Reader.FAMILY)
    return Place(
        tribute=tribute,
        key=queries.key_to_share(tribute),
        title=said.title,
        said=said.said,
        seen_by=said.who_can_see(tribute.audience),
        is_waiting=queries.waiting_publication(tribute) is not None,
        is_removed=queries.removal_of(tribute) is not None,
    )


@dataclass(frozen=True)
class SharedPlace:
    """One line of the list of places that families share with somebody of their circle."""

    address: str
    title: str
    membership: Membership


def shared_place(tribute: Tribute, membership: Membership) -> SharedPlace:
    """Return how a tribute stands in the list of somebody whom its family invited."""
    said = sentences(tribute, tribute.babies.all(), reader=Reader.VISITOR)
    return SharedPlace(tribute.address, str(said.title), membership)


def titles_in(invitation: Invitation) -> list[str]:
    """Return what is told of a family's places to whoever holds an invitation: their titles and nothing else."""
    told = queries.tributes_told_of(invitation)
    return [str(sentences(tribute, tribute.babies.all(), reader=Reader.VISITOR).title) for tribute in told]
