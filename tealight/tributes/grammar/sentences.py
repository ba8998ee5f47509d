"""Every sentence that we make about a baby, in the family's words and with its grammar."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.utils.formats import number_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import npgettext, pgettext

from tealight.tributes.grammar import verbs
from tealight.tributes.grammar.audiences import Part, who_can_see
from tealight.tributes.grammar.blanks import fill
from tealight.tributes.grammar.facts import Facts, facts
from tealight.tributes.grammar.forms import Cases, Gender, Voice
from tealight.tributes.grammar.living import living
from tealight.tributes.grammar.openings import Opening, openings
from tealight.tributes.grammar.subject import Reader, Subject, listed


@dataclass(frozen=True)
class Sentences:
    """Ask it for a sentence in the language of the moment; the answer is plain text, which templates escape."""

    facts: Facts
    reader: Reader

    @property
    def title(self) -> str:
        """Return what the page is called: the names, else "Our son"; never empty."""
        return self._begun(self._subject.cases(Voice.OUR).nominative)

    @property
    def short(self) -> str:
        """Return what they are called inside a sentence: "Wren", "your son", "this baby"."""
        return self._cases.nominative

    @property
    def has_a_name(self) -> bool:
        return bool(self._subject.names)

    @property
    def is_unsaid(self) -> bool:
        """Tell whether nobody can be named or called: sentences then speak of the place instead."""
        return self._subject.is_unsaid

    @property
    def said(self) -> str:
        """Say what happened, and who lives: "Ilse was born still. Her twin Jonas lives."; or nothing."""
        happened = self._happened(self._cases)
        lives = living(self._subject, self.reader.value, after_a_sentence=bool(happened))
        return " ".join(filter(None, [happened, lives and self._begun(lives)]))

    @property
    def openings(self) -> tuple[Opening, ...]:
        """Return the dated lines of the page's opening."""
        return openings(self.facts)

    @property
    def words_left(self) -> str:
        if self._subject.is_unsaid:
            return _("Words left here")
        return self._say(npgettext("title", "Words left for $dative", "Words left for $dative", self._count))

    @property
    def leave_words(self) -> str:
        if self._subject.is_unsaid:
            return _("Leave some words")
        return self._say(npgettext("button", "Leave words for $dative", "Leave words for $dative", self._count))

    @property
    def light_candle(self) -> str:
        if self._subject.is_unsaid:
            return _("Light a candle")
        return self._say(npgettext("button", "Light a candle for $dative", "Light a candle for $dative", self._count))

    @property
    def saying_the_name(self) -> str:
        """Encourage a visitor to say the name; nothing where there is none."""
        if len(self._subject.names) < len(self.facts.lost):
            return ""
        return self._say(
            npgettext(
                "hint",
                "Saying $genitive name is a kindness.",
                "Saying $genitive names is a kindness.",
                self._count,
            )
        )

    @property
    def photograph(self) -> str:
        if self._subject.is_unsaid:
            return _("A photograph. Look when you are ready.")
        return self._say(
            npgettext(
                "cover",
                "A photograph of $dative. Look when you are ready.",
                "A photograph of $dative. Look when you are ready.",
                self._count,
            )
        )

    @property
    def photograph_alt(self) -> str:
        """Return what stands for a photograph of which nobody wrote what it shows."""
        if self._subject.is_unsaid:
            return _("A photograph")
        return self._say(
            npgettext("alternative text", "A photograph of $dative", "A photograph of $dative", self._count)
        )

    @property
    def parents(self) -> str:
        """Say whom the page is from, as each is called: "from Mum and Daddy", "from Mama"; or nothing."""
        if not self.facts.parents:
            return ""
        return pgettext("a page, from its parents", "from %(parents)s") % {"parents": listed(self.facts.parents).dative}

    @property
    def sorry(self) -> str:
        """Return what someone could say to the family: "I am so sorry that Wren died."."""
        if self._subject.is_unsaid and not self._verb:
            return _("I am so sorry.")
        return self._bent(verbs.SORRY, self._subject.cases(Voice.YOUR))

    @property
    def echo(self) -> str:
        """Repeat a family's choice of words to it, live in the form."""
        said = (
            self._happened(self._subject.with_noun(Voice.YOUR)) or f"{replace(self, reader=Reader.FAMILY).words_left}."
        )
        return _("So we will say: “%(sentence)s”") % {"sentence": said}

    def candles(self, count: int) -> str:
        """Say how many candles are lit: "No candle is lit for Wren just now.", "212 candles are lit for Wren."."""
        if self._subject.is_unsaid:
            none = _("No candle is lit here just now.")
            some = npgettext("place", "One candle is lit here.", "$count candles are lit here.", count)
        else:
            none = _("No candle is lit for $dative just now.")
            some = npgettext("baby", "One candle is lit for $dative.", "$count candles are lit for $dative.", count)
        number = number_format(count, use_l10n=True, force_grouping=True)
        return fill(some if count else none, self._cases, count=number)

    def who_can_see(self, audience: int, part: Part = Part.PAGE) -> str:
        """Say who can see the page or a chapter."""
        return who_can_see(audience, part, self.reader)

    @property
    def _subject(self) -> Subject:
        return Subject(self.facts)

    @property
    def _cases(self) -> Cases:
        return self._subject.cases(self.reader.value)

    @property
    def _count(self) -> int:
        return self._subject.count

    @property
    def _verb(self) -> str:
        """Return what happened in the family's word; a pregnancy did not die and was not born: it ended."""
        verb = self.facts.verb
        return "ended" if self._subject.is_a_pregnancy and verb in {"died", "born_still"} else verb

    def _happened(self, cases: Cases) -> str:
        return self._bent(verbs.SAID, cases) if self._verb else ""

    def _bent(self, table: Any, cases: Cases) -> str:
        gender = self.facts.gender if (self._verb, self.facts.gender) in table else Gender.NEUTRAL
        return self._begun(fill(table[self._verb, gender] % {"count": self._count}, cases))

    def _say(self, sentence: str) -> str:
        return self._begun(fill(sentence, self._cases))

    def _begun(self, sentence: str) -> str:
        """Begin with a capital letter, unless a name stands there: that is written as the family wrote it."""
        return sentence if self._subject.names else str(capfirst(sentence))


def sentences(tribute: Any, babies: Iterable[Any] | None = None, *, reader: Reader = Reader.VISITOR) -> Sentences:
    """Return the sentences about a tribute, kept or not yet kept; `babies` saves a query or stands in for one."""
    return Sentences(facts(tribute, babies), reader)
