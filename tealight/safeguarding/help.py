"""Help at once: what somebody is shown beside their own words, on their own screen and nowhere else.

Nothing is stored, counted or queued by this: the words are read again whenever their writer looks at them.
"""

import logging
from collections.abc import Iterable
from enum import Enum

from tealight.triage import About, Kind, read

log = logging.getLogger(__name__)


class Help(Enum):
    """Which help; the page says it in words of its own and never names what was read in the text."""

    SELF = "self"
    OTHER = "other"
    MEDICAL = "medical"
    THREAT = "threat"
    UNJUDGED = "unjudged"

    @property
    def leads(self) -> str:
        """Return which line of the strip comes first: where a body or a life is in danger now, the emergency number."""
        return {"unjudged": "", "medical": "emergency", "threat": "emergency"}.get(self.value, "crisis")


HELPS = {About.SELF: Help.SELF, About.OTHER: Help.OTHER, About.MEDICAL: Help.MEDICAL, About.THREAT: Help.THREAT}


def help_for(text: str, language: str | None = None) -> Help | None:
    """Return the help that belongs to somebody's own words, or None; never raises."""
    try:
        reading = read(text, language=language)
    except Exception as error:
        # The name of the error and nothing more: its message could carry the text into a log.
        log.error("A text could not be read for help (%s).", type(error).__name__)
        return Help.UNJUDGED
    crisis = reading.found(Kind.CRISIS)
    if crisis is not None and crisis.about is not None:
        return HELPS[crisis.about]
    return None if reading.judged else Help.UNJUDGED


def help_for_any(texts: Iterable[str], language: str | None = None) -> Help | None:
    """Return the help for the first of somebody's texts that calls for it; what could not be judged comes last."""
    found = [help for text in texts if (help := help_for(text, language)) is not None]
    return next((help for help in found if help is not Help.UNJUDGED), found[0] if found else None)
