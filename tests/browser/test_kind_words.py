"""A stranger writes a platitude, is shown what it may do and what to say instead, and changes it."""

from functools import partial

from playwright.sync_api import Browser, expect

from tests.browser.conftest import PATIENCE
from tests.browser.hands import Hands, Keyboard
from tests.browser.people import Ana, Mara
from tests.house import House

HURTS = "Dear Ana, everything happens for a reason. We will bring soup on Thursday."
KINDER = "This should never have happened to Noor, or to you."
CHANGED = f"Dear Ana, {KINDER[0].lower()}{KINDER[1:]} We will bring soup on Thursday."


def journey(browser: Browser, house: House, name: str, use: type[Hands], *, scripts: bool) -> None:
    """Walk from a mother's page to words that were changed before anybody read them."""

    def somebody() -> Hands:
        context = browser.new_context(base_url=house.url, java_script_enabled=scripts, reduced_motion="reduce")
        context.set_default_timeout(PATIENCE)
        return use(context.new_page(), scripts=scripts)

    ana = Ana(somebody(), house, f"ana.kinder.{name}@example.org")
    mara = Mara(somebody(), house, f"mara.kinder.{name}@example.org")
    ana.sign_up()
    ana.make_a_tribute_by_link()
    address = ana.take_the_link()
    mara.sign_in()
    mara.lets_it_go("We say your name into the snow.", "Let it open")
    hands = somebody()
    see = partial(hands.page.get_by_text, exact=False)
    for choice in ("Change my words", "Light a candle instead", "Leave them as they are"):
        hands.page.goto(address)
        hands.link("Leave words for Noor")
        hands.write("Your words", HURTS)
        hands.button("Leave these words")
        expect(hands.page.locator("mark")).to_have_text("everything happens for a reason")
        expect(see("No reason could ever be good enough for this.")).to_be_visible()
        expect(see(KINDER)).to_be_visible()
        hands.button(choice)
        if choice == "Light a candle instead":
            expect(see("Your candle is burning.")).to_be_visible()
            hands.page.context.clear_cookies(name="asked")  # another hour
        if choice == "Change my words":
            words = hands.page.get_by_label("Your words")
            expect(words).to_be_focused()
            expect(words).to_have_value(HURTS)
            expect(see(KINDER)).to_be_visible()
            words.press("Control+A")
            hands.page.keyboard.insert_text(CHANGED)
            hands.button("Leave these words")
            expect(see("Your words are safe.")).to_be_visible()
            expect(see("should never have happened to Noor, or to you. We will bring soup")).to_be_visible()
            hands.page.context.clear_cookies(name="asked")
    expect(see("Your words are safe.")).to_be_visible()
    expect(see("everything happens for a reason. We will bring soup")).to_be_visible()


def test_a_platitude_is_shown_and_changed(browser: Browser, house: House) -> None:
    journey(browser, house, "scripts", Hands, scripts=True)


def test_a_platitude_is_shown_and_changed_with_scripts_off(browser: Browser, house: House) -> None:
    journey(browser, house, "plain", Hands, scripts=False)


def test_a_platitude_is_shown_and_changed_by_keyboard_alone(browser: Browser, house: House) -> None:
    journey(browser, house, "keyboard", Keyboard, scripts=True)
