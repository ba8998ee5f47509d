"""A stranger writes cruelty; the family sees nothing; a moderator refuses; the author asks again; another decides."""

from playwright.sync_api import Browser, expect

from tests.browser.hands import Hands, hands_in
from tests.browser.people import Ana, Mara, Sam
from tests.house import House

CRUEL = "It is your own fault, and you deserve it"
WHY = "It could hurt somebody who reads this page in grief."


def sees(hands: Hands, words: str) -> None:
    expect(hands.page.get_by_role("main").get_by_text(words).first).to_be_visible()


def sees_nowhere(hands: Hands, address: str, words: str) -> None:
    answer = hands.page.goto(address)
    assert answer is not None
    assert answer.status == 200
    expect(hands.page.get_by_text(words)).to_have_count(0)


def leaves(sam: Sam, address: str, cruel: str) -> str:
    sam.hands.page.goto(address)
    sam.hands.link("Leave words for Noor")
    sam.hands.page.get_by_label("Your words").fill(cruel)
    sam.hands.button("Leave these words")
    sees(sam.hands, "Your words are safe.")
    return sam.hands.page.url


def refuses(mara: Mara, cruel: str) -> None:
    mara.hands.page.goto("/care/")
    row = mara.hands.page.get_by_role("listitem").filter(has_text=cruel)
    mara.hands.press(row.locator("summary").filter(has_text="Do not show them"))
    row.get_by_label("It is cruel, to the family or to somebody else").check()
    mara.hands.press(row.get_by_role("button", name="Do not show them"))
    expect(row.get_by_role("button", name="Do not show them")).to_have_count(0)


def journey(browser: Browser, house: House, name: str, *, scripts: bool) -> None:
    """Walk from the cruel words to the end of the second look, each person in a browser of their own."""

    def somebody() -> Hands:
        return hands_in(browser, house, scripts=scripts)

    cruel = f"{CRUEL}. {name}"
    ana = Ana(somebody(), house, f"ana.look.{name}@example.org")
    mara = Mara(somebody(), house, f"mara.look.{name}@example.org")
    another = Mara(somebody(), house, f"iris.look.{name}@example.org")
    sam = Sam(somebody())
    ana.sign_up()
    ana.make_a_tribute_by_link()
    address = ana.take_the_link()
    mara.sign_in()
    another.sign_in()
    mara.lets_it_go("We say your name into the snow.", "Let it open")
    receipt = leaves(sam, address, cruel)
    for family in (address, f"{address}guestbook/", f"{address}set-aside/"):
        sees_nowhere(ana.hands, family, "your own fault")
    refuses(mara, cruel)
    sam.hands.page.goto(receipt)
    sees(sam.hands, WHY)
    sees(sam.hands, "A person decided this, not a program.")
    sam.hands.link("Ask for a second look")
    sam.hands.write("What should whoever looks again know?", "I meant somebody else.")
    sam.hands.button("Ask for a second look")
    sees(sam.hands, "Somebody who did not decide the first time reads it.")
    sees_nowhere(mara.hands, "/care/", "I meant somebody else.")
    another.hands.page.goto("/care/")
    row = another.hands.page.get_by_role("listitem").filter(has_text="I meant somebody else.")
    another.hands.press(row.locator("summary").filter(has_text="What it is about"))
    expect(row.get_by_text(cruel)).to_be_visible()
    another.hands.press(row.locator("summary").filter(has_text="Keep the first decision"))
    another.hands.press(row.get_by_role("button", name="Keep the first decision"))
    expect(row.get_by_role("button", name="Keep the first decision")).to_have_count(0)
    sam.hands.page.goto(receipt)
    sees(sam.hands, "the first decision was kept")
    expect(sam.hands.page.get_by_role("link", name="Ask for a second look")).to_have_count(0)
    sees_nowhere(ana.hands, address, "your own fault")


def test_cruelty_is_refused_and_looked_at_again(browser: Browser, house: House) -> None:
    journey(browser, house, "scripts", scripts=True)


def test_cruelty_is_refused_and_looked_at_again_with_scripts_off(browser: Browser, house: House) -> None:
    journey(browser, house, "plain", scripts=False)
