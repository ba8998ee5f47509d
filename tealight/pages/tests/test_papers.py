"""The papers of an operator: what each says, and what it never says."""

import csv
import io
import re
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.conf import settings as live
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tealight.accounts.visitor import Visitor
from tealight.audit.models import Decision
from tealight.guestbook import actions as guestbook
from tealight.pages.papers.shelf import PAPERS
from tealight.pages.papers.transparency import WORDS
from tealight.safeguarding.actions import decide, undo
from tealight.safeguarding.models import Review
from tealight.tributes.access import tribute_for
from tealight.tributes.actions import BabyWords, Story, make_tribute, tell_concern
from tealight.tributes.audience import Audience
from tealight.tributes.models import Tribute
from tests import cast

pytestmark = pytest.mark.django_db

NAMES = [paper.name for paper in PAPERS]
FILES = [paper.name for paper in PAPERS if paper.file]
MARKER = "Zinnober"  # stands in every word and name that somebody leaves


@pytest.fixture
def olu() -> Client:
    return cast.browser_of(cast.olu())


def page(olu: Client, name: str, query: str = "") -> str:
    answer = olu.get(f"/care/papers/{name}/{query}")
    assert answer.status_code == 200
    return answer.text


def table(olu: Client, name: str, query: str = "") -> list[dict[str, str]]:
    answer = olu.get(f"/care/papers/{name}.csv{query}")
    assert answer.status_code == 200
    return list(csv.DictReader(io.StringIO(answer.text)))


def numbers(olu: Client) -> dict[tuple[str, str, str], str]:
    return {(row["figure"], row["about"], row["reason"]): row["value"] for row in table(olu, "transparency")}


def noor() -> Tribute:
    """Ana's page, open to everyone, by a name that must not come into any paper."""
    tribute = make_tribute(cast.ana(), Story(babies=[BabyWords(name=f"{MARKER} Noor")]), once="a form of Ana")
    Tribute.objects.filter(pk=tribute.pk).update(audience=Audience.EVERYONE)
    tribute.refresh_from_db()
    return tribute


def left(tribute: Tribute, body: str, once: str) -> Review:
    """Leave words as a stranger; return the question about them."""
    said = guestbook.Left(kind="message", name=f"{MARKER} Sam", body=f"{body} {MARKER}", once=once)
    sight = tribute_for(Visitor(), tribute.address)
    entry = guestbook.leave_entry(sight, Visitor().acting(once), said, timezone.now())
    return Review.objects.get(kind="entry", object_id=entry.pk, closed_at=None)


def told(tribute: Tribute, once: str) -> Review:
    """Tell a worry about a page."""
    concern = tell_concern(
        tribute, None, about="me", text=f"It is about me. {MARKER}", email="zinnober@example.org", once=once
    )
    return Review.objects.get(kind="concern", object_id=concern.pk)


@pytest.fixture
def small_world() -> Tribute:
    """Two worries, one of them answered; three entries, of which one is shown, one refused and one refusal undone."""
    tribute, mara = noor(), cast.mara()
    first, _second = told(tribute, "worry one"), told(tribute, "worry two")
    Review.objects.filter(pk=first.pk).update(opened_at=timezone.now() - timedelta(hours=5))
    decide(first.pk, mara, Review.Outcome.SHOWN, f"Looked at it. {MARKER}")
    shown, refused, undone = (left(tribute, "I think of you.", f"words {number}") for number in range(3))
    decide(shown.pk, mara, Review.Outcome.SHOWN)
    decide(refused.pk, mara, Review.Outcome.REFUSED, f"Written twice. {MARKER}")
    decide(undone.pk, mara, Review.Outcome.REFUSED)
    undo(undone.pk, mara)
    return tribute


def test_the_list_says_of_each_paper_who_needs_it(olu: Client) -> None:
    text = olu.get("/care/papers/").text
    for paper in PAPERS:
        assert f'href="/care/papers/{paper.name}/"' in text
        assert re.search(r"20\d\d|same sites", str(paper.who))
    assert "A lawyer has not read this." in text


@pytest.mark.parametrize("name", NAMES)
def test_a_paper_says_first_that_no_lawyer_has_read_it(olu: Client, name: str) -> None:
    text = page(olu, name)
    assert text.index("A lawyer has not read this.") < text.index("<h2>")
    assert "[to fill in by hand:" in text


@pytest.mark.parametrize("who", ["ana", "sam", "mara"])
@pytest.mark.parametrize("name", ["", *(f"{name}/" for name in NAMES), *(f"{name}.csv" for name in FILES)])
def test_nobody_but_an_operator_comes_to_a_paper(who: str, name: str) -> None:
    assert cast.browser_of(getattr(cast, who)()).get(f"/care/papers/{name}").status_code == 404


def test_a_paper_that_there_is_not_is_not_found(olu: Client) -> None:
    assert olu.get("/care/papers/nothing/").status_code == 404
    assert olu.get("/care/papers/processing.csv").status_code == 404


@pytest.mark.parametrize("name", NAMES)
def test_no_word_and_no_name_of_anybody_comes_into_a_paper(olu: Client, small_world: Tribute, name: str) -> None:
    texts = [page(olu, name)]
    if name in FILES:
        texts.append(olu.get(f"/care/papers/{name}.csv").text)
    people = ["Ana", "Tomas", "Mara", "Sam", "ana@", "mara@", "zinnober", small_world.address]
    for text in texts:
        main = text.partition("<main")[2] or text
        assert MARKER not in main
        assert [person for person in people if re.search(rf"\b{re.escape(person)}", main)] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_paper_asks_as_often_whatever_happened(olu: Client, name: str) -> None:
    tribute = noor()
    told(tribute, "worry")
    decide(left(tribute, "You are not alone.", "words").pk, cast.mara(), Review.Outcome.REFUSED)
    few = _asked(olu, name)
    for number in range(4):
        told(tribute, f"worry {number}")
        decide(left(tribute, "You are not alone.", f"words {number}").pk, cast.mara(), Review.Outcome.REFUSED)
    assert _asked(olu, name) == few


def _asked(olu: Client, name: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        page(olu, name)
    return len(asked)


@pytest.mark.parametrize("name", NAMES)
def test_a_site_without_any_record_has_its_papers(olu: Client, name: str) -> None:
    Decision.objects.all()._raw_delete("default")
    text = page(olu, name)
    if name == "transparency":
        assert "The record is empty" in text
    if name == "complaints":
        assert "Nothing came in this quarter." in text


def test_the_numbers_are_those_of_the_small_world(olu: Client, small_world: Tribute) -> None:
    found = numbers(olu)
    assert {figure for figure, _about, _reason in found} <= WORDS.keys()
    assert found["notices_received", "worry", ""] == "2"
    assert found["notices_outcome", "worry", "left"] == "1"
    assert found["notices_outcome", "worry", "waiting"] == "1"
    assert found["notices_hours_median", "", ""] == "5.0"
    assert found["review_refused", "entry", ""] == "2"
    assert found["review_undone", "entry", ""] == "1"
    assert found["review_shown", "", ""] == "2"
    assert found["unmarked_refused", "", ""] == "1"
    assert found["unmarked_shown", "", ""] == "1"
    assert found["people_who_decide", "", ""] == "2"
    assert found["appeals_received", "appeal", ""] == "0"


@pytest.mark.parametrize("name", FILES)
def test_a_paper_leads_to_its_table_of_the_same_time(olu: Client, name: str) -> None:
    found = re.search(rf'href="(/care/papers/{name}\.csv\?year=2001[^"]*)"', page(olu, name, "?year=2001&quarter=3"))
    assert found is not None
    answer = olu.get(found[1].replace("&amp;", "&"))
    assert f"{name}-2001" in answer.headers["Content-Disposition"]


def test_another_year_has_nothing_of_it(olu: Client, small_world: Tribute) -> None:
    rows = table(olu, "transparency", "?year=2001")
    assert {row["year"] for row in rows} == {"2001"}
    assert {row["value"] for row in rows if row["figure"].startswith(("notices", "review"))} == {"0", ""}


def test_the_log_has_a_line_for_each_worry(olu: Client, small_world: Tribute) -> None:
    first, second = table(olu, "complaints")
    assert list(first) == ["number", "sort", "about", "opened", "decided", "outcome", "reason", "hours"]
    assert (first["sort"], first["about"], first["outcome"], first["hours"]) == ("worry", "concern", "left", "5.0")
    assert datetime.strptime(first["opened"], "%Y-%m-%dT%H:%M%z") < datetime.strptime(
        first["decided"], "%Y-%m-%dT%H:%M%z"
    )
    assert (second["outcome"], second["decided"], second["hours"]) == ("waiting", "", "")
    assert "left as it was" in page(olu, "complaints")


def test_a_listed_reason_stands_in_the_log(olu: Client, small_world: Tribute) -> None:
    number = table(olu, "complaints")[0]["number"]
    subject = Review.objects.get(pk=number).subject
    Decision(verb="review.refused", subject=subject, reason="released_together").save()
    assert table(olu, "complaints")[0]["reason"] == "released_together"
    assert "without being read one by one" in page(olu, "complaints")


def test_a_marked_text_that_a_person_shows_counts_against_the_reader(olu: Client) -> None:
    review = left(noor(), "Stay away from us.", "words of a stranger")
    Review.objects.filter(pk=review.pk).update(reason="cruelty")
    decide(review.pk, cast.mara(), Review.Outcome.SHOWN)
    found = numbers(olu)
    assert found["marked_shown", "", "cruelty"] == "1"
    assert found["marked_refused", "", "cruelty"] == "0"


def test_what_is_not_set_is_a_gap_and_what_is_set_stands_there(olu: Client, settings: Any) -> None:
    settings.OPERATOR = ""
    assert "who runs this site, or set OPERATOR" in page(olu, "processing")
    assert "No mail server is set" in page(olu, "processing")
    settings.OPERATOR, settings.CONTACT = "The Harbour Trust", "hello@harbour.example"
    settings.EMAIL_BACKEND, settings.EMAIL_HOST = "django.core.mail.backends.smtp.EmailBackend", "mail.harbour.example"
    text = page(olu, "processing")
    assert "The Harbour Trust, hello@harbour.example" in text
    assert "mail.harbour.example" in text
    assert "or set OPERATOR" not in text


def test_the_measures_are_those_that_are_set(olu: Client, settings: Any) -> None:
    settings.SECURE, settings.BACKUPS = False, None
    text = page(olu, "impact")
    assert "NOT by TLS" in text
    assert "BACKUPS is not set" in text
    settings.SECURE, settings.BACKUPS = True, live.DATA
    text = page(olu, "impact")
    assert "NOT by TLS" not in text
    assert "BACKUPS is not set" not in text


def test_one_person_alone_is_told_so(olu: Client) -> None:
    assert "One person decides here" in page(olu, "online-safety")
    cast.mara()
    assert "2 people can decide" in page(olu, "online-safety")


def test_a_page_that_was_made_without_the_sentence_is_not_said_to_have_it(olu: Client) -> None:
    noor()
    assert not Decision.objects.filter(verb="tribute.consented").exists()
    assert "Nobody has pressed it yet" in page(olu, "consent")


def test_the_sentence_is_there_in_both_languages(olu: Client) -> None:
    text = page(olu, "consent")
    assert "says something about your health" in text
    assert "sagt etwas über deine Gesundheit" in text
    assert "Diesen Ort anlegen" in text
