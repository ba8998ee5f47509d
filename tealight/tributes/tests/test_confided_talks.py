"""What is said with the care team about confided words is between it and whoever confided them."""

import re

import pytest
from django.test import Client
from django.utils import timezone

from tealight.accounts.models import Role, User
from tealight.families.actions import add_guardian
from tealight.notices.actions import choose
from tealight.notices.holders import account_holder
from tealight.notices.kinds import Kind
from tealight.notices.models import Letter
from tealight.safeguarding.actions import (
    CannotAnswerError,
    answer,
    decide,
    open_case,
    share_words,
    take_words_back,
    write_back,
)
from tealight.safeguarding.addresses import talk_address
from tealight.safeguarding.help import Help
from tealight.safeguarding.models import Answer, CrisisCase, Reply, Review
from tealight.safeguarding.policy import Reason
from tealight.safeguarding.risk import is_near_risk
from tealight.safeguarding.wordings import wording_of
from tealight.tributes.actions import hide_photograph, remove_photograph
from tealight.tributes.actions.withholding import take_from_the_page
from tealight.tributes.audience import Audience
from tealight.tributes.models import Photograph
from tests import cast
from tests.cast import browser_of

LISTS = ("/care/", "/care/?mine=1", "/care/decided/", "/care/cases/")
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


@pytest.fixture
def iris(photograph: Photograph, tomas: User) -> User:
    """Return an operator who is Noor's other parent."""
    iris, family = cast.person("Iris", Role.OPERATOR), photograph.tribute.family
    family.guardians.filter(user=tomas).delete()
    add_guardian(family, iris)
    return iris


@pytest.fixture
def partner(iris: User) -> Client:
    return browser_of(iris)


def test_the_record_tells_a_parent_who_is_operator_neither_that_nor_what_the_team_noted(
    photograph: Photograph, talk: str, mara: User, olu: User, partner: Client
) -> None:
    take_from_the_page(photograph, mara, "It shows somebody else.")
    seen, others = (browser.get("/care/record/").content.decode() for browser in (partner, browser_of(olu)))
    for said in ("let the care team read words of their own", "wrote to whoever wrote it", "It shows somebody else."):
        assert said in others
        assert said not in seen
    assert "a photograph of a family" in seen


@pytest.mark.parametrize("then", ["it waits", "it is read", "she writes back", "she takes it back"])
def test_a_partner_on_the_care_team_never_learns_that_something_was_confided(
    photograph: Photograph, talk: str, mara: User, ana: User, partner: Client, then: str
) -> None:
    review = Review.objects.get(kind="shared_photograph")
    if then == "it is read":
        decide(review.pk, mara, Review.Outcome.SHOWN)
    if then == "she writes back":
        write_back("shared_photograph", photograph.pk, "I do not want to live any more.", "o" * 22)
    if then == "she takes it back":
        write_back("shared_photograph", photograph.pk, "I do not want to live any more.", "o" * 22)
        take_words_back("photograph", photograph.pk, photograph.tribute_id, ana)
    colleague = browser_of(mara)
    assert any(
        f'id="review-{each.pk}"' in colleague.get(page).content.decode()
        for each in Review.objects.all()
        for page in LISTS
    )
    for page in LISTS:
        seen = partner.get(page).content.decode()
        assert not re.search("review-[0-9]|/care/cases/[0-9]|own family|One is waiting|are waiting", seen), page
    for each in Review.objects.all():
        assert partner.get(f"/care/{each.pk}/").status_code == 404
        assert partner.get(f"/care/{each.pk}/answer/").status_code == 404
    for case in CrisisCase.objects.all():
        assert colleague.get(f"/care/cases/{case.pk}/").status_code == 200
        assert partner.get(f"/care/cases/{case.pk}/").status_code == 404


def test_a_partner_gets_no_letter_that_something_urgent_waits(photograph: Photograph, mara: User, iris: User) -> None:
    choose(account_holder(mara.pk), Kind.DANGER, wanted=True, now=timezone.now())
    confide(photograph)
    assert [letter.to for letter in Letter.objects.all()] == [mara.email]


def test_whoever_is_involved_with_the_writer_has_no_part_in_a_case_whose_words_are_gone(
    photograph: Photograph, mara: User, partner: Client
) -> None:
    case = open_case("photograph", photograph.pk, photograph.tribute_id, Reason.AT_RISK)
    hide_photograph(photograph, mara, Audience.BOTH)
    colleague, address = browser_of(mara), f"/care/cases/{case.pk}/"
    assert "The words are not here any more" in colleague.get(address).content.decode()
    assert partner.get(address).status_code == 404
    remove_photograph(photograph)
    assert colleague.get(address).status_code == 200
    assert partner.get(address).status_code == 404
