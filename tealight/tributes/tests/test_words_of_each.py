"""What a family said is asked for again where it was said: by each parent, and for each date."""

import re

import pytest
from django.test import Client

from tealight.accounts.models import User
from tealight.families.actions import add_guardian
from tealight.tributes.actions import BabyWords, Story, make_tribute
from tealight.tributes.models import Noun, Tribute, new_key
from tealight.tributes.partial_dates import PartialDate
from tests.cast import SignIn

DAY = {"day": "12", "month": "5", "year": "2026"}
MAY = PartialDate(2026, 5, 12)


def dated(name: str, **parts: str) -> dict[str, str]:
    return {f"baby-0-{name}_{part}": value for part, value in parts.items()}


def make(browser: Client, **answers: str) -> Tribute:
    response = browser.post("/tributes/new/", {"baby": "0", "once": new_key(), **answers})
    assert response.status_code == 303
    return Tribute.objects.get()


def asked(browser: Client, tribute: Tribute) -> str:
    return browser.get(f"/t/{tribute.address}/edit/").content.decode()


def answered(page: str) -> dict[str, str]:
    """Return what a browser sends back from the form of a page if nothing is touched."""
    form = page.split('class="making', 1)[1].split("</form>", 1)[0]
    inputs = [dict(re.findall(r'(\w[\w-]*)="([^"]*)"', tag)) | {"": tag} for tag in re.findall(r"<input[^>]*>", form)]
    sent = {
        field["name"]: field.get("value", "")
        for field in inputs
        if field.get("type") not in {"radio", "checkbox"} or " checked" in field[""]
    }
    for name, options in re.findall(r'<select name="([^"]+)".*?>(.*?)</select>', form, re.DOTALL):
        chosen = re.search(r'value="([^"]*)" selected', options)
        sent[name] = chosen[1] if chosen else ""
    return sent


@pytest.mark.parametrize(
    ("verb", "column", "said"),
    [
        ("born_still", "born", "Born still on 12 May 2026"),
        ("died", "died", "Died on 12 May 2026"),
        ("lost", "died", "Lost on 12 May 2026"),
        ("", "died", "12 May 2026"),
    ],
)
def test_a_date_lands_where_the_verb_speaks_of_it_and_is_found_there_again(
    browser: SignIn, ana: User, verb: str, column: str, said: str
) -> None:
    there = browser(ana)
    tribute = make(there, verb=verb, **dated("died", **DAY))
    baby = tribute.babies.get()
    assert {"born": baby.born, "died": baby.died} == {"born": PartialDate(), "died": PartialDate(), column: MAY}
    assert said in there.get(f"/t/{tribute.address}/").content.decode()
    page = asked(there, tribute)
    dates, further = page.split('id="dates"', 1)[1].split('id="further"', 1)
    assert "A date, as exact as you want it" in dates
    assert f'name="baby-0-{column}_day" value="12"' in dates
    assert "_day" in further
    assert '_day" value="12"' not in further


@pytest.mark.parametrize("verb", ["born_still", "died", "lost", ""])
def test_keeping_the_words_untouched_changes_nothing(browser: SignIn, ana: User, verb: str) -> None:
    there, later = browser(ana), {"day": "14", "month": "5", "year": "2026"}
    tribute = make(there, verb=verb, noun="son", maker_called="Mama", **dated("died", **later), **dated("born", **DAY))
    before = Story.of(tribute)
    assert (before.babies[0].born, before.babies[0].died) == (MAY, PartialDate(2026, 5, 14))
    assert there.post(f"/t/{tribute.address}/edit/", answered(asked(there, tribute))).status_code == 303
    assert Story.of(Tribute.objects.get()) == before


def test_a_date_follows_the_verb_when_that_is_changed(browser: SignIn, ana: User) -> None:
    there = browser(ana)
    tribute = make(there, verb="died", **dated("died", **DAY))
    for verb, column in (("born_still", "born"), ("died", "died")):
        there.post(f"/t/{tribute.address}/edit/", answered(asked(there, tribute)) | {"verb": verb})
        baby = tribute.babies.get()
        assert {"born": baby.born, "died": baby.died} == {"born": PartialDate(), "died": PartialDate(), column: MAY}


def test_who_lives_is_asked_for_one_date_alone(browser: SignIn, ana: User) -> None:
    jonas = BabyWords(name="Jonas", is_living=True, born=MAY)
    tribute = make_tribute(ana, Story(verb="born_still", babies=[BabyWords("Ilse"), jonas]), once=new_key())
    page = asked(browser(ana), tribute)
    assert page.count('name="baby-1-born_day"') == 1
    assert "baby-1-died_day" not in page
    assert browser(ana).post(f"/t/{tribute.address}/edit/", answered(page) | {"baby": ["0", "1"]}).status_code == 303
    assert [baby.born for baby in tribute.babies.all()] == [PartialDate(), MAY]


def test_each_parent_is_asked_for_their_own_word_first(browser: SignIn, ana: User, tomas: User) -> None:
    tribute = make(browser(ana), maker_called="Mama", other_called="Baba")
    add_guardian(tribute.family, tomas)
    for who, words in ((ana, ["Mama", "Baba"]), (tomas, ["Baba", "Mama"])):
        page = asked(browser(who), tribute)
        places = [page.index(text) for text in ("You are called", f'value="{words[0]}"', "The other parent is called")]
        assert places == sorted(places)
        assert page.index(f'value="{words[1]}"') > places[2]
    assert "From Mama and Baba" in browser(tomas).get(f"/t/{tribute.address}/").content.decode()


def test_one_parent_alone_leaves_no_trace_of_another(browser: SignIn, ana: User) -> None:
    there = browser(ana)
    tribute = make(there, maker_called="Mama", **{"baby-0-name": "Noor"})
    page = there.get(f"/t/{tribute.address}/").content.decode()
    assert "From Mama<" in page


def test_the_words_are_said_back_with_the_loss_in_mind(browser: SignIn, ana: User) -> None:
    there, answers = browser(ana), {"baby": "0", "verb": "lost", "see": "1", "once": new_key()}
    page = there.get("/tributes/new/").content.decode()
    assert re.search(r'hx-include="[^"]*#loss', page)
    assert 'name="loss"' in page.split('<div id="loss">', 1)[1].split("</div>", 1)[0]
    headers = {"HX-Request": "true", "HX-Target": "echo"}
    assert "Your baby was lost." in there.post("/tributes/new/", answers, headers=headers).content.decode()
    echo = there.post("/tributes/new/", answers | {"loss": "molar"}, headers=headers).content.decode()
    assert "The one you remember was lost." in echo


@pytest.mark.parametrize("loss", ["ectopic", "molar"])
def test_nobody_is_given_a_baby_by_a_question_that_they_left_alone(browser: SignIn, ana: User, loss: str) -> None:
    there = browser(ana)
    tribute = make(there, loss=loss, verb="lost")
    assert tribute.noun == Noun.UNSAID
    page = there.get(f"/t/{tribute.address}/").content.decode()
    assert "our baby" not in page.lower().split("is this page about your baby")[0]
    assert "this baby" not in page.lower()
    assert 'name="noun" value="" ' in asked(there, tribute)
