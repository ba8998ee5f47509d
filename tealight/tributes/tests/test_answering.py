"""A guardian is answered about something of their own: by a letter that leads to a page of its own."""

import re

import pytest
from django.test import Client
from django.utils import timezone

from tealight.accounts.models import User
from tealight.media.actions import keep_picture
from tealight.media.models import Tone
from tealight.notices.models import Letter
from tealight.safeguarding.actions import CannotDecideError, answer, ask_for_review, decide, undo
from tealight.safeguarding.models import Answer, Group, Review
from tealight.safeguarding.wordings import wording_of
from tealight.tributes import answering
from tealight.tributes.actions import add_photograph, remove_chapter, tell_concern
from tealight.tributes.actions.erasing import erase_what_was_kept_by
from tealight.tributes.actions.withholding import take_from_the_page
from tealight.tributes.audience import Audience
from tealight.tributes.models import Chapter, Photograph, Tribute, new_key
from tests.cast import browser_of
from tests.pictures import png


@pytest.fixture
def chapter(noor: Tribute, ana: User, mara: User) -> Chapter:
    """Return a chapter of Ana's about which Mara has written to her."""
    chapter = Chapter.objects.create(tribute=noor, once=new_key(), position=9, body="We walked the shore.", author=ana)
    answer("chapter", chapter.pk, mara, wording_of("thanks", "en"), "A line for Ana alone.")
    return chapter


def address_in(letter: Letter) -> str:
    found = re.search(r"/answers/\S+", letter.body)
    assert found
    return found.group()


def test_a_guardian_reads_the_answer_by_the_link_in_the_letter(chapter: Chapter, ana: User) -> None:
    letter = Letter.objects.get()
    assert letter.to == ana.email
    assert "Noor" not in letter.body + letter.subject
    assert "A line for Ana alone." in Client().get(address_in(letter)).content.decode()
    assert Client().post(address_in(letter), {"body": "Thank you, Mara."}).status_code == 303


def test_a_moderator_finds_the_way_to_a_guardian_on_the_card(chapter: Chapter, noor: Tribute, mara: User) -> None:
    review = ask_for_review("chapter", chapter.pk, noor.pk, group=Group.REPORT, reason="")
    page = browser_of(mara).get(f"/care/{review.pk}/answer/").content.decode()
    assert "A line for Ana alone." in page


def test_what_was_said_about_a_chapter_goes_with_it(chapter: Chapter) -> None:
    remove_chapter(chapter)
    assert not Answer.objects.exists()


def test_what_was_said_to_an_account_goes_with_it(chapter: Chapter, ana: User) -> None:
    erase_what_was_kept_by(ana)
    assert not Answer.objects.exists()


def test_whoever_told_of_a_worry_can_be_answered_if_they_left_an_address(noor: Tribute) -> None:
    silent = tell_concern(noor, None, about="me", text="It is me.", email="", once=new_key())
    told = tell_concern(noor, None, about="me", text="It is me.", email="sam@example.org", once=new_key())
    assert answering.author_of_concern(silent.pk) is None
    author = answering.author_of_concern(told.pk)
    assert author is not None
    assert (author.email, author.baby) == ("sam@example.org", "")


def test_a_photograph_that_is_kept_from_the_page_can_be_looked_at_again(
    noor: Tribute, ana: User, mara: User, olu: User
) -> None:
    Tribute.objects.filter(pk=noor.pk).update(audience=Audience.EVERYONE)
    noor.refresh_from_db()
    picture = keep_picture(png((64, 48)), "IMG_1.png", Tone.QUIET, timezone.now())
    photograph = add_photograph(noor, ana, picture, once="a photograph of Ana")
    take_from_the_page(photograph, mara, "")
    assert "/answers/" not in Letter.objects.exclude(to=ana.email).get().body
    letter = Letter.objects.get(to=ana.email)
    page = Client().get(address_in(letter)).content.decode()
    assert "What was decided, and why" in page
    assert "erased" not in page
    assert Client().post(f"{address_in(letter)}second-look/").status_code == 303
    review = Review.objects.get(kind="appeal")
    with pytest.raises(CannotDecideError):
        decide(review.pk, mara, Review.Outcome.SHOWN)
    decide(review.pk, olu, Review.Outcome.SHOWN)
    photograph.refresh_from_db()
    assert photograph.status == Photograph.Status.SHOWN
    before = Letter.objects.count()
    undo(review.pk, olu)
    photograph.refresh_from_db()
    assert photograph.status == Photograph.Status.WITHHELD
    assert Letter.objects.count() == before
