"""What people told of a content, beside it in the care room."""

from dataclasses import replace

from tealight.safeguarding.access import leaving_somebody
from tealight.safeguarding.contents import Excerpt, Told
from tealight.tributes import queries
from tealight.tributes.models import Concern

READ = 10  # the latest; a hundred would hide the words that they are about
COUNTED = 100


def with_told(excerpt: Excerpt, tribute_id: int, kind: str, object_id: int | None, but: int | None = None) -> Excerpt:
    """Return an excerpt with what was told of it, but for one concern.

    Nobody who told something decides about it, unless nobody but the family would be left.
    """
    concerns = [each for each in queries.concerns_about(tribute_id, kind, object_id)[:COUNTED] if each.pk != but]
    told = tuple(
        Told(str(Concern.About(each.about).label), each.text, each.email, each.told_at) for each in concerns[:READ]
    )
    tellers = {each.told_by_id for each in concerns}
    return replace(excerpt, told=told, told_by=len(concerns), involved=leaving_somebody(excerpt.involved, tellers))
