"""Who is asking: an account, a browser that once left something here, or nobody known yet."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.utils.crypto import salted_hmac
from django_htmx.middleware import HtmxDetails

from tealight.accounts.models import User

COOKIE = "visitor"
COOKIE_AGE = settings.RETENTION.visitor_cookie * 24 * 3600  # seconds
SALT = "tealight.accounts.visitor"


@dataclass(frozen=True)
class Visitor:
    """One asker of one request. `user` is None without an account; `mark` is None before the first act."""

    user: User | None = None
    mark: str | None = None

    @property
    def person(self) -> str | None:
        """A stable name of at most 34 characters for "one person", or None for a browser that left nothing yet."""
        if self.user is not None:
            return f"a{self.user.pk}"
        return f"v{self.mark}" if self.mark else None

    def acting(self, once: str) -> "Visitor":
        """Return this visitor as somebody who can be counted.

        A browser without a mark gets one that follows from the form's `once` token, so that the same form sent
        twice over a bad network, before any cookie arrived, is still the same person.
        """
        if self.person is not None:
            return self
        mark = salted_hmac(SALT + ".mark", once, algorithm="sha256").hexdigest()[:32]
        return Visitor(user=None, mark=mark)

    @property
    def is_care_team(self) -> bool:
        return self.user is not None and self.user.is_care_team

    @property
    def is_operator(self) -> bool:
        return self.user is not None and self.user.is_operator


class TealightRequest(HttpRequest):
    """What the middleware adds to a request."""

    htmx: HtmxDetails
    visitor: Visitor


def visitor_of(request: HttpRequest) -> Visitor:
    """Read the account and the signed first-party cookie of a request; a forged cookie counts as none."""
    user = request.user if isinstance(request.user, User) or request.user.is_authenticated else None
    mark = request.get_signed_cookie(COOKIE, default=None, salt=SALT)
    return Visitor(user=user if isinstance(user, User) else None, mark=mark)


def remember(response: HttpResponseBase, visitor: Visitor) -> None:
    """Set the cookie by which this browser is the same person next time; called after an act and never before."""
    if visitor.user is None and visitor.mark:
        response.set_signed_cookie(
            COOKIE, visitor.mark, salt=SALT, max_age=COOKIE_AGE, httponly=True, samesite="Lax", secure=settings.SECURE
        )
