"""How somebody uses a page: by pointing at things, or with nothing but the keyboard."""

from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import PATIENCE
from tests.house import House

SAME = "(wanted) => document.activeElement === wanted"
IN_GROUP = "(wanted) => document.activeElement.type === 'radio' && document.activeElement.name === wanted.name"
MOST_STEPS = 160  # no page of ours has this many things to stop at


class Hands:
    """Somebody who points at what they see."""

    def __init__(self, page: Page, *, scripts: bool) -> None:
        self.page = page
        self.scripts = scripts

    def link(self, name: str) -> None:
        """Follow a link."""
        self.press(self._named("link", name))

    def link_or_page(self, name: str) -> None:
        """Follow a link that acts in place where scripts run, and otherwise leads to a page with one button."""
        self.link(name)
        if not self.scripts:
            self.button(name)

    def button(self, name: str) -> None:
        """Press a button."""
        self.press(self._named("button", name))

    def unfold(self, name: str) -> None:
        """Open a part of the page that is folded away."""
        self.press(self.page.locator("summary").filter(has_text=name))

    def write(self, label: str, text: str) -> None:
        """Write into a field."""
        self.page.get_by_label(label).fill(text)

    def choose(self, label: str) -> None:
        """Choose one of several, or tick a box."""
        self._choice(label).check()

    def _choice(self, label: str) -> Locator:
        main = self.page.get_by_role("main")
        return main.get_by_role("radio", name=label).or_(main.get_by_role("checkbox", name=label)).first

    def _named(self, role: str, name: str) -> Locator:
        found = self.page.get_by_role("main").get_by_role(role, name=name, exact=False).first  # type: ignore[arg-type]
        expect(found).to_be_visible()
        return found

    def press(self, what: Locator) -> None:
        """Press whatever it is."""
        what.click()


class Keyboard(Hands):
    """Somebody who never touches a pointer: Tab, arrows, Space, Enter and letters."""

    def write(self, label: str, text: str) -> None:
        self._come_to(self.page.get_by_label(label))
        self.page.keyboard.insert_text(text)

    def choose(self, label: str) -> None:
        wanted = self._choice(label)
        if wanted.get_attribute("type") == "radio":
            self._come_to(wanted, IN_GROUP)
            self._walk_to(wanted)
        else:
            self._come_to(wanted)
            self.page.keyboard.press("Space")
        expect(wanted).to_be_checked()

    def _walk_to(self, radio: Locator) -> None:
        for _ in range(MOST_STEPS):
            if radio.is_checked():
                return
            self.page.keyboard.press("ArrowDown")

    def press(self, what: Locator) -> None:
        self._come_to(what)
        self.page.keyboard.press("Enter")

    def _come_to(self, wanted: Locator, enough: str = SAME) -> None:
        for _ in range(MOST_STEPS):
            if wanted.evaluate(enough):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"the keyboard never came to {wanted}")


def hands_in(browser: Browser, house: House, use: type[Hands] = Hands, *, scripts: bool) -> Hands:
    """Return somebody's hands in a browser of their own."""
    context = browser.new_context(base_url=house.url, java_script_enabled=scripts, reduced_motion="reduce")
    context.set_default_timeout(PATIENCE)
    return use(context.new_page(), scripts=scripts)
