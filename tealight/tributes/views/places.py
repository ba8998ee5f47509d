"""The tributes of whoever is signed in."""

from django.http import HttpResponse
from django.shortcuts import render

from tealight.accounts.access import member
from tealight.accounts.doors import members_only
from tealight.accounts.forms.here_as import HereAsForm
from tealight.accounts.visitor import TealightRequest
from tealight.tributes import portrait
from tealight.tributes.access import tributes_of, tributes_shared_with


@members_only
def places(request: TealightRequest) -> HttpResponse:
    """List them, each with who can see it, and those of the families that have them in their circle."""
    user = member(request.visitor)
    context = {
        "places": [portrait.place(tribute) for tribute in tributes_of(user)],
        "here_as": HereAsForm(initial={"here_as": user.here_as}),
        "for_a_father": user.is_father,  # whom the strip tells of a line for fathers while no other answers
        "shared": [portrait.shared_place(tribute, membership) for tribute, membership in tributes_shared_with(user)],
    }
    return render(request, "tributes/places.html", context)
