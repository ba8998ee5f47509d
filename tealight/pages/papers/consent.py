"""The consent sentence for health data: GDPR, article 9(2)(a)."""

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import get_language_info, gettext, ngettext, override

from tealight.audit.queries import first_decision_at, how_many
from tealight.pages.papers.document import Section, blank
from tealight.pages.papers.facts import Facts
from tealight.pages.papers.stretches import Stretch
from tealight.tributes.consent import VERB, sentence

LANGUAGES = ("en", "de")
MANY = 10_000


def sections(known: Facts, stretch: Stretch) -> list[Section]:
    """Return the paper."""
    _ = gettext
    return [
        Section(
            _("The sentence"),
            [_("It stands above the button with which a page is made. Have it read before you change it.")],
            [_("Language"), _("Sentence")],
            [_in(language) for language in LANGUAGES],
        ),
        Section(
            _("How somebody agrees"),
            [
                _("By pressing the button beneath the sentence. No box is ticked beforehand."),
                _(
                    "The record holds who pressed it and when, for as long as the site runs: the number of an account,"
                    " which leads to nobody once the account is erased."
                ),
                _since(stretch),
            ],
        ),
        Section(
            _("How it is taken back"),
            [
                _("By taking the page away, or the words, or by closing the account; no reason is asked for."),
                _("Then it goes after the days of the table on privacy."),
            ],
        ),
        Section(
            _("Where it is not asked"),
            [
                _("The other parent, who joins by an invitation, and visitors who tell their own story."),
                _("A baby who died has no right of their own under this law; their parents have."),
                blank(_("whether that is enough for you, and what you ask otherwise")),
            ],
        ),
    ]


def _in(language: str) -> tuple[str, str]:
    with override(language):
        return str(get_language_info(language)["name_local"]), sentence()


def _since(stretch: Stretch) -> str:
    _ = gettext
    first = first_decision_at(VERB)
    if first is None:
        return _("Nobody has pressed it yet. Pages that were made before the sentence stood there have no such line.")
    number = how_many(VERB, stretch.since, stretch.until, at_most=MANY)
    said = ngettext("In %(year)d it was pressed once", "In %(year)d it was pressed %(number)d times", number)
    said = said % {"year": stretch.year, "number": number}
    return _("%(said)s; the first time was on %(day)s. Pages made before then have no such line.") % {
        "said": said,
        "day": date_format(localtime(first), "j F Y"),
    }
