"""What the operator chooses for the whole site, and what they are told when the reader fails."""

from datetime import timedelta

import pytest
from django.core import mail
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from tealight.accounts.models import User
from tealight.audit.models import Decision
from tealight.notices.models import Letter
from tealight.safeguarding import assessment
from tealight.safeguarding.actions import change_rules
from tealight.safeguarding.actions.trouble import note_trouble
from tealight.safeguarding.assessment import Outcome, Standing, Words, assess
from tealight.safeguarding.models import ReaderTrouble, SiteRules
from tealight.safeguarding.policy import Rules
from tealight.safeguarding.queries import reader_failed_lately, site_rules
from tealight.safeguarding.tests.test_assessment import SENTENCE, breaks
from tests.cast import SignIn

pytestmark = pytest.mark.django_db
CHOSEN = {"readers": "friend", "circle_waits": "on", "when_read": "Most evenings.", "read_a_day": "30"}


@pytest.fixture
def there(olu: User, signed_in: SignIn) -> Client:
    return signed_in(olu)


def test_until_somebody_chooses_only_strangers_wait() -> None:
    assert site_rules().as_rules == Rules()
    assert site_rules().read_a_day == 50


def test_an_operator_sets_the_rules_and_the_record_says_which_were_changed(there: Client, olu: User) -> None:
    assert there.post("/care/rules/", CHOSEN).status_code == 303
    rules = SiteRules.objects.get()
    assert (rules.readers, rules.when_read, rules.read_a_day) == ("friend", "Most evenings.", 30)
    assert site_rules().as_rules == Rules(circle_waits=True)
    there.post("/care/rules/", CHOSEN)
    rows = Decision.objects.filter(verb="rules.changed", by=olu).order_by("pk")
    assert [row.reason for row in rows] == ["circle_waits", "read_a_day", "readers", "when_read"]
    there.post("/care/rules/", {**CHOSEN, "circle_waits": ""})
    assert Decision.objects.latest("pk").reason == "circle_waits"
    assert site_rules().as_rules == Rules()


@pytest.mark.parametrize(
    "wrong", [{"read_a_day": "0"}, {"read_a_day": ""}, {"when_read": "x" * 141}, {"readers": "me"}]
)
def test_what_cannot_be_a_rule_comes_back(there: Client, wrong: dict[str, str]) -> None:
    answer = there.post("/care/rules/", {**CHOSEN, **wrong})
    assert answer.status_code == 422
    assert "Most evenings." in answer.content.decode() or "when_read" in wrong
    assert not SiteRules.objects.exists()


def test_there_is_one_row_of_rules() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        SiteRules.objects.create(pk=2)


def test_a_new_site_asks_its_operator_who_reads_first_and_advises_a_friend(there: Client, mara: User) -> None:
    assert "Who reads first?" in there.get("/care/").content.decode()
    assert "ask a friend to read first" in there.get("/care/rules/first/").content.decode()
    assert there.post("/care/rules/first/", {"readers": "family"})["Location"] == "/care/rules/"
    assert SiteRules.objects.get().readers == "family"
    assert "Who reads first?" not in there.get("/care/").content.decode()
    assert "ask a friend to read first" in there.get("/care/rules/").content.decode()


def test_the_question_can_be_left_and_is_not_asked_again(there: Client) -> None:
    assert there.post("/care/rules/first/", {"leave": "1", "readers": "family"})["Location"] == "/care/"
    assert SiteRules.objects.get().readers == ""
    assert "Who reads first?" not in there.get("/care/").content.decode()


def test_the_care_team_is_not_asked(mara: User, signed_in: SignIn) -> None:
    assert "Who reads first?" not in signed_in(mara).get("/care/").content.decode()


def test_a_reader_that_fails_is_told_to_each_operator_once_a_day_without_a_word(
    olu: User, mara: User, monkeypatch: pytest.MonkeyPatch, client: Client
) -> None:
    assert client.get("/health/").json()["reader"] == "ok"
    monkeypatch.setattr(assessment, "read", breaks)
    for _ in range(3):
        assert assess(Words(SENTENCE, "entry", Standing.FAMILY)).outcome is Outcome.HOLD
    letter = Letter.objects.get()
    assert letter.to == olu.email
    assert "held for people" in letter.body
    assert "loved" not in letter.body + letter.subject
    assert "stop_notice" not in letter.body
    assert client.get("/health/").json()["reader"] == "failing"
    note_trouble(timezone.now() + timedelta(hours=25))
    assert Letter.objects.count() == 2
    assert len(mail.outbox) == 0


def test_after_an_hour_without_a_failure_the_reader_is_well_again() -> None:
    now = timezone.now()
    note_trouble(now - timedelta(minutes=59))
    assert reader_failed_lately(now)
    assert not reader_failed_lately(now + timedelta(minutes=2))
    assert ReaderTrouble.objects.count() == 1


def test_the_words_are_held_also_where_the_trouble_cannot_be_written_down(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ValueError

    monkeypatch.setattr(assessment, "read", breaks)
    monkeypatch.setattr(ReaderTrouble.objects, "update_or_create", fail)
    assert assess(Words(SENTENCE, "entry", Standing.FAMILY)).outcome is Outcome.HOLD


def test_rules_are_changed_by_name_and_nothing_else_is_touched(olu: User) -> None:
    change_rules(olu, {"read_a_day": 7})
    change_rules(olu, {"when_read": "on Sundays"})
    assert (site_rules().read_a_day, site_rules().when_read) == (7, "on Sundays")
