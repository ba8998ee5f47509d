"""The keys under which people's notes lie."""

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings
from django.db import models


def new_key() -> str:
    """Return a fresh key for one person's notes."""
    return Fernet.generate_key().decode()


class PersonKey(models.Model):
    """The key under which somebody's notes lie; it goes with their account, in whatever way the account goes."""

    person = models.OneToOneField(
        settings.AUTH_USER_MODEL, primary_key=True, on_delete=models.CASCADE, related_name="record_key"
    )
    key = models.CharField(max_length=44, default=new_key)

    def __str__(self) -> str:
        return f"Key of account {self.pk}"

    def lock(self, words: str) -> str:
        """Return words that only this key opens."""
        return Fernet(self.key.encode()).encrypt(words.encode()).decode()

    def open(self, ciphertext: str) -> str | None:
        """Return the words, or None where they lie under another key or were changed."""
        try:
            return Fernet(self.key.encode()).decrypt(ciphertext.encode()).decode()
        except InvalidToken:
            return None
