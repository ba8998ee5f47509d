"""A crisis case is guided to its end: steps, a second person, one who acts alone, and a day to look again."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tealight.accounts.models import User
from tealight.audit.queries import decisions
from tealight.safeguarding import cases
from tealight.safeguarding.actions import (
    CaseClosedError,
    NotYetError,
    Settled,
    ask_after,
    ask_for_review,
    close_case,
    open_case,
    reopen_case,
    settle_step,
)
from tealight.safeguarding.assessment import Decision, Haste, Outcome, Reason
from tealight.safeguarding.models import CaseStep, CrisisCase, Group
from tealight.safeguarding.queries import open_cases
from tealight.safeguarding.tests.conftest import NOOR, Shelf

SignIn = Callable[[User], Client]
Step, State = CaseStep.Step, CaseStep.State
DONE = Settled(State.DONE)
CARED_FOR = CrisisCase.Outcome.CARED_FOR


@pytest.fixture
def case(shelf: Shelf) -> CrisisCase:
    shelf.words[1] = "I cannot see a way on."
    ask_for_review("entry", 1, NOOR, group=Group.CRISIS, reason=Reason.AT_RISK)
    return CrisisCase.objects.get()


def settle_all(case: CrisisCase, first: User, second: User) -> None:
    for step in cases.STEPS:
        said = Settled(State.DONE, again=timezone.localdate()) if step == Step.AGAIN else DONE
        settle_step(case.pk, second if step == Step.SECOND else first, step, said)


@pytest.mark.parametrize(("haste", "opened"), [(Haste.FIRST, 1), (Haste.SOON, 1), (Haste.IN_TURN, 0)])
def test_what_may_be_a_danger_opens_its_case_once(shelf: Shelf, haste: Haste, opened: int) -> None:
    shelf.leave("words")
    for _ in range(2):
        ask_after(Decision(Outcome.HOLD, Reason.AT_RISK, haste), "entry", 1, NOOR, group=Group.ENTRY)
    assert len(open_cases()) == opened


@pytest.mark.parametrize("group", Group)
def test_wherever_a_life_may_be_at_risk_a_case_is_open_and_its_card_leads_there(
    shelf: Shelf, mara: User, signed_in: SignIn, group: Group
) -> None:
    shelf.leave("words", group=group)
    shelf.leave("words that wait already")
    ask_for_review("entry", 2, NOOR, group=group, reason="")
    assert len(open_cases()) == (2 if group <= Group.WORRY else 0)
    page = signed_in(mara).get("/care/").content.decode()
    assert page.count("Care for whoever wrote this") == len(open_cases())


def test_it_stays_open_until_every_step_is_done_or_said_to_be_impossible(
    case: CrisisCase, mara: User, olu: User
) -> None:
    settle_all(case, mara, olu)
    CaseStep.objects.filter(case=case, step=Step.HISTORY).delete()
    with pytest.raises(NotYetError, match="left here before"):
        close_case(case.pk, mara, CARED_FOR)
    settle_step(case.pk, mara, Step.HISTORY, Settled(State.IMPOSSIBLE, "There is none."))
    assert close_case(case.pk, mara, CARED_FOR).outcome == CARED_FOR
    assert open_cases() == []
    with pytest.raises(CaseClosedError):
        settle_step(case.pk, mara, Step.KNOWN, DONE)


def test_the_second_person_is_somebody_else_as_long_as_there_is_one(case: CrisisCase, mara: User, olu: User) -> None:
    settle_step(case.pk, mara, Step.KNOWN, DONE)
    with pytest.raises(NotYetError):
        settle_step(case.pk, mara, Step.SECOND, DONE)
    settle_step(case.pk, olu, Step.SECOND, DONE)
    assert CaseStep.objects.get(step=Step.SECOND).by == olu


def test_whoever_is_alone_here_may_be_the_second_person_too(case: CrisisCase, mara: User, olu: User) -> None:
    User.objects.filter(pk=olu.pk).update(is_active=False)
    settle_step(case.pk, mara, Step.KNOWN, DONE)
    settle_step(case.pk, mara, Step.SECOND, DONE)


def test_one_person_may_tell_an_emergency_service_alone_and_a_second_looks_afterwards(
    case: CrisisCase, mara: User, olu: User
) -> None:
    settle_all(case, mara, olu)
    settle_step(case.pk, mara, Step.EMERGENCY, Settled(State.DONE, "They named their street, and said now."))
    with pytest.raises(NotYetError, match="second person"):
        close_case(case.pk, mara, CARED_FOR)
    settle_step(case.pk, olu, Step.SECOND, DONE)
    close_case(case.pk, mara, CARED_FOR)


def test_it_waits_for_the_day_on_which_somebody_looks_again(case: CrisisCase, mara: User, olu: User) -> None:
    settle_all(case, mara, olu)
    tomorrow = timezone.localdate() + timedelta(days=1)
    settle_step(case.pk, mara, Step.AGAIN, Settled(State.DONE, again=tomorrow))
    case.refresh_from_db()
    assert cases.why_not_closed(case, timezone.localdate())
    assert not cases.why_not_closed(case, tomorrow)
    settle_step(case.pk, mara, Step.AGAIN, Settled(State.DONE, "Nothing new."))
    close_case(case.pk, mara, CARED_FOR)


def test_a_case_without_danger_ends_at_once_and_can_be_opened_again(case: CrisisCase, mara: User) -> None:
    close_case(case.pk, mara, CrisisCase.Outcome.NO_DANGER, "A song that she quotes.")
    assert open_cases() == []
    assert reopen_case(case.pk, mara).is_open
    newer = reopen_case(case.pk, mara)
    assert newer.pk == case.pk


@pytest.mark.parametrize("step", [Step.EMERGENCY, Step.ANSWER])
def test_what_somebody_acted_on_ends_without_danger_only_after_a_second_look(
    case: CrisisCase, mara: User, olu: User, step: CaseStep.Step
) -> None:
    settle_step(case.pk, mara, step, Settled(State.DONE, "They named their street."))
    with pytest.raises(NotYetError, match="second person"):
        close_case(case.pk, mara, CrisisCase.Outcome.NO_DANGER, "A song.")
    settle_step(case.pk, olu, Step.SECOND, DONE)
    close_case(case.pk, mara, CrisisCase.Outcome.NO_DANGER, "A song.")


def test_a_case_is_not_closed_without_danger_before_somebody_says_why(
    case: CrisisCase, mara: User, signed_in: SignIn
) -> None:
    response = signed_in(mara).post(address("care_case_end", case.pk), {"outcome": "no_danger", "words": " "})
    assert response.status_code == 422
    assert "say why" in response.content.decode()
    fields = {"outcome": "no_danger", "words": "A song."}
    assert signed_in(mara).post(address("care_case_end", case.pk), fields).status_code == 303
    assert open_cases() == []


def test_opening_again_leads_to_the_case_that_is_open_by_now(case: CrisisCase, mara: User) -> None:
    close_case(case.pk, mara, CrisisCase.Outcome.NO_DANGER)
    newer = open_case("entry", 1, NOOR, Reason.AT_RISK)
    assert reopen_case(case.pk, mara) == newer


def test_the_record_names_steps_and_no_words(case: CrisisCase, mara: User) -> None:
    settle_step(case.pk, mara, Step.EMERGENCY, Settled(State.DONE, "They named their street."))
    rows, _ = decisions()
    assert [(row.verb, row.subject, row.reason) for row in rows] == [("case.emergency", f"case:{case.pk}", "done")]


def address(name: str, *parts: object) -> str:
    return reverse(name, args=parts)


def test_a_case_is_guided_to_its_end_without_scripts(
    case: CrisisCase, mara: User, olu: User, signed_in: SignIn
) -> None:
    first, second = signed_in(mara), signed_in(olu)
    assert "Care for whoever wrote this" in first.get("/care/").content.decode()
    assert "The writer may be at risk" in first.get(address("care_cases")).content.decode()
    page = first.get(address("care_case", case.pk)).content.decode()
    assert "I cannot see a way on." in page
    assert "every step is settled" not in page
    for step in cases.STEPS:
        browser = second if step == Step.SECOND else first
        fields = {"state": "done", "words": "Looked.", "signposts": ["crisis", "close"]}
        fields["again"] = str(timezone.localdate())
        assert browser.post(address("care_case_step", case.pk, step), fields).status_code == 303
    assert CaseStep.objects.get(step=Step.SIGNPOSTS).words == "a crisis line; somebody close to them; Looked."
    page = first.get(address("care_case", case.pk)).content.decode()
    assert "every step is settled" in page
    assert first.post(address("care_case_end", case.pk), {"outcome": "cared_for"}).status_code == 303
    assert "Closed lately" in first.get(address("care_cases")).content.decode()


@pytest.mark.parametrize(
    ("step", "fields", "said"),
    [
        ("known", {"state": "impossible"}, "say why"),
        ("emergency", {"state": "done"}, "say why"),
        ("emergency", {"state": "impossible", "words": "Kept."}, "only what somebody did"),
        ("again", {"state": "done", "words": "Kept."}, "choose the day"),
        ("known", {"words": "Kept."}, "one of the two buttons"),
        ("again", {"state": "done", "again": "soon", "words": "Kept."}, "not a day"),
        ("second", {"state": "done", "words": "Kept."}, "Ask somebody else to look"),
    ],
)
def test_what_cannot_be_settled_comes_back_filled_in(
    case: CrisisCase, mara: User, olu: User, signed_in: SignIn, step: str, fields: dict[str, str], said: str
) -> None:
    settle_step(case.pk, mara, Step.HISTORY, DONE)
    response = signed_in(mara).post(address("care_case_step", case.pk, step), fields)
    assert response.status_code in {409, 422}
    page = response.content.decode()
    assert said in page
    assert fields.get("words", "") in page


def test_a_step_that_nobody_knows_is_no_address(case: CrisisCase, mara: User, signed_in: SignIn) -> None:
    assert signed_in(mara).post(address("care_case_step", case.pk, "other"), {"state": "done"}).status_code == 404


def test_a_case_outlives_the_words_that_their_writer_took_back(
    case: CrisisCase, shelf: Shelf, mara: User, signed_in: SignIn
) -> None:
    shelf.words.clear()
    page = signed_in(mara).get(address("care_case", case.pk)).content.decode()
    assert "The words are not here any more" in page
    assert "I cannot see a way on." not in page


def test_nobody_cares_for_a_case_about_their_own_words(
    case: CrisisCase, shelf: Shelf, mara: User, olu: User, signed_in: SignIn
) -> None:
    shelf.involved = frozenset({mara.pk})
    assert signed_in(mara).get(address("care_case", case.pk)).status_code == 404
    assert signed_in(olu).get(address("care_case", case.pk)).status_code == 200


def test_a_day_in_the_list_says_that_it_has_come(case: CrisisCase, mara: User, signed_in: SignIn) -> None:
    settle_step(case.pk, mara, Step.AGAIN, Settled(State.DONE, again=date(2020, 1, 1)))
    assert "To be looked at again today" in signed_in(mara).get(address("care_cases")).content.decode()
