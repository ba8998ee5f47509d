"""Who can see a page, a chapter or a photograph, in one plain sentence."""

from enum import Enum

from django.utils.translation import gettext_lazy as _

from tealight.tributes.audience import Audience
from tealight.tributes.grammar.subject import Reader


class Part(Enum):
    """What is seen."""

    PAGE = "page"
    CHAPTER = "chapter"
    PHOTOGRAPH = "photograph"


PAGE = {
    Audience.ME: _("Only you can see this page."),
    Audience.BOTH: _("Only the two of you can see this page."),
    Audience.CIRCLE: _("Only the people you invited can see this page."),
    Audience.MEMBERS: _("Everyone who is signed in here can see this page."),
    Audience.LINK: _("Anyone who has the link can see this page. Search engines are told not to list it."),
    Audience.EVERYONE: _("Everyone can see this page, and search engines may list it."),
}
CHAPTER = {
    Audience.ME: _("Only you can see this chapter."),
    Audience.BOTH: _("Only the two of you can see this chapter."),
    Audience.CIRCLE: _("Only the people you invited can see this chapter."),
    Audience.MEMBERS: _("Everyone who is signed in here can see this chapter, if they can see the page."),
    Audience.LINK: _("Anyone who has the link can see this chapter, if they can see the page."),
    Audience.EVERYONE: _("Everyone who can see the page can see this chapter."),
}
PHOTOGRAPH = {
    Audience.ME: _("Only you can see this photograph."),
    Audience.BOTH: _("Only the two of you can see this photograph."),
    Audience.CIRCLE: _("Only the people you invited can see this photograph."),
    Audience.MEMBERS: _("Everyone who is signed in here can see this photograph, if they can see the page."),
    Audience.LINK: _("Anyone who has the link can see this photograph, if they can see the page."),
    Audience.EVERYONE: _("Everyone who can see the page can see this photograph."),
}
SAID = {Part.PAGE: PAGE, Part.CHAPTER: CHAPTER, Part.PHOTOGRAPH: PHOTOGRAPH}
VISITED = {
    Part.PAGE: _("Only people whom the family invited can see this page."),
    Part.CHAPTER: _("Only people whom the family invited can see this chapter."),
    Part.PHOTOGRAPH: _("Only people whom the family invited can see this photograph."),
}


def who_can_see(audience: int, part: Part = Part.PAGE, reader: Reader = Reader.FAMILY) -> str:
    """Say who can see a page, one of its chapters or one of its photographs."""
    if reader is Reader.VISITOR and audience == Audience.CIRCLE:
        return str(VISITED[part])
    return str(SAID[part][Audience(audience)])
