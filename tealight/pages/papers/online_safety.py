"""The risk assessment of the UK's Online Safety Act 2023, in the four steps that Ofcom describes."""

from django.utils.translation import gettext as _

from tealight.pages.papers.document import Section, blank
from tealight.pages.papers.facts import Facts
from tealight.pages.papers.harms import HARMS
from tealight.pages.papers.measures import care
from tealight.safeguarding import figures


def sections(known: Facts) -> list[Section]:
    """Return the paper."""
    return [
        Section(
            _("Step 1: which content against the law could come here"),
            [
                _("This is a service on which people see what others write, small, without recommendations."),
                _(
                    "The kinds are those that the Act names first, grouped in our own words after Ofcom's guidance on"
                    " assessing risks; look there whether the list has changed."
                ),
                blank(
                    _("about how many people in the UK come here in a month, and how you know: this site counts nobody")
                ),
            ],
        ),
        Section(
            _("Step 2: how likely it is, and how much harm it does"),
            [
                _("A proposal for a site of this kind. Change it by what has really happened here."),
                _("What this site does about it stands in full in step 3, by the same names."),
            ],
            [_("Kind"), _("How likely here, and why"), _("What this site does about it"), _("You decide")],
            [
                (
                    str(harm.name),
                    _("%(likely)s: %(why)s") % {"likely": harm.likely, "why": harm.why},
                    harm.names_against,
                    blank(str(harm.by_hand)),
                )
                for harm in HARMS
            ],
        ),
        Section(
            _("Step 3: what is done, and written down"),
            [*care(known), _reader(), blank(_("whether that is enough; what else you do, by when, and who"))],
        ),
        Section(
            _("Step 4: who answers for it, and when it is looked at again"),
            [
                blank(_("the name of the person who answers for safety here")),
                blank(_("the day of this assessment, and the day of the next: within a year, and before a big change")),
                _("Keep each version: the law asks for a written record of every assessment."),
            ],
        ),
        Section(_("Children's access"), _children()),
        Section(
            _("Complaints"),
            [
                _("Anybody tells the care team from the page itself, without an account, and by the address above."),
                _("Whoever disagrees with a decision is answered by another person, where there is another."),
                _("The log of complaints says what came, how long it waited, and what was decided."),
            ],
        ),
    ]


def _children() -> list[str]:
    return [
        _("This site does not ask how old anybody is, so children can come: brothers and sisters do."),
        _("Nothing here is made to draw children in. Whether many of them come, you have to judge."),
        blank(_("many children, or not, and why: the child user condition of section 35")),
        _("If many come, the Act asks for a risk assessment for children within three months."),
        blank(_("who answers somebody who says that they are a child, and how")),
    ]


def _reader() -> str:
    abuse, spam = figures.reader()["abuse"], figures.reader()["spam"]
    return _(
        "Measured on invented texts, the reader found %(abuse)d of %(of_abuse)d cruel ones and %(spam)d of %(of_spam)d"
        " adverts and lures (docs/triage.md): it helps people to read, and cannot stand in for them."
    ) % {"abuse": abuse.count, "of_abuse": abuse.of, "spam": spam.count, "of_spam": spam.of}
