"""People in front of the pages: who is signed in, in which language, and what each page is asked while it loads."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, StorageState

from tealight.pages.sample import PASSWORD
from tests.house import House

ROOT = Path(__file__).resolve().parents[2]
VARIABLES = {
    "SAMPLE": "1",
    "LANGUAGES": "en,ar",
    "PYTHONPATH": str(ROOT),
    "LIMIT_PERSON": "1000000",
    "LIMIT_NETWORK": "1000000",
}
NEED_A_CODE = ("mara", "olu", "rosa", "eli")
PATIENCE = 8_000  # milliseconds


@dataclass
class Seen:
    """What the browser said while a page loaded: its requests, and its complaints."""

    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


@dataclass
class Visits:
    """One house with the sample and more, one browser, and the people who have signed in."""

    house: House
    browser: Browser
    places: dict[str, str | int] = field(default_factory=dict)
    signed_in: dict[tuple[str, str], StorageState] = field(default_factory=dict)

    def prepare(self) -> None:
        """Put into the house what the pages need besides the sample."""
        self.places = json.loads(
            self.house.python("from tests.look.world import build; print(build())").splitlines()[-1]
        )

    @contextmanager
    def page(self, who: str, language: str) -> Iterator[tuple[Page, Seen]]:
        """Open a tab for somebody, in a browser that asks for `language`."""
        state = self._state(who, language)
        context = self._context(language, state)
        page, seen = context.new_page(), Seen()
        page.on("request", lambda request: seen.requests.append(request.url))
        page.on(
            "console", lambda said: seen.complaints.append(said.text) if said.type in {"error", "warning"} else None
        )
        page.on("pageerror", lambda error: seen.complaints.append(str(error)))
        yield page, seen
        context.close()

    def _context(self, language: str, state: StorageState | None) -> BrowserContext:
        context = self.browser.new_context(
            base_url=self.house.url,
            locale=language,
            storage_state=state,
            reduced_motion="reduce",
            viewport={"width": 390, "height": 844},
        )
        context.set_default_timeout(PATIENCE)
        return context

    def _state(self, who: str, language: str) -> StorageState | None:
        if who == "visitor":
            return None
        if (who, language) not in self.signed_in:
            self.signed_in[who, language] = self._sign_in(who, language)
        return self.signed_in[who, language]

    def _sign_in(self, who: str, language: str) -> StorageState:
        context = self._context(language, None)
        page = context.new_page()
        page.goto("/account/login/")
        page.fill("[name=login]", f"{who}@example.org")
        page.fill("[name=password]", PASSWORD)
        page.press("[name=password]", "Enter")
        page.wait_for_url(lambda address: "/account/login/" not in address)
        if who in NEED_A_CODE:
            page.fill("[name=code]", self._code(f"{who}@example.org"))
            page.press("[name=code]", "Enter")
            page.wait_for_url(lambda address: "/2fa/authenticate/" not in address)
        state = context.storage_state()
        context.close()
        return state

    def _code(self, email: str) -> str:
        return self.house.python(f"from tealight.accounts.sample import code_now; print(code_now({email!r}))")
