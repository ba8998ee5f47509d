"""Files that come with a form: photographs, where a page asks for them and somebody is signed in; else none."""

from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import TemporaryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler, SkipFile, TemporaryFileUploadHandler
from django.http import HttpRequest

from tealight.media.errors import BYTES_AT_MOST

FILES_AT_MOST = 12  # in one form
FORM_AT_MOST = 420 * 1024 * 1024  # bytes of a form with photographs


def _awaits_photographs(request: HttpRequest | None) -> bool:
    """Tell whether the view asks for photographs and an account sends them: nobody else writes to the disk here.

    The form is read before the view runs, by the check of where it came from, so this cannot be left to the view.
    """
    match = getattr(request, "resolver_match", None)
    if request is None or match is None or not getattr(match.func, "takes_photographs", False):
        return False
    return bool(getattr(request, "user", None) and request.user.is_authenticated)


class OnlyPhotographs(TemporaryFileUploadHandler):
    """Refuses a form that is too large before it is read, and lets a file that nobody asked for fall.

    Django's own limit on a form leaves out its files, and would write a file of any size for anybody who sends one. A
    photograph is written to a file below DATA that goes with the request; past the most that one may have, the rest of
    it falls, and its size tells.
    """

    file: TemporaryUploadedFile

    def handle_raw_input(
        self,
        input_data: Any,
        META: dict[str, Any],  # noqa: N803 - Django's own name
        content_length: int,
        boundary: str,
        encoding: str | None = None,
    ) -> None:
        self.awaits, self.number = _awaits_photographs(self.request), 0
        limit = FORM_AT_MOST if self.awaits else settings.DATA_UPLOAD_MAX_MEMORY_SIZE
        if limit is not None and content_length > limit:
            raise RequestDataTooBig(f"A form of {content_length} bytes came; {limit} are the most.")

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        self.number += 1
        if not self.awaits or self.number > FILES_AT_MOST:
            raise SkipFile
        FileUploadHandler.new_file(self, *args, **kwargs)
        self.file = TemporaryUploadedFile(
            self.file_name or "", self.content_type, 0, self.charset, self.content_type_extra
        )

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        if start <= BYTES_AT_MOST:
            self.file.write(raw_data)
