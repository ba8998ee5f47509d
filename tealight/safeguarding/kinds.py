"""What writers say to the care team, as the care team reads it."""

from dataclasses import replace

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tealight.safeguarding import contents
from tealight.safeguarding.access import leaving_somebody
from tealight.safeguarding.actions import appeals, read_it
from tealight.safeguarding.contents import Author, Excerpt
from tealight.safeguarding.models import Appeal, Reply
from tealight.safeguarding.reasons import sentence_for_author
from tealight.safeguarding.spoken import decided_to_refuse, talk_about


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
        is_confided=author.is_confided,
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


def read_appeal(appeal_id: int) -> Excerpt | None:
    """Return what a writer says of a refusal, beside it why and the refused words; not for whoever refused them.

    Where they say nothing, the refused words stand in the first place.
    """
    asked = Appeal.objects.select_related("review").filter(pk=appeal_id).first()
    kind = contents.kind_of(asked.kind) if asked else None
    first = kind.read(asked.object_id) if asked and kind else None
    if asked is None or first is None:
        return None
    beside: list[tuple[str | Promise, str]] = [(_("Why they are not shown"), sentence_for_author(asked.refusal))]
    if asked.body:
        beside.insert(0, (_("What it is about"), first.text))
    return replace(
        first,
        title="" if asked.body else first.title,
        text=asked.body or first.text,
        beside=(*beside, *first.beside),
        involved=leaving_somebody(first.involved, {asked.refused_by_id}, decided_to_refuse(asked.review)),
    )


def author_of_appeal(appeal_id: int) -> Author | None:
    """Return whoever asked for a second look."""
    asked = Appeal.objects.filter(pk=appeal_id).first()
    return contents.author_of(asked.kind, asked.object_id) if asked else None


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
            needs_reason=False,
        )
    )
    contents.register(
        contents.Kind(
            name=appeals.KIND,
            label=_("a wish for a second look"),
            read=read_appeal,
            show=appeals.uphold,
            refuse=appeals.keep,
            withhold=appeals.ask_again,
            author_of=author_of_appeal,
            yes=_("Let it be seen after all"),
            no=_("Keep the first decision"),
            needs_reason=False,
        )
    )
