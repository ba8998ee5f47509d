"""What a family has told us, read once: the grammar knows nothing of databases and forms."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from tealight.tributes.grammar.forms import Gender, Word
from tealight.tributes.partial_dates import PartialDate

NOT_IN_A_NAME = re.compile(r"[\0-\x1f\x7f-\x9f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]+")
WITHOUT_A_BABY = {"ectopic", "molar"}
GENDERS = {Word.SON: Gender.MASCULINE, Word.DAUGHTER: Gender.FEMININE}


def tidy(name: str) -> str:
    """Return a name on one line, without marks that could turn the sentence around it; nothing if none is seen."""
    tidied = " ".join(NOT_IN_A_NAME.sub(" ", name).split())
    return tidied if any(unicodedata.category(letter)[0] not in "CZ" for letter in tidied) else ""


def isolated(name: str, *, rtl: bool) -> str:
    """Fence a name that runs against its sentence (U+2068, U+2069), so that it moves no words around it."""
    sides = {unicodedata.bidirectional(letter) for letter in name}
    against = {"L"} if rtl else {"R", "AL", "AN"}
    return f"\u2068{name}\u2069" if sides & against else name


@dataclass(frozen=True)
class BabyWords:
    """One of the babies, as the family told it."""

    name: str = ""
    is_living: bool = False
    expected: PartialDate = PartialDate()
    born: PartialDate = PartialDate()
    died: PartialDate = PartialDate()


@dataclass(frozen=True)
class Facts:
    """Everything that a sentence may use."""

    noun: str
    verb: str
    parents: tuple[str, ...]
    loss: str
    babies: tuple[BabyWords, ...]

    @property
    def lost(self) -> tuple[BabyWords, ...]:
        """Return those whom the page is for."""
        return tuple(one for one in self.babies if not one.is_living) or self.babies

    @property
    def living(self) -> tuple[BabyWords, ...]:
        """Return those who live, beside one who does not."""
        return tuple(one for one in self.babies if one not in self.lost)

    @property
    def word(self) -> Word:
        """Return the family's noun; where it gave none, a loss without a baby is not given one."""
        unsaid = Word.SOMEONE if self.loss in WITHOUT_A_BABY else Word.BABY
        word = {"name": Word.SOMEONE, "": unsaid}.get(self.noun) or Word(self.noun)
        if word is Word.BABY and len(self.lost) == len(self.babies):
            return {2: Word.TWINS, 3: Word.TRIPLETS}.get(len(self.lost), word)
        return word

    @property
    def gender(self) -> Gender:
        return GENDERS.get(self.word, Gender.NEUTRAL)


def facts(tribute: Any, babies: Iterable[Any] | None = None) -> Facts:
    """Read a tribute, or the answers of a form that has not been kept yet; no babies stand for one without a name."""
    if babies is None:
        babies = tribute.babies.all() if tribute.pk else ()
    ones = tuple(
        BabyWords(tidy(baby.name), baby.is_living, *(_date(date) for date in (baby.expected, baby.born, baby.died)))
        for baby in babies
    )
    verb = tribute.verb if not ones or any(not one.is_living for one in ones) else ""
    parents = tuple(filter(None, map(tidy, (tribute.maker_called, tribute.other_called))))
    return Facts(tribute.noun, verb, parents, tribute.loss, ones or (BabyWords(),))


def _date(value: PartialDate | str) -> PartialDate:
    return value if isinstance(value, PartialDate) else PartialDate.parse(value)
