"""The reviewed templates from which the care team answers: read once from `data/answers.toml`, and filled in."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tealight.safeguarding.policy import Reason

FILE = Path(__file__).parent / "data" / "answers.toml"
# Which template fits why something waits; the care team may choose any other that is offered.
NEAREST = {
    Reason.AT_RISK: "crisis_self",
    Reason.OTHER_AT_RISK: "crisis_other",
    Reason.MEDICAL_DANGER: "medical",
    Reason.THREAT: "violence",
    Reason.CRUELTY: "ask_to_change",
    Reason.CONTACT: "contact_left_out",
}


class UnknownWordingError(LookupError):
    """There is no template of this name in this language."""


@dataclass(frozen=True)
class Wording:
    """One template in one language; `may_meet_risk` says that it can be sent to somebody who may be at risk.

    `reviewed` says who read the text and when, as it stands in the file.
    """

    slug: str
    language: str
    title: str
    text: str
    reviewed: str
    may_meet_risk: bool

    def __str__(self) -> str:
        return f"{self.slug}.{self.language}"


@dataclass(frozen=True)
class Frame:
    """What a language puts around each text, and says where a name is not known."""

    greeting: str
    greeting_without: str
    baby: str
    signature: str


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


@cache
def frames() -> dict[str, Frame]:
    """Return the frame of each language that has templates."""
    return {language: Frame(**said) for language, said in _file()["languages"].items()}


@cache
def wordings() -> dict[tuple[str, str], Wording]:
    """Return every template by its name and its language, in the order of the file."""
    found = (
        Wording(
            slug=each["slug"],
            language=language,
            title=each[language]["title"],
            text=each[language]["text"].strip(),
            reviewed=each["reviewed"],
            may_meet_risk=each.get("at_risk", False),
        )
        for language in frames()
        for each in _file()["answer"]
        if language in each
    )
    return {(wording.slug, wording.language): wording for wording in found}


def wording_of(slug: str, language: str) -> Wording:
    """Return one template; raise UnknownWordingError where there is none."""
    try:
        return wordings()[slug, language]
    except KeyError as error:
        raise UnknownWordingError from error


def offered(language: str, *, at_risk: bool) -> list[Wording]:
    """Return the templates of one language that may be sent; where somebody may be at risk, only those made for it."""
    return [each for each in wordings().values() if each.language == language and (each.may_meet_risk or not at_risk)]


def nearest_to(reason: str) -> str:
    """Return the name of the template that fits why something waits (a name of `policy.Reason`), or an empty text."""
    return NEAREST.get(Reason(reason), "") if reason in Reason.values else ""


def filled(wording: Wording, *, name: str, baby: str, site: str) -> str:
    """Return the whole letter, with greeting and signature; nothing in a name is taken for a placeholder."""
    frame = frames()[wording.language]
    greeting = frame.greeting if name else frame.greeting_without
    whole = f"{greeting}\n\n{wording.text}\n\n{frame.signature}"
    return whole.format(name=name, baby=baby or frame.baby, site=site)
