"""Showing once more who one is, for accounts with neither password nor second factor."""

from django.contrib.auth import logout
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode

from tealight.accounts.doors import members_only
from tealight.accounts.visitor import TealightRequest
from tealight.design.answers import see_other


@members_only
def sign_in_again(request: TealightRequest) -> HttpResponse:
    """Explain, then sign out and ask for a new code; afterwards they are where they wanted to be."""
    target = request.POST.get("next") or request.GET.get("next") or ""
    if not url_has_allowed_host_and_scheme(target, {request.get_host()}, require_https=request.is_secure()):
        target = reverse("account")
    if request.method == "POST":
        logout(request)
        return see_other(f"{reverse('account_request_login_code')}?{urlencode({'next': target})}")
    return render(request, "accounts/sign_in_again.html", {"next": target})
