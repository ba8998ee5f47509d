"""“Is this page about your baby, or about you?” stands on every tribute and reaches the care team first."""

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from tealight.accounts.models import User
from tealight.notices.models import Letter
from tealight.safeguarding.actions import CannotDecideError, decide
from tealight.safeguarding.models import Group, Review
from tealight.safeguarding.reasons import SENTENCES, Refusal
from tealight.tributes.actions import change_audience
from tealight.tributes.audience import Audience
from tealight.tributes.models import Concern, Publication, Tribute, new_key
from tealight.tributes.tests.conftest import let_open, review_of
from tests.cast import SignIn


@pytest.fixture
def opened(noor: Tribute, ana: User, mara: User) -> Tribute:
    let_open(noor, Audience.EVERYONE, ana, mara)
    return noor


def told(tribute: Tribute, sam: Client, **answers: str) -> Concern:
    response = sam.post(f"/t/{tribute.address}/concern/", {"once": new_key(), **answers})
    assert response.status_code == 303
    return Concern.objects.latest("pk")


def test_anybody_who_sees_a_tribute_finds_the_question(opened: Tribute, sam: Client) -> None:
    page = sam.get(f"/t/{opened.address}/").content.decode()
    assert "Is this page about your baby, or about you?" in page
    assert sam.get(f"/t/{opened.address}/concern/").status_code == 200


def test_whoever_may_not_see_a_tribute_learns_nothing_from_the_question(noor: Tribute, sam: Client) -> None:
    assert sam.get(f"/t/{noor.address}/concern/").status_code == 404


def test_a_concern_comes_right_after_lives(opened: Tribute, sam: Client) -> None:
    concern = told(opened, sam, about="leave", text="That is my daughter.", email="sam@example.org")
    review = review_of("concern", concern.pk)
    assert review.group == Group.CONCERN == min(set(Group) - {Group.CRISIS, Group.WORRY})
    assert "my daughter" not in review.reason


def test_nothing_but_the_button_is_needed_and_it_is_thanked(opened: Tribute, sam: Client) -> None:
    told(opened, sam)
    assert "Thank you for telling us" in sam.get(f"/t/{opened.address}/concern/told/").content.decode()


def test_pressing_twice_tells_once(opened: Tribute, sam: Client) -> None:
    once = new_key()
    assert told(opened, sam, once=once) == told(opened, sam, once=once)
    assert Concern.objects.count() == 1


def test_a_wrong_address_comes_back_with_the_words(opened: Tribute, sam: Client) -> None:
    answers = {"once": new_key(), "text": "please look", "email": "not an address"}
    response = sam.post(f"/t/{opened.address}/concern/", answers)
    assert response.status_code == 422
    assert "please look" in response.content.decode()


def test_a_limit_never_loses_the_words(opened: Tribute, sam: Client, settings: Settings) -> None:
    settings.LIMIT_NETWORK = 1
    told(opened, sam)
    response = sam.post(f"/t/{opened.address}/concern/", {"once": new_key(), "text": "please look"})
    assert response.status_code == 429
    assert "please look" in response.content.decode()
    assert Concern.objects.count() == 1


def test_the_care_team_closes_a_page_to_all_but_its_family(
    opened: Tribute, ana: User, mara: User, sam: Client, browser: SignIn
) -> None:
    concern = told(opened, sam, about="leave")
    review = review_of("concern", concern.pk)
    decide(review.pk, mara, Review.Outcome.REFUSED, "We are asking both sides.", refusal=Refusal.CONTACT)
    assert sam.get(f"/t/{opened.address}/").status_code == 404
    page = browser(ana).get(f"/t/{opened.address}/audience/").content.decode()
    assert "The care team closed this place to others." in page
    assert str(SENTENCES[Refusal.CONTACT]) in page
    assert "We are asking both sides." not in page
    assert not Letter.objects.filter(body__contains="both sides").exists()


def test_a_closed_page_does_not_open_again_without_a_look(opened: Tribute, ana: User, mara: User, sam: Client) -> None:
    concern = told(opened, sam)
    decide(review_of("concern", concern.pk).pk, mara, Review.Outcome.REFUSED)
    assert change_audience(opened, Audience.EVERYONE, ana) is not None
    assert sam.get(f"/t/{opened.address}/").status_code == 404


def test_a_page_can_stay_as_it_is(opened: Tribute, mara: User, sam: Client) -> None:
    concern = told(opened, sam)
    decide(review_of("concern", concern.pk).pk, mara, Review.Outcome.SHOWN)
    assert sam.get(f"/t/{opened.address}/").status_code == 200
    assert Publication.objects.get().outcome == Publication.Outcome.OPENED


def test_nobody_of_the_care_team_decides_about_a_concern_of_their_own(
    opened: Tribute, mara: User, olu: User, browser: SignIn
) -> None:
    concern = told(opened, browser(mara), about="me", text="That is my daughter.")
    review = review_of("concern", concern.pk)
    with pytest.raises(CannotDecideError):
        decide(review.pk, mara, Review.Outcome.REFUSED)
    assert decide(review.pk, olu, Review.Outcome.SHOWN).decided_by == olu


def test_a_concern_outlives_the_account_that_told_it(
    opened: Tribute, ruth: User, mara: User, sam: Client, browser: SignIn
) -> None:
    concern = told(opened, browser(ruth), text="please look")
    ruth.delete()
    decide(review_of("concern", concern.pk).pk, mara, Review.Outcome.REFUSED)
    assert sam.get(f"/t/{opened.address}/").status_code == 404
