"""The walk finds a leak where there is one: in a page that nobody told it of, and in a query that forgot to ask."""

from collections.abc import Collection

import pytest
from django.db.models import Q

from tealight.guestbook import queries as guestbook
from tealight.guestbook.models import Entry
from tealight.guestbook.queries import State
from tealight.tributes import access, portrait
from tealight.tributes import queries as tributes
from tealight.tributes.access import Sight
from tealight.tributes.models import Chapter, Photograph
from tealight.tributes.views import looking
from tests.leaks import judge
from tests.leaks.held import held
from tests.leaks.marks import mark
from tests.leaks.test_later import left
from tests.leaks.test_leaks import READERS, told_in_logs
from tests.leaks.walk import Walk, ask
from tests.leaks.world import World

pytestmark = pytest.mark.anywhere

LEAKING = pytest.mark.urls("tests.leaks.pages.leaking")


def traces(world: World, only: str, people: Collection[str] = ("stranger",)) -> str:
    answers = (answer for _, answer in Walk(world, people, only).every_way())
    return "\n".join(line for answer in answers for line in judge.traces(world.secrets, answer))


def differences(world: World, only: str, people: Collection[str] = ("stranger",)) -> str:
    before = {(each.who, each.address): judge.fingerprint(each) for _, each in Walk(world, people, only).plain()}
    world.secrets.add(held(world))
    return "\n".join(judge.differences(before, (each for _, each in Walk(world, people, only).plain())))


@LEAKING
@pytest.mark.parametrize(
    ("page", "tells"),
    [
        ("words", "held words"),
        ("file", "a withheld photograph"),
        ("header", "a tribute for the circle"),
        ("cookie", "words that wait for the family"),
        ("asked", "refused words"),
        ("fragment", "words that wait for the family"),
        ("german", "words that wait for the family"),
    ],
)
def test_a_new_page_that_tells_is_found(everything_hidden: World, page: str, tells: str) -> None:
    assert f"stranger learns of {tells} at /new/{page}/" in traces(everything_hidden, f"/new/{page}/")


@LEAKING
@pytest.mark.parametrize("page", ["number", "etag"])
def test_a_new_page_that_counts_is_found(nothing_hidden: World, page: str) -> None:
    assert f"stranger sees another answer at /new/{page}/" in differences(nothing_hidden, f"/new/{page}/")


@LEAKING
def test_a_new_page_that_says_there_is_something_is_found(everything_hidden: World) -> None:
    world = everything_hidden
    pairs = list(Walk(world, ["stranger"], only="/new/echo/").plain())
    echoes = judge.echoes(pairs, lambda who, address: ask(world.browsers[who], who, address))
    assert any("stranger can tell that there is something at /new/echo/" in line for line in echoes)


@LEAKING
def test_words_in_the_log_are_found(everything_hidden: World, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level("DEBUG"):
        list(Walk(everything_hidden, ["stranger"], only="/new/logged/").plain())
    assert told_in_logs(everything_hidden, caplog.text) == ["words that wait for the family"]


def test_a_query_that_forgets_what_is_shown_is_found(everything_hidden: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guestbook, "SHOWN", Q())
    found = traces(everything_hidden, f"/t/{everything_hidden.open.address}/$", ("circle", "guardian"))
    assert "circle learns of words that the family hid" in found
    assert "guardian learns of held words" in found


def test_a_tally_that_counts_what_is_held_is_found(nothing_hidden: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def state_of(tribute_id: int, today: object) -> State:
        return State(shown=Entry.objects.filter(tribute_id=tribute_id).count())

    monkeypatch.setattr(guestbook, "state_of", state_of)
    address = f"/t/{nothing_hidden.open.address}/"
    assert f"other guardian sees another answer at {address}" in differences(
        nothing_hidden, f"{address}$", ("other guardian",)
    )


def test_a_line_that_leads_on_to_held_words_is_found(nothing_hidden: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guestbook, "SHOWN", Q(status__in=["shown", "held"]))
    assert "stranger sees another answer" in differences(nothing_hidden, f"/t/{nothing_hidden.open.address}/$")


def test_a_door_that_shows_every_part_is_found(everything_hidden: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def every_chapter(sight: Sight) -> list[Chapter]:
        return list(tributes.chapters_of(sight.tribute))

    def every_photograph(sight: Sight) -> list[Photograph]:
        return tributes.photographs_of(sight.tribute)

    monkeypatch.setattr(portrait, "chapters_in", every_chapter)
    monkeypatch.setattr(access, "photographs_in", every_photograph)
    places = rf"/t/{everything_hidden.open.address}/($|photographs/[^/]+/\w+\.jpeg)"
    found = traces(everything_hidden, places, ("circle", "other guardian"))
    assert "circle learns of a held chapter" in found
    assert "other guardian learns of a chapter for its author alone" in found
    assert "circle learns of a withheld photograph" in found
    assert ".jpeg" in found


def test_a_browser_that_is_told_to_keep_what_it_had_is_found(
    nothing_hidden: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def whatever_became_of_it(sight: Sight, key: str) -> Photograph:
        return sight.tribute.photographs.get(key=key)

    monkeypatch.setattr(looking, "photograph_in", whatever_became_of_it)
    found = "\n".join(left(nothing_hidden, ("stranger",), r"/photographs/[^/]+/\d+\.jpeg"))
    assert "stranger is told that" in found


def test_a_letter_with_held_words_is_found(everything_hidden: World) -> None:
    letter = "tomas@example.org", f"Somebody wrote: {mark('held', 'body').title()}."
    assert judge.letters_tell(everything_hidden.secrets, [letter], READERS) == [
        "a letter to tomas@example.org tells of held words"
    ]
