"""What a moderator reads beside a finding: one short sentence about the text, never about its writer's health."""

from tealight.triage.reading import About, Kind

_ABOUT = {
    About.SELF: "reads like somebody whose own life may be at risk",
    About.OTHER: "tells of somebody else who may be at risk",
    About.MEDICAL: "tells of danger to a body or a baby that may be now",
    About.THREAT: "reads like a threat to hurt somebody",
}
_KIND = {
    Kind.CRUELTY: "reads like cruelty to somebody here",
    Kind.CONTACT: "may show how to reach a private person, or ask for it",
    Kind.SPAM: "reads like an advert or a lure",
    Kind.MEDICAL: "gives others advice about their bodies that may be dangerous",
}
_FAMILY = {
    "at-least": "counts a blessing at the death",
    "reason-and-plan": "gives the death a reason",
    "angel-and-god": "says that God or heaven wanted it",
    "another-baby": "speaks of another baby",
    "time-and-moving-on": "sets grief a time",
    "comparison": "compares the loss",
    "bright-side-and-strength": "asks for strength or a bright side",
    "nature": "explains the death by nature or fate",
}


def reason_of(kind: Kind, about: About | None, family: str | None) -> str:
    """Return the sentence that belongs to a finding of the numbers."""
    if kind is Kind.CRISIS and about is not None:
        return _ABOUT[about]
    if kind is Kind.PLATITUDE and family is not None:
        return _FAMILY[family]
    return _KIND[kind]
