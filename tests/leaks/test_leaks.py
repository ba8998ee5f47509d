"""Nothing held ever leaks: nobody finds a trace, a changed page, or an answer that differs from that of nothing."""

import logging
from collections.abc import Collection

import pytest
from django.core import mail
from django.core.files.storage import default_storage
from django.db import connection
from django.utils import timezone

from tealight.media.models import Picture
from tealight.notices.actions import deliver_waiting
from tests.leaks import judge
from tests.leaks.marks import WORD, mark
from tests.leaks.stages import STAGES
from tests.leaks.walk import Answer, Walk, ask
from tests.leaks.world import PEOPLE, World

pytestmark = pytest.mark.anywhere

READERS = {
    "ana@example.org": "guardian",
    "tomas@example.org": "other guardian",
    "mara@example.org": "care team",
    f"{mark('invited', 'mail')}@example.org": "invited",
}
NO_DIFFERENCE = {404, 405}  # before there was anything; what is there later is looked for by its traces


def test_nobody_finds_a_trace_of_what_they_may_not_know(
    everything_hidden: World, caplog: pytest.LogCaptureFixture
) -> None:
    world, found, seen, pairs = everything_hidden, [], set(), []
    with caplog.at_level(logging.DEBUG):
        for route, answer in Walk(world).every_way():
            found += judge.traces(world.secrets, answer)
            seen |= set(judge.shown_to(world.secrets, answer))
            pairs += [(route, answer)] if route is not None and route.secrets else []
    found += judge.echoes(pairs, lambda who, address: ask(world.browsers[who], who, address))
    assert not found, report(found)
    assert not told_in_logs(world, caplog.text)
    # A walk that never came to where the secrets are would prove nothing.
    reached = {name for name, _who in seen}
    assert not [secret.name for secret in world.secrets.all if not secret.is_gone and secret.name not in reached]


def told_in_logs(world: World, text: str) -> list[str]:
    """Return whose words a log holds; the keys in an address that was asked for are those of whoever asked."""
    words = "\n".join(WORD.findall(text.lower()))
    return [secret.name for secret in judge.told(world.secrets, words, "whoever reads the logs", "logs")]


def test_a_page_is_what_it_was_before_there_was_anything_to_hide(nothing_hidden: World) -> None:
    world, found = nothing_hidden, []
    before = {(a.who, a.address): judge.fingerprint(a) for a in _plain(world, PEOPLE)}
    kept = {place: said for place, said in before.items() if int(said[:3]) not in NO_DIFFERENCE and not _own(*place)}
    assert {who for who, _address in kept} == set(PEOPLE)
    assert not judge.differences(kept, _again(world, kept, ["stranger", "guardian", "care team"]))
    for stage in STAGES:
        world.secrets.add(stage.add(world))
        found += judge.differences(kept, _again(world, kept, stage.compared))
        kept |= {(a.who, a.address): judge.fingerprint(a) for a in _again(world, kept, stage.anew)}
    assert not found, report(found)
    compared = {who for stage in STAGES for who in stage.compared}
    assert compared >= {*PEOPLE} - {"invited", "member who writes", "guardian who leaves"}


def _own(who: str, address: str) -> bool:
    """Tell whether an address is a receipt in its author's hands, which says what becomes of the words."""
    return who == "author" and address.startswith("/entries/")


def _plain(world: World, people: tuple[str, ...]) -> list[Answer]:
    return [answer for route, answer in Walk(world, people).plain() if route.is_ours]


def _again(world: World, kept: judge.Fingerprints, people: Collection[str]) -> list[Answer]:
    places = [place for place in kept if place[0] in people]
    return [ask(world.browsers[who], who, address) for who, address in places]


def test_no_letter_tells_of_what_its_reader_may_not_know(everything_hidden: World) -> None:
    assert deliver_waiting(timezone.now()) > 10
    letters = [(each.to[0], f"{each.subject}\n{each.body}\n{each.extra_headers}") for each in mail.outbox]
    assert {to for to, _text in letters} >= {"ana@example.org", "tomas@example.org"}
    assert not judge.letters_tell(everything_hidden.secrets, letters, READERS)


def test_no_cache_holds_what_somebody_may_not_know(everything_hidden: World) -> None:
    for _ in Walk(everything_hidden, ["stranger", "guardian", "care team"], only="/entries/").plain():
        pass
    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key, value FROM cache")
        kept = "\n".join(f"{key} {value}" for key, value in cursor.fetchall())
    assert not judge.told(everything_hidden.secrets, judge.unfolded(kept), "whoever shares the cache", "cache")


def test_no_file_is_served_by_its_name(everything_hidden: World) -> None:
    pictures = Picture.objects.filter(state=Picture.State.KEPT)
    names = [name for each in pictures for name in (each.original, *each.renditions.values_list("file", flat=True))]
    assert len(names) > 10
    assert all(default_storage.exists(name) for name in names)
    for name in names:
        for folder in ("", "static/", "media/", "files/", "uploads/"):
            assert everything_hidden.browsers["stranger"].get(f"/{folder}{name}").status_code == 404


def report(found: list[str]) -> str:
    return "\n".join([f"{len(found)} leaks, the first of which are:", *found[:30]])
