"""Words that arrive as HTML, because someone copied them from a page's source or an old memorial site.

A text counts as pasted only if it holds a pair of real tags, or a line break tag: "<3", "a < b", "<NAME>", "</s>" and
"&amp;" are words like any other. In a pasted text those words stay as well.
"""

import re
from html.parser import HTMLParser

import nh3

LINES = {"div", "li", "tr", "td", "th", "dt", "dd"}
PARAGRAPHS = {"p", "hr", "ul", "ol", "dl", "blockquote", "table", "section", "article", "header"}
BLOCKS = {"br", "h1", "h2", "h3", "h4", "h5", "h6"} | LINES | PARAGRAPHS
EMPHATIC = {"em", "i", "b", "strong"}
INLINE = EMPHATIC | {"a", "span", "u", "small", "font", "center", "sub", "sup", "strike", "del", "ins"}
IN_A_PAGE = nh3.ALLOWED_TAGS | BLOCKS | INLINE | {"html", "head", "body", "meta", "main", "label"}
TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)(?:\s[^<>]*)?/?>", re.IGNORECASE)
LESS_THAN = re.compile(r"<(?:!--|script\b|style\b)?", re.IGNORECASE)
ENDS = {"!--": "-->", "script": "</script>", "style": "</style>"}
MOST_TAGS = 5_000  # a text with more is nobody's words, and reading tags inside tags takes its time
WORD = re.compile(r"\w\Z")
OPEN, CLOSE, LINE = "\x01", "\x02", "\x03"  # controls, so no text holds them
EMPHASISED = re.compile(rf"{OPEN}(\s*)([^\s{OPEN}{CLOSE}*](?:[^\n{OPEN}{CLOSE}*]*[^\s{OPEN}{CLOSE}*])?)(\s*){CLOSE}")


def _tags(text: str) -> list[tuple[bool, str]]:
    return [(bool(found[1]), found[2].lower()) for found in TAG.finditer(text)]


def looks_pasted(text: str) -> bool:
    """Tell whether a text holds HTML: a real tag that is opened and then closed, or a line break tag."""
    opened: set[str] = set()
    tags = _tags(text)
    for closing, name in tags if len(tags) <= MOST_TAGS else ():
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
    tags = {found.start() for found in TAG.finditer(text) if found[2].lower() in IN_A_PAGE}
    last = {begin: text.lower().rfind(end) for begin, end in ENDS.items()}

    def keep(found: re.Match[str]) -> str:
        unseen = found[0][1:].lower()
        is_tag = found.start() in tags or found.start() < last.get(unseen, -1) or _ends(text, found.start())
        return found[0] if is_tag else f"&lt;{found[0][1:]}"

    return LESS_THAN.sub(keep, text)


def _ends(text: str, start: int) -> bool:
    return text[start : start + 9].lower().startswith(("</script>", "</style>"))


class _Reader(HTMLParser):
    def __init__(self, in_blocks: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.in_blocks = in_blocks
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.parts.append(OPEN if tag in EMPHATIC else "\n" if tag == "br" else LINE if tag in LINES else "\n\n")

    def handle_endtag(self, tag: str) -> None:
        if tag not in {"br", "hr"}:
            self.parts.append(CLOSE if tag in EMPHATIC else LINE if tag in LINES else "\n\n")

    def handle_data(self, data: str) -> None:
        self.parts.append(re.sub(r"[ \t\n]+", " ", data) if self.in_blocks else data)

    def words(self) -> str:
        text = "".join(self.parts)
        text = EMPHASISED.sub(self._starred, text).replace(OPEN, "").replace(CLOSE, "")
        if self.in_blocks:
            text = re.sub(rf" ?(?:{LINE} ?)+", LINE, re.sub(r" {2,}", " ", text))
            text = re.sub(rf"{LINE}?\n{LINE}?", "\n", text).replace(LINE, "\n")
            text = re.sub(r"\n{3,}", "\n\n", re.sub(r" ?\n ?", "\n", text)).strip(" ")
        return text

    @staticmethod
    def _starred(found: re.Match[str]) -> str:
        before, words, after = found.groups()
        text, start, end = found.string, found.start(), found.end()
        if WORD.match(text[start - 1 : start] + before) or WORD.match(after + text[end : end + 1]):
            return found[0]
        return f"{before}*{words}*{after}"
