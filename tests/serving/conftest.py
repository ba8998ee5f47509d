"""Houses that these tests start, stop and kill."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.house import House

Build = Callable[..., House]


@pytest.fixture
def build(tmp_path: Path) -> Iterator[Build]:
    """Make a house that is not started yet; whatever still runs at the end of the test is ended."""
    built: list[House] = []

    def make(*arguments: str, **variables: str) -> House:
        house = House(data=tmp_path / "data", arguments=arguments, variables=variables)
        built.append(house)
        return house

    yield make
    for house in built:
        if house.process is not None:
            house.kill()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark these tests: they start processes, so they run by themselves."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.serving)
