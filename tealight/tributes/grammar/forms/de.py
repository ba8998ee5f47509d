"""German: three genders and four cases, and each part of a list bends by itself."""

from collections.abc import Sequence

from tealight.tributes.grammar.forms.shape import Cases, Voice, Word

# Endings of unser, euer, ihr, dieser, in the order of `Cases`.
POSSESSIVE = {
    "m": ("", "es", "em", "en"),
    "f": ("e", "er", "er", "e"),
    "n": ("", "es", "em", ""),
    "plural": ("e", "er", "en", "e"),
}
DEMONSTRATIVE = {
    "m": ("er", "es", "em", "en"),
    "f": ("e", "er", "er", "e"),
    "n": ("es", "es", "em", "es"),
    "plural": ("e", "er", "en", "e"),
}
ARTICLE = {
    "m": ("der", "des", "dem", "den"),
    "f": ("die", "der", "der", "die"),
    "plural": ("die", "der", "den", "die"),
}
OTHER = {
    "m": ("anderer", "anderen", "anderen", "anderen"),
    "f": ("andere", "anderen", "anderen", "andere"),
    "n": ("anderes", "anderen", "anderen", "anderes"),
    "plural": ("anderen", "anderen", "anderen", "anderen"),
}
Row = tuple[str, str, str, str]
TWIN, TWINS = ("Zwilling", "Zwillings", "Zwilling", "Zwilling"), ("Zwillinge", "Zwillinge", "Zwillingen", "Zwillinge")
TRIPLET, TRIPLETS = (
    ("Drilling", "Drillings", "Drilling", "Drilling"),
    ("Drillinge", "Drillinge", "Drillingen", "Drillinge"),
)
NOUNS: dict[Word, tuple[str, Row, Row]] = {
    Word.BABY: ("n", ("Baby", "Babys", "Baby", "Baby"), ("Babys",) * 4),
    Word.PREGNANCY: ("f", ("Schwangerschaft",) * 4, ("Schwangerschaften",) * 4),
    Word.SON: ("m", ("Sohn", "Sohnes", "Sohn", "Sohn"), ("Söhne", "Söhne", "Söhnen", "Söhne")),
    Word.DAUGHTER: ("f", ("Tochter",) * 4, ("Töchter", "Töchter", "Töchtern", "Töchter")),
    Word.CHILD: ("n", ("Kind", "Kindes", "Kind", "Kind"), ("Kinder", "Kinder", "Kindern", "Kinder")),
    Word.TWINS: ("m", TWIN, TWINS),
    Word.TRIPLETS: ("m", TRIPLET, TRIPLETS),
}
SOMEONE = (
    Cases("ein geliebter Mensch", "eines geliebten Menschen", "einem geliebten Menschen", "einen geliebten Menschen"),
    Cases("geliebte Menschen", "geliebter Menschen", "geliebten Menschen", "geliebte Menschen"),
)
ONE_MORE = Cases("noch eines", "noch eines", "noch einem", "noch eines")


def _possessive(voice: Voice, gender: str) -> list[str]:
    stem = {Voice.OUR: "unser", Voice.YOUR: "euer", Voice.THIS: "ihr"}[voice]
    short = "eur" if stem == "euer" else stem
    return [(short if ending else stem) + ending for ending in POSSESSIVE[gender]]


def _declined(word: Word, count: int) -> tuple[str, Row]:
    gender, one, many = NOUNS[word]
    return ("plural", many) if count > 1 else (gender, one)


def name(text: str) -> Cases:
    """Bend one name: "Wrens", and "James’" after a hissing sound."""
    ending = "’" if text.rstrip("\u2069")[-1:].lower() in {"s", "ß", "x", "z"} else "s"
    return Cases(text, f"{text}{ending}", text, text)


def noun(word: Word, voice: Voice, count: int) -> Cases:
    """Bend a noun with whose it is: "eures Sohnes", "diesem Baby", "der Tochter dieser Familie"."""
    if word is Word.SOMEONE:
        return SOMEONE[count > 1]
    gender, row = _declined(word, count)
    if voice is not Voice.THIS:
        return Cases(*map(" ".join, zip(_possessive(voice, gender), row, strict=True)))
    if word in {Word.SON, Word.DAUGHTER}:
        return Cases(*(f"{the} {form} dieser Familie" for the, form in zip(ARTICLE[gender], row, strict=True)))
    return Cases(*(f"dies{end} {form}" for end, form in zip(DEMONSTRATIVE[gender], row, strict=True)))


def other(word: Word, voice: Voice, count: int) -> Cases:
    """Bend whoever has no name beside those who have: "eurem anderen Sohn", "noch eines"."""
    if word in {Word.SOMEONE, Word.PREGNANCY}:
        return ONE_MORE if count == 1 else Cases(*(f"noch {count}",) * 4)
    gender, row = _declined(word, count)
    return Cases(*map(" ".join, zip(_possessive(voice, gender), OTHER[gender], row, strict=True)))


def together(parts: Sequence[Cases]) -> Cases:
    """Join a list: "Adas, Bens und Cys"."""
    *first, last = parts
    if not first:
        return last
    return Cases(*(f"{', '.join(forms[:-1])} und {forms[-1]}" for forms in zip(*parts, strict=True)))
