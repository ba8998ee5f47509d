"""The installed command: `tealight serve` and `tealight manage …`."""

import os
import sys


def main() -> None:
    """Run `tealight manage COMMAND …` with Django, or one of Tealight's own commands."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tealight.config.settings")
    if sys.argv[1:2] == ["manage"]:
        from django.core.management import execute_from_command_line

        execute_from_command_line(["tealight manage", *sys.argv[2:]])
        return
    sys.exit("tealight manage COMMAND …")
