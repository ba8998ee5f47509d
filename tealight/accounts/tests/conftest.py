"""The cast at the door, and the letters that reach them."""

import re
from collections.abc import Callable

import pytest
from django.core import mail

from tealight.notices.tests.worker import work


@pytest.fixture
def letters() -> Callable[[], list[mail.EmailMessage]]:
    """Let the worker send what waits, and return everything that was sent."""

    def delivered() -> list[mail.EmailMessage]:
        work()
        return list(mail.outbox)

    return delivered


def code_in(letter: mail.EmailMessage) -> str:
    """Return the code that stands alone on a line of a letter."""
    found = re.search(r"^ {4}([0-9A-Z-]+)$", str(letter.body), re.MULTILINE)
    assert found, letter.body
    return found[1]
