"""A guardian leaves: the other one goes on, and nobody's words change."""

from django.utils import timezone

from tealight.accounts.models import User
from tealight.families.access import frozen
from tealight.families.actions import invite, stop_additions
from tealight.families.queries import guardians_of, open_invitations
from tealight.notices.models import Letter
from tealight.tributes.actions import add_chapter, make_tribute
from tealight.tributes.audience import Audience
from tealight.tributes.models import Tribute, new_key
from tealight.tributes.tests.conftest import NOOR
from tests.cast import SignIn


def test_a_guardian_leaves_and_the_other_is_told(noor: Tribute, ana: User, tomas: User, browser: SignIn) -> None:
    add_chapter(noor, tomas, body="from her father", once=new_key())
    page = browser(tomas).get(f"/t/{noor.address}/family/leaving/").content.decode()
    assert "Your chapters stay, with your name" in page
    assert browser(tomas).post(f"/t/{noor.address}/family/leaving/").status_code == 303
    assert guardians_of(noor.family_id) == [ana]
    assert browser(tomas).get(f"/t/{noor.address}/").status_code == 404
    assert "from her father" in browser(ana).get(f"/t/{noor.address}/").content.decode()
    assert Letter.objects.get().to == ana.email


def test_the_only_one_cannot_leave(ana: User, browser: SignIn) -> None:
    alone = make_tribute(ana, NOOR, once=new_key())
    assert "Take this place away" in browser(ana).get(f"/t/{alone.address}/family/leaving/").content.decode()
    browser(ana).post(f"/t/{alone.address}/family/leaving/")
    assert guardians_of(alone.family_id) == [ana]


def test_a_place_for_one_alone_goes_with_whoever_leaves(noor: Tribute, ana: User, tomas: User, browser: SignIn) -> None:
    own = make_tribute(tomas, NOOR, once=new_key(), audience=Audience.ME)
    browser(tomas).post(f"/t/{noor.address}/family/leaving/")
    assert browser(tomas).get(f"/t/{own.address}/").status_code == 200
    assert browser(ana).get(f"/t/{own.address}/").status_code == 404


def test_what_a_guardian_began_ends_with_them(noor: Tribute, tomas: User, browser: SignIn) -> None:
    now = timezone.now()
    invite(noor.family, tomas, "circle", once=new_key(), now=now)
    stop_additions(noor.family, tomas, now)
    browser(tomas).post(f"/t/{noor.address}/family/leaving/")
    assert frozen(noor.family_id, now) is None
    assert open_invitations(noor.family_id, now) == []
