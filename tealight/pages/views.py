"""The pages that are not about one family."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.templatetags.static import static
from django.utils import timezone
from django.views.decorators.http import require_safe

from tealight.accounts.doors import open_to_all, operators_only
from tealight.pages.kept import KEPT
from tealight.pages.papers.facts import facts, head
from tealight.pages.papers.shelf import PAPERS, paper_named
from tealight.pages.papers.stretches import Stretch, stretch_of
from tealight.pages.queries import lights
from tealight.safeguarding.views.places import number_in

# A crawler must be able to read the pages of families, so that it reads there that it may not list them.
ROBOTS = "User-agent: *\nDisallow: /account/\nDisallow: /care/\nDisallow: /places/\n"


@open_to_all
def home(request: HttpRequest) -> HttpResponse:
    """Show the first page."""
    return render(request, "pages/home.html", {"lights": lights()})


@open_to_all
def about(request: HttpRequest) -> HttpResponse:
    """Say what this is, for whom, and who runs it."""
    return render(request, "pages/about.html")


@open_to_all
def privacy(request: HttpRequest) -> HttpResponse:
    """Say what is kept, and how long."""
    return render(request, "pages/privacy.html", {"kept": KEPT})


@open_to_all
def rules(request: HttpRequest) -> HttpResponse:
    """Say what may be left here, and who decides."""
    return render(request, "pages/rules.html")


@open_to_all
def robots(_request: HttpRequest) -> HttpResponse:
    """Tell crawlers where nothing is for them."""
    return HttpResponse(ROBOTS, content_type="text/plain; charset=utf-8")


@open_to_all
def favicon(_request: HttpRequest) -> HttpResponse:
    """Send browsers that ask by habit to the picture."""
    return HttpResponseRedirect(static("design/flame.svg"))


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
