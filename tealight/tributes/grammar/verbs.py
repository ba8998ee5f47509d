"""What happened, in the family's verb: whole sentences by gender and number, for languages whose verbs bend."""

from django.utils.translation import npgettext_lazy

from tealight.tributes.grammar.forms import Gender

M, F, N = Gender.MASCULINE, Gender.FEMININE, Gender.NEUTRAL

SAID = {
    ("died", M): npgettext_lazy("masculine", "%(nominative)s died.", "%(nominative)s died.", "count"),
    ("died", F): npgettext_lazy("feminine", "%(nominative)s died.", "%(nominative)s died.", "count"),
    ("died", N): npgettext_lazy("neutral", "%(nominative)s died.", "%(nominative)s died.", "count"),
    ("born_still", M): npgettext_lazy(
        "masculine", "%(nominative)s was born still.", "%(nominative)s were born still.", "count"
    ),
    ("born_still", F): npgettext_lazy(
        "feminine", "%(nominative)s was born still.", "%(nominative)s were born still.", "count"
    ),
    ("born_still", N): npgettext_lazy(
        "neutral", "%(nominative)s was born still.", "%(nominative)s were born still.", "count"
    ),
    ("lost", M): npgettext_lazy("masculine", "%(nominative)s was lost.", "%(nominative)s were lost.", "count"),
    ("lost", F): npgettext_lazy("feminine", "%(nominative)s was lost.", "%(nominative)s were lost.", "count"),
    ("lost", N): npgettext_lazy("neutral", "%(nominative)s was lost.", "%(nominative)s were lost.", "count"),
    ("ended", N): npgettext_lazy("pregnancy", "%(nominative)s ended.", "%(nominative)s ended.", "count"),
}

# What someone could say to the family instead of a phrase that hurts.
SORRY = {
    ("died", M): npgettext_lazy(
        "masculine", "I am so sorry that %(nominative)s died.", "I am so sorry that %(nominative)s died.", "count"
    ),
    ("died", F): npgettext_lazy(
        "feminine", "I am so sorry that %(nominative)s died.", "I am so sorry that %(nominative)s died.", "count"
    ),
    ("died", N): npgettext_lazy(
        "neutral", "I am so sorry that %(nominative)s died.", "I am so sorry that %(nominative)s died.", "count"
    ),
    ("born_still", M): npgettext_lazy(
        "masculine",
        "I am so sorry that %(nominative)s was born still.",
        "I am so sorry that %(nominative)s were born still.",
        "count",
    ),
    ("born_still", F): npgettext_lazy(
        "feminine",
        "I am so sorry that %(nominative)s was born still.",
        "I am so sorry that %(nominative)s were born still.",
        "count",
    ),
    ("born_still", N): npgettext_lazy(
        "neutral",
        "I am so sorry that %(nominative)s was born still.",
        "I am so sorry that %(nominative)s were born still.",
        "count",
    ),
    ("lost", M): npgettext_lazy(
        "masculine",
        "I am so sorry that you lost %(accusative)s.",
        "I am so sorry that you lost %(accusative)s.",
        "count",
    ),
    ("lost", F): npgettext_lazy(
        "feminine",
        "I am so sorry that you lost %(accusative)s.",
        "I am so sorry that you lost %(accusative)s.",
        "count",
    ),
    ("lost", N): npgettext_lazy(
        "neutral", "I am so sorry that you lost %(accusative)s.", "I am so sorry that you lost %(accusative)s.", "count"
    ),
    ("ended", N): npgettext_lazy(
        "pregnancy", "I am so sorry that %(nominative)s ended.", "I am so sorry that %(nominative)s ended.", "count"
    ),
    ("", N): npgettext_lazy(
        "neutral", "I am so sorry about %(accusative)s.", "I am so sorry about %(accusative)s.", "count"
    ),
}
