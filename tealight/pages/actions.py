"""What a background worker says about itself."""

from datetime import datetime, timedelta

from tealight.pages.models import Worker

FORGOTTEN_AFTER = timedelta(days=1)


def say_alive(name: str, now: datetime) -> None:
    """Note that the worker `name` lives."""
    Worker.objects.update_or_create(name=name, defaults={"seen_at": now})


def forget_workers(names: set[str], now: datetime) -> None:
    """Take away the workers in `names`, which are known to be dead, and those not heard for a day."""
    Worker.objects.filter(name__in=names).delete()
    Worker.objects.filter(seen_at__lt=now - FORGOTTEN_AFTER).delete()
