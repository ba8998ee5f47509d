"""English: nothing bends but the owner ("Wren's", "your sons'"), and a list is owned by its last part."""

from collections.abc import Sequence

from tealight.tributes.grammar.forms.shape import Cases, Voice, Word

NOUNS = {
    Word.BABY: ("baby", "babies"),
    Word.PREGNANCY: ("pregnancy", "pregnancies"),
    Word.SON: ("son", "sons"),
    Word.DAUGHTER: ("daughter", "daughters"),
    Word.CHILD: ("child", "children"),
    Word.TWINS: ("twin", "twins"),
    Word.TRIPLETS: ("triplet", "triplets"),
}
SOMEONE = {
    Voice.OUR: ("someone we love", "those we love"),
    Voice.YOUR: ("the one you remember", "those you remember"),
    Voice.THIS: ("the one remembered here", "those remembered here"),
}
OTHERS = {Voice.OUR: "our other", Voice.YOUR: "your other", Voice.THIS: "their other"}


def _cases(text: str, *, plural: bool = False) -> Cases:
    owner = f"{text}'" if plural and text.endswith("s") else f"{text}'s"
    return Cases(text, owner, text, text)


def name(text: str) -> Cases:
    """Bend one name: "James", "James's"."""
    return _cases(text)


def noun(word: Word, voice: Voice, count: int) -> Cases:
    """Bend a noun with whose it is: "our son", "this baby", "this family's daughters"."""
    many = count > 1
    if word is Word.SOMEONE:
        return _cases(SOMEONE[voice][many], plural=many)
    said = NOUNS[word][many]
    if voice is not Voice.THIS:
        return _cases(f"{voice.value} {said}", plural=many)
    if word in {Word.SON, Word.DAUGHTER}:
        return _cases(f"this family's {said}", plural=many)
    return _cases(f"{'these' if many else 'this'} {said}", plural=many)


def other(word: Word, voice: Voice, count: int) -> Cases:
    """Bend whoever has no name beside those who have: "your other sons", "one more"."""
    if word in {Word.SOMEONE, Word.PREGNANCY}:
        return _cases("one more" if count == 1 else f"{count} more")
    return _cases(f"{OTHERS[voice]} {NOUNS[word][count > 1]}", plural=count > 1)


def together(parts: Sequence[Cases]) -> Cases:
    """Join a list: "Ada, Ben and Cy's"."""
    *first, last = parts
    if not first:
        return last
    start = ", ".join(part.nominative for part in first)
    return Cases(*(f"{start} and {form}" for form in last))
