"""What a mother, a father and another parent read first: by their own word alone."""

import pytest
from django.test import Client

from tealight.accounts.models import User
from tealight.tributes.models import Tribute
from tests.cast import SignIn

WORDS = {
    "mother": "Your body may go on as if it had not been told",
    "father": "This page asks after you",
    "parent": "Whether or not you carried your child",
}
QUESTION = "Who are you here?"


def first_page(there: Client) -> str:
    return there.get("/places/", headers={"accept-language": "en-AU"}).content.decode()


@pytest.mark.parametrize("chosen", WORDS)
def test_each_reads_words_of_their_own(noor: Tribute, ana: User, browser: SignIn, chosen: str) -> None:
    there = browser(ana)
    assert QUESTION in first_page(there)
    there.post("/account/here-as/", {"here_as": chosen})
    page = first_page(there)
    assert [name for name, words in WORDS.items() if words in page] == [chosen]
    assert QUESTION not in page
    assert page.index(WORDS[chosen]) < page.index('class="places"')


def test_nothing_is_guessed(noor: Tribute, ana: User, tomas: User, browser: SignIn) -> None:
    Tribute.objects.update(maker_called="Mama", other_called="Baba")
    for parent in (ana, tomas):
        page = first_page(browser(parent))
        assert QUESTION in page
        assert not any(words in page for words in WORDS.values())


def test_who_would_rather_not_say_is_not_asked_again(noor: Tribute, ana: User, browser: SignIn) -> None:
    there = browser(ana)
    there.post("/account/here-as/", {"here_as": "unsaid"})
    page = first_page(there)
    assert QUESTION not in page
    assert not any(words in page for words in WORDS.values())
    account = there.get("/account/").content.decode()
    assert 'value="unsaid"' in account
    there.post("/account/here-as/", {"here_as": "father"})
    assert WORDS["father"] in first_page(there)


@pytest.mark.parametrize("answer", ["", "grandmother"])
def test_an_answer_that_is_none_changes_nothing(noor: Tribute, ana: User, browser: SignIn, answer: str) -> None:
    assert browser(ana).post("/account/here-as/", {"here_as": answer}).status_code == 303
    ana.refresh_from_db()
    assert ana.here_as == ""


def test_somebody_of_the_circle_alone_is_not_asked(ruth: User, browser: SignIn) -> None:
    assert QUESTION not in first_page(browser(ruth))


def test_only_a_father_is_told_of_a_line_for_fathers_beside_the_others(
    noor: Tribute, ana: User, tomas: User, browser: SignIn
) -> None:
    browser(ana).post("/account/here-as/", {"here_as": "mother"})
    browser(tomas).post("/account/here-as/", {"here_as": "father"})
    hers, his = first_page(browser(ana)), first_page(browser(tomas))
    assert "MensLine Australia" in his
    assert "MensLine Australia" not in hers
    assert ("For fathers and other men" in his, "Baby loss support" in his) == (True, True)
    assert ("For fathers and other men" in hers, "Baby loss support" in hers) == (False, True)
    assert "Lifeline" in his
