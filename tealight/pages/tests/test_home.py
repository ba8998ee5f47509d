"""The first page: four doors that lead somewhere, and only the lights whose families asked to be named."""

import re

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tealight.accounts.models import User
from tealight.families.actions import family_for
from tealight.tributes.audience import Audience
from tealight.tributes.models import Baby, Tribute, new_key

pytestmark = pytest.mark.django_db


def a_tribute(name: str, audience: Audience = Audience.EVERYONE, *, ticked: bool = True) -> Tribute:
    """Make the place of one baby."""
    family = family_for(User.objects.create_user(f"{new_key()}@example.org"))
    tribute = Tribute.objects.create(family=family, audience=audience, is_listed=ticked)
    Baby.objects.create(tribute=tribute, position=0, name=name)
    return tribute


def test_a_tribute_is_named_with_the_tick_of_its_family_and_for_everyone_only(client: Client) -> None:
    noor = a_tribute("Noor")
    a_tribute("Wren", ticked=False)
    a_tribute("Mateo", Audience.LINK, ticked=False)
    page = client.get("/").text
    assert f'href="/t/{noor.address}/"' in page
    assert "Noor" in page
    assert "Wren" not in page
    assert "Mateo" not in page


def test_a_sky_of_lights_asks_the_database_no_more_than_one(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(12):
        a_tribute(f"Baby {number}")
    with django_assert_max_num_queries(3):
        assert client.get("/").text.count('<li><a href="/t/') == 12


def test_without_lights_there_is_no_empty_heading(client: Client) -> None:
    assert "Lights burning" not in client.get("/").text
    a_tribute("Noor")
    assert "Lights burning" in client.get("/").text


def test_each_door_leads_to_words_that_are_there(client: Client) -> None:
    doors = re.findall(r'<a class="card" href="([^"#]+)#([^"]+)">', client.get("/").text)
    assert len(doors) == 4
    for address, place in doors:
        assert f'id="{place}"' in client.get(address).text


def test_a_name_cannot_bring_a_script_to_the_first_page(client: Client) -> None:
    a_tribute("<script>alert(1)</script>")
    page = client.get("/").text
    assert "&lt;script&gt;" in page
    assert "<script>" not in page
