"""What two people of the site decide about a family: a reason, a record, a letter to both parents, and a way back."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from tealight.accounts.models import User
from tealight.audit.queries import decisions
from tealight.families.access import frozen
from tealight.families.actions import NoStopError, come_in, invite, stop_additions
from tealight.families.models import Protection
from tealight.families.queries import guardians_of
from tealight.notices.models import Letter
from tealight.tributes.actions import add_chapter, make_tribute
from tealight.tributes.audience import Audience
from tealight.tributes.models import Tribute, new_key
from tealight.tributes.tests.conftest import NOOR
from tests.cast import SignIn

REASON = "The midwife rang us about what happened at home."


def asked(noor: Tribute, olu: User, browser: SignIn, deed: str) -> Protection:
    """Let Olu ask a second person."""
    address = f"/care/families/new/?place={noor.address}"
    assert deed in browser(olu).get(address).content.decode()
    answer = browser(olu).post(address, {"once": new_key(), "deed": deed, "reason": REASON})
    assert answer.status_code == 303
    return Protection.objects.latest("pk")


def agreed(protection: Protection, mara: User, browser: SignIn) -> None:
    assert REASON in browser(mara).get(f"/care/families/{protection.pk}/").content.decode()
    browser(mara).post(f"/care/families/{protection.pk}/agreement/")
    protection.refresh_from_db()


@pytest.fixture
def removed(noor: Tribute, tomas: User, olu: User, mara: User, browser: SignIn) -> Protection:
    """The decision by which Tomas was taken out of Noor's family."""
    protection = asked(noor, olu, browser, f"remove-{tomas.pk}")
    agreed(protection, mara, browser)
    return protection


def test_an_operator_finds_the_family_by_any_address_of_its_page(noor: Tribute, olu: User, browser: SignIn) -> None:
    pasted = f"https://example.org/t/{noor.address}/chapters/?x=1"
    answer = browser(olu).get("/care/families/", {"place": pasted}, follow=True)
    assert "Take Tomas (tomas@example.org) out" in answer.content.decode()
    assert "Noor" not in answer.content.decode()


def test_nothing_happens_before_a_second_person_agrees(
    noor: Tribute, ana: User, tomas: User, olu: User, browser: SignIn
) -> None:
    protection = asked(noor, olu, browser, f"remove-{tomas.pk}")
    assert browser(olu).post(f"/care/families/{protection.pk}/agreement/").status_code == 404
    assert guardians_of(noor.family_id) == [ana, tomas]
    assert not Letter.objects.exists()
    with pytest.raises(IntegrityError), transaction.atomic():
        Protection.objects.update(agreed_by=olu)


def test_a_guardian_is_taken_out_and_sees_nothing_at_the_next_request(
    noor: Tribute, ana: User, tomas: User, olu: User, mara: User, browser: SignIn
) -> None:
    there = browser(tomas)
    assert there.get(f"/t/{noor.address}/").status_code == 200
    agreed(asked(noor, olu, browser, f"remove-{tomas.pk}"), mara, browser)
    assert there.get(f"/t/{noor.address}/").status_code == 404
    assert guardians_of(noor.family_id) == [ana]


def test_both_parents_are_told_without_the_reason(removed: Protection) -> None:
    letters = {letter.to: letter.body for letter in Letter.objects.all()}
    assert set(letters) == {"ana@example.org", "tomas@example.org"}
    assert "you no longer keep a page" in letters["tomas@example.org"]
    assert "the other parent no longer keeps your page" in letters["ana@example.org"]
    assert all(REASON not in body and "Noor" not in body for body in letters.values())
    assert all("it is looked at again" in body for body in letters.values())


def test_both_names_and_the_reason_are_in_the_record(removed: Protection, olu: User, mara: User) -> None:
    kept = {row.verb: (row.by, row.reason, row.written) for row in decisions()[0] if "protection" in row.verb}
    assert kept == {"protection.asked": (olu, "remove", REASON), "protection.agreed": (mara, "remove", None)}


def test_the_links_that_the_removed_parent_knew_open_nothing(
    noor: Tribute, ana: User, tomas: User, olu: User, mara: User, browser: SignIn
) -> None:
    Tribute.objects.filter(pk=noor.pk).update(audience=Audience.LINK)
    old = noor.links.get().key
    invitation = invite(noor.family, ana, "circle", once=new_key(), now=timezone.now())
    agreed(asked(noor, olu, browser, f"remove-{tomas.pk}"), mara, browser)
    assert browser(tomas).get(f"/t/{old}/").status_code == 404
    assert browser(tomas).get(f"/invitation/{invitation.key}/").status_code == 410


def test_words_stay_and_a_place_for_one_alone_goes_with_them(
    noor: Tribute, ana: User, tomas: User, olu: User, mara: User, browser: SignIn
) -> None:
    add_chapter(noor, tomas, body="from her father", once=new_key())
    own = make_tribute(tomas, NOOR, once=new_key(), audience=Audience.ME)
    assert own.family == noor.family
    agreed(asked(noor, olu, browser, f"remove-{tomas.pk}"), mara, browser)
    assert "from her father" in browser(ana).get(f"/t/{noor.address}/").content.decode()
    assert browser(tomas).get(f"/t/{own.address}/").status_code == 200


def test_a_removal_is_taken_back_by_the_same_steps(
    noor: Tribute, removed: Protection, ana: User, tomas: User, olu: User, mara: User, browser: SignIn
) -> None:
    agreed(asked(noor, olu, browser, f"return-{tomas.pk}"), mara, browser)
    assert guardians_of(noor.family_id) == [ana, tomas]


def test_a_stop_is_ended_and_the_same_parent_does_not_begin_another_at_once(
    noor: Tribute, ana: User, tomas: User, olu: User, mara: User, browser: SignIn
) -> None:
    now = timezone.now()
    stop_additions(noor.family, tomas, now)
    agreed(asked(noor, olu, browser, f"end_stop-{tomas.pk}"), mara, browser)
    assert frozen(noor.family_id, now) is None
    with pytest.raises(NoStopError):
        stop_additions(noor.family, tomas, timezone.now())
    page = browser(tomas).post(f"/t/{noor.address}/family/freeze/").content.decode()
    assert "For 30 days after that you cannot begin another one" in page
    assert stop_additions(noor.family, ana, now)


def test_nobody_decides_about_their_own_family(
    noor: Tribute, tomas: User, olu: User, mara: User, browser: SignIn
) -> None:
    protection = asked(noor, olu, browser, f"remove-{tomas.pk}")
    come_in(noor.family, mara)
    assert browser(mara).get(f"/care/families/{protection.pk}/").status_code == 404
    assert browser(mara).post(f"/care/families/{protection.pk}/agreement/").status_code == 404
    assert "Take a parent out" not in browser(mara).get("/care/families/").content.decode()
    come_in(noor.family, olu)
    answer = browser(olu).get(f"/care/families/new/?place={noor.address}")
    assert answer.status_code == 303


def test_without_a_reason_nothing_is_asked(noor: Tribute, tomas: User, olu: User, browser: SignIn) -> None:
    address = f"/care/families/new/?place={noor.address}"
    answer = browser(olu).post(address, {"once": new_key(), "deed": f"remove-{tomas.pk}", "reason": " "})
    assert answer.status_code == 422
    assert not Protection.objects.exists()


def test_what_is_put_away_never_happens(
    noor: Tribute, ana: User, tomas: User, olu: User, mara: User, browser: SignIn
) -> None:
    protection = asked(noor, olu, browser, f"remove-{tomas.pk}")
    browser(olu).post(f"/care/families/{protection.pk}/removal/")
    agreed(protection, mara, browser)
    assert protection.agreed_at is None
    assert guardians_of(noor.family_id) == [ana, tomas]


def test_the_only_parent_is_never_taken_out(noor: Tribute, removed: Protection, olu: User, browser: SignIn) -> None:
    page = browser(olu).get(f"/care/families/new/?place={noor.address}").content.decode()
    assert "Let Tomas (tomas@example.org) keep the page again" in page
    assert "out, so that the other parent" not in page
