"""The reader of texts knows the numbers of every line, so that a helpline's number is nobody's private one."""

from tealight.helplines.directory import countries, lines_of
from tealight.triage.contact import known_lines


def test_every_line_is_known() -> None:
    written = {
        "".join(each for each in number if each.isdigit())
        for country in countries()
        for line in lines_of(country)
        for number in (line.phone, line.call, line.sms)
        if number
    }
    assert {number for number in written if len(number) >= 5} - known_lines() == set()
