"""The rules of the operator and of the family, as they hold for what is left; and words that are confided."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from tealight.accounts.models import User
from tealight.audit.models import Decision
from tealight.families.actions import stop_additions
from tealight.guestbook.actions import change_entry, let_circle_wait, withdraw_entry
from tealight.guestbook.models import CircleWaits, Entry
from tealight.guestbook.rules import rules_in
from tealight.guestbook.tests.conftest import Book
from tealight.safeguarding.actions import change_rules
from tealight.safeguarding.assessment import Standing
from tealight.safeguarding.models import Group, Review
from tealight.safeguarding.policy import Rules
from tealight.tributes.audience import Audience
from tealight.tributes.models import Tribute
from tests.cast import browser_of

RISK = "I want to die. I cannot do this any more."
ASK = "Let somebody from the care team read this"
READS = "Someone from the care team reads your words before they appear."


@pytest.fixture
def within(book: Book, grandmother: Client) -> Book:
    """The guestbook of a page that only the circle can see."""
    Tribute.objects.filter(pk=book.tribute.pk).update(audience=Audience.CIRCLE)
    book.tribute.refresh_from_db()
    return Book(book.tribute, book.mara, book.tribute.address)


@pytest.mark.parametrize("site_waits", [False, True])
@pytest.mark.parametrize("family_waits", [False, True])
def test_the_circle_waits_where_the_operator_or_the_family_wants_it(
    book: Book, grandmother: Client, ana: User, olu: User, site_waits: bool, family_waits: bool
) -> None:
    change_rules(olu, {"circle_waits": site_waits})
    if family_waits:
        let_circle_wait(book.tribute, ana, book.now)
    waits = site_waits or family_waits
    form = grandmother.get(book.at("entries/new/")).content.decode()
    assert (READS in form) is waits
    assert book.held("We hold you all.", grandmother).status == ("held" if waits else "shown")
    assert book.held("I am your mother.", browser_of(ana)).status == "shown"
    assert book.held("From somebody else.").status == "held"


def test_what_only_the_circle_can_see_waits_for_nobody(within: Book, grandmother: Client, ana: User) -> None:
    let_circle_wait(within.tribute, ana, within.now)
    assert within.held("We hold you all.", grandmother).status == "shown"
    assert not Review.objects.exists()


def test_a_family_chooses_it_on_its_own_page_and_takes_it_back(book: Book, ana: User, tomas: User) -> None:
    there = browser_of(ana)
    assert "wait for the care team too" in there.get(book.at("guestbook/")).content.decode()
    there.post(book.at("guestbook/circle/"))
    there.post(book.at("guestbook/circle/"))
    assert CircleWaits.objects.get(ended_at=None).by_id == ana.pk
    assert "appear at once" in browser_of(tomas).get(book.at("guestbook/")).content.decode()
    browser_of(tomas).post(book.at("guestbook/circle/removal/"))
    assert not CircleWaits.objects.filter(ended_at=None).exists()
    verbs = list(Decision.objects.order_by("pk").values_list("verb", flat=True))
    assert verbs == ["guestbook.circle_waits", "guestbook.circle_waits_ended"]


def test_while_additions_are_stopped_it_can_begin_and_not_end(book: Book, ana: User, tomas: User) -> None:
    stop_additions(book.tribute.family, tomas, book.now)
    browser_of(ana).post(book.at("guestbook/circle/"))
    assert CircleWaits.objects.filter(ended_at=None).exists()
    browser_of(ana).post(book.at("guestbook/circle/removal/"))
    assert CircleWaits.objects.filter(ended_at=None).exists()


def test_a_family_cannot_be_looser_than_the_site(book: Book, ana: User, olu: User, grandmother: Client) -> None:
    change_rules(olu, {"circle_waits": True})
    page = browser_of(ana).get(book.at("guestbook/")).content.decode()
    assert "also reads what the circle leaves" in page
    assert "guestbook/circle/" not in page
    browser_of(ana).post(book.at("guestbook/circle/removal/"))
    assert book.held("We hold you all.", grandmother).status == "held"


def test_the_receipt_says_when_people_read_here(book: Book, olu: User) -> None:
    entry = book.held(RISK)
    assert "that may be tomorrow" in Client().get(book.receipt(entry)).content.decode()
    change_rules(olu, {"when_read": "most <b>evenings</b>."})
    page = Client().get(book.receipt(entry)).content.decode()
    assert "read here: <bdi>most &lt;b&gt;evenings&lt;/b&gt;</bdi>." in page
    assert "Nobody here can send help to you." in page
    assert "read here: <bdi>most" in Client().get(book.receipt(book.held("Noor is loved."))).content.decode()


def test_whoever_is_in_the_circle_may_confide_their_words(within: Book, grandmother: Client, ruth: User) -> None:
    entry = within.held(RISK, grandmother)
    assert entry.status == "shown"
    assert not Review.objects.exists()
    receipt = grandmother.get(within.receipt(entry)).content.decode()
    assert "Before anything else" in receipt
    assert ASK in receipt
    assert grandmother.post(within.receipt(entry, "share_entry")).status_code == 303
    review = Review.objects.get()
    assert (review.kind, review.group) == ("shared_entry", Group.CRISIS)
    assert Decision.objects.get(verb="words.shared").by_id == ruth.pk
    assert "want to die" in browser_of(within.mara).get("/care/").content.decode()
    assert "because you asked" in grandmother.get(within.receipt(entry)).content.decode()
    assert grandmother.post(within.receipt(entry, "share_entry_removal")).status_code == 303
    assert "want to die" not in browser_of(within.mara).get("/care/").content.decode()


def test_what_is_gone_or_waits_anyway_is_not_confided(book: Book, grandmother: Client) -> None:
    waits, gone = book.held(RISK, grandmother), book.held(RISK, grandmother)
    withdraw_entry(gone)
    for entry in (waits, gone):
        assert grandmother.post(book.receipt(entry, "share_entry")).status_code == 303
    assert not Review.objects.filter(kind="shared_entry").exists()


def test_words_are_not_confided_again_and_again(within: Book, grandmother: Client, settings: Settings) -> None:
    settings.LIMIT_PERSON = 2
    entry = within.held(RISK, grandmother)
    for _ in range(3):
        answer = grandmother.post(within.receipt(entry, "share_entry"), follow=True).content.decode()
        grandmother.post(within.receipt(entry, "share_entry_removal"))
    assert "asked many times" in answer
    assert Decision.objects.filter(verb="words.shared").count() == 2


@pytest.mark.parametrize("end", ["changed", "withdrawn"])
def test_words_that_are_others_now_are_confided_no_more(within: Book, grandmother: Client, end: str) -> None:
    entry = within.held(RISK, grandmother)
    grandmother.post(within.receipt(entry, "share_entry"))
    if end == "changed":
        change_entry(entry, "message", "", "Other words.", Standing.CIRCLE, within.now + timedelta(minutes=1))
    else:
        withdraw_entry(entry)
    page = browser_of(within.mara).get("/care/").content.decode()
    assert "want to die" not in page
    assert "Other words" not in page


def test_what_waits_for_the_care_team_anyway_needs_no_button(book: Book) -> None:
    entry = book.held(RISK)
    assert Review.objects.get().group == Group.CRISIS
    assert ASK not in Client().get(book.receipt(entry)).content.decode()


def test_the_line_beside_the_words_says_what_reading_is_for(book: Book, ana: User, grandmother: Client) -> None:
    def form(there: Client, key: str) -> str:
        return there.get(f"/t/{key}/entries/new/").content.decode()

    assert "so that a person reads first what may hurt" in form(Client(), book.key)
    assert "Where strangers could read them, a person looks first" in form(browser_of(ana), book.key)
    Tribute.objects.filter(pk=book.tribute.pk).update(audience=Audience.CIRCLE)
    assert "only to offer you help; nobody is told" in form(grandmother, book.tribute.address)


def test_nobody_without_the_receipt_confides_an_entry(within: Book, grandmother: Client) -> None:
    entry = within.held(RISK, grandmother)
    wrong = within.receipt(entry, "share_entry").replace(entry.receipt_key, "A" * 22)
    assert Client(headers={"sec-fetch-site": "same-origin"}).post(wrong).status_code == 404
    assert not Review.objects.exists()
    assert Entry.objects.count() == 1


def test_rules_are_asked_for_where_there_are_any(
    book: Book, within: Book, django_assert_num_queries: Callable[[int], AbstractContextManager[object]]
) -> None:
    outside = Tribute.objects.create(family=book.tribute.family, made_by=book.tribute.made_by, audience=Audience.LINK)
    for tribute, standing, queries in (
        (within.tribute, Standing.STRANGER, 0),
        (outside, Standing.FAMILY, 0),
        (outside, Standing.STRANGER, 1),
        (outside, Standing.CIRCLE, 3),
    ):
        with django_assert_num_queries(queries):
            assert rules_in(tribute, standing, book.now) == Rules()
