"""How the care team reads a family's own words that nobody could read, once their writer asks for it."""

from django.db.models import Q

from tealight.accounts.models import User
from tealight.families.queries import involved_with
from tealight.safeguarding import contents
from tealight.safeguarding.contents import Excerpt
from tealight.safeguarding.sharing import is_confided
from tealight.tributes.answering import author_of_chapter, author_of_photograph
from tealight.tributes.grammar import sentences
from tealight.tributes.models import Chapter, Photograph, Tribute


def confided_excerpt(
    tribute: Tribute, author: str, text: str, *, title: str = "", account_id: int | None = None
) -> Excerpt:
    """Return the one text, without a way to the page on which it stands; nobody of the family ever reads it here."""
    return Excerpt(
        title=title,
        author=author,
        text=text,
        address="",
        tribute_name=str(sentences(tribute).title),
        involved=involved_with(tribute.family_id, account_id),
        is_confided=True,
    )


def read_chapter(chapter_id: int) -> Excerpt | None:
    """Return a chapter while its author wants it read."""
    chapter = Chapter.objects.select_related("tribute", "author").filter(pk=chapter_id, author__isnull=False).first()
    if chapter is None or not is_confided("chapter", chapter_id):
        return None
    return confided_excerpt(chapter.tribute, str(chapter.author), chapter.body, title=chapter.title)


def read_photograph(photograph_id: int) -> Excerpt | None:
    """Return what is written with a photograph, never the picture, while whoever added it wants it read."""
    found = Photograph.objects.select_related("tribute", "added_by").filter(pk=photograph_id, added_by__isnull=False)
    photograph = found.first()
    if photograph is None or not is_confided("photograph", photograph_id):
        return None
    return confided_excerpt(photograph.tribute, str(photograph.added_by), photograph.words)


def own_tributes(user: User) -> set[int]:
    """Return the tributes of somebody's families, and of those in whose circle they are."""
    near = Q(family__guardians__user=user) | Q(family__circle__user=user)
    return set(Tribute.objects.filter(near).values_list("pk", flat=True))


def register_kinds() -> None:
    """Register both; called once, when the site starts."""
    contents.find_own_tributes_with(own_tributes)
    contents.register(contents.confided("chapter", read_chapter, author_of_chapter))
    contents.register(contents.confided("photograph", read_photograph, author_of_photograph))
