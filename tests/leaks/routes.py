"""Every address of the house, filled in with every row of the world."""

import inspect
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, product
from urllib.parse import urlencode

from django.urls import Resolver404, URLPattern, get_resolver, resolve

from tealight.tributes.models import Link, Tribute
from tests.access.test_table import patterns
from tests.leaks.marks import Secret
from tests.leaks.values import ASKED, HOLDERS, NO_NUMBER, NOTHING, SINGLE, Parts, Thing, things
from tests.leaks.world import BOTH, CLOSELY, ONLY, World

PART = re.compile(r"<(?:\w+:)?(\w+)>|\(\?P<(\w+)>[^)]*\)")
READ = re.compile(r"GET\.get\(\s*\"(\w+)\"|\"(\w+)\" in request\.GET|GET\[\"(\w+)\"\]|number_in\(request, \"(\w+)\"")
AT_MOST = 12  # ways to fill in an address whose names no one row gives


class UnfilledError(AssertionError):
    """Nobody told what stands for a name in an address."""

    def __init__(self, name: str, address: str) -> None:
        super().__init__(
            f"The address {address} has a part “{name}” that the walk cannot fill in. Say what stands there: "
            f"in tests/leaks/values.py, whose first lines tell how."
        )


@dataclass(frozen=True)
class Route:
    """One address; `nothing` is the same with what never was in its place, where it is about a secret."""

    address: str
    secrets: tuple[Secret, ...]
    nothing: str
    reads: frozenset[str]
    is_ours: bool
    pattern: str


def names_in(address: str) -> list[str]:
    return [first or second for first, second in PART.findall(address)]


def filled(address: str, parts: Parts) -> str:
    plain = PART.sub(lambda found: parts[found[1] or found[2]], address)
    return "/" + re.sub(r"\\(.)", r"\1", re.sub(r"[\^$]|\\Z", "", plain))


def is_ours(pattern: URLPattern) -> bool:
    """Tell whether we wrote a view; those of allauth show the asker's own account and nothing else."""
    return not pattern.callback.__module__.startswith("allauth.")


def asked_by(pattern: URLPattern) -> frozenset[str]:
    """Return the names that a view of ours may read from the query: all those in its module."""
    if not is_ours(pattern):
        return frozenset()
    source = inspect.getsource(sys.modules[pattern.callback.__module__])
    return frozenset(name for found in READ.findall(source) for name in found if name)


def all_asked() -> set[str]:
    """Return every name that a view of ours reads from a query."""
    return {name for _, pattern in patterns(get_resolver()) for name in asked_by(pattern)}


def goes(who: str, address: str) -> bool:
    """Tell whether somebody walks an address: those who are of one case only walk what that case is about."""
    return re.search(ONLY.get(who, "/"), address) is not None


class Map:
    """All that stands in addresses now; read once, and good until the world changes."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.things = list(things(world))
        self.links = dict(Tribute.objects.filter(links__ended_at=None).values_list("address", "links__key"))
        assert Link.objects.exists()

    def routes(self, who: str) -> Iterator[Route]:
        """Yield every address that somebody can try."""
        seen = set()
        for address, pattern in patterns(get_resolver()):
            for parts, secrets, without in self._ways(address, who):
                places = filled(address, parts), secrets, filled(address, without)
                route = Route(*places, asked_by(pattern), is_ours(pattern), address)
                if goes(who, route.address) and route.address not in seen and is_one(route.address):
                    seen.add(route.address)
                    yield route

    def _ways(self, address: str, who: str) -> Iterator[tuple[Parts, tuple[Secret, ...], Parts]]:
        names = names_in(address)
        if not names:
            yield {}, (), {}
            return
        found = [each for each in self.things if set(names) <= each.parts.keys() and each.own & set(names)]
        for number, thing in enumerate(found or self._together(names, address)):
            if self._leaves_out(names, thing, who, len(address) + number):
                continue
            theirs = {name: self._known(name, thing.parts[name], who) for name in names}
            yield theirs, thing.secrets, self._nothing(theirs)

    def _leaves_out(self, names: list[str], thing: Thing, who: str, turn: int) -> bool:
        """Tell whether somebody passes by a whole tribute, or a review, that all addresses hide by the same door.

        A third of these is tried at each address, in turn, so that each address and each of them is tried by everybody.
        Those who look closely try all that is not their own.
        """
        if not thing.secrets or not set(names) <= {"key", "review_id"}:
            return False
        knows = [who in secret.seen for secret in thing.secrets]
        is_looked_at = not any(knows) if who in CLOSELY else any(knows) and who not in BOTH
        return not is_looked_at and turn % 3 != 0

    def _together(self, names: list[str], address: str) -> list[Thing]:
        values = [self._values(name, address) for name in names]
        ways = islice(product(*values), AT_MOST)
        return [Thing(dict(zip(names, each, strict=True)), frozenset(names), ()) for each in ways]

    def _values(self, name: str, address: str) -> list[str]:
        found = [thing.parts[name] for thing in self.things if name in thing.parts]
        found += SINGLE[name]() if name in SINGLE else []
        found += [self.world.parts[name]] if name in self.world.parts else []
        if not found:
            raise UnfilledError(name, address)
        return list(dict.fromkeys(found))

    def _known(self, name: str, value: str, who: str) -> str:
        """Return what somebody would write for a name: the link for who has it, and no secret that is another's."""
        if name == "key" and who == "stranger with the link":
            return self.links.get(value, value)
        return value if HOLDERS.get(name, who) == who else NOTHING

    def _nothing(self, parts: Parts) -> Parts:
        """Return the same address with what never was; a tribute that everybody knows stays."""
        known = {self.world.open.address, self.world.quiet.address, self.world.other.address}
        known |= {self.links[key] for key in known if key in self.links}
        return {name: value if value in known else _never(name, value) for name, value in parts.items()}


def _never(name: str, value: str) -> str:
    if name in {"size", "kind", "book"}:
        return value
    return NO_NUMBER if value.isdecimal() else NOTHING


def is_one(address: str) -> bool:
    """Tell whether an address leads to a view at all; a text where a number belongs does not."""
    try:
        resolve(address)
    except Resolver404:
        return False
    return True


def with_queries(world: World, route: Route) -> Iterator[str]:
    """Yield an address with each value that its view may read from the query."""
    for name in sorted(route.reads):
        for value in ASKED[name](world):
            yield f"{route.address}?{urlencode({name: value})}"
