"""What a page says of the kind of loss, so that nobody of the care team is given a kind that they asked not to read."""

import pytest

from tealight.accounts.models import User
from tealight.safeguarding import losses
from tealight.safeguarding.actions import set_measure
from tealight.tributes.actions import BabyWords, Story, make_tribute, tell_concern
from tealight.tributes.models import Loss, Tribute, new_key
from tests import cast


def tribute(by: User, *babies: BabyWords, loss: str = "") -> Tribute:
    return make_tribute(by, Story(babies=list(babies), loss=loss), once=new_key())


@pytest.mark.parametrize("loss", [loss for loss in Loss if loss])
def test_every_kind_of_loss_can_be_left_out(loss: Loss, ana: User) -> None:
    assert loss.value in dict(losses.choices())
    told = tribute(ana, BabyWords(name="Noor"), loss=loss)
    assert losses.losses_of([told.pk]) == {told.pk: {loss.value}}


def test_twins_and_one_who_lives_are_kinds_of_their_own(ana: User) -> None:
    silent = tribute(ana, BabyWords())
    both = tribute(ana, BabyWords(), BabyWords(), loss=Loss.STILLBIRTH)
    one = tribute(ana, BabyWords(), BabyWords(is_living=True))
    found = losses.losses_of([silent.pk, both.pk, one.pk])
    assert found == {both.pk: {"stillbirth", "several"}, one.pk: {"several", "one_lives"}}


def test_what_is_asked_about_a_page_of_that_kind_is_not_given(ana: User, mara: User, olu: User) -> None:
    told = tribute(ana, BabyWords(name="Noor"), loss=Loss.MEDICAL)
    tell_concern(told, None, about="other", text="Please look at this page.", email="", once=new_key())
    assert "Please look at this page." in cast.browser_of(mara).get("/care/").content.decode()
    set_measure(mara, None, [Loss.MEDICAL])
    assert "Please look at this page." not in cast.browser_of(mara).get("/care/").content.decode()
    assert "Please look at this page." in cast.browser_of(olu).get("/care/").content.decode()
