"""The care room as a moderator sees it."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from tealight.accounts.models import Role, User
from tealight.safeguarding import contents
from tealight.safeguarding.actions import decide
from tealight.safeguarding.contents import Kind
from tealight.safeguarding.models import Group, Review, Tier
from tealight.safeguarding.queries import Mark
from tealight.safeguarding.tests.conftest import Shelf
from tests import cast

SignIn = Callable[[User], Client]
POEM = "Small hands,\n  still here\n\n<b>in the dark</b>"


@pytest.fixture
def browser(mara: User, signed_in: SignIn) -> Client:
    return signed_in(mara)


def page(browser: Client, address: str) -> str:
    response = browser.get(address)
    assert response.status_code == 200
    return response.content.decode()


def post(browser: Client, name: str, review: Review, **fields: str):  # type: ignore[no-untyped-def]
    return browser.post(reverse(name, args=[review.pk]), fields)


def test_a_moderator_reads_the_words_exactly_with_for_whom_and_by_whom(browser: Client, shelf: Shelf) -> None:
    shelf.leave(POEM)
    seen = page(browser, "/care/")
    assert ">Small hands,\n  still here\n\n&lt;b&gt;in the dark&lt;/b&gt;</blockquote>" in seen
    assert "Noor" in seen
    assert "signed <bdi>Sam</bdi>" in seen
    assert "Nobody has read it yet" in seen
    assert "One is waiting" in seen
    assert "<img" not in seen


def test_an_empty_room_says_so(browser: Client) -> None:
    assert "Nothing is waiting" in page(browser, "/care/")


def test_the_groups_stand_in_their_order_under_headings(browser: Client, shelf: Shelf) -> None:
    for group in reversed(Group):
        shelf.leave("words", group=group)
    seen = page(browser, "/care/")
    places = [seen.index(f"<h2>{tier.label}</h2>") for tier in (Tier.CRISIS, Tier.WORRY, Tier.CONCERN, Tier.IN_TURN)]
    assert places == sorted(places)
    named = (Group.REPORT, Group.SAMPLE, Group.TAKEN_OFF)
    assert [seen.count(f'<span class="tag">{group.label}</span>') for group in named] == [1, 1, 1]
    assert seen.count('<span class="tag">') == 3


def test_showing_words_leads_back_to_the_list_and_says_what_was_done(browser: Client, shelf: Shelf) -> None:
    review = shelf.leave("For Noor")
    response = post(browser, "care_decision", review, outcome="shown")
    assert response.status_code == 303
    assert shelf.became == {1: "shown"}
    seen = page(browser, response["Location"])
    assert "You let it be seen" in seen
    assert reverse("care_review", args=[review.pk]) in seen


def test_refusing_keeps_the_reason_and_the_place_in_the_list(browser: Client, shelf: Shelf) -> None:
    first, second = shelf.leave("For Noor"), shelf.leave("For Wren")
    place = Mark(first.tier, first.due_at, first.pk)
    assert f'name="after" value="{place}"' in page(browser, f"/care/?after={place}")
    sent = {"outcome": "refused", "refusal": "advert", "note": "prams", "after": str(place)}
    response = post(browser, "care_decision", second, **sent)
    assert response["Location"] == f"/care/?done={second.pk}&after={place}"
    kept = Review.objects.get(pk=second.pk)
    assert (kept.refusal, kept.note) == ("advert", "prams")


def test_the_second_of_two_is_told_who_decided_what(
    browser: Client, olu: User, signed_in: SignIn, shelf: Shelf
) -> None:
    review = shelf.leave("For Noor")
    post(browser, "care_decision", review, outcome="refused", refusal="cruel")
    response = post(signed_in(olu), "care_decision", review, outcome="shown")
    assert response.status_code == 409
    assert "Mara decided that it is not shown" in response.content.decode()
    assert shelf.became == {1: "refused"}


def test_with_scripts_on_the_row_alone_comes_back_in_place(browser: Client, shelf: Shelf) -> None:
    review = shelf.leave("For Noor")
    address = reverse("care_decision", args=[review.pk])
    answers = [browser.post(address, {"outcome": "shown"}, headers={"HX-Request": "true"}) for _ in range(2)]
    for response in answers:
        seen = response.content.decode().strip()
        assert response.status_code == 200
        assert seen.startswith(f'<li class="card flow case" id="review-{review.pk}">')
        assert "You let it be seen" in seen
        assert "Take this decision back" in seen


def test_a_decision_can_be_taken_back_from_what_was_decided_lately(browser: Client, shelf: Shelf) -> None:
    review = shelf.leave("For Noor")
    post(browser, "care_decision", review, outcome="shown")
    assert "Take this decision back" in page(browser, "/care/decided/")
    response = post(browser, "care_decision_removal", review, note="read too quickly")
    assert "It waits again" in page(browser, response["Location"])
    assert shelf.became == {1: "waiting"}
    assert "For Noor" not in page(browser, "/care/decided/")


def test_a_form_without_either_button_comes_back_filled_in(browser: Client, shelf: Shelf) -> None:
    review = shelf.leave("For Noor")
    response = post(browser, "care_decision", review, note="I was called away")
    assert response.status_code == 422
    assert "one of the two buttons" in response.content.decode()
    assert "I was called away" in response.content.decode()
    assert shelf.became == {}


def test_what_touches_a_moderators_own_family_is_hidden_from_them(
    browser: Client, mara: User, olu: User, shelf: Shelf
) -> None:
    review = shelf.leave("For my Wren")
    shelf.involved = frozenset({mara.pk})
    for address in ("/care/", f"/care/{review.pk}/"):
        seen = page(browser, address)
        assert "This touches your own family; someone else will look." in seen
        assert "For my Wren" not in seen
        assert 'value="shown"' not in seen
    assert post(browser, "care_decision", review, outcome="shown").status_code == 409
    assert shelf.became == {}


def test_words_that_are_gone_can_be_taken_off_the_list(browser: Client, shelf: Shelf) -> None:
    review = shelf.leave("For Noor")
    shelf.words.clear()
    seen = page(browser, "/care/")
    assert "These words are gone: their writer took them back" in seen
    assert "Take it off the list" in seen
    post(browser, "care_decision", review, outcome="withdrawn")
    assert "Nothing is waiting" in page(browser, "/care/")


def test_one_content_that_cannot_be_read_does_not_break_the_list(
    browser: Client, shelf: Shelf, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def breaks(number: int) -> None:
        raise ValueError("For Noor")

    contents.register(Kind("broken", "words", breaks, shelf.show, shelf.refuse))
    for kind in ("broken", "letter", "entry"):
        shelf.leave(f"words of {kind}", kind=kind)
    seen = page(browser, "/care/")
    assert "cannot be read just now" in seen
    assert "is not installed" in seen
    assert "words of entry" in seen
    assert "For Noor" not in caplog.text


def test_further_down_the_list_everything_is_met_once(browser: Client, shelf: Shelf) -> None:
    for number in range(25):
        shelf.leave(f"words {number:02}.")
    first = page(browser, "/care/")
    last = Review.objects.order_by("pk")[19]
    place = Mark(last.tier, last.due_at, last.pk)
    assert f'"?after={place}"' in first
    second = page(browser, f"/care/?after={place}")
    assert [f"words {number:02}." in first for number in range(25)] == [True] * 20 + [False] * 5
    assert [f"words {number:02}." in second for number in range(25)] == [False] * 20 + [True] * 5
    assert "words 00." in page(browser, "/care/?after=nonsense&done=-1")


def test_the_record_tells_an_operator_who_decided_what_and_why(
    browser: Client, olu: User, signed_in: SignIn, shelf: Shelf
) -> None:
    review = shelf.leave("For Noor")
    post(browser, "care_decision", review, outcome="refused", refusal="advert")
    seen = page(signed_in(olu), "/care/record/")
    assert "Mara</bdi></strong> did not let it be seen" in seen
    assert "It is an advert or a lure" in seen
    assert "words left for a family 1" in seen
    assert "For Noor" not in seen
    assert browser.get("/care/record/").status_code == 404


def test_the_record_says_that_a_reason_went_with_its_writer(
    browser: Client, mara: User, olu: User, signed_in: SignIn, shelf: Shelf
) -> None:
    post(browser, "care_decision", shelf.leave("For Noor"), outcome="refused", refusal="advert", note="prams")
    number = mara.pk
    mara.delete()
    seen = page(signed_in(olu), "/care/record/")
    assert f"Account {number}, which is gone</bdi></strong> did not let it be seen" in seen
    assert "The reason was erased, with the account of whoever wrote it" in seen
    assert "prams" not in seen


@pytest.mark.django_db
def test_nobody_outside_the_care_team_comes_in(signed_in: SignIn, shelf: Shelf) -> None:
    review = shelf.leave("For Noor")
    ana = signed_in(cast.person("Ana", Role.MEMBER))
    for address in ("/care/", "/care/decided/", "/care/record/", f"/care/{review.pk}/"):
        assert ana.get(address).status_code == 404
        assert Client().get(address).status_code == 302
    assert post(ana, "care_decision", review, outcome="shown").status_code == 404
    assert shelf.became == {}


def test_a_review_that_never_was_is_not_found(browser: Client) -> None:
    assert browser.get("/care/999/").status_code == 404
    assert browser.post("/care/999/decision/", {"outcome": "shown"}).status_code == 404
    assert browser.get("/care/999/decision/").status_code == 405


def test_a_note_is_read_by_the_team_and_by_nobody_whom_it_touches(
    mara: User, olu: User, shelf: Shelf, signed_in: SignIn
) -> None:
    review = decide(shelf.leave("For Noor").pk, mara, Review.Outcome.REFUSED, "prams", refusal="advert")
    shelf.involved = frozenset({olu.pk})
    for address in ("/care/decided/", f"/care/{review.pk}/"):
        assert "prams" in signed_in(mara).get(address).content.decode()
        assert "prams" not in signed_in(olu).get(address).content.decode()
