"""Names that nobody can guess, for what is kept in files."""

import secrets

KEY_LENGTH = 22  # characters of URL-safe base64: 128 bits


def new_key() -> str:
    """Return a name that nobody can guess."""
    return secrets.token_urlsafe(16)
