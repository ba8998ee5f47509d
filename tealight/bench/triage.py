"""How fast texts are read: one at a time, many at once, and how long it takes until the first."""

import random
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import cycle, islice

from tealight.triage import read
from tealight.triage.compose import Composer, templates

ONE, MANY = 300, 150  # characters of the texts that are read singly and in batch
TIMES, BATCH, CORES = 2_000, 20_000, 2
LOADING = """
import time
began = time.perf_counter()
from tealight.triage import read
read("We miss you.")
took = (time.perf_counter() - began) * 1000
status = open("/proc/self/status").read()
print(took, int(status.partition("VmHWM:")[2].split()[0]) / 1024)
"""


def figures() -> dict[str, float]:
    """Return each figure by its name, which holds its unit."""
    loading, memory = _loading()
    singly = sorted(_took(text) for text in islice(cycle(_texts(ONE)), TIMES))
    batch = list(islice(cycle(_texts(MANY)), BATCH))
    one_core = _rate(batch[: BATCH // 4])
    began = time.perf_counter()
    with ProcessPoolExecutor(CORES) as pool:
        list(pool.map(_read_all, [batch[part::CORES] for part in range(CORES)]))
    several = BATCH / (time.perf_counter() - began)
    return {
        "until the first text, ms": loading,
        "memory at the most, MiB": memory,
        "300 characters, median, µs": singly[len(singly) // 2],
        "300 characters, p99, µs": singly[int(len(singly) * 0.99)],
        "150 characters, one core, texts/s": one_core,
        "150 characters, two cores, texts/s": several,
    }


def _loading() -> tuple[float, float]:
    done = subprocess.run([sys.executable, "-c", LOADING], check=True, capture_output=True, text=True)  # noqa: S603  # our own command
    took, memory = done.stdout.split()
    return float(took), float(memory)


def _texts(length: int) -> list[str]:
    """Return texts of about a length, composed of the corpus."""
    composer = Composer(templates(), random.Random(1))  # noqa: S311  # no secret
    texts = [one.text for one in composer.examples(1) if one.template.language == "en"]
    joined = [f"{one} {other}" for one, other in zip(texts, reversed(texts), strict=True)]
    return [text[:length] for text in joined if len(text) >= length][:1000]


def _took(text: str) -> float:
    """Return microseconds."""
    began = time.perf_counter()
    read(text)
    return (time.perf_counter() - began) * 1e6


def _rate(texts: Sequence[str]) -> float:
    began = time.perf_counter()
    _read_all(texts)
    return len(texts) / (time.perf_counter() - began)


def _read_all(texts: Sequence[str]) -> int:
    return sum(len(read(text).findings) for text in texts)
