"""The room `guestbook`."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class GuestbookConfig(AppConfig):
    name = "tealight.guestbook"

    def ready(self) -> None:
        from tealight.accounts.erasure import on_erasure
        from tealight.audit import verbs
        from tealight.families.relations import on_change
        from tealight.guestbook import confided
        from tealight.guestbook.actions import erase_what_was_left_by
        from tealight.guestbook.actions.narrowing import withdraw_on_narrowing
        from tealight.guestbook.actions.opening import pass_on_opening
        from tealight.guestbook.actions.relations import show_relation
        from tealight.guestbook.first_look import another_guardian_wrote, family_wrote_since, words_of_the_family
        from tealight.guestbook.kinds import register_kinds
        from tealight.guestbook.tellable import register_things
        from tealight.tributes.first_look import also_pass, also_read, also_withdraw
        from tealight.tributes.others_words import also_ask
        from tealight.tributes.own_words import also_find

        register_kinds()
        confided.register_kinds()
        also_find("thanks", confided.own_thanks)
        register_things()
        also_read(words_of_the_family, family_wrote_since)
        also_pass(pass_on_opening)
        also_withdraw(withdraw_on_narrowing)
        also_ask(another_guardian_wrote)
        on_erasure(erase_what_was_left_by)
        on_change(show_relation)
        verbs.register(
            {
                "guestbook.paused": _("let a guestbook rest"),
                "guestbook.resumed": _("let new words come again"),
                "guestbook.read_first": _("chose to read new words first"),
                "guestbook.read_first_ended": _("let new words appear by themselves"),
                "guestbook.circle_waits": _("let the words of the circle wait for the care team"),
                "guestbook.circle_waits_ended": _("let the words of the circle appear by themselves"),
                "busy.offered": _("offered a family to show what was read as clean, for a busy time"),
                "busy.agreed": _("agreed to show what was read as clean, for a day"),
                "busy.ended": _("ended a busy time"),
                "entry.hidden": _("hid words that were left"),
                "entry.kept": _("kept words for the family alone"),
                "entry.shown_by_family": _("let words be seen"),
                "entry.all_shown_by_family": _("let all waiting words be seen"),
            }
        )
