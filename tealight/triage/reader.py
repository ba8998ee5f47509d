"""Reads one text: what was seen in it, weighed by the trained numbers, with the plain sayings of the patterns."""

from collections.abc import Iterator
from itertools import islice

from tealight.triage.folding import LONGEST, Folded, fold
from tealight.triage.language import language_of
from tealight.triage.patterns import Pattern
from tealight.triage.phrases import Found
from tealight.triage.reading import About, Finding, Kind, Reading, Urgency
from tealight.triage.reasons import reason_of
from tealight.triage.scores import CALM, Floats, Numbers, numbers
from tealight.triage.seeing import Seen, seen

ELSEWHERE = frozenset({Kind.CRISIS, Kind.CRUELTY, Kind.CONTACT})  # what is looked for in languages other than English
WEAKEST = 0.05  # a finding below this confidence is not told
IN_WORDS = 0.75  # a pattern at least as sure says what is now in so many words
FAR = 1000  # characters in which the first letters are looked for
FEWEST = 4  # letters; in fewer the numbers see only chance ("?", "oh"), and a pattern alone may say something
HELPLINE = "line"  # the mark of a number that is no private one


def read(text: str, *, language: str | None = None) -> Reading:
    """Return what a person should look at in a text; `language` is the writer's, where it is known.

    Any text gets a reading, in time that grows with its length alone. One in a language that cannot be read, or longer
    than `folding.LONGEST`, comes back as not judged.
    """
    folded = fold(text)
    spoken, judged = language_of(folded.text, language[:2] if language else None)
    if not judged:
        return Reading((), spoken, judged=False)
    what = seen(folded.text, spoken)
    found = sorted(_findings(folded, what, numbers(), spoken), key=lambda each: -each.confidence)
    return Reading(tuple(found), spoken, judged=len(text) <= LONGEST)


def _findings(folded: Folded, what: Seen, learned: Numbers, spoken: str) -> Iterator[Finding]:
    """Yield what is told of each kind, with its place in the text as it was given."""
    whole, each = learned.logits(what.features)
    confidences = learned.confidences(whole, each, len(what.features.buckets), is_english=spoken == "en")
    if len(list(islice(filter(str.isalpha, folded.text[:FAR]), FEWEST))) < FEWEST:
        confidences = confidences * 0
    for name, confidence in zip(learned.kinds, confidences.tolist(), strict=True):
        kind = Kind(name)
        if spoken != "en" and kind not in ELSEWHERE:
            continue
        plain = _plainest(kind, what)
        sure = max(confidence, plain.phrase.confidence) if plain else confidence
        if sure < WEAKEST:
            continue
        about, urgency, family = None, None, None
        if kind is Kind.CRISIS:
            surest = plain.phrase.about if plain and plain.phrase.confidence >= confidence else None
            about = surest or About(learned.strongest("about:", each))
            urgency = _urgency(learned, whole, plain)
        elif kind is Kind.PLATITUDE:
            family = what.said[0].phrase.family if what.said else learned.strongest("family:", each)
        start, end = folded.original(*(_place(kind, plain, what) or what.features.sentences[learned.at(name, each)]))
        reason = plain.phrase.reason if plain else reason_of(kind, about, family)
        yield Finding(kind, round(sure, 4), start, end, reason, about, urgency, family)


def _plainest(kind: Kind, what: Seen) -> Found[Pattern] | None:
    """Return the pattern of a kind that is the surest of those that match."""
    return max(
        (one for one in what.plain if one.phrase.kind is kind), key=lambda one: one.phrase.confidence, default=None
    )


def _place(kind: Kind, plain: Found[Pattern] | None, what: Seen) -> tuple[int, int] | None:
    """Return the very place of a finding where it is known better than by its sentence."""
    if plain:
        return plain.start, plain.end
    if kind is Kind.PLATITUDE and what.said:
        return what.said[0].start, what.said[0].end
    if kind is Kind.CONTACT:
        return next(((way.start, way.end) for way in what.ways if way.name != HELPLINE), None)
    return None


def _urgency(learned: Numbers, whole: Floats, plain: Found[Pattern] | None) -> Urgency:
    """A past told as past and a sign that may be none are answered gently; what says it in so many words is urgent."""
    in_words = plain is not None and plain.phrase.confidence >= IN_WORDS
    return Urgency.HIGH if in_words or whole[learned.column[CALM]] <= 0 else Urgency.LOW
