"""Small things that the views of this room answer with."""

from collections.abc import Callable

from django.core.exceptions import NON_FIELD_ERRORS
from django.forms import BaseForm, ValidationError

from tealight.families.actions import FrozenError
from tealight.tributes.actions import ChangedMeanwhileError

UNREADABLE = 422
CONFLICT = 409


def status_of(form: BaseForm) -> int:
    """Return 422 for a form that came back filled in, 409 if it cannot be kept now: machines can tell as well."""
    if not form.is_bound:
        return 200
    is_conflict = form.has_error(NON_FIELD_ERRORS, "frozen") or was_overtaken(form)
    return CONFLICT if is_conflict else UNREADABLE


def was_overtaken(form: BaseForm) -> bool:
    """Tell whether other words were kept while those in the form were written."""
    return form.has_error(NON_FIELD_ERRORS, "overtaken")


def is_done(form: BaseForm, deed: Callable[[], object]) -> bool:
    """Do what a valid form asks for, or say in the form what stands against it, and return False.

    That is a guardian's stop to additions, or other words that were kept meanwhile.
    """
    try:
        deed()
    except FrozenError as frozen:
        form.add_error(None, ValidationError(str(frozen), code="frozen"))
        return False
    except ChangedMeanwhileError as changed:
        form.add_error(None, ValidationError(str(changed), code="overtaken"))
        return False
    return True
