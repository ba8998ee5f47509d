"""What the tributes tell safeguarding: how the care team reads, shows and refuses what a family or a visitor asks."""

from dataclasses import replace

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tealight.families.queries import involved_with
from tealight.safeguarding import contents
from tealight.safeguarding.access import leaving_somebody
from tealight.safeguarding.contents import Excerpt, Kind
from tealight.tributes import answering, first_look, queries
from tealight.tributes.actions import chapters, concerns, photographs, publications, withholding
from tealight.tributes.audience import Audience
from tealight.tributes.grammar import sentences
from tealight.tributes.models import Chapter, Concern, Photograph, Publication, Tribute
from tealight.tributes.told import is_asked_about, is_for_the_care_team, with_told


def _excerpt(
    tribute: Tribute,
    *,
    title: str,
    author: str,
    text: str,
    address: str = "",
    teller: int | None = None,
    looks: tuple[tuple[str, str], ...] = (),
) -> Excerpt:
    """Return an excerpt; nobody of the family or its circle decides about it, and nobody else who told of it."""
    return Excerpt(
        title=title,
        author=author,
        text=text,
        address=address,
        tribute_name=str(sentences(tribute).title),
        involved=leaving_somebody(involved_with(tribute.family_id), {teller}),
        looks=looks,
    )


def _words_of(tribute: Tribute) -> str:
    """Return all that strangers would read; a chapter that stays within the circle is nobody's to read."""
    said = sentences(tribute)
    lines = [said.title, said.said, tribute.how_far, said.parents]
    parts = ["\n".join(line for line in lines if line)]
    for chapter in queries.chapters_of(tribute):
        if chapter.may_leave_the_circle:
            parts.append(f"{chapter.title}\n\n{chapter.body}" if chapter.title else chapter.body)
    parts += [photograph.words for photograph in _photographs(tribute) if photograph.words]
    return "\n\n".join([*parts, *first_look.texts_of(tribute.pk)])


def _photographs(tribute: Tribute) -> list[Photograph]:
    """Return the photographs that strangers would see."""
    return [each for each in queries.photographs_of(tribute) if each.may_leave_the_circle]


def _looks(photographs: list[Photograph]) -> tuple[tuple[str, str], ...]:
    """Return where the care team looks at photographs; what one shows is said there, not here."""
    return tuple(
        (_("Photograph %(number)d") % {"number": number}, reverse("care_photograph", args=[photograph.key]))
        for number, photograph in enumerate(photographs, start=1)
    )


def read_publication(publication_id: int) -> Excerpt | None:
    """Return the words of a tribute that wants to open, as they are now; newer ones begin a review of their own.

    Once it is answered, they are read here only where strangers read them too: what a family keeps is nobody's to read.
    """
    wish = Publication.objects.select_related("tribute", "asked_by").filter(pk=publication_id).first()
    if wish is None or not (wish.is_waiting or queries.can_be_taken_back(wish, timezone.now())):
        return None
    title = _("Wants to open to: %(audience)s") % {"audience": Audience(wish.audience).label}
    if wish.is_waiting or wish.tribute.is_open:
        return _excerpt(
            wish.tribute,
            title=title,
            author=str(wish.asked_by or ""),
            text=_words_of(wish.tribute),
            looks=_looks(_photographs(wish.tribute)),
        )
    return replace(_excerpt(wish.tribute, title=title, author="", text=""), tribute_name="")


def read_chapter(chapter_id: int) -> Excerpt | None:
    """Return a chapter that strangers read or would, or of which its circle told; one narrowed meanwhile is nobody's.

    Its address is not given: it may be its family's alone.
    """
    chapter = Chapter.objects.select_related("tribute", "author").filter(pk=chapter_id).first()
    if chapter is None:
        return None
    is_for_others = chapter.tribute.is_open and chapter.may_leave_the_circle
    if not (is_for_others or is_asked_about(chapter)):
        return None
    said = _excerpt(chapter.tribute, title=chapter.title, author=str(chapter.author or ""), text=chapter.body)
    return with_told(said, chapter.tribute_id, "chapter", chapter_id)


def read_concern(concern_id: int) -> Excerpt | None:
    """Return what somebody told about a tribute, with the address at which they can be answered."""
    concern = Concern.objects.select_related("tribute").filter(pk=concern_id).first()
    if concern is None:
        return None
    excerpt = _excerpt(
        concern.tribute,
        title=str(Concern.About(concern.about).label),
        author=concern.email,
        text=concern.text,
        address=reverse("tribute", args=[queries.key_to_share(concern.tribute)]),
        teller=concern.told_by_id,
        looks=_looks([each for each in queries.photographs_of(concern.tribute) if is_for_the_care_team(each)]),
    )
    return with_told(excerpt, concern.tribute_id, "", None, but=concern_id)


def read_photograph(photograph_id: int) -> Excerpt | None:
    """Return what is written with a photograph, and where it can be looked at, unless it is its family's alone."""
    photograph = Photograph.objects.select_related("tribute", "added_by").filter(pk=photograph_id).first()
    if photograph is None or not is_for_the_care_team(photograph):
        return None
    author = str(photograph.added_by or "")
    looks = _looks([photograph])
    excerpt = _excerpt(photograph.tribute, title="", author=author, text=photograph.words, looks=looks)
    return with_told(excerpt, photograph.tribute_id, "photograph", photograph_id)


def register_kinds() -> None:
    """Register them; called once, when the site starts."""
    contents.register(
        Kind(
            name=publications.KIND,
            label=_("a page that wants to open"),
            read=read_publication,
            author_of=answering.author_of_publication,
            show=publications.open_tribute,
            refuse=publications.keep_tribute,
            withhold=publications.wait_again,
            yes=_("Let it open"),
            no=_("Keep it as it was"),
        )
    )
    contents.register(
        Kind(
            name="chapter",
            label=_("a chapter of a family's story"),
            read=read_chapter,
            author_of=answering.author_of_chapter,
            show=chapters.show_chapter,
            refuse=chapters.keep_chapter,
        )
    )
    contents.register(
        Kind(
            name=photographs.KIND,
            label=_("a photograph of a family"),
            read=read_photograph,
            author_of=answering.author_of_photograph,
            has_statement=True,
            tell_refused=withholding.tell_of_withholding,
            show=withholding.show_photograph,
            refuse=withholding.withhold_photograph,
            withhold=withholding.hold_photograph,
            yes=_("Let it be seen"),
            no=_("Keep it from the page"),
        )
    )
    contents.register(
        Kind(
            name=concerns.KIND,
            label=_("a worry about a page"),
            read=read_concern,
            author_of=answering.author_of_concern,
            show=concerns.leave_tribute,
            refuse=concerns.close_tribute,
            yes=_("Leave the page as it is"),
            no=_("Close the page to others"),
        )
    )
    contents.find_tributes_with(queries.tribute_id_at)
