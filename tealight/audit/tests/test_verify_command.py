"""What an operator is told of the chain."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from tealight.audit.models import Note
from tealight.audit.tests.conftest import rows
from tealight.audit.verification import verify


def told(*arguments: str) -> tuple[int, str]:
    said = StringIO()
    try:
        call_command("verify_record", *arguments, stdout=said)
    except SystemExit as ended:
        return int(str(ended.code)), said.getvalue()
    return 0, said.getvalue()


def test_the_command_says_that_the_record_is_whole(ids: list[int]) -> None:
    code, said = told()
    number, last = verify().last
    assert code == 0
    assert said == f"3 blocks and 5 decisions are whole; 0 wait for their seal.\nLast block: {number}:{last}\n"
    assert told("--known", f"{number}:{last}")[0] == 0


def test_the_command_names_what_does_not_fit_and_ends_with_1(ids: list[int]) -> None:
    rows().filter(pk=ids[2]).update(verb="review.shown")
    code, said = told()
    assert code == 1
    assert f"Block 2, decision {ids[2]}: it was changed after it was sealed.\n2 blocks and 4 decisions" in said


def test_the_command_speaks_json(ids: list[int]) -> None:
    Note.objects.filter(decision_id=ids[4]).delete()
    code, said = told("--json")
    verdict = json.loads(said)
    assert (code, verdict["whole"], verdict["blocks"], verdict["decisions"]) == (1, False, 2, 4)
    assert verdict["misfits"] == [{"block": 3, "decision": ids[4], "what": "its note is missing."}]
    assert verdict["last"]["block"] == 3


@pytest.mark.parametrize("known", ["3", "3:short", f"x:{'0' * 64}"])
def test_the_command_refuses_a_block_that_it_cannot_read(db: None, known: str) -> None:
    with pytest.raises(CommandError, match="NUMBER:HASH"):
        told("--known", known)
