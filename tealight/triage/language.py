"""Tells in which language a text is, as far as reading it needs: one of six that are read, or another."""

import re
import tomllib
from collections import Counter, defaultdict
from functools import lru_cache
from pathlib import Path

READ = ("en", "es", "fr", "de", "pt", "it")
OTHER = "und"  # undetermined (BCP 47)
_FILE = Path(__file__).parent / "data" / "languages.toml"
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_LATIN = re.compile(r"[a-zà-ɏ]")
ENOUGH = 400  # words that are looked at
FEW = 3  # words: too short to tell


def language_of(text: str, hint: str | None = None) -> tuple[str, bool]:
    """Return the language of a plain text (see `folding`) and whether it can be read.

    A text of a word or two that no language owns (a name, an emoji, "amen") is read as `hint`, or as English.
    """
    words = _WORD.findall(text)[:ENOUGH]
    hinted = hint if hint in READ else "en"
    if not words:
        return hinted, True
    if not text.isascii() and sum(1 for word in words if _LATIN.match(word)) * 2 < len(words):
        return OTHER, False
    small = _small_words()
    shared = Counter(map(small.get, words))
    owned = len(words) - shared.pop(None, 0)
    weights: defaultdict[str, float] = defaultdict(float)
    for languages, count in shared.items():
        for language in languages or ():
            weights[language] += count / len(languages or ())
    if not owned:
        return hinted, len(words) <= FEW or hint in READ
    best, weight = max(weights.items(), key=lambda item: (item[1], item[0] == hinted))
    if weights[hinted] >= 0.9 * weight or (len(words) <= FEW and weight < 1):
        best = hinted
    return best, best in READ


@lru_cache(maxsize=1)
def _small_words() -> dict[str, tuple[str, ...]]:
    said = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    owners: dict[str, list[str]] = {}
    for language, words in said.items():
        for word in dict.fromkeys(words.split()):
            owners.setdefault(word, []).append(language)
    return {word: tuple(languages) for word, languages in owners.items()}
