"""Every visible text of a template stands inside a tag of translation."""

import re
from pathlib import Path

import pytest

ROOMS = Path(__file__).parents[2]
TEMPLATES = {path.relative_to(ROOMS).as_posix(): path for path in sorted(ROOMS.glob("*/templates/**/*.*"))}
UNSEEN = re.compile(
    r"{%\s*block (?:robots|anchor)\s*%}.*?{%\s*endblock\s*%}", re.DOTALL
)  # for machines, and in addresses
TRANSLATED = re.compile(r"{%\s*blocktrans(?:late)?\b.*?{%\s*endblocktrans(?:late)?\s*%}", re.DOTALL)
CODE = re.compile(r"{#.*?#}|{%\s*comment.*?endcomment\s*%}|{%.*?%}|{{.*?}}|<!--.*?-->", re.DOTALL)
SPOKEN = re.compile(r"\b(?:aria-label|title|alt|placeholder)=(?:\"([^\"]*)\"|'([^']*)')")
CAST = {"Noor", "Ilse", "Jonas", "Mateo", "Tamsin", "Ruth"}  # names on the page of the look stay as they are
TAG = re.compile(r"<[^>]*>", re.DOTALL)
LETTERS = re.compile(r"[^\W\d_]{2,}")


def left_over(text: str) -> list[str]:
    """Return the words of a template that a visitor would see and no translator could reach."""
    bare = CODE.sub(" ", TRANSLATED.sub(" ", UNSEEN.sub(" ", text)))
    spoken = [part for found in SPOKEN.findall(bare) for part in found]
    words = re.sub(r"&\w+;", " ", TAG.sub(" ", bare))
    return [word for word in LETTERS.findall(" ".join([words, *spoken])) if word not in CAST]


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_translator_can_reach_every_word(name: str) -> None:
    assert left_over(TEMPLATES[name].read_text(encoding="utf-8")) == []


def test_words_outside_the_tags_are_noticed() -> None:
    assert len(TEMPLATES) > 100
    assert left_over('<p>{% translate "seen" %} lost</p>') == ["lost"]
    assert left_over('<nav aria-label="Lost">{% blocktranslate %}seen{% endblocktranslate %}</nav>') == ["Lost"]
    assert left_over("<p>{{ words }} &nbsp; 12</p>") == []
