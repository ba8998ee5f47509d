"""The listed reasons of the record, and what they mean in words; each room lists its own at start."""

from collections.abc import Mapping

from django.utils.functional import Promise

_words: dict[str, str | Promise] = {}


class UnlistedReasonError(ValueError):
    """Nobody listed this reason: words of somebody's own belong into the note beside the record."""


class DuplicateReasonError(ValueError):
    """Two rooms listed the same reason."""


def register(words: Mapping[str, str | Promise]) -> None:
    """List reasons with their words, such as `{"everyone": _("everyone")}`; a reason is listed by one room."""
    for reason in words:
        if reason in _words:
            raise DuplicateReasonError(reason)
    _words.update(words)


def is_listed(reason: str) -> bool:
    """Tell whether some room listed it."""
    return reason in _words


def in_words(reason: str) -> str:
    """Return the words of a reason; one whose room is gone is read out as it is."""
    return str(_words.get(reason, reason.replace("_", " ")))
