"""A mother's private chapter offers help on her own screen and reaches nobody, until she asks for it."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.family import Member, somebody
from tests.browser.people import PASSWORD
from tests.house import House

RISK = "I want to die. I cannot do this any more."
REVIEWS = "from tealight.safeguarding.models import Review; print(*Review.objects.values_list('kind', 'outcome'))"
MARA = "from tealight.accounts.sample import make_sample_account; make_sample_account('{}', 'Mara', 'care', '{}')"


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "with scripts off"])
def test_private_words_offer_help_and_reach_nobody_unasked(browser: Browser, house: House, scripts: bool) -> None:
    house.python(MARA.format(f"mara.{'scripts' if scripts else 'plain'}.private@example.org", PASSWORD))
    before = house.python(REVIEWS)
    ana, tomas = (somebody(browser, house, name, "private", scripts=scripts) for name in ("Ana", "Tomas"))
    address = ana.makes_a_place_for_the_circle()
    tomas.comes_by(ana.invites(address, "Invite the other parent"), "Become the other parent here")
    writes_for_herself_alone(ana, address)
    ana.sees("Before anything else")
    led_to = ana.hands.page.url
    assert house.python(REVIEWS) == before
    tomas.hands.page.goto(led_to)
    expect(tomas.hands.page.get_by_text("Before anything else")).to_have_count(0)
    expect(tomas.hands.page.get_by_text(RISK)).to_have_count(0)
    ana.hands.button("Let somebody from the care team read this")
    ana.sees("because you asked")
    assert house.python(REVIEWS) == f"{before} ('shared_chapter', '')".strip()
    ana.hands.button("Take this back")
    ana.sees("Nobody from the care team reads this unless you want it")
    assert house.python(REVIEWS) == f"{before} ('shared_chapter', 'withdrawn')".strip()


def writes_for_herself_alone(ana: Member, address: str) -> None:
    ana.hands.page.goto(f"{address}chapters/new/")
    ana.hands.write("Your words", RISK)
    ana.hands.unfold("Let fewer people read it")
    ana.hands.choose("Only me")
    ana.hands.button("Keep these words")
