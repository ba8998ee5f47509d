"""The numbers of the papers are those of what happened."""

from datetime import date, datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from tealight.media.actions import keep_picture
from tealight.media.models import Tone
from tealight.pages.papers import complaints, counting
from tealight.pages.papers.facts import facts
from tealight.pages.papers.stretches import Stretch
from tealight.pages.papers.transparency import WORDS
from tealight.pages.tests.papers import left, noor, numbers, page, small_world, table, told
from tealight.safeguarding.actions import answer, count_kind_words, decide, undo, write_back
from tealight.safeguarding.models import KindWords, Review
from tealight.safeguarding.reasons import Refusal
from tealight.safeguarding.wordings import wording_of
from tealight.tributes.actions import add_photograph, take_from_the_page, tell_concern
from tealight.tributes.tellable import Thing
from tests import cast
from tests.pictures import png

pytestmark = pytest.mark.django_db


@pytest.fixture
def olu() -> Client:
    return cast.browser_of(cast.olu())


def test_the_numbers_are_those_of_the_small_world(olu: Client) -> None:
    small_world()
    found = numbers(olu)
    assert {figure for figure, _about, _reason in found} <= WORDS.keys()
    assert found["notices_received", "worry", ""] == "2"
    assert found["notices_outcome", "worry", "left"] == "1"
    assert found["notices_outcome", "worry", "waiting"] == "1"
    assert found["notices_hours_median", "", ""] == "5.0"
    assert found["review_refused", "entry", "other"] == "2"
    assert found["review_undone", "entry", ""] == "1"
    assert found["review_shown", "", ""] == "2"
    assert found["unmarked_refused", "", ""] == "1"
    assert found["unmarked_shown", "", ""] == "1"
    assert found["people_who_decide", "", ""] == "2"
    assert found["appeals_received", "appeal", ""] == "0"


def test_kinder_words_that_were_offered_are_counted_in_their_year(olu: Client) -> None:
    for day in (date(2025, 12, 31), date(2026, 1, 1), date(2026, 12, 31), date(2027, 1, 1)):
        count_kind_words("nature", KindWords.Choice.ASKED, day)
    rows = table(olu, "transparency", "?year=2026")
    found = {row["reason"]: row["value"] for row in rows if row["figure"] == "kind_words"}
    assert found == {"asked": "2", "changed": "0", "left": "0", "candle": "0"}
    assert "kinder words were offered" in page(olu, "transparency", "?year=2026")


def test_another_year_has_nothing_of_it(olu: Client) -> None:
    small_world()
    rows = table(olu, "transparency", "?year=2001")
    assert {row["year"] for row in rows} == {"2001"}
    assert {row["value"] for row in rows if row["figure"].startswith(("notices", "review"))} == {"0", ""}


def test_the_log_has_a_line_for_each_worry(olu: Client) -> None:
    small_world()
    first, second = table(olu, "complaints")
    assert list(first) == ["number", "sort", "about", "opened", "decided", "outcome", "reason", "hours"]
    assert (first["sort"], first["about"], first["outcome"], first["hours"]) == ("worry", "concern", "left", "5.0")
    assert datetime.strptime(first["opened"], "%Y-%m-%dT%H:%M%z") < datetime.strptime(
        first["decided"], "%Y-%m-%dT%H:%M%z"
    )
    assert (second["outcome"], second["decided"], second["hours"]) == ("waiting", "", "")
    assert "left as it was" in page(olu, "complaints")


def test_a_listed_reason_stands_in_the_log_and_in_the_report(olu: Client) -> None:
    decide(told(noor(), "a worry").pk, cast.mara(), Review.Outcome.REFUSED, refusal=Refusal.CRUEL)
    (line,) = table(olu, "complaints")
    assert (line["outcome"], line["reason"]) == ("acted", "cruel")
    assert numbers(olu)["review_refused", "concern", "cruel"] == "1"
    for paper in ("complaints", "transparency"):
        assert "It is cruel, to the family or to somebody else" in page(olu, paper)


def test_the_last_decision_about_a_thing_is_the_one_that_counts(olu: Client) -> None:
    review = told(noor(), "a worry")
    decide(review.pk, cast.mara(), Review.Outcome.REFUSED, refusal=Refusal.CRUEL)
    undo(review.pk, cast.mara())
    assert [(line["outcome"], line["reason"], line["hours"]) for line in table(olu, "complaints")] == [
        ("waiting", "", "")
    ]
    decide(review.pk, cast.mara(), Review.Outcome.SHOWN)
    assert [(line["outcome"], line["reason"]) for line in table(olu, "complaints")] == [("left", "")]


def test_what_is_counted_to_its_end_and_no_further_is_at_least_that(
    olu: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    small_world()
    told(noor(), "worry three")
    monkeypatch.setattr(complaints, "LIMIT", 1)
    monkeypatch.setattr(counting, "LIMIT", 4)
    assert {row["at_least"] for row in table(olu, "transparency") if row["figure"] == "notices_received"} == {"no"}
    monkeypatch.setattr(counting, "LIMIT", 2)
    found = {(row["figure"], row["reason"]): row for row in table(olu, "transparency") if row["about"] == "worry"}
    assert (found["notices_received", ""]["value"], found["notices_received", ""]["at_least"]) == ("2", "yes")
    assert found["notices_outcome", "left"]["at_least"] == "yes"


def test_a_year_is_counted_in_five_queries(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    small_world()
    known = facts()
    with django_assert_num_queries(5):
        counting.numbers(known, Stretch(timezone.now().year))


def test_neither_an_answer_nor_what_the_team_took_off_itself_is_a_complaint(olu: Client) -> None:
    tribute, mara = noor(), cast.mara()
    review = left(tribute, "I think of you.", "words of a stranger")
    answer("entry", review.object_id, mara, wording_of("thanks", "en"), "A line.")
    assert write_back("entry", review.object_id, "Thank you for yours.", "an answer") is not None
    picture = keep_picture(png((64, 48)), "IMG_1.png", Tone.QUIET, timezone.now())
    photograph = add_photograph(tribute, cast.ana(), picture, once="a photograph")
    take_from_the_page(photograph, mara, "It shows somebody else.")
    assert table(olu, "complaints") == []
    found = numbers(olu)
    assert found["notices_received", "report", ""] == "0"
    assert found["notices_hours_median", "", ""] == found["decisions_hours_median", "", ""] == ""
    assert found["review_refused", "photograph", "other"] == "1"


def test_a_report_stays_one_where_the_team_takes_the_photograph_off(olu: Client) -> None:
    tribute = noor()
    picture = keep_picture(png((64, 48)), "IMG_1.png", Tone.QUIET, timezone.now())
    photograph = add_photograph(tribute, cast.ana(), picture, once="a photograph")
    thing = Thing("photograph", photograph.pk, "a photograph")
    tell_concern(tribute, None, about="other", text="It is not theirs.", email="", once="a report", thing=thing)
    Review.objects.update(opened_at=timezone.now() - timedelta(hours=5))
    take_from_the_page(photograph, cast.mara(), "It shows somebody else.")
    (line,) = table(olu, "complaints")
    assert (line["sort"], line["outcome"], line["hours"]) == ("report", "acted", "5.0")


def test_a_marked_text_that_a_person_shows_counts_against_the_reader(olu: Client) -> None:
    review = left(noor(), "Stay away from us.", "words of a stranger")
    Review.objects.filter(pk=review.pk).update(reason="cruelty")
    decide(review.pk, cast.mara(), Review.Outcome.SHOWN)
    found = numbers(olu)
    assert found["marked_shown", "", "cruelty"] == "1"
    assert found["marked_refused", "", "cruelty"] == "0"
