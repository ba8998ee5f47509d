"""Contact sheets: the pictures cut into strips of one height and laid side by side, for the eye."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from playwright.sync_api import Browser

SIDE = 1540  # pixels of a sheet, and of each strip's height
COLUMNS = {390: 4, 1280: 2}
STYLE = """body { margin: 0; display: flex; gap: 8px; background: #777; font: 14px sans-serif }
div { overflow: hidden; block-size: %dpx } img { display: block } figcaption { color: #fff } figure { margin: 0 }"""


@dataclass(frozen=True)
class Cut:
    """One strip of a picture."""

    shot: Path
    above: int
    width: int

    def html(self, ending: str) -> str:
        name = self.shot.name
        picture = f'<img src="{name}" width="{self.width}" style="margin-block-start:-{self.above}px">'
        return f"<figure><figcaption>{name.removesuffix(ending)}</figcaption><div>{picture}</div></figure>"


def _cuts(shots: list[Path], width: int) -> Iterator[Cut]:
    for shot in shots:
        full, high = struct.unpack(">II", shot.read_bytes()[16:24])
        for above in range(0, high * width // full, SIDE):
            yield Cut(shot, above, width)


def sheets(browser: Browser, shots: list[Path], into: Path, ending: str, columns: int) -> None:
    """Lay the pictures of one ending beside each other, a few strips to a sheet."""
    context = browser.new_context(viewport={"width": SIDE, "height": SIDE + 20})
    page, number = context.new_page(), 0
    cuts = _cuts([shot for shot in shots if shot.exists()], SIDE // columns - 8)
    while group := list(islice(cuts, columns)):
        source = into / f"sheet{ending.removesuffix('.png')}-{number:02}.html"
        strips = "".join(cut.html(ending) for cut in group)
        source.write_text(f"<!doctype html><style>{STYLE % SIDE}</style>{strips}", encoding="utf-8")
        page.goto(source.as_uri(), wait_until="load")
        page.screenshot(path=source.with_suffix(".png"))
        source.unlink()
        number += 1
    context.close()
