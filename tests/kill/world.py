"""A tribute that is open by its link, and the session of its mother."""

from django.conf import settings
from django.middleware.csrf import _get_new_csrf_string
from django.test import Client

from tealight.tributes.actions import BabyWords, Story, make_tribute
from tealight.tributes.audience import Audience
from tealight.tributes.models import Tribute
from tests import cast


def open_tribute() -> tuple[int, str]:
    """Make it; return its id and the key of its link."""
    tribute = make_tribute(
        cast.ana(), Story(babies=[BabyWords(name="Noor")]), once="a form of Ana", words="You were here."
    )
    Tribute.objects.filter(pk=tribute.pk).update(audience=Audience.LINK)
    return tribute.pk, tribute.links.get(ended_at=None).key


def session_of_the_mother() -> dict[str, str]:
    """Return the cookie by which Ana is signed in; what she leaves is shown at once."""
    client = Client()
    client.force_login(cast.ana())
    return {settings.SESSION_COOKIE_NAME: client.cookies[settings.SESSION_COOKIE_NAME].value}


def token_for_forms() -> dict[str, str]:
    """Return the cookie of a browser that has seen one of our forms; its value goes with each post, too."""
    return {settings.CSRF_COOKIE_NAME: _get_new_csrf_string()}
