"""The documents say what the code does."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from tests.environment import ROOT, variables

DOCUMENTS = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
FENCE = re.compile(r"```.*?```", re.DOTALL)
# Text that belongs to one machine or to one registry of packages, and so in no file.
ELSEWHERE = re.compile(r"/(?:work|root|home/\w+)/|(?:pypi|pythonhosted|npmjs|nodesource)\.(?:org|com)|/opt/")


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode()
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def test_every_variable_is_read_once() -> None:
    found = variables()
    assert len(found) >= 20
    assert len(set(found)) == len(found)
    assert len(found) == len(re.findall(r"default_factory", text("tealight/config/env.py")))


def test_every_variable_is_in_the_operators_document() -> None:
    described = re.findall(r"^\| `([A-Z_]+)` \| .+ \| .+ \|$", text("docs/operator.md"), re.MULTILINE)
    assert sorted(described) == sorted(variables())


def test_every_variable_is_in_the_example_under_a_line_that_explains_it() -> None:
    named = re.findall(r"^([A-Z_]+)=", text(".env.example"), re.MULTILINE)
    assert sorted(named) == sorted(variables())
    assert not re.search(r"\n\n[A-Z_]+=", text(".env.example"))


def test_no_other_file_reads_the_environment() -> None:
    reads = re.compile(r"os\.environ(?:\.get\(|\[)|os\.getenv")
    allowed = {"tealight/config/env.py", "tealight/config/serve/command.py"}
    product = [path for path in (ROOT / "tealight").rglob("*.py") if "tests" not in path.parts]
    readers = {str(path.relative_to(ROOT)) for path in product if reads.search(path.read_text(encoding="utf-8"))}
    assert "tealight/config/env.py" in readers
    assert readers <= allowed


@pytest.mark.parametrize("name", ["README.md", "docs/operator.md", "ARCHITECTURE.md"])
def test_commands_in_documents_exist(name: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):", text("Makefile"), re.MULTILINE))
    named = set(re.findall(r"(?:^|[`\s])make ([a-z-]+)(?=[`\n])", text(name)))
    assert named
    assert named <= targets


def test_continuous_integration_runs_the_test_command_of_the_readme() -> None:
    assert "```sh\nmake test\n```" in text("README.md")
    assert text(".ci/run").rstrip().endswith("exec make test")


def test_links_inside_the_documents_lead_somewhere() -> None:
    followed = 0
    for document in DOCUMENTS:
        for target in LINK.findall(FENCE.sub("", document.read_text(encoding="utf-8"))):
            if "://" in target or target.startswith(("mailto:", "#")):
                continue
            followed += 1
            assert (document.parent / target.partition("#")[0]).exists(), f"{document.name}: {target}"
    assert followed >= 10


def test_the_map_names_the_rooms_in_the_order_of_the_contract() -> None:
    contract = tomllib.loads(text("pyproject.toml"))["tool"]["importlinter"]["contracts"][0]["layers"]
    rooms = [room.strip() for line in contract for room in line.split("|") if "(" not in room]
    block = re.search(r"```text\n(.*?)```", text("ARCHITECTURE.md"), re.DOTALL)
    assert block is not None
    assert [line.split()[0] for line in block[1].splitlines()] == rooms


def test_no_file_names_a_machine_or_a_registry() -> None:
    files = [path for path in tracked() if path.suffix not in {".png", ".mo"} and path != Path(__file__)]
    assert len(files) > 100
    found = {}
    for path in files:
        if match := ELSEWHERE.search(path.read_text(encoding="utf-8", errors="replace")):
            found[str(path.relative_to(ROOT))] = match[0]
    assert not found


def test_the_locks_hash_everything_and_name_no_address() -> None:
    for name in ("requirements/base.txt", "requirements/dev.txt"):
        lock = text(name)
        pinned = re.findall(r"^[a-z0-9.-]+==", lock, re.MULTILINE)
        assert len(pinned) > 20
        assert lock.count(" \\\n    --hash=sha256:") >= len(pinned)
        assert "://" not in lock
        assert "setuptools==" in lock
