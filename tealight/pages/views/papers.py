"""The papers of whoever runs the site, for operators alone."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from tealight.accounts.doors import operators_only
from tealight.pages.papers.facts import facts, head
from tealight.pages.papers.shelf import PAPERS, paper_named
from tealight.pages.papers.stretches import Stretch, stretch_of
from tealight.safeguarding.views.places import number_in


@operators_only
@require_safe
def papers(request: HttpRequest) -> HttpResponse:
    """List the papers that an operator must have."""
    return render(request, "pages/papers/papers.html", {"papers": PAPERS})


@operators_only
@require_safe
def paper(request: HttpRequest, paper: str) -> HttpResponse:
    """Make one paper from what is true now."""
    found = paper_named(paper)
    if found is None:
        raise Http404
    known, now = facts(), timezone.now()
    stretch = _stretch(request, by_quarter=found.by_quarter)
    context = {
        "paper": found,
        "head": head(known),
        "sections": found.make(known, stretch),
        "stretch": stretch if found.has_stretch else None,
        "has_next": stretch.until <= now,
        "made_at": now,
    }
    return render(request, "pages/papers/paper.html", context)


@operators_only
@require_safe
def paper_table(request: HttpRequest, paper: str) -> HttpResponse:
    """Send the numbers of a paper as a file."""
    found = paper_named(paper)
    if found is None or found.file is None:
        raise Http404
    return found.file(facts(), _stretch(request, by_quarter=found.by_quarter))


def _stretch(request: HttpRequest, *, by_quarter: bool) -> Stretch:
    asked = number_in(request, "year"), number_in(request, "quarter")
    return stretch_of(*asked, timezone.now(), by_quarter=by_quarter)
