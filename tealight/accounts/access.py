"""Who may: the account behind a request, and whether it is protected well enough for a role."""

from allauth.mfa.models import Authenticator
from django.http import Http404
from django.shortcuts import get_object_or_404

from tealight.accounts.models import Role, User
from tealight.accounts.visitor import Visitor

SECOND_FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def member(visitor: Visitor) -> User:
    """Return the account of a visitor behind a door that lets only accounts in; raise Http404 otherwise."""
    if visitor.user is None:
        raise Http404
    return visitor.user


def has_second_factor(user: User) -> bool:
    """Tell whether a stolen password or mailbox alone would not open this account."""
    return bool(Authenticator.objects.filter(user=user, type__in=SECOND_FACTORS).exists())


def lacks_second_factor(visitor: Visitor) -> bool:
    """Tell whether a visitor's role asks for a second factor that the account does not have."""
    return visitor.user is not None and visitor.is_care_team and not has_second_factor(visitor.user)


def care_team_member(pk: int) -> User:
    """Return an account of the care team; an operator's role is taken from the command line alone."""
    return get_object_or_404(User, pk=pk, role=Role.CARE_TEAM)
