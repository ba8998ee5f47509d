"""Questions about accounts."""

from datetime import datetime

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator

from tealight.accounts.models import GRACE, Closing, Role, User
from tealight.notices.holders import account_holder
from tealight.notices.kinds import FOR_THE_TEAM, UNASKED, Kind
from tealight.notices.queries import choices_of


def account_of(email: str) -> User | None:
    """Return the account that signs in with exactly this address."""
    address = EmailAddress.objects.filter(email=email.strip().lower(), verified=True).select_related("user").first()
    return address.user if address else None


def people_with_roles() -> list[User]:
    """Return the care team and the operators, by name."""
    return list(User.objects.filter(role__in=[Role.CARE_TEAM, Role.OPERATOR]).order_by("role", "display_name", "email"))


def care_team() -> list[User]:
    """Return everybody who can decide in the care room now, by name."""
    return [person for person in people_with_roles() if person.is_active]


def notices_of(user: User) -> dict[Kind, bool]:
    """Return each kind of notice that an account can choose, and whether it is on."""
    unasked = UNASKED | FOR_THE_TEAM if user.is_operator else UNASKED
    return choices_of(account_holder(user.pk), on_team=user.is_care_team, unasked=unasked)


def ways_in(user: User) -> dict[str, bool | int]:
    """Return by what an account signs in: a password, an app with codes, how many passkeys."""
    kinds = list(Authenticator.objects.filter(user=user).values_list("type", flat=True))
    return {
        "password": user.has_usable_password(),
        "app": Authenticator.Type.TOTP in kinds,
        "passkeys": kinds.count(Authenticator.Type.WEBAUTHN),
    }


def due_for_erasure(now: datetime) -> list[int]:
    """Return the closings whose day has come."""
    return list(Closing.objects.filter(erase_at__lte=now).order_by("erase_at").values_list("pk", flat=True))


def would_end(now: datetime) -> datetime:
    """Return when an account would be erased if its closing began now."""
    return now + GRACE
