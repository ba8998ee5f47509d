"""The access table: every address of ours, tried by every person."""

import re
from collections.abc import Iterator

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tealight.tributes.audience import Audience
from tests.access.table import ROOMS, THIRD_PARTY, TRIBUTE
from tests.access.world import PEOPLE, World, build

pytestmark = [pytest.mark.django_db, pytest.mark.anywhere]

FAMILY = {"guardian", "other guardian"}
TEAM = {"care team", "operator"}
MEMBERS = {*FAMILY, "circle", "removed from the circle", "member", *TEAM}
ALLOWED = {
    "all": set(PEOPLE),
    "members": MEMBERS,
    "care": TEAM,
    "another of the care team": {"care team"},
    "operators": {"operator"},
    "guardian": FAMILY,
    "author": {"guardian"},
    "other guardian": {"other guardian"},
    "circle": {"circle"},
    "nobody": set(),
}
SEES = {
    Audience.ME: {"guardian"},
    Audience.BOTH: FAMILY,
    Audience.CIRCLE: {*FAMILY, "circle"},
    Audience.MEMBERS: MEMBERS,
    Audience.LINK: {*FAMILY, "circle", "stranger with the link"},
    Audience.EVERYONE: set(PEOPLE),
}


def patterns(resolver: URLResolver, prefix: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Walk the URL tree."""
    for part in resolver.url_patterns:
        address = prefix + str(part.pattern)
        if isinstance(part, URLResolver):
            yield from patterns(part, address)
        else:
            yield address, part


def ours() -> set[str]:
    """Return the names of all addresses whose views we wrote."""
    found = set()
    for address, pattern in patterns(get_resolver()):
        if pattern.callback.__module__.startswith("tealight."):
            found.add(str(pattern.name))
        else:
            assert any(address.startswith(prefix) for prefix in THIRD_PARTY), f"{address} has no reviewed door"
    return found


def comes_in(browser: Client, address: str) -> bool:
    """Tell whether somebody gets past the door of an address; nothing that this does is kept."""
    with transaction.atomic():
        answer = browser.get(address)
        if answer.status_code == 405:
            answer = browser.post(address)
        transaction.set_rollback(True)
    assert answer.status_code < 500, address
    to_sign_in = answer.status_code == 302 and answer.headers["Location"].startswith(
        ("/account/login/", "/account/signup/")
    )
    return answer.status_code not in {403, 404} and not to_sign_in


def test_the_table_names_every_address_of_ours() -> None:
    assert ours() == {*ROOMS, *TRIBUTE}


@pytest.mark.parametrize("name", ROOMS)
def test_only_those_whom_the_table_names_come_in(name: str) -> None:
    world = build(Audience.LINK)
    address = reverse(name, kwargs=_parts(world, name))
    came = {who for who in PEOPLE if comes_in(world.browsers[who], address)}
    assert came == ALLOWED[ROOMS[name]]


@pytest.mark.parametrize("audience", Audience)
def test_only_those_whom_the_audience_names_come_to_a_tribute(audience: Audience) -> None:
    world = build(audience)
    for name, word in TRIBUTE.items():
        came = {who for who in PEOPLE if _comes_to_tribute(world, name, who)}
        assert came == SEES[audience] & ALLOWED["all" if word == "see" else word], name


def _comes_to_tribute(world: World, name: str, who: str) -> bool:
    key, parts = world.key_of(who), _parts(world, name)
    if "receipt_key" in parts:
        return comes_in(world.browsers[who], f"{reverse(name, kwargs=parts)}?by={key}")
    address = reverse(name, kwargs={"key": key, **parts})
    if name.startswith(("new_heart", "held_heart", "heart_removal")):
        address += f"?entry={world.parts['entry_key']}"
    return comes_in(world.browsers[who], address)


def _parts(world: World, name: str) -> dict[str, str | int]:
    (address,) = {address for address, pattern in patterns(get_resolver()) if pattern.name == name}
    return {part: value for part, value in world.parts.items() if re.search(rf"[:<]{part}>", address)}
