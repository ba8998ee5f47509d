"""What was sent is what is shown, to the letter."""

import html
import re

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tealight.guestbook.models import Entry
from tealight.guestbook.tests.conftest import Book
from tealight.tributes.texts import clean

BODY = re.compile(r'<div class="(?:said|poem)">(.*?)</div>\n</article>', re.DOTALL)


def shown_text(page: str) -> str:
    """Return the words of the one entry of a page, as whoever copies them gets them."""
    found = BODY.search(page)
    assert found is not None
    text = re.sub(r"</p><p[^>]*>", "\n\n", found[1])
    return html.unescape(re.sub(r"<(?!br)[^>]+>", "", text).replace("<br>", "\n"))


@pytest.mark.django_db
@pytest.mark.parametrize("kind", ["message", "poem", "story"])
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=300))
def test_every_text_arrives_as_it_was_written(book: Book, kind: str, text: str) -> None:
    Entry.objects.all().delete()
    response = book.leave(body=text, kind=kind)
    if response.status_code == 422:
        assert not clean(text).strip() or "\0" in text
        return
    entry = book.newest()
    assert entry.body == clean(text)
    page = Client().get(response["Location"]).content.decode()
    assert shown_text(page) == entry.body


def test_a_poem_keeps_its_stanzas_and_spaces(book: Book) -> None:
    poem = "One\n  two\n\n\n three\n\nfour  five"
    response = book.leave(body=poem.replace("\n", "\r\n"), kind="poem")
    assert shown_text(Client().get(response["Location"]).content.decode()) == poem
