"""Who may come to which address: reviewed by people, compared with the house by test_table.py.

Each address has one word:

- `all`: everybody;
- `members`: whoever is signed in;
- `care`: the care team and operators, with a second factor;
- `another of the care team`: of these, who did not ask for it;
- `operators`: operators, with a second factor;
- `see`: whoever may see the tribute;
- `guardian`: the tribute's own guardians, as far as they see it;
- `author`: the one guardian who wrote it;
- `other guardian`: the one who did not do it, and may undo it;
- `circle`: whoever of the circle it is about;
- `nobody`: the address needs something that nobody there has (a living token, a choice to take back).
"""

ROOMS = {
    "home": "all",
    "about": "all",
    "privacy": "all",
    "rules": "all",
    "robots": "all",
    "health": "all",
    "favicon": "all",
    "support": "all",
    "support_country": "all",
    "choose_country": "all",
    "account": "members",
    "account_notices": "members",
    "account_here_as": "members",
    "stop_notice": "nobody",
    "account_sign_out_everywhere": "members",
    "account_sign_in_again": "members",
    "account_closing": "members",
    "account_closing_begun": "all",
    "account_keep": "all",
    "account_people": "operators",
    "account_person_removal": "operators",
    "care": "care",
    "care_decided": "care",
    "care_record": "operators",
    "care_cases": "care",
    "care_case": "care",
    "care_case_step": "care",
    "care_case_end": "care",
    "care_case_end_removal": "care",
    "care_photograph": "care",
    "care_photograph_file": "care",
    "care_photograph_withholding": "care",
    "care_photograph_lock": "operators",
    "care_review": "care",
    "care_answer": "care",
    "care_decision": "care",
    "care_decision_removal": "care",
    "protections": "care",
    "new_protection": "operators",
    "protection": "care",
    "protection_agreement": "another of the care team",
    "protection_removal": "care",
    "places": "members",
    "circle": "circle",
    "leaving_circle": "circle",
    # A receipt opens by its own secret, whoever may see the tribute: words can always be taken back.
    "receipt": "all",
    "withdrawal": "all",
    # So do a writer's own side of what they and the care team say, and an appeal.
    "talk": "all",
    "second_look": "all",
    "new_tribute": "members",
    "making_draft": "members",
    "making_draft_removal": "members",
    "undoing": "nobody",
    "invitation": "all",
    "acceptance": "members",
}

TRIBUTE = {
    "tribute": "see",
    "concern": "see",
    "concern_told": "see",
    "as_a_stranger": "guardian",
    "edit_tribute": "guardian",
    # A draft of an entry: whoever may see the tribute and has an account. The family's drafts are tested by their room.
    "tribute_draft": "members",
    "tribute_draft_removal": "members",
    "chapters": "guardian",
    "new_chapter": "guardian",
    "edit_chapter": "author",
    "narrow_chapter": "guardian",
    "place_chapter": "guardian",
    "remove_chapter": "author",
    "photographs": "guardian",
    "photograph_order": "guardian",
    "arrivals": "guardian",
    "arrival": "author",
    "arrival_end": "author",
    "photograph": "see",
    "photograph_file": "see",
    "photograph_original": "guardian",
    "edit_photograph": "author",
    "narrow_photograph": "guardian",
    "cover_photograph": "guardian",
    "place_photograph": "guardian",
    "remove_photograph": "author",
    "audience": "guardian",
    "listing": "guardian",
    "family": "guardian",
    "invite_parent": "guardian",
    "invite_into_circle": "guardian",
    "circle_removal": "guardian",
    "invitation_removal": "guardian",
    "freezing": "guardian",
    "freezing_removal": "guardian",
    "undo_on_page": "other guardian",
    "leaving_family": "guardian",
    "link": "guardian",
    "link_code": "guardian",
    "link_card": "guardian",
    "link_renewal": "guardian",
    "remove_tribute": "guardian",
    "new_entry": "see",
    "entry": "see",
    "own_entry": "see",
    "change_entry": "see",
    "new_candle": "see",
    "lit_candle": "see",
    "new_heart": "see",
    "held_heart": "see",
    "heart_removal": "see",
    "hiding": "guardian",
    "hiding_removal": "guardian",
    "read_entry": "guardian",
    "guestbook": "guardian",
    "pause": "guardian",
    "pause_removal": "guardian",
    "reading": "guardian",
    "read_first": "guardian",
    "read_first_removal": "guardian",
    "set_aside": "guardian",
    "thanks": "guardian",
}

# Addresses of allauth, which we did not write: a door by prefix, each reviewed.
THIRD_PARTY = {
    "account/": "allauth: pages of the visitor's own sign-in; each acts on the session's own account and on no other",
}
