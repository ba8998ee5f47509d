"""Ana and Tomas, parents of Noor; Sam, a stranger; Ruth, a member; Mara of the care team; Olu, an operator."""

import pytest
from django.test import Client

from tealight.accounts.models import User
from tealight.families.actions import add_guardian
from tealight.safeguarding.actions import decide
from tealight.safeguarding.models import Review
from tealight.tributes.actions import BabyWords, Story, change_audience, make_tribute
from tealight.tributes.audience import Audience
from tealight.tributes.models import Tribute, new_key
from tests import cast
from tests.cast import SignIn

NOOR = Story(noun="daughter", verb="born_still", babies=[BabyWords(name="Noor")])


@pytest.fixture
def sam(db: None) -> Client:
    """Return the browser of somebody without an account."""
    return Client()


@pytest.fixture
def browser() -> SignIn:
    """Return what opens a browser in which somebody is signed in."""
    return cast.browser_of


@pytest.fixture
def noor(ana: User, tomas: User) -> Tribute:
    """Return the tribute that Ana made and that Tomas guards with her."""
    tribute = make_tribute(ana, NOOR, once=new_key())
    add_guardian(tribute.family, tomas)
    return tribute


@pytest.fixture
def another_familys(olu: User) -> Tribute:
    """Return a tribute of another family, open to its circle."""
    tribute = make_tribute(olu, NOOR, once=new_key())
    change_audience(tribute, Audience.CIRCLE, olu)
    return tribute


def let_open(tribute: Tribute, audience: Audience, by: User, mara: User) -> None:
    """Ask for a first step, and let Mara answer it."""
    wish = change_audience(tribute, audience, by)
    assert wish is not None
    decide(review_of("publication", wish.pk).pk, mara, Review.Outcome.SHOWN)
    tribute.refresh_from_db()


def review_of(kind: str, object_id: int) -> Review:
    return Review.objects.get(kind=kind, object_id=object_id, closed_at=None)
