"""What the people of one family do, step by step."""

from dataclasses import dataclass

from playwright.sync_api import Browser, expect

from tests.browser.conftest import PATIENCE
from tests.browser.hands import Hands
from tests.browser.people import PASSWORD
from tests.house import House


def somebody(browser: Browser, house: House, name: str, story: str, *, scripts: bool = True) -> "Member":
    """Return somebody who has just signed in, in a browser of their own; `story` keeps the accounts of tests apart."""
    context = browser.new_context(base_url=house.url, java_script_enabled=scripts, reduced_motion="reduce")
    context.set_default_timeout(PATIENCE)
    email = f"{name.lower()}.{'scripts' if scripts else 'plain'}.{story}@example.org"
    member = Member(Hands(context.new_page(), scripts=scripts), house, name, email)
    member.sign_in()
    return member


@dataclass
class Member:
    """Somebody with an account: a parent, or one of the people around them."""

    hands: Hands
    house: House
    name: str
    email: str

    def sign_in(self) -> None:
        make = f"make_sample_account('{self.email}', '{self.name}', 'member', '{PASSWORD}')"
        self.house.python(f"from tealight.accounts.sample import make_sample_account; {make}")
        self.hands.page.goto("/account/login/?next=/places/")
        self.hands.write("Email address", self.email)
        self.hands.write("Password", PASSWORD)
        self.hands.button("Sign in")
        self.sees_heading("Your places")

    def sees_heading(self, words: str) -> None:
        expect(self.hands.page.get_by_role("heading", level=1)).to_have_text(words)

    def sees(self, words: str) -> None:
        expect(self.hands.page.get_by_role("main").get_by_text(words).first).to_be_visible()

    def makes_a_place_for_the_circle(self) -> str:
        self.hands.page.goto("/tributes/new/")
        self.hands.write("A name, if there is one", "Noor")
        self.hands.choose("The circle")
        self.hands.button("Make this place")
        self.sees_heading("Noor")
        return self.hands.page.url.partition("?")[0]

    def opens_the_family(self, address: str) -> None:
        self.hands.page.goto(address)
        self.hands.unfold("More for the family")
        self.hands.link("Your family")

    def invites(self, address: str, button: str, relation: str = "") -> str:
        self.opens_the_family(address)
        self.hands.link(button)
        if relation:
            self.hands.write("Who they are to your baby or to you", relation)
        self.hands.button("Make this invitation")
        return self.hands.page.locator("section:has(#invited) input.address").first.input_value()

    def comes_by(self, invitation: str, button: str, *, agrees: bool = False) -> None:
        self.hands.page.goto(invitation)
        if agrees:
            self.hands.choose("may stand beside the words that I leave")
        self.hands.button(button)
        self.sees_heading("Your places")

    def writes(self, address: str, words: str) -> None:
        self.hands.page.goto(address)
        self.hands.link("Write")
        self.hands.write("Your words", words)
        self.hands.button("Keep these words")

    def chooses_audience(self, address: str, audience: str) -> None:
        self.hands.page.goto(address)
        self.hands.link("Who can see it")
        self.hands.choose(audience)
        self.hands.button("Keep this choice")

    def undoes_by_letter(self) -> None:
        letter = self.house.letters(to=self.email)[-1].get_content()
        (link,) = [word for word in letter.split() if "/undoing/" in word]
        self.hands.page.goto(link[link.index("/undoing/") :])
        self.hands.button("Undo it")
        self.sees_heading("It is undone")

    def stops_additions(self, address: str) -> None:
        self.opens_the_family(address)
        self.hands.link("Stop additions for a while")
        self.hands.button("Stop additions for 30 days")
        self.sees_heading("Additions are stopped")

    def narrows_a_chapter(self, address: str, words: str) -> None:
        self.hands.page.goto(f"{address}chapters/")
        self.hands.press(self.hands.page.get_by_role("listitem").filter(has_text=words).get_by_role("link").last)
        self.hands.choose("Both of us")
        self.hands.button("Keep this choice")

    def brings_a_photograph(self, address: str, file: str) -> None:
        self.hands.page.goto(f"{address}photographs/")
        self.hands.page.locator("input[type=file]").set_input_files(file)
        self.hands.button("Add these photographs")

    def hides_the_photograph(self, address: str) -> None:
        self.hands.page.goto(f"{address}photographs/")
        self.hands.unfold("More")
        self.hands.link("Let fewer people see it")
        self.hands.choose("Both of us")
        self.hands.button("Keep this choice")

    def takes_out(self, address: str, name: str) -> None:
        self.opens_the_family(address)
        self.hands.button(f"Take {name} out")
        self.sees("They are out of your circle")
