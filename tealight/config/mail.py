"""Where mail goes: into files under the data folder, or to the server that EMAIL_URL names."""

from typing import Any
from urllib.parse import unquote, urlsplit

from tealight.config.env import Environment, MisconfiguredError


def mail(env: Environment) -> dict[str, Any]:
    """Return Django's mail settings: `smtp://user:password@host:port`, `smtp+tls://` or `smtps://`, else files."""
    folder = {"EMAIL_FILE_PATH": env.data / "mail"}  # also with a server: what was written before it was named
    if not env.email_url:
        return {"EMAIL_BACKEND": "tealight.notices.backends.EmlFiles", **folder}
    parts = urlsplit(env.email_url)
    if parts.scheme not in {"smtp", "smtp+tls", "smtps"} or not parts.hostname:
        raise MisconfiguredError("EMAIL_URL must look like smtp://user:password@host:port, smtp+tls:// or smtps://.")
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        **folder,
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or (465 if parts.scheme == "smtps" else 587 if parts.scheme == "smtp+tls" else 25),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_TLS": parts.scheme == "smtp+tls",
        "EMAIL_USE_SSL": parts.scheme == "smtps",
    }
