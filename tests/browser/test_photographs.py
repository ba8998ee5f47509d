"""Three real photographs: brought, put in order, looked at by keyboard; with scripts, without, and over a bad line."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import PATIENCE
from tests.browser.family import Member
from tests.browser.hands import Hands, Keyboard
from tests.house import House
from tests.pictures import drawn, heic, jpeg, noisy, png

COVER = "A photograph of Noor. Look when you are ready."
PHOTOGRAPHS = ".prints > li"


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """Return a HEIC, a JPEG that tells where it was taken, and a PNG."""
    made = {"IMG_1.heic": heic((1200, 900)), "IMG_2.jpg": jpeg(6, (900, 1200)), "IMG_3.png": png((600, 600))}
    for name, file in made.items():
        (tmp_path / name).write_bytes(file.read())
    return [str(tmp_path / name) for name in made]


def ana(browser: Browser, house: House, name: str, *, scripts: bool = True, keyboard: bool = False) -> Member:
    context = browser.new_context(base_url=house.url, java_script_enabled=scripts, reduced_motion="reduce")
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    hands = Keyboard(page, scripts=scripts) if keyboard else Hands(page, scripts=scripts)
    member = Member(hands, house, "Ana", f"ana.{name}@example.org")
    member.sign_in()
    return member


def everyones(member: Member, house: House) -> str:
    """Make a place, open it to everyone as the care team would, and return its address."""
    address = member.makes_a_place_for_the_circle()
    key = address.rstrip("/").rpartition("/")[2]
    opened = f"Tribute.objects.filter(address='{key}').update(audience=5)"
    house.python(f"from tealight.tributes.models import Tribute; print({opened})")
    return address


def brings(page: Page, address: str, files: list[str]) -> None:
    page.goto(f"{address}photographs/")
    page.locator("input[type=file]").set_input_files(files)
    page.get_by_role("button", name="Add these photographs").click()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "with scripts off"])
def test_photographs_are_brought_and_a_stranger_looks_when_they_are_ready(
    browser: Browser, house: House, page: Page, page_without_scripts: Page, files: list[str], scripts: bool
) -> None:
    member = ana(browser, house, "brings" if scripts else "brings.plain", scripts=scripts)
    address = everyones(member, house)
    brings(member.hands.page, address, files)
    expect(member.hands.page.locator(PHOTOGRAPHS)).to_have_count(3)
    stranger = page if scripts else page_without_scripts
    asked: list[str] = []
    stranger.on("request", lambda request: asked.append(request.url))
    stranger.goto(address)
    expect(stranger.get_by_role("link", name=COVER)).to_have_count(3)
    assert not [url for url in asked if "/photographs/" in url]
    stranger.get_by_role("link", name=COVER).first.click()
    picture = stranger.locator("main img").first
    expect(picture).to_be_visible()
    assert picture.evaluate("each => each.decode().then(() => each.naturalWidth > 400)")
    if scripts:
        expect(stranger.get_by_role("link", name=COVER)).to_have_count(2)


def test_photographs_are_put_in_order_and_looked_at_with_the_keyboard_alone(
    browser: Browser, house: House, files: list[str]
) -> None:
    member = ana(browser, house, "keyboard", keyboard=True)
    page, address = member.hands.page, everyones(member, house)
    brings(page, address, files)
    expect(page.locator(PHOTOGRAPHS)).to_have_count(3)
    first = page.locator(PHOTOGRAPHS).first.get_attribute("data-key")
    member.hands.press(page.locator(PHOTOGRAPHS).first.get_by_role("button", name="Down"))
    expect(page.locator(PHOTOGRAPHS).nth(1)).to_have_attribute("data-key", str(first))
    page.goto(address)
    member.hands.press(page.locator(".series a").first)
    expect(page.get_by_text("Photograph 1 of 3")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_text("Photograph 2 of 3")).to_be_visible()
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_text("Photograph 1 of 3")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("heading", level=1)).to_have_text("Noor")


def test_photographs_are_dragged_into_order(browser: Browser, house: House, files: list[str]) -> None:
    member = ana(browser, house, "drags")
    page, address = member.hands.page, everyones(member, house)
    brings(page, address, files)
    expect(page.locator(PHOTOGRAPHS)).to_have_count(3)
    keys = [each.get_attribute("data-key") for each in page.locator(PHOTOGRAPHS).all()]
    page.set_viewport_size({"width": 1280, "height": 1600})
    page.locator(PHOTOGRAPHS).first.scroll_into_view_if_needed()
    grip = page.locator(f"{PHOTOGRAPHS} .thumb").last.bounding_box()
    above = page.locator(PHOTOGRAPHS).first.bounding_box()
    assert grip is not None
    assert above is not None
    page.mouse.move(grip["x"] + 20, grip["y"] + 20)
    page.mouse.down()
    page.mouse.move(grip["x"] + 20, grip["y"] - 40, steps=4)
    page.mouse.move(above["x"] + 30, above["y"] + 10, steps=10)
    page.mouse.up()
    expect(page.get_by_text("The new order is kept.")).to_have_count(1)
    page.reload()
    now = [each.get_attribute("data-key") for each in page.locator(PHOTOGRAPHS).all()]
    assert now == [keys[2], keys[0], keys[1]]


def test_an_upload_that_breaks_off_goes_on_and_the_form_stays(browser: Browser, house: House, tmp_path: Path) -> None:
    large = tmp_path / "IMG_9.png"
    noisy(1300, 1300).save(large)
    assert large.stat().st_size > 3 * 1024 * 1024
    member = ana(browser, house, "broken")
    page, address = member.hands.page, everyones(member, house)
    starts: list[str] = []
    broken: list[str] = []

    def line(route: Route) -> None:
        starts.append(route.request.url.rpartition("=")[2])
        if len(starts) == 2:
            broken.append(starts[-1])
            route.abort("connectionreset")
        else:
            route.continue_()

    page.route("**/arrivals/*/?start=*", line)
    page.goto(f"{address}photographs/")
    page.locator("summary").filter(has_text="A line below").click()
    page.get_by_label("A line below, if you like").fill("By the window")
    page.locator("input[type=file]").set_input_files(str(large))
    page.get_by_role("button", name="Add these photographs").click()
    expect(page.get_by_text("The connection is gone.")).to_be_visible()
    expect(page.get_by_label("A line below, if you like")).to_have_value("By the window")
    expect(page.locator(PHOTOGRAPHS)).to_have_count(1)
    expect(page.get_by_text("By the window")).to_be_visible()
    assert broken == ["1048576"]
    assert starts.count("0") == 1
    assert starts.count("1048576") == 2


def test_an_upload_left_in_the_middle_is_taken_up_again(browser: Browser, house: House, tmp_path: Path) -> None:
    large = tmp_path / "IMG_8.png"
    noisy(1200, 1200).save(large)
    member = ana(browser, house, "left")
    page, address = member.hands.page, everyones(member, house)
    starts: list[str] = []
    page.on("request", lambda request: starts.append(request.url) if "?start=" in request.url else None)
    page.route("**/?start=2097152", lambda route: route.abort("connectionreset"))
    brings(page, address, [str(large)])
    expect(page.get_by_text("The connection is gone.")).to_be_visible()
    page.close(run_before_unload=False)
    again = member.hands.page = member.hands.page.context.new_page()
    later: list[str] = []
    again.on("request", lambda request: later.append(request.url) if "?start=" in request.url else None)
    brings(again, address, [str(large)])
    expect(again.locator(PHOTOGRAPHS)).to_have_count(1)
    assert [url.rpartition("=")[2] for url in starts][:2] == ["0", "1048576"]
    assert later[0].endswith("?start=2097152")


def test_what_is_no_photograph_is_told_beside_the_others(browser: Browser, house: House, tmp_path: Path) -> None:
    good, bad = tmp_path / "one.png", tmp_path / "letter.jpg"
    drawn().save(good)
    bad.write_bytes(b"%PDF-1.7 a letter")
    member = ana(browser, house, "letter")
    page, address = member.hands.page, everyones(member, house)
    brings(page, address, [str(good), str(bad)])
    expect(page.get_by_text("this is a PDF, not a photograph")).to_be_visible()
    page.reload()
    expect(page.locator(PHOTOGRAPHS)).to_have_count(1)
