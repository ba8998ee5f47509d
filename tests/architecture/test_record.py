"""What the code writes into the record: verbs that have words, and subjects that are numbers."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tealight.audit.actions import IS_SUBJECT
from tealight.audit.verbs import in_words
from tealight.safeguarding.models import Review

ROOMS = Path(__file__).parents[2] / "tealight"
IS_VERB = re.compile(r"[a-z_]+\.[a-z_]+").fullmatch
WRITES = {"record", "record_many"}
IS_NUMBER = re.compile(r"(\w+\.)+(pk|id|\w+_id)|\w+_id").fullmatch


def writing() -> Iterator[tuple[Path, ast.Module]]:
    """Yield the modules that write to the record."""
    for path in ROOMS.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
        names = {alias.name for node in imports if node.module == "tealight.audit.actions" for alias in node.names}
        if "tests" not in path.parts and names & WRITES:
            yield path, tree


def verbs() -> Iterator[str]:
    """Yield each text that looks like a verb in those modules."""
    for _path, tree in writing():
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and IS_VERB(node.value):
                yield node.value


def subjects() -> Iterator[tuple[Path, ast.JoinedStr]]:
    """Yield each subject that is written out where the record is written."""
    for path, tree in writing():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in WRITES:
                yield from ((path, found) for found in node.args[2:3] if isinstance(found, ast.JoinedStr))


def numbered(subject: ast.JoinedStr) -> str:
    """Return a subject with 7 in the place of each number, and the code itself in the place of anything else."""
    parts = []
    for part in subject.values:
        code = ast.unparse(part.value) if isinstance(part, ast.FormattedValue) else ""
        parts.append(str(part.value) if isinstance(part, ast.Constant) else "7" if IS_NUMBER(code) else f"<{code}>")
    return "".join(parts)


def test_every_verb_of_the_record_has_words() -> None:
    found = set(verbs())
    assert {"entry.hidden", "guestbook.paused", "role.given", "tribute.audience_set", "review.undone"} <= found
    found |= {f"review.{outcome}" for outcome in (Review.Outcome.SHOWN, Review.Outcome.REFUSED)}
    read_out = {verb: verb.replace(".", " ").replace("_", " ") for verb in found}
    assert [verb for verb in sorted(found) if in_words(verb) == read_out[verb]] == []


def test_every_subject_of_the_record_is_a_kind_and_a_number() -> None:
    found = [(path.name, numbered(subject)) for path, subject in subjects()]
    assert len(found) > 15
    assert [subject for subject in found if not IS_SUBJECT(subject[1])] == []


def test_the_scan_sees_words_in_a_subject() -> None:
    tree = ast.parse("f'account:{user.email}', f'entry:{entry.author}', f'family:{family.pk}/account:{user_id}'")
    found = [numbered(node) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]
    assert [bool(IS_SUBJECT(subject)) for subject in found] == [False, False, True]
