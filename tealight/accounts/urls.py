"""Addresses of the room `accounts`, which stand before allauth's."""

from django.urls import URLPattern, path

from tealight.accounts.views import again, closing, overview, people, stop

urlpatterns: list[URLPattern] = [
    path("", overview.account, name="account"),
    path("notices/", overview.notices, name="account_notices"),
    path("notices/stop/<str:token>/", stop.stop_notice, name="stop_notice"),
    path("here-as/", overview.here_as, name="account_here_as"),
    path("signing-out/", overview.signing_out, name="account_sign_out_everywhere"),
    path("sign-in-again/", again.sign_in_again, name="account_sign_in_again"),
    path("closing/", closing.closing, name="account_closing"),
    path("closing/begun/", closing.begun, name="account_closing_begun"),
    path("closing/keep/", closing.keep, name="account_keep"),
    path("people/", people.people, name="account_people"),
    path("people/<int:pk>/removal/", people.removal, name="account_person_removal"),
]
