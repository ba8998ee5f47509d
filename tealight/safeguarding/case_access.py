"""What a member of the care team sees of a crisis case."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import Http404
from django.shortcuts import get_object_or_404

from tealight.accounts.models import User
from tealight.accounts.queries import care_team
from tealight.safeguarding import contents
from tealight.safeguarding.access import State, case_of, may_decide, out_of_sight
from tealight.safeguarding.contents import Author, Excerpt, Kind
from tealight.safeguarding.models import CrisisCase, Review
from tealight.safeguarding.spoken import Line, talk_about


@dataclass(frozen=True)
class CrisisSeen:
    """A crisis case as one member of the care team sees it; `excerpt` is None where the words are gone.

    `history` is what the same person left besides; it is None where nobody can tell, or where it is nobody's to read.
    """

    case: CrisisCase
    kind: Kind | None
    excerpt: Excerpt | None
    history: Sequence[Excerpt] | None
    review: Review | None
    talk: Sequence[Line] = ()
    may_answer: bool = False

    @property
    def is_confided(self) -> bool:
        """Whether its writer confided these words, and nothing else of theirs."""
        return Review(kind=self.case.kind).is_confided

    @property
    def has_no_history(self) -> bool:
        """Whether somebody looked for what they left besides, and found nothing."""
        return self.history is not None and not self.history


def crisis_for(user: User, case_id: int) -> CrisisSeen:
    """Return one crisis case; raise Http404 where there is none, or where it is about the reader's own words or family.

    A case whose words were erased is still there for everybody else of the care team: its steps may go on.
    """
    rows = CrisisCase.objects.exclude(out_of_sight(user)).select_related("closed_by")
    case = get_object_or_404(rows, pk=case_id)
    seen = case_of(user, Review(kind=case.kind, object_id=case.object_id))
    author = contents.author_of(case.kind, case.object_id)
    is_theirs = may_decide(user, author) if author else _may_care_in(case.tribute_id, user)
    if seen.state is State.OWN or not is_theirs:
        raise Http404
    review = Review.objects.filter(kind=case.kind, object_id=case.object_id).order_by("-pk").first()
    talk = talk_about(*author.about) if author else []
    may_answer = author is not None and review is not None
    history = _history(case, seen.excerpt, author)
    return CrisisSeen(case, seen.kind, seen.excerpt, history, review, talk, may_answer)


def _history(case: CrisisCase, excerpt: Excerpt | None, author: Author | None) -> Sequence[Excerpt] | None:
    """Return what the author left besides; of an answer, a change or an appeal, besides the words that it is about.

    Where those words are all that is theirs, there is more than nothing.
    """
    if excerpt is None or excerpt.is_confided or author is None:
        return None
    name, object_id = author.about
    kind = contents.kind_of(name)
    if kind is None or kind.history is None:
        return None
    return kind.history(object_id) or (None if name != case.kind else ())


def _may_care_in(tribute_id: int | None, user: User) -> bool:
    """Tell whether a tribute is none of somebody's own, or everybody's on the care team."""
    return tribute_id not in contents.own_tributes(user) or all(
        tribute_id in contents.own_tributes(person) for person in care_team()
    )
