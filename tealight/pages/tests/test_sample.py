"""Three families for a first look, loaded through the same doors as everybody's words."""

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django.fixtures import Settings

from tealight.accounts.models import User
from tealight.config.env import MisconfiguredError
from tealight.config.serve.prepare import refuse_sample_left_behind
from tealight.guestbook.models import Entry, Status
from tealight.pages.sample import PASSWORD, SIGN_INS
from tealight.safeguarding.models import Review
from tealight.tributes.audience import Audience
from tealight.tributes.models import Tribute
from tealight.tributes.queries import living_link

pytestmark = pytest.mark.django_db


@pytest.fixture
def sample(settings: Settings) -> None:
    settings.SAMPLE = True
    call_command("load_sample")


def tribute_named(name: str) -> Tribute:
    return Tribute.objects.get(babies__name=name)


def test_it_is_refused_on_a_real_site(settings: Settings) -> None:
    settings.SAMPLE = False
    with pytest.raises(CommandError):
        call_command("load_sample")
    assert not User.objects.exists()


def test_a_second_time_changes_nothing(sample: None) -> None:
    before = (User.objects.count(), Tribute.objects.count(), Entry.objects.count(), Review.objects.count())
    assert before[1] == 3
    call_command("load_sample")
    after = (User.objects.count(), Tribute.objects.count(), Entry.objects.count(), Review.objects.count())
    assert after == before


def test_everybody_whom_the_start_names_can_sign_in(sample: None) -> None:
    for _who, email, words in SIGN_INS:
        assert words.startswith(PASSWORD)
        assert User.objects.get(email=email).check_password(PASSWORD)


def test_a_stranger_reads_noor_and_her_poem_of_three_stanzas(sample: None) -> None:
    page = Client().get(f"/t/{tribute_named('Noor').address}/").content.decode()
    assert page.count('class="stanza"') >= 3
    assert "Born still on 12 May 2025" in page
    assert "Tamsin" in page
    assert "so I only want to say" not in page


def test_one_entry_waits_for_the_care_team(sample: None) -> None:
    assert Entry.objects.get(status=Status.HELD).name == "Sam"
    assert Review.objects.get(closed_at=None).kind == "entry"


def test_one_family_is_found_by_its_link_alone_and_one_by_nobody(sample: None) -> None:
    first, twins = tribute_named("our first"), tribute_named("Ilse")
    link = living_link(first)
    assert link is not None
    assert Client().get(f"/t/{link.key}/").status_code == 200
    assert Client().get(f"/t/{first.address}/").status_code == 404
    assert Client().get(f"/t/{twins.address}/").status_code == 404
    assert twins.audience == Audience.BOTH
    assert list(twins.babies.values_list("is_living", flat=True)) == [False, True]


def test_the_data_of_a_trial_is_never_served_to_others(sample: None) -> None:
    with pytest.raises(MisconfiguredError, match="passwords are known to all"):
        refuse_sample_left_behind()


def test_data_of_ones_own_is_served(db: None) -> None:
    User.objects.create_user("olu@example.org", "another password of hers")
    refuse_sample_left_behind()
