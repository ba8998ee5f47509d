"""`tealight bench triage --json FILE`."""

import argparse
import json
import sys
from pathlib import Path

from tealight.bench.triage import figures


def main(arguments: list[str]) -> int:
    """Run a benchmark, print its figures, and write them to a file where one is named."""
    parser = argparse.ArgumentParser(prog="tealight bench")
    parser.add_argument("what", choices=["triage"])
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures here")
    given = parser.parse_args(arguments)
    found = figures()
    for name, value in found.items():
        sys.stdout.write(f"{name:<36}{value:>12,.1f}\n")
    if given.json is not None:
        given.json.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
