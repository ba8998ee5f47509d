"""The rows of the care room as a browser meets them: taking, handing over, refusing with a reason, keys."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tealight.accounts.models import User
from tealight.safeguarding.actions import ask_for_review, decide, take
from tealight.safeguarding.models import Group, Review
from tealight.safeguarding.queries import PAGE, Mark
from tealight.safeguarding.reasons import SENTENCES, Refusal, sentence
from tealight.safeguarding.tests.conftest import Shelf
from tests.cast import SignIn


@pytest.fixture
def browser(mara: User, signed_in: SignIn) -> Client:
    return signed_in(mara)


def post(browser: Client, name: str, review: Review, **fields: str):  # type: ignore[no-untyped-def]
    return browser.post(reverse(name, args=[review.pk]), fields)


def test_the_others_see_who_has_it(browser: Client, olu: User, signed_in: SignIn, shelf: Shelf) -> None:
    review = shelf.leave("For Noor")
    answer = post(browser, "care_taking", review)
    assert answer["Location"].endswith(f"#review-{review.pk}")
    assert "You have this." in browser.get("/care/").content.decode()
    assert "Mara has this." in signed_in(olu).get("/care/").content.decode()
    assert "For Noor" in browser.get("/care/?mine=1").content.decode()
    assert "You have taken nothing just now." in signed_in(olu).get("/care/?mine=1").content.decode()
    post(browser, "care_taking_removal", review)
    assert "Mara has this." not in signed_in(olu).get("/care/").content.decode()


def test_deciding_what_was_taken_meanwhile_says_so_and_can_be_meant(browser: Client, olu: User, shelf: Shelf) -> None:
    review = shelf.leave("For Noor")
    take(review.pk, olu, timezone.now())
    answer = post(browser, "care_decision", review, outcome="shown", holder="")
    assert answer.status_code == 409
    assert "Olu has taken this since you opened it. Nothing was decided." in answer.content.decode()
    assert f'name="holder" value="{olu.pk}"' in answer.content.decode()
    assert shelf.became == {}
    assert post(browser, "care_decision", review, outcome="shown", holder=str(olu.pk)).status_code == 303
    assert shelf.became == {1: "shown"}


def test_asking_about_what_was_taken_meanwhile_says_so_and_can_be_meant(
    browser: Client, olu: User, shelf: Shelf
) -> None:
    review = shelf.leave("For Noor")
    take(review.pk, olu, timezone.now())
    assert post(browser, "care_question", review, outcome="shown", holder="").status_code == 409
    assert not Review.objects.get(pk=review.pk).is_asking
    assert post(browser, "care_question", review, outcome="shown", holder=str(olu.pk)).status_code == 303


def test_whoever_decides_in_their_own_list_comes_back_to_it(browser: Client, mara: User, shelf: Shelf) -> None:
    reviews = [take(shelf.leave(f"Words {number}").pk, mara, timezone.now()) for number in range(PAGE + 1)]
    page = browser.get("/care/?mine=1").content.decode()
    assert 'name="mine" value="1"' in page
    assert f"?after={Mark.of(reviews[PAGE - 1])}&amp;mine=1" in page
    answer = post(browser, "care_decision", reviews[0], outcome="shown", after=str(Mark.of(reviews[1])), mine="1")
    assert "mine=1" in answer["Location"]
    page = browser.get(answer["Location"]).content.decode()
    assert 'href="/care/?mine=1">Back to the top of the list' in page
    assert 'name="mine"' not in browser.get("/care/").content.decode()


def test_a_refusal_has_a_listed_reason(browser: Client, shelf: Shelf) -> None:
    review = shelf.leave("For Noor")
    for wrong in ({}, {"refusal": "because"}, {"refusal": "other"}):
        answer = post(browser, "care_decision", review, outcome="refused", **wrong)
        assert answer.status_code == 422
        assert '<details class="more" data-key="r" open>' in answer.content.decode()
    assert shelf.became == {}
    assert post(browser, "care_decision", review, outcome="refused", refusal="advert").status_code == 303
    assert shelf.became == {1: "refused"}


@pytest.mark.parametrize("refusal", Refusal)
def test_every_reason_has_a_sentence_for_whoever_wrote_it(refusal: Refusal) -> None:
    assert sentence(refusal).endswith(".")
    assert set(SENTENCES) == set(Refusal)


def test_it_is_handed_over_with_a_note(browser: Client, olu: User, signed_in: SignIn, shelf: Shelf) -> None:
    review = shelf.leave("For Noor")
    answer = post(browser, "care_handover", review, to=str(olu.pk), note="Close to home for me.")
    assert "It is handed to Olu." in browser.get(answer["Location"]).content.decode()
    seen = signed_in(olu).get("/care/?mine=1").content.decode()
    assert "A note from Mara:" in seen
    assert "Close to home for me." in seen
    assert post(browser, "care_handover", review, to="999").status_code == 422


def test_what_is_kept_held_says_when_it_comes_back(browser: Client, shelf: Shelf) -> None:
    review = shelf.leave("For Noor")
    answer = post(browser, "care_keeping", review)
    assert "It stays as it is, and comes back on" in browser.get(answer["Location"]).content.decode()
    assert "Let it wait in its turn" in browser.get("/care/").content.decode()
    post(browser, "care_keeping_removal", review)
    assert "Keep it held" in browser.get("/care/").content.decode()


def test_what_was_decided_before_stands_beside_it(browser: Client, shelf: Shelf) -> None:
    review = shelf.leave("For Noor")
    decide(review.pk, User.objects.get(display_name="Mara"), Review.Outcome.SHOWN)
    ask_for_review("entry", 1, 7, group=Group.REPORT, reason="")
    seen = browser.get("/care/").content.decode()
    assert "Decided before:" in seen
    assert "You let it be seen" in seen
    assert "Others see it until you decide" in seen


def test_the_keys_have_a_button_each_and_can_be_turned_off(browser: Client, shelf: Shelf) -> None:
    shelf.leave("For Noor")
    seen = browser.get("/care/").content.decode()
    assert "safeguarding/keys.js" in seen
    assert all(f'data-key="{key}"' in seen for key in "shrt")
    assert browser.post("/care/keys/").status_code == 303
    seen = browser.get("/care/").content.decode()
    assert "keys.js" not in seen
    assert "Turn the keys on" in seen
    browser.post("/care/keys/", {"on": "1"})
    assert "keys.js" in browser.get("/care/").content.decode()
