"""How long each thing is kept: the one table, in days. Rooms read `settings.RETENTION`, and write no number.

docs/privacy.md and the page /privacy/ hold the same table, and tests/architecture compares the three.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Retention:
    """Days, each counted from the moment that its line names; an operator may set those that have LIMITS."""

    refused_words: int = 90  # since the care team decided; longer while somebody still needs them (see `holding`)
    crisis_cases: int = 365  # since the case was closed
    network_addresses: int = 7  # since one was counted
    mail_logs: int = 30  # since a letter was written
    backups: int = 35  # since a backup was made
    drafts: int = 90  # since its writer touched it
    closed_accounts: int = 21  # since its owner asked
    removed_tributes: int = 21  # since its family took it away; the same time as for a closed account
    unconfirmed_accounts: int = 7  # since somebody signed up with an address that nobody confirmed
    unfinished_photographs: int = 2  # since its first part came
    unheld_photographs: int = 1  # since it came and no page took it
    done_jobs: int = 1  # since the worker did it: as long as somebody may wonder whether it ran
    failed_jobs: int = 30  # since it failed: until it was looked into
    visitor_cookie: int = 400  # since the last act; browsers keep no cookie longer (RFC 6265bis, section 5.5)
    country_cookie: int = 365  # since the choice
    care_keys_cookie: int = 400  # since the choice
    session_cookie: int = 14  # since the last sign-in


# What an operator may set, from and to. Refused words: long enough to appeal in; where the EU's Digital Services Act
# binds an operator, six months (article 20). The others are promises to visitors, and can only be made shorter; a
# letter is tried for two days.
LIMITS = {
    "refused_words": (30, 184),
    "crisis_cases": (30, 2557),
    "network_addresses": (1, Retention.network_addresses),
    "mail_logs": (3, Retention.mail_logs),
    "backups": (1, Retention.backups),
}
