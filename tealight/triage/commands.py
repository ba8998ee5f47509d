"""`tealight triage`: read lines, learn the numbers anew, or measure them."""

import argparse
import sys
from pathlib import Path

from tealight.triage import stream

SEED = 7
EACH = 3  # texts that are composed from one template


def main(arguments: list[str]) -> int:
    """Run one command and return its exit code."""
    parser = argparse.ArgumentParser(prog="tealight triage")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("read", help="JSON lines in, JSON lines out")
    train = commands.add_parser("train", help="learn the numbers anew from a folder of templates")
    train.add_argument("data", type=Path, metavar="DATA", help="the folder, for instance tealight/triage/data/corpus")
    train.add_argument("--seed", type=int, default=SEED)
    train.add_argument("--each", type=int, default=EACH, help="texts composed from one template")
    evaluate = commands.add_parser("evaluate", help="measure the reader on a folder of cases")
    evaluate.add_argument("folder", type=Path, metavar="DIR")
    evaluate.add_argument("--figures", type=Path, metavar="FILE", help="write the few figures that the papers quote")
    given = parser.parse_args(arguments)
    if given.command == "read":
        return stream.main()
    if not (folder := given.data if given.command == "train" else given.folder).is_dir():
        sys.stderr.write(f"There is no folder {folder}.\n")
        return 2
    return _train(folder, given.seed, given.each) if given.command == "train" else _evaluate(folder, given.figures)


def _train(folder: Path, seed: int, each: int) -> int:
    try:
        from tealight.triage import learning
    except ModuleNotFoundError as missing:
        sys.stderr.write(f"Learning needs {missing.name}, which requirements/dev.txt holds: bin/bootstrap dev\n")
        return 2
    count = learning.learn_folder(folder, seed, each)
    sys.stdout.write(f"Learned from {count} texts with seed {seed}.\n")
    return 0


def _evaluate(folder: Path, file: Path | None) -> int:
    from tealight.triage import figures
    from tealight.triage.evaluate import cases, measured

    several = cases(folder)
    for name, part in (("seen while tuning", False), ("unseen", True)):
        table = measured([one for one in several if one.unseen is part])
        sys.stdout.write("\n".join([f"== {name}", *table.lines(), ""]) + "\n")
        if part and file is not None:
            figures.write(table, file)
    return 0
