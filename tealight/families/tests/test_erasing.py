"""When an account is erased, its places in families go with it, and the others go on."""

import pytest
from django.utils import timezone

from tealight.accounts.erasure import erase_things_of
from tealight.accounts.models import User
from tealight.families.access import frozen
from tealight.families.actions import accept, add_guardian, family_for, invite, stop_additions
from tealight.families.models import Family, Invitation, Membership
from tealight.families.queries import guardians_of


@pytest.fixture
def family(ana: User, tomas: User) -> Family:
    family = family_for(ana)
    add_guardian(family, tomas)
    return family


def erase(user: User) -> None:
    erase_things_of(user)
    user.delete()


def test_a_place_in_a_circle_goes_with_the_account(family: Family, ana: User, ruth: User) -> None:
    now = timezone.now()
    invitation = invite(family, ana, "circle", once="a form for Ruth", now=now, relation="grandmother")
    accept(invitation, ruth, now)
    assert Membership.objects.filter(user=ruth).exists()
    erase(ruth)
    assert not Membership.objects.exists()
    invitation.refresh_from_db()
    assert invitation.used_by is None
    assert not invitation.is_open(now)


def test_what_a_guardian_began_goes_with_the_account_and_the_other_keeps_the_family(
    family: Family, ana: User, tomas: User
) -> None:
    now = timezone.now()
    invite(family, ana, "circle", once="a form for Ruth", now=now)
    stop_additions(family, ana, now)
    erase(ana)
    assert not Invitation.objects.exists()
    assert frozen(family.pk, now) is None
    assert guardians_of(family.pk) == [tomas]


def test_a_family_that_nobody_guards_any_more_is_erased(family: Family, ana: User, tomas: User) -> None:
    erase(ana)
    assert Family.objects.exists()
    erase(tomas)
    assert not Family.objects.exists()
