"""Checks of the names that people choose to show."""

import pytest

from tealight.accounts import text_checks


@pytest.mark.parametrize(
    "name",
    [
        "Ana",
        "Tomás and Ana, parents of Noor",
        "mum of J. 12.03.2019",
        "Wren's auntie (2019-2021)",
        "نور",
        "می\u200cخواهم",
        "👩\u200d👧",
        "St. Mary's ward 4",
        "",
    ],
)
def test_a_name_may_be_what_somebody_wants_to_be_called(name: str) -> None:
    assert text_checks.problems(name) == []


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("A" * 81, "80 letters"),
        ("Ana\u202eraM", "cannot be shown"),
        ("Ana\nMara", "cannot be shown"),
        ("ring me 0171 555 01 23", "telephone number"),
        ("+44 (171) 555-0123", "telephone number"),
        ("sam@example.org", "an address"),
        ("https://example.test/x", "an address"),
        ("Cheap-flowers.COM", "an address"),
    ],
)
def test_a_name_that_nobody_needs_is_refused_with_a_reason(name: str, says: str) -> None:
    assert [says in str(problem) for problem in text_checks.problems(name)] == [True]
