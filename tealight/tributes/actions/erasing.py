"""What happens to somebody's tributes, chapters and photographs when their account is erased."""

from django.db import transaction
from django.db.models import Q

from tealight.accounts.models import User
from tealight.families.actions import erase_families_of
from tealight.safeguarding.actions import erase_talk, erase_talks_in, forget_shared
from tealight.tributes.actions.chapters import remove_chapter
from tealight.tributes.actions.photographs import remove_photograph
from tealight.tributes.audience import Audience
from tealight.tributes.models import Chapter, Photograph, Tribute


@transaction.atomic
def erase_what_was_kept_by(user: User) -> None:
    """Erase what was for the account alone; what two parents keep together stays with the other one."""
    parts: list[Chapter | Photograph] = [*Chapter.objects.filter(author=user)]
    parts += Photograph.objects.filter(added_by=user)
    for part in parts:
        forget_shared(part.KIND, part.pk)
        erase_talk(part.KIND, part.pk)
    for chapter in Chapter.objects.filter(author=user, audience=Audience.ME):
        remove_chapter(chapter)
    for photograph in Photograph.objects.filter(added_by=user, audience=Audience.ME):
        remove_photograph(photograph)
    kept = set(Tribute.objects.filter(Q(made_by=user) | Q(family__guardians__user=user)).values_list("pk", flat=True))
    Tribute.objects.filter(made_by=user, audience=Audience.ME).delete()
    erase_families_of(user)
    for tribute_id in kept - set(Tribute.objects.filter(pk__in=kept).values_list("pk", flat=True)):
        erase_talks_in(tribute_id)
