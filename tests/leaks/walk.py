"""Asking: every address as everybody, in several ways; nothing that this does is kept."""

import html
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from copy import copy
from dataclasses import dataclass
from http.cookies import SimpleCookie
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

from django.db import transaction
from django.test import Client

from tests.leaks.routes import Map, Route, with_queries
from tests.leaks.world import CLOSELY, PEOPLE, World

LINK = re.compile(r"""\b(?:href|src|action|hx-get|hx-post|content)="([^"#]+)|srcset="([^" ]+)""")
GUESSED = (
    "/sitemap.xml",
    "/feed/",
    "/rss.xml",
    "/atom.xml",
    "/search/?q=zq",
    "/.well-known/security.txt",
    "/manifest.webmanifest",
    "/admin/",
    "/api/",
    "/nothing/at/all/",
)
GERMAN = {"accept-language": "de"}
ASKED_AT_MOST = 2  # addresses of one page that are asked with every query
FOLLOWED_AT_MOST = 80  # further addresses that the pages of one person lead to


@dataclass(frozen=True)
class Answer:
    """What one person got at one address; `head` is every header and cookie."""

    who: str
    address: str
    how: str
    status: int
    head: str
    body: bytes

    @property
    def place(self) -> str:
        return self.address.partition("?")[0]

    @property
    def text(self) -> str:
        """Return all of it as text, without what whoever asked wrote into the address themselves."""
        said = unquote(f"{self.head}\n{self.body.decode('utf-8', 'replace')}")
        for part in own_parts(self.address):
            said = said.replace(part, "")
        return said


def own_parts(address: str) -> set[str]:
    """Return the parts of an address that could be a secret: whoever asks has them already."""
    return {part for part in re.split(r"[/?&=]", unquote(address)) if len(part) > 10}


def ask(client: Client, who: str, address: str, how: str = "GET", **headers: str) -> Answer:
    """Ask, and undo what it did; a stream is read to its end."""
    cookies = SimpleCookie({name: copy(morsel) for name, morsel in client.cookies.items()})
    method = how if how in {"HEAD", "POST"} else "GET"
    client.raise_request_exception = False  # an error of ours is judged like every answer
    with transaction.atomic():
        response = client.generic(method, address, headers=headers or None)
        streamed = getattr(response, "streaming", False)
        body = b"".join(response.streaming_content) if streamed else response.content  # type: ignore[attr-defined]
        transaction.set_rollback(True)
    client.cookies = cookies
    head = [*response.headers.items(), *(("Set-Cookie", each.OutputString()) for each in response.cookies.values())]
    return Answer(who, address, how, response.status_code, "\n".join(f"{k}: {v}" for k, v in head), bytes(body))


class Walk:
    """One walk through the house as it is now; `only` is what an address must have in it."""

    def __init__(self, world: World, people: Iterable[str] = PEOPLE, only: str = "") -> None:
        self.world, self.map, self.people, self.only = world, Map(world), tuple(people), only
        self.asked: Counter[str] = Counter()  # how often the queries of a page were tried, by its pattern

    def routes(self, who: str) -> Iterator[Route]:
        for route in self.map.routes(who):
            if re.search(self.only, route.address):
                yield route

    def plain(self) -> Iterator[tuple[Route, Answer]]:
        """Ask each address once, as each person."""
        for who in self.people:
            for route in self.routes(who):
                yield route, ask(self.world.browsers[who], who, route.address)

    def every_way(self) -> Iterator[tuple[Route | None, Answer]]:
        """Ask each address, and those that answer also as a fragment, in German, by HEAD, and with every query."""
        for who in self.people:
            client, known, led = self.world.browsers[who], set(), list(GUESSED)
            self.asked.clear()
            for route in self.routes(who):
                if who == "other guardian" and _is_theirs(route, who) and _is_theirs(route, "guardian"):
                    continue  # both see it as their own
                answer = ask(client, who, route.address)
                known.add(route.address)
                yield route, answer
                for other in self._other_ways(client, who, route, answer.status):
                    yield None, other
                led += _leads(answer)
            further = [address for address in dict.fromkeys(led) if address not in known][:FOLLOWED_AT_MOST]
            yield from ((None, ask(client, who, address)) for address in further)

    def _other_ways(self, client: Client, who: str, route: Route, status: int) -> Iterator[Answer]:
        if status == 405 and who in CLOSELY:
            yield ask(client, who, route.address, "POST")
        if self._is_asked_more(route, who, status):
            self.asked[route.pattern] += 1
            for address in with_queries(self.world, route):
                yield ask(client, who, address)
        if status == 200 and route.is_ours and not _is_theirs(route, who):
            target = re.search(r"/photographs/([\w-]{22})/", route.address)
            in_place = {"hx-request": "true", "hx-target": f"p-{target[1]}" if target else "main"}
            yield ask(client, who, route.address, "fragment, in German", **in_place, **GERMAN)
            if who in CLOSELY:
                yield ask(client, who, route.address, "in German", **GERMAN)
                yield ask(client, who, route.address, "HEAD")

    def _is_asked_more(self, route: Route, who: str, status: int) -> bool:
        """Tell whether each query is tried here: at two addresses of a page, also where nothing is without one."""
        if self.asked[route.pattern] >= ASKED_AT_MOST or _is_theirs(route, who):
            return False
        return status == 200 or (status == 404 and who in CLOSELY and not route.secrets)


def _is_theirs(route: Route, who: str) -> bool:
    """Tell whether an address is about secrets that are this person's there: in no other form is it less theirs."""
    return bool(route.secrets) and all(each.is_for(who, route.address) for each in route.secrets)


def _leads(answer: Answer) -> Collection[str]:
    """Return the addresses of ours that a page leads to."""
    if b"<html" not in answer.body[:400]:
        return []
    found = LINK.findall(answer.body.decode("utf-8", "replace"))
    there = (urlsplit(urljoin(answer.address, html.unescape(first or second))) for first, second in found)
    return [f"{each.path}?{each.query}" if each.query else each.path for each in there if _is_ours(each)]


def _is_ours(there: SplitResult) -> bool:
    """Tell whether an address is of this house and made by a view; a file of ours is the same for everybody."""
    return there.netloc in {"", "testserver"} and there.path.startswith("/") and not there.path.startswith("/static/")
