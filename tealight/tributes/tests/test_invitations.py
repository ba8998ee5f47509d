"""Invitations: read before they are accepted, for one person, for a while, until they are taken back."""

from datetime import timedelta

import pytest
from django.conf import LazySettings
from django.test import Client
from django.utils import timezone

from tealight.accounts.models import User
from tealight.families.actions import RefusedError, accept, add_guardian, come_in, invite, remove_from_circle, take_back
from tealight.families.models import Guardian, Invitation, Membership
from tealight.families.queries import guardians_of
from tealight.notices.actions import choose
from tealight.notices.holders import account_holder, address_holder
from tealight.notices.kinds import Kind
from tealight.notices.models import Letter
from tealight.tributes.actions import make_tribute
from tealight.tributes.audience import Audience
from tealight.tributes.models import Tribute, new_key
from tealight.tributes.tests.conftest import NOOR
from tests.cast import SignIn


@pytest.fixture
def alone(ana: User) -> Tribute:
    return make_tribute(ana, NOOR, once=new_key())


@pytest.fixture
def to_the_father(alone: Tribute, ana: User) -> Invitation:
    return invite(alone.family, ana, "guardian", once=new_key(), now=timezone.now())


@pytest.fixture
def to_the_circle(alone: Tribute, ana: User) -> Invitation:
    return invite(alone.family, ana, "circle", once=new_key(), now=timezone.now(), relation="grandmother")


def at(invitation: Invitation, part: str = "") -> str:
    return f"/invitation/{invitation.key}/{part}"


def said(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def test_one_parent_invites_the_other_by_a_link(alone: Tribute, ana: User, tomas: User, browser: SignIn) -> None:
    there = browser(ana)
    answer = there.post(f"/t/{alone.address}/family/parent/", {"once": new_key()}, follow=True)
    invitation = Invitation.objects.get()
    assert f"http://testserver{at(invitation)}" in answer.content.decode()
    page = said(browser(tomas), at(invitation))
    assert "Ana invites you to be the other parent here" in page
    assert "Neither can change the other" in page
    assert not Guardian.objects.filter(user=tomas).exists()
    assert browser(tomas).post(at(invitation, "acceptance/")).status_code == 303
    assert guardians_of(alone.family_id) == [ana, tomas]
    assert browser(tomas).get(f"/t/{alone.address}/edit/").status_code == 200


def test_whoever_is_not_signed_in_reads_it_and_is_led_back(to_the_father: Invitation, sam: Client) -> None:
    page = said(sam, at(to_the_father))
    assert "Noor" in page
    assert f"/account/signup/?next=/invitation/{to_the_father.key}/acceptance/" in page
    assert sam.post(at(to_the_father, "acceptance/")).headers["Location"].startswith("/account/login/")
    assert Guardian.objects.count() == 1


def test_coming_back_from_signing_in_decides_nothing(to_the_father: Invitation, tomas: User, browser: SignIn) -> None:
    answer = browser(tomas).get(at(to_the_father, "acceptance/"))
    assert answer.headers["Location"] == at(to_the_father)
    assert Guardian.objects.count() == 1


def test_an_invitation_works_once(to_the_circle: Invitation, ruth: User, olu: User, browser: SignIn) -> None:
    assert browser(ruth).post(at(to_the_circle, "acceptance/")).status_code == 303
    answer = browser(olu).post(at(to_the_circle, "acceptance/"))
    assert answer.status_code == 410
    assert "This invitation is over" in answer.content.decode()
    assert Membership.objects.get().user == ruth


def test_the_same_press_sent_twice_lets_somebody_in_once(
    to_the_circle: Invitation, ruth: User, browser: SignIn
) -> None:
    there = browser(ruth)
    answers = [there.post(at(to_the_circle, "acceptance/")) for _ in range(2)]
    assert [answer.headers["Location"] for answer in answers] == ["/places/", "/places/"]
    assert "You have come by this invitation already" in said(there, at(to_the_circle))
    assert Membership.objects.count() == 1


def test_whoever_was_taken_out_does_not_come_back_by_the_invitation_they_used(
    to_the_circle: Invitation, ruth: User, ana: User, browser: SignIn
) -> None:
    there = browser(ruth)
    there.post(at(to_the_circle, "acceptance/"))
    remove_from_circle(Membership.objects.get(), ana)
    assert there.post(at(to_the_circle, "acceptance/")).status_code == 410
    assert not Membership.objects.exists()


def test_an_invitation_expires(to_the_circle: Invitation, ruth: User, browser: SignIn) -> None:
    Invitation.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert browser(ruth).get(at(to_the_circle)).status_code == 410
    assert browser(ruth).post(at(to_the_circle, "acceptance/")).status_code == 410
    assert not Membership.objects.exists()


def test_an_invitation_is_taken_back(alone: Tribute, to_the_circle: Invitation, ana: User, browser: SignIn) -> None:
    assert to_the_circle.key in said(browser(ana), f"/t/{alone.address}/family/")
    browser(ana).post(f"/t/{alone.address}/family/invitations/{to_the_circle.pk}/removal/")
    assert to_the_circle.key not in said(browser(ana), f"/t/{alone.address}/family/")
    assert "Noor" not in said(Client(), at(to_the_circle))
    assert Client().get(at(to_the_circle)).status_code == 410


def test_one_that_was_used_cannot_be_taken_back_any_more(to_the_circle: Invitation, ana: User, ruth: User) -> None:
    accept(to_the_circle, ruth, timezone.now())
    take_back(to_the_circle, ana, timezone.now())
    to_the_circle.refresh_from_db()
    assert to_the_circle.ended_at is None


def test_the_circle_is_told_of_no_page_that_is_not_for_it(alone: Tribute, to_the_circle: Invitation) -> None:
    assert "Noor" not in said(Client(), at(to_the_circle))
    Tribute.objects.filter(pk=alone.pk).update(audience=Audience.CIRCLE)
    assert "Noor" in said(Client(), at(to_the_circle))


def test_somebody_agrees_that_their_relation_is_shown(to_the_circle: Invitation, ruth: User, browser: SignIn) -> None:
    assert "“grandmother” may stand beside" in said(browser(ruth), at(to_the_circle))
    browser(ruth).post(at(to_the_circle, "acceptance/"), {"shows_relation": "on"})
    assert Membership.objects.get().tag == "grandmother"


def test_without_a_tick_no_relation_is_shown(to_the_circle: Invitation, ruth: User, browser: SignIn) -> None:
    browser(ruth).post(at(to_the_circle, "acceptance/"))
    assert Membership.objects.get().relation == "grandmother"
    assert Membership.objects.get().tag == ""


def test_whoever_invites_cannot_come_by_it_themselves(to_the_circle: Invitation, ana: User, browser: SignIn) -> None:
    assert "This is your own invitation" in said(browser(ana), at(to_the_circle))
    browser(ana).post(at(to_the_circle, "acceptance/"))
    assert not Membership.objects.exists()


def test_a_family_never_has_three_parents(
    alone: Tribute, to_the_father: Invitation, tomas: User, ruth: User, browser: SignIn
) -> None:
    add_guardian(alone.family, tomas)
    assert "Two parents keep this place already" in said(browser(ruth), at(to_the_father))
    with pytest.raises(RefusedError):
        accept(to_the_father, ruth, timezone.now())
    assert browser(tomas).get(f"/t/{alone.address}/family/parent/").status_code == 303


def test_somebody_of_the_circle_can_become_the_other_parent(
    alone: Tribute, to_the_father: Invitation, tomas: User
) -> None:
    come_in(alone.family, tomas)
    accept(to_the_father, tomas, timezone.now())
    assert not Membership.objects.exists()
    assert Guardian.objects.filter(user=tomas).exists()


def test_a_letter_brings_the_link_and_names_no_baby(alone: Tribute, ana: User) -> None:
    invitation = invite(alone.family, ana, "guardian", once=new_key(), now=timezone.now(), email="tomas@example.net")
    letter = Letter.objects.get()
    assert letter.to == "tomas@example.net"
    assert at(invitation) in letter.body
    assert "Noor" not in letter.subject + letter.body
    assert "Ana" in letter.body


def test_whoever_stopped_invitations_gets_none(alone: Tribute, ana: User, tomas: User) -> None:
    now = timezone.now()
    choose(account_holder(tomas.pk), Kind.INVITATION, wanted=False, now=now)
    choose(address_holder("ruth@example.net"), Kind.INVITATION, wanted=False, now=now)
    for email in (tomas.email, "ruth@example.net"):
        invite(alone.family, ana, "guardian", once=new_key(), now=now, email=email)
    assert not Letter.objects.exists()


def test_many_invitations_in_one_hour_wait(alone: Tribute, ana: User, browser: SignIn, settings: LazySettings) -> None:
    settings.LIMIT_PERSON = 1
    address = f"/t/{alone.address}/family/circle/"
    assert browser(ana).post(address, {"once": new_key(), "relation": "aunt"}).status_code == 303
    answer = browser(ana).post(address, {"once": new_key(), "relation": "uncle"})
    assert answer.status_code == 429
    assert "uncle" in answer.content.decode()
    assert Invitation.objects.count() == 1


def test_one_parent_takes_out_whom_the_other_invited(
    alone: Tribute, to_the_circle: Invitation, ruth: User, tomas: User, browser: SignIn
) -> None:
    add_guardian(alone.family, tomas)
    accept(to_the_circle, ruth, timezone.now())
    assert "Ruth" in said(browser(tomas), f"/t/{alone.address}/family/")
    browser(tomas).post(f"/t/{alone.address}/family/circle/{Membership.objects.get().pk}/removal/")
    assert not Membership.objects.exists()


def test_nobody_takes_people_out_of_another_familys_circle(
    alone: Tribute, another_familys: Tribute, ruth: User, ana: User, browser: SignIn
) -> None:
    theirs = come_in(another_familys.family, ruth)
    assert browser(ana).post(f"/t/{alone.address}/family/circle/{theirs.pk}/removal/").status_code == 404
    assert Membership.objects.exists()
