"""The addresses at which a writer and the care team speak: signed, so that only whoever was given one has it."""

from dataclasses import dataclass

from django.core import signing
from django.urls import reverse

from tealight.safeguarding.contents import Author

SALT = "tealight.safeguarding.conversation"


@dataclass(frozen=True)
class Talk:
    """Which content is spoken about, and the address to which its writer returns; none leads back to the talk."""

    kind: str
    object_id: int
    back: str = ""


def token_for(kind: str, object_id: int, back: str = "") -> str:
    """Return the signed name of a talk; it never expires, and ends with the content."""
    return signing.Signer(salt=SALT).sign_object([kind, object_id, back])


def talk_in(token: str) -> Talk | None:
    """Return what a token speaks of; None if we did not sign it."""
    try:
        kind, object_id, back = signing.Signer(salt=SALT).unsign_object(token)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return Talk(str(kind), int(object_id), str(back))


def talk_address(kind: str, object_id: int) -> str:
    """Return the page on which a writer and the care team speak about a content that has none of its own."""
    return reverse("talk", args=[token_for(kind, object_id)])


def where_read(author: Author) -> str:
    """Return the page on which a writer reads what the care team answers."""
    return author.address or talk_address(*author.about)
