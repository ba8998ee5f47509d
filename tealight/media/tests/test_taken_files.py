"""Photographs as they come from telephones, scanners and screens, with all that may be odd about them, are taken."""

import io

import pillow_heif
import pytest
from django.core.files.base import ContentFile, File
from django.core.files.storage import default_storage
from django.utils import timezone
from PIL import Image, ImageCms, PngImagePlugin

from tealight.media.actions import keep_picture
from tealight.media.models import Picture
from tests.pictures import as_file, drawn, jpeg

pytestmark = [pytest.mark.django_db, pytest.mark.anywhere]

FILM = b"\0\0\0\x20ftypmp42\0\0\0\0isommp42" + bytes(8) + b"\0\0\x10\0mdat" + bytes(4088)


def kept(file: File[bytes], name: str = "IMG_1.jpg") -> Picture:
    return keep_picture(file, name, "colour", timezone.now())


def shown(file: File[bytes], name: str = "IMG_1.jpg") -> Image.Image:
    with default_storage.open(kept(file, name).renditions.get().file) as copy:
        return Image.open(io.BytesIO(copy.read())).convert("RGB")


def looks(image: Image.Image) -> None:
    """Assert that it is the drawing: bright and warm at the top left, dark at the bottom right."""
    assert image.size == (400, 300)
    grey = image.convert("L")
    assert grey.crop((20, 20, 180, 130)).resize((1, 1)).getpixel((0, 0)) > 170  # type: ignore[operator]
    assert grey.crop((220, 170, 380, 280)).resize((1, 1)).getpixel((0, 0)) < 90  # type: ignore[operator]


def with_chunk(file: File[bytes], name: bytes, content: bytes) -> File[bytes]:
    """Return a PNG with one more chunk behind its header."""
    kept = io.BytesIO()
    PngImagePlugin.putchunk(kept, name, content)
    whole = file.read()
    return ContentFile(whole[:33] + kept.getvalue() + whole[33:])


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "HEIF", "MPO"])
def test_every_kind_is_told_by_its_bytes_alone(kind: str) -> None:
    picture = kept(as_file(drawn(), kind), "C:\\fakepath\\noor.png")
    assert (picture.width, picture.height, picture.original_name) == (400, 300, "noor.png")
    looks(shown(as_file(drawn(), kind), "noor.txt"))


@pytest.mark.parametrize("mode", ["L", "CMYK"])
@pytest.mark.parametrize("progressive", [True, False])
def test_a_jpeg_in_grey_or_for_print_is_taken(mode: str, progressive: bool) -> None:
    looks(shown(as_file(drawn().convert(mode), "JPEG", progressive=progressive, quality=90)))


def test_a_jpeg_with_a_moving_photograph_behind_it_is_taken() -> None:
    looks(shown(ContentFile(jpeg().read() + FILM)))


def test_a_second_picture_behind_the_first_is_not_the_one_shown() -> None:
    looks(shown(as_file(drawn(), "MPO", save_all=True, append_images=[Image.new("RGB", (400, 300), "white")])))


def test_what_is_transparent_lies_on_white() -> None:
    image = drawn().convert("RGBA")
    image.paste((0, 0, 0, 0), (200, 0, 400, 300))
    for clear in (image, image.quantize(), image.convert("LA")):
        assert min(shown(as_file(clear, "PNG")).getpixel((300, 30))) > 245  # type: ignore[arg-type]


def test_a_palette_with_one_transparent_colour_lies_on_white() -> None:
    image = drawn().quantize(16)
    clear = image.getpixel((300, 250))
    colour = shown(as_file(image, "PNG", transparency=clear)).getpixel((300, 250))
    assert min(colour) > 245  # type: ignore[arg-type]


def test_sixteen_bits_of_grey_stay_grey() -> None:
    image = Image.new("I;16", (400, 300), 10_000)
    image.paste(56_000, (0, 0, 200, 150))
    looks(shown(as_file(image, "PNG")))


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGBA"])
def test_a_png_of_any_mode_is_taken(mode: str) -> None:
    looks(shown(as_file(drawn().convert(mode), "PNG")))


def test_colours_of_a_wide_profile_are_turned_into_those_of_a_page() -> None:
    swapped = as_file(Image.new("RGB", (400, 300), (200, 100, 60)), "JPEG", icc_profile=wide(), quality=95)
    red, green, _blue = shown(swapped).getpixel((200, 150))  # type: ignore[misc]
    assert red > 204
    assert green < 104


def wide() -> bytes:
    """Return a profile whose red lies further out, as that of Display P3 does: sRGB's own with another red in it."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    for at in range(132, 132 + 12 * int.from_bytes(profile[128:132], "big"), 12):
        if bytes(profile[at : at + 4]) in {b"rXYZ", b"gXYZ"}:
            start = int.from_bytes(profile[at + 4 : at + 8], "big") + 8
            columns = {b"r": (0.5151, 0.2412, -0.0011), b"g": (0.2919, 0.6922, 0.0419)}
            values = columns[bytes(profile[at : at + 1])]
            profile[start : start + 12] = b"".join(round(v * 65536).to_bytes(4, "big", signed=True) for v in values)
    return bytes(profile)


@pytest.mark.parametrize("profile", [b"no profile", bytes(128), ImageCms.createProfile("LAB")])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "HEIF"])
def test_a_profile_that_means_nothing_is_left_out(kind: str, profile: object) -> None:
    content = profile if isinstance(profile, bytes) else ImageCms.ImageCmsProfile(profile).tobytes()  # type: ignore[arg-type]
    looks(shown(as_file(drawn(), kind, icc_profile=content)))


@pytest.mark.parametrize("exif", [b"Exif\0\0", b"Exif\0\0II*\0\xff\xff\xff\xff", b"Exif\0\0MM\0*" + bytes(range(256))])
def test_exif_that_is_broken_is_passed_over(exif: bytes) -> None:
    looks(shown(as_file(drawn(), "JPEG", exif=exif)))
    looks(shown(with_chunk(as_file(drawn(), "PNG"), b"eXIf", exif[6:])))
    looks(shown(as_file(drawn(), "WEBP", exif=exif)))


@pytest.mark.parametrize("kind", ["WEBP", "PNG", "AVIF"])
def test_of_a_moving_picture_the_first_is_shown(kind: str) -> None:
    more = [Image.new("RGB", (400, 300), "white")]
    looks(shown(as_file(drawn(), kind, save_all=True, append_images=more, duration=200)))


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_a_heic_stands_upright_once(orientation: int) -> None:
    """Its decoder turns it; what its Exif says of it is not done a second time."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    kept_file = io.BytesIO()
    turns = {3: Image.Transpose.ROTATE_180, 6: Image.Transpose.ROTATE_90, 8: Image.Transpose.ROTATE_270}
    stored = drawn().transpose(turns[orientation]) if orientation > 1 else drawn()
    pillow_heif.from_pillow(stored).save(kept_file, exif=exif.tobytes(), quality=90)
    file = ContentFile(kept_file.getvalue())
    picture = kept(file)
    assert (picture.width, picture.height) == (400, 300)
    looks(shown(file))
