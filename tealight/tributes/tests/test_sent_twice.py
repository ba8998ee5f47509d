"""The same form, sent twice: whatever is asked about the words goes on being asked."""

import pytest

from tealight.accounts.models import User
from tealight.guestbook.actions import thank
from tealight.safeguarding.models import Group, Review
from tealight.tributes.actions import add_chapter, change_chapter, change_photograph, chapters, tell_concern
from tealight.tributes.audience import Audience
from tealight.tributes.models import Chapter, Photograph, Tribute, new_key
from tealight.tributes.tellable import Thing
from tealight.tributes.tests.conftest import page, review_of
from tealight.tributes.tests.test_private_help import RISK, share
from tests.cast import SignIn

EVERYONE = Audience.EVERYONE


@pytest.fixture
def chapter(open_noor: Tribute, ana: User) -> Chapter:
    return add_chapter(open_noor, ana, body="The shore, in March.", once=new_key())


def send(chapter: Chapter, body: str, audience: int = EVERYONE, version: int = 1) -> None:
    change_chapter(chapter, kind="words", title="", body=body, audience=audience, version=version)


def test_a_chapter_in_which_a_life_is_at_risk_goes_on_waiting(chapter: Chapter) -> None:
    for _ in range(2):
        send(chapter, RISK)
    chapter.refresh_from_db()
    assert (chapter.is_held, chapter.version) == (True, 2)
    assert review_of("chapter", chapter.pk).group == Group.CRISIS


def test_what_was_told_and_what_was_confided_of_a_chapter_stays_asked(
    chapter: Chapter, open_noor: Tribute, ana: User, mara: User, browser: SignIn
) -> None:
    send(chapter, "The shore, in April.")
    tell_concern(
        open_noor, None, about="other", text="", email="", once=new_key(), thing=Thing("chapter", chapter.pk, "")
    )
    share(browser(ana), open_noor, f"chapter:{chapter.pk}")
    send(chapter, "The shore, in April.")
    asked = Review.objects.filter(closed_at=None)
    assert set(asked.values_list("kind", flat=True)) == {"chapter", "shared_chapter"}


def test_the_same_form_at_the_same_moment_takes_nothing_back(chapter: Chapter, monkeypatch: pytest.MonkeyPatch) -> None:
    send(chapter, RISK)
    mine = Chapter.objects.get(pk=chapter.pk)

    def other_request(tribute: Tribute, _changes: bool) -> None:
        Chapter.objects.filter(pk=chapter.pk).update(body="The shore.", version=3)

    monkeypatch.setattr(chapters, "_before", other_request)
    send(mine, "The shore.", version=2)
    assert review_of("chapter", chapter.pk).is_open


def test_who_reads_a_confided_chapter_changes_nothing_of_what_she_asked(
    chapter: Chapter, open_noor: Tribute, ana: User, mara: User, browser: SignIn
) -> None:
    share(browser(ana), open_noor, f"chapter:{chapter.pk}")
    send(chapter, chapter.body, Audience.ME)
    assert review_of("shared_chapter", chapter.pk).is_open


def test_the_words_of_a_photograph(
    photograph: Photograph, open_noor: Tribute, ana: User, mara: User, browser: SignIn
) -> None:
    def say(audience: int = EVERYONE) -> None:
        mine = Photograph.objects.get(pk=photograph.pk)
        change_photograph(mine, alt="", caption=RISK, audience=audience, chapter=None)

    say(Audience.BOTH)
    share(browser(ana), open_noor, f"photograph:{photograph.key}")
    say()
    before = review_of("photograph", photograph.pk)
    say()
    assert review_of("photograph", photograph.pk) == before
    say(Audience.BOTH)
    assert review_of("shared_photograph", photograph.pk).is_open


def test_a_note_of_thanks(open_noor: Tribute, ana: User, mara: User, browser: SignIn) -> None:
    for _ in range(2):
        thank(open_noor, ana, RISK, open_noor.made_at, version=0)
    asked = Review.objects.get(kind="thanks")
    assert (asked.group, asked.is_open) == (Group.CRISIS, True)


def test_a_note_of_thanks_that_was_confided(open_noor: Tribute, ana: User, mara: User, browser: SignIn) -> None:
    thank(open_noor, ana, "Thank you.", open_noor.made_at, version=0)
    share(browser(ana), open_noor, "thanks:new")
    asked = Review.objects.get(kind="shared_thanks")
    thank(open_noor, ana, "Thank you.", open_noor.made_at, version=asked.object_id)
    assert review_of("shared_thanks", asked.object_id).is_open
    assert "Somebody from the care team reads this" in page(browser(ana), open_noor, "thanks")
