"""The doors: every view wears exactly one, and a test walks the addresses to see that it does."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect

from tealight.accounts.access import lacks_second_factor
from tealight.accounts.returning import given_back
from tealight.accounts.visitor import TealightRequest

SESSION_ENDED = 403

View = TypeVar("View", bound=Callable[..., HttpResponseBase])


def door(name: str, view: Callable[..., HttpResponseBase]) -> None:
    """Write on a view which door it wears."""
    view.door = name  # type: ignore[attr-defined]


def open_to_all(view: View) -> View:
    """Anybody may come in; what they may see inside is decided by what the view fetches."""
    door("open_to_all", view)
    return view


def _sent_elsewhere(request: TealightRequest) -> HttpResponseBase | None:
    """Answer whoever must do something first: sign in, or say whether a closing account is kept."""
    user = request.visitor.user
    if user is None:
        return given_back(request, SESSION_ENDED) or redirect_to_login(request.get_full_path())
    return redirect("account_keep") if user.is_closing else None


def _behind(name: str, allows: Callable[[TealightRequest], bool], *, protected: bool) -> Callable[[View], View]:
    def wear(view: View) -> View:
        @wraps(view)
        def inner(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            asked = cast(TealightRequest, request)
            elsewhere = _sent_elsewhere(asked)
            if elsewhere is not None:
                return elsewhere
            if not allows(asked):
                raise Http404
            if protected and lacks_second_factor(asked.visitor):
                return redirect("mfa_index")
            return view(request, *args, **kwargs)

        door(name, inner)
        return cast(View, inner)

    return wear


members_only = _behind("members_only", lambda request: True, protected=False)
# A role reads what others hold back from the world, so one stolen secret must not be enough for it.
care_team_only = _behind("care_team_only", lambda request: request.visitor.is_care_team, protected=True)
operators_only = _behind("operators_only", lambda request: request.visitor.is_operator, protected=True)
