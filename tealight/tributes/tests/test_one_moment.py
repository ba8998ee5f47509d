"""The same form sent twice at one moment, and two parents who choose at one moment."""

from pathlib import Path

import pytest
from django.utils import timezone

from tealight.accounts.models import Closing, User
from tealight.audit.models import Block, Decision
from tealight.families.actions import RefusedError, accept, invite
from tealight.families.models import Family, Freeze, Guardian, Invitation, Membership
from tealight.media.models import Picture
from tealight.safeguarding.models import Opinion, Review
from tealight.surge.tests.race import Race
from tealight.tributes.actions import change_audience, make_tribute, renew_link
from tealight.tributes.audience import Audience
from tealight.tributes.models import Baby, Chapter, Link, Photograph, Publication, Removal, Tribute, Widening, new_key
from tealight.tributes.tests.conftest import NOOR

PEOPLE = [User, Closing, Family, Guardian, Invitation, Membership, Freeze]
TABLES = [*PEOPLE, Tribute, Baby, Chapter, Picture, Photograph, Link, Publication, Removal, Widening]
TABLES += [Review, Opinion, Block, Decision]


@pytest.fixture
def race(tmp_path: Path, transactional_db: None) -> Race:
    return Race(tmp_path, TABLES)


@pytest.fixture
def ana(race: Race) -> User:
    return race.alone(lambda: User.objects.create_user("ana@example.org"))


def test_a_form_sent_four_times_at_one_moment_makes_one_tribute(race: Race, ana: User) -> None:
    once = new_key()
    made = race.run([lambda: make_tribute(ana, NOOR, once=once, words="a line")] * 4)
    assert len({tribute.pk for tribute in made}) == 1
    assert race.alone(lambda: (Family.objects.count(), Chapter.objects.count())) == (1, 1)


def test_asking_at_one_moment_asks_the_care_team_once(race: Race, ana: User) -> None:
    noor = race.alone(lambda: make_tribute(ana, NOOR, once=new_key()))

    def ask() -> Publication | None:
        return change_audience(Tribute.objects.get(pk=noor.pk), Audience.LINK, ana)

    wishes = race.run([ask] * 4)
    assert len({wish.pk for wish in wishes if wish is not None}) == 1
    assert None not in wishes
    assert race.alone(lambda: Review.objects.filter(closed_at=None).count()) == 1


def test_renewing_at_one_moment_leaves_one_living_link(race: Race, ana: User) -> None:
    noor = race.alone(lambda: make_tribute(ana, NOOR, once=new_key()))
    old = race.alone(lambda: noor.links.get().key)
    fresh = race.run([lambda: renew_link(Tribute.objects.get(pk=noor.pk), ana, old=old)] * 4)
    assert len({link.key for link in fresh}) == 1
    assert race.alone(noor.links.count) == 2


def test_of_several_who_come_by_one_invitation_at_one_moment_one_comes_in(race: Race, ana: User) -> None:
    noor = race.alone(lambda: make_tribute(ana, NOOR, once=new_key()))
    now = timezone.now()
    invitation = race.alone(lambda: invite(noor.family, ana, "guardian", once=new_key(), now=now))
    others = [race.alone(lambda n=n: User.objects.create_user(f"{n}@example.org")) for n in range(4)]  # type: ignore[misc]

    def come(user: User) -> bool:
        try:
            accept(invitation, user, now)
        except RefusedError:
            return False
        return True

    came = race.run([lambda user=user: come(user) for user in others])  # type: ignore[misc]
    assert sorted(came) == [False, False, False, True]
    assert race.alone(lambda: Guardian.objects.filter(family=noor.family).count()) == 2
