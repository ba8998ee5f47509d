"""How the care team answers a guardian about something of their own: by a letter that leads to a page of its own."""

from tealight.accounts.models import User
from tealight.families.queries import involved_with
from tealight.notices.holders import account_holder
from tealight.safeguarding.access import leaving_somebody
from tealight.safeguarding.contents import Author
from tealight.tributes.grammar import sentences
from tealight.tributes.models import Chapter, Concern, Photograph, Publication, Tribute


def baby_of(tribute: Tribute) -> str:
    """Return the name or the names that a family gave, or an empty text."""
    said = sentences(tribute)
    return said.short if said.has_a_name else ""


def author_in_family(about: tuple[str, int], tribute: Tribute, user: User | None) -> Author | None:
    """Return a guardian as whoever is answered about a thing of theirs; None where the account is gone."""
    if user is None:
        return None
    return Author(
        about=about,
        tribute_id=tribute.pk,
        email=user.email,
        holder=account_holder(user.pk),
        name=user.display_name,
        baby=baby_of(tribute),
        involved=involved_with(tribute.family_id),
    )


def author_of_chapter(chapter_id: int) -> Author | None:
    """Return whoever wrote a chapter."""
    found = Chapter.objects.select_related("tribute", "author").filter(pk=chapter_id).first()
    return author_in_family(("chapter", found.pk), found.tribute, found.author) if found else None


def author_of_photograph(photograph_id: int) -> Author | None:
    """Return whoever added a photograph."""
    found = Photograph.objects.select_related("tribute", "added_by").filter(pk=photograph_id).first()
    return author_in_family(("photograph", found.pk), found.tribute, found.added_by) if found else None


def author_of_publication(publication_id: int) -> Author | None:
    """Return whoever asked that a tribute may open."""
    found = Publication.objects.select_related("tribute", "asked_by").filter(pk=publication_id).first()
    return author_in_family(("publication", found.pk), found.tribute, found.asked_by) if found else None


def author_of_concern(concern_id: int) -> Author | None:
    """Return whoever told of a concern, if they left an address; the name of a baby is not for them."""
    found = Concern.objects.select_related("tribute").filter(pk=concern_id).exclude(email="").first()
    if found is None:
        return None
    return Author(
        about=("concern", found.pk),
        tribute_id=found.tribute_id,
        email=found.email,
        involved=leaving_somebody(involved_with(found.tribute.family_id), {found.told_by_id}),
    )
