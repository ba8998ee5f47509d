"""Who someone is: an account with an email address, a free display name and a role."""

from collections.abc import Iterator
from typing import ClassVar

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.core.exceptions import ObjectDoesNotExist
from django.db import models
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What an account may do on this site, beyond what its own families allow."""

    MEMBER = "member", _("Member")
    CARE_TEAM = "care", _("Care team")
    OPERATOR = "operator", _("Operator")


class HereAs(models.TextChoices):
    """Who somebody says they are here: their own word, asked once, changed whenever they like, and never guessed."""

    NOT_ASKED = "", _("not asked yet")
    MOTHER = "mother", _("a mother")
    FATHER = "father", _("a father")
    PARENT = "parent", _("another parent")
    UNSAID = "unsaid", _("rather not say")


class UserManager(BaseUserManager["User"]):
    """Makes accounts; addresses are kept in lower case, so one person cannot hold two by accident."""

    def create_user(self, email: str, password: str | None = None, **fields: object) -> "User":
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email=(username or "").lower())


class User(AbstractBaseUser):
    """One person's account. Pseudonyms are welcome; nothing asks for a legal name."""

    email = models.EmailField(_("email address"), unique=True)
    display_name = models.CharField(_("name to show"), max_length=80, blank=True)
    here_as = models.CharField(max_length=8, choices=HereAs, default=HereAs.NOT_ASKED, blank=True)
    role = models.CharField(max_length=10, choices=Role, default=Role.MEMBER)
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(auto_now_add=True)
    session_round = models.PositiveIntegerField(default=0)  # a higher one ends every session of the account

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects = UserManager()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(role__in=Role.values), name="user_role_known"),
        ]

    def __str__(self) -> str:
        return self.display_name or str(_("Someone"))

    @property
    def is_father(self) -> bool:
        """Whether somebody says of himself that he is a father."""
        return self.here_as == HereAs.FATHER

    def get_session_auth_hash(self) -> str:
        """Tie each session to the password and to the round in which it began."""
        return self._session_hash(None)

    def get_session_auth_fallback_hash(self) -> Iterator[str]:
        """The same under the secret keys that an operator has retired."""
        for secret in settings.SECRET_KEY_FALLBACKS:
            yield self._session_hash(secret)

    def _session_hash(self, secret: str | bytes | None) -> str:
        seen = f"{self.session_round}:{self.password}"
        return salted_hmac("tealight.accounts.session", seen, secret=secret, algorithm="sha256").hexdigest()

    @property
    def is_closing(self) -> bool:
        """Whether the account asked to be closed and may still take that back."""
        try:
            return self.closing is not None
        except ObjectDoesNotExist:
            return False

    @property
    def is_care_team(self) -> bool:
        """Operators belong to the care team too: in a small charity they are the same person."""
        return self.role in {Role.CARE_TEAM, Role.OPERATOR}

    @property
    def is_operator(self) -> bool:
        return self.role == Role.OPERATOR
