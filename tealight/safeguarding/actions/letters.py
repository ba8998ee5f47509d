"""Mail to the care team: that something urgent waits, and nothing of what it is."""

from datetime import datetime, timedelta

from django.conf import settings
from django.urls import reverse

from tealight.accounts.queries import care_team, notices_of
from tealight.notices.actions import assume, send, take_turn
from tealight.notices.holders import absolute, account_holder
from tealight.notices.kinds import Kind
from tealight.safeguarding.access import out_of_sight
from tealight.safeguarding.models import Review

APART = timedelta(minutes=30)


def tell_of_danger(review: Review, now: datetime) -> None:
    """Write to those of the care team who want to know; one letter in half an hour each, without a word or a name.

    Nobody is written to about what is out of their sight.

    Call it inside the transaction that puts something first on the list. An operator wants to know until they say no.
    """
    for person in care_team():
        holder = account_holder(person.pk)
        if person.is_closing or not notices_of(person)[Kind.DANGER]:
            continue
        if Review.objects.filter(out_of_sight(person), pk=review.pk).exists():
            continue
        assume(holder, Kind.DANGER, now)
        if take_turn(holder, Kind.DANGER, now, apart=APART):
            context = {"address": absolute(reverse("care"))}
            send(person.email, "danger", context, settings.LANGUAGE_CODE, kind=Kind.DANGER, holder=holder)
