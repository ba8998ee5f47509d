"""A job for the worker to do."""

from django.conf import settings
from django_tasks import task


@task()
def leave_a_note(text: str) -> None:
    """Write `text` where a test finds it."""
    (settings.DATA / "note").write_text(text, encoding="utf-8")
