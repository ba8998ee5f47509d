"""Kinder words for a family: whom to ask before words are left, and what a form remembers of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.core import signing
from django.utils import translation
from django.utils.crypto import salted_hmac

from tealight.guestbook.models import Entry, Kind
from tealight.guestbook.queries import waiting_correction
from tealight.safeguarding.kindness import Called, Suggestion, suggestion_for
from tealight.tributes.access import Sight
from tealight.tributes.grammar import Reader, sentences
from tealight.tributes.models import Tribute

SALT = "tealight.guestbook.kind_words"


@dataclass(frozen=True)
class Writing:
    """One text in one form; `form` is a name of the form that is the same whenever it is sent."""

    sight: Sight
    form: str
    text: str
    kind: str
    entry: Entry | None = None

    def suggestion(self) -> Suggestion | None:
        """Return what to ask the writer; nothing of a family on its own page, nor of what stands there already."""
        if self.sight.is_guardian:
            return None
        called = called_in(self.sight.tribute)
        found = suggestion_for(self.text, called, is_own_story=self.kind == Kind.STORY)
        if found is None or self.entry is None:
            return found
        earlier = (waiting_correction(self.entry) or self.entry).body
        return None if suggestion_for(earlier, called) else found

    def token(self, family: str) -> str:
        """Return what says that this form and this text were asked about; neither can be read out of it."""
        return signing.dumps([self._digest(self.form), self._digest(self.text), family], salt=SALT)

    def asked(self, tokens: Iterable[str]) -> str:
        """Return the family of phrases about which this form, or this text, was asked before, or nothing."""
        mine = {self._digest(self.form), self._digest(self.text)}
        known = (_read(token) for token in tokens)
        return next((family for form, text, family in known if not mine.isdisjoint({form, text})), "")

    def _digest(self, said: str) -> str:
        return salted_hmac(SALT, f"{self.sight.tribute.pk}:{said}", algorithm="sha256").hexdigest()[:32]


def family_of(token: str) -> str:
    """Return the family of phrases of a token that we made, or nothing."""
    return _read(token)[2]


def _read(token: str) -> tuple[str, str, str]:
    try:
        form, text, family = signing.loads(token, salt=SALT)
    except (signing.BadSignature, ValueError):
        return "", "", ""
    return form, text, family


def called_in(tribute: Tribute) -> Called:
    """Return how the family speaks of whom it remembers, in the language of the suggestions."""
    with translation.override("en"):
        said = sentences(tribute, reader=Reader.FAMILY)
        sorry = "" if said.facts.verb == "died" else said.sorry
        return Called("" if said.is_unsaid else said.short, said.has_a_name, sorry)
