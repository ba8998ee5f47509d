"""What happened, in the family's verb: whole sentences by gender and number, for languages whose verbs bend."""

from django.utils.translation import npgettext_lazy

from tealight.tributes.grammar.forms import Gender

M, F, N = Gender.MASCULINE, Gender.FEMININE, Gender.NEUTRAL

SAID = {
    ("died", M): npgettext_lazy("masculine", "$nominative died.", "$nominative died.", "count"),
    ("died", F): npgettext_lazy("feminine", "$nominative died.", "$nominative died.", "count"),
    ("died", N): npgettext_lazy("neutral", "$nominative died.", "$nominative died.", "count"),
    ("born_still", M): npgettext_lazy(
        "masculine", "$nominative was born still.", "$nominative were born still.", "count"
    ),
    ("born_still", F): npgettext_lazy(
        "feminine", "$nominative was born still.", "$nominative were born still.", "count"
    ),
    ("born_still", N): npgettext_lazy(
        "neutral", "$nominative was born still.", "$nominative were born still.", "count"
    ),
    ("lost", M): npgettext_lazy("masculine", "$nominative was lost.", "$nominative were lost.", "count"),
    ("lost", F): npgettext_lazy("feminine", "$nominative was lost.", "$nominative were lost.", "count"),
    ("lost", N): npgettext_lazy("neutral", "$nominative was lost.", "$nominative were lost.", "count"),
    ("ended", N): npgettext_lazy("pregnancy", "$nominative ended.", "$nominative ended.", "count"),
}

# What someone could say to the family instead of a phrase that hurts.
SORRY = {
    ("died", M): npgettext_lazy(
        "masculine", "I am so sorry that $nominative died.", "I am so sorry that $nominative died.", "count"
    ),
    ("died", F): npgettext_lazy(
        "feminine", "I am so sorry that $nominative died.", "I am so sorry that $nominative died.", "count"
    ),
    ("died", N): npgettext_lazy(
        "neutral", "I am so sorry that $nominative died.", "I am so sorry that $nominative died.", "count"
    ),
    ("born_still", M): npgettext_lazy(
        "masculine",
        "I am so sorry that $nominative was born still.",
        "I am so sorry that $nominative were born still.",
        "count",
    ),
    ("born_still", F): npgettext_lazy(
        "feminine",
        "I am so sorry that $nominative was born still.",
        "I am so sorry that $nominative were born still.",
        "count",
    ),
    ("born_still", N): npgettext_lazy(
        "neutral",
        "I am so sorry that $nominative was born still.",
        "I am so sorry that $nominative were born still.",
        "count",
    ),
    ("lost", M): npgettext_lazy(
        "masculine",
        "I am so sorry that you lost $accusative.",
        "I am so sorry that you lost $accusative.",
        "count",
    ),
    ("lost", F): npgettext_lazy(
        "feminine",
        "I am so sorry that you lost $accusative.",
        "I am so sorry that you lost $accusative.",
        "count",
    ),
    ("lost", N): npgettext_lazy(
        "neutral", "I am so sorry that you lost $accusative.", "I am so sorry that you lost $accusative.", "count"
    ),
    ("ended", N): npgettext_lazy(
        "pregnancy", "I am so sorry that $nominative ended.", "I am so sorry that $nominative ended.", "count"
    ),
    ("", N): npgettext_lazy("neutral", "I am so sorry about $accusative.", "I am so sorry about $accusative.", "count"),
}
