"""The record of processing: GDPR, article 30."""

from django.utils.translation import gettext as _

from tealight.pages.kept import KEPT
from tealight.pages.papers.document import Section, blank
from tealight.pages.papers.facts import Facts
from tealight.pages.papers.measures import security


def sections(known: Facts) -> list[Section]:
    """Return the paper; article 30(1) asks for its letters (a) to (g) in this order."""
    return [
        Section(
            _("Who is responsible (a)"),
            [
                _("%(operator)s, %(contact)s.") % {"operator": known.operator, "contact": known.contact},
                blank(_("postal address; a representative in the EU or the UK, if one is needed; joint controllers")),
                blank(_("the data protection officer, if there has to be one, and why or why not")),
            ],
        ),
        Section(
            _("Why, what and how long (b, c, f)"),
            [
                _("The people: families, those whom they invited, visitors who leave something, the care team."),
                _("Among it is health data: that a pregnancy ended or a baby died says something about a parent."),
                _("The table is the one of the page on privacy, with the days that are set now."),
            ],
            [_("What"), _("What it is for"), _("How long")],
            [(str(row.what), str(row.purpose), row.how_long) for row in KEPT],
        ),
        Section(_("Who else is given it (d)"), _recipients(known)),
        Section(
            _("Other countries (e)"),
            [
                _("The software sends nothing to another country by itself; no page loads anything from elsewhere."),
                blank(_("in which country the machine stands, and each of those named above")),
            ],
        ),
        Section(
            _("How it is protected (g)"),
            [_("Only what this software does, as it is set now. What you do besides, you write down yourself.")],
            [_("What"), _("How it stands")],
            security(known),
        ),
    ]


def _recipients(known: Facts) -> list[str]:
    given = [_("Nothing is sold or passed on. What somebody shows on a page is seen by those whom the family chose.")]
    if known.mail_server:
        given.append(
            _("The server %(name)s takes letters: the email address of whoever gets one, and its words.")
            % {"name": known.mail_server}
        )
    else:
        given.append(_("No mail server is set: letters stay on this machine as files."))
    if known.bucket:
        given.append(_("Photographs lie on another server: %(name)s.") % {"name": known.bucket})
    if known.database_server:
        given.append(_("The database is on another machine: %(name)s.") % {"name": known.database_server})
    if known.mail_server or known.bucket or known.database_server:
        given.append(blank(_("the contract with whoever runs each of them (article 28), with its date")))
    return [*given, blank(_("who lends you the machine, and where your backups lie"))]
