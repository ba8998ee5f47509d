"""What is logged: calm lines on stderr, in which nobody's address, words or living link is left."""

import logging
import re
from typing import Any

# Addresses below a tribute carry its key, those of receipts and of stopped notices a secret of their own, mail
# addresses a person, and a database's refusal the row that it refused.
PRIVATE = (
    (re.compile(r"(?<=/t/)[^/\s\"']+"), "…"),
    (re.compile(r"(?<!…)(/entries/|/notices/stop/)[^?\s\"']+"), r"\1…"),
    (re.compile(r"\?[^\s\"'<>]*=[^\s\"'<>]*"), "?…"),
    (re.compile(r"[\w.+-]+@[\w.-]*\w"), "…@…"),
    (re.compile(r"(?m)^(DETAIL:|CONTEXT:|Failing row contains).*$"), r"\1 …"),
)


class CalmFormatter(logging.Formatter):
    """Writes a record with whatever is private taken out, the traceback's last line included."""

    def format(self, record: logging.LogRecord) -> str:
        text = super().format(record)
        for pattern, replacement in PRIVATE:
            text = pattern.sub(replacement, text)
        return text


def logs(level: str) -> dict[str, Any]:
    """Return Django's LOGGING. A page that was not found is no news; a host name that is not ours is only noise."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "calm": {
                "()": "tealight.config.logs.CalmFormatter",
                "format": "{asctime} {levelname} {name}: {message}",
                "style": "{",
            }
        },
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "calm"}},
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": {
            "django": {"handlers": [], "propagate": True},
            "django.request": {"level": "ERROR"},
            "django.security.DisallowedHost": {"level": "CRITICAL"},
            "django_tasks_db": {"level": "ERROR"},
            "django.server": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
        },
    }
