"""A busy time: begun by the operator with the family's word, over by itself, sampled for people."""

from datetime import datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tealight.accounts.models import User
from tealight.audit.models import Decision
from tealight.families.actions import stop_additions
from tealight.guestbook import sampling
from tealight.guestbook.actions import (
    NotBusyError,
    agree_to_busy_time,
    change_entry,
    end_busy_time,
    hide_entry,
    offer_busy_time,
    passing,
    show_again,
)
from tealight.guestbook.models import BusyTime, Entry
from tealight.guestbook.rules import busy_time, rules_in
from tealight.guestbook.sampling import is_sampled
from tealight.guestbook.tests.conftest import Book
from tealight.notices.models import Letter
from tealight.safeguarding import assessment
from tealight.safeguarding.actions import change_rules, decide, undo
from tealight.safeguarding.actions.reviews import SEEN_ALREADY
from tealight.safeguarding.assessment import Standing
from tealight.safeguarding.models import Group, Review
from tealight.safeguarding.policy import Rules
from tealight.triage import Finding, Kind, Reading
from tealight.tributes.audience import Audience
from tealight.tributes.models import Tribute, new_key
from tests.cast import browser_of

CLEAN = Reading((), "en", judged=True)
UNSURE = Reading((Finding(Kind.SPAM, 0.3, 0, 4, "a reason"),), "en", judged=True)


@pytest.fixture
def full(book: Book, olu: User) -> Book:
    """A guestbook for which three wait, where the team reads two a day."""
    change_rules(olu, {"read_a_day": 2})
    for number in range(3):
        book.held(f"We think of you, number {number}.")
    return book


@pytest.fixture
def offered(full: Book, olu: User) -> Book:
    offer_busy_time(full.tribute, olu, full.now)
    return full


@pytest.fixture
def agreed(offered: Book, ana: User, monkeypatch: pytest.MonkeyPatch) -> Book:
    """A busy time that began just now, with a reader to whom every text is clean, and no sample."""
    agree_to_busy_time(offered.tribute, ana, offered.now)
    monkeypatch.setattr(assessment, "read", lambda text, **_: CLEAN)
    monkeypatch.setattr(passing, "is_sampled", lambda key: False)
    return offered


def is_on(book: Book, at: datetime) -> bool:
    return rules_in(book.tribute, Standing.STRANGER, at).clean_is_shown


def test_it_is_not_offered_where_the_team_keeps_up(book: Book, olu: User) -> None:
    book.held()
    with pytest.raises(NotBusyError):
        offer_busy_time(book.tribute, olu, book.now)
    for number in (book.tribute.pk, book.tribute.pk + 1):  # not even that there is such a page is told
        assert browser_of(olu).get(f"/care/busy/{number}/").status_code == 404
    assert "No page is so busy" in browser_of(olu).get("/care/busy/").content.decode()


def test_the_operator_asks_the_family_agrees_and_after_a_day_it_is_over(full: Book, olu: User, tomas: User) -> None:
    there, family = browser_of(olu), browser_of(tomas)
    assert "Noor" in there.get("/care/busy/").content.decode()
    assert "When very much comes" not in family.get(full.at("guestbook/")).content.decode()
    assert there.post(f"/care/busy/{full.tribute.pk}/").status_code == 303
    assert not is_on(full, timezone.now())
    assert "When very much comes" in family.get(full.at("guestbook/")).content.decode()
    assert {letter.subject for letter in Letter.objects.all()} == {"A question from the care team"}
    assert all("Noor" not in letter.body and full.key not in letter.body for letter in Letter.objects.all())
    assert family.post(full.at("guestbook/busy/")).status_code == 303
    begun = BusyTime.objects.get()
    assert is_on(full, timezone.now())
    assert is_on(full, begun.until - timedelta(seconds=1))
    assert begun.agreed_at is not None
    assert begun.until == begun.agreed_at + timedelta(hours=24)
    assert not is_on(full, begun.until)
    assert busy_time(full.tribute.pk, begun.until) is None
    verbs = [(row.verb, row.by_id) for row in Decision.objects.filter(verb__startswith="busy").order_by("pk")]
    assert verbs == [("busy.offered", olu.pk), ("busy.agreed", tomas.pk)]


def test_either_side_ends_it_at_once(agreed: Book, ana: User, olu: User) -> None:
    stop_additions(agreed.tribute.family, ana, agreed.now)
    browser_of(ana).post(agreed.at("guestbook/busy/removal/"))
    assert not is_on(agreed, timezone.now())
    assert agreed.held().status == "held"
    offer_busy_time(agreed.tribute, olu, agreed.now)
    browser_of(olu).post(f"/care/busy/{agreed.tribute.pk}/removal/")
    assert busy_time(agreed.tribute.pk, agreed.now) is None
    assert Decision.objects.filter(verb="busy.ended").count() == 2


def test_a_family_that_does_not_answer_or_has_stopped_additions_has_not_agreed(
    offered: Book, ana: User, tomas: User
) -> None:
    agree_to_busy_time(offered.tribute, ana, offered.now + timedelta(days=3))
    assert not BusyTime.objects.exclude(agreed_at=None).exists()
    stop_additions(offered.tribute.family, tomas, offered.now)
    browser_of(ana).post(offered.at("guestbook/busy/"))
    assert not BusyTime.objects.exclude(agreed_at=None).exists()


def test_a_family_agrees_to_nothing_that_was_not_offered(book: Book, ana: User) -> None:
    browser_of(ana).post(book.at("guestbook/busy/"))
    assert rules_in(book.tribute, Standing.STRANGER, book.now) == Rules()
    assert not Decision.objects.filter(verb__startswith="busy").exists()


def test_it_can_be_offered_again_once_it_is_over(agreed: Book, olu: User) -> None:
    offer_busy_time(agreed.tribute, olu, agreed.now + timedelta(hours=25))
    assert BusyTime.objects.count() == 2
    assert not is_on(agreed, agreed.now + timedelta(hours=25))


def test_while_it_is_on_what_reads_as_clean_is_shown_and_all_else_waits(
    agreed: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = agreed.held("Noor is loved.")
    assert entry.status == "shown"
    assert not Review.objects.filter(object_id=entry.pk).exists()
    assert "Your words are on the page" in Client().get(agreed.receipt(entry)).content.decode()
    assert "small program reads first" in Client().get(agreed.at("entries/new/")).content.decode()
    public = agreed.page()
    for word in ("busy", "unread", "sample", "24 hours"):
        assert word not in public.partition("<main")[2]
    monkeypatch.setattr(assessment, "read", lambda text, **_: UNSURE)
    assert agreed.held("Noor is loved, too.").status == "held"


def test_another_tribute_is_not_switched_with_it(agreed: Book, ana: User) -> None:
    other = Tribute.objects.create(family=agreed.tribute.family, made_by=ana, audience=Audience.LINK)
    assert rules_in(other, Standing.STRANGER, agreed.now) == Rules()


@pytest.fixture
def sampled(agreed: Book, monkeypatch: pytest.MonkeyPatch) -> Entry:
    monkeypatch.setattr(passing, "is_sampled", lambda key: True)
    return agreed.held("Noor is loved.")


def test_a_sample_stands_on_the_page_while_it_waits_and_leaves_it_when_it_is_refused(
    agreed: Book, sampled: Entry, mara: User
) -> None:
    review = Review.objects.get(object_id=sampled.pk, kind="entry", closed_at=None)
    assert (review.group, review.reason) == (Group.SAMPLE, "read_as_clean")
    assert sampled.status == "shown"
    assert sampled.key in agreed.page()
    assert "Shown unread: a sample" in browser_of(mara).get("/care/").content.decode()
    decide(review.pk, mara, Review.Outcome.REFUSED)
    assert sampled.key not in agreed.page()
    undo(review.pk, mara)
    decide(review.pk, mara, Review.Outcome.SHOWN)
    assert sampled.key in agreed.page()


def test_a_sample_comes_after_everything_that_waits_unseen() -> None:
    assert max(set(Group) - SEEN_ALREADY) < Group.SAMPLE


def test_what_the_family_hid_of_a_sample_it_can_show_again(agreed: Book, sampled: Entry, ana: User) -> None:
    hide_entry(sampled, ana)
    sampled.refresh_from_db()
    assert show_again(sampled, ana, agreed.now)


@pytest.mark.parametrize("over", [False, True])
def test_a_change_does_not_take_an_entry_out_of_the_sample(
    agreed: Book, sampled: Entry, ana: User, over: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(passing, "is_sampled", lambda key: False)
    if over:
        end_busy_time(agreed.tribute, ana, agreed.now)
    change_entry(sampled, "message", "", "Quite other words.", Standing.STRANGER, agreed.now)
    review = Review.objects.get(object_id=sampled.pk, kind="entry", closed_at=None)
    assert review.group == Group.SAMPLE
    sampled.refresh_from_db()
    assert sampled.body == ("Noor is loved." if over else "Quite other words.")


def test_two_in_a_hundred_are_sampled_and_the_same_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    keys = [new_key() for _ in range(20_000)]
    chosen = [key for key in keys if is_sampled(key)]
    assert 300 < len(chosen) < 500
    assert chosen == [key for key in keys if is_sampled(key)]
    monkeypatch.setattr(sampling, "SALT", "another")
    assert chosen != [key for key in keys if is_sampled(key)]


def test_a_large_wait_is_found_without_counting_it(
    full: Book, olu: User, django_assert_max_num_queries: object
) -> None:
    there = browser_of(olu)
    there.get("/care/busy/")
    with django_assert_max_num_queries(14):  # type: ignore[operator]
        assert there.get("/care/busy/").status_code == 200
