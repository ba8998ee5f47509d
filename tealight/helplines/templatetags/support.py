"""The strip that stands on every page."""

from django import template
from django.template import Context

register = template.Library()


@register.inclusion_tag("helplines/_strip.html", takes_context=True)
def support_strip(context: Context) -> dict[str, object]:
    """Show whom to ring."""
    return {"request": context.get("request")}
