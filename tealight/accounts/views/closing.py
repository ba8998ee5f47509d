"""Closing an account, and keeping it after all."""

from django.contrib.auth import logout
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from tealight.accounts.access import member
from tealight.accounts.actions import begin_closing, keep_account
from tealight.accounts.doors import members_only, open_to_all
from tealight.accounts.queries import would_end
from tealight.accounts.visitor import TealightRequest
from tealight.design.answers import see_other


@members_only
def closing(request: TealightRequest) -> HttpResponse:
    """Say what goes and what stays; one button begins the 21 days."""
    user = member(request.visitor)
    if request.method == "POST":
        begin_closing(user, now=timezone.now())
        logout(request)
        return see_other("account_closing_begun")
    return render(request, "accounts/closing.html", {"day": would_end(timezone.now())})


@open_to_all
def begun(request: TealightRequest) -> HttpResponse:
    """Say what happens now; whoever reads it is signed out."""
    return render(request, "accounts/closing_begun.html")


@open_to_all
def keep(request: TealightRequest) -> HttpResponse:
    """Ask whoever signs in to a closing account whether they want to keep it."""
    user = request.visitor.user
    if user is None or not user.is_closing:
        return see_other("account")
    if request.method == "POST":
        keep_account(user)
        return see_other("account")
    return render(request, "accounts/keep.html", {"day": user.closing.erase_at})
