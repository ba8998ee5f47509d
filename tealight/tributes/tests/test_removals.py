"""A family takes a whole tribute away, and has 21 days to have it back."""

from datetime import timedelta

from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from tealight.accounts.erasure import erase_things_of
from tealight.accounts.models import User
from tealight.notices.models import Letter
from tealight.safeguarding.models import Review
from tealight.tributes.actions import (
    add_chapter,
    change_audience,
    erase_removed,
    make_tribute,
    remove_tribute,
    tell_concern,
)
from tealight.tributes.actions.removals import erase_when_due
from tealight.tributes.audience import Audience
from tealight.tributes.models import UNDO_DAYS, Chapter, Publication, Tribute, new_key
from tealight.tributes.queries import listed_tributes
from tealight.tributes.tests.conftest import NOOR
from tests.cast import SignIn


def test_a_tribute_that_was_taken_away_is_gone_for_everybody(
    noor: Tribute, ana: User, sam: Client, browser: SignIn
) -> None:
    Tribute.objects.filter(pk=noor.pk).update(audience=Audience.EVERYONE, is_listed=True)
    there, address = browser(ana), f"/t/{noor.address}/"
    assert "This goes with it" in there.get(f"{address}removal/").content.decode()
    assert there.post(f"{address}removal/").status_code == 303
    assert sam.get(address).status_code == 404
    assert there.get(address).status_code == 404
    assert listed_tributes() == []


def test_it_can_be_had_back_as_it_was(noor: Tribute, ana: User, tomas: User, browser: SignIn) -> None:
    there, address = browser(ana), f"/t/{noor.address}/"
    there.post(f"{address}removal/")
    assert "Have it back" in there.get("/places/").content.decode()
    assert browser(tomas).post(f"{address}removal/", {"have_back": "1"}).status_code == 303
    assert "Noor" in there.get(address).content.decode()


def test_nobody_takes_away_the_words_of_another(noor: Tribute, ana: User, tomas: User, browser: SignIn) -> None:
    add_chapter(noor, tomas, body="from her father", once=new_key())
    response = browser(ana).post(f"/t/{noor.address}/removal/")
    assert response.status_code == 422
    assert "their words are not yours to take away" in response.content.decode()
    assert browser(ana).get(f"/t/{noor.address}/").status_code == 200


def test_the_other_parent_is_told_and_can_have_it_back(noor: Tribute, ana: User, tomas: User) -> None:
    remove_tribute(noor, ana)
    letter = Letter.objects.get()
    assert letter.to == tomas.email
    assert "Ana has taken a page away" in letter.body
    assert "Noor" not in letter.subject + letter.body


def test_nobody_is_told_of_a_place_that_was_for_one_alone(noor: Tribute, ana: User) -> None:
    own = make_tribute(ana, NOOR, once=new_key(), audience=Audience.ME)
    assert remove_tribute(own, ana)
    assert not Letter.objects.exists()


def test_taking_it_away_takes_the_wish_to_open_it_back(noor: Tribute, ana: User) -> None:
    wish = change_audience(noor, Audience.LINK, ana)
    assert wish is not None
    assert remove_tribute(noor, ana)
    wish.refresh_from_db()
    assert wish.outcome == Publication.Outcome.TAKEN_BACK


def test_after_21_days_it_is_erased_and_not_a_day_before(noor: Tribute, ana: User) -> None:
    remove_tribute(noor, ana)
    now = timezone.now()
    assert erase_removed(now + timedelta(days=UNDO_DAYS) - timedelta(minutes=1)) == 0
    assert erase_removed(now + timedelta(days=UNDO_DAYS, minutes=1)) == 1
    assert not Tribute.objects.exists()


def test_the_worker_is_asked_for_the_day_itself(noor: Tribute, ana: User) -> None:
    assert remove_tribute(noor, ana)
    job = DBTaskResult.objects.get(task_path=erase_when_due.module_path)
    assert job.run_after > timezone.now() + timedelta(days=UNDO_DAYS) - timedelta(minutes=1)


def test_what_two_parents_keep_together_stays_with_the_other_one(
    noor: Tribute, ana: User, tomas: User, browser: SignIn
) -> None:
    add_chapter(noor, ana, body="for us both", once=new_key())
    add_chapter(noor, ana, body="for me alone", once=new_key(), audience=Audience.ME)
    erase_things_of(ana)
    ana.delete()
    page = browser(tomas).get(f"/t/{noor.address}/").content.decode()
    assert "for us both" in page
    assert not Chapter.objects.filter(body="for me alone").exists()


def test_what_nobody_else_keeps_goes_with_the_account_and_off_the_list(ruth: User) -> None:
    tribute = make_tribute(ruth, NOOR, once=new_key())
    change_audience(tribute, Audience.LINK, ruth)
    tell_concern(tribute, None, about="leave", text="", email="", once=new_key())
    assert Review.objects.filter(closed_at=None).count() == 2
    erase_things_of(ruth)
    assert not Tribute.objects.exists()
    assert not Review.objects.filter(closed_at=None).exists()
