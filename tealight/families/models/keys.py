"""Addresses that nobody can guess."""

import re
import secrets

KEY_LENGTH = 22  # characters of URL-safe base64: 128 bits, which nobody guesses

IS_KEY = re.compile(rf"[A-Za-z0-9_-]{{1,{KEY_LENGTH}}}\Z").match


def is_key(text: str) -> bool:
    """Tell whether a text could be a key: anything can stand in an address, also what PostgreSQL refuses."""
    return IS_KEY(text) is not None


def new_key() -> str:
    """Return an address that nobody can guess."""
    return secrets.token_urlsafe(16)
