"""Two parents and a grandmother: invited, writing, undoing, stopping, and taken out of the circle again."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.family import Member, somebody
from tests.house import House
from tests.pictures import drawn


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "with scripts off"])
def test_a_family_keeps_a_place_together(browser: Browser, house: House, tmp_path: Path, scripts: bool) -> None:
    photograph = tmp_path / "IMG_1.png"
    drawn().save(photograph)

    ana, tomas, ruth = (somebody(browser, house, name, "family", scripts=scripts) for name in ("Ana", "Tomas", "Ruth"))
    address = ana.makes_a_place_for_the_circle()
    both_write(ana, tomas, address)
    one_opens_and_the_other_undoes(ana, tomas, address)
    one_stops_and_the_other_still_hides(ana, tomas, address, str(photograph))
    a_grandmother_comes_and_is_taken_out(ana, ruth, address)


def both_write(ana: Member, tomas: Member, address: str) -> None:
    tomas.comes_by(ana.invites(address, "Invite the other parent"), "Become the other parent here")
    tomas.writes(address, "From her father.")
    ana.writes(address, "From her mother.")
    ana.sees("From her father.")


def one_opens_and_the_other_undoes(ana: Member, tomas: Member, address: str) -> None:
    ana.chooses_audience(address, "Anyone with the link")
    ana.sees("Someone from the care team reads this before it opens")
    tomas.undoes_by_letter()
    ana.hands.page.reload()
    expect(ana.hands.page.get_by_text("Someone from the care team reads this")).to_have_count(0)


def one_stops_and_the_other_still_hides(ana: Member, tomas: Member, address: str, photograph: str) -> None:
    ana.brings_a_photograph(address, photograph)
    expect(ana.hands.page.locator(".prints > li")).to_have_count(1)
    tomas.stops_additions(address)
    ana.brings_a_photograph(address, photograph)
    ana.sees("Tomas has stopped additions here until")
    ana.hides_the_photograph(address)
    ana.sees("Only the two of you can see this photograph.")
    tomas.hides_the_photograph(address)
    expect(tomas.hands.page.locator(".prints > li")).to_have_count(1)
    ana.writes(address, "And the shore.")
    ana.sees("Tomas has stopped additions here until")
    expect(ana.hands.page.get_by_label("Your words")).to_have_value("And the shore.")
    ana.narrows_a_chapter(address, "From her father.")
    ana.sees("Only the two of you can see this chapter.")
    tomas.hands.link("What that means")
    tomas.hands.button("Let additions go on")


def a_grandmother_comes_and_is_taken_out(ana: Member, ruth: Member, address: str) -> None:
    invitation = ana.invites(address, "Invite somebody into the circle", relation="grandmother")
    ruth.comes_by(invitation, "Come into the circle", agrees=True)
    ruth.hands.link("Noor")
    ruth.sees("From her mother.")
    expect(ruth.hands.page.get_by_text("From her father.")).to_have_count(0)
    ana.takes_out(address, "Ruth")
    gone = ruth.hands.page.goto(address)
    assert gone is not None
    assert gone.status == 404
