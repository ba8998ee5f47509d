"""The passage that every text takes before others see it."""

import logging
from dataclasses import replace

from django.utils import timezone
from django.utils.translation import get_language

from tealight.safeguarding import policy
from tealight.safeguarding.actions.trouble import note_trouble
from tealight.safeguarding.policy import Decision, Haste, Outcome, Reason, Rules, Standing, Words
from tealight.triage import Reading, read

__all__ = ["Decision", "Haste", "Outcome", "Reason", "Rules", "Standing", "Words", "assess"]

log = logging.getLogger(__name__)


def assess(words: Words) -> Decision:
    """Return what is done with these words; never raises, and holds whatever could not be read.

    They are read in the language that is spoken now, which is their writer's.
    """
    try:
        return policy.decide(words if words.is_private else replace(words, reading=_reading(words)))
    except Exception as error:
        _tell(words, error)
        return policy.UNREADABLE


def _reading(words: Words) -> Reading | None:
    """Return what was read, or None where the reader failed: then a person reads."""
    try:
        return read(words.text, language=get_language())
    except Exception as error:
        _tell(words, error)
        return None


def _tell(words: Words, error: Exception) -> None:
    # The name of the error and nothing more: its message or its traceback could carry the text into a log.
    log.error("A text of kind %s could not be read (%s) and is held.", words.kind, type(error).__name__)
    note_trouble(timezone.now())
