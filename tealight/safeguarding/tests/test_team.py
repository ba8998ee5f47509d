"""What whoever leads the team sees: how much waits and who is here; never what anybody did, nor how fast."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tealight.accounts.models import User
from tealight.safeguarding.actions import begin_break, count_decision, decide, keep_day, set_measure
from tealight.safeguarding.models import Group, Review
from tealight.safeguarding.tests.conftest import Shelf
from tests import cast


@pytest.fixture
def team(olu: User, mara: User) -> Client:
    return cast.browser_of(olu)


def words_of(browser: Client) -> str:
    """Return what the page says between its opening and its end, without markup."""
    response = browser.get("/care/team/")
    assert response.status_code == 200
    page = response.content.decode()
    return " ".join(re.sub(r"<[^>]+>", " ", page[page.index('id="load"') : page.index("</main>")]).split())


def test_how_much_waits_by_group_and_since_when(team: Client, shelf: Shelf) -> None:
    assert "Nothing is waiting." in words_of(team)
    for number in range(3):
        shelf.leave(str(number))
    shelf.leave("a report", group=Group.REPORT)
    Review.objects.filter(object_id=1).update(opened_at=timezone.now() - timedelta(days=2, minutes=1))
    said = words_of(team)
    assert "Reported by a reader One waits The oldest came now" in said
    assert re.search(
        r"Words left for a family 3 wait The oldest came 2\xa0days ago", said.replace("2 days", "2\xa0days")
    )
    assert said.index("Reported") < said.index("Words left")


def test_many_are_not_counted_to_the_end(team: Client, shelf: Shelf) -> None:
    for number in range(101):
        shelf.leave(str(number))
    assert "More than 99 wait" in words_of(team)


def test_who_is_off_or_away_and_never_why(team: Client, mara: User) -> None:
    assert "Mara Here" in words_of(team)
    begin_break(mara, timezone.now())
    assert "Mara Taking a break" in words_of(team)
    today = timezone.localdate()
    keep_day(mara, today, today + timedelta(days=3), today, every_year=True)
    said = words_of(team)
    assert "Mara Off today" in said
    for why in (str(today.day + 3), "every year", "break"):
        assert why not in said.partition("Mara")[2].partition("A day off")[0]


def test_no_number_stands_with_a_person(team: Client, shelf: Shelf, mara: User, olu: User) -> None:
    before = words_of(team)
    set_measure(mara, 37, [])
    now = timezone.now()
    for number in range(5):
        decide(shelf.leave(str(number)).pk, mara, Review.Outcome.SHOWN)
    count_decision(mara, now)
    assert words_of(team) == before
    people = before.partition("Who is here")[2]
    assert "Mara" in people
    assert not re.search(r"\d", people)


def test_the_care_team_does_not_lead_itself(team: Client, mara: User) -> None:
    assert cast.browser_of(mara).get("/care/team/").status_code == 404
    assert "/care/team/" not in cast.browser_of(mara).get("/care/").content.decode()
