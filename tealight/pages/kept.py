"""The one table of what is kept, and how long; docs/privacy.md holds it too. Its days stand in `settings.RETENTION`."""

from dataclasses import asdict, dataclass

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Kept:
    """One line of the table; `lines` are the names in `settings.RETENTION` whose days stand in `until`."""

    what: str | Promise
    purpose: str | Promise
    until: str | Promise
    lines: tuple[str, ...] = ()

    @property
    def how_long(self) -> str:
        """`until` with the days that this site keeps it."""
        days = asdict(settings.RETENTION)
        return str(self.until) % {line: days[line] for line in self.lines} if self.lines else str(self.until)


KEPT = (
    Kept(
        _("A family's page and what is on it"),
        _("to be shown to those whom the family chose"),
        _("until the family takes it away; then %(removed_tributes)s days, in which it can be had back"),
        ("removed_tributes",),
    ),
    Kept(
        _("Who belongs to a family: the parents, and the people of its circle with the family's word for them"),
        _("to show its page to them and to nobody else"),
        _("until they leave or are taken out, or their account is erased"),
    ),
    Kept(
        _("An invitation into a family, with an email address where one was given"),
        _("to let one person in, and to show the link again to whoever invites"),
        _("until the account of whoever invited is erased; its link works for 14 days at most"),
    ),
    Kept(
        _("Which parent let more people see a page, or stopped additions, and when"),
        _("so that the other one is told and can undo it"),
        _("as long as the page stands, or until their account is erased"),
    ),
    Kept(
        _("What two people of this site decided about the parents of a family, with the reason"),
        _("to protect somebody, and to look at it again; only operators and the care team read it"),
        _(
            "as long as one of the family has a page here; in the record as long as this site runs, its reason as long"
            " as whoever gave it has an account"
        ),
    ),
    Kept(
        _("Photographs: each original as it came, and smaller copies without any word of place, time or device"),
        _("the original for the family alone; the copies to be shown to those whom the family chose"),
        _("until whoever added one takes it away, or the page goes; what came only in part, two days at most"),
        ("unheld_photographs", "unfinished_photographs"),
    ),
    Kept(
        _("A draft of words that somebody with an account has begun; without a connection, also in their own browser"),
        _("so that nothing written is lost; nobody else reads it"),
        _("until the words are kept or thrown away, or %(drafts)s days untouched; in the browser until it reached us"),
        ("drafts",),
    ),
    Kept(
        _("Words, hearts and candles that visitors leave"),
        _("to be shown on the family's page; words from strangers once a person has read them"),
        _("until the page goes; withdrawn words are erased at once, with the name; a candle burns seven days"),
    ),
    Kept(
        _("Words from visitors that the care team did not show, with the name; and what it noted about a decision"),
        _("so that a decision can be explained, and taken back"),
        _("%(refused_words)s days after the decision, or until an appeal has ended; then they are erased"),
        ("refused_words",),
    ),
    Kept(
        _("What the care team and a writer say to each other, and what a writer says when they ask for a second look"),
        _("to help, to explain a decision and to look at it again; only the writer and the care team read it"),
        _("as long as the words stand about which it was said; of a second look, when and how it ended, without words"),
    ),
    Kept(
        _("What the care team did for somebody who may have been in danger"),
        _("to help, and to look at it again"),
        _("%(crisis_cases)s days after it has ended"),
        ("crisis_cases",),
    ),
    Kept(
        _("What somebody of the care team set for themselves: how much, what not, days off, a break"),
        _("to be given no more than they want; nobody else reads it but that they are off or away"),
        _("until they change it, or their account is erased; cards are counted for one shift alone"),
    ),
    Kept(
        _("A note of the care team for whoever of it comes next"),
        _("to hand over; only the care team reads it"),
        _("%(team_notes)s days, or until its writer takes it away"),
        ("team_notes",),
    ),
    Kept(
        _("Up to where a parent has looked at new words in a guestbook"),
        _("to show what is new since then, when they want to look"),
        _("as long as the page stands, or until their account is erased"),
    ),
    Kept(
        _("The email address of whoever leaves words, if they give one"),
        _("to send the receipt and to answer; the family and other visitors never see it"),
        _("as long as the words stand"),
    ),
    Kept(
        _("What somebody tells the care team about a page or a thing on it, with an email address if they give one"),
        _("to look at it, and to answer; only the care team reads it"),
        _("as long as the page stands"),
    ),
    Kept(
        _("That somebody wants the care team to read words of their own, and when somebody has"),
        _("to let people of the care team read that one text, and nothing else"),
        _("until its writer takes it back or changes the words, or the note about it goes; in the record for good"),
    ),
    Kept(
        _("What a family chose for its guestbook: resting, reading first, its circle, a busy time, and who chose it"),
        _("so that it holds, and each parent can see and end it"),
        _("as long as the page stands"),
    ),
    Kept(
        _("The link in a receipt"),
        _("to change or withdraw words without an account"),
        _("as long as the words stand"),
    ),
    Kept(
        _("The cookie “visitor”"),
        _("to know that a candle, a heart or words came from the same browser; set when you first leave one"),
        _("%(visitor_cookie)s days after the last one"),
        ("visitor_cookie",),
    ),
    Kept(
        _("The cookie “country”"),
        _("to show the lines of the country that you chose"),
        _("one year"),
        ("country_cookie",),
    ),
    Kept(
        _("The cookie “asked”"),
        _("to ask about a phrase once and not again; a code that says neither the phrase nor the words"),
        _("one hour"),
    ),
    Kept(
        _("The cookies “sessionid” and “csrftoken”"),
        _("to keep you signed in, and to know that a form came from our own page"),
        _("two weeks and one year; the first ends when you sign out"),
        ("session_cookie",),
    ),
    Kept(
        _("An account: email address, the name you show, who you say you are here if you do, ways to sign in"),
        _("to let you in, and nobody else"),
        _("until you close it; then %(closed_accounts)s days, in which you can come back"),
        ("closed_accounts",),
    ),
    Kept(
        _("An account that was begun with an address that nobody confirmed"),
        _("to wait for whoever reads the address"),
        _("%(unconfirmed_accounts)s days"),
        ("unconfirmed_accounts",),
    ),
    Kept(
        _("Letters that this site sends"),
        _("to bring receipts, sign-in codes and answers"),
        _("until a mail server takes them; what none takes, and files where there is no server, %(mail_logs)s days"),
        ("mail_logs",),
    ),
    Kept(
        _("Which letters somebody wants, or wants no more"),
        _("to send none that is not wanted"),
        _("until the choice is changed or the account is closed; a stop by link alone stays"),
    ),
    Kept(
        _("Decisions of the care team and of families about who may see what"),
        _("so that each can be explained and undone: numbers, a listed reason and the time, never a name or words"),
        _("as long as this site runs"),
    ),
    Kept(
        _("That whoever made a page agreed that what it tells about health is kept, and when"),
        _("to show that it may be kept; in the record, as the number of an account"),
        _("as long as this site runs; once the account is erased, the number leads to nobody"),
    ),
    Kept(
        _("What somebody wrote down beside such a decision"),
        _("to explain it to those who look after this site; it lies under a key of whoever wrote it"),
        _("until their account is erased, which destroys the key, or its author takes the words back that it is about"),
    ),
    Kept(
        _("Who of the care team has taken something, their notes on it, and what two of them would decide"),
        _("so that two do not read the same, and a second person can look; only the care team reads it"),
        _("until it is decided; of those who would decide the same it stays who they are, as it does of decisions"),
    ),
    Kept(
        _("The cookie “care_keys”"),
        _("to know whether somebody of the care team turned the keys of their room off; set by that choice alone"),
        _("%(care_keys_cookie)s days"),
        ("care_keys_cookie",),
    ),
    Kept(
        _("How often, on a day, a writer was asked about a kind of phrase that may hurt, and what they chose"),
        _("to see whether asking helps; never the words, and nobody's name"),
        _("as long as this site runs"),
    ),
    Kept(
        _("How often something was sent from one browser or network, or a receipt to one address"),
        _("to keep floods away; stored as a code, with another key each day, and never as an address"),
        _("for the hour; swept away after %(network_addresses)s days at the latest"),
        ("network_addresses",),
    ),
    Kept(
        _("The list of work that was done in the background, without words or names"),
        _("to find faults"),
        _("one day; %(failed_jobs)s days where something went wrong"),
        ("done_jobs", "failed_jobs"),
    ),
    Kept(
        _("Copies of everything, by which the site can be brought back"),
        _("so that nothing is lost when a machine breaks; whoever runs the site makes and deletes them"),
        _("%(backups)s days; what was erased meanwhile is in them until then"),
        ("backups",),
    ),
    Kept(
        _("The log of the machine"),
        _("to find faults; without names, words, addresses of pages or email addresses"),
        _("as long as the keeper of this site keeps logs"),
    ),
)
