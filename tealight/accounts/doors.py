"""The doors: every view wears exactly one, and a test walks the addresses to see that it does."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponseBase

from tealight.accounts.visitor import TealightRequest

View = TypeVar("View", bound=Callable[..., HttpResponseBase])


def door(name: str, view: Callable[..., HttpResponseBase]) -> None:
    """Write on a view which door it wears."""
    view.door = name  # type: ignore[attr-defined]


def open_to_all(view: View) -> View:
    """Anybody may come in; what they may see inside is decided by what the view fetches."""
    door("open_to_all", view)
    return view


def _behind(name: str, allows: Callable[[TealightRequest], bool], *, ask_to_sign_in: bool) -> Callable[[View], View]:
    def wear(view: View) -> View:
        @wraps(view)
        def inner(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            asked = cast(TealightRequest, request)
            if allows(asked):
                return view(request, *args, **kwargs)
            if ask_to_sign_in and asked.visitor.user is None:
                return redirect_to_login(request.get_full_path())
            raise Http404

        door(name, inner)
        return cast(View, inner)

    return wear


members_only = _behind("members_only", lambda request: request.visitor.user is not None, ask_to_sign_in=True)
care_team_only = _behind("care_team_only", lambda request: request.visitor.is_care_team, ask_to_sign_in=True)
operators_only = _behind("operators_only", lambda request: request.visitor.is_operator, ask_to_sign_in=True)
