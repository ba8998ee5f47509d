"""`{% marked text as pieces %}`: a text with what the reader saw in it; `{% reasons_in pieces as reasons %}`: why."""

from django import template

from tealight.safeguarding import marking

register = template.Library()
register.simple_tag(marking.marked, name="marked")
register.simple_tag(marking.reasons_in, name="reasons_in")
