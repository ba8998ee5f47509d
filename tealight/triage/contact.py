"""Ways to reach a private person: telephone numbers, mail addresses, handles and streets, also when disguised in words.

What is found is a mark for the numbers to weigh, not a finding by itself: a helpline's number is none.
"""

import re
from collections.abc import Set
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

KNOWN = Path(__file__).parent / "data" / "known_lines.txt"
DIGITS_AT_LEAST, DIGITS_AT_MOST = 7, 15
DIGIT_WORDS_AT_LEAST = 2  # different ones

_DIGIT_WORDS = (
    "oh|zero|nought|double|triple|one|two|three|four|five|six|seven|eight|nine|"
    "null|eins|zwei|drei|vier|funf|fünf|sechs|sieben|acht|neun|"
    "cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|"
    "un|deux|trois|quatre|cinq|sept|huit|neuf|um|dois|sete|oito|nove|due|tre|quattro|cinque|sei|sette|otto"
)
_NUMBER = re.compile(r"(?<![\w.,£$€#])(?:\+|00)?\(?\d[\d ().\-/]{5,22}\d(?![\w%]|[.,:]\d)")
_DIGIT_WORD = frozenset(_DIGIT_WORDS.split("|"))
_IN_WORDS = re.compile(rf"\b(?:(?:{_DIGIT_WORDS})[\s,-]{{1,3}}){{5,14}}(?:{_DIGIT_WORDS})\b")
_DAY = r"(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}[./-]\d{1,2}[./-]\d{1,2})"
_DATES = re.compile(rf"{_DAY}(?: ?[-/ ] ?(?:{_DAY}|\d{{4}}))?|(?:19|20)\d\d[-/ ]{{1,3}}(?:19|20)\d\d")
_AT = r" ?(?:@|\(at\)|\[at\]|\{at\}| at | arobase | arroba | chiocciola ) ?"
_DOT = r" ?(?:\.|\(dot\)|\[dot\]| dot | punto | point | punkt | ponto ) ?"
_ENDS = "com|org|net|co|uk|ie|au|ca|de|fr|es|it|pt|br|info|example|gmail|io|eu"
_MAIL = re.compile(rf"\b[a-z0-9][\w.+-]{{0,40}}{_AT}[\w-]{{2,40}}{_DOT}(?:{_ENDS})\b")
_SITES = r"t\.me|wa\.me|instagram\.com|facebook\.com|fb\.com|snapchat\.com|tiktok\.com/@?"
_HANDLE = re.compile(rf"(?<![\w.])@[a-z0-9_.]{{3,30}}\b|\b(?:{_SITES})/?[\w.@-]{{2,40}}")
_WAYS = (
    "street|st|road|rd|avenue|ave|lane|ln|close|drive|dr|crescent|court|ct|rise|way|gardens|grove|terrace|place|square|"
    "boulevard|blvd|hill|walk|mews|quay"
)
_ABROAD = "calle|avenida|rua|via|viale|piazza|rue|avenue|place"
_STREET = re.compile(
    rf"\b\d{{1,4}}[a-z]?,? (?:[a-z'-]{{1,20}} ){{1,3}}(?:{_WAYS})\b"
    rf"|\b(?:{_ABROAD}) (?:[\w'-]{{1,20}} ){{0,3}}[\w'-]{{1,20}},? (?:n[.ºo]? ?)?\d{{1,4}}\b"
    r"|\b\d{1,4} (?:bis )?(?:rue|avenue|boulevard) [\w'-]{1,20}"
)
_STREET_WORD = frozenset(f"{_WAYS}|{_ABROAD}".split("|"))
_STREET_ENDS = ("straße ", "strasse ", "weg ", "gasse ", "allee ", "platz ")
_STREET_ENDED = re.compile(r"\b[\w-]{2,30}(?:straße|strasse|weg|gasse|allee|platz) \d{1,4}[a-z]?\b")
_POSTCODE = re.compile(r"\b[a-z]{1,2}\d{1,2}[a-z]? \d[a-z]{2}\b")


@dataclass(frozen=True, slots=True)
class Mark:
    """Something in a text that the numbers know by its name."""

    name: str
    start: int
    end: int


def marks(text: str, words: Set[str]) -> list[Mark]:
    """Return the marks of a plain text (see `folding`) that holds these words.

    Each is looked for only where a cheap test says that it may be.
    """
    digits = sum(map(text.count, "0123456789"))
    found = [] if digits < DIGITS_AT_LEAST else [_phone(one) for one in _NUMBER.finditer(text) if _is_phone(one[0])]
    if len(words & _DIGIT_WORD) >= DIGIT_WORDS_AT_LEAST:
        found += _all("phone", _IN_WORDS, text)
    if "@" in text or " at " in text or "(at)" in text or "[at]" in text or " arro" in text or " arob" in text:
        found += _all("mail", _MAIL, text)
    if "@" in text or "/" in text:
        mails = [mark for mark in found if mark.name == "mail"]
        handles = _all("handle", _HANDLE, text)
        found += [one for one in handles if not any(mail.start <= one.start < mail.end for mail in mails)]
    if digits:
        found += _all("street", _POSTCODE, text)
        found += _all("street", _STREET, text) if words & _STREET_WORD else []
        found += _all("street", _STREET_ENDED, text) if any(end in text for end in _STREET_ENDS) else []
    return found


@lru_cache(maxsize=1)
def known_lines() -> frozenset[str]:
    """Return the digits of the numbers of helplines and charities, in every form in which they are dialled."""
    return frozenset(KNOWN.read_text(encoding="ascii").split())


def _all(name: str, pattern: re.Pattern[str], text: str) -> list[Mark]:
    return [Mark(name, one.start(), one.end()) for one in pattern.finditer(text)]


def _phone(found: re.Match[str]) -> Mark:
    return Mark("line" if _digits(found[0]) in known_lines() else "phone", found.start(), found.end())


def _is_phone(written: str) -> bool:
    return DIGITS_AT_LEAST <= len(_digits(written)) <= DIGITS_AT_MOST and not _DATES.fullmatch(written.strip())


def _digits(written: str) -> str:
    return "".join(each for each in written if each.isdigit())
