"""The papers of an operator: what each says, and what it never says."""

import re
from typing import Any

import pytest
from django.conf import settings as live
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tealight.audit.models import Decision
from tealight.pages.papers.shelf import PAPERS
from tealight.pages.tests.papers import FILES, MARKER, NAMES, left, noor, page, small_world, told
from tealight.safeguarding.actions import decide
from tealight.safeguarding.models import Review
from tealight.triage.figures import figures
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def olu() -> Client:
    return cast.browser_of(cast.olu())


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
def test_no_word_and_no_name_of_anybody_comes_into_a_paper(olu: Client, name: str) -> None:
    tribute = small_world()
    texts = [page(olu, name)]
    if name in FILES:
        texts.append(olu.get(f"/care/papers/{name}.csv").text)
    people = ["Ana", "Tomas", "Mara", "Sam", "ana@", "mara@", "zinnober", tribute.address]
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


@pytest.mark.parametrize("name", FILES)
def test_a_paper_leads_to_its_table_of_the_same_time(olu: Client, name: str) -> None:
    found = re.search(rf'href="(/care/papers/{name}\.csv\?year=2001[^"]*)"', page(olu, name, "?year=2001&quarter=3"))
    assert found is not None
    answer = olu.get(found[1].replace("&amp;", "&"))
    assert f"{name}-2001" in answer.headers["Content-Disposition"]


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


def test_of_the_reader_no_more_is_said_than_its_figures_show(olu: Client) -> None:
    text = page(olu, "impact")
    for name in ("at_risk", "abuse", "told_off"):
        assert f"({figures()[name].percent} %)" in text
    assert "six languages, which these figures do not tell apart" in text
    assert "worse" not in text


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
