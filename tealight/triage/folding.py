"""Makes a text plain for reading: lower case, look-alikes and disguises undone, with a way back to the original."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

LONGEST = 20_000  # code points that are read; what comes after them is told as unread by the reader
_MARKS_AT_MOST = 2  # combining marks after one letter; more of them are a disguise or a joke

_PLAIN = {
    **dict.fromkeys(map(ord, "’‘‛ʼ`´＇"), "'"),
    **dict.fromkeys(map(ord, "“”„‟«»"), '"'),
    **dict.fromkeys(map(ord, "–—‒―−‐‑"), "-"),
    **dict.fromkeys(map(ord, "\t\u00a0\u2007\u202f\u2009\u2002\u2003"), " "),
}
# Letters of other scripts that are drawn like Latin ones (Unicode TR39, those in everyday fonts); used only inside of
# words that hold Latin letters too, so that Russian and Greek stay what they are.
_ALIKE = str.maketrans(
    "авсдеһіјкӏмнорѕтиухуᴀαβεηικνορτυχωѵԁԝɡ",
    "abcdehijklmhopstuyxyaabenikvoptuxwvdwg",
)
_SMALL_CAPITALS = str.maketrans("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz")
_SHORT_WORDS = frozenset(
    (
        "b4",
        "gr8",
        "m8",
        "l8",
        "l8r",
        "h8",
        "w8",
        "2day",
        "2nite",
        "2moro",
        "4ever",
        "4eva",
        "4u",
        "2u",
        "u2",
        "me2",
        "x2",
    )
)
_DIGITS = str.maketrans(
    {"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i", "€": "e", "|": "l"}
)
_SIGN = re.compile(r"[0134578@$|]|!(?=\w)")
_LEET = re.compile(
    r"(?<![\w@$!|.,])(?=[\w@$!|]*[^\W\d_])(?=[\w@$!|]*[0134578@$!|])(?:[^\W_]|[@$!|])*(?:[^\W_]|[@$])(?=[^\w@$|]|$)"
)
_NAMED = re.compile(r"[a-z]\d+|[a-z]{2,}\d\d+|(?:[a-z]\d){2,4}|\d+[a-z]\d+", re.I)  # T18, Ps23, G5P1, 22q11
_DOMAIN = re.compile(r"[-\w]*\.[a-z]", re.I)
_UNIT = re.compile(
    r"\d+(?:st|nd|rd|th|am|pm|kg|g|gm|grams?|lbs?|oz|cm|mm|ml|w|wk|wks|weeks?|d|days?|h|hrs?|mins?|s|yrs?|yo|x|[a-z])",
    re.I,
)
_STARRED = re.compile(r"(?<=[^\W\d_])[*#]+(?=[^\W\d_])")
_SPACED = re.compile(r"(?<![\w'])(?:[^\W\d_][ .\-_*]{1,3}){3,60}[^\W\d_](?![\w'])")
_DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}")
_SLOW = re.compile(r"[^\x00-\x7f\u00a1-\u00ff\u2010-\u2027\u20ac\u2600-\u27bf\U0001f300-\U0001faff\ufe0f\u200d]")
Keep = Callable[[re.Match[str]], list[int]]


@dataclass(frozen=True, slots=True)
class Folded:
    """A plain text, and for each of its places the place in the original."""

    text: str
    places: list[int] | None = None  # None where nothing moved

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return where a part of the plain text stands in the original."""
        if self.places is None or not self.places:
            return start, end
        last = self.places[min(end, len(self.places)) - 1] + 1 if end > 0 else 0
        return self.places[min(start, len(self.places) - 1)], last


def fold(text: str) -> Folded:
    """Return the plain form of at most LONGEST code points of a text, in time that grows with its length alone."""
    text = text[:LONGEST]
    if text.isascii():
        return _undisguised(_lower(text), None)
    if _SLOW.search(text) is None:
        return _undisguised(_lower(text.translate(_PLAIN)), None)
    kept, places = _letters(text)
    return _undisguised(_lower(kept), places)


def _lower(text: str) -> str:
    low = text.lower()
    return low if len(low) == len(text) else "".join(each.lower() if len(each.lower()) == 1 else each for each in text)


def _letters(text: str) -> tuple[str, list[int]]:
    """Take out what cannot be seen, compose what was taken apart, and put Latin letters for look-alikes."""
    kept: list[str] = []
    places: list[int] = []
    marks = 0
    for place, each in enumerate(text):
        kind = unicodedata.category(each)
        if kind in {"Cf", "Cs", "Co", "Cn"} or (kind == "Cc" and each not in "\n\t\r"):
            continue
        if kind in {"Mn", "Me"}:
            marks += 1
            composed = unicodedata.normalize("NFC", kept[-1] + each) if kept else each
            if marks <= _MARKS_AT_MOST and kept and len(composed) == 1:
                kept[-1] = composed
            continue
        marks = 0
        for one in unicodedata.normalize("NFKC", each).translate(_PLAIN).translate(_SMALL_CAPITALS)[:4]:
            kept.append(one)
            places.append(place)
    return _latin("".join(kept)), places


def _latin(text: str) -> str:
    return re.sub(r"\w+", lambda found: _word_in_latin(found[0]), text)


def _word_in_latin(word: str) -> str:
    if word.isascii() or not any("a" <= each <= "z" for each in word.lower()):
        return word
    alike = word.lower().translate(_ALIKE)
    return alike if len(alike) == len(word) else word


def _undisguised(text: str, places: list[int] | None) -> Folded:
    """Undo digits for letters, stars, spaced and drawn-out letters."""
    if _SIGN.search(text):
        text = _LEET.sub(_without_digits, text)
    if "*" in text or "#" in text:
        text, places = _replaced(_STARRED, None, text, places)
    text, places = _replaced(_SPACED, _joined, text, places)
    if any(each * 3 in text for each in set(text)):
        text, places = _replaced(_DRAWN_OUT, _short, text, places)
    return Folded(text, places)


def _without_digits(found: re.Match[str]) -> str:
    word = found[0]
    if word in _SHORT_WORDS or _UNIT.fullmatch(word) or _NAMED.fullmatch(word) or not word.strip("0123456789"):
        return word
    if word[0] == "@" and not word.startswith("@ss"):
        return word
    if "@" in word and _DOMAIN.match(found.string, found.end()):
        return word
    return ("b" + word[1:] if word[0] == "8" else word).translate(_DIGITS)


def _joined(found: re.Match[str]) -> list[int]:
    """Keep the letters, and a space where the gap between two is wider than between the others."""
    keep = []
    for at in range(found.start(), found.end()):
        is_letter = found.string[at].isalpha()
        is_gap = not is_letter and not found.string[at - 1].isalpha() and found.string[at - 2].isalpha()
        if is_letter or is_gap:
            keep.append(at)
    return keep


def _short(found: re.Match[str]) -> list[int]:
    return [found.start(), found.start() + 1]


def _replaced(
    pattern: re.Pattern[str], keep: Keep | None, text: str, places: list[int] | None
) -> tuple[str, list[int] | None]:
    """Keep only some places of each match, or none where `keep` is None."""
    if pattern.search(text) is None:
        return text, places
    stay: list[int] = []
    end = 0
    for found in pattern.finditer(text):
        stay.extend(range(end, found.start()))
        stay.extend(keep(found) if keep is not None else ())
        end = found.end()
    stay.extend(range(end, len(text)))
    return "".join(text[at] for at in stay), [places[at] for at in stay] if places is not None else stay
