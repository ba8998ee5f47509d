"""What is said of a text: plain cases that a person would not dispute, and the places that caused a finding."""

import pytest

from tealight.triage import About, Kind, Reading, Urgency, read


def kinds(reading: Reading) -> set[Kind]:
    return {one.kind for one in reading.findings if one.counts}


@pytest.mark.parametrize(
    "text",
    [
        "We are so sorry. Noor is in our thoughts, and so are you.",
        "She was born at 31 weeks and weighed 1420 grams. The coffin was so small that I carried it alone.",
        "I miss you every single day, my little one.",
        "Thank you for telling us about Theo. I lit a candle tonight.",
        "No heartbeat, they said, and then a theatre full of people and so much blood. That was three years ago.",
        "",
        "x",
        "❤️❤️",
    ],
)
def test_plain_words_of_loss_are_no_finding(text: str) -> None:
    assert kinds(read(text)) == set()


def test_a_wish_to_die_is_a_crisis_of_the_writer() -> None:
    found = read("Thank you for all your words. I want to die tonight, I cannot do this any longer.").found(Kind.CRISIS)
    assert found is not None
    assert (found.about, found.urgency) == (About.SELF, Urgency.HIGH)


def test_a_finding_says_where_it_stands_in_the_text_as_it_was_written() -> None:
    text = "Lovely photographs.\n\nI\u200b w\u200bant to d\u200bie, and nobody knows."
    found = read(text).found(Kind.CRISIS)
    assert found is not None
    assert "d\u200bie" in text[found.start : found.end]


def test_somebody_elses_risk_is_told_as_theirs() -> None:
    found = read("My sister says she wants to kill herself since the funeral and I don't know what to do.").found(
        Kind.CRISIS
    )
    assert found is not None
    assert found.about is About.OTHER


def test_heavy_bleeding_now_is_medical_danger() -> None:
    found = read("I'm 9 weeks and soaking through a pad every half an hour, should I just lie down?").found(Kind.CRISIS)
    assert found is not None
    assert found.about is About.MEDICAL


def test_a_private_number_is_found_and_a_helplines_is_not() -> None:
    private = "Ring me any time on 07700 900461, I would love to talk, I'm on my own a lot too."
    found = read(private).found(Kind.CONTACT)
    assert found is not None
    assert "07700 900461" in private[found.start : found.end]
    assert read("Sands answer on 0808 164 3332. They were kind to me.").found(Kind.CONTACT) is None


def test_beside_a_helpline_the_private_number_is_the_one_that_is_marked() -> None:
    text = "Sands answer on 0808 164 3332, and I do on 07700 900461, ring me any time, I'm on my own a lot too."
    found = read(text).found(Kind.CONTACT)
    assert found is not None
    assert "07700 900461" in text[found.start : found.end]


def test_a_phrase_that_hurts_is_told_with_its_family() -> None:
    found = read("Everything happens for a reason, God needed another angel.").found(Kind.PLATITUDE)
    assert found is not None
    assert found.family in {"reason-and-plan", "angel-and-god"}
    assert found.reason


@pytest.mark.parametrize(
    "text",
    ["Bardzo mi przykro, jestem z wami.", "Мы думаем о вас.", "نحن معكم في هذا الحزن", "心よりお悔やみ申し上げます"],
)
def test_what_it_cannot_read_it_says_so_and_flags_nothing(text: str) -> None:
    reading = read(text)
    assert not reading.judged
    assert reading.findings == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Lo siento muchísimo, os acompaño en el dolor.", "es"),
        ("Toutes nos pensées vont vers vous et votre petite étoile.", "fr"),
        ("Wir denken an euch und an euer Kind.", "de"),
        ("Vi siamo vicini con tutto il cuore.", "it"),
    ],
)
def test_condolences_in_four_more_languages_are_read_and_are_fine(text: str, language: str) -> None:
    reading = read(text)
    assert (reading.language, reading.judged, kinds(reading)) == (language, True, set())


def test_a_language_can_be_said_with_its_country() -> None:
    assert [read("Suizid", language=said).language for said in ("de", "de-at", None)] == ["de", "de", "en"]
