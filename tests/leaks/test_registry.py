"""The walk fills in every address and every query by itself, and says so where it cannot."""

import pytest
from django.urls import get_resolver

from tests.access.test_table import patterns
from tests.leaks.routes import Map, UnfilledError, all_asked, names_in
from tests.leaks.values import ASKED
from tests.leaks.world import PEOPLE, World

pytestmark = pytest.mark.anywhere


def test_whatever_a_page_reads_from_its_query_is_tried() -> None:
    unknown = all_asked() - ASKED.keys()
    assert not unknown, f"Say in tests/leaks/values.py (ASKED) what to try for: {', '.join(sorted(unknown))}"


def test_every_address_is_filled_in(everything_hidden: World) -> None:
    walked = {route.address for who in PEOPLE for route in Map(everything_hidden).routes(who)}
    plain = {f"/{address}" for address, _ in patterns(get_resolver()) if not names_in(address) and "(" not in address}
    assert plain
    assert plain <= {address.replace("^", "").replace("$", "") for address in walked}
    assert len(walked) > 500


@pytest.mark.urls("tests.leaks.pages.unfillable")
def test_an_address_that_cannot_be_filled_in_is_an_error(nothing_hidden: World) -> None:
    with pytest.raises(UnfilledError, match="moon.*values.py"):
        list(Map(nothing_hidden).routes("stranger"))
