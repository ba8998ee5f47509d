"""Making child processes that never outlive their parent."""

import ctypes
import os
import signal
import sys
import traceback
from collections.abc import Callable

PR_SET_PDEATHSIG = 1
OURS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGCHLD)


def die_with_parent(parent: int) -> None:
    """Ask the kernel to end this process when `parent`, which made it, ends in whatever way (Linux only)."""
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        os._exit(1)


def start(work: Callable[[], int]) -> int:
    """Run `work` in a child and return its process id.

    The child is a copy of this process with Django already loaded, which makes a start quick; so this process must
    hold no open connection and no thread. It has a process group of its own, so that Ctrl-C reaches the parent
    alone, which then ends the tree in order.
    """
    parent = os.getpid()
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        die_with_parent(parent)
        os.setpgid(0, 0)
        for ours in OURS:
            signal.signal(ours, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, OURS)
        code = work()
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else 1
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
