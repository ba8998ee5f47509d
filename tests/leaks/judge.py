"""What is wrong with an answer: a trace, a difference, an echo."""

import base64
import binascii
import re
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping

from tests.leaks.marks import DIGEST, WORD, Secret, Secrets, digest_of
from tests.leaks.routes import Route
from tests.leaks.walk import Answer, own_parts

TOKEN = re.compile(r"[\w-]{20,}", flags=re.ASCII)
LENGTHS = (22, DIGEST)
ERROR = 500
# What is new at each request, and says nothing: tokens of forms, and what signing in and second factors draw by lot.
CHANGES = (
    re.compile(r'name="(?:csrfmiddlewaretoken|once)" value="[^"]*"'),
    re.compile(r'value="[^"]*" name="(?:csrfmiddlewaretoken|once)"'),
    re.compile(r"csrftoken=[^;]*;|expires=[^;]*;|Expires: .*"),
    re.compile(r"X-CSRFToken[^}]*|Content-Length: .*"),
    re.compile(r"Came [^<]*|(?:\d+|an?)\s(?:second|minute)s? ago|\bnow\b"),  # by the clock on the wall
    re.compile(r":[0-9A-Za-z]{6}:[\w-]{43}"),  # when something was signed, and the signature
)
Fingerprints = dict[tuple[str, str], str]


def words_in(text: str) -> set[str]:
    """Return whatever could be a mark or a key, anywhere in a text."""
    found = set(WORD.findall(text.lower()))
    for token in TOKEN.findall(text):
        found |= {token[at : at + length] for length in LENGTHS for at in range(len(token) - length + 1)}
    return found


def unfolded(text: str) -> str:
    """Return a text and what is folded into the signed and packed values in it."""
    more = []
    for value in re.findall(r"[\w.:-]{24,}", text, flags=re.ASCII):
        for part in value.split(":"):
            packed = part.lstrip(".")
            try:
                plain = base64.urlsafe_b64decode(packed + "=" * (-len(packed) % 4))
                more.append((zlib.decompress(plain) if part.startswith(".") else plain).decode("latin-1"))
            except (binascii.Error, ValueError, zlib.error):
                continue
    return "\n".join([text, *more])


def told(secrets: Secrets, text: str, who: str, place: str) -> list[Secret]:
    """Return what a text tells that this person may not know there."""
    known = (secrets.by_trace[word] for word in words_in(text) & secrets.by_trace.keys())
    return [owners[0] for owners in known if not any(each.is_for(who, place) for each in owners)]


def traces(secrets: Secrets, answer: Answer) -> list[str]:
    """Return a line for each trace in an answer."""
    found = told(secrets, answer.text, answer.who, answer.place)
    if "Set-Cookie" in answer.head:
        found += told(secrets, unfolded(answer.head), answer.who, answer.place)
    owners = secrets.by_file.get(digest_of(answer.body), [])
    if owners and not any(each.is_for(answer.who, answer.place) for each in owners):
        found.append(owners[0])
    names = sorted({secret.name for secret in found})
    broken = [f"{answer.who} meets an error at {answer.address} ({answer.how})"] if answer.status >= ERROR else []
    return broken + [
        f"{answer.who} learns of {name} at {answer.address} ({answer.how}, {answer.status})" for name in names
    ]


def shown_to(secrets: Secrets, answer: Answer) -> Iterator[tuple[str, str]]:
    """Yield who rightly saw which secret, so that a walk can show that it came to where the secrets are."""
    words = words_in(answer.text) & secrets.by_trace.keys()
    for secret in {each for word in words for each in secrets.by_trace[word]}:
        if secret.is_for(answer.who, answer.place):
            yield secret.name, answer.who


def fingerprint(answer: Answer) -> str:
    """Return an answer without what is new at each request and without the parts of its own address."""
    said = f"{answer.status}\n{answer.text}"
    for change in CHANGES:
        said = change.sub("", said)
    return said


def differences(before: Fingerprints, after: Iterable[Answer]) -> list[str]:
    """Return a line for each answer that is not what it was before."""
    found = []
    for answer in after:
        earlier = before.get((answer.who, answer.address))
        now = fingerprint(answer)
        if earlier is not None and earlier != now:
            found.append(f"{answer.who} sees another answer at {answer.address}: {_first_change(earlier, now)}")
    return found


def _first_change(earlier: str, now: str) -> str:
    pairs = zip(earlier.splitlines(), now.splitlines(), strict=False)
    return next(
        (f"“{one.strip()}” is now “{two.strip()}”" for one, two in pairs if one != two), "there is more or less"
    )


def echoes(pairs: Iterable[tuple[Route, Answer]], ask: Callable[[str, str], Answer]) -> list[str]:
    """Return a line for each address of a secret that answers otherwise than the same address of nothing.

    `ask` gets the answer for somebody at an address; each address of nothing is asked once.
    """
    nothing: dict[tuple[str, str], str] = {}
    found = []
    for route, answer in pairs:
        if not route.secrets or any(answer.who in each.seen for each in route.secrets):
            continue
        key = answer.who, route.nothing
        if key not in nothing:
            nothing[key] = _bare(ask(*key), route)
        if _bare(answer, route) != nothing[key]:
            found.append(f"{answer.who} can tell that there is something at {answer.address}")
    return found


def _bare(answer: Answer, route: Route) -> str:
    said = fingerprint(answer)
    for part in own_parts(route.address) | own_parts(route.nothing):
        said = said.replace(part, "")
    numbers = re.findall(r"/(\d+)(?=/)", answer.address)
    for number in numbers:
        said = said.replace(f"/{number}/", "/0/")
    return said


def letters_tell(secrets: Secrets, letters: Iterable[tuple[str, str]], readers: Mapping[str, str]) -> list[str]:
    """Return a line for each trace in a letter: pairs of its reader's address and all of it."""
    found = []
    for address, text in letters:
        who = readers.get(address, "author" if address.startswith("zq") else address)
        names = sorted({secret.name for secret in told(secrets, text, who, "letter:")})
        found += [f"a letter to {address} tells of {name}" for name in names]
    return found
