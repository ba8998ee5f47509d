"""Static files for production: hashed, compressed, and with the parts of a style sheet joined into one answer."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import Storage
from whitenoise.storage import CompressedManifestStaticFilesStorage

IMPORT = re.compile(r'^@import "(?P<part>[\w-]+\.css)";$', re.MULTILINE)
JOINED = ("design/look.css",)


class Joining:
    """Opens a style sheet with each `@import` of a neighbour replaced by that neighbour's text."""

    def __init__(self, source: Storage) -> None:
        self.source = source

    def open(self, name: str) -> ContentFile[bytes]:
        """Return the joined sheet; the parts are read where the sheet was found."""
        folder = PurePosixPath(name).parent
        sheet = IMPORT.sub(lambda found: self._text(str(folder / found["part"])), self._text(name))
        return ContentFile(sheet.encode())

    def _text(self, name: str) -> str:
        with self.source.open(name) as file:
            text: bytes = file.read()
        return text.decode()


class StaticFiles(CompressedManifestStaticFilesStorage):  # type: ignore[misc]  # WhiteNoise has no types
    """WhiteNoise's storage; a page asks for one look instead of eight parts, and no build step is needed for it."""

    def post_process(self, paths: dict[str, Any], *args: Any, **kwargs: Any) -> Iterator[Any]:
        """Hash and compress, reading the joined sheets in place of their lists of imports."""
        for name in set(JOINED) & set(paths):
            source, path = paths[name]
            paths[name] = (Joining(source), path)
        yield from super().post_process(paths, *args, **kwargs)
