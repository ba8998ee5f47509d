"""The published lines themselves: what stands in the files is what a visitor dials."""

import re
import tomllib
from pathlib import Path

import phonenumbers
import pytest
from opening_hours import OpeningHours

from tealight.helplines import queries
from tealight.helplines.countries import known
from tealight.helplines.directory import FOLDER, countries, lines_of
from tealight.helplines.languages import name_of
from tealight.helplines.line import Helpline

FILES = sorted(FOLDER.glob("*.toml"))
# Numbers that the library does not know yet; each is named in its source and was looked at by hand.
UNKNOWN_SHORT_NUMBERS = {"1018-gr"}
NO_CRISIS_LINE_KNOWN = {"BG", "CL", "IS"}
NO_EMERGENCY_NUMBER_KNOWN = {"TW"}


def lines_with(key: str) -> list[Helpline]:
    found = [line for line in queries.all_lines() if getattr(line, key)]
    assert found
    return found


def test_there_are_fifty_one_countries_and_every_file_can_be_read() -> None:
    assert len(FILES) == len(countries()) == 51
    assert all(known(file.stem.upper()) and lines_of(file.stem.upper()) for file in FILES)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_publishes_no_note_and_no_source_that_nobody_can_open(file: Path) -> None:
    entries = tomllib.loads(file.read_text(encoding="utf-8"))["helpline"]
    for entry in entries:
        assert "note" not in entry
        assert all(re.match(r"https?://[^\s]+$", source) for source in entry["sources"])
        assert all(value != "" for value in entry.values())


def test_nobody_has_telephoned_the_lines_yet() -> None:
    assert [line.id for line in queries.all_lines() if line.confirmed] == []


def test_no_two_lines_share_an_id() -> None:
    ids = [line.id for line in queries.all_lines()]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("line", lines_with("phone_e164"), ids=lambda line: line.id)
def test_an_international_number_is_valid_and_is_the_number_as_dialled_at_home(line: Helpline) -> None:
    number = phonenumbers.parse(line.phone_e164)
    assert phonenumbers.is_valid_number_for_region(number, line.country)
    assert not line.phone_national_only
    at_home = phonenumbers.parse(line.phone, line.country)
    assert phonenumbers.format_number(at_home, phonenumbers.PhoneNumberFormat.E164) == line.phone_e164


@pytest.mark.parametrize("line", lines_with("phone_national_only"), ids=lambda line: line.id)
def test_a_short_number_is_possible_in_its_country(line: Helpline) -> None:
    number = phonenumbers.parse(line.phone, line.country)
    assert line.phone_e164 == ""
    assert phonenumbers.is_possible_short_number_for_region(number, line.country) != (line.id in UNKNOWN_SHORT_NUMBERS)


@pytest.mark.parametrize("line", lines_with("sms_e164"), ids=lambda line: line.id)
def test_an_international_number_for_texts_is_valid(line: Helpline) -> None:
    assert phonenumbers.is_valid_number_for_region(phonenumbers.parse(line.sms_e164), line.country)


def test_every_number_is_one_or_the_other() -> None:
    assert all(bool(line.phone_e164) != line.phone_national_only for line in lines_with("phone"))


@pytest.mark.parametrize("line", lines_with("opening_hours"), ids=lambda line: line.id)
def test_hours_are_understood_and_have_a_clock(line: Helpline) -> None:
    assert OpeningHours(line.opening_hours)
    assert line.time_zone


def test_every_language_has_a_name() -> None:
    codes = {code for line in queries.all_lines() for code in line.languages}
    assert [code for code in codes if name_of(code) == code] == []


def test_every_country_has_a_crisis_line_and_an_emergency_number_where_the_source_has_them() -> None:
    assert set(queries.without(lambda line: line.kind == "crisis" and line.is_line)) == NO_CRISIS_LINE_KNOWN
    assert set(queries.without(lambda line: line.kind == "emergency")) == NO_EMERGENCY_NUMBER_KNOWN


def test_addresses_are_web_addresses() -> None:
    for line in queries.all_lines():
        assert all(address.startswith(("https://", "http://")) for address in (line.web, line.chat) if address)
