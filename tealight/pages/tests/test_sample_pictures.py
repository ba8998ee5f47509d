"""The pictures of the sample families."""

import io

import pytest
from django.utils import timezone
from PIL import Image

from tealight.pages.sample.loading import load_sample
from tealight.pages.sample.pictures import PICTURES, draw
from tealight.tributes.models import Photograph

AT_MOST = 600_000  # bytes


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_always_the_same_and_a_photograph_in_size(name: str) -> None:
    content = draw(name)
    image = Image.open(io.BytesIO(content))
    assert image.format == "JPEG"
    assert min(image.size) >= 1000
    assert len(content) < AT_MOST
    low, high = image.convert("L").getextrema()
    assert high - low > 60  # type: ignore[operator]
    assert draw(name) == content


@pytest.mark.django_db
def test_the_sample_has_its_photographs_once(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn, window = [], draw("window")

    def quickly(name: str) -> bytes:
        drawn.append(name)
        return window

    monkeypatch.setattr("tealight.pages.sample.loading.draw", quickly)
    load_sample(timezone.now())
    assert Photograph.objects.count() == len(drawn) == 6
    assert Photograph.objects.exclude(alt="").count() == 6
    Photograph.objects.order_by("-pk").first().delete()  # type: ignore[union-attr]
    load_sample(timezone.now())
    load_sample(timezone.now())
    assert Photograph.objects.count() == 6
    assert len(drawn) == 7
