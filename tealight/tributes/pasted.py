"""Words that arrive as HTML, because someone copied them from a page's source or an old memorial site.

A text counts as pasted only if it holds a pair of real tags, or a line break tag: "<3", "a < b", "<NAME>", "</s>" and
"&amp;" are words like any other. In a pasted text those words stay as well.
"""

import re
from html.parser import HTMLParser

import nh3

BLOCKS = {"p", "div", "br", "hr", "li", "ul", "ol", "blockquote", "table", "tr", "section", "article", "header"} | {
    f"h{level}" for level in range(1, 7)
}
EMPHATIC = {"em", "i", "b", "strong"}
INLINE = EMPHATIC | {"a", "span", "u", "small", "font", "center", "sub", "sup", "strike", "del", "ins", "td", "th"}
UNSEEN = {"script", "style"}
ENDS_PARAGRAPH = BLOCKS - {"br", "li", "tr", "div"}
TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)(?:\s[^<>]*)?/?>", re.IGNORECASE)
NOT_A_TAG = re.compile(r"<(?!/?[a-z])|<(?=/?([a-z][a-z0-9]*))", re.IGNORECASE)
OPEN, CLOSE = "\x01", "\x02"  # controls, so no text holds them
EMPHASISED = re.compile(rf"{OPEN}(\s*)([^\s{OPEN}{CLOSE}*](?:[^\n{OPEN}{CLOSE}*]*[^\s{OPEN}{CLOSE}*])?)(\s*){CLOSE}")


def _tags(text: str) -> list[tuple[bool, str]]:
    return [(bool(found[1]), found[2].lower()) for found in TAG.finditer(text)]


def looks_pasted(text: str) -> bool:
    """Tell whether a text holds HTML: a real tag that is opened and then closed, or a line break tag."""
    opened: set[str] = set()
    for closing, name in _tags(text):
        if name == "br" or (closing and name in opened):
            return True
        if not closing and name in BLOCKS | INLINE:
            opened.add(name)
    return False


def without_tags(text: str) -> str:
    """Return the words of pasted HTML: paragraphs and line breaks stay, and emphasis as *stars*."""
    in_blocks = any(name in BLOCKS for _, name in _tags(text))
    cleaned = nh3.clean(_only_tags(text), tags=BLOCKS | EMPHATIC, attributes={})
    reader = _Reader(in_blocks)
    reader.feed(re.sub("[\x01-\x08]", "", cleaned))
    reader.close()
    return reader.words()


def _only_tags(text: str) -> str:
    """Escape each "<" that begins no tag, so that a heart or a comparison in pasted words stays."""
    known = BLOCKS | INLINE
    whole = {found.start() for found in TAG.finditer(text) if found[2].lower() in known}
    last = {name: text.lower().rfind(f"</{name}>") for name in UNSEEN}

    def keep(found: re.Match[str]) -> str:
        name = (found[1] or "").lower()
        return "<" if found.start() in whole or found.start() <= last.get(name, -1) else "&lt;"

    return NOT_A_TAG.sub(keep, text)


class _Reader(HTMLParser):
    def __init__(self, in_blocks: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.in_blocks = in_blocks
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in EMPHATIC:
            self.parts.append(OPEN)
        elif tag == "br":
            self.parts.append("\n")
        elif tag in BLOCKS:
            self.parts.append("\n\n" if tag in ENDS_PARAGRAPH else "\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in EMPHATIC:
            self.parts.append(CLOSE)
        elif tag in BLOCKS - {"br", "hr"}:
            self.parts.append("\n\n" if tag in ENDS_PARAGRAPH else "\n")

    def handle_data(self, data: str) -> None:
        self.parts.append(re.sub(r"[ \t\n]+", " ", data) if self.in_blocks else data)

    def words(self) -> str:
        text = "".join(self.parts)
        text = EMPHASISED.sub(self._starred, text).replace(OPEN, "").replace(CLOSE, "")
        if self.in_blocks:
            text = re.sub(r"\n{3,}", "\n\n", re.sub(r" ?\n ?", "\n", text))
        return text

    @staticmethod
    def _starred(found: re.Match[str]) -> str:
        before, words, after = found.groups()
        return f"{before}*{words}*{after}"
