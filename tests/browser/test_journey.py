"""The main journey: a mother makes a place, a stranger leaves a poem, the care team shows it, she holds it close."""

from playwright.sync_api import Browser, expect

from tests.browser.hands import Hands, Keyboard, hands_in
from tests.browser.people import Ana, Mara, Sam
from tests.house import House


def journey(browser: Browser, house: House, name: str, use: type[Hands], *, scripts: bool) -> None:
    """Walk from the mother's first page to her thanks, each person in a browser of their own."""

    def somebody() -> Hands:
        return hands_in(browser, house, use, scripts=scripts)

    ana = Ana(somebody(), house, f"ana.{name}@example.org")
    mara = Mara(somebody(), house, f"mara.{name}@example.org")
    sam = Sam(somebody())
    ana.sign_up()
    ana.make_a_tribute_by_link()
    address = ana.take_the_link()
    refused = sam.hands.page.goto(address)
    assert refused is not None
    assert refused.status == 404
    mara.sign_in()
    mara.lets_it_go("We say your name into the snow.", "Let it open")
    sam.opens(address)
    sam.lights_a_candle(address)
    sam.leaves_a_poem()
    sam.does_not_see(address, "so stubborn-green")
    mara.lets_it_go("so stubborn-green", "Show these words")
    ana.reads_what_came(address)
    ana.holds_it_close()
    ana.thanks_everyone(address)
    sam.hands.page.goto(address)
    expect(sam.hands.page.get_by_text("We read every word.")).to_be_visible()
    expect(sam.hands.page.get_by_text("1 holds this close")).to_be_visible()


def test_a_tribute_is_made_and_answered(browser: Browser, house: House) -> None:
    journey(browser, house, "scripts", Hands, scripts=True)


def test_a_tribute_is_made_and_answered_with_scripts_off(browser: Browser, house: House) -> None:
    journey(browser, house, "plain", Hands, scripts=False)


def test_a_tribute_is_made_and_answered_by_keyboard_alone(browser: Browser, house: House) -> None:
    journey(browser, house, "keyboard", Keyboard, scripts=True)
