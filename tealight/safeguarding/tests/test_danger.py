"""The letter that something urgent waits: to those who want it, seldom, and without a word or a name."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tealight.accounts.models import Role, User
from tealight.notices.actions import choose
from tealight.notices.holders import account_holder
from tealight.notices.kinds import Kind
from tealight.notices.models import Letter, Preference
from tealight.safeguarding.actions import ask_for_review, close_case
from tealight.safeguarding.models import CrisisCase, Group
from tealight.safeguarding.policy import Reason
from tealight.safeguarding.queries.carers import is_somebody_in_danger
from tealight.safeguarding.tests.conftest import NOOR, Shelf
from tests import cast
from tests.cast import SignIn

MARKER = "a lamp in the window"


def ask(shelf: Shelf, number: int, group: Group = Group.CRISIS) -> None:
    shelf.words[number] = MARKER
    ask_for_review("entry", number, NOOR, group=group, reason=Reason.AT_RISK)


def to() -> list[str]:
    return sorted(Letter.objects.values_list("to", flat=True))


def test_an_operator_gets_it_unasked_and_the_care_team_where_it_was_asked_for(
    mara: User, olu: User, shelf: Shelf
) -> None:
    cast.person("Bo", Role.CARE_TEAM)
    choose(account_holder(mara.pk), Kind.DANGER, wanted=True, now=timezone.now())
    ask(shelf, 1)
    assert to() == [mara.email, olu.email]


def test_an_operator_who_said_no_gets_none(olu: User, shelf: Shelf) -> None:
    choose(account_holder(olu.pk), Kind.DANGER, wanted=False, now=timezone.now())
    ask(shelf, 1)
    assert to() == []


@pytest.mark.parametrize("group", [group for group in Group if group != Group.CRISIS])
def test_nothing_less_urgent_writes(olu: User, shelf: Shelf, group: Group) -> None:
    ask(shelf, 1, group)
    assert to() == []


def test_one_letter_in_half_an_hour(olu: User, shelf: Shelf) -> None:
    for number in (1, 2, 3):
        ask(shelf, number)
    assert to() == [olu.email]
    Preference.objects.update(told_at=timezone.now() - timedelta(minutes=31))
    ask(shelf, 4)
    assert to() == [olu.email] * 2


def test_what_becomes_urgent_while_it_waits_writes_too_and_once(olu: User, shelf: Shelf) -> None:
    ask(shelf, 1, Group.ENTRY)
    assert to() == []
    ask(shelf, 1)
    Preference.objects.update(told_at=timezone.now() - timedelta(hours=1))
    ask(shelf, 1)
    assert to() == [olu.email]


def test_the_letter_holds_no_word_no_name_and_no_number(olu: User, shelf: Shelf) -> None:
    ask(shelf, 1)
    letter = Letter.objects.get()
    whole = "\n".join([letter.subject, letter.body, *letter.headers, *map(str, letter.headers.values())])
    assert "Something urgent waits" in letter.subject
    assert "/care/\n" in letter.body
    for kept_back in (MARKER, "lamp", "Noor", "Sam", "a poem", "risk", "danger", "entry"):
        assert kept_back not in whole


def test_only_the_care_team_is_offered_it(mara: User, ana: User, signed_in: SignIn) -> None:
    offer = "A note that something urgent waits in the care room"
    assert offer in signed_in(mara).get("/account/").content.decode()
    assert offer not in signed_in(ana).get("/account/").content.decode()


def test_the_line_that_somebody_may_be_in_danger_ends_with_the_case(mara: User, shelf: Shelf) -> None:
    ask(shelf, 1)
    ask(shelf, 2, Group.WORRY)
    assert is_somebody_in_danger()
    close_case(CrisisCase.objects.get(object_id=1).pk, mara, CrisisCase.Outcome.NO_DANGER, "A song.")
    assert not is_somebody_in_danger()
