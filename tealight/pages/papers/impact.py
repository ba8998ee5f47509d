"""The data-protection impact assessment: GDPR, article 35."""

from django.conf import settings
from django.utils.translation import gettext as _

from tealight.pages.papers.document import Section, blank
from tealight.pages.papers.facts import Facts
from tealight.pages.papers.measures import care, security
from tealight.safeguarding import figures


def sections(known: Facts) -> list[Section]:
    """Return the paper in the parts of article 35(7)."""
    return [
        Section(
            _("What is done, and what for (a)"),
            [
                _("Families remember a baby who died, and are answered by people around them and by strangers."),
                _("Special about it: health data (article 9), people in grief, and a program that reads their words."),
                _("The record of processing lists everything that is kept, what it is for and how long."),
            ],
        ),
        Section(
            _("Whether it is needed, and no more than needed (b)"),
            [
                _("Nothing on a page has to be answered: no name, no date, no photograph. Pseudonyms are welcome."),
                _("Visitors need no account. A page is seen by both parents alone until they choose otherwise."),
                _("The family agrees to the keeping of health data where it makes its page: see the consent sentence."),
                _("Whoever writes their own story on a page makes it known themselves, and can take it back."),
                _("The program reads because a person cannot read all night; what stays private, to help only."),
                blank(_("your legal ground for everything that is not health data: article 6")),
                blank(
                    _("what families, and your data protection officer if there is one, said about it: article 35(9)")
                ),
            ],
        ),
        Section(
            _("What could harm whom (c)"),
            [_("Likely and heavy are proposals. Change them where your site is another.")],
            [_("For whom"), _("What could happen"), _("Likely, heavy"), _("What stands against it")],
            _risks(known),
        ),
        Section(
            _("What this site does now (d)"), [*care(known), _kept()], [_("What"), _("How it stands")], security(known)
        ),
        Section(_("What the reader gets wrong"), _reader()),
        Section(
            _("What remains"),
            [
                _("A cruel line that a person misjudged; a picture that somebody took of a screen; a link passed on."),
                _("Words at risk that neither the program nor a person saw. Help therefore stands on every page."),
                _("Things may be told of the other parent, or of relatives, against their will: they can object."),
                _("The other parent who joins, and a visitor with an own story, are not asked with that sentence."),
                blank(
                    _("whether that is bearable, and what else you do; if it is not, ask your authority: article 36")
                ),
            ],
        ),
    ]


def _risks(known: Facts) -> list[tuple[str, str, str, str]]:
    alone = known.people < 2
    second = _("one person decides alone") if alone else _("every decision is recorded and can be taken back")
    return [
        (
            _("Families"),
            _("strangers mock them or find them"),
            _("possible, heavy"),
            _("people read first; pages are private"),
        ),
        (_("Families"), _("the page is lost or locked"), _("rare, heavy"), _("backups, by you; nothing expires")),
        (
            _("A parent"),
            _("the other parent shuts them out or does harm"),
            _("possible, heavy"),
            _("two seats; protection by two"),
        ),
        (_("Writers"), _("the program takes their grief for something else"), _("likely, light"), second),
        (
            _("Writers"),
            _("they are in danger and nobody sees it"),
            _("possible, heavy"),
            _("lines on every page; cases with steps"),
        ),
        (_("The circle"), _("who belongs to whom becomes known"), _("rare, middling"), _("shown to the family alone")),
        (
            _("The care team"),
            _("what they read hurts them"),
            _("likely, middling"),
            _("words before pictures; nobody counts speed"),
        ),
        (
            _("Everybody"),
            _("somebody breaks in, or a backup is lost"),
            _("rare, heavy"),
            _("second factors; short keeping"),
        ),
    ]


def _kept() -> str:
    kept = settings.RETENTION
    return _(
        "Words that were not shown go after %(refused)d days, ended crisis cases after %(cases)d, codes of network"
        " addresses after %(network)d, closed accounts after %(accounts)d."
    ) % {
        "refused": kept.refused_words,
        "cases": kept.crisis_cases,
        "network": kept.network_addresses,
        "accounts": kept.closed_accounts,
    }


def _reader() -> list[str]:
    found = figures.reader()
    risk, abuse, off = found["at_risk"], found["abuse"], found["told_off"]
    return [
        _("Measured on hard, invented texts that it had not learned from (docs/triage.md):"),
        _("of %(of)d texts by or about people at risk it found %(count)d (%(percent)d %%)") % _numbers(risk),
        _("of %(of)d cruel ones it found %(count)d (%(percent)d %%)") % _numbers(abuse),
        _("of %(of)d texts of strong grief it took %(count)d for something else (%(percent)d %%)") % _numbers(off),
        _("It judges six languages, which these figures do not tell apart; the rest it leaves to people."),
        _("So “nothing found” says nothing about a person, and no decision may rest on the program alone."),
    ]


def _numbers(found: figures.Found) -> dict[str, int]:
    return {"count": found.count, "of": found.of, "percent": found.percent}
