"""The passage that every text takes before others see it."""

import logging

import pytest

from tealight.safeguarding import policy
from tealight.safeguarding.assessment import Decision, Outcome, Reason, Standing, Words, assess

SENTENCE = "She was here, and she was loved."


def words(standing: Standing) -> Words:
    return Words(text=SENTENCE, kind="entry", standing=standing)


def test_the_words_of_a_stranger_wait_for_a_person() -> None:
    assert assess(words(Standing.STRANGER)) == Decision(Outcome.HOLD, Reason.NOBODY_READ_IT)


@pytest.mark.parametrize("standing", [Standing.FAMILY, Standing.CARE_TEAM])
def test_a_family_and_the_care_team_speak_for_themselves(standing: Standing) -> None:
    assert assess(words(standing)).outcome is Outcome.SHOW


def test_words_that_cannot_be_read_are_held_and_the_log_does_not_repeat_them(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def breaks(asked: Words) -> Decision | None:
        raise ValueError(f"cannot read {asked.text}")

    monkeypatch.setattr(policy, "CHECKS", (breaks, *policy.CHECKS))
    with caplog.at_level(logging.DEBUG):
        decision = assess(words(Standing.FAMILY))
    assert decision == Decision(Outcome.HOLD, Reason.UNREADABLE)
    assert str(Reason(decision.reason).label) == "could not be read"
    assert "ValueError" in caplog.text
    assert SENTENCE not in caplog.text


def test_the_first_decisive_check_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    def held(asked: Words) -> Decision | None:
        return Decision(Outcome.HOLD, Reason.UNREADABLE)

    monkeypatch.setattr(policy, "CHECKS", (*policy.CHECKS, held))
    assert assess(words(Standing.FAMILY)).outcome is Outcome.SHOW
    assert assess(words(Standing.STRANGER)).reason == Reason.UNREADABLE
