"""The doors of a tribute, worn by every view below its address: the view is given a `Sight`, never a key."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, cast

from django.http import Http404, HttpRequest, HttpResponseBase

from tealight.accounts.doors import door
from tealight.accounts.returning import given_back
from tealight.accounts.visitor import TealightRequest, Visitor
from tealight.tributes.access import Sight, guarded, guarded_or_removed, tribute_for
from tealight.tributes.audience import Audience

NOT_FOUND = 404

P = ParamSpec("P")
Inside = Callable[Concatenate[TealightRequest, Sight, P], HttpResponseBase]
Outside = Callable[..., HttpResponseBase]


def _with(name: str, fetch: Callable[[Visitor, str], Sight]) -> Callable[[Inside[P]], Outside]:
    def wear(view: Inside[P]) -> Outside:
        @wraps(view)
        def inner(request: HttpRequest, key: str, **kwargs: Any) -> HttpResponseBase:
            asked = cast(TealightRequest, request)
            try:
                sight = fetch(asked.visitor, key)
            except Http404:
                # The same for a key that never was: the door does not say whether there is a tribute.
                back = given_back(asked, NOT_FOUND)
                if back is None:
                    raise
                return back
            response = view(asked, sight, **kwargs)  # type: ignore[call-arg]
            if sight.by_link:
                response["Referrer-Policy"] = "no-referrer"
            if sight.by_link or sight.tribute.audience < Audience.EVERYONE:
                response["X-Robots-Tag"] = "noindex"
            return response

        door(name, inner)
        return inner

    return wear


whoever_may_see = _with("whoever_may_see", tribute_for)
guardians_only = _with("guardians_only", guarded)
guardians_even_after_removal = _with("guardians_only", guarded_or_removed)
