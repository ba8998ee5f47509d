"""One measured piece of work: keep one file and develop it, in a process of its own, on a database of its own."""

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

import django


def measure(path: Path) -> dict[str, float]:
    """Return seconds of the request's part and of the worker's, and the most memory after each, in MiB."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "tealight.config.settings"
    django.setup()
    from django.core.files.base import File
    from django.core.management import call_command
    from django.utils import timezone

    from tealight.media.actions import develop, keep_picture

    call_command("migrate", verbosity=0)
    before = _memory()
    began = time.perf_counter()
    with path.open("rb") as file:
        picture = keep_picture(File(file), path.name, "quiet", timezone.now())
    kept, kept_memory = time.perf_counter() - began, _memory()
    began = time.perf_counter()
    develop.call(picture.pk)
    developed = time.perf_counter() - began
    return {"before": before, "keep": kept, "keep_memory": kept_memory, "develop": developed, "most": _memory()}


def _memory() -> float:
    """Return the most memory that this process has held; unlike ru_maxrss it leaves out what came before `exec`."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def main(arguments: list[str]) -> None:
    """Measure the file that is named, and write the figures as JSON."""
    figures: dict[str, Any] = measure(Path(arguments[0]))
    sys.stdout.write(json.dumps(figures))


if __name__ == "__main__":
    main(sys.argv[1:])
