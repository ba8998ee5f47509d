"""The directory: one country's lines, the list of countries, and the choice."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from tealight.accounts.csrf import anonymous_post
from tealight.accounts.doors import open_to_all
from tealight.design.answers import SeeOther
from tealight.helplines import countries, directory
from tealight.helplines.country import Guess, country_of, remember_country
from tealight.helplines.forms import CountryForm
from tealight.helplines.listing import listing_of


@open_to_all
@require_safe
def support(request: HttpRequest) -> HttpResponse:
    """Show the lines of the visitor's country."""
    guess = country_of(request)
    return _page(request, guess.code, guess)


@open_to_all
@require_safe
def support_country(request: HttpRequest, cc: str) -> HttpResponse:
    """Show the lines of one country, or say that we know none there."""
    if not countries.known(cc.upper()):
        raise Http404
    return _page(request, cc.upper(), country_of(request))


@anonymous_post
@open_to_all
@require_POST
def choose_country(request: HttpRequest) -> HttpResponse:
    """Remember a country and go back to where the visitor was."""
    form = CountryForm(request.POST)
    if not form.is_valid():
        guess = country_of(request)
        return _page(request, guess.code, guess, form)
    response = SeeOther(_way_back(request, form.cleaned_data["next"]))
    remember_country(response, form.cleaned_data["country"])
    return response


def _way_back(request: HttpRequest, wanted: str) -> str:
    ours = url_has_allowed_host_and_scheme(wanted, allowed_hosts=None, require_https=request.is_secure())
    return wanted if ours and wanted.startswith("/") else reverse("support")


def _page(request: HttpRequest, code: str, guess: Guess, form: CountryForm | None = None) -> HttpResponse:
    context = {
        "code": code,
        "guess": guess,
        "is_here": code == guess.code,
        "listing": listing_of(code, timezone.now()),
        "elsewhere": directory.ELSEWHERE,
        "countries": countries.by_name(directory.countries()),
        "form": form or CountryForm(initial={"country": code, "next": request.GET.get("next", "")}),
    }
    response = render(request, "helplines/support.html", context, status=422 if form else 200)
    patch_vary_headers(response, ["Cookie", "Accept-Language"])
    return response
