"""`tealight manage repair_tallies`: count entries, hearts and candles again."""

from typing import Any

from django.core.management.base import BaseCommand

from tealight.guestbook import queries
from tealight.guestbook.actions.tallies import repair


class Command(BaseCommand):
    help = "Count the entries, hearts and candles of every tribute again, and put wrong tallies right."

    def handle(self, *args: Any, **options: Any) -> None:
        results = [repair(tribute_id) for tribute_id in list(queries.ids_of_tributes())]
        self.stdout.write(f"{len(results)} guestbooks counted, {sum(results)} put right.")
