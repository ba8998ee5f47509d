"""Which changes of a text are so small that they cannot become another text."""

import re
from collections import Counter

WORD = re.compile(r"\w+")
HARMLESS = frozenset(" \t\n.,;:!?'’‘\"“”()-–—…")
CHANGED_WORDS = 3
EDITS_A_WORD = 2
SHORTEST = 4  # letters; below, every change is another word: "now" and "not"
LONGER_BY = 20  # characters, of punctuation and line breaks


def is_small(before: str, after: str) -> bool:
    """Tell whether `after` only mends spelling, capitals, punctuation or line breaks of `before`.

    Small means: as many words as before; at most three of them spelled otherwise, each of them at least four letters
    long, beginning with the same letter and at most two letters away; no digit, sign or letter of a script without
    capitals that was not there before (they carry links, addresses and insults, and one of them can be a whole word).
    A word more or less is never small: "not" is a word.
    """
    if len(after) > len(before) + LONGER_BY or _strange(after) - _strange(before):
        return False
    old, new = WORD.findall(before), WORD.findall(after)
    if len(old) != len(new):
        return False
    changed = [(was, now) for was, now in zip(old, new, strict=True) if was.casefold() != now.casefold()]
    return len(changed) <= CHANGED_WORDS and all(_same_word(was, now) for was, now in changed)


def _strange(text: str) -> Counter[str]:
    return Counter(sign for sign in text if sign not in HARMLESS and sign.upper() == sign.lower())


def _same_word(was: str, now: str) -> bool:
    was, now = was.casefold(), now.casefold()
    return min(len(was), len(now)) >= SHORTEST and was[0] == now[0] and _edits(was, now) <= EDITS_A_WORD


def _edits(was: str, now: str) -> int:
    """Count the letters to add, drop or swap (Levenshtein); words far apart in length are not compared at all."""
    if abs(len(was) - len(now)) > EDITS_A_WORD or max(len(was), len(now)) > 60:
        return EDITS_A_WORD + 1
    row = list(range(len(now) + 1))
    for down, letter in enumerate(was, start=1):
        above, row = row, [down]
        for across, other in enumerate(now, start=1):
            row.append(min(above[across] + 1, row[-1] + 1, above[across - 1] + (letter != other)))
    return row[-1]
