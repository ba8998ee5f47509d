"""`tealight manage give_role EMAIL care`: the way in which a site gets its first operator."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError

from tealight.accounts.actions import give_role, take_role
from tealight.accounts.models import Role
from tealight.accounts.queries import account_of


class Command(BaseCommand):
    """Give an account a role; `member` takes every role away."""

    help = "Give an account a role: care, operator, or member to take it away."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email", help="the address with which they sign in")
        parser.add_argument("role", choices=Role.values)

    def handle(self, *, email: str, role: str, **_options: object) -> None:
        user = account_of(email)
        if user is None:
            raise CommandError(
                f"No account signs in with {email}. They make one first, and enter the code sent to them."
            )
        if role == Role.MEMBER:
            take_role(user, by=None)
        else:
            give_role(user, Role(role), by=None)
        self.stdout.write(f"{email} is now: {Role(role).label}.")
