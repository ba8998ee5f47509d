"""Addresses that nobody can guess."""

import secrets

KEY_LENGTH = 22  # characters of URL-safe base64: 128 bits, which nobody guesses


def new_key() -> str:
    """Return an address that nobody can guess."""
    return secrets.token_urlsafe(16)
