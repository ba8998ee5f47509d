"""The grammar in English: the family's words in every sentence, and none that the family did not give."""

import re
from itertools import product
from types import SimpleNamespace
from typing import Any

import pytest
from django.template import engines
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as some

from tealight.tributes.audience import Audience
from tealight.tributes.grammar import Part, Reader, Sentences, sentences, who_can_see
from tealight.tributes.models import Baby, Loss, Noun, Tribute, Verb

NAMES: list[tuple[str, ...]] = [(), ("",), ("Wren",), ("", ""), ("Ada", ""), ("Ada", "Ben"), ("Ada", "James", "Cy")]
LIVING: list[tuple[str, ...]] = [(), ("Jonas",), ("",), ("Jo", "Mo"), ("Jo", "")]
PLAIN = ("title", "short", "words_left", "leave_words", "light_candle", "photograph", "sorry", "echo")
MAYBE = ("said", "saying_the_name", "parents")


def told(*names: str, living: tuple[str, ...] = (), reader: Reader = Reader.VISITOR, **words: Any) -> Sentences:
    babies = [Baby(name=name) for name in names] + [Baby(name=name, is_living=True) for name in living]
    return sentences(Tribute(**words), babies, reader=reader)


def everything(said: Sentences) -> list[str]:
    fixed = [str(getattr(said, name)) for name in PLAIN]
    assert all(fixed)
    return fixed + [str(getattr(said, name)) for name in MAYBE] + [said.candles(n) for n in (0, 1, 2, 12_000)]


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("noun", Noun.values)
@pytest.mark.parametrize("verb", Verb.values)
def test_every_sentence_is_whole_whatever_a_family_answered(noun: str, verb: str, language: str) -> None:
    with translation.override(language):
        for names, living, loss, reader in product(NAMES, LIVING, ("", "molar"), Reader):
            said = told(*names, living=living, noun=noun, verb=verb, loss=loss, reader=reader)
            for sentence in everything(said):
                assert not re.search(r"None|  |[${}%]| [.,]|\bthe the\b|,,|\.\.", sentence), sentence
                assert sentence == sentence.strip()
                assert not sentence[:1].islower() or sentence == said.short, sentence


@pytest.mark.parametrize("noun", Noun.values)
@pytest.mark.parametrize("verb", ["died", "born_still", "lost"])
def test_the_verb_agrees_with_how_many_there_are(noun: str, verb: str) -> None:
    for names in NAMES[1:]:
        said = told(*names, noun=noun, verb=verb).said
        several = len(names) > 1 and not (noun == "pregnancy" and not any(names))
        wrong = r"\bwas\b" if several else r"\bwere\b"
        assert not re.search(wrong, said), said


@pytest.mark.parametrize(
    ("noun", "verb", "names", "said"),
    [
        ("baby", "born_still", ("Wren",), "Wren was born still."),
        ("baby", "died", ("",), "This baby died."),
        ("son", "lost", ("",), "This family's son was lost."),
        ("daughter", "died", ("", ""), "This family's daughters died."),
        ("child", "born_still", ("",), "This child was born still."),
        ("baby", "born_still", ("", ""), "These twins were born still."),
        ("baby", "died", ("",) * 3, "These triplets died."),
        ("baby", "died", ("",) * 4, "These babies died."),
        ("name", "died", ("Noor", "Sami"), "Noor and Sami died."),
        ("name", "died", ("Ada", "Ben", "Cy"), "Ada, Ben and Cy died."),
        ("son", "died", ("Ada", ""), "Ada and their other son died."),
        ("name", "died", ("Ada", "", ""), "Ada and 2 more died."),
        ("pregnancy", "died", ("",), "This pregnancy ended."),
        ("pregnancy", "born_still", ("", ""), "This pregnancy ended."),
        ("pregnancy", "lost", ("",), "This pregnancy was lost."),
        ("pregnancy", "died", ("Wren",), "Wren died."),
        ("baby", "", ("Wren",), ""),
    ],
)
def test_what_happened_is_said_in_the_familys_words(noun: str, verb: str, names: tuple[str, ...], said: str) -> None:
    assert told(*names, noun=noun, verb=verb).said == said


@pytest.mark.parametrize(
    ("noun", "verb", "names", "living", "said"),
    [
        ("daughter", "born_still", ("Ilse",), ("Jonas",), "Ilse was born still. Her twin Jonas lives."),
        ("son", "died", ("Ilse",), ("",), "Ilse died. His twin lives."),
        ("baby", "died", ("Ilse",), ("Jonas",), "Ilse died. Ilse's twin Jonas lives."),
        ("baby", "died", ("",), ("Jonas",), "This baby died. This baby's twin Jonas lives."),
        ("daughter", "", ("Ilse",), ("Jonas",), "Ilse's twin Jonas lives."),
        ("pregnancy", "lost", ("",), ("",), "This pregnancy was lost. A twin lives."),
        ("daughter", "died", ("Ilse",), ("Jo", "Mo"), "Ilse died. Jo and Mo live."),
        ("daughter", "died", ("Ilse",), ("Jo", ""), "Ilse died. Jo lives. One sibling lives."),
        ("baby", "died", ("Ilse", "Ada"), ("",), "Ilse and Ada died. One sibling lives."),
    ],
)
def test_a_twin_who_lives_is_named_only_as_the_family_did(
    noun: str, verb: str, names: tuple[str, ...], living: tuple[str, ...], said: str
) -> None:
    assert told(*names, living=living, noun=noun, verb=verb).said == said


def test_nothing_is_said_to_have_happened_to_one_who_lives() -> None:
    assert told(living=("Jonas",), verb="died").said == ""
    assert told(living=("Jonas",), verb="died").title == "Jonas"


def test_a_page_without_a_name_follows_the_noun() -> None:
    titles = {noun: told("", noun=noun).title for noun in Noun.values}
    assert titles == {
        "baby": "Our baby",
        "pregnancy": "Our pregnancy",
        "son": "Our son",
        "daughter": "Our daughter",
        "child": "Our child",
        "name": "Someone we love",
        "": "Our baby",
    }
    assert told("", "").title == "Our twins"
    assert told("", living=("Jonas",)).title == "Our baby"
    assert told().title == told("\u200b \u2066").title == "Our baby"


@pytest.mark.parametrize("loss", [Loss.ECTOPIC, Loss.MOLAR])
def test_no_baby_is_forced_on_a_loss_without_one(loss: str) -> None:
    for noun, verb, reader in product(("", "pregnancy", "name"), Verb.values, Reader):
        assert "baby" not in " ".join(everything(told("", noun=noun, verb=verb, loss=loss, reader=reader)))
    assert "baby" in told("", noun="baby", verb="died", loss=loss).said


def test_the_family_is_spoken_to_and_a_visitor_is_told() -> None:
    assert told("", noun="son", reader=Reader.FAMILY).words_left == "Words left for your son"
    assert told("", noun="son", reader=Reader.VISITOR).words_left == "Words left for this family's son"
    assert told("", noun="pregnancy").words_left == "Words left here"


def test_sentences_for_a_named_baby() -> None:
    wren = told("Wren", noun="baby", verb="died", maker_called=" Mum\n", other_called="Daddy")
    assert everything(wren)[:8] == [
        "Wren",
        "Wren",
        "Words left for Wren",
        "Leave words for Wren",
        "Light a candle for Wren",
        "A photograph of Wren. Look when you are ready.",
        "I am so sorry that Wren died.",
        "So we will say: “Wren, your baby, died.”",
    ]
    assert (wren.saying_the_name, wren.parents) == ("Saying Wren's name is a kindness.", "from Mum and Daddy")
    assert wren.candles(0) == "No candle is lit for Wren just now."
    assert wren.candles(1) == "One candle is lit for Wren."
    assert wren.candles(9_014_226) == "9,014,226 candles are lit for Wren."


def test_who_owns_a_name() -> None:
    assert told("James").saying_the_name == "Saying James's name is a kindness."
    assert told("Noor", "Sami").saying_the_name == "Saying Noor and Sami's names is a kindness."
    assert told("").saying_the_name == told("Ada", "").saying_the_name == ""


@pytest.mark.parametrize(
    ("maker", "other", "said"),
    [
        ("Mama", "Baba", "from Mama and Baba"),
        ("Mama", "", "from Mama"),
        ("", "Papa", "from Papa"),
        (" ", "\u200b", ""),
        ("", "", ""),
        ("Mum", "נועם", "from Mum and \u2068נועם\u2069"),
    ],
)
def test_a_page_is_from_each_parent_who_has_a_word(maker: str, other: str, said: str) -> None:
    assert told("Wren", maker_called=maker, other_called=other).parents == said


@pytest.mark.parametrize("loss", Loss.values)
def test_a_family_that_said_no_noun_is_given_none_beside_a_name(loss: str) -> None:
    assert told("Wren", verb="born_still", loss=loss).echo == "So we will say: “Wren was born still.”"
    assert told("Wren", verb="", loss=loss).echo == "So we will say: “Words left for Wren.”"
    assert told("Ada", "", verb="died", loss=loss).said in {"Ada and their other baby died.", "Ada and one more died."}


def test_the_form_says_back_what_was_chosen() -> None:
    both = told("Ada", "Ben", noun="son", verb="born_still")
    assert both.echo == "So we will say: “Ada and Ben, your sons, were born still.”"
    assert told("Wren", noun="name", verb="lost").echo == "So we will say: “Wren was lost.”"
    assert told("", noun="son", verb="").echo == "So we will say: “Words left for your son.”"
    assert told("", noun="pregnancy", verb="died").echo == "So we will say: “Your pregnancy ended.”"


@given(some.text(max_size=30), some.sampled_from(Noun.values), some.sampled_from(Verb.values))
def test_a_name_is_never_read_as_anything_but_a_name(name: str, noun: str, verb: str) -> None:
    for wild in (name, "{0} %s <b>", "$nominative ${dative} $$ %(dative)s {% now %}", "\\1"):
        said = told(wild, noun=noun, verb=verb)
        shown = " ".join(wild.split()) if wild != name else said.short
        assert shown in said.words_left or not said.has_a_name
        assert "\n" not in said.title


def test_a_name_with_tags_is_escaped_by_a_template() -> None:
    page = engines["django"].from_string("{{ said.title }}").render({"said": told("<b>Wren</b>")})
    assert page == "&lt;b&gt;Wren&lt;/b&gt;"


def test_a_name_that_runs_the_other_way_is_fenced_and_no_other() -> None:
    assert told("נועה").words_left == "Words left for \u2068נועה\u2069"
    assert told("Zoë 2").words_left == "Words left for Zoë 2"
    assert told("\u202eWren\u2069\u2066").title == "Wren"
    with translation.override("ar"):
        assert told("Wren").title == "\u2068Wren\u2069"
        assert told("نور").title == "نور"


def test_a_tribute_is_read_from_the_database(db: None) -> None:
    from tealight.families.models import Family

    tribute = Tribute.objects.create(family=Family.objects.create(), verb="died")
    Baby.objects.create(tribute=tribute, position=1, name="Noor")
    assert sentences(tribute).said == "Noor died."
    assert sentences(Tribute()).title == "Our baby"
    assert (
        sentences(SimpleNamespace(pk=None, noun="son", verb="", maker_called="", other_called="", loss="")).title
        == "Our son"
    )


@pytest.mark.parametrize("reader", Reader)
@pytest.mark.parametrize("part", Part)
@pytest.mark.parametrize("audience", Audience)
def test_who_can_see_is_said_for_every_audience(audience: Audience, part: Part, reader: Reader) -> None:
    said = who_can_see(audience, part, reader)
    assert part.value in said
    assert said.endswith(".")
    assert told("Wren", reader=reader).who_can_see(audience, part) == said
