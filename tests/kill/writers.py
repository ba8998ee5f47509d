"""Visitors who leave words as fast as they can, and who send a form again when its answer never came."""

import random
import threading
import time
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from http.cookies import SimpleCookie
from urllib.parse import urlencode

from tests.kill.forms import form_with_text

# What a text may hold besides words: other scripts, signs that mean something in HTML or SQL, and a poem's spaces.
PIECES = (
    "ein Licht",
    "نور",
    "ö ß é",
    "<3",
    "a & b",
    "it's",
    '"so"',
    "100 %",
    "🕯️",
    "--",
    "\\",
    "{{ x }}",
    "ナ",
    "word " * 40,
)
FORM = "application/x-www-form-urlencoded"


@dataclass
class Sent:
    """One form as it was sent: `body` is its text with the browser's line ends, `receipt` where the answer led."""

    fields: dict[str, str]
    body: str
    mail: str
    receipt: str = ""

    @property
    def kept(self) -> str:
        """Return the text as it has to be found."""
        return self.body.replace("\r\n", "\n")

    @property
    def receipt_key(self) -> str:
        """Return the secret at the end of the receipt's address."""
        return self.receipt.partition("?")[0].rstrip("/").rpartition("/")[2]


@dataclass
class Writer:
    """One visitor in a thread of its own. `sent` is everything ever sent, `unanswered` what has to be sent again."""

    number: int
    host: str
    port: int
    address: str
    chance: random.Random
    cookies: dict[str, str] = field(default_factory=dict)
    sent: list[Sent] = field(default_factory=list)
    unanswered: list[Sent] = field(default_factory=list)
    refused: list[int] = field(default_factory=list)

    def write_until(self, stop: threading.Event) -> None:
        """Leave words until told to stop; an answer that never comes is no reason to."""
        connection = HTTPConnection(self.host, self.port, timeout=5)
        while not stop.is_set():
            try:
                self._once(connection)
            except (OSError, HTTPException):
                connection.close()
                time.sleep(0.02)
        connection.close()

    def _once(self, connection: HTTPConnection) -> None:
        if not self.unanswered:
            form = form_with_text(self._ask(connection, "GET", self.address)[1])
            new = self._write(form.fields, form.text)
            self.sent.append(new)
            self.unanswered.append(new)
        waiting = self.unanswered[0]
        status, _, receipt = self._ask(connection, "POST", self.address, urlencode(waiting.fields))
        if status == 303:
            waiting.receipt = receipt
        else:
            self.refused.append(status)
        self.unanswered.remove(waiting)

    def _write(self, fields: dict[str, str], text: str) -> Sent:
        name = f"{self.number}-{len(self.sent)}"
        lines = [
            self.chance.choice(("", "  ", "\t")) + self.chance.choice(PIECES) for _ in range(self.chance.randrange(12))
        ]
        body = "\r\n".join([f"No. {name}", *(line if self.chance.random() < 0.8 else "" for line in lines), "end."])
        mail = f"w{name}@example.org" if self.chance.random() < 0.2 else ""
        return Sent(fields={**fields, text: body, "email": mail}, body=body, mail=mail)

    def _ask(self, connection: HTTPConnection, method: str, address: str, body: str = "") -> tuple[int, str, str]:
        headers = {"Sec-Fetch-Site": "same-origin", "Origin": f"http://{self.host}:{self.port}"}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if body:
            headers["Content-Type"] = FORM
        connection.request(method, address, body=body or None, headers=headers)
        answer = connection.getresponse()
        page = answer.read().decode()
        for line in answer.headers.get_all("Set-Cookie") or []:
            self.cookies.update({name: morsel.value for name, morsel in SimpleCookie(line).items()})
        return answer.status, page, answer.headers.get("Location", "")
