"""The grammar in German, which proves that cases, genders and numbers find their place."""

import gettext
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import translation

from tealight.tributes.grammar import Reader
from tealight.tributes.grammar.forms import LANGUAGES, Cases, Voice, Word
from tealight.tributes.tests.test_grammar import told

DE = LANGUAGES["de"]
LOCALE = Path(settings.LOCALE_PATHS[0])
CATALOGUE = LOCALE / "de" / "LC_MESSAGES"


@pytest.fixture(autouse=True)
def _in_german() -> Iterator[None]:
    with translation.override("de"):
        yield


@pytest.mark.parametrize(
    ("word", "count", "cases"),
    [
        (Word.BABY, 1, ("euer Baby", "eures Babys", "eurem Baby", "euer Baby")),
        (Word.SON, 1, ("euer Sohn", "eures Sohnes", "eurem Sohn", "euren Sohn")),
        (Word.DAUGHTER, 1, ("eure Tochter", "eurer Tochter", "eurer Tochter", "eure Tochter")),
        (Word.CHILD, 2, ("eure Kinder", "eurer Kinder", "euren Kindern", "eure Kinder")),
        (Word.TWINS, 2, ("eure Zwillinge", "eurer Zwillinge", "euren Zwillingen", "eure Zwillinge")),
    ],
)
def test_a_noun_bends_by_case_gender_and_number(word: Word, count: int, cases: tuple[str, ...]) -> None:
    assert DE.noun(word, Voice.YOUR, count) == cases


def test_nouns_in_the_other_voices() -> None:
    assert DE.noun(Word.SON, Voice.OUR, 1).accusative == "unseren Sohn"
    assert DE.noun(Word.SON, Voice.THIS, 1) == (
        "der Sohn dieser Familie",
        "des Sohnes dieser Familie",
        "dem Sohn dieser Familie",
        "den Sohn dieser Familie",
    )
    assert DE.noun(Word.BABY, Voice.THIS, 1) == ("dieses Baby", "dieses Babys", "diesem Baby", "dieses Baby")
    assert DE.other(Word.SON, Voice.YOUR, 1).dative == "eurem anderen Sohn"
    assert DE.other(Word.CHILD, Voice.THIS, 1).nominative == "ihr anderes Kind"


def test_names_and_lists() -> None:
    assert [DE.name(name).genitive for name in ("Wren", "James", "Max", "\u2068Liz\u2069")] == [
        "Wrens",
        "James’",
        "Max’",
        "\u2068Liz\u2069’",
    ]
    assert DE.together([DE.name(name) for name in ("Ada", "Ben", "Cy")]) == Cases(
        "Ada, Ben und Cy", "Adas, Bens und Cys", "Ada, Ben und Cy", "Ada, Ben und Cy"
    )


def test_a_translation_chooses_its_own_case() -> None:
    son = told("", noun="son", verb="lost", reader=Reader.FAMILY)
    assert son.title == "Unser Sohn"
    assert son.said == "Euer Sohn ist gegangen."
    assert son.words_left == "Worte für euren Sohn"
    assert son.photograph == "Ein Foto von eurem Sohn. Sieh es dir an, wenn du so weit bist."
    assert son.sorry == "Es tut mir so leid, dass ihr euren Sohn verloren habt."
    assert told("Ada", "Max", verb="died").saying_the_name == "Adas und Max’ Namen zu sagen tut gut."
    assert told("Ada", "", noun="son").leave_words == "Worte für Ada und ihren anderen Sohn hinterlassen"


def test_verbs_and_twins() -> None:
    twins = told("Ada", "Ben", verb="born_still")
    assert twins.said == "Ada und Ben wurden still geboren."
    assert twins.sorry == "Es tut mir so leid, dass Ada und Ben still geboren wurden."
    assert told("Ilse", living=("Jonas",), noun="daughter", verb="died").said == (
        "Ilse ist gestorben. Ihr Zwilling Jonas lebt."
    )
    assert (
        told("", living=("Jonas",), verb="died").said
        == "Dieses Baby ist gestorben. Der Zwilling dieses Babys, Jonas, lebt."
    )
    assert told("", noun="pregnancy", verb="died").said == "Diese Schwangerschaft ging zu Ende."
    assert told("Wren", noun="son", verb="died").echo == "So werden wir es sagen: „Wren, euer Sohn, ist gestorben.“"
    assert twins.candles(9_014_226) == "Für Ada und Ben brennen 9.014.226 Kerzen."


def _sentences() -> Iterator[tuple[str, str, list[str]]]:
    """Read context, sentence and translations of each entry of the catalogue's source."""
    for block in (CATALOGUE / "django.po").read_text(encoding="utf-8").split("\n\n")[1:]:
        parts = re.findall(r'^(\w+)(?:\[\d\])? ((?:".*"\n?)+)', block, re.MULTILINE)
        read = [(key, "".join(re.findall(r'"(.*)"', lines)).replace('\\"', '"')) for key, lines in parts]
        found = dict(read)
        if "msgid" in found and not re.search(r"^#.*fuzzy|^#~", block, re.MULTILINE):
            yield found.get("msgctxt", ""), found["msgid"], [text for key, text in read if key == "msgstr"]


def test_the_compiled_catalogue_is_that_of_its_source() -> None:
    with (CATALOGUE / "django.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    read = list(_sentences())
    assert len(read) > 80
    for context, sentence, translations in read:
        if not translations[0]:
            continue
        for count, text in zip((1, 2), translations, strict=False):
            found = (
                compiled.npgettext(context, sentence, sentence, count)
                if context and len(translations) > 1
                else compiled.ngettext(sentence, sentence, count)
                if len(translations) > 1
                else compiled.pgettext(context, sentence)
                if context
                else compiled.gettext(sentence)
            )
            assert found == text.replace("\\n", "\n")


def test_every_blank_of_a_translation_is_one_we_fill() -> None:
    known = {*Cases._fields, "living", "count"}
    for _, sentence, translations in _sentences():
        if "$" in sentence:
            assert all(translations)
            for text in translations:
                assert set(re.findall(r"\$\{?(\w+)", text)) <= known
                assert "$" in text


def test_no_catalogue_speaks_of_babies_without_the_forms_of_its_language() -> None:
    spoken = {folder.name.split("_")[0] for folder in LOCALE.iterdir() if (folder / "LC_MESSAGES").is_dir()}
    assert "de" in spoken
    for language in spoken:
        catalogue = (LOCALE / language / "LC_MESSAGES" / "django.po").read_text(encoding="utf-8")
        has_sentences = re.search(r"^msgstr.*\$(?:nominative|dative|accusative|genitive)", catalogue, re.MULTILINE)
        assert language in LANGUAGES or not has_sentences
