"""How each language bends nouns and names: one module a language, all of the shape `Forms` (docs/words.md)."""

from django.utils.translation import get_language

from tealight.tributes.grammar.forms import de, en
from tealight.tributes.grammar.forms.shape import Cases, Forms, Gender, Voice, Word

LANGUAGES: dict[str, Forms] = {"en": en, "de": de}


def spoken() -> str:
    """Return the language in which we make sentences: that of the page where it has forms, else English."""
    language = (get_language() or "en").split("-")[0]
    return language if language in LANGUAGES else "en"


__all__ = ["LANGUAGES", "Cases", "Forms", "Gender", "Voice", "Word", "spoken"]
