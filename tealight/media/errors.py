"""Why a file could not be taken, each in one sentence for whoever brought it."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

BYTES_AT_MOST = 60 * 1024 * 1024
PIXELS_AT_MOST = 64_500_000  # what is sold as 64 megapixels has a little more
MEGAPIXELS = 64


class Reason(models.TextChoices):
    """What stands against a file."""

    EMPTY = "empty", _("this file is empty. Perhaps it is still on its way from another device: try again in a moment.")
    TOO_MANY_BYTES = "bytes", _("this file is larger than 60 MB. A copy in JPEG will be small enough.")
    TOO_MANY_PIXELS = "pixels", _("this picture is larger than 64 megapixels. A smaller copy of it will work.")
    TOO_NARROW = "narrow", _("this picture is too long and narrow to be shown. Cut a part out of it, and bring that.")
    TOO_SMALL = "small", _("this picture is smaller than 16 pixels, so nothing could be seen on it.")
    BROKEN = "broken", _("this picture is broken or not whole. If it is whole on your device, bring it once more.")
    PDF = "pdf", _("this is a PDF, not a photograph. A screenshot of the page will work.")
    DRAWING = "drawing", _("this is a drawing made of text (SVG or HTML). A screenshot of it will work.")
    OTHER_PICTURE = "other", _("this kind of picture cannot be shown here. A copy in JPEG or PNG will work.")
    FILM = "film", _("this is a film. Only photographs can stand here; a still picture from it will work.")
    TWO_THINGS = "two", _("this file is a picture and something else in one. A fresh copy of the picture will work.")
    UNKNOWN = "unknown", _("this is not a photograph that we can read. JPEG, HEIC, PNG, WebP and AVIF work.")
    BUSY = "busy", _("many photographs are coming just now. It was not lost on your device: try again in a minute.")


class PhotographError(Exception):
    """A file that could not be taken; nothing of it is kept."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason

    @property
    def sentence(self) -> str | Promise:
        """Return what to tell whoever brought it; it begins in the middle of a line, after the file's name."""
        return self.reason.label
