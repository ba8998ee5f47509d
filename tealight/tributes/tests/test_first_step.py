"""The first step past the circle is seen by the care team; until then a tribute stays where it was."""

import pytest
from django.core import mail
from django.test import Client

from tealight.accounts.models import User
from tealight.audit.models import Decision
from tealight.notices.models import Letter
from tealight.safeguarding.actions import decide, undo
from tealight.safeguarding.assessment import Decision as Answer
from tealight.safeguarding.assessment import Outcome, Reason
from tealight.safeguarding.contents import kind_of
from tealight.safeguarding.models import Review
from tealight.safeguarding.reasons import SENTENCES, Refusal
from tealight.tributes.actions import (
    add_chapter,
    change_audience,
    change_chapter,
    change_tribute,
    list_on_home,
    make_tribute,
    readings,
)
from tealight.tributes.audience import Audience
from tealight.tributes.models import Publication, Tribute, new_key
from tealight.tributes.queries import listed_tributes
from tealight.tributes.tests.conftest import NOOR, let_open, review_of
from tests.cast import SignIn

NOTE = "There is a telephone number in it."
LINK, EVERYONE = Audience.LINK, Audience.EVERYONE


def asked(tribute: Tribute, audience: Audience, by: User) -> Publication:
    wish = change_audience(tribute, audience, by)
    assert wish is not None
    return wish


def text_of(wish: Publication) -> str:
    kind = kind_of("publication")
    assert kind is not None
    excerpt = kind.read(wish.pk)
    assert excerpt is not None
    return excerpt.text


def test_a_stranger_sees_nothing_until_the_care_team_has_looked(
    noor: Tribute, ana: User, mara: User, sam: Client
) -> None:
    wish = asked(noor, EVERYONE, ana)
    assert sam.get(f"/t/{noor.address}/").status_code == 404
    decide(review_of("publication", wish.pk).pk, mara, Review.Outcome.SHOWN)
    assert sam.get(f"/t/{noor.address}/").status_code == 200
    wish.refresh_from_db()
    assert (wish.outcome, wish.decided_by) == (Publication.Outcome.OPENED, mara)
    assert Decision.objects.filter(verb="tribute.audience_set", by=mara, reason="everyone").exists()


def test_the_family_is_told_kindly_on_the_page_and_by_mail(
    noor: Tribute, ana: User, tomas: User, mara: User, browser: SignIn
) -> None:
    response = browser(ana).post(f"/t/{noor.address}/audience/", {"audience": LINK}, follow=True)
    assert "Until then it stays as it was" in response.content.decode()
    wish = Publication.objects.get()
    decide(review_of("publication", wish.pk).pk, mara, Review.Outcome.SHOWN)
    letters = list(Letter.objects.order_by("pk"))
    assert {letter.to for letter in letters} | {to for message in mail.outbox for to in message.to} == {
        ana.email,
        tomas.email,
    }
    for subject in [letter.subject for letter in letters] + [message.subject for message in mail.outbox]:
        assert "Noor" not in subject


def test_a_refusal_keeps_the_tribute_and_says_why(
    noor: Tribute, ana: User, mara: User, sam: Client, browser: SignIn
) -> None:
    wish = asked(noor, EVERYONE, ana)
    review = review_of("publication", wish.pk)
    decide(review.pk, mara, Review.Outcome.REFUSED, NOTE, refusal=Refusal.CONTACT)
    assert sam.get(f"/t/{noor.address}/").status_code == 404
    page = browser(ana).get(f"/t/{noor.address}/audience/").content.decode()
    assert str(SENTENCES[Refusal.CONTACT]) in page
    assert NOTE not in page
    written = [letter.body for letter in Letter.objects.all()] + [str(message.body) for message in mail.outbox]
    assert sum("It shows how a private person can be reached" in body for body in written) == 2
    assert not any(NOTE in body for body in written)


def test_asking_twice_asks_once(noor: Tribute, ana: User) -> None:
    assert asked(noor, LINK, ana) == asked(noor, LINK, ana)
    assert Publication.objects.count() == 1


def test_another_choice_takes_the_wish_back(noor: Tribute, ana: User) -> None:
    wish = asked(noor, LINK, ana)
    change_audience(noor, Audience.CIRCLE, ana)
    wish.refresh_from_db()
    assert wish.outcome == Publication.Outcome.TAKEN_BACK
    assert not Review.objects.filter(closed_at=None).exists()


def test_after_the_first_one_a_second_tribute_opens_at_once(noor: Tribute, ana: User, mara: User, sam: Client) -> None:
    let_open(noor, LINK, ana, mara)
    second = make_tribute(ana, NOOR, once=new_key(), audience=EVERYONE)
    assert sam.get(f"/t/{second.address}/").status_code == 200


def test_an_operator_needs_no_step(olu: User, sam: Client) -> None:
    own = make_tribute(olu, NOOR, once=new_key(), audience=EVERYONE)
    assert sam.get(f"/t/{own.address}/").status_code == 200
    assert own.publications.get().outcome == Publication.Outcome.OPENED


def test_the_care_team_reads_what_would_be_shown_and_nothing_else(noor: Tribute, ana: User) -> None:
    add_chapter(noor, ana, body="one line\n\nanother stanza", once=new_key())
    add_chapter(noor, ana, body="between us", once=new_key(), audience=Audience.BOTH)
    text = text_of(asked(noor, LINK, ana))
    assert "Noor" in text
    assert "one line\n\nanother stanza" in text
    assert "between us" not in text


def test_words_that_change_while_it_waits_are_what_the_care_team_answers(noor: Tribute, ana: User, mara: User) -> None:
    first = asked(noor, LINK, ana)
    on_the_screen = review_of("publication", first.pk)
    add_chapter(noor, ana, body="written a minute later", once=new_key())
    on_the_screen.refresh_from_db()
    assert not on_the_screen.is_open
    newer = Publication.objects.get(outcome=Publication.Outcome.WAITING)
    assert newer.pk != first.pk
    assert "written a minute later" in text_of(newer)
    change_tribute(noor, ana, NOOR, 1)
    assert Publication.objects.filter(outcome=Publication.Outcome.WAITING).count() == 1
    assert not Publication.objects.filter(pk=newer.pk, outcome=Publication.Outcome.WAITING).exists()


def test_nobody_of_the_family_answers_their_own_wish(noor: Tribute, ana: User, mara: User) -> None:
    kind = kind_of("publication")
    assert kind is not None
    excerpt = kind.read(asked(noor, LINK, ana).pk)
    assert excerpt is not None
    assert ana.pk in excerpt.involved
    assert mara.pk not in excerpt.involved


def test_a_decision_that_is_undone_closes_the_tribute_again(noor: Tribute, ana: User, mara: User, sam: Client) -> None:
    wish = asked(noor, EVERYONE, ana)
    review = review_of("publication", wish.pk)
    decide(review.pk, mara, Review.Outcome.SHOWN)
    assert sam.get(f"/t/{noor.address}/").status_code == 200
    undo(review.pk, mara)
    assert sam.get(f"/t/{noor.address}/").status_code == 404
    decide(review.pk, mara, Review.Outcome.SHOWN)
    assert sam.get(f"/t/{noor.address}/").status_code == 200


def test_undoing_never_opens_what_the_family_has_closed(noor: Tribute, ana: User, mara: User, sam: Client) -> None:
    wish = asked(noor, EVERYONE, ana)
    review = review_of("publication", wish.pk)
    decide(review.pk, mara, Review.Outcome.SHOWN)
    change_audience(noor, Audience.BOTH, ana)
    undo(review.pk, mara)
    decide(review.pk, mara, Review.Outcome.SHOWN)
    assert sam.get(f"/t/{noor.address}/").status_code == 404


def test_later_chapters_are_shown_without_a_look(noor: Tribute, ana: User, mara: User, sam: Client) -> None:
    let_open(noor, EVERYONE, ana, mara)
    add_chapter(noor, ana, body="a year later", once=new_key())
    assert "a year later" in sam.get(f"/t/{noor.address}/").content.decode()


def test_a_chapter_that_cannot_be_read_is_held_and_not_lost(
    noor: Tribute, ana: User, mara: User, sam: Client, browser: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_open(noor, EVERYONE, ana, mara)
    monkeypatch.setattr(readings, "assess", lambda words: Answer(Outcome.HOLD, Reason.UNREADABLE))
    chapter = add_chapter(noor, ana, body="a year later", once=new_key())
    assert "a year later" not in sam.get(f"/t/{noor.address}/").content.decode()
    assert "a year later" in browser(ana).get(f"/t/{noor.address}/").content.decode()
    first = review_of("chapter", chapter.pk)
    change_chapter(chapter, kind="words", title="", body="two years later", audience=EVERYONE, version=1)
    first.refresh_from_db()
    assert not first.is_open
    decide(review_of("chapter", chapter.pk).pk, mara, Review.Outcome.SHOWN)
    assert "two years later" in sam.get(f"/t/{noor.address}/").content.decode()


def test_a_held_chapter_can_stay_with_the_family(
    noor: Tribute, ana: User, mara: User, sam: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_open(noor, EVERYONE, ana, mara)
    monkeypatch.setattr(readings, "assess", lambda words: Answer(Outcome.HOLD, Reason.UNREADABLE))
    chapter = add_chapter(noor, ana, body="a year later", once=new_key())
    decide(review_of("chapter", chapter.pk).pk, mara, Review.Outcome.REFUSED, "It names a nurse.")
    chapter.refresh_from_db()
    assert (chapter.audience, chapter.is_held) == (Audience.BOTH, False)
    assert "a year later" not in sam.get(f"/t/{noor.address}/").content.decode()


def test_names_that_cannot_be_read_step_back_into_the_circle(
    noor: Tribute, ana: User, mara: User, sam: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_open(noor, LINK, ana, mara)
    monkeypatch.setattr(readings, "assess", lambda words: Answer(Outcome.HOLD, Reason.UNREADABLE))
    change_tribute(noor, ana, NOOR, 1)
    noor.refresh_from_db()
    assert noor.audience == Audience.CIRCLE
    assert Publication.objects.get(outcome=Publication.Outcome.WAITING).audience == LINK


def test_the_home_page_names_a_tribute_only_with_the_familys_tick(
    noor: Tribute, ana: User, mara: User, browser: SignIn
) -> None:
    there, address = browser(ana), f"/t/{noor.address}/audience/listing/"
    assert there.post(address, {"is_listed": "on"}).status_code == 303
    assert listed_tributes() == []
    let_open(noor, EVERYONE, ana, mara)
    assert listed_tributes() == []
    there.post(address, {"is_listed": "on"})
    assert listed_tributes() == [noor]
    list_on_home(noor, is_listed=False)
    assert listed_tributes() == []
