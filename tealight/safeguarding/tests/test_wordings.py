"""The templates of the care team: what they may say, and to whom."""

import re

import pytest

from tealight.pages.tests.test_voice import REJECTED
from tealight.safeguarding.policy import Reason
from tealight.safeguarding.wordings import (
    NEAREST,
    UnknownWordingError,
    Wording,
    filled,
    frames,
    nearest_to,
    offered,
    wording_of,
    wordings,
)

ALL = list(wordings().values())
FOR_RISK = [wording for wording in ALL if wording.may_meet_risk]
RULES = re.compile(
    r"\b(?:rules?|refus\w*|reject\w*|not shown|held back|moderat\w*|classif\w*|program|machine|software|polic\w*"
    r"|Regeln?|abgelehnt|ablehn\w*|Programm|Maschine|nicht gezeigt|Moderat\w*)\b",
    re.IGNORECASE,
)
HELP_IS_SENT = re.compile(
    r"\b(?:we (?:will|can|have) (?:send|sent|come|call)|help is on (?:its|the) way|wir (?:schicken|kommen))\b",
    re.IGNORECASE,
)
CLINICAL = re.compile(
    r"\b(?:suicid\w*|suizid\w*|ideation|disorder|diagnos\w*|patient\w*|symptom\w*|self-harm)\b", re.IGNORECASE
)
METHODS = re.compile(r"\b(?:pills?|rope|knife|bridge|overdose|tabletten|messer|brücke)\b", re.IGNORECASE)
NEEDED = {
    *("crisis_self", "crisis_other", "medical", "past_risk", "bereaved_story", "violence", "child_in_danger"),
    *("under_16", "refused", "ask_to_change", "contact_left_out", "thanks", "not_possible"),
}


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_purpose_has_its_template(language: str) -> None:
    assert {wording.slug for wording in ALL if wording.language == language} == NEEDED


@pytest.mark.parametrize("wording", FOR_RISK, ids=str)
def test_what_may_meet_risk_names_no_rule_no_refusal_and_no_program(wording: Wording) -> None:
    assert not RULES.search(wording.title + wording.text)


def test_the_words_that_are_looked_for_would_be_found() -> None:
    assert RULES.search(wording_of("refused", "de").title)
    assert RULES.search("Your words were refused.")
    assert HELP_IS_SENT.search("Help is on its way.")
    assert CLINICAL.search("suicidal ideation")
    assert METHODS.search("with pills")


@pytest.mark.parametrize("wording", ALL, ids=str)
def test_no_template_promises_help_speaks_like_a_clinic_or_names_a_method(wording: Wording) -> None:
    said = f"{wording.title}\n{wording.text}"
    for pattern in (HELP_IS_SENT, CLINICAL, METHODS):
        assert not pattern.search(said)
    assert not [kind for kind, rejected in REJECTED.items() if re.search(rf"\b(?:{rejected})\b", said, re.IGNORECASE)]
    assert not set("!—") & set(said)


@pytest.mark.parametrize("wording", ALL, ids=str)
def test_every_template_says_who_has_read_it(wording: Wording) -> None:
    assert "2026" in wording.reviewed


@pytest.mark.parametrize("slug", ["crisis_self", "crisis_other", "medical", "violence", "child_in_danger"])
def test_where_somebody_is_in_danger_whom_to_ring_comes_with_what_we_cannot_do(slug: str) -> None:
    said = wording_of(slug, "en").text
    assert "emergency number" in said
    assert re.search(r"cannot (?:send|come|reach)", said)


def test_a_template_is_filled_in_and_a_name_is_never_a_placeholder() -> None:
    said = filled(wording_of("refused", "en"), name="Sam {site}", baby="Noor", site="Tealight")
    assert said.startswith("Dear Sam {site},\n\nWe have read your words for Noor")
    assert said.endswith("The care team of Tealight")


@pytest.mark.parametrize("language", ["en", "de"])
def test_without_names_nothing_empty_is_left(language: str) -> None:
    for wording in (each for each in ALL if each.language == language):
        said = filled(wording, name="", baby="", site="Tealight")
        assert said.startswith(frames()[language].greeting_without)
        assert not re.search(r"[{}]|  | ,| \.", said)


def test_where_somebody_may_be_at_risk_only_what_was_made_for_it_is_offered() -> None:
    assert {each.slug for each in offered("en", at_risk=False)} == NEEDED
    assert {each.slug for each in offered("en", at_risk=True)} == NEEDED - {
        "refused",
        "ask_to_change",
        "contact_left_out",
    }


def test_the_nearest_template_exists_and_is_offered_for_what_it_is_nearest_to() -> None:
    assert {(slug, "en") for slug in NEAREST.values()} <= set(wordings())
    assert wording_of(nearest_to(Reason.AT_RISK), "en").may_meet_risk
    assert nearest_to("a sentence") == ""
    with pytest.raises(UnknownWordingError):
        wording_of("crisis_self", "xx")
