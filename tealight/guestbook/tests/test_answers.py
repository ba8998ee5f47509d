"""What the care team and a writer say to each other: on the page of the receipt, and nowhere else."""

import re

import pytest
from django.test import Client

from tealight.accounts.models import User
from tealight.guestbook.models import Entry
from tealight.guestbook.tests.conftest import Book
from tealight.notices.models import Letter
from tealight.safeguarding.actions import (
    CannotAnswerError,
    Settled,
    answer,
    ask_for_review,
    close_case,
    fill,
    settle_step,
    write_back,
)
from tealight.safeguarding.contents import author_of
from tealight.safeguarding.models import Answer, CaseStep, CrisisCase, Group, Reply, Review
from tealight.safeguarding.talking import talking_about
from tealight.safeguarding.wordings import wording_of
from tests.cast import browser_of

NO_MORE = "I cannot go on without her. I do not want to live any more."
ONCE = "o" * 22


def care_answer(entry: Entry) -> str:
    return f"/care/{Review.objects.filter(kind='entry', object_id=entry.pk).latest('pk').pk}/answer/"


def send(book: Book, entry: Entry, slug: str = "thanks", body: str = "") -> Answer:
    author, wording = author_of("entry", entry.pk), wording_of(slug, "en")
    assert author is not None
    return answer("entry", entry.pk, book.mara, wording, body or fill(wording, author))


def test_a_moderator_chooses_a_template_sees_it_filled_in_and_sends_it(book: Book) -> None:
    entry, mara = book.held(name="Sam"), browser_of(book.mara)
    assert care_answer(entry) in mara.get("/care/").content.decode()
    assert "Thank you" in mara.get(care_answer(entry)).content.decode()
    address = f"{care_answer(entry)}?template=refused&in=en"
    page = mara.get(address).content.decode()
    assert "Dear Sam," in page
    assert "your words for Noor" in page
    assert mara.post(address, {"body": "Dear Sam,\r\n\r\nwe wrote this ourselves."}).status_code == 303
    said = Answer.objects.get()
    assert (said.template, said.is_changed, said.by, said.read_at) == ("refused", True, book.mara, None)
    assert "in changed words" in mara.get(care_answer(entry)).content.decode()


def test_a_template_sent_as_it_stands_is_not_called_changed(book: Book) -> None:
    entry, mara = book.held(), browser_of(book.mara)
    address = f"{care_answer(entry)}?template=thanks&in=de"
    author = author_of("entry", entry.pk)
    assert author is not None
    mara.post(address, {"body": fill(wording_of("thanks", "de"), author).replace("\n", "\r\n")})
    assert (Answer.objects.get().is_changed, Answer.objects.get().language) == (False, "de")


def test_the_writer_reads_it_on_the_receipt_and_nobody_learns_who_wrote_it(book: Book) -> None:
    entry = book.held()
    assert "Between you and the care team" not in Client().get(book.receipt(entry)).content.decode()
    send(book, entry)
    page = Client().get(book.receipt(entry)).content.decode()
    assert "From the care team" in page
    assert "Thank you for writing." in page
    assert "Mara" not in page
    assert Answer.objects.get().read_at is not None


def test_a_letter_says_only_that_something_waits(book: Book) -> None:
    entry = book.held(NO_MORE, name="Sam", email="sam@example.org")
    send(book, entry, "crisis_self")
    letter = Letter.objects.latest("pk")
    assert letter.to == "sam@example.org"
    assert letter.subject == "A note from Tealight"
    assert f"/{entry.receipt_key}/" in letter.body
    for word in ("Noor", "Sam,", "go on", "life", "risk", "care team", "refus", "decision"):
        assert word not in letter.body


def test_nobody_else_sees_an_answer(book: Book, ana: User) -> None:
    entry = book.shown("Dear Noor")
    send(book, entry, body="A line for Sam alone.")
    for browser in (Client(), browser_of(ana)):
        for path in ("", "guestbook/", "set-aside/", f"entries/{entry.key}/"):
            assert "A line for Sam alone." not in browser.get(book.at(path)).content.decode()


def test_what_a_writer_answers_waits_for_the_care_team_once(book: Book) -> None:
    entry, sam = book.held(), Client()
    send(book, entry, body="How are you today?")
    page = sam.get(book.receipt(entry)).content.decode()
    address = page.split('method="post" action="')[1].split('"')[0]
    for _ in range(2):
        response = sam.post(address, {"body": "Better, thank you.", "once": ONCE})
        assert response.status_code == 303
        assert response["Location"] == book.receipt(entry)
    review = Review.objects.get(kind="reply")
    assert review.group == Group.REPLY
    assert Reply.objects.get().body == "Better, thank you."
    assert "Better, thank you." in sam.get(book.receipt(entry)).content.decode()
    mara = browser_of(book.mara)
    card = mara.get(f"/care/{review.pk}/").content.decode()
    assert "Better, thank you." in card
    assert "How are you today?" in card
    assert 'value="refused"' not in card
    mara.post(f"/care/{review.pk}/decision/", {"outcome": "shown"})
    assert mara.get(f"/care/{review.pk}/answer/?template=thanks&in=en").status_code == 200
    assert Review.objects.get(pk=review.pk).outcome == "shown"


def test_a_reply_that_tells_of_risk_comes_first_and_shows_help_to_its_writer(book: Book) -> None:
    entry = book.held()
    send(book, entry)
    write_back("entry", entry.pk, NO_MORE, ONCE)
    assert Review.objects.get(kind="reply").group == Group.CRISIS
    assert "Before anything else" in Client().get(book.receipt(entry)).content.decode()


def test_an_answer_is_written_from_the_case_and_settles_its_step(book: Book, olu: User) -> None:
    entry = book.held(NO_MORE)
    case = CrisisCase.objects.get(kind="entry", object_id=entry.pk)
    address, mara = f"/care/cases/{case.pk}/", browser_of(book.mara)
    assert care_answer(entry) in mara.get(address).content.decode()
    send(book, entry, "crisis_self", "A line for Sam alone.")
    assert "A line for Sam alone." in mara.get(address).content.decode()
    settled = case.steps.get(step=CaseStep.Step.ANSWER)
    assert (settled.state, settled.by) == (CaseStep.State.DONE, book.mara)
    settle_step(case.pk, olu, CaseStep.Step.ANSWER, Settled(CaseStep.State.DONE, "Sam wrote back."))
    send(book, entry, "crisis_self")
    assert case.steps.get(step=CaseStep.Step.ANSWER).words == "Sam wrote back."


def test_an_answer_opens_no_step_of_a_closed_case(book: Book) -> None:
    entry = book.held(NO_MORE)
    case = CrisisCase.objects.get(kind="entry", object_id=entry.pk)
    close_case(case.pk, book.mara, CrisisCase.Outcome.NO_DANGER)
    send(book, entry, "crisis_self")
    assert not case.steps.exists()


def test_whoever_confides_words_is_answered_and_read_as_one_who_may_be_at_risk(book: Book) -> None:
    entry = book.shown("She was loved.")
    ask_for_review("shared_entry", entry.pk, entry.tribute_id, group=Group.WORRY, reason="")
    review = Review.objects.get(kind="shared_entry")
    page = browser_of(book.mara).get(f"/care/{review.pk}/answer/").content.decode()
    assert "template=crisis_self" in page
    assert "template=refused" not in page


def test_where_risk_was_seen_before_the_crisis_line_leads_on_the_page_of_the_talk(book: Book) -> None:
    entry = book.held(NO_MORE)
    talk = talking_about("entry", entry.pk)
    page = Client(headers={"accept-language": "en-GB"}).get(talk.back).content.decode().split('class="lines"', 1)[1]
    assert page.index("Crisis line") < page.index("Baby loss support")


def test_a_reply_in_a_talk_about_risk_stays_among_what_is_urgent(book: Book) -> None:
    entry = book.held(NO_MORE)
    assert Review.objects.get(kind="entry").group in {Group.CRISIS, Group.WORRY}
    send(book, entry, "crisis_self")
    write_back("entry", entry.pk, "Yes, my sister is here.", ONCE)
    review = Review.objects.get(kind="reply")
    assert review.group == Group.WORRY
    case = CrisisCase.objects.get()
    assert f"/care/cases/{case.pk}/" in browser_of(book.mara).get(f"/care/{review.pk}/").content.decode()
    write_back("entry", entry.pk, NO_MORE, "another form".ljust(22, "-"))
    assert CrisisCase.objects.filter(kind="reply").count() == 1


def test_where_somebody_may_be_at_risk_no_template_about_rules_can_be_sent(book: Book) -> None:
    entry, mara = book.held(NO_MORE), browser_of(book.mara)
    page = mara.get(care_answer(entry)).content.decode()
    assert page.index("template=crisis_self") < page.index("template=thanks")
    assert "template=refused" not in page
    assert mara.get(f"{care_answer(entry)}?template=refused&in=en").status_code == 404
    with pytest.raises(CannotAnswerError):
        send(book, entry, "refused")
    assert not Answer.objects.exists()


def test_nobody_answers_for_the_site_about_their_own_family_or_with_nothing(book: Book, ana: User) -> None:
    entry = book.held()
    author, wording = author_of("entry", entry.pk), wording_of("thanks", "en")
    assert author is not None
    with pytest.raises(CannotAnswerError):
        answer("entry", entry.pk, ana, wording, "From Ana.")
    with pytest.raises(CannotAnswerError):
        answer("entry", entry.pk, book.mara, wording, "  ")
    with pytest.raises(CannotAnswerError):
        answer("entry", 999_999, book.mara, wording, "To nobody.")


def test_taking_words_back_erases_all_that_was_said_about_them(book: Book) -> None:
    entry = book.held(email="sam@example.org")
    send(book, entry, body="A line for Sam alone.")
    write_back("entry", entry.pk, "A line for the care team.", ONCE)
    Client().post(book.receipt(entry, "withdrawal"))
    assert not Answer.objects.exists()
    assert not Reply.objects.exists()
    assert not Review.objects.filter(closed_at=None).exists()
    assert "A line for" not in Client().get(book.receipt(entry)).content.decode()


def test_a_talk_opens_by_its_own_link_alone_and_ends_with_the_words(book: Book) -> None:
    from tealight.safeguarding.addresses import token_for

    entry = book.held()
    send(book, entry, body="A line for Sam alone.")
    address = f"/answers/{token_for('entry', entry.pk)}/"
    response = Client().get(address)
    assert "A line for Sam alone." in response.content.decode()
    assert response["Referrer-Policy"] == "no-referrer"
    assert "no-store" in response["Cache-Control"]
    assert Client().get(address.replace(":", "x:", 1)).status_code == 404
    Client().post(book.receipt(entry, "withdrawal"))
    assert Client().get(address).status_code == 404


def test_an_empty_reply_asks_for_words_and_brings_nothing(book: Book) -> None:
    from tealight.safeguarding.addresses import token_for

    entry = book.held()
    response = Client().post(f"/answers/{token_for('entry', entry.pk)}/", {"body": " ", "once": ONCE})
    assert response.status_code == 422
    assert not Reply.objects.exists()


def test_a_button_pressed_twice_sends_one_answer_and_one_letter(book: Book) -> None:
    entry, mara = book.held(email="sam@example.org"), browser_of(book.mara)
    address, before = f"{care_answer(entry)}?template=thanks&in=en", Letter.objects.count()
    once = re.search(r'name="once" value="([\w-]{22})"', mara.get(address).content.decode())
    assert once
    for _press in range(2):
        assert mara.post(address, {"body": "Thank you.", "once": once.group(1)}).status_code == 303
    assert Answer.objects.count() == 1
    assert Letter.objects.count() == before + 1
    mara.post(address, {"body": "Thank you.", "once": "n" * 22})
    assert Answer.objects.count() == 2
