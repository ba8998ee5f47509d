"""`{% when_people_read as when %}` and `{% rules_are_set as are_set %}`: what the operator chose, for any page."""

from django import template

from tealight.safeguarding import queries

register = template.Library()


@register.simple_tag
def when_people_read() -> str:
    """Return the operator's own words on when people read here, or nothing."""
    return queries.site_rules().when_read.rstrip(".")


@register.simple_tag
def rules_are_set() -> bool:
    """Tell whether an operator has been asked who reads first."""
    return queries.rules_are_set()
