"""The care room as a browser sees it."""

from django.test import Client
from django.urls import reverse

from tealight.safeguarding.models import Review


def seen(browser: Client, address: str = "/care/") -> str:
    response = browser.get(address)
    assert response.status_code == 200
    return response.content.decode()


def press(browser: Client, name: str, *args: object, **fields: object) -> int:
    return browser.post(reverse(name, args=args), fields).status_code


def show(browser: Client, review: Review) -> str:
    response = browser.post(reverse("care_decision", args=[review.pk]), {"outcome": "shown"})
    assert response.status_code == 303
    return seen(browser, response["Location"])
