"""Chapters and poems."""

from django.test import Client

from tealight.accounts.models import User
from tealight.tributes.actions import add_chapter
from tealight.tributes.audience import Audience
from tealight.tributes.models import Chapter, Tribute, new_key
from tests.cast import SignIn

POEM = "A lamp left on along the hall,\na blanket, folded small,\n\nand every autumn\n    the little candle burns."


def bodies(tribute: Tribute) -> list[str]:
    return list(tribute.chapters.order_by("position").values_list("body", flat=True))


def test_a_poem_keeps_its_stanzas_exactly(noor: Tribute, ana: User, browser: SignIn) -> None:
    there, address = browser(ana), f"/t/{noor.address}/chapters/new/"
    answers = {"kind": "poem", "title": "Autumn", "body": POEM.replace("\n", "\r\n"), "once": new_key()}
    assert there.post(address, answers).status_code == 303
    assert noor.chapters.get().body == POEM
    page = there.get(f"/t/{noor.address}/").content.decode()
    assert "Autumn" in page
    assert "    the little candle burns." in page


def test_pressing_twice_adds_one_chapter(noor: Tribute, ana: User, browser: SignIn) -> None:
    answers = {"body": "a line", "once": new_key()}
    for _ in range(2):
        assert browser(ana).post(f"/t/{noor.address}/chapters/new/", answers).status_code == 303
    assert bodies(noor) == ["a line"]


def test_without_words_the_form_comes_back_with_the_title(noor: Tribute, ana: User, browser: SignIn) -> None:
    answers = {"title": "Autumn", "body": "  \n ", "once": new_key()}
    response = browser(ana).post(f"/t/{noor.address}/chapters/new/", answers)
    assert response.status_code == 422
    assert "Autumn" in response.content.decode()
    assert not noor.chapters.exists()


def test_its_author_changes_a_chapter(noor: Tribute, ana: User, browser: SignIn) -> None:
    chapter = add_chapter(noor, ana, body="a line", once=new_key())
    there, address = browser(ana), f"/t/{noor.address}/chapters/{chapter.pk}/edit/"
    assert "a line" in there.get(address).content.decode()
    there.post(address, {"body": "another line", "audience": Audience.ME, "version": 1})
    chapter.refresh_from_db()
    assert (chapter.body, chapter.audience) == ("another line", Audience.ME)


def test_a_chapter_for_its_author_alone_is_nobody_elses_to_find(
    noor: Tribute, ana: User, tomas: User, browser: SignIn
) -> None:
    chapter = add_chapter(noor, ana, body="mine", once=new_key(), audience=Audience.ME)
    for under in ("edit", "audience", "removal"):
        assert browser(tomas).get(f"/t/{noor.address}/chapters/{chapter.pk}/{under}/").status_code == 404
    assert "mine" not in browser(tomas).get(f"/t/{noor.address}/chapters/").content.decode()


def test_chapters_change_places_with_plain_buttons(noor: Tribute, ana: User, browser: SignIn) -> None:
    for body in ("one", "two", "three"):
        add_chapter(noor, ana, body=body, once=new_key())
    there = browser(ana)

    def press(body: str, button: str) -> list[str]:
        chapter = Chapter.objects.get(body=body)
        there.post(f"/t/{noor.address}/chapters/{chapter.pk}/place/", {button: ""})
        return bodies(noor)

    assert press("three", "up") == ["one", "three", "two"]
    assert press("one", "down") == ["three", "one", "two"]
    assert press("three", "up") == ["three", "one", "two"]
    assert press("two", "down") == ["three", "one", "two"]


def test_a_chapter_is_taken_away_after_one_more_question(noor: Tribute, ana: User, browser: SignIn) -> None:
    chapter = add_chapter(noor, ana, body="a line", once=new_key())
    there, address = browser(ana), f"/t/{noor.address}/chapters/{chapter.pk}/removal/"
    assert "a line" in there.get(address).content.decode()
    assert there.post(address).status_code == 303
    assert bodies(noor) == []


def test_a_stranger_finds_none_of_the_familys_pages(noor: Tribute, sam: Client) -> None:
    Tribute.objects.filter(pk=noor.pk).update(audience=Audience.EVERYONE)
    assert sam.get(f"/t/{noor.address}/").status_code == 200
    for under in ("edit", "chapters", "chapters/new", "audience", "link", "link/card", "removal"):
        assert sam.get(f"/t/{noor.address}/{under}/").status_code == 404
