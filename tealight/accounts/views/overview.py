"""The page of one's own account."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tealight.accounts.access import lacks_second_factor, member
from tealight.accounts.actions import be_here_as, rename, sign_out_everywhere
from tealight.accounts.doors import members_only
from tealight.accounts.forms.display_name import NameForm
from tealight.accounts.forms.here_as import HereAsForm
from tealight.accounts.queries import notices_of, ways_in
from tealight.accounts.visitor import TealightRequest
from tealight.design.answers import see_other
from tealight.notices.actions import choose
from tealight.notices.holders import account_holder


@members_only
def account(request: TealightRequest) -> HttpResponse:
    """Show name, address, ways to sign in, notices and closing; take a new name."""
    user = member(request.visitor)
    form = NameForm(request.POST or None, initial={"display_name": user.display_name})
    if request.method == "POST" and form.is_valid():
        rename(user, form.cleaned_data["display_name"])
        messages.success(request, _("Your name is kept."))
        return see_other("account")
    about = {
        "form": form,
        "here_as": HereAsForm(initial={"here_as": user.here_as}),
        "ways": ways_in(user),
        "needs_second_factor": lacks_second_factor(request.visitor),
        "notices": notices_of(user).items(),
    }
    return render(request, "accounts/account.html", about, status=422 if form.errors else 200)


@require_POST
@members_only
def here_as(request: TealightRequest) -> HttpResponse:
    """Keep who somebody says they are here, and show them the page on which it makes a difference."""
    form = HereAsForm(request.POST)
    if form.is_valid():
        be_here_as(member(request.visitor), form.cleaned_data["here_as"])
    return see_other("places")


@require_POST
@members_only
def notices(request: TealightRequest) -> HttpResponse:
    """Keep which notices somebody wants; a box that is not ticked means no."""
    user = member(request.visitor)
    holder = account_holder(user.pk)
    for kind in notices_of(user):
        choose(holder, kind, wanted=kind.value in request.POST.getlist("kind"), now=timezone.now())
    messages.success(request, _("Your choice is kept."))
    return see_other("account")


@require_POST
@members_only
def signing_out(request: TealightRequest) -> HttpResponse:
    """Sign out on every device."""
    sign_out_everywhere(member(request.visitor))
    return see_other("account_login")
