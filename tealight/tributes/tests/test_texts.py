"""What was written is what is shown."""

from html.parser import HTMLParser

import pytest
from django.template import engines
from hypothesis import example, given
from hypothesis import strategies as some

from tealight.tributes.texts import clean, plain, poem_html, prose_html

POEM = (
    "  A lamp left on\n    along the hall,\n\n\n\na blanket  folded small   \n\n\tand every autumn, when it turns *so*"
)
letters = some.text(alphabet=some.characters(exclude_categories=["Cs"])) | some.text(
    alphabet="ab <>/&;*\n \tp\"'3", max_size=60
)
OURS = {"p", "br", "em", "span"}


class Shown(HTMLParser):
    """Reads a fragment as a browser says its inner text: a line break is a line, a paragraph a blank line."""

    def __init__(self, fragment: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str | None]] = set()
        self.parts: list[str] = []
        self.feed(fragment)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(attrs)
        if tag == "br" or (tag == "p" and self.parts):
            self.parts.append("\n" if tag == "br" else "\n\n")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)

    @property
    def text(self) -> str:
        return "".join(self.parts)


@given(letters)
@example(POEM)
@example("<b>a</b> <script>alert(1)</script> &lt;b&gt;<br>")
def test_what_is_shown_is_what_was_kept(text: str) -> None:
    kept = clean(text)
    assert Shown(prose_html(kept)).text == Shown(poem_html(kept)).text == plain(kept) == kept


@given(letters)
@example("<p onclick=x>*<img src=x onerror=alert(1)>*</p>")
def test_no_tag_that_someone_wrote_reaches_a_page(text: str) -> None:
    ours = {("class", "star"), ("class", "stanza"), ("aria-hidden", "true"), ("dir", "auto")}
    for shown in Shown(prose_html(text)), Shown(poem_html(text)), Shown(prose_html(clean(text))):
        assert shown.tags <= OURS
        assert shown.attributes <= ours


@given(letters)
@example("<b>&lt;b&gt;&amp;lt;i&amp;gt;x&amp;lt;/i&amp;gt;&lt;/b&gt;</b>")
@example("<p>\n a<br> <b> x </b>")
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(
    some.text(
        alphabet=some.characters(
            exclude_categories=["Cs", "Cc"], exclude_characters="<\ufeff\u202d\u202e\u2028\u2029\ufffe\uffff"
        )
    )
)
def test_words_without_tags_are_kept_letter_by_letter(text: str) -> None:
    assert clean(text) == (text if text.strip() else "")


@pytest.mark.parametrize(
    "text",
    [
        "<3", "</3", "i <3 you", "<3<3 so much", "a < b and b > c", "a<b", "<NAME>", "[NAME] & [RELIGION]", "&amp;",
        "&lt;b&gt;", "x <-- here", "<--->", "<smile>", "*hugs*", "yes </s>", "<s> really", "<time> flies", "<mark>",
        "<rant>no</rant>", "<script>alert(1)</script>", "5 <p 6", "<b", "b>", "<b>", "</b>", "<!-- so -->", "2 * 3 * 4",
        "{{ name }} {% x %}", "%s", "\U0001f468\u200d\U0001f469\u200d\U0001f467 \u2764\ufe0f", "\u0645\u06cc\u200c",
        "e\u0301", "שלום\u200f!", "a\u00a0b", "x\u200by", "http://a.example/?b=1&c=2",
    ],
)  # fmt: skip
def test_words_that_only_look_like_html_stay(text: str) -> None:
    assert clean(text) == text
    assert Shown(prose_html(text)).text == text


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("I <b>love</b> you", "I *love* you"),
        ("I <b>love </b>you\n\nalways <3", "I *love* you\n\nalways <3"),
        ("<p>One</p>\n<p>two<br>three</p>", "One\n\ntwo\nthree"),
        ("<p>for <NAME>, a < b</p>", "for <NAME>, a < b"),
        ("<div>a</div><div>b</div>", "a\nb"),
        ("<ul>\n  <li>a</li>\n  <li>b</li>\n</ul>", "a\nb"),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "a\nb"),
        (" <p> a</p> ", "a"),
        ('<p style="x">a <a href="javascript:x">link</a> &amp; b</p>', "a link & b"),
        ("<p>a</p><script>alert('x')</script><style>p{}</style><!-- c -->", "a"),
        ("<p>a</p> <script> b", "a\n\n<script> b"),
        ("<p>a <script> b", "<p>a <script> b"),
        ("<p>a</p><textarea> b", "a\n\n<textarea> b"),
        ("a<br/>b", "a\nb"),
        ("<em>one</em> <i></i><strong>two *three*</strong>", "*one* two *three*"),
        ("<P>A</P><img src=x onerror=alert(1)>", "A"),
        ("<i>un</i>seen", "unseen"),
    ],
)
def test_pasted_html_becomes_words(pasted: str, kept: str) -> None:
    assert clean(pasted) == kept


def test_what_nobody_wrote_is_taken_away() -> None:
    assert clean("\ufeffa\r\nb\rc\u2028d\x00\x1b") == "a\nb\nc\nd"
    assert clean("\n \n\n  a\n \nb  \n\n \n") == "  a\n \nb  "
    assert clean("\u202eevil\u202c") == "evil\u202c"
    assert clean("don\x92t") == "don’t"
    assert clean(" \n\t\n ") == ""


def test_a_poem_keeps_its_stanzas_lines_and_spaces() -> None:
    shown = poem_html(clean(POEM))
    assert shown.count('<p class="stanza" dir="auto">') == 3
    assert "  A lamp left on<br>    along the hall," in shown
    assert "<em>" not in shown
    assert plain(POEM) == POEM


def test_emphasis_is_for_words_between_single_stars_on_one_line() -> None:
    assert "<em>" in prose_html("so *very* much")
    assert prose_html("*a b*, *c*").count("<em>") == 2
    for text in ("2 * 3 * 4", "2*3*4", "f*ck y*ou", "**loud**", "*a\nb*", "* a *", "a*b*c", "***"):
        assert "<em>" not in prose_html(text)


def test_a_text_that_costs_time_costs_little() -> None:
    for text in (
        "*a " * 50_000,
        "<b" * 80_000,
        "<!--" * 50_000,
        "<script>" * 30_000 + "<b>x</b>",
        "\n \n" * 50_000,
        "<p>" + "<b> </b>" * 60_000 + "</p>",
    ):
        assert Shown(prose_html(clean(text))).text == clean(text)


def test_the_filters_make_html_in_a_template() -> None:
    template = engines["django"].from_string("{% load words %}{{ text|prose }}{{ text|poem }}{{ none|prose }}")
    page = template.render({"text": "a <b>\nb", "none": ""})
    assert page == '<p dir="auto">a &lt;b&gt;<br>b</p><p class="stanza" dir="auto">a &lt;b&gt;<br>b</p>'
