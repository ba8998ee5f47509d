"""The largest photograph fits into a small server: how much memory decoding takes at the most."""

import io
import subprocess
import sys
import threading
import time
from pathlib import Path

import pillow_heif
import pytest
from PIL import Image

from tealight.media import decoding
from tealight.media.decoding import alone, decoded
from tealight.media.errors import PhotographError, Reason
from tests.pictures import jpeg

pytestmark = pytest.mark.anywhere

LARGEST = (9248, 6936)  # 64 megapixels
JPEG_MOST = 250  # MiB
HEIC_MOST = 700  # MiB
WEBP_MOST = 1150  # MiB: its reader keeps two whole canvases, because the file might move
DECODE = """
import sys
from pathlib import Path
from tealight.media.decoding import decoded
with open(sys.argv[1], "rb") as file:
    image, full = decoded(file, sys.argv[2], 1920)
assert full == (9248, 6936) and max(image.size) == 1920, (full, image.size)
print(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
"""


def memory_for(path: Path, kind: str) -> int:
    """Return how many MiB a process held at the most that decoded one file."""
    done = subprocess.run(  # noqa: S603  # our own command
        [sys.executable, "-c", DECODE, str(path), kind], check=True, capture_output=True, text=True
    )
    return int(done.stdout) // 1024


def test_the_largest_jpeg_is_never_whole_in_memory(tmp_path: Path) -> None:
    path = tmp_path / "64.jpg"
    Image.effect_noise(LARGEST, 8).convert("RGB").save(path, quality=60)
    assert memory_for(path, "JPEG") < JPEG_MOST


def test_the_largest_heic_fits_into_a_small_server(tmp_path: Path) -> None:
    path = tmp_path / "64.heic"
    flat = pillow_heif.from_pillow(Image.new("RGB", LARGEST, (90, 80, 70)))
    flat.save(path, quality=30, tile_size=512, enc_params={"preset": "ultrafast"})
    assert memory_for(path, "HEIF") < HEIC_MOST


def test_the_largest_webp_takes_no_more_than_its_canvases(tmp_path: Path) -> None:
    path = tmp_path / "64.webp"
    Image.new("RGB", LARGEST, (90, 80, 70)).save(path, quality=60, method=0)
    assert memory_for(path, "WEBP") < WEBP_MOST


def test_two_photographs_are_decoded_one_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    at_once, most = [], []

    def slow(*_: object) -> tuple[int, int]:
        at_once.append(1)
        most.append(len(at_once))
        time.sleep(0.05)
        at_once.pop()
        return (400, 300)

    def decode() -> None:
        with alone():
            decoded(io.BytesIO(content), "JPEG", 480)

    content = jpeg().read()
    monkeypatch.setattr(decoding, "size_of", slow)
    threads = [threading.Thread(target=decode) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1, 1, 1]


def test_whoever_waits_too_long_is_asked_to_come_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "PATIENCE", 0.01)
    with alone():
        with pytest.raises(PhotographError) as error, alone():
            pass
        assert error.value.reason == Reason.BUSY
    with alone():
        pass
