"""What is true of this site now: from its settings, and from what it keeps."""

from dataclasses import dataclass

from django.conf import settings
from django.db import connection
from django.utils.translation import gettext as _

from tealight.accounts.models import Role
from tealight.accounts.queries import care_team
from tealight.pages.papers.document import blank, or_blank
from tealight.safeguarding.figures import waits
from tealight.safeguarding.policy import Standing
from tealight.safeguarding.queries import site_rules

IN_A_BUCKET = "storages.backends.s3.S3Storage"
LETTERS_LEAVE = "django.core.mail.backends.smtp.EmailBackend"


@dataclass(frozen=True)
class Facts:
    """What the papers build on; nothing in it names a person."""

    operators: int
    care_team: int
    strangers_wait: bool
    circle_waits: bool
    readers: str
    when_read: str

    @property
    def people(self) -> int:
        """How many people can decide."""
        return self.operators + self.care_team

    @property
    def operator(self) -> str:
        return or_blank(settings.OPERATOR, _("who runs this site, or set OPERATOR"))

    @property
    def contact(self) -> str:
        return or_blank(settings.CONTACT, _("how to reach them, or set CONTACT"))

    @property
    def address(self) -> str:
        return or_blank(settings.SITE_URL, _("the address of this site"))

    @property
    def sends_letters(self) -> bool:
        return bool(settings.EMAIL_BACKEND == LETTERS_LEAVE)

    @property
    def mail_server(self) -> str:
        """The machine that takes letters, or nothing."""
        return str(settings.EMAIL_HOST) if self.sends_letters else ""

    @property
    def bucket(self) -> str:
        """The server on which photographs lie, or nothing where they lie on the machine of the site."""
        options = settings.STORAGES["default"].get("OPTIONS", {})
        if settings.STORAGES["default"]["BACKEND"] != IN_A_BUCKET:
            return ""
        return str(options.get("endpoint_url") or "Amazon S3")

    @property
    def database_server(self) -> str:
        """The machine of the database where it is another one, or nothing."""
        host = str(settings.DATABASES["default"].get("HOST", ""))
        return "" if host in {"", "localhost", "127.0.0.1", "::1"} or host.startswith("/") else host

    @property
    def database(self) -> str:
        return "PostgreSQL" if connection.vendor == "postgresql" else "SQLite"


def facts() -> Facts:
    """Look at the site; two queries."""
    roles = [person.role for person in care_team()]
    chosen = site_rules()
    return Facts(
        operators=roles.count(Role.OPERATOR),
        care_team=roles.count(Role.CARE_TEAM),
        strangers_wait=waits(Standing.STRANGER, chosen.as_rules),
        circle_waits=waits(Standing.CIRCLE, chosen.as_rules),
        readers=str(chosen.get_readers_display()),
        when_read=chosen.when_read,
    )


def head(known: Facts) -> list[tuple[str, str]]:
    """Return what stands at the top of each paper: who is responsible, and how they are reached."""
    return [
        (_("The site"), f"{settings.SITE_NAME}, {known.address}"),
        (_("Who runs it"), known.operator),
        (_("How to reach them"), known.contact),
        (_("Who answers for this paper"), blank(_("name and role"))),
        (_("Looked at on, and by whom"), blank(_("date and name; look again after a year, and after each change"))),
    ]
