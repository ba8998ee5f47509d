"""A family begins with its first tribute."""

import pytest
from django.db import IntegrityError, transaction

from tealight.accounts.models import User
from tealight.accounts.visitor import Visitor
from tealight.families.access import is_guardian
from tealight.families.actions import FullFamilyError, add_guardian, family_for
from tealight.families.models import Guardian
from tealight.families.queries import guardians_of


@pytest.fixture
def ana(db: None) -> User:
    return User.objects.create_user("ana@example.org")


@pytest.fixture
def tomas(db: None) -> User:
    return User.objects.create_user("tomas@example.org")


def test_a_family_is_begun_once_however_often_it_is_asked_for(ana: User) -> None:
    assert family_for(ana) == family_for(ana)


def test_another_account_has_another_family(ana: User, tomas: User) -> None:
    assert family_for(ana) != family_for(tomas)


def test_both_parents_guard_the_same_family(ana: User, tomas: User) -> None:
    family = family_for(ana)
    add_guardian(family, tomas)
    add_guardian(family, tomas)
    assert guardians_of(family.pk) == [ana, tomas]
    assert family_for(tomas) == family


def test_nobody_without_an_account_guards_a_family(ana: User, tomas: User) -> None:
    family = family_for(ana)
    assert is_guardian(Visitor(user=ana), family.pk)
    assert not is_guardian(Visitor(user=tomas), family.pk)
    assert not is_guardian(Visitor(), family.pk)


def test_a_family_has_two_guardians_at_most(ana: User, tomas: User) -> None:
    family = family_for(ana)
    add_guardian(family, tomas)
    ruth = User.objects.create_user("ruth@example.org")
    with pytest.raises(FullFamilyError):
        add_guardian(family, ruth)
    with pytest.raises(IntegrityError), transaction.atomic():
        Guardian.objects.create(family=family, user=ruth, seat=2)


def test_whoever_guards_two_families_begins_a_new_place_where_they_are_alone(ana: User, tomas: User) -> None:
    his, hers = family_for(tomas), family_for(ana)
    add_guardian(hers, tomas)
    assert family_for(tomas) == his
    add_guardian(his, User.objects.create_user("ruth@example.org"))
    new = family_for(tomas)
    assert new not in (his, hers)
    assert guardians_of(new.pk) == [tomas]
