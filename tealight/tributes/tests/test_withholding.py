"""Photographs in the hands of the care team and the operator, and under a stop of additions."""

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tealight.accounts.models import User
from tealight.audit.models import Decision
from tealight.media.models import Picture
from tealight.safeguarding.actions import undo
from tealight.safeguarding.models import Review
from tealight.tributes.actions import change_audience, hide_chapter, hide_photograph, remove_photograph, tell_concern
from tealight.tributes.actions.freezing import freeze
from tealight.tributes.audience import Audience
from tealight.tributes.kinds import read_chapter, read_photograph
from tealight.tributes.models import Chapter, Photograph, Tribute, Widening, new_key
from tealight.tributes.tests.conftest import as_upload, bring, page
from tests import cast
from tests.pictures import jpeg, png

pytestmark = pytest.mark.django_db


def status(browser: Client, name: str, photograph: Photograph) -> int:
    return browser.get(reverse(name, args=[photograph.key])).status_code


def take(by: User, photograph: Photograph, reason: str = "It shows somebody else.") -> int:
    address = reverse("care_photograph_withholding", args=[photograph.key])
    return cast.browser_of(by).post(address, {"reason": reason}).status_code


def test_what_the_care_team_takes_from_the_page_only_its_family_sees(
    ana: User, mara: User, open_noor: Tribute, photograph: Photograph
) -> None:
    assert photograph.key in page(cast.browser_of(), open_noor)
    assert take(mara, photograph) == 303
    assert photograph.key not in page(cast.browser_of(), open_noor)
    assert "The care team has taken it from the page." in page(cast.browser_of(ana), open_noor)
    assert Decision.objects.filter(verb="review.refused", subject=f"photograph:{photograph.pk}").exists()


def test_taking_it_from_the_page_needs_a_reason_and_can_be_taken_back(
    mara: User, open_noor: Tribute, photograph: Photograph
) -> None:
    assert take(mara, photograph, "") == 422
    take(mara, photograph)
    review = Review.objects.get(kind="photograph")
    undo(review.pk, mara)
    photograph.refresh_from_db()
    assert photograph.status == "held"
    assert Review.objects.filter(kind="photograph", closed_at=None).exists()
    assert photograph.key not in page(cast.browser_of(), open_noor)


def test_the_care_team_looks_only_at_what_strangers_would_see(ana: User, mara: User, noor: Tribute) -> None:
    assert bring(cast.browser_of(ana), noor, as_upload(png(), "a.png")) == 303
    photograph, browser = noor.photographs.get(), cast.browser_of(mara)
    assert status(browser, "care_photograph", photograph) == 404
    change_audience(noor, Audience.LINK, ana)
    assert status(browser, "care_photograph", photograph) == 200
    waiting = browser.get(reverse("care")).content.decode()
    assert reverse("care_photograph", args=[photograph.key]) in waiting
    change_audience(noor, Audience.BOTH, ana)
    assert status(browser, "care_photograph", photograph) == 404
    tell_concern(noor, None, about="leave", text="", email="", once=new_key())
    assert status(browser, "care_photograph", photograph) == 404
    change_audience(noor, Audience.CIRCLE, ana)
    assert status(browser, "care_photograph", photograph) == 200
    Photograph.objects.update(audience=Audience.ME)
    assert status(browser, "care_photograph", photograph) == 404
    assert reverse("care_photograph", args=[photograph.key]) not in browser.get(reverse("care")).content.decode()


def test_the_picture_is_not_on_the_care_teams_page_until_it_is_asked_for(mara: User, photograph: Photograph) -> None:
    address, browser = reverse("care_photograph", args=[photograph.key]), cast.browser_of(mara)
    covered = browser.get(address).content.decode()
    assert "<img" not in covered
    assert reverse("care_break") in covered
    assert "960.jpeg" in browser.get(f"{address}?look=1").content.decode()


def test_a_locked_file_is_served_to_nobody_and_stays(
    ana: User, olu: User, open_noor: Tribute, photograph: Photograph
) -> None:
    lock = reverse("care_photograph_lock", args=[photograph.key])
    file = reverse("photograph_file", args=[open_noor.address, photograph.key, 960, "jpeg"])
    original = reverse("photograph_original", args=[open_noor.address, photograph.key])
    assert cast.browser_of(olu).post(lock, {"reason": "An authority was asked."}).status_code == 303
    assert [cast.browser_of(ana).get(address).status_code for address in (file, original)] == [404, 404]
    assert photograph.key not in page(cast.browser_of(), open_noor)
    photograph.refresh_from_db()
    remove_photograph(photograph)
    assert Picture.objects.get().state == "locked"
    assert not mail.outbox


def test_an_unlocked_file_is_its_familys_again(
    ana: User, olu: User, open_noor: Tribute, photograph: Photograph
) -> None:
    lock = reverse("care_photograph_lock", args=[photograph.key])
    for more in ({}, {"unlock": "1"}):
        cast.browser_of(olu).post(lock, {"reason": "Looked into.", **more})
    assert f"{photograph.key}/960.jpeg" in page(cast.browser_of(ana), open_noor)
    assert photograph.key not in page(cast.browser_of(), open_noor)


def test_a_stop_of_additions_keeps_photographs_from_coming_and_lets_them_be_hidden(
    ana: User, tomas: User, open_noor: Tribute, photograph: Photograph
) -> None:
    freeze(open_noor.family, tomas, timezone.now())
    assert bring(cast.browser_of(ana), open_noor, as_upload(jpeg(), "b.jpg")) == 409
    assert open_noor.photographs.count() == 1
    own = [open_noor.address, photograph.key]
    cast.browser_of(ana).post(reverse("cover_photograph", args=own), {"lift": "1"})
    photograph.refresh_from_db()
    assert photograph.is_covered
    cast.browser_of(tomas).post(reverse("narrow_photograph", args=own), {"audience": "1"})
    assert photograph.key not in page(cast.browser_of(), open_noor)


def test_the_other_parent_is_told_of_a_photograph_that_more_people_see_and_undoes_it(
    ana: User, tomas: User, open_noor: Tribute, photograph: Photograph
) -> None:
    own = reverse("edit_photograph", args=[open_noor.address, photograph.key])
    for audience in ("1", "5"):
        assert cast.browser_of(ana).post(own, {"audience": audience}).status_code == 303
    step = Widening.objects.get()
    assert "lets more people see one of the photographs" in page(cast.browser_of(tomas), open_noor)
    cast.browser_of(tomas).post(reverse("undo_on_page", args=[open_noor.address, step.pk]))
    photograph.refresh_from_db()
    assert photograph.audience == Audience.BOTH


def test_what_a_family_narrows_while_it_waits_is_nobodys_to_read(
    ana: User, open_noor: Tribute, photograph: Photograph
) -> None:
    chapter = Chapter.objects.create(tribute=open_noor, position=9, body="The shore.", author=ana, is_held=True)
    assert read_photograph(photograph.pk) is not None
    assert read_chapter(chapter.pk) is not None
    hide_photograph(photograph, ana, Audience.CIRCLE)
    hide_chapter(chapter, ana, Audience.CIRCLE)
    assert read_photograph(photograph.pk) is None
    assert read_chapter(chapter.pk) is None
