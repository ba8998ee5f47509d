"""Reads one text: what was seen in it, weighed by the trained numbers, with the plain sayings of the patterns."""

from collections.abc import Iterator
from dataclasses import replace

from tealight.triage.folding import LONGEST, Folded, fold
from tealight.triage.language import language_of
from tealight.triage.reading import About, Finding, Kind, Reading, Urgency
from tealight.triage.reasons import reason_of
from tealight.triage.scores import CALM, Floats, Numbers, numbers
from tealight.triage.seeing import Seen, seen

ELSEWHERE = frozenset({Kind.CRISIS, Kind.CRUELTY, Kind.CONTACT})  # what is looked for in languages other than English
WEAKEST = 0.05  # a finding below this confidence is not told
HELPLINE = "line"  # the mark of a number that is no private one


def read(text: str, *, language: str | None = None) -> Reading:
    """Return what a person should look at in a text; `language` is the writer's, two letters, where it is known.

    Any text gets a reading, in time that grows with its length alone. One in a language that cannot be read, or longer
    than `folding.LONGEST`, comes back as not judged.
    """
    folded = fold(text)
    spoken, judged = language_of(folded.text, language)
    if not judged:
        return Reading((), spoken, judged=False)
    what = seen(folded.text, spoken)
    weighed = _weighed(what, numbers(), is_english=spoken == "en")
    found = [_placed(folded, each) for one in weighed if (each := _said_plainly(one, what)).confidence >= WEAKEST]
    found.sort(key=lambda each: -each.confidence)
    return Reading(tuple(found), spoken, judged=len(text) <= LONGEST)


def _weighed(what: Seen, learned: Numbers, *, is_english: bool) -> Iterator[Finding]:
    """Yield what the numbers say of each kind; the place is the sentence in which it is strongest."""
    whole, each = learned.logits(what.features)
    confidences = learned.confidences(whole, each, len(what.features.buckets), is_english=is_english)
    strongest = each.max(axis=0)
    for name, confidence in zip(learned.kinds, confidences.tolist(), strict=True):
        kind = Kind(name)
        if not is_english and kind not in ELSEWHERE:
            continue
        is_crisis = kind is Kind.CRISIS
        about = About(_best(learned, "about:", strongest)) if is_crisis else None
        family = _best(learned, "family:", strongest) if kind is Kind.PLATITUDE else None
        start, end = what.features.sentences[int(each[:, learned.things.index(name)].argmax())]
        urgency = _urgency(learned, whole) if is_crisis else None
        yield Finding(kind, confidence, start, end, reason_of(kind, about, family), about, urgency, family)


def _said_plainly(finding: Finding, what: Seen) -> Finding:
    """Return a finding with what is known better than the numbers know it: a plain saying, and the very place."""
    patterns = [one for one in what.plain if one.phrase.kind is finding.kind]
    if patterns:
        plainest = max(patterns, key=lambda one: one.phrase.confidence)
        plain, sure = plainest.phrase, max(finding.confidence, plainest.phrase.confidence)
        about = plain.about or finding.about if plain.confidence >= finding.confidence else finding.about
        told = replace(finding, confidence=sure, reason=plain.reason, about=about)
        urgency = Urgency.HIGH if finding.kind is Kind.CRISIS else None  # a pattern says what is now, in so many words
        return replace(told, urgency=urgency, start=plainest.start, end=plainest.end)
    if finding.kind is Kind.PLATITUDE and what.said:
        said = min(what.said, key=lambda one: one.start)
        family = said.phrase.family
        reason = reason_of(finding.kind, None, family)
        return replace(finding, family=family, reason=reason, start=said.start, end=said.end)
    ways = [way for way in what.ways if way.name != HELPLINE]
    if finding.kind is Kind.CONTACT and ways:
        return replace(finding, start=ways[0].start, end=ways[0].end)
    return finding


def _placed(folded: Folded, finding: Finding) -> Finding:
    """Return a finding with its place in the text as it was given."""
    start, end = folded.original(finding.start, finding.end)
    return replace(finding, confidence=round(finding.confidence, 4), start=start, end=end)


def _urgency(learned: Numbers, whole: Floats) -> Urgency:
    """A past told as past and a sign that may be none are answered gently; everything else is urgent."""
    return Urgency.LOW if whole[learned.things.index(CALM)] > 0 else Urgency.HIGH


def _best(learned: Numbers, beginning: str, logits: Floats) -> str:
    """Return which of the things whose names begin so is strongest."""
    several = [(float(logits[at]), name) for at, name in enumerate(learned.things) if name.startswith(beginning)]
    return max(several)[1].removeprefix(beginning)
