"""Every verb that the code writes into the record has words, so that the care team reads sentences there."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tealight.audit.verbs import in_words
from tealight.safeguarding.models import Review

ROOMS = Path(__file__).parents[2] / "tealight"
IS_VERB = re.compile(r"[a-z_]+\.[a-z_]+").fullmatch


def recorded() -> Iterator[str]:
    """Yield each text that looks like a verb in the modules that write to the record."""
    for path in ROOMS.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
        if "tests" in path.parts or not any(node.module == "tealight.audit.actions" for node in imports):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and IS_VERB(node.value):
                yield node.value


def test_every_verb_of_the_record_has_words() -> None:
    verbs = set(recorded())
    assert {"entry.hidden", "guestbook.paused", "role.given", "tribute.audience_set", "review.undone"} <= verbs
    verbs |= {f"review.{outcome}" for outcome in (Review.Outcome.SHOWN, Review.Outcome.REFUSED)}
    read_out = {verb: verb.replace(".", " ").replace("_", " ") for verb in verbs}
    assert [verb for verb in sorted(verbs) if in_words(verb) == read_out[verb]] == []
