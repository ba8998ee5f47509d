"""What tests of kinder words share: a text that is asked about, and the page between as a browser sends it on."""

import re
from html import unescape

from django.http import HttpResponse
from django.http.response import HttpResponseBase

from tealight.safeguarding.models import KindWords

MARKER = "zinnias"
HURTS = f"Dear Ana,\n\neverything happens for a reason. We brought {MARKER}."
KIND = f"Dear Ana,\n\nit makes no sense, and I am so sorry. We brought {MARKER}."
ASKED = "You mean this kindly."
HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)"')


def said(answer: HttpResponseBase) -> str:
    assert isinstance(answer, HttpResponse)
    return unescape(answer.content.decode())


def carried(answer: HttpResponse) -> dict[str, str]:
    """Return the fields that the page between sends on."""
    assert answer.status_code == 200
    assert ASKED in said(answer)
    return {name: unescape(value) for name, value in HIDDEN.findall(answer.content.decode())}


def counted() -> dict[str, int]:
    return dict(KindWords.objects.values_list("choice", "number"))
