"""Filling the blanks of a sentence.

A blank is `$dative`, not `%(dative)s`: a translation may need another case than English does ("for $dative" becomes
"für $accusative"), which gettext's check of formats would refuse.
"""

from string import Template

from tealight.tributes.grammar.forms import Cases


def fill(sentence: object, cases: Cases, **others: str) -> str:
    """Put words into a sentence, once: what stands in a name is never read as a blank."""
    return Template(str(sentence)).safe_substitute(cases._asdict(), **others)
