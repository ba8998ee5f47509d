"""How much memory a photograph takes: one at a time, and bounded for the largest that is taken."""

import subprocess
import sys
import threading
from pathlib import Path

import pillow_heif
import pytest
from PIL import Image

from tealight.media.decoding import ONE, alone

# Megabytes at the most that a process may ever have held; a bare one with Django and Pillow holds about 60.
AT_MOST = {"JPEG": 350, "HEIF": 950, "PNG": 700}
DECODE = """
import sys
from pathlib import Path
from tealight.media.decoding import alone, decoded
from tealight.media.inspecting import format_of
path, kind, longest = sys.argv[1], sys.argv[2], int(sys.argv[3])
with open(path, "rb") as file, alone():
    file.seek(0, 2)
    assert format_of(file, file.tell()) == kind
    image, full = decoded(file, kind, longest)
assert max(image.size) == longest and full == (9248, 6936), (image.size, full)
peak = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
print(int(peak.split()[1]) // 1024)
"""


def sixty_four_megapixels(kind: str, path: Path) -> None:
    image = Image.linear_gradient("L").resize((9248, 6936)).convert("RGB")
    if kind == "HEIF":
        pillow_heif.from_pillow(image).save(path, quality=40)
    else:
        image.save(path, kind)


@pytest.mark.slow
@pytest.mark.anywhere
@pytest.mark.parametrize("kind", AT_MOST)
def test_the_largest_photograph_takes_no_more_memory_than_this(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "large"
    sixty_four_megapixels(kind, path)
    for longest in ("960", "1920"):
        command = [sys.executable, "-c", DECODE, str(path), kind, longest]
        ended = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own command
        assert ended.returncode == 0, ended.stderr
        assert int(ended.stdout) < AT_MOST[kind]


def test_two_at_once_are_decoded_one_after_the_other() -> None:
    seen: list[int] = []
    inside = threading.Lock()

    def decode() -> None:
        with alone():
            assert inside.acquire(blocking=False)
            seen.append(1)
            inside.release()

    threads = [threading.Thread(target=decode) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(seen) == 6
    assert ONE.acquire(blocking=False)
    ONE.release()
