"""Passkeys, with a device that the browser only pretends to have: the one thing here that needs scripts."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import CDPSession, Page, expect

from tests.house import House

DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


class Device:
    """A phone that keeps passkeys and can be unlocked, or refuses to be."""

    def __init__(self, session: CDPSession) -> None:
        self.session = session
        session.send("WebAuthn.enable")
        self.number = session.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})["authenticatorId"]

    @property
    def passkeys(self) -> int:
        answer = self.session.send("WebAuthn.getCredentials", {"authenticatorId": self.number})
        return len(answer["credentials"])

    def refuse(self) -> None:
        """Behave as a phone whose owner cannot unlock it."""
        self.session.send("WebAuthn.setUserVerified", {"authenticatorId": self.number, "isUserVerified": False})


@pytest.fixture
def device(page: Page) -> Device:
    return Device(page.context.new_cdp_session(page))


@pytest.fixture(autouse=True)
def nothing_breaks_the_policy(page: Page) -> Iterator[None]:
    """A strict policy that a page works around, or works without, would be no policy."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda problem: said.append(str(problem)))
    yield
    assert [text for text in said if "Content Security Policy" in text or "Error" in text] == []


def code_for(house: House, address: str) -> str:
    text = house.letters(to=address)[-1].get_content()
    found = re.search(r"^ {4}([0-9A-Z-]+)\s*$", text, re.MULTILINE)
    assert found, text
    return found[1]


def sign_up_with_a_passkey(page: Page, house: House, address: str) -> None:
    page.goto("/account/signup/passkey/")
    page.get_by_label("The name you want shown").fill("Ruth")
    page.get_by_label("Email address").fill(address)
    page.get_by_label("I am 16 or older").check()
    page.get_by_role("button", name="Go on").click()
    page.get_by_label("The code from the letter").fill(code_for(house, address))
    page.get_by_role("button", name="Go on", exact=True).click()
    page.get_by_role("button", name="Make my passkey").click()
    page.wait_for_url(lambda url: "/2fa/webauthn/signup/" not in url)
    page.goto("/account/")
    expect(page.get_by_text(f"You sign in with {address}.")).to_be_visible()


def sign_out(page: Page) -> None:
    page.goto("/account/logout/")
    page.get_by_role("main").get_by_role("button", name="Sign out").click()


def test_ruth_makes_an_account_with_a_passkey_and_comes_back_with_it(page: Page, house: House, device: Device) -> None:
    sign_up_with_a_passkey(page, house, "ruth@example.org")
    assert device.passkeys == 1
    expect(page.get_by_text("1 passkey.")).to_be_visible()
    sign_out(page)
    page.goto("/account/login/?next=/account/2fa/")
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_url("**/account/2fa/")
    expect(page.get_by_text("You have 1 passkey.")).to_be_visible()


def test_a_passkey_is_the_second_step_after_a_code(page: Page, house: House, device: Device) -> None:
    sign_up_with_a_passkey(page, house, "tomas@example.org")
    sign_out(page)
    before = len(house.letters(to="tomas@example.org"))
    page.goto("/account/login/code/")
    page.get_by_label("Email address").fill("tomas@example.org")
    page.get_by_role("button", name="Send me a code").click()
    house.letters(to="tomas@example.org", at_least=before + 1)
    page.get_by_label("The code from the letter").fill(code_for(house, "tomas@example.org"))
    page.get_by_role("button", name="Go on", exact=True).click()
    page.get_by_role("button", name="Use a passkey").click()
    page.wait_for_url(lambda url: "/2fa/authenticate/" not in url)
    page.goto("/account/")
    expect(page.get_by_text("You sign in with tomas@example.org.")).to_be_visible()


def test_a_passkey_is_added_named_and_removed(page: Page, house: House, device: Device) -> None:
    sign_up_with_a_passkey(page, house, "ana@example.org")
    device.session.send("WebAuthn.removeVirtualAuthenticator", {"authenticatorId": device.number})
    laptop_keys = Device(device.session)
    page.goto("/account/2fa/webauthn/add/")
    page.get_by_label("A name for this passkey").fill("The laptop")
    page.get_by_role("button", name="Add this device").click()
    page.wait_for_url(lambda url: "/add/" not in url)
    assert laptop_keys.passkeys == 1
    page.goto("/account/2fa/webauthn/")
    laptop = page.get_by_role("listitem").filter(has_text="The laptop")
    laptop.get_by_role("link", name="Remove it").click()
    page.get_by_role("button", name="Remove this passkey").click()
    page.wait_for_url("**/account/2fa/webauthn/")
    expect(page.get_by_text("The laptop")).to_have_count(0)
    expect(page.get_by_text("My passkey")).to_be_visible()


def test_a_device_that_gives_no_passkey_leaves_a_kind_sentence_and_other_ways(page: Page, device: Device) -> None:
    device.refuse()
    page.goto("/account/login/")
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_text("Your device did not give a passkey, and nothing has changed.")).to_be_visible()
    expect(page.get_by_role("link", name="Send me a code instead")).to_be_visible()


def test_without_scripts_the_page_says_that_a_passkey_needs_them(page_without_scripts: Page) -> None:
    page_without_scripts.goto("/account/login/")
    expect(page_without_scripts.get_by_text("A passkey needs scripts")).to_be_visible()
    expect(page_without_scripts.get_by_role("button", name="Sign in with a passkey")).to_be_hidden()
    expect(page_without_scripts.get_by_role("link", name="Send me a code instead")).to_be_visible()
