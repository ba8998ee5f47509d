"""The tributes of whoever is signed in."""

from django.http import HttpResponse
from django.shortcuts import render

from tealight.accounts.access import member
from tealight.accounts.doors import members_only
from tealight.accounts.visitor import TealightRequest
from tealight.tributes import portrait
from tealight.tributes.access import tributes_of


@members_only
def places(request: TealightRequest) -> HttpResponse:
    """List them, each with who can see it."""
    found = [portrait.place(tribute) for tribute in tributes_of(member(request.visitor))]
    return render(request, "tributes/places.html", {"places": found})
