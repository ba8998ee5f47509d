"""What the care team may still read, and take back, once it has answered a family's wish to open."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tealight.accounts.models import User
from tealight.safeguarding.actions import CannotDecideError, decide, undo
from tealight.safeguarding.models import Review
from tealight.tributes.actions import add_chapter, change_audience
from tealight.tributes.audience import Audience
from tealight.tributes.models import Publication, Tribute, new_key
from tealight.tributes.tests.conftest import review_of
from tests.cast import SignIn


def asked(tribute: Tribute, by: User) -> Review:
    """Ask for everyone, and return what the care team is asked."""
    wish = change_audience(tribute, Audience.EVERYONE, by)
    assert wish is not None
    return review_of("publication", wish.pk)


def test_after_a_no_the_care_team_reads_nothing_that_the_family_keeps(
    noor: Tribute, ana: User, mara: User, browser: SignIn
) -> None:
    review = asked(noor, ana)
    assert "Noor" in browser(mara).get(f"/care/{review.pk}/").content.decode()
    decide(review.pk, mara, Review.Outcome.REFUSED)
    assert "Noor" not in browser(mara).get(f"/care/{review.pk}/").content.decode()
    add_chapter(noor, ana, body="for the two of us", once=new_key())
    assert "for the two of us" not in browser(mara).get(f"/care/{review.pk}/").content.decode()


def test_after_the_family_closed_its_page_the_care_team_reads_it_no_more(
    noor: Tribute, ana: User, mara: User, browser: SignIn
) -> None:
    review = asked(noor, ana)
    decide(review.pk, mara, Review.Outcome.SHOWN)
    assert "Noor" in browser(mara).get(f"/care/{review.pk}/").content.decode()
    change_audience(noor, Audience.BOTH, ana)
    assert "Noor" not in browser(mara).get(f"/care/{review.pk}/").content.decode()


def test_a_slip_can_be_mended_for_a_day(noor: Tribute, ana: User, mara: User, sam: Client) -> None:
    review = asked(noor, ana)
    decide(review.pk, mara, Review.Outcome.REFUSED)
    undo(review.pk, mara)
    decide(review.pk, mara, Review.Outcome.SHOWN)
    assert sam.get(f"/t/{noor.address}/").status_code == 200


def test_an_old_no_never_opens_what_the_family_has_kept_since(noor: Tribute, ana: User, mara: User) -> None:
    review = asked(noor, ana)
    decide(review.pk, mara, Review.Outcome.REFUSED)
    Publication.objects.filter(tribute=noor).update(decided_at=timezone.now() - timedelta(hours=25))
    with pytest.raises(CannotDecideError):
        undo(review.pk, mara)


def test_a_no_stays_once_the_family_wrote_more(noor: Tribute, ana: User, mara: User) -> None:
    review = asked(noor, ana)
    decide(review.pk, mara, Review.Outcome.REFUSED)
    add_chapter(noor, ana, body="for the two of us", once=new_key())
    with pytest.raises(CannotDecideError):
        undo(review.pk, mara)
