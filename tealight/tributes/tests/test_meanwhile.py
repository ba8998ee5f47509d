"""Two tabs or two parents: nobody's words are put over others that they never saw."""

import re

import pytest
from django.test import Client

from tealight.accounts.models import User
from tealight.tributes.actions import add_chapter, hide_chapter
from tealight.tributes.audience import Audience
from tealight.tributes.models import Chapter, Tribute, new_key
from tests.cast import SignIn


@pytest.fixture
def chapter(noor: Tribute, ana: User) -> Chapter:
    return add_chapter(noor, ana, body="a lamp left on", once=new_key())


def version_in(page: str) -> str:
    found = re.search(r'name="version" value="(\d+)"', page)
    assert found
    return found[1]


def opened(there: Client, address: str) -> str:
    """Open a form, and return the version that it was opened with."""
    return version_in(there.get(address).content.decode())


def test_the_second_parent_sees_both_versions_and_nothing_is_overwritten(
    noor: Tribute, ana: User, tomas: User, browser: SignIn
) -> None:
    address, hers, his = f"/t/{noor.address}/edit/", browser(ana), browser(tomas)
    first, second = opened(hers, address), opened(his, address)
    assert first == second
    said = {"baby": "0", "baby-0-name": "Noor", "noun": "daughter"}
    assert hers.post(address, {**said, "how_far": "29 weeks", "version": first}).status_code == 303
    answer = his.post(address, {**said, "how_far": "seven months", "noun": "baby", "version": second})
    page = answer.content.decode()
    assert answer.status_code == 409
    kept, written = page.split("What is kept now")[1].split("What you wrote")
    assert ("By Ana, on" in kept, "29 weeks" in kept, "our daughter" in kept) == (True, True, True)
    assert ("seven months" in written, "our baby" in written) == (True, True)
    assert 'value="seven months"' in page
    noor.refresh_from_db()
    assert noor.how_far == "29 weeks"


def test_whoever_saw_both_may_keep_their_own(noor: Tribute, ana: User, tomas: User, browser: SignIn) -> None:
    address, his = f"/t/{noor.address}/edit/", browser(tomas)
    before = opened(his, address)
    browser(ana).post(address, {"baby": "0", "how_far": "29 weeks", "version": before})
    page = his.post(address, {"baby": "0", "how_far": "seven months", "version": before}).content.decode()
    assert "Keep my words" in page
    assert f'href="/t/{noor.address}/">Keep the other words' in page
    mine = {"baby": "0", "how_far": "seven months", "version": version_in(page)}
    assert his.post(address, mine).status_code == 303
    noor.refresh_from_db()
    assert (noor.how_far, noor.changed_by) == ("seven months", tomas)


def test_a_form_that_came_back_for_another_reason_keeps_its_version(
    noor: Tribute, ana: User, tomas: User, browser: SignIn
) -> None:
    address = f"/t/{noor.address}/edit/"
    before = opened(browser(tomas), address)
    browser(ana).post(address, {"baby": "0", "how_far": "29 weeks", "version": before})
    wrong = {"baby": "0", "how_far": "seven months" * 9, "version": before}
    answer = browser(tomas).post(address, wrong)
    assert answer.status_code == 422
    assert version_in(answer.content.decode()) == before


@pytest.mark.parametrize("version", [None, "", "0", "7", "-1", "x", "9" * 30])
def test_words_that_do_not_say_what_they_replace_replace_nothing(
    noor: Tribute, chapter: Chapter, ana: User, browser: SignIn, version: str | None
) -> None:
    known = {} if version is None else {"version": version}
    answer = browser(ana).post(f"/t/{noor.address}/chapters/{chapter.pk}/edit/", {"body": "other words", **known})
    assert answer.status_code == 409
    chapter.refresh_from_db()
    assert chapter.body == "a lamp left on"


def test_two_tabs_of_one_author_show_each_other_their_words(
    noor: Tribute, chapter: Chapter, ana: User, browser: SignIn
) -> None:
    there, address = browser(ana), f"/t/{noor.address}/chapters/{chapter.pk}/edit/"
    version = opened(there, address)
    assert there.post(address, {"body": "one tab", "audience": "5", "version": version}).status_code == 303
    answer = there.post(address, {"body": "the other\n\n   tab", "audience": "5", "version": version})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "perhaps in another window" in page
    assert "one tab" in page
    assert "the other\n\n   tab</textarea>" in page
    assert there.post(address, {"body": "both", "audience": "5", "version": version_in(page)}).status_code == 303
    chapter.refresh_from_db()
    assert chapter.body == "both"


def test_the_same_form_sent_twice_is_no_quarrel(noor: Tribute, chapter: Chapter, ana: User, browser: SignIn) -> None:
    there = browser(ana)
    for address, words in (
        (f"/t/{noor.address}/chapters/{chapter.pk}/edit/", {"body": "one", "audience": "5", "version": "1"}),
        (f"/t/{noor.address}/edit/", {"baby": "0", "how_far": "29 weeks", "version": "1"}),
    ):
        assert [there.post(address, words).status_code for _ in range(2)] == [303, 303]


def test_an_open_form_does_not_widen_what_the_other_parent_narrowed(
    noor: Tribute, chapter: Chapter, ana: User, tomas: User, browser: SignIn
) -> None:
    there, address = browser(ana), f"/t/{noor.address}/chapters/{chapter.pk}/edit/"
    version = opened(there, address)
    hide_chapter(chapter, tomas, Audience.BOTH)
    answer = there.post(address, {"body": "a lamp left on, and on", "audience": "5", "version": version})
    assert answer.status_code == 409
    chapter.refresh_from_db()
    assert (chapter.body, chapter.audience) == ("a lamp left on", Audience.BOTH)
