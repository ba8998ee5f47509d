"""What somebody does on a page before it is looked at; each deed returns the status of the last answer."""

from collections.abc import Callable

from playwright.sync_api import Locator, Page, Response

Deed = Callable[[Page], int]


def press(selector: str) -> Deed:
    """Return the deed of pressing one button or link, with nothing filled in."""
    return filled({}, selector)


def filled(words: dict[str, str], selector: str) -> Deed:
    """Return the deed of filling in some fields and pressing a button."""

    def deed(page: Page) -> int:
        opened(page)
        for name, word in words.items():
            _enter(page.locator(f"main [name={name}]").first, word)
        with page.expect_event("response", _is_the_end) as answer:
            page.locator(selector).first.click()
        page.wait_for_load_state("networkidle")
        return answer.value.status

    return deed


def after(first: Deed, then: Deed) -> Deed:
    """Return the deed of doing one thing and then, on the page that answers, another."""

    def deed(page: Page) -> int:
        first(page)
        return then(page)

    return deed


def stale(name: str, words: dict[str, str], selector: str) -> Deed:
    """Return the deed of sending a form that was opened before what `name` counts was kept."""

    def deed(page: Page) -> int:
        page.locator(f"main [name={name}]").first.evaluate("each => { each.value = 0 }")
        return filled(words, selector)(page)

    return deed


def _enter(box: Locator, word: str) -> None:
    if box.evaluate("each => each.tagName") == "SELECT":
        box.select_option(word)
    else:
        box.fill(word)


def _is_the_end(answer: Response) -> bool:
    saves_itself = answer.request.resource_type == "xhr" and "/drafts/" in answer.url
    is_page = answer.request.resource_type in {"document", "xhr"} and not 300 <= answer.status < 400
    return is_page and not saves_itself


def opened(page: Page) -> int:
    """Open everything that is folded."""
    page.evaluate("() => document.querySelectorAll('details').forEach(each => { each.open = true })")
    return 200
