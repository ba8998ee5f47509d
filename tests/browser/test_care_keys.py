"""The keys of the care room: they press the buttons that are there, rest in fields, and can be turned off."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.hands import Hands
from tests.browser.people import Mara
from tests.house import House

MAKE = """
from django.utils import timezone
from tealight.accounts.sample import make_sample_account
from tealight.accounts.visitor import Visitor
from tealight.guestbook import actions as guestbook
from tealight.safeguarding.models import Review
from tealight.tributes.access import tribute_for
from tealight.tributes.actions import BabyWords, Story, make_tribute
from tealight.tributes.models import Tribute, new_key
Review.objects.filter(closed_at=None).update(closed_at=timezone.now(), outcome="withdrawn")
lea = make_sample_account("lea.keys@example.org", "Lea", "member", "a lamp left on along the hall")
tribute = make_tribute(lea, Story(babies=[BabyWords(name="Noor")]), once=new_key())
Tribute.objects.filter(pk=tribute.pk).update(audience=5)
sight = tribute_for(Visitor(), tribute.address)
for number in ("first", "second", "third"):
    left = guestbook.Left("message", "Pia", f"The {number} words for Noor.", new_key())
    guestbook.leave_entry(sight, Visitor().acting(left.once), left, timezone.now())
"""


@pytest.fixture
def room(house: House, page: Page, request: pytest.FixtureRequest) -> Page:
    """The care room with three entries, before Mara."""
    house.python(MAKE)
    # Nobody signs in twice with one code, so each test brings an account of its own.
    Mara(Hands(page, scripts=True), house, f"mara.{request.node.name[-20:]}@example.org").sign_in()
    page.goto("/care/")
    expect(page.locator(".case")).to_have_count(3)
    return page


def card(page: Page, number: str) -> Locator:
    return page.locator(".case").filter(has_text=f"The {number} words for Noor.")


def settled(room: Page) -> None:
    """Wait until a card that came back in place has its buttons at work; until then they send the whole page."""
    expect(room.locator(".htmx-added, .htmx-settling, .htmx-request")).to_have_count(0)


def test_the_keys_press_the_buttons_of_the_card_at_which_one_is(room: Page) -> None:
    room.keyboard.press("j")
    room.keyboard.press("j")
    expect(card(room, "second").get_by_role("heading")).to_be_focused()
    room.keyboard.press("k")
    expect(card(room, "first").get_by_role("heading")).to_be_focused()
    room.keyboard.press("t")
    expect(card(room, "first")).to_contain_text("You have this.")
    settled(room)
    room.keyboard.press("s")
    expect(card(room, "first")).to_contain_text("You let it be seen")
    settled(room)
    room.keyboard.press("u")
    expect(card(room, "first").get_by_role("button", name="Show these words")).to_be_visible()
    settled(room)
    room.keyboard.press("h")
    expect(card(room, "first")).to_contain_text("It comes back on")
    room.keyboard.press("?")
    expect(room.get_by_role("button", name="Turn the keys off")).to_be_visible()


def test_they_rest_while_somebody_writes_and_with_modifiers(room: Page) -> None:
    room.keyboard.press("j")
    room.keyboard.press("Control+s")
    room.keyboard.press("Alt+h")
    room.keyboard.press("r")
    expect(card(room, "first").get_by_label("It is cruel")).to_be_focused()
    note = card(room, "first").get_by_label("A note, if you like").first
    note.focus()
    room.keyboard.type("just this: hush")
    expect(note).to_have_value("just this: hush")
    expect(card(room, "first").get_by_role("button", name="Show these words")).to_be_visible()
    expect(room.locator(".case")).to_have_count(3)


def test_turned_off_they_do_nothing_and_the_buttons_go_on(room: Page) -> None:
    room.locator("summary").filter(has_text="Keys").click()
    room.get_by_role("button", name="Turn the keys off").click()
    room.locator("summary").filter(has_text="Keys").click()
    expect(room.get_by_role("button", name="Turn the keys on")).to_be_visible()
    room.keyboard.press("j")
    room.keyboard.press("s")
    expect(card(room, "first").get_by_role("heading")).not_to_be_focused()
    card(room, "first").get_by_role("button", name="Show these words").click()
    expect(card(room, "first")).to_contain_text("You let it be seen")


def test_with_scripts_off_everything_is_a_button(house: House, page_without_scripts: Page) -> None:
    page = page_without_scripts
    house.python(MAKE)
    Mara(Hands(page, scripts=False), house, "mara.still@example.org").sign_in()
    page.goto("/care/")
    card(page, "first").get_by_role("button", name="Take it").click()
    expect(card(page, "first")).to_contain_text("You have this.")
    card(page, "first").locator("summary").first.click()
    card(page, "first").get_by_label("It is an advert").check()
    card(page, "first").get_by_role("button", name="Do not show them").click()
    expect(page.get_by_text("You decided that it is not shown")).to_be_visible()
    expect(page.locator(".case")).to_have_count(2)
