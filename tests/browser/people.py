"""What the people of a journey do, step by step, each with their own hands."""

import re
from dataclasses import dataclass

from playwright.sync_api import expect

from tests.browser.hands import Hands
from tests.house import House

PASSWORD = "a lamp left on along the hall"

FAMILYS_POEM = """\
The window keeps a little light,
    it kept it all that week,

and nobody who passed that night
could hear how still we speak.

We say your name into the snow.
It does not melt. We know."""

STRANGERS_POEM = """\
I planted something small that spring.
It comes up every year,

a thing so small, so stubborn-green,
as if to say: I'm here."""


@dataclass
class Ana:
    """A mother."""

    hands: Hands
    house: House
    email: str

    def sign_up(self) -> None:
        self.hands.page.goto("/account/signup/?next=/tributes/new/")
        self.hands.write("The name you want shown", "Ana")
        self.hands.write("Email address", self.email)
        self.hands.write("A password, if you want one", PASSWORD)
        self.hands.choose("I am 16 or older")
        self.hands.button("Make my account")
        self.hands.write("The code from the letter", self._code())
        self.hands.button("Go on")

    def _code(self) -> str:
        text = self.house.letters(to=self.email)[-1].get_content()
        found = re.search(r"^ {4}([0-9A-Z-]+)\s*$", text, re.MULTILINE)
        assert found, text
        return found[1]

    def make_a_tribute_by_link(self) -> None:
        expect(self.hands.page.get_by_role("heading", level=1)).to_have_text("A place for your baby")
        self.hands.write("A name, if there is one", "Noor")
        self.hands.choose("our daughter")
        self.hands.choose("was born still")
        self.hands.unfold("Write a few words, or a poem")
        self.hands.choose("a poem")
        self.hands.write("A few words, or a poem", FAMILYS_POEM)
        self.hands.choose("Anyone with the link")
        self.hands.button("Make this place")
        expect(self.hands.page.get_by_role("heading", level=1)).to_have_text("Noor")
        assert self.poem == FAMILYS_POEM

    @property
    def poem(self) -> str:
        return self.hands.page.locator(".chapter .poem").inner_text()

    def take_the_link(self) -> str:
        self.hands.link("The link")
        return self.hands.page.get_by_label("The secret address").input_value()

    def reads_what_came(self, address: str) -> None:
        self.hands.page.goto(address)
        assert self.hands.page.locator(".entry .poem").inner_text() == STRANGERS_POEM

    def holds_it_close(self) -> None:
        self.hands.link_or_page("Hold this close")
        expect(self.hands.page.get_by_text("You hold this close.")).to_be_visible()

    def thanks_everyone(self, address: str) -> None:
        self.hands.page.goto(address)
        self.hands.link("Look after the guestbook")
        self.hands.link("Write a note to everybody")
        self.hands.write("A note to everybody", "We read every word.")
        self.hands.button("Set this note above the guestbook")
        expect(self.hands.page.get_by_text("We read every word.")).to_be_visible()


@dataclass
class Mara:
    """Of the care team."""

    hands: Hands
    house: House
    email: str

    def sign_in(self) -> None:
        made = "from tealight.accounts.sample import code_now, make_sample_account; "
        make = f"make_sample_account('{self.email}', 'Mara', 'care', '{PASSWORD}'); print(code_now('{self.email}'))"
        code = self.house.python(made + make)
        self.hands.page.goto("/account/login/?next=/care/")
        self.hands.write("Email address", self.email)
        self.hands.write("Password", PASSWORD)
        self.hands.button("Sign in")
        self.hands.write("The code from your app", code)
        self.hands.button("Sign in")
        expect(self.hands.page.get_by_role("heading", level=1)).to_have_text("Care room")

    def lets_it_go(self, words: str, button: str) -> None:
        """Read what waits first, and show it."""
        self.hands.page.goto("/care/")
        row = self.hands.page.get_by_role("listitem").filter(has_text=words)
        self.hands.press(row.get_by_role("button", name=button))
        expect(row.get_by_role("button", name=button)).to_have_count(0)


@dataclass
class Sam:
    """A stranger without an account."""

    hands: Hands

    def opens(self, address: str) -> None:
        answer = self.hands.page.goto(address)
        assert answer is not None
        assert answer.status == 200
        assert not self.hands.page.context.cookies()

    def lights_a_candle(self, address: str) -> None:
        self.hands.link_or_page("Light a candle for Noor")
        expect(self.hands.page.get_by_text("Your candle is burning.")).to_be_visible()
        self.hands.page.goto(address)
        expect(self.hands.page.get_by_text("One candle is lit for Noor.")).to_be_visible()

    def leaves_a_poem(self) -> None:
        self.hands.link("Leave words for Noor")
        self.hands.choose("A poem")
        self.hands.write("Your words", STRANGERS_POEM)
        self.hands.write("The name to show with it", "Sam")
        self.hands.button("Leave these words")
        thanks = "Thank you. Someone from the care team reads this before it appears. Your words are safe."
        expect(self.hands.page.get_by_text(thanks)).to_be_visible()

    def does_not_see(self, address: str, words: str) -> None:
        self.hands.page.goto(address)
        expect(self.hands.page.get_by_role("heading", level=1)).to_have_text("Noor")
        expect(self.hands.page.get_by_text(words)).to_have_count(0)
