"""The parent of the tree: starts the children, starts the worker again where it dies, ends all of them together."""

import os
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from tealight.config.serve.children import OURS, start

# Seconds: how long children have to end by themselves, and the pause before a worker that died early runs again.
PATIENCE = 8.0
PAUSE = 2.0


@dataclass
class Tree:
    """The web server, without which there is nothing, and the worker, which can be started again."""

    web: Callable[[], int]
    worker: Callable[[], int]
    children: dict[int, str] = field(default_factory=dict)
    worker_started: float = 0.0

    def grow(self) -> None:
        """Start both; signals wait from here on until `watch` takes them."""
        signal.pthread_sigmask(signal.SIG_BLOCK, OURS)
        self.children[start(self.web)] = "web"
        self.start_worker()

    def start_worker(self) -> None:
        """Start the worker and note when."""
        self.worker_started = time.monotonic()
        self.children[start(self.worker)] = "worker"

    def watch(self) -> int:
        """Wait until somebody asks for the end (0) or the web server dies (1), and leave no child behind."""
        try:
            while True:
                if signal.sigwait(OURS) != signal.SIGCHLD:
                    return 0
                for died in self.reap():
                    if died == "web":
                        sys.stderr.write("The web server ended, so Tealight stops.\n")
                        return 1
                    sys.stderr.write("The background worker ended and is started again.\n")
                    if self.pause_is_interrupted():
                        return 0
                    self.start_worker()
        finally:
            self.fell()

    def reap(self) -> list[str]:
        """Take the children that ended off the list and return what they were."""
        ended = []
        while self.children:
            child, _ = os.waitpid(-1, os.WNOHANG)
            if not child:
                break
            if name := self.children.pop(child, None):
                ended.append(name)
        return ended

    def pause_is_interrupted(self) -> bool:
        """Wait where the worker died soon after its start; tell whether the end was asked for meanwhile."""
        if time.monotonic() - self.worker_started > PAUSE:
            return False
        return signal.sigtimedwait(set(OURS) - {signal.SIGCHLD}, PAUSE) is not None

    def fell(self) -> None:
        """Ask every child to end, and end those that do not within PATIENCE."""
        self._tell(signal.SIGTERM)
        until = time.monotonic() + PATIENCE
        while self.children and (left := until - time.monotonic()) > 0:
            self.reap()
            if self.children:
                signal.sigtimedwait({signal.SIGCHLD}, min(left, 0.2))
        self._tell(signal.SIGKILL)
        for child in list(self.children):
            os.waitpid(child, 0)
            del self.children[child]

    def _tell(self, what: signal.Signals) -> None:
        for child in self.children:
            os.kill(child, what)
