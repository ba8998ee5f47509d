"""The pages that are not about one family."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.templatetags.static import static

from tealight.accounts.doors import open_to_all
from tealight.pages.kept import KEPT
from tealight.pages.queries import lights

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
