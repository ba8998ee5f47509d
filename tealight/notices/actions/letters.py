"""Writing a letter: rendered, kept and queued in the transaction of the deed that it speaks of."""

import secrets
from collections.abc import Mapping
from email.utils import parseaddr
from typing import Any

from django.conf import settings
from django.db import transaction
from django.template import Context, engines
from django.utils import timezone, translation

from tealight.notices.actions.delivery import deliver
from tealight.notices.holders import absolute, address_holder, stop_address
from tealight.notices.kinds import ALWAYS, Kind
from tealight.notices.models import Letter
from tealight.notices.queries import wants
from tealight.notices.sender import sender


def _render(name: str, context: Mapping[str, Any]) -> str:
    # A letter is no HTML: escaping would change what people wrote.
    template = engines["django"].engine.get_template(f"notices/{name}")  # type: ignore[attr-defined]
    text: str = template.render(Context(dict(context), autoescape=False))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _headers(holder: str, kind: Kind) -> dict[str, str]:
    domain = parseaddr(sender())[1].rpartition("@")[2] or "localhost"
    headers = {"Auto-Submitted": "auto-generated", "Message-ID": f"<{secrets.token_hex(12)}@{domain}>"}
    if kind in ALWAYS:
        return headers
    stop = stop_address(holder, kind)
    headers["List-Unsubscribe"] = f"<{stop}>"
    if stop.startswith("https:"):  # RFC 8058 allows the one click by https alone
        headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    return headers


@transaction.atomic
def send(
    to: str,
    template: str,
    context: Mapping[str, Any],
    language: str | None = None,
    *,
    kind: Kind = Kind.ACCOUNT,
    holder: str | None = None,
    about: str = "",
) -> Letter | None:
    """Write a letter from `notices/<template>.subject.txt` and `.txt`; None if its reader does not want this kind.

    Call it inside the transaction of what it speaks of: the letter then exists if and only if that happened. The
    worker sends it. Subjects never name the baby or the loss, because phones are shared. `holder` is whose choice
    counts (see `holders`), by default whoever reads the address. `about` names what it brings (see `take_back`).
    """
    holder = holder or address_holder(to)
    if not wants(holder, kind):
        return None
    with translation.override(language or translation.get_language()):
        everything = {"site_name": settings.SITE_NAME, "site_address": absolute("/"), **context}
        if kind not in ALWAYS:
            everything["stop_address"] = stop_address(holder, kind)
        subject = " ".join(_render(f"{template}.subject.txt", everything).split())
        body = _render(f"{template}.txt", everything).strip("\n") + "\n"
    now = timezone.now()
    letter = Letter.objects.create(
        to=to, subject=subject[:200], body=body, about=about, headers=_headers(holder, kind), made_at=now, next_at=now
    )
    deliver.enqueue(letter.pk)
    return letter
