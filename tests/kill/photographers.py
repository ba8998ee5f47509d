"""Parents who bring photographs as fast as they can, whole and in parts, and who go on where a kill broke them off."""

import hashlib
import json
import random
import threading
import time
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from urllib.parse import urlencode

from tests.pictures import noisy, png_of

BOUNDARY = "a-line-between-parts"
PART = 20_000  # bytes: a photograph of the test comes in several


@dataclass
class Brought:
    """One photograph as it was sent: its caption is its name, and `is_kept` tells that the site said so."""

    caption: str
    content: bytes
    once: str
    in_parts: bool
    is_kept: bool = False
    ending: str = ""  # where its end was said, if it was: a browser that gets no answer says it there again

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


@dataclass
class Photographer:
    """One parent in a thread of their own; a photograph without an answer is brought again before the next."""

    number: int
    host: str
    port: int
    address: str
    chance: random.Random
    cookies: dict[str, str]
    brought: list[Brought] = field(default_factory=list)
    refused: list[int] = field(default_factory=list)

    def bring_until(self, stop: threading.Event) -> None:
        """Bring photographs until told to stop."""
        connection = HTTPConnection(self.host, self.port, timeout=8)
        while not stop.is_set():
            try:
                self._once(connection)
            except (OSError, HTTPException, ValueError):
                connection.close()
                time.sleep(0.02)
        connection.close()

    def _once(self, connection: HTTPConnection) -> None:
        if not self.brought or self.brought[-1].is_kept:
            self.brought.append(self._another())
        one = self.brought[-1]
        status = self._in_parts(connection, one) if one.in_parts else self._whole(connection, one)
        if status in {200, 303}:
            one.is_kept = True
        else:
            self.refused.append(status)

    def _another(self) -> Brought:
        caption = f"Photograph {self.number}-{len(self.brought)}"
        picture = noisy(120, 90, seed=self.chance.randrange(10**9))
        once = f"{self.number}-{len(self.brought)}".ljust(22, "k")
        return Brought(caption, png_of(picture), once, in_parts=self.chance.random() < 0.5)

    def _whole(self, connection: HTTPConnection, one: Brought) -> int:
        lines = [
            f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
            for name, value in {"once": one.once, "caption": one.caption, "tone": "quiet"}.items()
        ]
        lines.append(
            f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="photographs"; filename="{one.caption}.png"\r\n'
            "Content-Type: image/png\r\n\r\n"
        )
        body = "".join(lines).encode() + one.content + f"\r\n--{BOUNDARY}--\r\n".encode()
        return self._post(connection, self.address, body, f"multipart/form-data; boundary={BOUNDARY}")[0]

    def _in_parts(self, connection: HTTPConnection, one: Brought) -> int:
        form = "application/x-www-form-urlencoded"
        if not one.ending:
            status = self._every_part(connection, one, form)
            if status != 200:
                return status
        said = urlencode({"once": one.once, "caption": one.caption, "tone": "quiet"}).encode()
        return self._post(connection, one.ending, said, form)[0]

    def _every_part(self, connection: HTTPConnection, one: Brought, form: str) -> int:
        said = urlencode({"name": f"{one.caption}.png", "size": len(one.content)}).encode()
        status, answer = self._post(connection, f"{self.address}arrivals/", said, form)
        if status != 200:
            return status
        begun = json.loads(answer)
        arrival, at = f"{self.address}arrivals/{begun['arrival']}/", begun["received"]
        while at < len(one.content):
            part = one.content[at : at + PART]
            status, answer = self._post(connection, f"{arrival}?start={at}", part, "application/octet-stream")
            if status != 200:
                return status
            at = json.loads(answer)["received"]
        one.ending = f"{arrival}end/"
        return status

    def _post(self, connection: HTTPConnection, address: str, body: bytes, kind: str) -> tuple[int, bytes]:
        headers = {
            "Content-Type": kind,
            "Sec-Fetch-Site": "same-origin",
            "Origin": f"http://{self.host}:{self.port}",
            "X-CSRFToken": self.cookies["csrftoken"],
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
        }
        connection.request("POST", address, body=body, headers=headers)
        answer = connection.getresponse()
        return answer.status, answer.read()
