"""One line to ring, as its file describes it."""

from dataclasses import MISSING, dataclass, fields
from datetime import date, timedelta
from typing import get_args, get_origin, get_type_hints

from tealight.helplines.dialling import dialled
from tealight.helplines.seen import latest_day

KINDS = ("baby-loss", "crisis", "partners", "emergency")
SCOPES = (
    "specialist",
    "perinatal",
    "perinatal-mental-health",
    "general-bereavement",
    "general",
    "health-advice",
)
LONG_AGO = timedelta(days=365)


@dataclass(frozen=True)
class Helpline:
    """A line, or an organisation's page where no line is known. The keys are explained in docs/helplines.md."""

    id: str
    name: str
    country: str
    languages: tuple[str, ...]
    kind: str
    scope: str
    status: str
    serves: str
    confidence: str
    sources: tuple[str, ...]
    phone: str = ""
    phone_e164: str = ""
    phone_national_only: bool = False
    phone_check: str = ""
    other_numbers: tuple[str, ...] = ()
    sms: str = ""
    sms_e164: str = ""
    chat: str = ""
    email: str = ""
    web: str = ""
    opening_hours: str = ""
    time_zone: str = ""
    seen_date: str = ""
    seen: str = ""
    confirmed: date | None = None

    @property
    def is_live(self) -> bool:
        """Somebody answers there: it can be rung, texted or chatted to."""
        return bool(self.phone or self.sms or self.chat)

    @property
    def is_line(self) -> bool:
        """It can be rung, written or chatted to; otherwise it is a page, or a name alone."""
        return self.is_live or bool(self.email)

    @property
    def call(self) -> str:
        """What a telephone dials."""
        return dialled(self.phone, self.phone_e164)

    @property
    def text(self) -> str:
        """What a telephone sends a text message to."""
        return dialled(self.sms, self.sms_e164)

    @property
    def needs_confirming(self) -> bool:
        """A person can ask a line whether this is still right; nobody should ring an emergency number to ask."""
        return self.is_line and self.kind != "emergency"

    def is_old(self, today: date) -> bool:
        """Tell whether whatever its sources or a person last said is more than a year ago."""
        newest = max(filter(None, (latest_day(self.seen), self.confirmed)), default=None)
        return newest is not None and today - newest > LONG_AGO


def _plain(hint: object) -> type:
    if get_origin(hint) is tuple:
        return list
    kinds = [kind for kind in get_args(hint) if kind is not type(None)]
    return kinds[0] if kinds else hint  # type: ignore[return-value]


KEYS = {name: _plain(hint) for name, hint in get_type_hints(Helpline).items()}
NEEDED = frozenset(field.name for field in fields(Helpline) if field.default is MISSING)
