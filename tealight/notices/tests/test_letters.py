"""Letters: written with their deed, sent until a server takes them, exact to the last space."""

import email
from datetime import date, timedelta
from email.policy import default as modern
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.core import mail
from django.db import transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from tealight.notices.actions import choose, deliver_waiting, send
from tealight.notices.actions.delivery import WAITS
from tealight.notices.holders import account_holder, address_holder, read_stop
from tealight.notices.kinds import Kind
from tealight.notices.models import Letter
from tealight.notices.queries import choices_of, wants
from tealight.notices.tests.conftest import POEM, Kept
from tealight.notices.tests.worker import work

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("letter_templates")]

RUTH = "ruth@example.org"


def body_of(raw: bytes) -> str:
    message = email.message_from_bytes(raw, policy=modern)
    assert message.get_content_type() == "text/plain"
    return str(message.get_content()).replace("\r\n", "\n")


def test_stanzas_survive_a_real_mail_server_exactly(smtp: Kept) -> None:
    send(RUTH, "sample", {"words": POEM}, kind=Kind.RECEIPT)
    work()
    assert POEM in body_of(smtp.raw[0])
    assert not Letter.objects.exists()


def test_stanzas_survive_in_a_file_exactly(settings: LazySettings, tmp_path: Path) -> None:
    settings.EMAIL_BACKEND = "tealight.notices.backends.EmlFiles"
    settings.EMAIL_FILE_PATH = tmp_path / "mail"
    send(RUTH, "sample", {"words": POEM})
    work()
    (file,) = (tmp_path / "mail").glob("*.eml")
    assert POEM in body_of(file.read_bytes())


def test_a_letter_says_that_a_machine_sent_it_and_how_to_stop_it(smtp: Kept, settings: LazySettings) -> None:
    settings.SITE_URL = "https://light.example.org"
    send(RUTH, "sample", {"words": "x"}, kind=Kind.RECEIPT)
    work()
    message = email.message_from_bytes(smtp.raw[0], policy=modern)
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    stop = message["List-Unsubscribe"].strip(" <>")
    assert stop.startswith("https://light.example.org/account/notices/stop/")
    assert stop in body_of(smtp.raw[0])
    assert message["From"].startswith("Tealight <")
    assert message["Subject"] == "A letter from Tealight"


def test_letters_about_an_account_cannot_be_stopped_and_offer_no_stop() -> None:
    send(RUTH, "sample", {"words": "x"})
    work()
    assert "List-Unsubscribe" not in mail.outbox[0].extra_headers
    assert "stop" not in str(mail.outbox[0].body)
    choose(address_holder(RUTH), Kind.ACCOUNT, wanted=False, now=timezone.now())
    assert wants(address_holder(RUTH), Kind.ACCOUNT)


def test_a_letter_is_undone_with_its_deed() -> None:
    with transaction.atomic():
        send(RUTH, "sample", {"words": "x"})
        assert Letter.objects.count() == 1
        transaction.set_rollback(True)
    assert not Letter.objects.exists()
    assert not DBTaskResult.objects.exists()


def test_a_letter_waits_for_the_worker_and_not_for_the_server() -> None:
    send(RUTH, "sample", {"words": "x"})
    assert not mail.outbox
    work()
    assert mail.outbox[0].to == [RUTH]


def test_the_queue_holds_no_address_and_no_words() -> None:
    send(RUTH, "sample", {"words": POEM})
    assert DBTaskResult.objects.get().args_kwargs == {"args": [Letter.objects.get().pk], "kwargs": {}}


def broken(settings: LazySettings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9  # nobody listens there


def test_a_letter_that_no_server_takes_is_tried_again_later(settings: LazySettings, smtp: Kept) -> None:
    listening = settings.EMAIL_PORT
    broken(settings)
    send(RUTH, "sample", {"words": POEM})
    work()
    letter = Letter.objects.get()
    assert (letter.attempts, letter.given_up_at) == (1, None)
    assert letter.next_at > timezone.now()
    settings.EMAIL_PORT = listening
    assert deliver_waiting(timezone.now()) == 0
    assert deliver_waiting(timezone.now() + WAITS[0]) == 1
    assert POEM in body_of(smtp.raw[0])
    assert len(smtp.raw) == 1


def test_the_next_attempt_is_already_in_the_queue(settings: LazySettings) -> None:
    broken(settings)
    send(RUTH, "sample", {"words": "x"})
    work()
    again = DBTaskResult.objects.get(status="READY")
    assert again.run_after == Letter.objects.get().next_at


def test_a_worker_that_dies_with_a_letter_in_its_hands_does_not_lose_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def dies(self: object) -> None:
        raise KeyboardInterrupt

    send(RUTH, "sample", {"words": "x"})
    monkeypatch.setattr("django.core.mail.EmailMessage.send", dies)
    with pytest.raises(KeyboardInterrupt):
        deliver_waiting(timezone.now())
    monkeypatch.undo()
    work()  # the task of the dead worker, put back into the queue while the letter still counts as taken
    assert not mail.outbox
    again = DBTaskResult.objects.get(status="READY")
    assert again.run_after == Letter.objects.get().next_at
    assert deliver_waiting(again.run_after) == 1
    assert len(mail.outbox) == 1


def test_attempts_end_after_two_days_and_the_letter_stays_for_the_operator_to_see(settings: LazySettings) -> None:
    broken(settings)
    send(RUTH, "sample", {"words": "x"})
    begun = now = timezone.now()
    for wait in WAITS:
        assert deliver_waiting(now) == 1
        assert Letter.objects.get().given_up_at is None
        now += wait
    assert deliver_waiting(now) == 1
    assert Letter.objects.get().given_up_at == now
    assert timedelta(hours=44) < now - begun < timedelta(hours=50)
    assert deliver_waiting(now + timedelta(days=2)) == 0


def test_of_two_workers_one_sends_the_letter() -> None:
    letter = send(RUTH, "sample", {"words": "x"})
    assert letter is not None
    now = timezone.now()
    assert deliver_waiting(now) == 1
    work()
    assert len(mail.outbox) == 1


@pytest.mark.parametrize(("kind", "unasked"), [(Kind.RECEIPT, True), (Kind.DECISION, True), (Kind.NEW_WORDS, False)])
def test_what_is_sent_unasked(kind: Kind, unasked: bool) -> None:
    assert wants(account_holder(1), kind) is unasked
    assert choices_of(account_holder(1))[kind] is unasked


def test_what_somebody_stopped_is_not_sent_to_them_but_to_others() -> None:
    choose(address_holder(RUTH), Kind.RECEIPT, wanted=False, now=timezone.now())
    assert send("RUTH@example.org", "sample", {"words": "x"}, kind=Kind.RECEIPT) is None
    assert send("sam@example.org", "sample", {"words": "x"}, kind=Kind.RECEIPT) is not None


def test_a_preference_keeps_no_address() -> None:
    assert "ruth" not in address_holder(RUTH)
    assert address_holder(" Ruth@Example.org ") == address_holder(RUTH)


@pytest.mark.parametrize("token", ["", "nonsense", "a:b:c"])
def test_a_stop_link_that_we_did_not_sign_stops_nothing(token: str) -> None:
    assert read_stop(token) is None


def test_logs_name_no_address(settings: LazySettings, caplog: pytest.LogCaptureFixture) -> None:
    broken(settings)
    send(RUTH, "sample", {"words": "x"})
    work()
    assert caplog.records
    assert RUTH not in caplog.text


def test_a_letter_is_written_in_the_language_asked_for(settings: LazySettings, tmp_path: Path) -> None:
    (tmp_path / "notices" / "sample.subject.txt").write_text("{{ day|date:'F' }}", encoding="utf-8")
    letter = send(RUTH, "sample", {"words": "x", "day": date(2026, 10, 3)}, "de")
    assert letter is not None
    assert letter.subject == "Oktober"
