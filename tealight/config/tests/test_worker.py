"""What the worker does beside its jobs."""

import threading

import pytest

from tealight.audit.actions import record
from tealight.audit.models import Decision
from tealight.config.serve import worker

pytestmark = pytest.mark.django_db


class Beats(threading.Event):
    """A stop that is asked for after so many signs of life, without waiting between them."""

    def __init__(self, left: int) -> None:
        super().__init__()
        self.left = left

    def wait(self, timeout: float | None = None) -> bool:
        self.left -= 1
        record(None, "account.erased", "account:7")
        return self.left < 0


def test_the_record_is_sealed_once_a_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "close_old_connections", lambda: None)  # the test holds a transaction open
    a_minute = 60 // worker.BEAT
    worker._keep_beating("here/1/1", Beats(2 * a_minute))
    blocks = list(Decision.objects.order_by("pk").values_list("block", flat=True))
    assert blocks == [1] + [2] * a_minute + [None] * a_minute
