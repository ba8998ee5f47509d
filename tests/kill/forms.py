"""Reading a form as a browser does: its address, and what it sends if a person fills in the text alone."""

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class Form:
    """One form of a page: `fields` holds what it would send, `text` is the name of its text box."""

    action: str = ""
    fields: dict[str, str] = field(default_factory=dict)
    text: str = ""


class _Forms(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Form] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        name, kind = given.get("name") or "", given.get("type") or "text"
        if tag == "form":
            self.found.append(Form(action=given.get("action") or ""))
        elif not self.found or not name:
            return
        elif tag == "textarea":
            self.found[-1].text = self.found[-1].text or name
        elif tag == "input" and (kind not in {"radio", "checkbox", "submit"} or "checked" in given):
            self.found[-1].fields[name] = given.get("value") or ""


def form_with_text(page: str) -> Form:
    """Return the form of a page that asks for a text."""
    reader = _Forms()
    reader.feed(page)
    [form] = [form for form in reader.found if form.text]
    return form
