"""What stands before whoever of the care team answers a writer, and before the writer."""

from dataclasses import dataclass

from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from tealight.accounts.models import User
from tealight.safeguarding import contents
from tealight.safeguarding.access import Case, State, case_for, may_decide
from tealight.safeguarding.addresses import talk_in, token_for
from tealight.safeguarding.contents import Author
from tealight.safeguarding.help import Help
from tealight.safeguarding.risk import is_near_risk
from tealight.safeguarding.spoken import Line, talk_about
from tealight.safeguarding.wordings import Wording, nearest_to, offered


@dataclass(frozen=True)
class Answering:
    """What somebody of the care team has before them who writes to the author of what a review is about."""

    case: Case
    author: Author
    talk: list[Line]
    wordings: list[Wording]
    at_risk: bool


def answering_for(user: User, review_id: int, language: str) -> Answering:
    """Return it, with the templates of a language, the nearest first; raise Http404 where this person cannot answer."""
    case = case_for(user, review_id, timezone.now())
    review = case.review
    author = contents.author_of(review.kind, review.object_id)
    if author is None or case.state is State.OWN or not may_decide(user, author):
        raise Http404
    at_risk = is_near_risk((review.kind, review.object_id), author.about)
    wordings = offered(language, at_risk=at_risk)
    nearest = nearest_to(review.reason)
    return Answering(
        case, author, talk_about(*author.about), sorted(wordings, key=lambda each: each.slug != nearest), at_risk
    )


@dataclass(frozen=True)
class Talking:
    """What a writer and the care team said to each other, in the hands of the writer; `back` is where they read it."""

    about: tuple[str, int]
    back: str
    lines: list[Line]
    at_risk: bool
    token: str

    @property
    def has_unread(self) -> bool:
        return any(line.answer is not None and line.answer.read_at is None for line in self.lines)

    @property
    def own_words(self) -> list[str]:
        """What the writer said, the latest first."""
        return [line.body for line in reversed(self.lines) if line.answer is None]

    def whom_first(self, help_beside: Help | None) -> str:
        """Return which line of the strip leads: beside some help its own, else the crisis line where risk was seen."""
        return (help_beside.leads if help_beside else "") or ("crisis" if self.at_risk else "")


def talking_about(kind: str, object_id: int, back: str = "") -> Talking:
    """Return the talk about a content for its writer; the caller has made sure that it is they who ask."""
    about, token = (kind, object_id), token_for(kind, object_id, back)
    return Talking(about, back or reverse("talk", args=[token]), talk_about(*about), is_near_risk(about), token)


def talking_at(token: str) -> Talking:
    """Return the talk to which a writer was given the link; raise Http404 where there is none, or none any more."""
    talk = talk_in(token)
    if talk is None or contents.author_of(talk.kind, talk.object_id) is None:
        raise Http404
    return talking_about(talk.kind, talk.object_id, talk.back)
