"""The web server: granian with the WSGI application that was loaded before it was started."""

import sys
from collections.abc import Callable
from multiprocessing import parent_process
from typing import Any

from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server

from tealight.config.env import Environment
from tealight.config.serve.children import die_with_parent

# Seconds that a request under way has to end after a stop was asked for.
PATIENCE = 6
LOG = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"calm": {"format": "{asctime} {levelname} web server: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "calm"}},
    "loggers": {"_granian": {"handlers": ["stderr"], "level": "WARNING", "propagate": False}},
}


def _application(_target: str) -> Callable[..., Any]:
    maker = parent_process()
    if maker is not None and maker.pid is not None:
        die_with_parent(maker.pid)
    from tealight.config.wsgi import application

    return application


def run_web(env: Environment) -> int:
    """Serve until asked to stop; no address of a visitor is written down anywhere."""
    server = Server(
        "tealight.config.wsgi:application",
        address=env.host,
        port=env.port,
        interface=Interfaces.WSGI,
        workers=env.web_workers,
        blocking_threads=env.web_threads,
        backlog=2048,
        log_level=LogLevels.warning,
        log_dictconfig=LOG,
        log_access=False,
        websockets=False,
        respawn_failed_workers=True,
        respawn_interval=0.5,
        workers_kill_timeout=PATIENCE,
    )
    server.serve(target_loader=_application)
    sys.stderr.flush()
    return 0
