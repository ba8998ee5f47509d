"""The installed command: `tealight serve`, `tealight manage …` and the others of USAGE."""

import os
import runpy
import sys

from tealight.config.env import MisconfiguredError

USAGE = """\
tealight serve [--host HOST] [--port PORT] [--data FOLDER] [--sample]
tealight worker [--data FOLDER]
tealight manage COMMAND …
tealight triage read | train DATA | evaluate DIR
tealight bench triage [--json FILE]
"""


def main() -> None:
    """Run one of Tealight's own commands, or one of Django's; an unusable environment is one sentence."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tealight.config.settings")
    try:
        sys.exit(run(sys.argv[1:]))
    except MisconfiguredError as reason:
        sys.stderr.write(f"{reason}\n")
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)


def run(arguments: list[str]) -> int:
    """Run the command that `arguments` name and return its exit code."""
    match arguments:
        case ["serve", *rest]:
            from tealight.config.serve.command import serve

            return serve(rest)
        case ["worker", *rest]:
            from tealight.config.serve.command import worker

            return worker(rest)
        case ["triage", *rest]:
            from tealight.triage.commands import main as triage

            return triage(rest)
        case ["bench", *rest]:
            # Run, not imported: nothing that a person is served may come to need a benchmark.
            sys.argv = ["tealight bench", *rest]
            runpy.run_module("tealight.bench", run_name="__main__")
        case ["manage", *rest]:
            from django.core.management import execute_from_command_line

            execute_from_command_line(["tealight manage", *rest])
            return 0
    sys.stderr.write(USAGE)
    return 0 if arguments[:1] in (["--help"], ["-h"]) else 2
