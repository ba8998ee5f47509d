"""Photographs: brought by a family, looked at by whoever may, each file behind the door of its tribute."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tealight.accounts.models import User
from tealight.media.models import Picture
from tealight.tributes.actions import add_chapter
from tealight.tributes.models import Photograph, Tribute, new_key
from tealight.tributes.tests.conftest import as_upload, bring, page
from tests import cast
from tests.pictures import PLACE, SERIAL, heic, jpeg, png

pytestmark = pytest.mark.django_db
COVER = "A photograph of Noor. Look when you are ready."


def file_address(tribute: Tribute, photograph: Photograph) -> str:
    return reverse("photograph_file", args=[tribute.address, photograph.key, 960, "jpeg"])


def test_three_photographs_of_one_form_stand_in_order(ana: User, open_noor: Tribute) -> None:
    files = [as_upload(heic(), "IMG_1.heic"), as_upload(jpeg(), "IMG_2.jpg"), as_upload(png(), "IMG_3.png")]
    assert bring(cast.browser_of(ana), open_noor, *files, caption="Morning") == 303
    kept = list(open_noor.photographs.all())
    assert [each.picture.original_type for each in kept] == ["image/heic", "image/jpeg", "image/png"]
    assert page(cast.browser_of(ana), open_noor).count("<img ") == 3


def test_the_same_form_sent_twice_adds_once(ana: User, open_noor: Tribute) -> None:
    once = new_key()
    for _ in range(2):
        assert bring(cast.browser_of(ana), open_noor, as_upload(png(), "a.png"), once=once) == 303
    assert open_noor.photographs.count() == 1
    assert sorted(Picture.objects.values_list("state", flat=True)) == ["going", "kept"]


def test_what_is_no_photograph_is_named_and_the_rest_stays(ana: User, open_noor: Tribute) -> None:
    files = [as_upload(png(), "one.png"), SimpleUploadedFile("letter.jpg", b"%PDF-1.7 a letter")]
    address = reverse("photographs", args=[open_noor.address])
    once = new_key()
    sent = {"once": once, "photographs": files, "caption": "By the window", "tone": "colour"}
    answer = cast.browser_of(ana).post(address, sent)
    said = answer.content.decode()
    assert answer.status_code == 422
    assert "letter.jpg: this is a PDF, not a photograph." in said
    assert 'value="By the window"' in said
    assert "The photograph is kept." in said
    assert once not in said
    assert open_noor.photographs.count() == 1


def test_a_stranger_sees_a_cover_and_is_sent_no_picture(open_noor: Tribute, photograph: Photograph) -> None:
    said = page(cast.browser_of(), open_noor)
    assert COVER in said
    assert "<img" not in said.partition("<main")[2]
    own = reverse("photograph", args=[open_noor.address, photograph.key])
    assert "<img" not in page(cast.browser_of(), open_noor, "photograph", photograph.key).partition("<main")[2]
    looked = cast.browser_of().get(f"{own}?look=1").content.decode()
    assert f"{own}960.jpeg" in looked


def test_the_family_sees_its_photographs_at_once(ana: User, open_noor: Tribute, photograph: Photograph) -> None:
    said = page(cast.browser_of(ana), open_noor)
    assert COVER not in said
    assert f"{photograph.key}/960.jpeg" in said


def test_a_lifted_cover_lets_strangers_see_at_once(ana: User, open_noor: Tribute, photograph: Photograph) -> None:
    address = reverse("cover_photograph", args=[open_noor.address, photograph.key])
    cast.browser_of(ana).post(address, {"lift": "1"})
    assert COVER not in page(cast.browser_of(), open_noor)
    cast.browser_of(ana).post(address)
    assert COVER in page(cast.browser_of(), open_noor)


def test_a_stranger_is_sent_nothing_of_place_or_device(open_noor: Tribute, photograph: Photograph) -> None:
    answer = cast.browser_of().get(file_address(open_noor, photograph))
    content = b"".join(answer.streaming_content)  # type: ignore[attr-defined]
    assert answer["Cache-Control"] == "private, no-cache"
    assert content.startswith(b"\xff\xd8")
    assert SERIAL.encode() not in content
    assert PLACE.encode() not in content


def test_the_original_is_for_guardians_alone(ana: User, open_noor: Tribute, photograph: Photograph) -> None:
    address = reverse("photograph_original", args=[open_noor.address, photograph.key])
    answer = cast.browser_of(ana).get(address)
    assert SERIAL.encode() in b"".join(answer.streaming_content)  # type: ignore[attr-defined]
    assert answer["Content-Disposition"].startswith("attachment")
    for browser in (cast.browser_of(), cast.browser_of(cast.sam()), cast.browser_of(cast.mara())):
        assert browser.get(address).status_code == 404


@pytest.mark.parametrize("name", ["photograph", "file"])
def test_a_narrowed_photograph_is_gone_at_the_next_request(
    name: str, ana: User, tomas: User, open_noor: Tribute, photograph: Photograph
) -> None:
    own = reverse("photograph", args=[open_noor.address, photograph.key])
    address = own if name == "photograph" else file_address(open_noor, photograph)
    assert cast.browser_of().get(address).status_code == 200
    narrow = reverse("narrow_photograph", args=[open_noor.address, photograph.key])
    assert cast.browser_of(tomas).post(narrow, {"audience": "1"}).status_code == 303
    assert cast.browser_of().get(address).status_code == 404
    assert cast.browser_of(ana).get(address).status_code == 200
    assert photograph.key not in page(cast.browser_of(), open_noor)


def test_the_other_parent_neither_changes_nor_erases_it(
    tomas: User, open_noor: Tribute, photograph: Photograph
) -> None:
    for name in ("edit_photograph", "remove_photograph"):
        assert cast.browser_of(tomas).post(reverse(name, args=[open_noor.address, photograph.key])).status_code == 404
    assert open_noor.photographs.get() == photograph


def test_its_words_tone_and_place_can_be_changed(ana: User, open_noor: Tribute, photograph: Photograph) -> None:
    chapter = add_chapter(open_noor, ana, body="You were here.", once=new_key())
    said = {
        "alt": "A lamp in the hall.",
        "caption": "At home",
        "tone": "colour",
        "chapter": chapter.pk,
        "audience": "5",
    }
    address = reverse("edit_photograph", args=[open_noor.address, photograph.key])
    assert cast.browser_of(ana).post(address, said).status_code == 303
    photograph.refresh_from_db()
    assert (photograph.alt, photograph.chapter, photograph.picture.tone) == ("A lamp in the hall.", chapter, "colour")
    said_to_ana = page(cast.browser_of(ana), open_noor)
    assert 'alt="A lamp in the hall."' in said_to_ana
    assert said_to_ana.index("You were here.") < said_to_ana.index("A lamp in the hall.")


def test_photographs_are_moved_and_put_in_order(ana: User, open_noor: Tribute) -> None:
    bring(cast.browser_of(ana), open_noor, *(as_upload(png((60 + n, 40)), f"{n}.png") for n in range(3)))
    first, second, third = (each.key for each in open_noor.photographs.all())
    order = reverse("photograph_order", args=[open_noor.address])
    cast.browser_of(ana).post(order, {"photograph": [third, first, "nobody", second]})
    assert [each.key for each in open_noor.photographs.all()] == [third, first, second]
    place = reverse("place_photograph", args=[open_noor.address, third])
    cast.browser_of(ana).post(place, {"down": ""})
    cast.browser_of(ana).post(place, {"down": ""})
    cast.browser_of(ana).post(place, {"down": ""})
    assert [each.key for each in open_noor.photographs.all()] == [first, second, third]


def test_one_taken_away_is_gone_with_its_files(ana: User, open_noor: Tribute, photograph: Photograph) -> None:
    address = reverse("remove_photograph", args=[open_noor.address, photograph.key])
    assert "Take this photograph away?" in cast.browser_of(ana).get(address).content.decode()
    assert cast.browser_of(ana).post(address).status_code == 303
    assert not open_noor.photographs.exists()
    assert Picture.objects.get().state == "going"
