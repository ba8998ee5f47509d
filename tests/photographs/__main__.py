"""`python -m tests.photographs`: keep and develop photographs of several sizes, and say what each took."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.environment import clean
from tests.photographs.drawing import KINDS, SIZES, write

HEADER = f"{'photograph':<17}{'file MB':>9}{'keep s':>9}{'MiB':>7}{'develop s':>11}{'MiB':>7}"


def measured(path: Path, folder: Path) -> dict[str, float]:
    """Measure one file in a fresh process."""
    unwanted = set(clean(os.environ))
    environment = {name: value for name, value in os.environ.items() if name not in unwanted}
    command = [sys.executable, "-m", "tests.photographs.measured", str(path)]
    done = subprocess.run(command, env={**environment, "DATA": str(folder)}, check=True, stdout=subprocess.PIPE)  # noqa: S603  # our own command
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def line(name: str, path: Path, figures: dict[str, float]) -> str:
    """Return one line of the table."""
    size = path.stat().st_size / 1e6
    keep = f"{figures['keep']:>9.2f}{figures['keep_memory']:>7.0f}"
    return f"{name:<17}{size:>9.1f}{keep}{figures['develop']:>11.2f}{figures['most']:>7.0f}"


def main() -> int:
    """Print a table, one photograph a line."""
    parser = argparse.ArgumentParser(description="Measure what photographs take.")
    parser.add_argument("--megapixels", type=int, nargs="*", choices=list(SIZES), default=list(SIZES))
    parser.add_argument("--kinds", nargs="*", choices=KINDS, default=KINDS)
    wanted = parser.parse_args()
    sys.stdout.write(f"{HEADER}\n")
    for megapixels in wanted.megapixels:
        for kind in wanted.kinds:
            with tempfile.TemporaryDirectory(prefix="tealight-photographs-") as folder:
                path = write(megapixels, kind, Path(folder))
                figures = measured(path, Path(folder) / "data")
                sys.stdout.write(line(f"{megapixels} MP {kind.replace('.', ' ')}", path, figures) + "\n")
                sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
