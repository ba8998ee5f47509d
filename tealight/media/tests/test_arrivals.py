"""A file that comes in parts, over a connection that breaks."""

from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.utils import timezone

from tealight.media.actions import (
    PART_AT_MOST,
    add_part,
    begin_arrival,
    end_arrival,
    erase_unfinished,
    joined,
    keep_picture,
)
from tealight.media.errors import PhotographError, Reason
from tealight.media.models import Arrival
from tealight.media.queries import arrival_of
from tests.pictures import jpeg

pytestmark = [pytest.mark.django_db, pytest.mark.anywhere]
OWNER = "a7"


def begun(size: int = 6) -> Arrival:
    return begin_arrival(OWNER, "IMG_1.jpg", size, timezone.now())


def parts(arrival: Arrival) -> list[str]:
    return sorted(default_storage.listdir(f"arriving/{arrival.key}")[1])


def whole(arrival: Arrival) -> bytes:
    with joined(arrival) as file:
        file.seek(0)
        return bytes(file.read())


def test_parts_are_joined_in_their_order() -> None:
    arrival = begun()
    assert [add_part(arrival, 0, b"one"), add_part(arrival, 3, b"two")] == [3, 6]
    assert whole(arrival) == b"onetwo"


def test_a_photograph_in_parts_is_taken_as_if_it_had_come_at_once() -> None:
    content = jpeg().read()
    arrival = begun(len(content))
    for start in range(0, len(content), 1000):
        add_part(arrival, start, content[start : start + 1000])
    with joined(arrival) as file:
        picture = keep_picture(file, arrival.name, "quiet", timezone.now())
    with default_storage.open(picture.original) as original:
        assert original.read() == content


@pytest.mark.parametrize(
    ("start", "part"), [(0, b"one"), (2, b"two"), (4, b"two"), (-3, b"two"), (3, b""), (3, b"four")]
)
def test_a_part_that_does_not_go_on_where_the_file_ends_changes_nothing(start: int, part: bytes) -> None:
    arrival = begun()
    add_part(arrival, 0, b"ONE")
    assert add_part(arrival, start, part) == 3
    assert add_part(arrival, 3, b"two") == 6
    assert whole(arrival) == b"ONEtwo"


def test_the_same_part_from_two_places_counts_once() -> None:
    arrival = begun()
    other = Arrival.objects.get(pk=arrival.pk)
    add_part(arrival, 0, b"one")
    assert add_part(other, 0, b"one") == 3
    assert parts(arrival) == ["000000000000"]


def test_a_file_goes_on_where_the_connection_broke() -> None:
    arrival = begun()
    add_part(arrival, 0, b"one")
    again = begun()
    assert (again.pk, again.received) == (arrival.pk, 3)
    add_part(again, again.received, b"two")
    assert whole(again) == b"onetwo"


def test_a_part_whose_writing_was_cut_off_is_written_anew() -> None:
    arrival = begun()
    add_part(arrival, 0, b"one")
    Arrival.objects.filter(pk=arrival.pk).update(received=0)
    arrival.refresh_from_db()
    assert add_part(arrival, 0, b"ONE") == 3
    add_part(arrival, 3, b"two")
    assert whole(arrival) == b"ONEtwo"


def test_a_file_of_another_size_or_owner_begins_anew() -> None:
    keys = {begun().key, begun(7).key, begin_arrival("a8", "IMG_1.jpg", 6, timezone.now()).key}
    assert len(keys) == 3


@pytest.mark.parametrize("missing", [0, 1])
def test_a_file_with_a_missing_part_is_not_given_out(missing: int) -> None:
    arrival = begun()
    add_part(arrival, 0, b"one")
    add_part(arrival, 3, b"two")
    default_storage.delete(f"arriving/{arrival.key}/{parts(arrival)[missing]}")
    with pytest.raises(PhotographError) as error, joined(arrival):
        pass
    assert error.value.reason == Reason.BROKEN


def test_an_unfinished_file_is_not_given_out() -> None:
    arrival = begun()
    with pytest.raises(PhotographError), joined(arrival):
        pass


def test_an_arrival_that_ended_leaves_nothing() -> None:
    arrival = begun()
    add_part(arrival, 0, b"one")
    end_arrival(arrival)
    assert parts(arrival) == []
    assert not Arrival.objects.exists()
    end_arrival(arrival)


def test_what_never_came_whole_goes_after_two_days() -> None:
    arrival = begun()
    add_part(arrival, 0, b"one")
    erase_unfinished(timezone.now() + timedelta(days=1, hours=23))
    assert parts(arrival) == ["000000000000"]
    erase_unfinished(timezone.now() + timedelta(days=2, minutes=1))
    assert parts(arrival) == []
    assert not Arrival.objects.exists()


@pytest.mark.parametrize("key", ["", "x", "é" * 22, "\0" * 22, "x" * 4000])
def test_a_key_that_is_none_finds_nothing(key: str) -> None:
    begun()
    assert arrival_of(OWNER, key) is None


def test_an_arrival_is_found_by_its_owner_alone() -> None:
    arrival = begun()
    assert arrival_of(OWNER, arrival.key) == arrival
    assert arrival_of("a8", arrival.key) is None


def test_a_part_is_small_enough_for_memory() -> None:
    assert PART_AT_MOST <= 8 * 1024 * 1024
