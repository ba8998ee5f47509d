"""Small things that the views of this room answer with."""

from collections.abc import Callable

from django.core.exceptions import NON_FIELD_ERRORS
from django.forms import BaseForm, ValidationError

from tealight.families.actions import FrozenError

UNREADABLE = 422
FROZEN = 409


def status_of(form: BaseForm) -> int:
    """Return 422 for a form that came back filled in, 409 if additions are stopped: machines can tell as well."""
    if not form.is_bound:
        return 200
    return FROZEN if form.has_error(NON_FIELD_ERRORS, "frozen") else UNREADABLE


def is_done(form: BaseForm, deed: Callable[[], object]) -> bool:
    """Do what a valid form asks for; while a guardian has stopped additions, say so in the form and return False."""
    try:
        deed()
    except FrozenError as frozen:
        form.add_error(None, ValidationError(str(frozen), code="frozen"))
        return False
    return True
