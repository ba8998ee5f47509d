"""The photographs of a tribute as one visitor sees them: everything is worked out here, the template only writes."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils.translation import gettext as _

from tealight.media.models import Format, Picture, Rendition
from tealight.tributes.access import Sight, photographs_in
from tealight.tributes.audience import Audience
from tealight.tributes.grammar import Part, Sentences
from tealight.tributes.models import Photograph

# What a browser is offered, the best first; the one JPEG is for those that know neither.
OFFERED = (Format.AVIF, Format.WEBP)
PAIR = 2  # photographs that stand side by side, neither larger


@dataclass(frozen=True)
class Source:
    """One line of a `<picture>`: a type, and where each width of it lies."""

    type: str
    srcset: str


@dataclass(frozen=True)
class Shown:
    """One photograph as this visitor sees it; what is said beside it is for guardians, and empty for others.

    `is_covered` tells whether it lies under its cover for this visitor. `number` counts from one.
    """

    photograph: Photograph
    key: str
    address: str
    number: int
    alt: str
    caption: str
    is_covered: bool
    sources: tuple[Source, ...]
    src: str
    width: int
    height: int
    by: str
    seen_by: str
    is_own: bool

    @property
    def what(self) -> str:
        """What it is called in the address at which the care team is told about it."""
        return f"photograph-{self.key}"


@dataclass(frozen=True)
class Composition:
    """How a series is laid out: one large (two if there are two), perhaps two beside it, the rest in rows."""

    name: str
    lead: tuple[Shown, ...]
    beside: tuple[Shown, ...]
    rest: tuple[Shown, ...]
    per_row: int


def composed(series: tuple[Shown, ...]) -> Composition:
    """Lay out a series so that its last row is full where that can be."""
    if len(series) <= PAIR:
        return Composition(("none", "alone", "pair")[len(series)], series, (), (), 0)
    after = len(series) - 1
    if after % 4 == 0 or after % 3 == 1:
        return Composition("rows", series[:1], (), series[1:], 4)
    beside = 2 if after % 3 == 2 else 0
    return Composition("beside" if beside else "rows", series[:1], series[1 : 1 + beside], series[1 + beside :], 3)


def gallery(sight: Sight, said: Sentences) -> tuple[Shown, ...]:
    """Return the photographs that this visitor may see, in the family's order."""
    found = photographs_in(sight)
    several_added = len({photograph.added_by_id for photograph in found}) > 1
    me = sight.visitor.user.pk if sight.visitor.user else None
    base = reverse("tribute", args=[sight.key]) + "photographs/"
    return tuple(
        shown(
            photograph,
            f"{base}{photograph.key}/",
            number=number,
            alt=photograph.alt or said.photograph_alt,
            is_covered=photograph.is_covered and not sight.is_guardian,
            by=str(photograph.added_by) if several_added and sight.is_guardian and photograph.added_by else "",
            seen_by=_seen_by(sight, photograph, said),
            is_own=me is not None and me == photograph.added_by_id,
        )
        for number, photograph in enumerate(found, start=1)
    )


def shown(
    photograph: Photograph,
    base: str,
    *,
    number: int,
    alt: str,
    is_covered: bool,
    by: str = "",
    seen_by: str = "",
    is_own: bool = False,
) -> Shown:
    """Return one photograph with the addresses of the copies that are there now; `base` ends with a slash."""
    copies = _copies(photograph.picture)
    jpegs = copies.pop(Format.JPEG, [])
    smallest = jpegs[0] if jpegs else None
    return Shown(
        photograph=photograph,
        key=photograph.key,
        address=base,
        number=number,
        alt=alt,
        caption=photograph.caption,
        is_covered=is_covered,
        sources=tuple(
            Source(f"image/{kind}", ", ".join(f"{base}{copy.size}.{kind} {copy.width}w" for copy in copies[kind]))
            for kind in OFFERED
            if copies.get(kind)
        ),
        src=f"{base}{smallest.size}.{Format.JPEG}" if smallest else "",
        width=smallest.width if smallest else 0,
        height=smallest.height if smallest else 0,
        by=by,
        seen_by=seen_by,
        is_own=is_own,
    )


def _copies(picture: Picture) -> dict[str, list[Rendition]]:
    """Return the copies in the chosen tone, by format, the smallest first."""
    found: dict[str, list[Rendition]] = defaultdict(list)
    for copy in sorted(picture.renditions.all(), key=lambda each: each.size):
        if copy.tone == picture.tone and picture.state == Picture.State.KEPT:
            found[copy.format].append(copy)
    return found


def _seen_by(sight: Sight, photograph: Photograph, said: Sentences) -> str:
    """Say who can see a photograph where that is fewer people than can see the page."""
    if not sight.is_guardian:
        return ""
    if photograph.status == Photograph.Status.WITHHELD:
        return _("The care team has taken it from the page. Only the two of you can see it.")
    if photograph.status == Photograph.Status.HELD:
        return _("Someone from the care team reads what is written with it before others can see it.")
    if photograph.audience >= sight.tribute.audience:
        return ""
    return said.who_can_see(Audience(photograph.audience), Part.PHOTOGRAPH)


def beside(chapter_id: int | None, photographs: Iterable[Shown]) -> tuple[Shown, ...]:
    """Return those that stand after one chapter, or in the series at the top (None)."""
    return tuple(each for each in photographs if each.photograph.chapter_id == chapter_id)


@dataclass(frozen=True)
class Look:
    """One photograph filling the screen, and the addresses before and after it; empty at either end."""

    shown: Shown
    of: int
    before: str
    after: str


def around(key: str, photographs: tuple[Shown, ...], *, is_lifted: bool) -> Look:
    """Return one of the photographs with the way to its neighbours; whoever asked has its cover lifted."""
    here = next(number for number, each in enumerate(photographs) if each.key == key)
    one = photographs[here]
    return Look(
        shown=replace(one, is_covered=one.is_covered and not is_lifted),
        of=len(photographs),
        before=photographs[here - 1].address if here else "",
        after=photographs[here + 1].address if here + 1 < len(photographs) else "",
    )
