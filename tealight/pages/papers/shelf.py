"""The shelf: which papers there are, for whom and since when, and what each is made of."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.http import HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tealight.pages.papers import complaints, consent, counting, impact, online_safety, processing, tables, transparency
from tealight.pages.papers.document import Section
from tealight.pages.papers.facts import Facts
from tealight.pages.papers.stretches import Stretch

File = Callable[[Facts, Stretch], HttpResponse]


@dataclass(frozen=True)
class Paper:
    """One paper; `file` makes its table, where it has one, and `by_quarter` says which stretches it tells of."""

    name: str
    title: str | Promise
    who: str | Promise
    made_of: str | Promise
    make: Callable[[Facts, Stretch], Sequence[Section]]
    file: File | None = None
    has_stretch: bool = False
    by_quarter: bool = False

    @property
    def has_file(self) -> bool:
        return self.file is not None


def _complaints_file(_known: Facts, stretch: Stretch) -> HttpResponse:
    return tables.answer(f"complaints-{stretch}", complaints.COLUMNS, complaints.rows(stretch))


def _transparency_file(known: Facts, stretch: Stretch) -> HttpResponse:
    rows = [each.row(stretch.year) for each in counting.numbers(known, stretch)]
    return tables.answer(f"transparency-{stretch}", counting.COLUMNS, rows)


PAPERS = (
    Paper(
        "processing",
        _("Record of processing"),
        _("Everybody in the EU or the UK who keeps health data, since 25 May 2018 (GDPR, article 30)."),
        _("Made from the table of what is kept, and from your settings."),
        lambda known, _stretch: processing.sections(known),
    ),
    Paper(
        "impact",
        _("Data-protection impact assessment"),
        _("Whoever keeps much health data, or that of people in need, since 25 May 2018 (GDPR, article 35)."),
        _("Made from your settings, and from what the reader got wrong when it was measured."),
        lambda known, _stretch: impact.sections(known),
    ),
    Paper(
        "consent",
        _("Consent sentence for health data"),
        _("Everybody in the EU or the UK who keeps health data, since 25 May 2018 (GDPR, article 9)."),
        _("The sentence on the page on which a place is made, and how often the record says that it was pressed."),
        consent.sections,
        has_stretch=True,
    ),
    Paper(
        "online-safety",
        _("Risk assessment for online safety"),
        _(
            "Everybody whose site people in the UK use to read what others write: since 16 March 2025, a new site"
            " within three months (Online Safety Act 2023, sections 9, 23 and 36)."
        ),
        _("Made from your settings, after the four steps of Ofcom."),
        lambda known, _stretch: online_safety.sections(known),
    ),
    Paper(
        "complaints",
        _("Log of complaints and appeals"),
        _("The same sites in the UK (sections 20 and 21); in the EU it helps with the report."),
        _("Made from what was told to the care team, by quarter."),
        complaints.sections,
        _complaints_file,
        has_stretch=True,
        by_quarter=True,
    ),
    Paper(
        "transparency",
        _("Transparency report"),
        _("Sites in the EU, but for small ones, since 17 February 2024 (Digital Services Act, articles 15 and 24)."),
        _("Made from the record of decisions and the care list, by year."),
        transparency.sections,
        _transparency_file,
        has_stretch=True,
    ),
)


def paper_named(name: str) -> Paper | None:
    """Return the paper of this name in addresses."""
    return next((paper for paper in PAPERS if paper.name == name), None)
