"""What the software really does to protect people here, and what of it this site has not switched on."""

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from tealight.pages.papers.document import blank
from tealight.pages.papers.facts import Facts


def security(known: Facts) -> list[tuple[str, str]]:
    """Return measures, each with how it stands on this site now."""
    return [
        (
            _("Coming in"),
            _("no password is kept in the clear; codes by mail, passkeys and apps with codes are offered"),
        ),
        (_("Roles"), _("the care team and operators come into the care room with a second factor only: always")),
        (_("On the way"), _on_the_way()),
        (
            _("Who sees what"),
            _("every page asks anew who may see it; strangers meet “not found”; tests walk all pages"),
        ),
        (_("Photographs"), _("copies carry no place, time or device; each file is asked for through the same door")),
        (_("Third parties"), _("no page loads anything from elsewhere; there are no trackers and no adverts")),
        (_("Floods"), _floods()),
        (
            _("The record"),
            _("decisions about people and access, without words or names, sealed in a chain each minute"),
        ),
        (_("The log"), _("without words, names, email addresses and keys of pages; visits are not logged")),
        (
            _("Taking away"),
            _("words by the link in their receipt, pages and accounts by their owners, without asking us"),
        ),
        (_("The database"), _("%(kind)s; the software does not encrypt the disk") % {"kind": known.database}),
        (_("The disk, the machine, the room"), blank(_("encryption of the disk, updates, who can get in"))),
        (_("Backups"), _backups()),
    ]


def care(known: Facts) -> list[str]:
    """Return what stands between harm and a family, as it is set now, each with its short name."""
    return [f"{name}: {measure(known)}" for measure, name in CARE.items()]


def first_reader(known: Facts) -> str:
    """Say who reads the words of strangers first."""
    if known.strangers_wait:
        return _(
            "Words from strangers wait, seen by nobody else, until a person of the care team has read them. Only in a"
            " busy time, with the family's word and for a while, is shown at once what the reader is sure of."
        )
    return _("Words from strangers are shown without being read by a person first.")


def circle(known: Facts) -> str:
    """Say what happens to the words of people whom a family invited."""
    if known.circle_waits:
        return _("Words from people whom a family invited wait as well.")
    return _("Words from people whom a family invited are shown at once, unless the reader found something in them.")


def reader(_known: Facts) -> str:
    """Say what the program does."""
    return _(
        "A small program on the site's own machine reads what is left for families. It holds and puts in order, and a"
        " person decides; it deletes nothing and closes nothing."
    )


def report(_known: Facts) -> str:
    """Say how something is reported."""
    return _(
        "On every family's page anybody can tell the care team, without an account. It always reaches a person, and"
        " what is decided is recorded and can be taken back."
    )


def people(known: Facts) -> str:
    """Say how many decide."""
    said = _("Who reads first: %(who)s.") % {"who": known.readers}
    if known.when_read:
        said += " " + _("When: %(when)s.") % {"when": known.when_read}
    if known.people < 2:
        alone = _("One person decides here, so nobody else can take a second look. Give a second person the role.")
        return f"{said} {alone}"
    number = ngettext("%(number)d person can decide.", "%(number)d people can decide.", known.people)
    return f"{said} {number % {'number': known.people}}"


def no_ways(_known: Facts) -> str:
    """Say what the site has not got."""
    return _(
        "Visitors cannot write to each other in private or look each other up. There are no followers, no"
        " recommendations, no live pictures, no payments and no adverts."
    )


def photographs(_known: Facts) -> str:
    """Say who brings photographs."""
    return _(
        "Only a page's own family adds photographs. Visitors cannot. A person looks at the page before it opens beyond"
        " the circle, can take a photograph from it at once, and an operator can lock its file."
    )


def helplines(_known: Facts) -> str:
    """Say where help stands."""
    home = settings.HOME_COUNTRY
    if home:
        return _("Lines to ring stand on every page, without signing in; of %(country)s where no other is known.") % {
            "country": home
        }
    return _("Lines to ring stand on every page, without signing in. HOME_COUNTRY is not set.")


CARE = {
    first_reader: gettext_lazy("Read first"),
    circle: gettext_lazy("The circle"),
    reader: gettext_lazy("The reader"),
    report: gettext_lazy("Telling us"),
    people: gettext_lazy("Who decides"),
    no_ways: gettext_lazy("What there is not"),
    photographs: gettext_lazy("Photographs"),
    helplines: gettext_lazy("Lines to ring"),
}


def _on_the_way() -> str:
    if settings.SECURE:
        return _("TLS; cookies travel by it alone, and browsers are told to use nothing else for a year")
    return _("NOT by TLS: set BEHIND_TLS before anybody but you comes here")


def _floods() -> str:
    return _("one person may leave %(person)d things an hour, one network %(network)d; addresses are kept as codes") % {
        "person": settings.LIMIT_PERSON,
        "network": settings.LIMIT_NETWORK,
    }


def _backups() -> str:
    days = settings.RETENTION.backups
    if settings.BACKUPS is None:
        return _("nobody looks at their age, because BACKUPS is not set; they may be %(days)d days old") % {
            "days": days
        }
    return _("the folder is named, and a command tells of those older than %(days)d days") % {"days": days}
