"""Drafts in a real browser: a closed tab, a lost connection, two tabs, two parents, and scripts off."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.browser.family import Member, somebody
from tests.house import House

STORY = "drafts"
SAVED = "Kept as a draft, for you alone."
WORDS = "We walked the whole shore."


@pytest.fixture(scope="module")
def ana(browser: Browser, house: House) -> Iterator[tuple[Member, str]]:
    """Ana, and the address of her place."""
    ana = somebody(browser, house, "Ana", STORY)
    yield ana, ana.makes_a_place_for_the_circle()
    ana.hands.page.context.close()


@pytest.fixture
def tab(ana: tuple[Member, str]) -> Page:
    """A tab in which Ana writes a chapter, and has begun nothing yet."""
    member, address = ana
    page = member.hands.page.context.new_page()
    page.goto(f"{address}chapters/new/")
    throw_away = page.get_by_role("button", name="Throw the draft away")
    if throw_away.count():
        throw_away.click()
    expect(words(page)).to_have_value("")
    return page


def words(page: Page) -> Locator:
    return page.get_by_label("Your words")


def another(page: Page) -> Page:
    """Open the same form in another tab."""
    other = page.context.new_page()
    other.goto(page.url)
    return other


def again(page: Page) -> Page:
    """Close a tab, and open its form in a new one."""
    context, address = page.context, page.url
    page.close()
    page = context.new_page()
    page.goto(address)
    return page


def test_a_closed_tab_loses_nothing(tab: Page) -> None:
    words(tab).press_sequentially(WORDS)
    expect(tab.get_by_text(SAVED)).to_be_visible()
    opened = again(tab)
    expect(words(opened)).to_have_value(WORDS)
    expect(opened.get_by_text("This is your draft from")).to_be_visible()


def test_a_tab_closed_before_anything_was_saved_loses_nothing(tab: Page) -> None:
    words(tab).press_sequentially("And the pier.")
    expect(words(again(tab))).to_have_value("And the pier.")


def test_words_written_without_a_connection_reach_us_later(tab: Page) -> None:
    context, address = tab.context, tab.url
    context.set_offline(True)
    words(tab).press_sequentially(WORDS)
    expect(tab.get_by_text("These words have not reached us yet.")).to_be_visible()
    tab.close()
    context.set_offline(False)
    opened = context.new_page()
    opened.goto(address)
    expect(words(opened)).to_have_value(WORDS)
    # What the closing tab sent at last may have come through meanwhile: then it is the draft with which the form opens.
    expect(opened.get_by_text(SAVED).or_(opened.get_by_text("This is your draft from")).first).to_be_visible()
    assert opened.evaluate("localStorage.length") == 0


def test_they_are_sent_as_soon_as_there_is_a_connection(tab: Page) -> None:
    tab.context.set_offline(True)
    words(tab).press_sequentially(WORDS)
    expect(tab.get_by_text("These words have not reached us yet.")).to_be_visible()
    tab.context.set_offline(False)
    expect(tab.get_by_text(SAVED)).to_be_visible()


def test_two_tabs_show_each_other_their_drafts(tab: Page) -> None:
    other = another(tab)
    words(tab).press_sequentially(WORDS)
    expect(tab.get_by_text(SAVED)).to_be_visible()
    words(other).press_sequentially("The other tab.")
    shown = other.locator("#drafting")
    expect(shown.get_by_text("Another draft of yours was saved")).to_be_visible()
    expect(shown.get_by_text(WORDS)).to_be_visible()
    expect(words(other)).to_have_value("The other tab.")
    other.get_by_role("button", name="Keep mine as the draft").click()
    expect(words(other)).to_have_value("The other tab.")
    expect(other.get_by_text("This is your draft from")).to_be_visible()


def test_kept_words_leave_no_draft_behind(tab: Page) -> None:
    address = tab.url
    words(tab).press_sequentially(WORDS)
    expect(tab.get_by_text(SAVED)).to_be_visible()
    tab.get_by_role("button", name="Keep these words").last.click()
    expect(tab.get_by_text("Your words are kept.")).to_be_visible()
    tab.goto(address)
    expect(words(tab)).to_have_value("")


def test_the_second_parent_sees_both_versions(browser: Browser, house: House, ana: tuple[Member, str]) -> None:
    member, address = ana
    tomas = somebody(browser, house, "Tomas", STORY)
    tomas.comes_by(member.invites(address, "Invite the other parent"), "Become the other parent here")
    for parent in (member, tomas):
        parent.hands.page.goto(f"{address}edit/")
    for parent, said in ((member, "29 weeks"), (tomas, "seven months")):
        parent.hands.write("How far along", said)
        parent.hands.press(parent.hands.page.get_by_role("button", name="Keep these words").last)
    meanwhile = tomas.hands.page.locator("#meanwhile")
    for said in ("What is kept now", "By Ana", "29 weeks", "seven months"):
        expect(meanwhile.get_by_text(said).first).to_be_visible()
    tomas.hands.button("Keep my words")
    tomas.sees("Your words are kept.")
    tomas.hands.page.context.close()


def test_with_scripts_off_a_button_keeps_a_draft(browser: Browser, house: House) -> None:
    ana = somebody(browser, house, "Ana", STORY, scripts=False)
    page = ana.hands.page
    page.goto(f"{ana.makes_a_place_for_the_circle()}chapters/new/")
    words(page).fill(WORDS)
    ana.hands.button("Keep as a draft")
    opened = again(page)
    expect(words(opened)).to_have_value(WORDS)
    opened.context.close()


def test_a_draft_that_is_answered_while_the_words_are_sent_keeps_nobody_from_leaving(tab: Page) -> None:
    form = tab.url
    drafts: list[Route] = []
    tab.route("**/drafts/**", lambda route: drafts.append(route))
    words(tab).fill(WORDS)
    with tab.expect_request("**/drafts/**"):
        pass
    sent: list[Route] = []
    tab.route(form, lambda route: sent.append(route))
    with tab.expect_request(form):
        tab.get_by_role("button", name="Keep these words").click(no_wait_after=True)
    with tab.expect_response("**/drafts/**"):
        drafts[0].fulfill(status=204)
    tab.wait_for_timeout(100)  # a page that would come again begins to
    sent[0].continue_()
    expect(tab.get_by_text("Your words are kept.")).to_be_visible()
    expect(words(tab)).to_have_count(0)
