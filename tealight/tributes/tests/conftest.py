"""Ana and Tomas, parents of Noor; Sam, a stranger; Ruth, a member; Mara of the care team; Olu, an operator."""

import pytest
from django.core.files.base import File
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tealight.accounts.models import User
from tealight.families.actions import add_guardian
from tealight.safeguarding.actions import decide
from tealight.safeguarding.models import Review
from tealight.tributes.actions import BabyWords, Story, change_audience, make_tribute
from tealight.tributes.audience import Audience
from tealight.tributes.models import Photograph, Tribute, new_key
from tests import cast
from tests.cast import SignIn
from tests.pictures import jpeg

NOOR = Story(noun="daughter", verb="born_still", babies=[BabyWords(name="Noor")])


@pytest.fixture
def sam(db: None) -> Client:
    """Return the browser of somebody without an account."""
    return Client()


@pytest.fixture
def browser() -> SignIn:
    """Return what opens a browser in which somebody is signed in."""
    return cast.browser_of


@pytest.fixture
def noor(ana: User, tomas: User) -> Tribute:
    """Return the tribute that Ana made and that Tomas guards with her."""
    tribute = make_tribute(ana, NOOR, once=new_key())
    add_guardian(tribute.family, tomas)
    return tribute


@pytest.fixture
def another_familys(olu: User) -> Tribute:
    """Return a tribute of another family, open to its circle."""
    tribute = make_tribute(olu, NOOR, once=new_key())
    change_audience(tribute, Audience.CIRCLE, olu)
    return tribute


def as_upload(file: File[bytes], name: str) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, file.read())


def bring(client: Client, tribute: Tribute, *files: SimpleUploadedFile, **said: object) -> int:
    address = reverse("photographs", args=[tribute.address])
    sent = {"once": new_key(), "photographs": list(files), **said}
    answer = client.post(address, sent)
    return answer.status_code


def page(client: Client, tribute: Tribute, name: str = "tribute", *parts: str) -> str:
    answer = client.get(reverse(name, args=[tribute.address, *parts]))
    assert answer.status_code == 200, name
    return str(answer.content.decode())


@pytest.fixture
def open_noor(noor: Tribute) -> Tribute:
    """Return Noor's tribute, open to everyone."""
    Tribute.objects.filter(pk=noor.pk).update(audience=Audience.EVERYONE)
    noor.refresh_from_db()
    return noor


@pytest.fixture
def photograph(ana: User, open_noor: Tribute) -> Photograph:
    """Return a photograph that Ana brought, with a place and a serial number in it."""
    assert bring(cast.browser_of(ana), open_noor, as_upload(jpeg(), "IMG_1.jpg"), tone="quiet") == 303
    return open_noor.photographs.get()


def let_open(tribute: Tribute, audience: Audience, by: User, mara: User) -> None:
    """Ask for a first step, and let Mara answer it."""
    wish = change_audience(tribute, audience, by)
    assert wish is not None
    decide(review_of("publication", wish.pk).pk, mara, Review.Outcome.SHOWN)
    tribute.refresh_from_db()


def review_of(kind: str, object_id: int) -> Review:
    return Review.objects.get(kind=kind, object_id=object_id, closed_at=None)
