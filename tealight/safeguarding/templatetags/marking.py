"""`{% marked text as pieces %}`: a text with what the reader saw in it."""

from django import template

from tealight.safeguarding import marking

register = template.Library()
register.simple_tag(marking.marked, name="marked")
