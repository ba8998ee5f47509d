"""The one table of what is kept, and how long."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Kept:
    """One line of the table."""

    what: str | Promise
    purpose: str | Promise
    until: str | Promise


KEPT = (
    Kept(
        _("A family's page and what is on it"),
        _("to be shown to those whom the family chose"),
        _("until the family takes it away; then 21 days, in which it can be had back"),
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
        _("as long as one of the family has a page here; in the record as long as this site runs"),
    ),
    Kept(
        _("Photographs: each original as it came, and smaller copies without any word of place, time or device"),
        _("the original for the family alone; the copies to be shown to those whom the family chose"),
        _("until whoever added one takes it away, or the page goes; what came only in part, two days"),
    ),
    Kept(
        _("A draft of words that somebody with an account has begun; without a connection, also in their own browser"),
        _("so that nothing written is lost; nobody else reads it"),
        _("until the words are kept or thrown away, or 90 days untouched; in the browser until it reached us"),
    ),
    Kept(
        _("Words, hearts and candles that visitors leave"),
        _("to be shown on the family's page; words from strangers once a person has read them"),
        _("until the page goes; withdrawn words are erased at once, with the name; a candle burns seven days"),
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
        _("The link in a receipt"),
        _("to change or withdraw words without an account"),
        _("as long as the words stand"),
    ),
    Kept(
        _("The cookie “visitor”"),
        _("to know that a candle, a heart or words came from the same browser; set when you first leave one"),
        _("400 days after the last one"),
    ),
    Kept(
        _("The cookie “country”"),
        _("to show the lines of the country that you chose"),
        _("one year"),
    ),
    Kept(
        _("The cookies “sessionid” and “csrftoken”"),
        _("to keep you signed in, and to know that a form came from our own page"),
        _("two weeks and one year; the first ends when you sign out"),
    ),
    Kept(
        _("An account: email address, the name you show, who you say you are here if you do, ways to sign in"),
        _("to let you in, and nobody else"),
        _("until you close it; then 21 days, in which you can come back"),
    ),
    Kept(
        _("Letters that this site sends"),
        _("to bring receipts, sign-in codes and answers"),
        _("until a mail server takes them; without one they are files here, until the keeper of the site deletes them"),
    ),
    Kept(
        _("Which letters somebody wants, or wants no more"),
        _("to send none that is not wanted"),
        _("until the choice is changed or the account is closed; a stop by link alone stays"),
    ),
    Kept(
        _("Decisions of the care team and of families about who may see what"),
        _("so that each can be explained and undone: who, when and why, never the words themselves"),
        _("as long as this site runs"),
    ),
    Kept(
        _("Who of the care team has taken something, their notes on it, and what two of them would decide"),
        _("so that two do not read the same, and a second person can look; only the care team reads it"),
        _("until it is decided"),
    ),
    Kept(
        _("The cookie “care_keys”"),
        _("to know whether somebody of the care team turned the keys of their room off; set by that choice alone"),
        _("400 days"),
    ),
    Kept(
        _("How often something was sent from one browser or network, or a receipt to one address"),
        _("to keep floods away; stored as a code that cannot be turned back into an address"),
        _("for the hour, and a little longer until it is swept away"),
    ),
    Kept(
        _("The log of the machine"),
        _("to find faults; without names, words, addresses of pages or email addresses"),
        _("as long as the keeper of this site keeps logs"),
    ),
)
