"""The words that people write: how they are kept on arrival, and how they are said again on a page.

What was sent is what is shown. `clean` runs once, when a text arrives; it takes away only what nobody wrote (see
docs/words.md). `prose_html` and `poem_html` run whenever a text is shown; they escape everything.
"""

import re
from collections.abc import Callable
from html import escape

from tealight.tributes.pasted import looks_pasted, without_tags

NEWLINES = re.compile(r"\r\n?|[\v\f\u2028\u2029]")
# What an old Windows program calls an apostrophe arrives as a control; a browser would show it as the apostrophe.
WINDOWS = {code: bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0)}
# Controls, lone surrogates and non-characters cannot be stored or mailed. The two overrides (U+202D, U+202E) make a
# text read differently from what it says, to a family as to the care team. Everything else unseen is language: joiners
# hold emoji and Persian together, marks and isolates order Arabic and Hebrew, and the end of a paragraph ends them.
UNWRITTEN = re.compile(r"[\0-\x08\x0e-\x1f\x7f\u202d\u202e\ufeff\ufffe\uffff\ud800-\udfff]")
EXTRA = "\x01"  # a control, so no text holds one
BREAK = re.compile(r"\n{2,}")
EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]+)(?<=[^\s*])\*(?![\w*])")
STAR = '<span class="star" aria-hidden="true">*</span>'


def clean(text: str) -> str:
    """Return a text as it is kept: the same letters, blank lines and spaces, without what nobody wrote."""
    text = _written(text)
    while looks_pasted(text):
        text = _written(without_tags(text))
    lines = text.split("\n")
    written = [number for number, line in enumerate(lines) if line.strip()]
    return "\n".join(lines[written[0] : written[-1] + 1]) if written else ""


def _written(text: str) -> str:
    return UNWRITTEN.sub("", NEWLINES.sub("\n", text.translate(WINDOWS)))


def prose_html(text: str) -> str:
    """Return paragraphs with their line breaks and *emphasis*; the stars stay in the text, for whoever copies it."""
    return _paragraphs(text, "", lambda part: EMPHASIS.sub(rf"<em>{STAR}\1{STAR}</em>", part))


def poem_html(text: str) -> str:
    """Return stanzas whose lines, spaces and blank lines are exactly those that were written."""
    return _paragraphs(text, ' class="stanza"', str)


def _paragraphs(text: str, attributes: str, mark: Callable[[str], str]) -> str:
    """Make one paragraph of each stanza; a blank line more than the one between two of them begins the next."""
    if not text:
        return ""
    extra = BREAK.sub(lambda found: "\n\n" + EXTRA * (len(found[0]) - 2), text)
    paragraphs = (mark(escape(part)).replace("\n", "<br>").replace(EXTRA, "<br>") for part in extra.split("\n\n"))
    return "".join(f'<p{attributes} dir="auto">{paragraph}</p>' for paragraph in paragraphs)


def plain(text: str) -> str:
    """Return a text for mail: as it is. Nothing is wrapped, indented or stripped; the encoding carries long lines."""
    return text
