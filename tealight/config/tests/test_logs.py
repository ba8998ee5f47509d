"""Nothing private is written to the log."""

import logging

import pytest

from tealight.config.logs import CalmFormatter, logs


def written(message: str, *arguments: object) -> str:
    record = logging.LogRecord("tealight", logging.ERROR, __file__, 1, message, arguments, None)
    return CalmFormatter("{message}", style="{").format(record)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Internal Server Error: /t/3kX9-living-link/entries/new/", "Internal Server Error: /t/…/entries/new/"),
        ("500: /entries/3kX9/8sR/kept-secret/change/?by=3kX", "500: /entries/…?…"),
        ("500: /account/notices/stop/WyJhMSI:signed/", "500: /account/notices/stop/…"),
        ("GET /account/confirm/?key=abc123&next=/", "GET /account/confirm/?…"),
        ("refused: ana.noor+x@example.org", "refused: …@…"),
        ("duplicate key\nDETAIL:  Key (email)=(Ana) already exists.", "duplicate key\nDETAIL: …"),
        ("no such table: tributes_tribute", "no such table: tributes_tribute"),
    ],
)
def test_what_is_private_is_taken_out_and_the_rest_stays(said: str, kept: str) -> None:
    assert written(said) == kept


def test_a_traceback_is_cleaned_too() -> None:
    try:
        raise ValueError("ana@example.org")
    except ValueError as error:
        record = logging.LogRecord(
            "t", logging.ERROR, __file__, 1, "failed", (), (ValueError, error, error.__traceback__)
        )
    text = CalmFormatter().format(record)
    assert "ValueError" in text
    assert "ana@" not in text


def test_a_page_that_was_not_found_is_no_news() -> None:
    assert logs("WARNING")["loggers"]["django.request"]["level"] == "ERROR"
