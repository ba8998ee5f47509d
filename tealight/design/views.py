"""The page on which every token and part of the look can be seen; it is there in debug mode only."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tealight.design.specimen import Specimen

GROUNDS = ("paper", "sheet", "glow", "calm-sheet", "danger-sheet")
COLOURS = (*GROUNDS, "ink", "ink-soft", "line", "edge", "flame", "calm", "danger")
STEPS = ("step--1", "step-0", "step-1", "step-2", "step-3")


def look(request: HttpRequest) -> HttpResponse:
    """Show the look; `?theme=dark`, `?dir=rtl` and `?wrong` show it in other lights."""
    known = {
        "theme": request.GET.get("theme") if request.GET.get("theme") in {"light", "dark"} else None,
        "direction": request.GET.get("dir") if request.GET.get("dir") in {"ltr", "rtl"} else None,
        "form": Specimen({"mail": "ruth"}) if "wrong" in request.GET else Specimen(),
        "colours": COLOURS,
        "grounds": GROUNDS,
        "steps": STEPS,
    }
    return render(request, "design/look.html", known)
