"""`python -m tests.kill --times 200`: kill, start again, look for everything that was promised, and report."""

import argparse
import os
import random
import sys
import tempfile
import threading
import time
from contextlib import nullcontext
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path

import django

from tests.house import House
from tests.kill.photographers import Photographer
from tests.kill.writers import Writer
from tests.postgresql import server

WRITERS = 4
# Seconds for which words are left before a kill, at least and at most.
LIFE = (0.05, 1.2)
UNLIMITED = {"LIMIT_PERSON": "1000000000", "LIMIT_NETWORK": "1000000000"}


@dataclass
class Trial:
    """One house, its visitors, and what was found wrong."""

    house: House
    chance: random.Random
    writers: list[Writer] = field(default_factory=list)
    photographers: list[Photographer] = field(default_factory=list)
    tribute_id: int = 0

    def prepare(self) -> None:
        """Start the house once, open a tribute in it, and send two strangers and its mother twice."""
        self.house.start()
        os.environ.update(self.house.environment())
        os.environ["DJANGO_SETTINGS_MODULE"] = "tealight.config.settings"
        django.setup()
        from django.db import connections

        from tests.kill.world import open_tribute, session_of_the_mother, token_for_forms

        self.tribute_id, key = open_tribute()
        for number in range(WRITERS):
            cookies = session_of_the_mother() if number % 2 else {}
            chance = random.Random(self.chance.random())  # noqa: S311  # no secret
            address = f"/t/{key}/entries/new/"
            self.writers.append(Writer(number, "localhost", self.house.port, address, chance, cookies))
        chance = random.Random(self.chance.random())  # noqa: S311  # no secret
        cookies = {**session_of_the_mother(), **token_for_forms()}
        bringing = f"/t/{key}/photographs/"
        self.photographers.append(Photographer(WRITERS, "localhost", self.house.port, bringing, chance, cookies))
        connections.close_all()

    def kill_once(self) -> None:
        """Let everybody write, and kill every process of the house at a random moment."""
        stop = threading.Event()
        threads = [threading.Thread(target=writer.write_until, args=(stop,)) for writer in self.writers]
        threads += [threading.Thread(target=one.bring_until, args=(stop,)) for one in self.photographers]
        for thread in threads:
            thread.start()
        time.sleep(self.chance.uniform(*LIFE))
        self.house.kill()
        stop.set()
        for thread in threads:
            thread.join()

    def receipts_answer(self, most: int = 4) -> bool:
        """Ask the running house for the newest receipts, as their writers would."""
        connection = HTTPConnection("localhost", self.house.port, timeout=10)
        for writer in self.writers:
            for sent in [one for one in writer.sent if one.receipt][-most:]:
                connection.request("GET", sent.receipt)
                answer = connection.getresponse()
                if sent.kept.partition("\n")[0] not in answer.read().decode() or answer.status != 200:
                    return False
        connection.close()
        return True


def run(times: int, house: House, seed: int) -> bool:
    """Kill `times` times; write the report and tell whether nothing was lost, doubled, changed or half-written."""
    began = time.monotonic()
    trial = Trial(house, random.Random(seed))  # noqa: S311  # no secret
    trial.prepare()
    from tests.kill.verdict import Verdict, judge, judge_photographs, letters_missing

    verdict = Verdict()
    answered = True
    for _ in range(times):
        trial.kill_once()
        house.start()
        judge(verdict, trial.tribute_id, (sent for writer in trial.writers for sent in writer.sent))
        judge_photographs(verdict, trial.tribute_id, (one for each in trial.photographers for one in each.brought))
        answered = trial.receipts_answer() and answered
    sent = [one for writer in trial.writers for one in writer.sent]
    letters = len(letters_missing(house, {one.mail for one in sent if one.receipt and one.mail}))
    house.stop()
    brought = [one for each in trial.photographers for one in each.brought]
    kept = sum(1 for one in brought if one.is_kept)
    refused = sum(len(writer.refused) for writer in trial.writers)
    refused += sum(len(each.refused) for each in trial.photographers)
    receipts = sum(1 for one in sent if one.receipt)
    sys.stdout.write(
        f"{times} kills (seed {seed}): {len(sent)} entries sent, {receipts} receipts; "
        f"{len(brought)} photographs brought, {kept} kept; {refused} refused; "
        f"lost {len(verdict.lost)}, doubled {len(verdict.doubled)}, changed {len(verdict.changed)}, "
        f"half-written {len(verdict.half_written)}; receipts by mail missing {letters}; "
        f"{time.monotonic() - began:.0f} s\n"
    )
    for wrong in sorted(verdict.lost | verdict.doubled | verdict.changed | verdict.half_written)[:20]:
        sys.stdout.write(f"  {wrong}\n")
    enough = receipts >= times and kept >= max(1, times // 8) and not refused
    return verdict.is_good and answered and enough and not letters


def main() -> int:
    """Read the arguments, run, and return 0 where all was well."""
    parser = argparse.ArgumentParser(prog="python -m tests.kill")
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    parser.add_argument("--postgresql", action="store_true", help="on a PostgreSQL of its own instead of SQLite")
    given = parser.parse_args()
    database = server(durable=True) if given.postgresql else nullcontext("")
    with database as url, tempfile.TemporaryDirectory(prefix="tealight-kill-") as folder:
        variables = {**UNLIMITED, **({"DATABASE_URL": url} if url else {})}
        house = House(data=Path(folder) / "data", variables=variables)
        try:
            return 0 if run(given.times, house, given.seed) else 1
        finally:
            if house.process is not None:
                house.kill()


if __name__ == "__main__":
    sys.exit(main())
