"""More people past the circle: the other parent is told at once, and undoes it with one click."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tealight.accounts.models import User
from tealight.families.models import Guardian
from tealight.notices.models import Letter
from tealight.tributes.actions import add_chapter, change_audience, change_chapter
from tealight.tributes.audience import Audience
from tealight.tributes.models import Publication, Tribute, Widening, new_key
from tealight.tributes.tests.conftest import let_open
from tests.cast import SignIn


@pytest.fixture
def opened(noor: Tribute, ana: User, mara: User) -> Tribute:
    """Noor's page, which Ana let everybody with the link see."""
    let_open(noor, Audience.LINK, ana, mara)
    return noor


def letters_to(user: User) -> list[str]:
    return list(Letter.objects.filter(to=user.email).order_by("pk").values_list("body", flat=True))


def undo_link_in(letter: str) -> str:
    found = re.search(r"/undoing/\S+", letter)
    assert found, letter
    return found[0]


def test_the_other_parent_is_told_when_it_is_wished_and_when_it_opens(opened: Tribute, ana: User, tomas: User) -> None:
    wished, open_now = letters_to(tomas)
    assert "Ana wants more people to see the page" in wished
    assert "undo" in open_now
    assert "Noor" not in wished + open_now
    assert not any("/undoing/" in letter for letter in letters_to(ana))


def test_one_click_in_the_letter_undoes_it_and_looking_changes_nothing(opened: Tribute, ana: User, tomas: User) -> None:
    link = undo_link_in(letters_to(tomas)[0])
    page = Client().get(link)
    assert "Undo this change?" in page.content.decode()
    opened.refresh_from_db()
    assert opened.audience == Audience.LINK
    assert "It is undone" in Client(headers={"sec-fetch-site": "same-origin"}).post(link).content.decode()
    opened.refresh_from_db()
    assert opened.audience == Audience.BOTH
    assert "Tomas has undone it" in letters_to(ana)[-1]


def test_on_the_page_it_is_one_button(opened: Tribute, ana: User, tomas: User, browser: SignIn) -> None:
    assert "Undo it" not in browser(ana).get(f"/t/{opened.address}/audience/").content.decode()
    page = browser(tomas).get(f"/t/{opened.address}/audience/").content.decode()
    assert "Ana chose that more people see this page" in page
    step = Widening.objects.get()
    address = f"/t/{opened.address}/audience/undoing/{step.pk}/"
    assert browser(ana).post(address).status_code == 404
    assert browser(tomas).post(address).status_code == 303
    opened.refresh_from_db()
    assert opened.audience == Audience.BOTH
    assert "Undo it" not in browser(tomas).get(f"/t/{opened.address}/").content.decode()


def test_a_wish_that_waits_is_taken_back(noor: Tribute, ana: User, tomas: User) -> None:
    wish = change_audience(noor, Audience.EVERYONE, ana)
    assert wish is not None
    Client(headers={"sec-fetch-site": "same-origin"}).post(undo_link_in(letters_to(tomas)[0]))
    wish.refresh_from_db()
    assert wish.outcome == Publication.Outcome.TAKEN_BACK
    noor.refresh_from_db()
    assert noor.audience == Audience.BOTH


def test_a_further_step_goes_back_to_the_one_before(opened: Tribute, ana: User, tomas: User) -> None:
    change_audience(opened, Audience.EVERYONE, ana)
    Client(headers={"sec-fetch-site": "same-origin"}).post(undo_link_in(letters_to(tomas)[-1]))
    opened.refresh_from_db()
    assert opened.audience == Audience.LINK


def test_it_cannot_be_undone_twice_or_after_another_choice(opened: Tribute, ana: User, tomas: User) -> None:
    link = undo_link_in(letters_to(tomas)[0])
    change_audience(opened, Audience.CIRCLE, ana)
    assert "This is over already" in Client(headers={"sec-fetch-site": "same-origin"}).post(link).content.decode()
    opened.refresh_from_db()
    assert opened.audience == Audience.CIRCLE


def test_it_cannot_be_undone_after_30_days(opened: Tribute, tomas: User) -> None:
    Widening.objects.update(at=timezone.now() - timedelta(days=30))
    assert "This is over already" in Client().get(undo_link_in(letters_to(tomas)[0])).content.decode()


def test_whoever_is_no_guardian_any_more_undoes_nothing(opened: Tribute, tomas: User) -> None:
    Guardian.objects.filter(user=tomas).delete()
    link = undo_link_in(letters_to(tomas)[0])
    assert Client(headers={"sec-fetch-site": "same-origin"}).post(link).status_code == 404
    assert Client().get(f"{link[:-3]}xx/").status_code == 404


def test_within_the_circle_nobody_is_told(noor: Tribute, ana: User, tomas: User) -> None:
    change_audience(noor, Audience.CIRCLE, ana)
    assert letters_to(tomas) == []


def test_a_chapter_that_more_people_read_is_told_and_undone(opened: Tribute, ana: User, tomas: User) -> None:
    chapter = add_chapter(opened, ana, body="a lamp left on", once=new_key(), audience=Audience.BOTH)
    change_chapter(chapter, kind="words", title="", body="a lamp left on", audience=Audience.EVERYONE, version=1)
    letter = letters_to(tomas)[-1]
    assert "lets more people read one of the chapters" in letter
    Client(headers={"sec-fetch-site": "same-origin"}).post(undo_link_in(letter))
    chapter.refresh_from_db()
    opened.refresh_from_db()
    assert (chapter.audience, opened.audience) == (Audience.BOTH, Audience.LINK)
