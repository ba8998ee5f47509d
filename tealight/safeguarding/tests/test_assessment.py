"""The passage that every text takes before others see it, and the whole policy as one table."""

import logging
from itertools import product

import pytest
from django.utils import translation

from tealight.safeguarding import assessment, policy
from tealight.safeguarding.assessment import Decision, Haste, Outcome, Reason, Rules, Standing, Words, assess
from tealight.triage import About, Finding, Kind, Reading, Urgency

SENTENCE = "She was here, and she was loved."


def words(standing: Standing, *, is_private: bool = False) -> Words:
    return Words(text=SENTENCE, kind="entry", standing=standing, is_private=is_private)


def breaks(text: str, **_: object) -> Reading:
    raise ValueError(f"cannot read {text}")


def test_the_words_of_a_stranger_wait_for_a_person() -> None:
    assert assess(words(Standing.STRANGER)) == Decision(Outcome.HOLD, Reason.NOBODY_READ_IT)


@pytest.mark.parametrize("standing", [Standing.FAMILY, Standing.CARE_TEAM, Standing.CIRCLE])
def test_a_family_its_circle_and_the_care_team_speak_for_themselves(standing: Standing) -> None:
    assert assess(words(standing)).outcome is Outcome.SHOW


@pytest.mark.parametrize("standing", Standing)
def test_a_reader_that_raises_holds_the_words_and_the_log_does_not_repeat_them(
    standing: Standing, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(assessment, "read", breaks)
    with caplog.at_level(logging.DEBUG):
        decision = assess(words(standing))
    assert decision == Decision(Outcome.HOLD, Reason.UNREADABLE)
    assert str(Reason(decision.reason).label) == "could not be read"
    assert "ValueError" in caplog.text
    assert SENTENCE not in caplog.text


def test_words_are_read_in_the_language_of_their_writer(monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str | None] = []

    def listens(text: str, *, language: str | None) -> Reading:
        heard.append(language)
        return Reading((), "de", judged=True)

    monkeypatch.setattr(assessment, "read", listens)
    for language in ("de", None):
        with translation.override(language):
            assess(words(Standing.FAMILY))
    assert heard == ["de", None]


def test_a_check_that_raises_holds_the_words_too(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def raises(asked: Words) -> Decision | None:
        raise ValueError(asked.text)

    monkeypatch.setattr(policy, "CHECKS", (raises, *policy.CHECKS))
    assert assess(words(Standing.FAMILY)) == Decision(Outcome.HOLD, Reason.UNREADABLE)
    assert SENTENCE not in caplog.text


@pytest.mark.parametrize("standing", Standing)
def test_private_words_are_not_even_read(standing: Standing, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assessment, "read", breaks)
    assert assess(words(standing, is_private=True)) == Decision(Outcome.SHOW, Reason.PRIVATE)


FOUND = {
    (Kind.CRISIS, About.SELF): Reason.AT_RISK,
    (Kind.CRISIS, About.OTHER): Reason.OTHER_AT_RISK,
    (Kind.CRISIS, About.MEDICAL): Reason.MEDICAL_DANGER,
    (Kind.CRISIS, About.THREAT): Reason.THREAT,
    (Kind.CRUELTY, None): Reason.CRUELTY,
    (Kind.CONTACT, None): Reason.CONTACT,
    (Kind.MEDICAL, None): Reason.MEDICAL_ADVICE,
    (Kind.SPAM, None): Reason.SPAM,
}
OWN = {
    Standing.FAMILY: Reason.OWN_FAMILY,
    Standing.CARE_TEAM: Reason.OWN_TEAM,
    Standing.CIRCLE: Reason.OWN_CIRCLE,
}
RULES = [Rules(*chosen) for chosen in product((False, True), repeat=2)]
SEEN: dict[str, Reading | None] = {
    "nothing": Reading((), "en", judged=True),
    "unjudged": Reading((), "cy", judged=False),
    "unread": None,
}


def finding(kind: Kind, about: About | None = None, confidence: float = 0.9, urgency: str = "high") -> Finding:
    asked = Urgency(urgency) if kind is Kind.CRISIS else None
    return Finding(kind, confidence, 0, 3, "a reason", about, asked)


def reading(*findings: Finding) -> Reading:
    return Reading(findings, "en", judged=True)


def after(
    found: Reading | None,
    standing: Standing = Standing.STRANGER,
    rules: Rules | None = None,
    *,
    is_private: bool = False,
) -> Decision:
    return policy.decide(Words(SENTENCE, "entry", standing, is_private, rules or Rules(), found))


@pytest.mark.parametrize("rules", RULES, ids=str)
@pytest.mark.parametrize("standing", Standing)
@pytest.mark.parametrize(("kind", "about"), FOUND)
def test_what_is_dangerous_or_cruel_waits_whoever_wrote_it_and_whatever_was_chosen(
    kind: Kind, about: About | None, standing: Standing, rules: Rules
) -> None:
    decision = after(reading(finding(kind, about)), standing, rules)
    haste = Haste.FIRST if kind is Kind.CRISIS else Haste.IN_TURN
    assert decision == Decision(Outcome.HOLD, FOUND[kind, about], haste)
    assert after(reading(finding(kind, about)), standing, rules, is_private=True).reason == Reason.PRIVATE


@pytest.mark.parametrize("rules", RULES, ids=str)
@pytest.mark.parametrize("standing", Standing)
@pytest.mark.parametrize("seen", [*SEEN, "platitude", "unsure"])
def test_what_harms_nobody_is_shown_or_waits_by_who_wrote_it_and_what_was_chosen(
    seen: str, standing: Standing, rules: Rules
) -> None:
    found = SEEN.get(seen) or reading(
        finding(Kind.PLATITUDE) if seen == "platitude" else finding(Kind.CRUELTY, None, 0.3)
    )
    decision = after(None if seen == "unread" else found, standing, rules)
    if seen == "unread":
        assert decision == Decision(Outcome.HOLD, Reason.UNREADABLE)
    elif standing in {Standing.FAMILY, Standing.CARE_TEAM} or (standing is Standing.CIRCLE and not rules.circle_waits):
        assert decision == Decision(Outcome.SHOW, OWN[standing])
    elif seen == "unjudged":
        assert decision == Decision(Outcome.HOLD, Reason.NOT_JUDGED)
    elif seen == "nothing" and rules.clean_is_shown:
        assert decision == Decision(Outcome.SHOW, Reason.READ_AS_CLEAN)
    else:
        assert decision == Decision(Outcome.HOLD, Reason.NOBODY_READ_IT)


@pytest.mark.parametrize(("operator", "family"), [*product(RULES, RULES)])
def test_a_family_can_be_stricter_than_the_site_and_never_looser(operator: Rules, family: Rules) -> None:
    both = operator.stricter(family)
    for standing, found in product(Standing, [*SEEN.values(), reading(finding(Kind.PLATITUDE))]):
        if after(found, standing, operator).outcome is Outcome.HOLD:
            assert after(found, standing, both).outcome is Outcome.HOLD


def test_clean_means_at_most_two_in_a_hundred_of_anything_together() -> None:
    rules = Rules(clean_is_shown=True)
    assert after(reading(finding(Kind.SPAM, None, 0.01), finding(Kind.CRUELTY, None, 0.01)), rules=rules).outcome is (
        Outcome.SHOW
    )
    assert after(reading(finding(Kind.SPAM, None, 0.011), finding(Kind.CRUELTY, None, 0.01)), rules=rules).outcome is (
        Outcome.HOLD
    )


def test_a_life_comes_before_cruelty_in_one_text() -> None:
    found = reading(finding(Kind.CRUELTY, confidence=0.99), finding(Kind.CRISIS, About.SELF))
    assert after(found).reason == Reason.AT_RISK


def test_what_may_be_a_past_comes_right_after_what_is_now() -> None:
    assert after(reading(finding(Kind.CRISIS, About.SELF, urgency="low"))).haste is Haste.SOON


def test_the_first_decisive_check_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    def held(asked: Words) -> Decision | None:
        return Decision(Outcome.HOLD, Reason.UNREADABLE)

    monkeypatch.setattr(policy, "CHECKS", (*policy.CHECKS, held))
    assert after(SEEN["nothing"], Standing.FAMILY).outcome is Outcome.SHOW
    assert after(SEEN["nothing"]).reason == Reason.UNREADABLE
