"""`python -m tests.look`: photograph every page in every width, theme and direction, and say what is wrong."""

import argparse
import re
import sys
import tempfile
import time
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Page, sync_playwright

from tests.browser.conftest import CHROMIUM, FLAGS
from tests.house import House
from tests.look import checks
from tests.look.pages import LOOKS, Look, reach
from tests.look.sheet import COLUMNS, sheets
from tests.look.visits import ROOT, VARIABLES, Visits
from tests.look.weight import Weight, weigh

SHOTS = ROOT / "shots"
WIDTHS = (390, 1280)
THEMES = ("light", "dark")
DIRECTIONS = {"ltr": "en-AU", "rtl": "ar"}
HEIGHT = 844
KEY = re.compile(r"[\w-]{22}")


@dataclass
class Findings:
    """What is wrong, on which pages, and in which of their looks."""

    found: dict[str, dict[str, set[str]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(set)))

    def add(self, page: str, where: str, what: list[str]) -> None:
        for each in what:
            self.found[KEY.sub("…", each)][page].add(where)

    def report(self) -> str:
        """Say each thing once, with its pages."""
        lines = []
        for what, pages in sorted(self.found.items()):
            looks = sorted(set().union(*pages.values()))
            lines += [what, f"    on {', '.join(sorted(pages))}", f"    as {', '.join(looks)}"]
        return "\n".join(lines) or "Nothing to put right."


def look_at(visits: Visits, look: Look, direction: str, findings: Findings, only: set[str]) -> None:
    """Open one page and photograph it in each width and theme."""
    with visits.page(look.who, DIRECTIONS[direction]) as (page, seen):
        try:
            status = reach(page, look, visits.places)
        except PlaywrightError as problem:
            findings.add(look.name, direction, [f"could not be reached: {problem.message.splitlines()[0]}"])
            return
        if status != look.status:
            findings.add(look.name, direction, [f"answered {status}, not {look.status}"])
        findings.add(look.name, direction, checks.once(page, seen, visits.house.url))
        for width in WIDTHS:
            for theme in THEMES:
                where = f"{width}-{theme}-{direction}"
                if not only or where in only:
                    _photograph(page, look, where, width, theme, findings)


def _photograph(page: Page, look: Look, where: str, width: int, theme: str, findings: Findings) -> None:
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
    page.screenshot(path=SHOTS / f"{look.name}-{where}.png", full_page=True)
    if theme == "light":
        findings.add(look.name, where, checks.layout(page))
    findings.add(look.name, where, checks.axe(page))


def main() -> int:
    """Look at everything, and return 1 where something is to be put right."""
    parser = argparse.ArgumentParser(prog="python -m tests.look")
    parser.add_argument("--only", nargs="*", default=[], metavar="PAGE", help="the pages whose names begin so")
    parser.add_argument("--as", nargs="*", default=[], dest="looks", metavar="LOOK", help="for instance 390-dark-rtl")
    parser.add_argument("--sheet", action="store_true", help="also lay the pictures side by side")
    given = parser.parse_args()
    SHOTS.mkdir(exist_ok=True)
    for old in SHOTS.glob("sheet-*.png"):
        old.unlink()
    chosen = [look for look in LOOKS if not given.only or look.name.startswith(tuple(given.only))]
    findings, began, only = Findings(), time.monotonic(), set(given.looks)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        house = House(data=Path(folder) / "data", variables=VARIABLES, arguments=("--sample",)).start()
        try:
            visits = Visits(house, browser)
            visits.prepare()
            weight = _weigh(visits)
            for direction in DIRECTIONS:
                if not only or any(each.endswith(direction) for each in only):
                    for look in chosen:
                        look_at(visits, look, direction, findings, only)
        finally:
            house.stop()
        if given.sheet:
            _lay_out(visits, chosen, only)
        browser.close()
    sys.stdout.write(f"{findings.report()}\n\nA tribute's first view: {weight}\n")
    sys.stdout.write(f"{len(chosen)} pages in {time.monotonic() - began:.0f} s; the pictures are in shots/\n")
    return 0 if not findings.found and weight.is_light else 1


def _weigh(visits: Visits) -> Weight:
    with visits.page("visitor", DIRECTIONS["ltr"]) as (page, _):
        return weigh(page, "/t/{noor}/".format(**visits.places))


def _lay_out(visits: Visits, chosen: list[Look], only: set[str]) -> None:
    for width in WIDTHS:
        for where in (f"{width}-{theme}-{direction}" for theme in THEMES for direction in DIRECTIONS):
            if not only or where in only:
                ending = f"-{where}.png"
                sheets(
                    visits.browser, [SHOTS / f"{look.name}{ending}" for look in chosen], SHOTS, ending, COLUMNS[width]
                )


if __name__ == "__main__":
    sys.exit(main())
