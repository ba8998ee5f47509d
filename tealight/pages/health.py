"""Whether the site is well, for machines that watch it; says nothing about anybody."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import Error, connection
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from tealight.accounts.doors import open_to_all
from tealight.pages.queries import SILENCE, oldest_waiting_job, worker_seen_at
from tealight.safeguarding.queries import reader_failed_lately


@open_to_all
@never_cache
@require_safe
def health(request: HttpRequest) -> JsonResponse:
    """Answer 200 while the database answers, else 503; ages are whole seconds, null where there is nothing to tell."""
    try:
        state = _state(timezone.now())
    except Error:
        connection.close()
        state = {"database": "failing", "reader": None, "worker": None, "oldest_waiting_job_seconds": None}
    well = state["database"] == "ok"
    return JsonResponse({"version": settings.VERSION, **state}, status=200 if well else 503)


def _state(now: datetime) -> dict[str, Any]:
    seen, waiting = worker_seen_at(), oldest_waiting_job(now)
    silent = None if seen is None else now - seen
    return {
        "database": "ok",
        "reader": "failing" if reader_failed_lately(now) else "ok",
        "worker": {
            "state": "missing" if silent is None else "silent" if silent > SILENCE else "alive",
            "seen_seconds_ago": None if silent is None else max(0, int(silent.total_seconds())),
        },
        "oldest_waiting_job_seconds": None if waiting is None else max(0, int((now - waiting).total_seconds())),
    }
