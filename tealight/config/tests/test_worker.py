"""What the worker does beside its jobs."""

import threading

import pytest
from django.db import OperationalError

from tealight.audit.actions import record, seal
from tealight.audit.models import Decision
from tealight.config.serve import worker

pytestmark = pytest.mark.django_db


class Beats(threading.Event):
    """A stop that is asked for after so many signs of life, between which nobody waits."""

    def __init__(self, left: int) -> None:
        super().__init__()
        self.left = left

    def wait(self, timeout: float | None = None) -> bool:
        assert timeout == worker.BEAT
        self.left -= 1
        return self.left < 0


class Minutes(threading.Event):
    """A stop that is asked for after so many minutes, none of which is waited for; somebody decides in each."""

    def __init__(self, left: int) -> None:
        super().__init__()
        self.left = left

    def wait(self, timeout: float | None = None) -> bool:
        assert timeout == 60
        self.left -= 1
        record(None, "account.erased", "account:7")
        return self.left < 0


@pytest.fixture(autouse=True)
def _connected(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "close_old_connections", lambda: None)  # a test holds its transaction open


def blocks() -> list[int | None]:
    return list(Decision.objects.order_by("pk").values_list("block", flat=True))


def test_the_record_is_sealed_once_a_minute() -> None:
    worker._keep_sealing(Minutes(2))
    assert blocks() == [1, 2, None]


def test_a_minute_in_which_the_database_does_not_answer_is_made_up_for(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter([OperationalError("gone"), None])

    def at_first_not(now: object) -> int:
        if error := next(answers):
            raise error
        return seal(now)  # type: ignore[arg-type]

    monkeypatch.setattr(worker, "seal", at_first_not)
    worker._keep_sealing(Minutes(2))
    assert blocks() == [1, 1, None]


def test_whatever_goes_wrong_with_a_sign_of_life_the_next_one_is_given(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    troubles = iter([OSError("no space"), OperationalError("gone"), None])
    beats: list[str] = []

    def at_first_not(name: str) -> None:
        if trouble := next(troubles):
            raise trouble
        beats.append(name)

    monkeypatch.setattr(worker, "beat", at_first_not)
    worker._keep_beating("here/1/1", Beats(3))
    assert beats == ["here/1/1"]
    assert [record.getMessage() for record in caplog.records] == [
        "The worker could not say that it lives; it tries again in 10 seconds."
    ] * 2
