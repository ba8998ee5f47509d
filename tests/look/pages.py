"""The list of pages, reviewed by people: what it is called, who looks, where it is, and what they do there first.

Words in braces stand for what `world.build` returns. A page that no line names is not looked at.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from playwright.sync_api import Page

from tealight.pages.sample import PASSWORD
from tests.look.deeds import Deed, after, filled, opened, press, stale


@dataclass(frozen=True)
class Look:
    """One page in one state."""

    name: str
    who: str
    address: str
    deed: Deed | None = None
    status: int = 200


def reach(page: Page, look: Look, places: Mapping[str, str | int]) -> int:
    """Go to a page and do what belongs to it; return the status of the last answer."""
    answer = page.goto(look.address.format(**places))
    if look.deed is not None:
        return look.deed(page)
    return answer.status if answer is not None else 0


FIRST = "main .button.first"
AS_A_DRAFT = "main [formaction*=drafts]"
SHORE = {"body": "We walked the whole shore, and back again."}
PLACE = ".making .button.first"
HURTS = {
    "body": "Dear Ana and Tomas,\n\nwe think of you every day, and of little Noor. At least it was early, and"
    " everything happens for a reason.\n\nWe will bring soup on Thursday and leave it at the door.",
    "name": "Josephine and Bartholomew from number nine",
}
WRONG = {"login": "nobody@example.org", "password": "not a light"}
OLU = {"login": "olu@example.org", "password": PASSWORD}
LONG_AGO = {"baby-0-name": "Noor", "baby-0-died_day": "31", "baby-0-died_month": "2", "baby-0-died_year": "2024"}

PUBLIC = (
    Look("home", "visitor", "/"),
    Look("about", "visitor", "/about/"),
    Look("privacy", "visitor", "/privacy/"),
    Look("rules", "visitor", "/rules/"),
    Look("support", "visitor", "/support/"),
    Look("support-us", "visitor", "/support/us/"),
    Look("support-unknown", "visitor", "/support/fj/"),
    Look("not-found", "visitor", "/nowhere/", status=404),
)
ENTRANCE = (
    Look("sign-up", "visitor", "/account/signup/"),
    Look("sign-up-wrong", "visitor", "/account/signup/", filled({"email": "ana@example.net"}, FIRST), 422),
    Look("sign-up-passkey", "visitor", "/account/signup/passkey/"),
    Look("sign-in", "visitor", "/account/login/"),
    Look("sign-in-wrong", "visitor", "/account/login/", filled(WRONG, FIRST), 422),
    Look("code-asked", "visitor", "/account/login/code/"),
    Look("code", "visitor", "/account/login/code/", filled({"email": "nobody@example.org"}, FIRST)),
    Look("reset", "visitor", "/account/password/reset/"),
    Look("reset-code", "visitor", "/account/password/reset/", filled({"email": "nobody@example.net"}, FIRST)),
    Look("second-step", "visitor", "/account/login/", filled(OLU, FIRST)),
)
ACCOUNT = (
    Look("account", "ana", "/account/"),
    Look("account-mara", "mara", "/account/"),
    Look("address", "ana", "/account/email/"),
    Look("password", "ana", "/account/password/change/"),
    Look("protecting", "ana", "/account/2fa/"),
    Look("protecting-mara", "mara", "/account/2fa/"),
    Look("app", "ana", "/account/2fa/totp/activate/"),
    Look("app-off", "mara", "/account/2fa/totp/deactivate/"),
    Look("recovery", "mara", "/account/2fa/recovery-codes/"),
    Look("recovery-new", "mara", "/account/2fa/recovery-codes/generate/"),
    Look("passkeys", "ana", "/account/2fa/webauthn/"),
    Look("passkey-new", "ana", "/account/2fa/webauthn/add/"),
    Look("again", "ana", "/account/sign-in-again/"),
    Look("signing-out", "ana", "/account/logout/"),
    Look("closing", "ana", "/account/closing/"),
    Look("closing-begun", "visitor", "/account/closing/begun/"),
    Look("keep", "visitor", "/account/closing/keep/"),
    Look("people", "olu", "/account/people/"),
)
MAKING = (
    Look("places-shared", "kit", "/places/"),
    Look("circle", "kit", "/circle/{membership}/"),
    Look("places-mother", "ana", "/places/"),
    Look("places-parent", "tomas", "/places/"),
    Look("places-none", "sam", "/places/"),
    Look("new", "ana", "/tributes/new/"),
    Look("new-open", "ana", "/tributes/new/", opened),
    Look("new-twins", "ana", "/tributes/new/", press("[name=add_baby]")),
    Look("new-wrong", "sam", "/tributes/new/", filled(LONG_AGO, PLACE), 422),
    Look("edit", "ana", "/t/{noor}/edit/"),
    Look("chapters", "ana", "/t/{noor}/chapters/"),
    Look("chapters-none", "ana", "/t/{empty}/chapters/"),
    Look("chapter-new", "ana", "/t/{noor}/chapters/new/"),
    Look("chapter-wrong", "ana", "/t/{noor}/chapters/new/", press(FIRST), 422),
    Look("chapter", "ana", "/t/{noor}/chapters/{chapter}/edit/"),
    Look("chapter-frozen", "kit", "/t/{wren}/chapters/new/", filled(SHORE, FIRST), 409),
    Look("chapter-draft", "ana", "/t/{quiet}/chapters/new/"),
    Look("chapter-two-drafts", "ana", "/t/{quiet}/chapters/new/", stale("draft_revision", SHORE, AS_A_DRAFT), 409),
    Look("chapter-meanwhile", "ana", "/t/{noor}/chapters/{chapter}/edit/", stale("version", SHORE, FIRST), 409),
    Look("chapter-narrow", "ana", "/t/{noor}/chapters/{chapter}/audience/"),
    Look("photographs", "ana", "/t/{noor}/photographs/"),
    Look("photographs-open", "ana", "/t/{noor}/photographs/", opened),
    Look("photographs-none", "ana", "/t/{empty}/photographs/"),
    Look("photographs-wrong", "ana", "/t/{noor}/photographs/", press(".adding .button.first"), 422),
    Look("photograph-edit", "ana", "/t/{noor}/photographs/{photo}/edit/"),
    Look("photograph-narrow", "ana", "/t/{noor}/photographs/{photo}/audience/"),
    Look("photograph-away", "ana", "/t/{noor}/photographs/{photo}/removal/"),
    Look("photograph-family", "ana", "/t/{noor}/photographs/{photo}/"),
    Look("chapter-confided", "ana", "/t/{own}/chapters/{confided}/edit/"),
    Look("tribute-help", "ana", "/t/{own}/?kept=chapter:new"),
    Look("chapter-away", "ana", "/t/{noor}/chapters/{chapter}/removal/"),
    Look("audience", "ana", "/t/{noor}/audience/"),
    Look("audience-waiting", "lena", "/places/"),
    Look("family", "ana", "/t/{noor}/family/"),
    Look("family-alone", "kit", "/t/{wren}/family/"),
    Look("freeze", "ana", "/t/{noor}/family/freeze/"),
    Look("freeze-mine", "kit", "/t/{wren}/family/freeze/"),
    Look("undoing", "visitor", "/undoing/{undoing}/"),
    Look("leaving", "ana", "/t/{noor}/family/leaving/"),
    Look("leaving-last", "kit", "/t/{wren}/family/leaving/"),
    Look("invite-parent", "kit", "/t/{wren}/family/parent/"),
    Look("invite-circle", "ana", "/t/{noor}/family/circle/"),
    Look("invitation", "visitor", "/invitation/{invitation}/"),
    Look("invitation-parent", "ana", "/invitation/{to_parent}/"),
    Look("invitation-circle", "sam", "/invitation/{invitation}/"),
    Look("invitation-own", "ana", "/invitation/{invitation}/"),
    Look("invitation-over", "visitor", "/invitation/{over}/", status=410),
    Look("link", "ana", "/t/{noor}/link/"),
    Look("card", "ana", "/t/{noor}/link/card/"),
    Look("removal", "ana", "/t/{noor}/removal/"),
    Look("removed", "ana", "/t/{gone}/removal/"),
)
TRIBUTE = (
    Look("tribute", "visitor", "/t/{noor}/"),
    Look("photograph-cover", "visitor", "/t/{noor}/photographs/{second_photo}/"),
    Look("photograph", "visitor", "/t/{noor}/photographs/{second_photo}/?look=1"),
    Look("tribute-link", "visitor", "/t/{link}/"),
    Look("tribute-family", "ana", "/t/{noor}/"),
    Look("tribute-family-open", "ana", "/t/{noor}/", opened),
    Look("tribute-empty", "visitor", "/t/{empty}/"),
    Look("tribute-empty-family", "ana", "/t/{empty}/"),
    Look("tribute-full", "visitor", "/t/{full}/"),
    Look("tribute-full-newest", "visitor", "/t/{full}/?order=newest"),
    Look("tribute-quiet", "visitor", "/t/{quiet}/"),
    Look("tribute-quiet-family", "ana", "/t/{quiet}/"),
    Look("stranger", "ana", "/t/{noor}/as-a-stranger/"),
    Look("stranger-nothing", "ana", "/t/{own}/as-a-stranger/"),
    Look("concern", "visitor", "/t/{noor}/concern/"),
    Look("concern-told", "visitor", "/t/{noor}/concern/told/"),
    Look("concern-about", "visitor", "/t/{noor}/concern/entry-{entry}/"),
    Look("concern-about-told", "visitor", "/t/{noor}/concern/entry-{entry}/told/"),
    Look("candle", "visitor", "/t/{full}/candles/new/"),
    Look("candle-lit", "visitor", "/t/{full}/candles/new/", press(FIRST)),
    Look("heart", "visitor", "/t/{noor}/hearts/new/?entry={entry}"),
    Look("heart-held", "visitor", "/t/{noor}/hearts/new/?entry={entry}", press(FIRST)),
)
GUESTBOOK = (
    Look("entry-new", "visitor", "/t/{noor}/entries/new/"),
    Look("entry-new-in-place", "visitor", "/t/{noor}/", press("#leave a")),
    Look("entry-wrong", "visitor", "/t/{noor}/entries/new/", press(FIRST), 422),
    Look("entry-kinder", "visitor", "/t/{noor}/entries/new/", filled(HURTS, FIRST)),
    Look("entry-kinder-in-place", "visitor", "/t/{noor}/", after(press("#leave a"), filled(HURTS, ".leaving .first"))),
    Look("entry-kinder-change", "visitor", "/t/{noor}/entries/new/", after(filled(HURTS, FIRST), press(FIRST))),
    Look("entry-paused", "visitor", "/t/{quiet}/entries/new/"),
    Look("entry", "visitor", "/t/{noor}/entries/{entry}/"),
    Look("entry-yours", "visitor", "/t/{noor}/entries/{entry}/yours/"),
    Look("receipt-held", "visitor", "{held}"),
    Look("receipt-shown", "visitor", "{shown}"),
    Look("receipt-withdrawn", "visitor", "{withdrawn}"),
    Look("change", "visitor", "{change}"),
    Look("change-kinder", "visitor", "{change}", filled(HURTS, FIRST)),
    Look("change-kinder-change", "visitor", "{change}", after(filled(HURTS, FIRST), press(FIRST))),
    Look("withdrawal", "visitor", "{withdrawal}"),
    Look("hiding", "ana", "/t/{noor}/entries/{entry}/hiding/"),
    Look("guestbook", "ana", "/t/{noor}/guestbook/"),
    Look("guestbook-quiet", "ana", "/t/{quiet}/guestbook/"),
    Look("guestbook-busy-asked", "ana", "/t/{full}/guestbook/"),
    Look("reading", "ana", "/t/{quiet}/reading/"),
    Look("set-aside", "ana", "/t/{quiet}/set-aside/"),
    Look("thanks", "ana", "/t/{noor}/thanks/"),
)
CARE = (
    Look("care", "mara", "/care/"),
    Look("care-opened", "mara", "/care/", opened),
    Look("care-mine", "mara", "/care/?mine=1"),
    Look("care-photograph", "mara", "/care/photographs/{photo}/"),
    Look("care-photograph-looked", "olu", "/care/photographs/{photo}/?look=1"),
    Look("care-decided", "mara", "/care/decided/"),
    Look("care-cases", "mara", "/care/cases/"),
    Look("care-case", "mara", "/care/cases/{case}/"),
    Look("care-review", "mara", "/care/{review}/"),
    Look("care-review-decided", "mara", "/care/{decided}/"),
    Look("families", "olu", "/care/families/"),
    Look("protection-new", "olu", "/care/families/new/?place={noor}"),
    Look("protection", "mara", "/care/families/{protection}/"),
    Look("care-record", "olu", "/care/record/"),
    Look("care-first-question", "olu", "/care/rules/first/"),
    Look("care-rules", "olu", "/care/rules/"),
    Look("care-rules-wrong", "olu", "/care/rules/", filled({"read_a_day": "0"}, FIRST), 422),
    Look("care-busy", "olu", "/care/busy/"),
    Look("care-busy-offer", "olu", "/care/busy/{noor_number}/"),
    Look("care-busy-offered", "olu", "/care/busy/{full_number}/"),
)
LOOKS = (*PUBLIC, *ENTRANCE, *ACCOUNT, *MAKING, *TRIBUTE, *GUESTBOOK, *CARE)
