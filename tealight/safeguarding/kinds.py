"""What writers say to the care team, as the care team reads it."""

from django.utils.translation import gettext_lazy as _

from tealight.safeguarding import contents
from tealight.safeguarding.actions import read_it
from tealight.safeguarding.contents import Author, Excerpt
from tealight.safeguarding.models import Reply
from tealight.safeguarding.queries import talk_about


def read_reply(reply_id: int) -> Excerpt | None:
    """Return what a writer wrote back, with what was said before it."""
    reply = Reply.objects.filter(pk=reply_id).first()
    author = contents.author_of(reply.kind, reply.object_id) if reply else None
    if reply is None or author is None:
        return None
    before = [line for line in talk_about(reply.kind, reply.object_id) if line.at < reply.at]
    said = ((_("Our answer") if line.answer else _("Written back before"), line.body) for line in before)
    return Excerpt(
        title="",
        author=author.name,
        text=reply.body,
        address="",
        tribute_name=author.baby,
        involved=author.involved,
        beside=(*_first_words(reply), *said),
    )


def _first_words(reply: Reply) -> tuple[tuple[str, str], ...]:
    kind = contents.kind_of(reply.kind)
    first = kind.read(reply.object_id) if kind else None
    return ((str(_("What it is about")), first.text),) if first else ()


def author_of_reply(reply_id: int) -> Author | None:
    """Return whoever wrote back, who is answered where the talk is."""
    reply = Reply.objects.filter(pk=reply_id).first()
    return contents.author_of(reply.kind, reply.object_id) if reply else None


def register_kinds() -> None:
    """Register them; called once, when the site starts."""
    contents.register(
        contents.Kind(
            name="reply",
            label=_("something written back to us"),
            read=read_reply,
            show=read_it,
            refuse=lambda reply_id, by, _reason: read_it(reply_id, by),
            author_of=author_of_reply,
            yes=_("It is read"),
            no="",
        )
    )
