"""Composes texts to learn from: our own templates, filled in, roughened, and set among harmless sentences.

A template is a text with `<one|another>` for a choice and `{slot}` for a word from data/slots.toml. Every text is drawn
with a seeded generator: the same folder and seed give the same texts.
"""

import random
import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

CORPUS = Path(__file__).parent / "data" / "corpus"
CHOICE = re.compile(r"<([^<>]*)>")
SLOT = re.compile(r"\{(\w+)\}")
# Files of another language teach the same situations as the English ones.
ALIKE = {
    "crisis-explicit": "F03",
    "crisis-veiled": "F04",
    "crisis-other": "F06",
    "crisis-medical": "F07",
    "cruelty": "F10",
    "risk": "F04",
    "cruel": "F10",
    "calm": "F01",
    "contact": "F28",
    "condolences": "F25",
    "grief": "F01",
}
CARRIERS = {"F25", "F01", "F08", "F31", "F35"}  # whose sentences stand harmlessly beside any other
ROUGH, CARRIED = 0.35, 0.4  # how many texts are roughened, and how many get sentences before or after them
WORDS = tomllib.loads((CORPUS.parent / "slots.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Template:
    """One template with what its texts teach; `number` tells it from every other."""

    number: int
    text: str
    situation: str
    language: str
    labels: tuple[str, ...]
    about: str = ""
    urgency: str = ""
    family: str = ""


@dataclass(frozen=True)
class Example:
    """One composed text."""

    text: str
    template: Template


@dataclass
class Composer:
    """Draws texts from templates."""

    templates: Sequence[Template]
    chance: random.Random
    carriers: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for template in self.templates:
            if template.situation in CARRIERS and not template.labels:
                sentences = re.split(r"(?<=[.!?])\s+|\n+", template.text)
                self.carriers.setdefault(template.language, []).extend(one for one in sentences if len(one) > 15)

    def examples(self, each: int) -> Iterator[Example]:
        """Yield `each` texts for every template; the first of them plain, as it was written."""
        for template in self.templates:
            seen = set()
            for number in range(each):
                text = self._filled(template.text)
                if number and self.chance.random() < CARRIED:
                    text = self._carried(text, template)
                if number and self.chance.random() < ROUGH:
                    text = self._rough(text)
                if text not in seen:
                    seen.add(text)
                    yield Example(text, template)

    def _filled(self, text: str) -> str:
        text = CHOICE.sub(lambda found: self.chance.choice(found[1].split("|")), text)
        return SLOT.sub(lambda found: self._word(found[1]), text)

    def _word(self, slot: str) -> str:
        chance = self.chance
        match slot:
            case "weeks":
                return str(chance.randint(6, 41))
            case "days":
                return str(chance.randint(2, 12))
            case "grams":
                return str(chance.randint(320, 3900))
            case "phone":
                return str(chance.choice(WORDS["phone"])).format(
                    f"{chance.randint(100, 999)}", f"{chance.randint(10, 99)}"
                )
            case "email":
                name, baby = chance.choice(WORDS["name"]).lower(), chance.choice(WORDS["baby"]).lower()
                return str(chance.choice(WORDS["email"])).format(name, chance.randint(1, 99), baby)
        return str(chance.choice(WORDS[slot]))

    def _carried(self, text: str, template: Template) -> str:
        sentences = self.carriers.get(template.language)
        if not sentences:
            return text
        drawn = [self._filled(self.chance.choice(sentences)) for _ in range(self.chance.choice((1, 1, 2, 3)))]
        before = self.chance.randint(0, len(drawn))
        glue = self.chance.choice((" ", " ", "\n", "\n\n"))
        return glue.join([*drawn[:before], text, *drawn[before:]])

    def _rough(self, text: str) -> str:
        """Write as people type in the night: no capitals, words cut short, letters beside the right ones."""
        chance = self.chance
        if chance.random() < 0.4:
            words = [WORDS["shorter"].get(word, word) if chance.random() < 0.5 else word for word in text.split(" ")]
            text = " ".join(words)
        if chance.random() < 0.6:
            text = text.lower()
        if chance.random() < 0.4:
            text = re.sub(r"[.,'](?=\s|$|\w)", lambda found: "" if chance.random() < 0.7 else found[0], text)
        if chance.random() < 0.5:
            text = "".join(self._typed(letter) for letter in text)
        if chance.random() < 0.15:
            text += chance.choice((" x", " xx", " ❤️", " 💔", "!!", "...", " 🕊️", " xxx"))
        return text

    def _typed(self, letter: str) -> str:
        drawn = self.chance.random()
        if drawn < 0.006 and letter in WORDS["neighbours"]:
            return str(self.chance.choice(WORDS["neighbours"][letter]))
        if drawn < 0.010 and letter.isalpha():
            return ""
        return letter * 2 if 0.010 < drawn < 0.013 and letter.isalpha() else letter


def templates(folder: Path = CORPUS) -> list[Template]:
    """Return every template of a folder; raise KeyError or TOMLDecodeError for a file that is not as it should be."""
    found: list[Template] = []
    for path in sorted(folder.glob("*.toml")):
        said = tomllib.loads(path.read_text(encoding="utf-8"))
        language = said.get("language", "en")
        situation = said["situation"] if language == "en" else ALIKE[re.sub(r"-\d$", "", path.stem.partition("-")[2])]
        for text in said["texts"]:
            found.append(
                Template(
                    number=len(found),
                    text=text.strip(),
                    situation=situation,
                    language=language,
                    labels=tuple(said["labels"]),
                    about=said.get("about", ""),
                    urgency=said.get("urgency", ""),
                    family=said.get("family", ""),
                )
            )
    return found
