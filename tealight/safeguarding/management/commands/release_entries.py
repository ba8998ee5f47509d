"""`tealight manage release_entries`: show every entry that waits, in batches."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from tealight.accounts.models import User
from tealight.safeguarding import contents
from tealight.safeguarding.actions import release_batch

REASON = "Released together by command, without being read one by one."


class Command(BaseCommand):
    """Run by a member of the care team, who answers for it: the record names them for each entry."""

    help = "Show every entry that waits, of one tribute or of all, as a named member of the care team."

    def add_arguments(self, parser: CommandParser) -> None:
        which = parser.add_mutually_exclusive_group(required=True)
        which.add_argument("--tribute", metavar="KEY", help="the end of the tribute's address")
        which.add_argument("--all", action="store_true", help="every tribute")
        parser.add_argument("--by", metavar="EMAIL", required=True, help="who decides: a member of the care team")

    def handle(self, *args: Any, **options: Any) -> None:
        by = User.objects.filter(email=options["by"].strip().lower(), is_active=True).first()
        if by is None or not by.is_care_team:
            raise CommandError(f"{options['by']} is no member of the care team.")
        tribute_id = None if options["all"] else contents.tribute_id_of(options["tribute"])
        if tribute_id is None and not options["all"]:
            raise CommandError("No tribute has this address.")
        shown = 0
        while batch := release_batch(by, tribute_id=tribute_id, reason=REASON):
            shown += batch
            self.stdout.write(f"{shown} shown")
        self.stdout.write("Nothing is waiting there now." if not shown else f"Done: {shown} entries are shown.")
