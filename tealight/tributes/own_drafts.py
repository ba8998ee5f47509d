"""Where somebody writes: the door of a draft, through which only its writer comes, and what a page needs of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from django.http import Http404, QueryDict
from django.urls import reverse
from django.utils.crypto import salted_hmac

from tealight.accounts.access import member
from tealight.accounts.models import User
from tealight.accounts.visitor import Visitor
from tealight.tributes import queries
from tealight.tributes.access import Sight, own_chapter_in
from tealight.tributes.models import Draft, Tribute

NEW_CHAPTER, STORY, THANKS, ENTRY, MAKING = "chapter:new", "tribute", "thanks", "entry", "making"
OF_A_STORY = ("noun", "verb", "loss", "how_far", "maker_called", "other_called", "baby")
# A draft holds these fields of a form and nothing else: no secret, and no address of anybody.
FIELDS: Mapping[str, tuple[str, ...]] = {
    "chapter": ("kind", "title", "body", "audience", "once", "version"),
    STORY: (*OF_A_STORY, "version"),
    MAKING: (*OF_A_STORY, "words", "kind", "audience", "once"),
    THANKS: ("body", "version"),
    ENTRY: ("kind", "body", "name", "standing", "once"),
}
OF_A_BABY = re.compile(r"baby-\d{1,3}-(name|is_living|(expected|born|died)_(day|month|year))")
NO_WORDS = {"once", "version", "baby", "kind", "audience", "noun", "verb", "loss", "standing"}
FORMS = {NEW_CHAPTER: "new_chapter", STORY: "edit_tribute", THANKS: "thanks", ENTRY: "new_entry"}


@dataclass(frozen=True)
class Drafting:
    """One form of one account; `draft` is what was kept of it before, if anything was."""

    user: User
    place: str
    tribute: Tribute | None = None
    key: str = ""

    @property
    def draft(self) -> Draft | None:
        return queries.draft_at(self.user, self.tribute, self.place)

    @property
    def texts(self) -> list[str]:
        draft = self.draft
        return texts_of(draft.fields) if draft else []

    @property
    def names(self) -> tuple[str, ...]:
        return FIELDS[self.place.partition(":")[0]]

    def holds(self, name: str) -> bool:
        """Tell whether a field of the form belongs into its draft."""
        return name in self.names or ("baby" in self.names and bool(OF_A_BABY.fullmatch(name)))

    @property
    def address(self) -> str:
        """Return where the draft is sent."""
        return reverse("tribute_draft", args=[self.key, self.place]) if self.tribute else reverse("making_draft")

    @property
    def removal(self) -> str:
        """Return where it is thrown away."""
        if self.tribute is None:
            return reverse("making_draft_removal")
        return reverse("tribute_draft_removal", args=[self.key, self.place])

    @property
    def form(self) -> str:
        """Return the address of the form."""
        if self.tribute is None:
            return reverse("new_tribute")
        if self.place in FORMS:
            return reverse(FORMS[self.place], args=[self.key])
        return reverse("edit_chapter", args=[self.key, int(self.place.partition(":")[2])])

    @property
    def owner(self) -> str:
        """Return a name for the account that tells nothing of it, for what a browser keeps meanwhile."""
        return salted_hmac("tealight.drafts", str(self.user.pk)).hexdigest()[:20]


def drafting_in(sight: Sight, place: str) -> Drafting:
    """Return where a visitor with an account writes on a tribute; raise Http404 where they cannot."""
    kind, _, number = place.partition(":")
    if kind == "chapter" and number.isdecimal() and len(number) < 19:
        own_chapter_in(sight, int(number))
    elif place not in FORMS:
        raise Http404
    user = member(sight.visitor) if place == ENTRY else sight.guardian
    return Drafting(user, place, sight.tribute, sight.key)


def drafting_of_making(visitor: Visitor) -> Drafting:
    """Return where a visitor with an account makes a tribute."""
    return Drafting(member(visitor), MAKING)


def texts_of(fields: Mapping[str, list[str]]) -> list[str]:
    """Return the words of a draft, without what was chosen and counted."""
    return [value for name, values in fields.items() if name not in NO_WORDS for value in values if value.strip()]


def as_sent(draft: Draft | None) -> QueryDict | None:
    """Return a draft as the form would send it."""
    if draft is None:
        return None
    data = QueryDict(mutable=True)
    for name, values in draft.fields.items():
        data.setlist(name, values)
    return data


def as_initial(draft: Draft | None) -> dict[str, str]:
    """Return a draft as what stands in the form when it is opened."""
    return {name: values[-1] for name, values in draft.fields.items() if values} if draft else {}
