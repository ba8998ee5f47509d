"""Who signs in, and how a signed-in account is read at each request."""

from allauth.account.auth_backends import AuthenticationBackend

from tealight.accounts.models import User


class Accounts(AuthenticationBackend):  # type: ignore[misc]
    """allauth's backend, which reads the account together with its closing: the doors ask for both."""

    def get_user(self, user_id: int) -> User | None:
        return User.objects.select_related("closing").filter(pk=user_id, is_active=True).first()
