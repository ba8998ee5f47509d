"""Making a tribute on one page, on which nothing is required."""

from django.test import Client
from django.urls import reverse

from tealight.accounts.models import User
from tealight.tributes.audience import Audience
from tealight.tributes.models import Tribute, new_key
from tests.cast import SignIn

NEW = "/tributes/new/"


def made(browser: Client, **answers: object) -> Tribute:
    response = browser.post(NEW, {"baby": "0", "once": new_key(), **answers})
    assert response.status_code == 303, response.content.decode()
    return Tribute.objects.get(address=response.headers["Location"].split("/")[2])


def test_a_visitor_without_an_account_is_led_to_sign_up_and_back(sam: Client, db: None) -> None:
    response = sam.get(NEW)
    assert response.status_code == 302
    assert response.headers["Location"] == f"{reverse('account_signup')}?next={NEW}"


def test_nothing_at_all_makes_a_place_for_both_parents(browser: SignIn, ana: User) -> None:
    tribute = made(browser(ana))
    assert tribute.audience == Audience.BOTH
    assert tribute.made_by == ana
    assert [baby.name for baby in tribute.babies.all()] == [""]
    assert not tribute.chapters.exists()


def test_an_empty_field_leaves_no_label_behind(browser: SignIn, ana: User) -> None:
    page = browser(ana).get(f"/t/{made(browser(ana)).address}/").content.decode()
    assert "Our baby" in page
    for label in ("Died", "Born", "Expected", "How far", "miscarriage", "from "):
        assert label not in page.split("<main", 1)[1].split('class="strip"')[0]


def test_everything_can_be_told_at_once(browser: SignIn, ana: User) -> None:
    tribute = made(
        browser(ana),
        **{
            "baby-0-name": "Noor",
            "noun": "daughter",
            "verb": "born_still",
            "baby-0-died_day": "12",
            "baby-0-died_month": "5",
            "baby-0-died_year": "2026",
            "loss": "stillbirth",
            "how_far": "29 weeks",
            "maker_called": "Mum",
            "other_called": "Baba",
            "words": "one line\n\n  another stanza",
            "kind": "poem",
            "audience": Audience.ME,
        },
    )
    assert tribute.audience == Audience.ME
    page = browser(ana).get(f"/t/{tribute.address}/").content.decode()
    assert "Noor" in page
    assert "Born still on 12 May 2026" in page
    assert "29 weeks" in page
    assert "from Mum and Baba" in page
    assert tribute.chapters.get().body == "one line\n\n  another stanza"


def test_pressing_twice_makes_one_tribute(browser: SignIn, ana: User) -> None:
    ana_there, once = browser(ana), new_key()
    assert made(ana_there, once=once) == made(ana_there, once=once, words="sent again")
    assert Tribute.objects.count() == 1


def test_the_same_token_of_another_account_makes_another_tribute(browser: SignIn, ana: User, ruth: User) -> None:
    once = new_key()
    assert made(browser(ana), once=once) != made(browser(ruth), once=once)


def test_another_baby_is_added_without_scripts_and_nothing_is_lost(browser: SignIn, ana: User) -> None:
    response = browser(ana).post(
        NEW,
        {"baby": "0", "baby-0-name": "Ilse", "words": "for you", "once": new_key(), "audience": "0", "add_baby": "1"},
    )
    page = response.content.decode()
    assert response.status_code == 200
    assert 'value="Ilse"' in page
    assert "for you" in page
    assert 'name="baby-1-name"' in page
    assert "This baby lives" in page
    assert not Tribute.objects.exists()


def test_a_line_is_taken_away_without_renumbering_the_others(browser: SignIn, ana: User) -> None:
    answers = {"baby": ["0", "1", "2"], "baby-0-name": "A", "baby-1-name": "B", "baby-2-name": "C", "take_away": "1"}
    page = browser(ana).post(NEW, {**answers, "once": new_key()}).content.decode()
    assert 'value="A"' in page
    assert 'value="B"' not in page
    assert 'value="C"' in page


def test_twins_of_whom_one_lives(browser: SignIn, ana: User) -> None:
    tribute = made(
        browser(ana),
        **{"baby": ["0", "1"], "baby-0-name": "Ilse", "baby-1-name": "Jonas", "baby-1-is_living": "on", "verb": "died"},
    )
    assert [(baby.name, baby.is_living) for baby in tribute.babies.all()] == [("Ilse", False), ("Jonas", True)]
    page = browser(ana).get(f"/t/{tribute.address}/").content.decode()
    assert "<h1" in page
    assert "Ilse died." in page
    assert "twin Jonas lives." in page


def test_a_month_a_season_or_a_year_is_enough(browser: SignIn, ana: User) -> None:
    for month, said in (("5", "in May 2026"), ("23", "in autumn 2026"), ("", "in 2026")):
        dates = {"baby-0-died_month": month, "baby-0-died_year": "2026", "verb": "died"}
        page = browser(ana).get(f"/t/{made(browser(ana), **dates).address}/").content.decode()
        assert f"Died {said}" in page


def test_what_cannot_be_read_comes_back_filled_in(browser: SignIn, ana: User) -> None:
    answers = {"baby": "0", "baby-0-name": "Noor", "baby-0-died_day": "31", "baby-0-died_month": "2"}
    response = browser(ana).post(NEW, {**answers, "baby-0-died_year": "2026", "words": "still here", "once": new_key()})
    assert response.status_code == 422
    assert "Something here needs another look" in response.content.decode()
    assert "This month does not have that day" in response.content.decode()
    assert "still here" in response.content.decode()
    assert not Tribute.objects.exists()


def test_the_words_are_said_back_without_scripts_and_in_place(browser: SignIn, ana: User) -> None:
    answers = {"baby": "0", "baby-0-name": "Wren", "noun": "baby", "verb": "born_still", "see": "1", "once": new_key()}
    sentence = "So we will say: “Wren, your baby, was born still.”"
    assert sentence in browser(ana).post(NEW, answers).content.decode()
    headers = {"HX-Request": "true", "HX-Target": "echo"}
    fragment = browser(ana).post(NEW, answers, headers=headers).content.decode()
    assert sentence in fragment
    assert "<form" not in fragment


def test_the_places_of_somebody_are_theirs_alone(browser: SignIn, ana: User, ruth: User) -> None:
    made(browser(ana), **{"baby-0-name": "Noor"})
    assert "Noor" in browser(ana).get("/places/").content.decode()
    empty = browser(ruth).get("/places/").content.decode()
    assert "Noor" not in empty
    assert "Make a place for your baby" in empty


def test_words_are_changed_with_what_was_said_before(browser: SignIn, ana: User) -> None:
    there = browser(ana)
    tribute = made(there, **{"baby-0-name": "Noor", "noun": "daughter"})
    form = there.get(f"/t/{tribute.address}/edit/").content.decode()
    assert 'value="Noor"' in form
    answers = {"baby": "0", "baby-0-name": "Noor Ines", "noun": "baby", "how_far": "29 weeks", "version": "1"}
    assert there.post(f"/t/{tribute.address}/edit/", answers).status_code == 303
    page = there.get(f"/t/{tribute.address}/").content.decode()
    assert "Noor Ines" in page
    assert "29 weeks" in page
