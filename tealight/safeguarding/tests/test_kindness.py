"""Kinder words: which phrase, why, and what to say instead in the family's own words."""

from datetime import date

import pytest
from django.utils import translation

from tealight.safeguarding import kindness
from tealight.safeguarding.actions import count_kind_words
from tealight.safeguarding.kinder import KINDER
from tealight.safeguarding.kindness import Called, suggestion_for
from tealight.safeguarding.models import KindWords
from tealight.safeguarding.queries import kind_words_between
from tealight.triage import About, Finding, Kind, Reading, read
from tealight.triage.sayings import sayings

NOOR = Called("Noor")
AMONG = "I think of you and of your little girl, and I remember how you sang to her in the garden last summer."
Choice = KindWords.Choice


def marked(text: str, called: Called = NOOR, *, is_own_story: bool = False) -> list[str]:
    found = suggestion_for(text, called, is_own_story=is_own_story)
    return [piece.text for piece in found.pieces if piece.is_marked] if found else []


def test_a_phrase_is_marked_in_its_place_and_the_text_is_whole() -> None:
    text = "Dear Ana,\nI am so sorry. Everything happens for a reason.\nSam"
    found = suggestion_for(text, NOOR)
    assert found is not None
    assert "".join(piece.text for piece in found.pieces) == text
    assert marked(text) == ["Everything happens for a reason"]
    assert found.family == "reason-and-plan"
    assert found.phrases[0].why == "No reason could ever be good enough for this."
    assert found.phrases[0].instead[1] == "This should never have happened to Noor, or to you."


def test_two_phrases_are_marked_and_no_third() -> None:
    text = "At least it was early. You can always try again. Time heals all wounds. Be strong."
    assert marked(text) == ["At least it was early", "You can always try again"]


def test_a_phrase_is_found_among_many_kind_words() -> None:
    text = f"Dear Ana, {AMONG} Everything happens for a reason. {AMONG}"
    assert marked(text) == ["Everything happens for a reason"]


def test_a_sentence_that_only_the_numbers_saw_gets_the_words_of_its_family(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Dear Ana. It will be different when the next spring comes. Sam"
    finding = Finding(Kind.PLATITUDE, 0.91, 10, 59, "", family="another-baby")
    monkeypatch.setattr(kindness, "read", lambda text, **_: Reading((finding,), "en", judged=True))
    found = suggestion_for(text, NOOR)
    assert found is not None
    assert marked(text) == ["It will be different when the next spring comes."]
    assert found.phrases[0].instead == ("Nobody can take the place of Noor.", KINDER["another-baby"].plain[0])


def test_what_the_reader_is_unsure_of_is_not_asked_about(monkeypatch: pytest.MonkeyPatch) -> None:
    finding = Finding(Kind.PLATITUDE, 0.89, 0, 20, "", family="another-baby")
    monkeypatch.setattr(kindness, "read", lambda text, **_: Reading((finding,), "en", judged=True))
    assert suggestion_for("It will be different.", NOOR) is None


@pytest.mark.parametrize(
    "text",
    [
        "Noor is loved, and so are you.",
        "I am so sorry. There are no words.",
        "He will always be your son.",
        "With love from your uncle Tom.",
        "Light and love to you both.",
        "People told us that everything happens for a reason. I could have screamed.",
        'He said "you can always try again" and I left the room.',
        "Todo pasa por algo.",
        "",
        "\0\ud800" * 50,
    ],
)
def test_plain_kind_words_are_not_asked_about(text: str) -> None:
    assert suggestion_for(text, NOOR) is None


def test_somebody_at_risk_is_not_asked_to_mind_their_words() -> None:
    text = "Everything happens for a reason."
    assert suggestion_for(text, NOOR) is not None
    assert suggestion_for(f"{text} I want to end my life tonight.", NOOR) is None


def test_whether_somebody_is_at_risk_is_read_in_their_language(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Everything happens for a reason."
    crisis = Reading((Finding(Kind.CRISIS, 0.9, 0, 5, "", about=About.SELF),), "de", judged=True)
    monkeypatch.setattr(kindness, "read", lambda text, language=None: crisis if language == "de" else read(text))
    assert suggestion_for(text, NOOR) is not None
    with translation.override("de"):
        assert suggestion_for(text, NOOR) is None


def test_a_short_phrase_whose_language_cannot_be_told_is_known_word_for_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kindness, "read", lambda text, **_: Reading((), "und", judged=False))
    assert marked("God needed another angel.") == ["God needed another angel"]


def test_a_reader_that_fails_asks_nothing_and_writes_no_words_into_the_log(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(text: str, **_: object) -> Reading:
        raise ValueError(text)

    monkeypatch.setattr(kindness, "read", broken)
    assert suggestion_for("Everything happens for a reason.", NOOR) is None
    assert "ValueError" in caplog.text
    assert "reason" not in caplog.text


def test_what_parents_say_of_their_own_loss_is_not_corrected() -> None:
    text = "God needed another angel."
    assert marked(text) == ["God needed another angel"]
    assert marked(text, is_own_story=True) == []
    assert marked("You can always try again.", is_own_story=True) == ["You can always try again"]


def test_who_cannot_be_named_gets_words_that_suit_every_loss() -> None:
    found = suggestion_for("You can always try again.", Called(""))
    assert found is not None
    assert (found.phrases[0].why, found.phrases[0].instead) == (
        KINDER["another-baby"].why,
        KINDER["another-baby"].plain,
    )


def test_died_is_said_only_by_families_who_say_it() -> None:
    text = "You can always try again."
    said, lost = (suggestion_for(text, Called("Noor", sorry=sorry)) for sorry in ("", "I am sorry that you lost Noor."))
    assert said is not None
    assert lost is not None
    assert said.phrases[0].instead[0] == "My heart broke when I heard that Noor had died."
    assert lost.phrases[0].instead[0] == "I am sorry that you lost Noor."


def test_a_name_is_never_read_as_a_blank() -> None:
    found = suggestion_for("Everything happens for a reason.", Called("{name} {0}"))
    assert found is not None
    assert found.phrases[0].instead[1] == "This should never have happened to {name} {0}, or to you."


def test_of_a_long_text_what_stands_around_the_phrase_is_shown() -> None:
    before, after = f"{AMONG} " * 6, f" {AMONG}" * 6
    text = f"{before}You can always try again.{after}"
    found = suggestion_for(text, NOOR)
    assert found is not None
    shown = "".join(piece.text for piece in found.pieces)
    assert marked(text) == ["You can always try again"]
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert len(shown) < 700
    assert shown[2:-2].strip() in text


def test_every_phrase_has_two_things_to_say_to_every_family() -> None:
    ways = [Called("Noor"), Called("your son", has_a_name=False, sorry="I am so sorry about your son."), Called("")]
    for saying in sayings():
        for called in ways:
            instead = kindness._instead(saying.instead, KINDER[saying.family].plain, called)
            assert len(set(instead)) == 2, saying.id
            assert not any("{" in sentence for sentence in instead)


@pytest.mark.parametrize("family", KINDER)
def test_the_general_words_name_no_baby_and_no_death(family: str) -> None:
    said = KINDER[family]
    words = " ".join([said.why, said.named, *said.plain]).lower()
    assert "{name}" in said.named
    assert not any(each in words for each in ("baby", "child", "died", "death", "!"))


@pytest.mark.django_db
def test_choices_are_counted_by_day_and_nothing_else_is_kept() -> None:
    for day, choice in [(1, Choice.ASKED), (1, Choice.ASKED), (2, Choice.ASKED), (2, Choice.LEFT), (3, Choice.LEFT)]:
        count_kind_words("at-least", choice, date(2026, 11, day))
    count_kind_words("nature", Choice.CANDLE, date(2026, 11, 2))
    found = kind_words_between(date(2026, 11, 1), date(2026, 11, 3))
    assert found == {"asked": 3, "changed": 0, "left": 1, "candle": 1}
    assert {field.name for field in KindWords._meta.get_fields()} == {"id", "day", "family", "choice", "number"}
