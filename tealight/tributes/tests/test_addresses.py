"""What the addresses of a tribute tell search engines, other sites and whoever looks over a shoulder."""

from django.test import Client

from tealight.accounts.models import User
from tealight.notices.models import Letter
from tealight.tributes.audience import Audience
from tealight.tributes.models import Tribute
from tealight.tributes.tests.conftest import let_open
from tealight.tributes.tests.test_audience import link_of
from tests.cast import SignIn


def title(page: str) -> str:
    return page.split("<title>")[1].split("</title>")[0]


def test_a_tribute_for_everyone_is_named_and_may_be_listed(noor: Tribute, sam: Client) -> None:
    Tribute.objects.filter(pk=noor.pk).update(audience=Audience.EVERYONE)
    response = sam.get(f"/t/{noor.address}/")
    page = response.content.decode()
    assert "Noor" in title(page)
    assert '<meta name="robots" content="index">' in page
    assert "X-Robots-Tag" not in response.headers


def test_by_its_link_the_same_tribute_is_neither_named_nor_listed(noor: Tribute, sam: Client) -> None:
    Tribute.objects.filter(pk=noor.pk).update(audience=Audience.EVERYONE)
    response = sam.get(f"/t/{link_of(noor)}/")
    assert "Noor" not in title(response.content.decode())
    assert response.headers["X-Robots-Tag"] == "noindex"
    assert response.headers["Referrer-Policy"] == "no-referrer"


def test_a_tribute_for_fewer_has_a_neutral_title(noor: Tribute, ana: User, browser: SignIn) -> None:
    for audience in Audience:
        if audience == Audience.EVERYONE:
            continue
        Tribute.objects.filter(pk=noor.pk).update(audience=audience)
        response = browser(ana).get(f"/t/{noor.address}/", follow=True)
        page = response.content.decode()
        assert "Noor" in page
        assert "Noor" not in title(page)
        assert '<meta name="robots" content="noindex">' in page
        assert response.headers["X-Robots-Tag"] == "noindex"
        assert "og:" not in page


def test_the_page_says_in_words_who_can_see_it(noor: Tribute, ana: User, browser: SignIn) -> None:
    assert "Only the two of you can see this page." in browser(ana).get(f"/t/{noor.address}/").content.decode()


def test_the_link_is_copied_scanned_printed_and_renewed(noor: Tribute, ana: User, browser: SignIn) -> None:
    there, key = browser(ana), link_of(noor)
    page = there.get(f"/t/{noor.address}/link/").content.decode()
    assert f'value="http://testserver/t/{key}/"' in page
    assert "For now it opens for nobody." in page
    code = there.get(f"/t/{noor.address}/link/qr.svg")
    assert code.headers["Content-Type"] == "image/svg+xml"
    assert "style" not in code.content.decode()
    assert f"/t/{key}/" in there.get(f"/t/{noor.address}/link/card/").content.decode()
    response = there.post(f"/t/{key}/link/renewal/", {"old": key})
    assert response.headers["Location"] == f"/t/{noor.address}/link/"
    assert link_of(noor) != key


def test_a_parent_copies_the_address_that_opens_for_others(
    noor: Tribute, ana: User, browser: SignIn, sam: Client
) -> None:
    Tribute.objects.filter(pk=noor.pk).update(audience=Audience.LINK)
    led = browser(ana).get(f"/t/{noor.address}/?order=newest")
    assert (led.status_code, led.headers["Location"]) == (302, f"/t/{link_of(noor)}/?order=newest")
    assert browser(ana).get(f"/t/{link_of(noor)}/").status_code == 200
    assert sam.get(f"/t/{link_of(noor)}/").status_code == 200
    assert sam.get(f"/t/{noor.address}/").status_code == 404
    places = browser(ana).get("/places/").content.decode()
    assert f'href="/t/{link_of(noor)}/"' in places


def test_with_every_other_audience_a_parent_stays_where_they_are(noor: Tribute, ana: User, browser: SignIn) -> None:
    for audience in set(Audience) - {Audience.LINK}:
        Tribute.objects.filter(pk=noor.pk).update(audience=audience)
        assert browser(ana).get(f"/t/{noor.address}/").status_code == 200
        assert link_of(noor) not in browser(ana).get("/places/").content.decode()


def test_the_letter_that_a_page_is_open_leads_there_and_names_nobody(noor: Tribute, ana: User, mara: User) -> None:
    let_open(noor, Audience.LINK, ana, mara)
    letter = Letter.objects.get(to=ana.email)
    assert f"/t/{link_of(noor)}/" in letter.body
    assert "Noor" not in letter.subject + letter.body


def test_further_addresses_keep_a_visitor_on_the_link(noor: Tribute, sam: Client) -> None:
    Tribute.objects.filter(pk=noor.pk).update(audience=Audience.LINK)
    page = sam.get(f"/t/{link_of(noor)}/").content.decode()
    assert f"/t/{link_of(noor)}/concern/" in page
    assert noor.address not in page
