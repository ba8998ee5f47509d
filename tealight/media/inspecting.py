"""What a file is, told by its bytes alone: neither its name nor what the browser says of it counts.

Sources: JPEG (ITU-T T.81), PNG (W3C), RIFF/WebP (RFC 9649), ISO base media file format brands of HEIF and AVIF
(ISO/IEC 23008-12, AV1 Image File Format).
"""

import re
from typing import BinaryIO

from tealight.media.errors import BYTES_AT_MOST, PhotographError, Reason

HEAD = 4096
HEIF = frozenset({b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"})
AVIF = frozenset({b"avif", b"avis"})
TYPES = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp", "AVIF": "image/avif", "HEIF": "image/heic"}
OTHER_PICTURES = (b"GIF8", b"BM", b"II*\0", b"MM\0*", b"8BPS", b"\0\0\1\0", b"\0\0\0\x0cjP  ", b"\xff\x0a", b"FUJIFILM")
TEXTUAL = re.compile(rb"^\s*(?:\xef\xbb\xbf)?\s*<(?:\?xml|!doctype|!--|\w+)", re.I)
# What makes a picture something else as well, behind its end or in the middle of it. A film behind a JPEG is what
# phones make of a moving photograph, and is none of these.
HIDDEN = re.compile(rb"%PDF-\d|<script[\s>]|<!doctype html|<html[\s>]|Rar!\x1a\x07|<\?php", re.I)
ZIP_BEGINS, ZIP_ENDS = b"PK\x03\x04", b"PK\x05\x06"
ZIP_END_AT_MOST = 66_000  # bytes before the end of a file (PKWARE APPNOTE 4.3.16)
JPEG_SCAN, JPEG_END = 0xDA, b"\xff\xd9"


def format_of(file: BinaryIO, size: int) -> str:
    """Return JPEG, PNG, WEBP, AVIF or HEIF; raise PhotographError for everything else. `size` is in bytes."""
    if size == 0:
        raise PhotographError(Reason.EMPTY)
    if size > BYTES_AT_MOST:
        raise PhotographError(Reason.TOO_MANY_BYTES)
    file.seek(0)
    head = file.read(HEAD)
    kind = _by_head(head)
    if kind is None:
        raise PhotographError(_what_else(head))
    if b"%PDF-" in head[:1024] or _hides_something(file, kind):
        raise PhotographError(Reason.TWO_THINGS)
    file.seek(0)
    return kind


def _by_head(head: bytes) -> str | None:
    if head.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WEBP"
    if head[4:8] == b"ftyp":
        brands = {head[8:12], *(head[at : at + 4] for at in range(16, min(int.from_bytes(head[:4], "big"), 256), 4))}
        if brands & AVIF:
            return "AVIF"
        if brands & HEIF:
            return "HEIF"
    return None


def _what_else(head: bytes) -> Reason:
    if b"%PDF-" in head[:1024]:
        return Reason.PDF
    if TEXTUAL.match(head):
        return Reason.DRAWING
    if head.startswith(OTHER_PICTURES):
        return Reason.OTHER_PICTURE
    is_film = head[4:8] == b"ftyp" or head[8:12] == b"AVI " or head.startswith((b"\x1aE\xdf\xa3", b"\0\0\1\xba"))
    return Reason.FILM if is_film else Reason.UNKNOWN


def _hides_something(file: BinaryIO, kind: str) -> bool:
    """Tell whether another kind of document lies behind the end of the picture.

    Only what comes after the picture is looked at: between its bytes a short sign can stand by chance.
    """
    tail = _after_the_end(file, kind)
    if tail is None:
        return False
    is_zip = ZIP_BEGINS in tail and ZIP_ENDS in tail[-ZIP_END_AT_MOST:]
    return is_zip or tail.startswith((b"\x7fELF", b"MZ")) or HIDDEN.search(tail) is not None


def _after_the_end(file: BinaryIO, kind: str) -> bytes | None:
    file.seek(0)
    whole = file.read()
    if kind == "PNG":
        at = whole.rfind(b"IEND")
        return whole[at + 8 :] if at >= 0 else None
    if kind == "JPEG":
        return whole[_end_of_scan(whole) :]
    if kind == "WEBP":
        return whole[8 + int.from_bytes(whole[4:8], "little") :]
    return whole[_end_of_boxes(whole) :]


def _end_of_scan(whole: bytes) -> int:
    """Return where the first picture of a JPEG ends: inside a scan FF is followed by 00 or a restart marker.

    Segments are stepped over, because the small picture inside of one has an end of its own.
    """
    at = 2
    while at + 4 <= len(whole) and whole[at] == 0xFF and whole[at + 1] != JPEG_SCAN:
        at += 2 + int.from_bytes(whole[at + 2 : at + 4], "big") if whole[at + 1] != 0xFF else 1
    end = whole.find(JPEG_END, at)
    return end + 2 if end >= 0 else len(whole)


def _end_of_boxes(whole: bytes) -> int:
    """Return where the chain of boxes of an ISO file ends."""
    at = 0
    while at + 8 <= len(whole):
        size = int.from_bytes(whole[at : at + 4], "big")
        if not whole[at + 4 : at + 8].isalnum() or size == 0:
            return len(whole) if size == 0 else at
        size = int.from_bytes(whole[at + 8 : at + 16], "big") if size == 1 else size
        at += max(size, 8)
    return min(at, len(whole))
