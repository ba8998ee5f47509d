"""Which three lines stand on every page."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tealight.helplines import strip
from tealight.helplines.countries import NAMES
from tealight.helplines.directory import countries, lines_of
from tealight.helplines.strip import Slot, Strip, line_for_fathers, strip_for

AFTERNOON = datetime(2026, 11, 23, 14, tzinfo=UTC)  # a Monday
NIGHT = datetime(2026, 11, 23, 3, tzinfo=UTC)


def names(chosen: Strip) -> list[str | None]:
    return [slot.line.name if slot else None for slot in (chosen.loss, chosen.crisis, chosen.emergency)]


def test_australia() -> None:
    expected = ["Red Nose Grief and Loss Support Line", "Lifeline", "Emergency (Triple Zero)"]
    assert names(strip_for("AU", NIGHT)) == expected


def test_a_line_that_is_open_now_comes_before_one_that_is_not() -> None:
    evening = datetime(2026, 11, 22, 19, tzinfo=UTC)  # a Sunday: only the Lullaby Trust answers then
    by_day, by_evening = strip_for("GB", AFTERNOON), strip_for("GB", evening)
    assert by_day.loss
    assert by_day.loss.line.id == "sands-uk"
    assert by_evening.loss
    assert by_evening.loss.line.id == "lullaby-trust-uk"
    assert by_evening.loss.opening.is_open


def test_at_night_the_well_sourced_line_stands_though_it_is_closed() -> None:
    loss = strip_for("GB", NIGHT).loss
    assert loss
    assert loss.line.id == "sands-uk"
    assert not loss.opening.is_open


def test_where_no_line_answers_for_baby_loss_an_organisations_page_stands() -> None:
    loss = strip_for("NO", NIGHT).loss
    assert loss
    assert loss.line.web
    assert not loss.line.is_line


def test_an_organisation_without_number_and_page_is_no_help_in_the_strip() -> None:
    assert any(line.kind == "baby-loss" for line in lines_of("BE"))
    assert strip_for("BE", NIGHT).loss is None


@pytest.mark.parametrize(
    ("language", "line"), [("nl", "Zelfmoordlijn 1813"), ("fr", "Centre de Prévention du Suicide")]
)
def test_belgians_find_the_line_that_speaks_their_language(language: str, line: str) -> None:
    crisis = strip_for("BE", NIGHT, (language,)).crisis
    assert crisis
    assert crisis.line.name == line


def test_health_advice_is_no_crisis_line_while_there_is_one() -> None:
    crisis = strip_for("NZ", NIGHT).crisis
    assert crisis
    assert crisis.line.scope == "general"


@pytest.mark.parametrize("country", sorted(countries()))
def test_no_slot_is_filled_from_another_country(country: str) -> None:
    for moment in (AFTERNOON, NIGHT):
        chosen = strip_for(country, moment)
        shown = [slot for slot in (chosen.loss, chosen.crisis, chosen.emergency) if slot]
        assert shown
        assert {slot.line.country for slot in shown} == {country}


@pytest.mark.parametrize("country", sorted(countries()))
def test_a_country_that_has_a_crisis_line_always_shows_one(country: str) -> None:
    has = any(line.kind == "crisis" for line in lines_of(country))
    assert isinstance(strip_for(country, NIGHT).crisis, Slot) == has


def test_a_country_without_lines_shows_none() -> None:
    empty = sorted(set(NAMES) - countries())
    assert empty
    assert all(strip_for(country, NIGHT) == Strip(None, None, None) for country in ["", *empty])


def test_a_line_for_fathers_never_takes_the_place_of_an_open_baby_loss_line() -> None:
    assert strip_for("AU", NIGHT, for_a_father=True) == strip_for("AU", NIGHT)
    fathers = line_for_fathers("AU", NIGHT)
    assert fathers
    assert fathers.line.name == "MensLine Australia"


@pytest.mark.parametrize("hours", ["Mo 09:00-09:01", ""])
def test_while_the_baby_loss_line_is_closed_a_father_finds_an_open_line_for_fathers(
    hours: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = [replace(line, opening_hours=hours) if line.kind == "baby-loss" else line for line in lines_of("AU")]
    monkeypatch.setattr(strip, "lines_of", lambda _: closed)
    others, fathers = strip_for("AU", NIGHT), strip_for("AU", NIGHT, for_a_father=True)
    assert (others.loss and others.loss.line.kind, fathers.loss and fathers.loss.line.kind) == ("baby-loss", "partners")
    assert (fathers.crisis, fathers.emergency) == (others.crisis, others.emergency)


def test_where_no_line_is_for_fathers_the_strip_is_the_same() -> None:
    assert strip_for("GB", NIGHT, for_a_father=True) == strip_for("GB", NIGHT)
