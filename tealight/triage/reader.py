"""Reads one text: what was seen in it, weighed by the trained numbers, with the plain sayings of the patterns."""

from collections.abc import Iterator

from tealight.triage.folding import LONGEST, Folded, fold
from tealight.triage.language import language_of
from tealight.triage.reading import About, Finding, Kind, Reading, Urgency
from tealight.triage.reasons import reason_of
from tealight.triage.scores import CALM, Floats, Numbers, numbers
from tealight.triage.seeing import Seen, seen

ELSEWHERE = frozenset({Kind.CRISIS, Kind.CRUELTY, Kind.CONTACT})  # what is looked for in languages other than English
WEAKEST = 0.05  # a finding below this confidence is not told


def read(text: str, *, language: str | None = None) -> Reading:
    """Return what a person should look at in a text; `language` is the writer's, two letters, where it is known.

    Any text gets a reading, in time that grows with its length alone. One in a language that cannot be read, or longer
    than `folding.LONGEST`, comes back as not judged.
    """
    folded = fold(text)
    spoken, judged = language_of(folded.text, language)
    if not judged:
        return Reading((), spoken, judged=False)
    found = sorted(
        _findings(folded, seen(folded.text, spoken), numbers(), is_english=spoken == "en"),
        key=lambda each: -each.confidence,
    )
    return Reading(tuple(found), spoken, judged=len(text) <= LONGEST)


def _findings(folded: Folded, what: Seen, learned: Numbers, *, is_english: bool) -> Iterator[Finding]:
    told = frozenset(Kind) if is_english else ELSEWHERE
    whole, each = learned.logits(what.features)
    confidences = learned.confidences(whole, each, len(what.features.buckets), is_english=is_english)
    strongest = each.max(axis=0)
    for number, name in enumerate(learned.kinds):
        if name not in told:
            continue
        kind, confidence = Kind(name), float(confidences[number])
        about = _about(learned, strongest) if kind is Kind.CRISIS else None
        urgency = _urgency(learned, whole) if kind is Kind.CRISIS else None
        family = _best(learned, "family:", strongest) if kind is Kind.PLATITUDE else None
        start, end = what.features.sentences[int(each[:, learned.things.index(name)].argmax())]
        reason = reason_of(kind, about, family)
        plainest = max(
            (hit for hit in what.hits if hit.pattern.kind == kind), key=lambda hit: hit.pattern.confidence, default=None
        )
        if plainest is not None:
            plain = plainest.pattern
            about = plain.about or about if plain.confidence >= confidence else about
            confidence = max(confidence, plain.confidence)
            start, end, reason = plainest.start, plainest.end, plain.reason
        elif kind is Kind.PLATITUDE and what.said:
            family = what.said[0].saying.family
            start, end, reason = what.said[0].start, what.said[0].end, reason_of(kind, None, family)
        elif kind is Kind.CONTACT and what.marks:
            start, end = what.marks[0].start, what.marks[0].end
        if confidence >= WEAKEST:
            yield Finding(kind, round(confidence, 4), *folded.original(start, end), reason, about, urgency, family)


def _about(learned: Numbers, strongest: Floats) -> About:
    return About(_best(learned, "about:", strongest))


def _urgency(learned: Numbers, whole: Floats) -> Urgency:
    """A past told as past and a sign that may be none are answered gently; everything else is urgent."""
    return Urgency.LOW if whole[learned.things.index(CALM)] > 0 else Urgency.HIGH


def _best(learned: Numbers, beginning: str, logits: Floats) -> str:
    """Return which of the things whose names begin so is strongest."""
    several = [(float(logits[at]), name) for at, name in enumerate(learned.things) if name.startswith(beginning)]
    return max(several)[1].removeprefix(beginning)
