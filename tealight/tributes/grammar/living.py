"""A twin who lives: said only if the family said so."""

from collections.abc import Iterator
from string import Template

from django.utils.translation import npgettext, pgettext_lazy

from tealight.tributes.grammar.blanks import fill
from tealight.tributes.grammar.forms import LANGUAGES, Cases, Gender, Voice, spoken
from tealight.tributes.grammar.subject import Subject, named

HER_TWIN = {
    "masculine": (
        pgettext_lazy("masculine", "His twin $living lives."),
        pgettext_lazy("masculine", "His twin lives."),
    ),
    "feminine": (
        pgettext_lazy("feminine", "Her twin $living lives."),
        pgettext_lazy("feminine", "Her twin lives."),
    ),
    "name": (
        pgettext_lazy("name", "$genitive twin $living lives."),
        pgettext_lazy("name", "$genitive twin lives."),
    ),
    "noun": (
        pgettext_lazy("noun", "$genitive twin $living lives."),
        pgettext_lazy("noun", "$genitive twin lives."),
    ),
    "unsaid": (
        pgettext_lazy("unsaid", "$living lives."),
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
        living_one = names[0].nominative if names else ""
        return fill(with_name if names else without, subject.cases(voice), living=living_one)
    listed = LANGUAGES[spoken()].together(names) if names else None
    return " ".join(_several(listed, len(names), len(told)))


def _whose(subject: Subject, *, after_a_sentence: bool) -> str:
    if subject.is_unsaid:
        return "unsaid"
    if after_a_sentence and subject.facts.gender is not Gender.NEUTRAL:
        return str(subject.facts.gender.value)
    return "name" if subject.names else "noun"


def _several(names: Cases | None, count_named: int, count: int) -> Iterator[str]:
    if names:
        yield fill(npgettext("twins", "$living lives.", "$living live.", count_named), names, living=names.nominative)
    if rest := count - count_named:
        sentence = npgettext("twins", "One sibling lives.", "$count siblings live.", rest)
        yield Template(sentence).safe_substitute(count=rest)
