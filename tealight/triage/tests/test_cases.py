"""The reader against its suite of labelled texts; the figures themselves are in docs/triage.md."""

from collections import Counter

import pytest

from tealight.triage.evaluate import AT_RISK, TOLD_OFF, Table, calibration_error, cases, measured
from tests.triage import CASES
from tests.triage.ordinary import TEXTS, found

AT_LEAST = 40  # texts for each situation


@pytest.fixture(scope="module")
def table() -> Table:
    return measured(cases(CASES))


def test_every_situation_is_tried_with_many_texts() -> None:
    count = Counter(one.situation for one in cases(CASES))
    assert {
        f"F{number:02}": count[f"F{number:02}"] for number in range(1, 46) if count[f"F{number:02}"] < AT_LEAST
    } == {}


def test_people_at_risk_are_found_and_parents_are_not_told_off(table: Table) -> None:
    scores = table.by_situation
    found = sum(scores[one].passed for one in AT_RISK) / sum(scores[one].of for one in AT_RISK)
    told_off = sum(scores[one].serious for one in TOLD_OFF) / sum(scores[one].of for one in TOLD_OFF)
    assert found > 0.77
    assert told_off < 0.17


def test_plain_messages_are_left_alone() -> None:
    wrongly = found()
    assert len(set(TEXTS)) == 300
    assert wrongly["any"] <= 36
    assert wrongly["crisis"] <= 8
    assert wrongly["cruelty"] <= 8


def test_confidences_are_calibrated(table: Table) -> None:
    assert {
        kind: calibration_error(pairs) for kind, pairs in table.pairs.items() if calibration_error(pairs) > 0.06
    } == {}
