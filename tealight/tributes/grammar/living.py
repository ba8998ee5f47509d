"""A twin who lives: said only if the family said so."""

from django.utils.translation import npgettext, pgettext_lazy

from tealight.tributes.grammar.forms import LANGUAGES, Gender, Voice, spoken
from tealight.tributes.grammar.subject import Subject, named

HER_TWIN = {
    "masculine": (
        pgettext_lazy("masculine", "His twin %(living)s lives."),
        pgettext_lazy("masculine", "His twin lives."),
    ),
    "feminine": (
        pgettext_lazy("feminine", "Her twin %(living)s lives."),
        pgettext_lazy("feminine", "Her twin lives."),
    ),
    "name": (
        pgettext_lazy("name", "%(genitive)s twin %(living)s lives."),
        pgettext_lazy("name", "%(genitive)s twin lives."),
    ),
    "noun": (
        pgettext_lazy("noun", "%(genitive)s twin %(living)s lives."),
        pgettext_lazy("noun", "%(genitive)s twin lives."),
    ),
    "unsaid": (
        pgettext_lazy("unsaid", "%(living)s lives."),
        pgettext_lazy("unsaid", "A twin lives."),
    ),
}


def living(subject: Subject, voice: Voice, *, after_a_sentence: bool) -> str:
    """Say who lives, or nothing; "her" and "his" stand only after a sentence about the one who died."""
    told = subject.facts.living
    if not told:
        return ""
    names = named(told)
    if len(subject.facts.babies) == 2:
        with_name, without = HER_TWIN[_whose(subject, after_a_sentence=after_a_sentence)]
        values: dict[str, str] = {"living": names[0].nominative if names else "", **subject.cases(voice)._asdict()}
        return str(with_name if names else without) % values
    listed = LANGUAGES[spoken()].together(names).nominative if names else ""
    return " ".join(_several(listed, len(names), len(told)))


def _whose(subject: Subject, *, after_a_sentence: bool) -> str:
    if subject.is_unsaid:
        return "unsaid"
    if after_a_sentence and subject.facts.gender is not Gender.NEUTRAL:
        return subject.facts.gender.value
    return "name" if subject.names else "noun"


def _several(names: str, named_count: int, count: int) -> list[str]:
    said = []
    if named_count:
        said.append(npgettext("twins", "%(living)s lives.", "%(living)s live.", named_count) % {"living": names})
    if count > named_count:
        rest = count - named_count
        said.append(npgettext("twins", "One sibling lives.", "%(count)s siblings live.", rest) % {"count": rest})
    return said
