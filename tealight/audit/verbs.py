"""What a verb of the record means in words; each room names its own at start."""

from collections.abc import Mapping

from django.utils.functional import Promise

_words: dict[str, str | Promise] = {}


def register(words: Mapping[str, str | Promise]) -> None:
    """Add verbs with their words, such as `{"review.shown": _("showed")}`."""
    _words.update(words)


def in_words(verb: str) -> str:
    """Return the words of a verb; one that no room named is read out as it is."""
    return str(_words.get(verb, verb.replace(".", " ").replace("_", " ")))
