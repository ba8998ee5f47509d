"""What the first view of a tribute costs somebody with an empty cache."""

from dataclasses import dataclass

from playwright.sync_api import Page

MOST_BYTES = 60_000
MOST_REQUESTS = 6


@dataclass(frozen=True)
class Weight:
    """Bytes over the wire, headers included, and how many answers brought them."""

    bytes: int
    requests: int

    @property
    def is_light(self) -> bool:
        return self.bytes < MOST_BYTES and self.requests <= MOST_REQUESTS

    def __str__(self) -> str:
        return (
            f"{self.bytes / 1000:.1f} KB in {self.requests} requests (at most {MOST_BYTES // 1000} in {MOST_REQUESTS})"
        )


def weigh(page: Page, address: str) -> Weight:
    """Load a page for the first time and count what came."""
    sizes: list[int] = []
    session = page.context.new_cdp_session(page)
    session.on("Network.loadingFinished", lambda event: sizes.append(int(event["encodedDataLength"])))
    session.send("Network.enable")
    page.goto(address, wait_until="networkidle")
    session.detach()
    return Weight(sum(sizes), len(sizes))
