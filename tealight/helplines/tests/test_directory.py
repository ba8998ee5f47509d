"""A wrong file is refused with a sentence that says which line and which key."""

from pathlib import Path

import pytest

from tealight.helplines.directory import DirectoryError, read

LINE = """
[[helpline]]
id = "example-au"
name = "A line"
country = "AU"
languages = ["en"]
kind = "crisis"
scope = "general"
status = "current"
serves = "Anyone"
confidence = "high"
sources = []
"""


def written(folder: Path, text: str) -> Path:
    file = folder / "au.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_right_line_is_read(tmp_path: Path) -> None:
    (line,) = read(written(tmp_path, LINE + 'confirmed = 2026-11-03\nseen = "2026-10"\n'))
    assert (line.name, line.languages, str(line.confirmed)) == ("A line", ("en",), "2026-11-03")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (LINE + 'note = "secret"', "au.toml, example-au: note is no key of a helpline."),
        (LINE + "phone = 131114", "phone must be text."),
        (LINE + "sms = [1]", "sms must be text."),
        (LINE + "other_numbers = [1]", "other_numbers must be a list of texts."),
        (LINE + "phone_national_only = 1", "phone_national_only must be true or false."),
        (LINE + 'confirmed = "yesterday"', "confirmed must be a day such as 2026-11-03."),
        (LINE + 'opening_hours = "when we can"', "opening_hours 'when we can' cannot be understood"),
        (LINE + 'time_zone = "Mars/Olympus"', "time_zone 'Mars/Olympus' cannot be understood"),
        (LINE + 'seen = "in autumn"', "seen 'in autumn' cannot be understood"),
        (LINE.replace('"AU"', '"NZ"'), "country is NZ, the file is for AU."),
        (LINE.replace('"crisis"', '"advert"'), "kind must be one of baby-loss, crisis, partners, emergency."),
        (LINE.replace('serves = "Anyone"\n', ""), "serves missing."),
        (LINE + LINE, "two lines have the same id."),
        ("helpline = 1", "au.toml must hold a list of [[helpline]] and nothing else."),
        ("[[helpline", "au.toml cannot be read:"),
    ],
)
def test_a_wrong_line_is_refused_in_words(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(DirectoryError) as refused:
        read(written(tmp_path, text))
    assert said in str(refused.value)
