"""What could be installed instead, on the same texts in one run: profanity filters beside the reader.

They are no requirements of Tealight; in an environment of their own:

    python3.11 -m venv /somewhere && /somewhere/bin/pip install numpy alt-profanity-check better-profanity
    PYTHONPATH=. /somewhere/bin/python -m tests.triage.beside
"""

import sys
from collections.abc import Callable, Sequence
from importlib import import_module, metadata

from tealight.triage.evaluate import AT_RISK, TOLD_OFF, Case, cases
from tealight.triage.reader import read
from tests.triage import CASES

CRUEL = ("F09", "F10", "F11", "F34", "F38", "F41")
KIND = ("F12", "F25", "F42")
# What is to be found, and after it what is to be left alone.
GROUPS = {"cruelty": (CRUEL, True), "risk": (AT_RISK, True), "grief": (TOLD_OFF, False), "kindness": (KIND, False)}
Flags = Callable[[str], bool]


def _reader() -> Flags:
    return lambda text: any(one.counts for one in read(text).findings)


def _alt_profanity_check() -> Flags:
    predict = import_module("profanity_check").predict
    return lambda text: bool(predict([text])[0])


def _better_profanity() -> Flags:
    profanity = import_module("better_profanity").profanity
    profanity.load_censor_words()
    return lambda text: bool(profanity.contains_profanity(text))


OTHERS = {"alt-profanity-check": _alt_profanity_check, "better-profanity": _better_profanity}


def line(name: str, flagged: Flags, several: Sequence[Case]) -> str:
    """Return of how many of each group something at all is found."""
    shares = []
    for situations, is_found in GROUPS.values():
        there = [one for one in several if one.situation in situations and bool(one.expect) == is_found]
        shares.append(f"{sum(flagged(one.text) for one in there) / len(there):>10.1%}")
    return f"{name:<28}" + "".join(shares)


def main() -> int:
    """Print a line for the reader and one for each filter that is installed."""
    several = cases(CASES)
    sys.stdout.write(" " * 28 + "".join(f"{group:>10}" for group in GROUPS) + "\n")
    sys.stdout.write(line("tealight.triage", _reader(), several) + "\n")
    for name, begin in OTHERS.items():
        try:
            version = metadata.version(name)
        except metadata.PackageNotFoundError:
            sys.stderr.write(f"{name} is not installed here.\n")
            continue
        sys.stdout.write(line(f"{name} {version}", begin(), several) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
