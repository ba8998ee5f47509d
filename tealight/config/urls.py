"""The addresses of the whole house; each room keeps its own in its `urls.py`."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

from tealight.accounts.doors import open_to_all
from tealight.design.views import look
from tealight.safeguarding.urls import talks_of_writers

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("tealight.pages.urls")),
    path("", include("tealight.tributes.urls")),
    path("", include("tealight.guestbook.urls")),
    path("support/", include("tealight.helplines.urls")),
    path("care/", include("tealight.safeguarding.urls")),
    path("answers/", include(talks_of_writers)),
    path("account/", include("tealight.accounts.urls")),
    path("account/", include("allauth.urls")),
]

if settings.DEBUG:
    urlpatterns.append(path("design/", open_to_all(look), name="look"))

handler400 = "tealight.pages.errors.bad_request"
handler403 = "tealight.pages.errors.forbidden"
handler404 = "tealight.pages.errors.not_found"
handler429 = "tealight.pages.errors.too_many"
handler500 = "tealight.pages.errors.server_error"
