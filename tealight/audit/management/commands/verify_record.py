"""`tealight manage verify_record`: whether the record of decisions is still what was sealed."""

import json
import sys
from argparse import ArgumentTypeError
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from tealight.audit.verification import Verdict, verify


def known_block(text: str) -> tuple[int, str]:
    """Read `NUMBER:HASH`, as this command prints it."""
    number, _, written = text.partition(":")
    if not (number.isdecimal() and len(number) < 19 and len(written) == 64):
        raise ArgumentTypeError("write the block as NUMBER:HASH, as this command printed it")
    return int(number), written.lower()


class Command(BaseCommand):
    """Ends with 1 where anything does not fit."""

    help = "Compare every decision in the record with what was sealed, and name what does not fit."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="print the verdict as JSON")
        parser.add_argument(
            "--known", metavar="NUMBER:HASH", type=known_block, help="a last block that was written down earlier"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        verdict = verify(known=options["known"])
        self.stdout.write(_as_json(verdict) if options["json"] else _in_words(verdict))
        if verdict.misfits:
            sys.exit(1)


def _as_json(verdict: Verdict) -> str:
    number, last = verdict.last
    return json.dumps(
        {
            "whole": not verdict.misfits,
            "blocks": verdict.blocks,
            "decisions": verdict.decisions,
            "waiting": verdict.waiting,
            "last": {"block": number, "hash": last},
            "misfits": [
                {"block": misfit.block, "decision": misfit.decision, "what": misfit.what} for misfit in verdict.misfits
            ],
        },
        indent=2,
    )


def _in_words(verdict: Verdict) -> str:
    number, last = verdict.last
    lines = [
        *map(str, verdict.misfits),
        f"{verdict.blocks} blocks and {verdict.decisions} decisions are whole; {verdict.waiting} wait for their seal.",
        f"Last block: {number}:{last}",
    ]
    if verdict.misfits:
        lines.append(f"{len(verdict.misfits)} things do not fit.")
    return "\n".join(lines)
