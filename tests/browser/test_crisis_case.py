"""Somebody at risk sees help at once, and their case is guided to its end; a body in danger, whom to ring first."""

from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.hands import Hands, Keyboard, hands_in
from tests.browser.people import Ana, Mara, Sam
from tests.browser.test_second_look import sees, sees_nowhere
from tests.house import House

RISK = "I want to die. I cannot do this any more."
MEDICAL = "I lost mine on Friday and I am bleeding heavily right now, a pad every half hour, and I feel faint."
TODAY = "from django.utils import timezone; print(timezone.localdate())"


@dataclass
class Carer(Mara):
    """One of the care team, with a crisis case."""

    def opens_the_case(self, words: str) -> str:
        self.hands.page.goto("/care/")
        sees(self.hands, "Somebody may be in danger")
        row = self.hands.page.get_by_role("listitem").filter(has_text=words)
        self.hands.press(row.get_by_role("link", name="Care for whoever wrote this"))
        expect(self.hands.page.get_by_role("heading", level=1)).to_have_text("The writer may be at risk")
        return self.hands.page.url

    def settles(self, step: str, *signposts: str, day: str = "") -> None:
        self.tries_to_settle(step, *signposts, day=day)
        expect(self.hands.page.locator(f"#{step} .tag")).to_have_text("done")

    def tries_to_settle(self, step: str, *signposts: str, day: str = "") -> None:
        there = self.hands.page.locator(f"#{step}")
        for one in signposts:
            there.get_by_label(one).check()
        if day:
            there.get_by_label("Look again on").fill(day)
        self.hands.press(there.get_by_role("button", name="Done"))

    def answers(self, case: str) -> None:
        self.hands.press(self.hands.page.locator("#answer").get_by_role("link", name="Write to whoever wrote this"))
        self.hands.link("Somebody who may not want to go on living")
        self.hands.button("Send this answer")
        expect(self.hands.page.get_by_role("button", name="Send this answer")).to_have_count(0)
        self.hands.page.goto(case)
        expect(self.hands.page.locator("#answer .tag")).to_have_text("done")


def leads(hands: Hands, line: str) -> None:
    first = hands.page.get_by_role("complementary", name="Support").get_by_role("listitem").first
    expect(first).to_contain_text(line)


def leaves(hands: Hands, address: str, words: str) -> str:
    hands.page.goto(address)
    hands.link("Leave words for Noor")
    hands.write("Your words", words)
    hands.button("Leave these words")
    expect(hands.page.get_by_role("button", name="Leave these words")).to_have_count(0)
    return hands.page.url


@pytest.mark.parametrize("how", ["scripts", "plain", "keyboard"])
def test_whoever_is_at_risk_sees_help_and_is_cared_for_to_the_end(browser: Browser, house: House, how: str) -> None:
    def somebody() -> Hands:
        return hands_in(browser, house, Keyboard if how == "keyboard" else Hands, scripts=how != "plain")

    ana = Ana(somebody(), house, f"ana.case.{how}@example.org")
    mara = Carer(somebody(), house, f"mara.case.{how}@example.org")
    iris = Carer(somebody(), house, f"iris.case.{how}@example.org")
    sam = Sam(somebody())
    ana.sign_up()
    ana.make_a_tribute_by_link()
    address = ana.take_the_link()
    mara.sign_in()
    iris.sign_in()
    mara.lets_it_go("We say your name into the snow.", "Let it open")

    words = f"{RISK} {how}"
    receipt = leaves(sam.hands, address, words)
    sees(sam.hands, "Before anything else")
    leads(sam.hands, "Crisis line")
    sees_nowhere(ana.hands, address, words)

    case = mara.opens_the_case(words)
    mara.settles("known")
    mara.settles("history")
    mara.answers(case)
    mara.settles("signposts", "a crisis line")
    mara.tries_to_settle("second")
    sees(mara.hands, "You worked on this case yourself.")
    iris.hands.page.goto(case)
    iris.settles("second")
    mara.hands.page.goto(case)
    mara.settles("again", day=house.python(TODAY))
    mara.hands.button("Close it: every step is settled")
    sees(mara.hands, "Closed lately")

    sam.hands.page.goto(receipt)
    sees(sam.hands, "Thank you for telling how it is.")
    leads(sam.hands, "Crisis line")
    for word in ("rule", "refus", "program marked"):
        expect(sam.hands.page.locator("#main").get_by_text(word)).to_have_count(0)


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "with scripts off"])
def test_whose_body_is_in_danger_sees_the_emergency_number_first(browser: Browser, house: House, scripts: bool) -> None:
    name = "scripts" if scripts else "plain"
    ana = Ana(hands_in(browser, house, scripts=scripts), house, f"ana.body.{name}@example.org")
    mara = Mara(hands_in(browser, house, scripts=True), house, f"mara.body.{name}@example.org")
    ana.sign_up()
    ana.make_a_tribute_by_link()
    address = ana.take_the_link()
    mara.sign_in()
    mara.lets_it_go("We say your name into the snow.", "Let it open")
    sam = hands_in(browser, house, scripts=scripts)
    leaves(sam, address, MEDICAL)
    sees(sam, "If this is happening now")
    leads(sam, "Emergency")
    words = sam.page.locator("#main").inner_text()
    assert words.index("Ring the emergency number") < words.index("Your words are kept")
