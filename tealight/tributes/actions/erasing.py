"""What happens to somebody's tributes, chapters and photographs when their account is erased."""

from django.db import transaction

from tealight.accounts.models import User
from tealight.families.actions import erase_families_of
from tealight.tributes.actions.photographs import remove_photograph
from tealight.tributes.audience import Audience
from tealight.tributes.models import Chapter, Photograph, Tribute


@transaction.atomic
def erase_what_was_kept_by(user: User) -> None:
    """Erase what was for the account alone; what two parents keep together stays with the other one."""
    Chapter.objects.filter(author=user, audience=Audience.ME).delete()
    for photograph in Photograph.objects.filter(added_by=user, audience=Audience.ME):
        remove_photograph(photograph)
    Tribute.objects.filter(made_by=user, audience=Audience.ME).delete()
    erase_families_of(user)
