"""Every address is behind an explicit door."""

from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

# Views of others, by the prefix of their address: which package they are of, and who decides who may come in.
THIRD_PARTY = {
    "account/": ("allauth.", "django-allauth decides by itself: signing in, codes, passkeys and passwords"),
}
DOORS = {"open_to_all", "members_only", "care_team_only", "operators_only", "whoever_may_see", "guardians_only"}


def addresses(
    patterns: list[URLPattern | URLResolver] | None = None, prefix: str = ""
) -> Iterator[tuple[str, URLPattern]]:
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        address = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern.url_patterns, address)
        else:
            yield address, pattern


def package(pattern: URLPattern) -> str:
    return str(getattr(pattern.callback, "__module__", ""))


def is_reviewed(address: str, pattern: URLPattern) -> bool:
    return any(
        address.startswith(prefix) and package(pattern).startswith(of) for prefix, (of, _) in THIRD_PARTY.items()
    )


def test_every_view_wears_exactly_one_door() -> None:
    walked = list(addresses())
    assert {"health/", "support/"} <= {address for address, _ in walked}
    without = [
        f"{address} ({package(pattern)})"
        for address, pattern in walked
        if not is_reviewed(address, pattern) and getattr(pattern.callback, "door", None) not in DOORS
    ]
    assert not without


def test_the_table_of_others_names_only_what_is_there() -> None:
    walked = list(addresses())
    for prefix, (of, reason) in THIRD_PARTY.items():
        assert reason
        assert any(address.startswith(prefix) and package(pattern).startswith(of) for address, pattern in walked)


def test_what_is_below_a_tribute_is_behind_a_door_of_the_tribute() -> None:
    below = [(address, pattern) for address, pattern in addresses() if address.startswith("t/<")]
    assert below
    wrong = [
        address
        for address, pattern in below
        if getattr(pattern.callback, "door", "") not in {"whoever_may_see", "guardians_only"}
    ]
    assert not wrong
