"""`tealight manage check_helplines`: what to ring, what to look up."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from tealight.helplines import queries
from tealight.helplines.line import Helpline


class Command(BaseCommand):
    """Tells the operator which lines nobody has confirmed, which have no source and which are old."""

    help = "List the helplines that are unconfirmed, without a source, older than a year, or missing."

    def handle(self, *args: Any, **options: Any) -> None:
        today = timezone.now().date()
        self._list("Not yet confirmed with the line", queries.unconfirmed())
        self._list("Without a source that can be shown", queries.without_source())
        self._list("Last read or confirmed more than a year ago", queries.old(today))
        self._list("Nobody said when they were read", queries.undated())
        self._list("Neither a number nor a page is known", queries.unreachable())
        self._say("No crisis line", queries.without(lambda line: line.kind == "crisis" and line.is_line))
        self._say("No emergency number", queries.without(lambda line: line.kind == "emergency"))
        self._say("Nothing about baby loss", queries.without(lambda line: line.kind == "baby-loss"))

    def _list(self, title: str, lines: list[Helpline]) -> None:
        self.stdout.write(f"\n{title}: {len(lines)}")
        for line in lines:
            self.stdout.write(
                f"  {line.country}  {line.id}  {line.phone or line.sms or line.web}  {line.seen}".rstrip()
            )

    def _say(self, title: str, found: list[str]) -> None:
        self.stdout.write(f"\n{title} in {len(found)} countries: {', '.join(found)}")
