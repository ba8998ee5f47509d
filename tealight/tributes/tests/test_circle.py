"""The circle: it sees what its family shares with it, for as long as the family keeps it there."""

import pytest
from django.test import Client

from tealight.accounts.models import User
from tealight.audit.models import Decision
from tealight.families.actions import come_in, remove_from_circle
from tealight.families.models import Membership
from tealight.tributes.actions import add_chapter
from tealight.tributes.audience import Audience
from tealight.tributes.models import Tribute, new_key
from tests.cast import SignIn


@pytest.fixture
def shared(noor: Tribute) -> Tribute:
    Tribute.objects.filter(pk=noor.pk).update(audience=Audience.CIRCLE)
    noor.refresh_from_db()
    return noor


@pytest.fixture
def grandmother(shared: Tribute, ruth: User) -> Membership:
    return come_in(shared.family, ruth, relation="grandmother")


@pytest.fixture
def there(ruth: User, browser: SignIn) -> Client:
    return browser(ruth)


def test_the_circle_sees_what_is_for_it(shared: Tribute, there: Client, ruth: User) -> None:
    address = f"/t/{shared.address}/"
    assert there.get(address).status_code == 404
    come_in(shared.family, ruth)
    assert there.get(address).status_code == 200
    assert "Only people whom the family invited can see this page." in there.get(address).content.decode()


def test_the_circle_does_not_see_what_is_for_the_parents(
    shared: Tribute, grandmother: Membership, there: Client, ana: User
) -> None:
    add_chapter(shared, ana, body="for the two of us", once=new_key(), audience=Audience.BOTH)
    add_chapter(shared, ana, body="for our people", once=new_key(), audience=Audience.CIRCLE)
    page = there.get(f"/t/{shared.address}/").content.decode()
    assert "for our people" in page
    assert "for the two of us" not in page
    Tribute.objects.filter(pk=shared.pk).update(audience=Audience.BOTH)
    assert there.get(f"/t/{shared.address}/").status_code == 404


def test_whoever_is_removed_sees_nothing_at_their_next_request(
    shared: Tribute, grandmother: Membership, there: Client, tomas: User
) -> None:
    assert there.get(f"/t/{shared.address}/").status_code == 200
    remove_from_circle(grandmother, tomas)
    assert there.get(f"/t/{shared.address}/").status_code == 404
    assert Decision.objects.get(verb="circle.removed").by == tomas


def test_the_circle_of_one_family_is_not_the_circle_of_another(
    shared: Tribute, there: Client, ruth: User, another_familys: Tribute
) -> None:
    come_in(another_familys.family, ruth)
    assert there.get(f"/t/{another_familys.address}/").status_code == 200
    assert there.get(f"/t/{shared.address}/").status_code == 404


def test_the_circle_needs_no_link(shared: Tribute, grandmother: Membership, there: Client) -> None:
    Tribute.objects.filter(pk=shared.pk).update(audience=Audience.LINK)
    assert there.get(f"/t/{shared.address}/").status_code == 200


def test_what_is_shared_with_somebody_stands_among_their_places(
    shared: Tribute, grandmother: Membership, there: Client
) -> None:
    page = there.get("/places/").content.decode()
    assert "Shared with you" in page
    assert "grandmother" in page
    assert f"/t/{shared.address}/" in page
    Tribute.objects.filter(pk=shared.pk).update(audience=Audience.BOTH)
    assert "Shared with you" not in there.get("/places/").content.decode()


def test_somebody_leaves_a_circle_by_themselves(shared: Tribute, grandmother: Membership, there: Client) -> None:
    assert "Leave this circle" in there.get(f"/circle/{grandmother.pk}/").content.decode()
    assert there.post(f"/circle/{grandmother.pk}/leaving/").status_code == 303
    assert there.get(f"/circle/{grandmother.pk}/").status_code == 404
    assert there.get(f"/t/{shared.address}/").status_code == 404


def test_nobody_leaves_for_another(grandmother: Membership, ana: User, browser: SignIn) -> None:
    assert browser(ana).post(f"/circle/{grandmother.pk}/leaving/").status_code == 404
    assert Membership.objects.filter(pk=grandmother.pk).exists()
