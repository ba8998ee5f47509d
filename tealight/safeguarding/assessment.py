"""The passage that every text takes before others see it."""

import logging

from tealight.safeguarding import policy
from tealight.safeguarding.policy import Decision, Outcome, Reason, Standing, Words

__all__ = ["Decision", "Outcome", "Reason", "Standing", "Words", "assess"]

log = logging.getLogger(__name__)


def assess(words: Words) -> Decision:
    """Return what is done with these words; never raises, and holds whatever could not be read."""
    try:
        return policy.decide(words)
    except Exception as error:
        # The name of the error and nothing more: its message or its traceback could carry the text into a log.
        log.error("A text of kind %s could not be read (%s) and is held.", words.kind, type(error).__name__)
        return policy.UNREADABLE
