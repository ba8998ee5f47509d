"""What is said with the care team about confided words is between it and whoever confided them."""

import re

import pytest
from django.test import Client

from tealight.accounts.models import Role, User
from tealight.notices.models import Letter
from tealight.safeguarding.actions import CannotAnswerError, answer, share_words, write_back
from tealight.safeguarding.addresses import talk_address
from tealight.safeguarding.help import Help
from tealight.safeguarding.models import Answer, Reply, Review
from tealight.safeguarding.risk import is_near_risk
from tealight.safeguarding.wordings import wording_of
from tealight.tributes.actions import remove_photograph
from tealight.tributes.actions.withholding import take_from_the_page
from tealight.tributes.models import Photograph
from tests.cast import browser_of

ALONE = "A line for Ana alone."


def confide(photograph: Photograph, found: Help | None = Help.SELF) -> None:
    family = photograph.tribute.family.guardians.values_list("user_id", flat=True)
    share_words("photograph", photograph.pk, photograph.tribute_id, photograph.added_by, found, set(family))


@pytest.fixture
def talk(photograph: Photograph, mara: User) -> str:
    """Return the address at which Ana reads what Mara wrote to her about words that she had confided."""
    confide(photograph)
    answer("shared_photograph", photograph.pk, mara, wording_of("thanks", "en"), ALONE)
    found = re.search(r"/answers/\S+", Letter.objects.latest("pk").body)
    assert found
    return found.group()


def test_the_talk_about_confided_words_is_not_the_one_about_the_photograph(
    photograph: Photograph, talk: str, mara: User
) -> None:
    take_from_the_page(photograph, mara, "It shows somebody else.")
    of_the_photograph = talk_address("photograph", photograph.pk)
    assert ALONE in Client().get(talk).content.decode()
    assert ALONE not in Client().get(of_the_photograph).content.decode()
    Client().post(of_the_photograph, {"body": "Tomas writes here."})
    assert "Tomas writes here." not in Client().get(talk).content.decode()


def test_what_is_written_back_reaches_the_care_team_and_never_the_other_parent(
    photograph: Photograph, talk: str, tomas: User, mara: User
) -> None:
    Client().post(talk, {"body": "I am with my sister tonight."})
    review = Review.objects.get(kind="reply")
    assert "I am with my sister tonight." in browser_of(mara).get(f"/care/{review.pk}/").content.decode()
    mara.delete()
    User.objects.filter(pk=tomas.pk).update(role=Role.CARE_TEAM)
    with pytest.raises(CannotAnswerError):
        answer("shared_photograph", photograph.pk, tomas, wording_of("thanks", "en"), "A line.")
    with pytest.raises(CannotAnswerError):
        answer("reply", Reply.objects.get().pk, tomas, wording_of("thanks", "en"), "A line.")


def test_a_risk_in_the_talk_about_confided_words_counts_for_the_photograph(photograph: Photograph, mara: User) -> None:
    write_back("shared_photograph", photograph.pk, "I do not want to live any more.", "o" * 22)
    assert is_near_risk(("photograph", photograph.pk))
    assert is_near_risk(("shared_photograph", photograph.pk))


def test_what_was_said_about_confided_words_goes_with_the_photograph(photograph: Photograph, talk: str) -> None:
    write_back("shared_photograph", photograph.pk, "Thank you.", "o" * 22)
    remove_photograph(photograph)
    assert not Answer.objects.exists()
    assert not Reply.objects.exists()
    assert not Letter.objects.filter(about__startswith="shared_").exists()
    assert Client().get(talk).status_code == 404
