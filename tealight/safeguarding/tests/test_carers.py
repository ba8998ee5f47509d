"""Care for the carers: how much, what not, when not; a break, and a note for whoever comes next."""

from collections.abc import Collection
from datetime import date, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tealight.accounts.actions import begin_closing, erase_due
from tealight.accounts.models import GRACE, User
from tealight.audit.models import Decision
from tealight.safeguarding import losses
from tealight.safeguarding.actions import (
    begin_break,
    count_decision,
    decide,
    go_on,
    keep_day,
    leave_note,
    set_measure,
)
from tealight.safeguarding.models import SHIFT, Carer, DayOff, Group, Review, TeamNote
from tealight.safeguarding.queries import PAGE
from tealight.safeguarding.queries.carers import ROUNDS, carer_of, given, rest_of
from tealight.safeguarding.tests.conftest import NOOR, Shelf
from tealight.safeguarding.tests.room import press, seen, show
from tests import cast

WREN = 8
ENOUGH = "That was what you wanted to do today. Thank you."


@pytest.fixture
def told(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    """Let the page of Noor tell of a stillbirth, and that of Wren of nothing."""

    def find(ids: Collection[int]) -> dict[int, set[str]]:
        return {NOOR: {"stillbirth"}} if NOOR in ids else {}

    monkeypatch.setattr(losses, "_labels", {"stillbirth": "a stillbirth", "medical": "ended for medical reasons"})
    monkeypatch.setattr(losses, "_finders", [find])
    return shelf


@pytest.fixture
def browser(mara: User) -> Client:
    return cast.browser_of(mara)


def test_what_somebody_sets_is_kept_and_shown_to_them(told: Shelf, browser: Client, mara: User) -> None:
    assert press(browser, "care_yours", limit="12", unwanted=["stillbirth"]) == 303
    carer = carer_of(mara)
    assert (carer.limit, carer.unwanted) == (12, ["stillbirth"])
    page = seen(browser, "/care/yours/")
    assert 'value="12"' in page
    assert 'value="stillbirth" id="id_unwanted_0" checked' in " ".join(page.split())
    assert press(browser, "care_yours", limit="") == 303
    assert (carer_of(mara).limit, carer_of(mara).unwanted) == (None, [])


@pytest.mark.parametrize("limit", ["0", "-1", "501", "many"])
def test_a_limit_that_is_no_number_of_cards_is_asked_again(
    told: Shelf, browser: Client, mara: User, limit: str
) -> None:
    assert press(browser, "care_yours", limit=limit) == 422
    assert carer_of(mara).limit is None


def test_an_unwanted_kind_of_loss_is_not_given_and_others_get_it(
    told: Shelf, browser: Client, mara: User, olu: User
) -> None:
    told.leave("Words for Noor")
    told.leave("Words for Wren", tribute_id=WREN)
    assert "Words for Noor" in seen(browser)
    set_measure(mara, None, ["stillbirth"])
    page = seen(browser)
    assert "Words for Noor" not in page
    assert "Words for Wren" in page
    assert "Words for Noor" in seen(cast.browser_of(olu))


def test_what_was_decided_of_an_unwanted_kind_is_not_shown_to_them_either(
    told: Shelf, browser: Client, mara: User, olu: User
) -> None:
    decide(told.leave("Words for Noor").pk, olu, Review.Outcome.SHOWN)
    assert "Words for Noor" in seen(browser, "/care/decided/")
    set_measure(mara, None, ["stillbirth"])
    assert "Words for Noor" not in seen(browser, "/care/decided/")


def test_a_page_that_tells_nothing_and_a_matter_of_no_page_are_given(told: Shelf, mara: User) -> None:
    silent = told.leave("Words for Wren", tribute_id=WREN)
    of_none = told.leave("A worry", tribute_id=None)  # type: ignore[arg-type]
    assert given(None, ["stillbirth", "medical"]).reviews == [silent, of_none]


def test_where_all_that_waits_is_unwanted_the_page_says_so_gently(told: Shelf, browser: Client, mara: User) -> None:
    told.leave("Words for Noor")
    set_measure(mara, None, ["stillbirth"])
    page = seen(browser)
    assert "Nothing else is waiting for you. Thank you for looking." in page
    assert "One is waiting" not in page


@pytest.mark.parametrize("limit", [1, 2, 3, 4, 5, 7])
def test_a_page_is_filled_from_further_down_and_everything_is_met_once(told: Shelf, limit: int) -> None:
    left = [told.leave(str(number), tribute_id=WREN if number % 7 in {0, 1, 4} else NOOR) for number in range(40)]
    wanted = [review for review in left if review.tribute_id == WREN]
    found, after = [], None
    for _page in range(len(wanted)):
        page = given(after, ["stillbirth"], limit=limit)
        found += page.reviews
        after = page.next
        if after is None:
            break
        assert len(page.reviews) == limit
    assert found == wanted


def test_one_look_reads_no_more_than_some_pages_and_goes_on_from_there(
    told: Shelf, browser: Client, mara: User
) -> None:
    for number in range(2 * ROUNDS):
        told.leave(f"Noor {number}")
    last = told.leave("Words for Wren", tribute_id=WREN)
    first = given(None, ["stillbirth"], limit=1)
    assert first.reviews == []
    second = given(first.next, ["stillbirth"], limit=1)
    assert given(second.next, ["stillbirth"], limit=1).reviews == [last]
    assert 2 * ROUNDS > PAGE - 1
    set_measure(mara, None, ["stillbirth"])
    assert "Words for Wren" in seen(browser)


def test_a_life_in_danger_is_told_of_in_one_line_without_a_number_or_a_word(
    told: Shelf, browser: Client, mara: User
) -> None:
    set_measure(mara, None, ["stillbirth"])
    line = "Somebody may be in danger. If you can, look."
    assert line not in seen(browser)
    told.leave("I want to be with Noor", group=Group.CRISIS)
    for away in (False, True):
        if away:
            begin_break(mara, timezone.now())
        page = seen(browser)
        assert line in page
        assert "to be with Noor" not in page
    assert browser.get("/care/cases/").status_code == 200


def test_the_card_that_reaches_the_limit_leads_to_a_page_without_words(
    shelf: Shelf, browser: Client, mara: User
) -> None:
    set_measure(mara, 2, [])
    first, second, _third = (shelf.leave(f"words {number}.") for number in range(3))
    assert ENOUGH not in show(browser, first)
    page = show(browser, second)
    assert ENOUGH in page
    assert "You let it be seen" in page
    assert "words 2." not in page
    assert "Take a break" in page
    assert press(browser, "care_going_on") == 303
    assert "words 2." in seen(browser)


def test_with_scripts_the_last_card_leads_there_too(shelf: Shelf, browser: Client, mara: User) -> None:
    set_measure(mara, 2, [])
    answers = []
    for number in range(2):
        address = reverse("care_decision", args=[shelf.leave(str(number)).pk])
        answers.append(browser.post(address, {"outcome": "shown"}, headers={"HX-Request": "true"}))
    assert "HX-Redirect" not in answers[0].headers
    assert ENOUGH in seen(browser, answers[1].headers["HX-Redirect"])


def test_after_a_rest_the_next_card_begins_a_new_shift(mara: User) -> None:
    now = timezone.now()
    set_measure(mara, 2, [])
    for after in (timedelta(), SHIFT - timedelta(minutes=1)):
        count_decision(mara, now + after)
    then = now + 2 * SHIFT
    assert carer_of(mara).has_done_enough(then - timedelta(minutes=2))
    assert not carer_of(mara).has_done_enough(then)
    count_decision(mara, then)
    assert carer_of(mara).done == 1


def test_without_a_limit_nothing_is_counted(shelf: Shelf, browser: Client, mara: User) -> None:
    show(browser, shelf.leave("words"))
    assert not Carer.objects.exists()
    set_measure(mara, 5, [])
    show(browser, shelf.leave("words"))
    assert carer_of(mara).done == 1
    set_measure(mara, None, [])
    assert (carer_of(mara).done, carer_of(mara).shift_ends_at) == (0, None)


def test_going_on_ends_with_the_shift(mara: User) -> None:
    now = timezone.now()
    set_measure(mara, 1, [])
    count_decision(mara, now)
    go_on(mara, now)
    assert rest_of(carer_of(mara), now) is None
    count_decision(mara, now + SHIFT)
    assert rest_of(carer_of(mara), now + SHIFT) is not None


def test_what_somebody_set_leaves_no_trace_for_anybody_else(
    told: Shelf, browser: Client, mara: User, olu: User
) -> None:
    operator = cast.browser_of(olu)
    addresses = ("/care/", "/care/team/", "/care/record/", "/care/decided/", "/care/cases/", "/care/yours/")
    others = (*addresses, "/account/people/", "/account/")
    before = {address: seen(operator, address) for address in others}
    press(browser, "care_yours", limit="37", unwanted=["stillbirth"])
    press(browser, "care_days", first="2031-04-09", every_year="on")
    press(browser, "care_going_on")
    assert Carer.objects.get().limit == 37
    assert DayOff.objects.exists()
    assert not Decision.objects.exists()
    for address in others:
        assert without_tokens(seen(operator, address)) == without_tokens(before[address]), address


def without_tokens(page: str) -> list[str]:
    return [line for line in page.splitlines() if "csrfmiddlewaretoken" not in line]


def test_it_goes_with_the_account(mara: User) -> None:
    now = timezone.now()
    set_measure(mara, 3, ["stillbirth"])
    keep_day(mara, date(2026, 5, 12), date(2026, 5, 12), date(2026, 1, 1), every_year=False)
    leave_note(mara, "a note", now)
    begin_closing(mara, now=now)
    erase_due(now + GRACE)
    assert not User.objects.filter(pk=mara.pk).exists()
    assert [kept.objects.count() for kept in (Carer, DayOff, TeamNote)] == [0, 0, 0]


def test_no_history_is_kept_of_what_somebody_did(mara: User) -> None:
    """The names of all that is stored: a counter of the present shift, and no moment at which anything was done."""
    kept = {field.name for field in Carer._meta.fields}
    assert kept == {"user", "limit", "unwanted", "done", "shift_ends_at", "goes_on_until", "away_since"}
    moment = datetime(2026, 11, 25, 9, tzinfo=timezone.get_default_timezone())
    set_measure(mara, 9, [])
    for minutes in range(4):
        count_decision(mara, moment + timedelta(minutes=minutes))
    assert Carer.objects.count() == 1
