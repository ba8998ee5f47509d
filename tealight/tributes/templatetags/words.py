"""Filters that show what people wrote: `{{ text|prose }}` and `{{ text|poem }}`; the one place that makes HTML."""

from django import template
from django.utils.safestring import SafeString

from tealight.tributes import texts

register = template.Library()


@register.filter
def prose(text: str) -> SafeString:
    """Show words as paragraphs."""
    return SafeString(texts.prose_html(text))


@register.filter
def poem(text: str) -> SafeString:
    """Show a poem as stanzas, line by line."""
    return SafeString(texts.poem_html(text))
