"""Which views take photographs: everywhere else a file that comes with a form is let fall."""

from collections.abc import Callable
from typing import TypeVar

from django.http import HttpResponseBase

View = TypeVar("View", bound=Callable[..., HttpResponseBase])


def takes_photographs(view: View) -> View:
    """Mark a view whose form may bring photographs; `config/uploads.py` lets them in."""
    view.takes_photographs = True  # type: ignore[attr-defined]
    return view
