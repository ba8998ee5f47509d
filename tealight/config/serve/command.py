"""`tealight serve` and `tealight worker`, from their arguments to their end."""

import argparse
import gc
import os
from importlib import import_module

import django

from tealight.config.env import Environment
from tealight.config.serve.refusals import (
    refuse_old_python,
    refuse_open_sample,
    refuse_taken_port,
    refuse_unwritable,
)


def _read(arguments: list[str], *, listens: bool) -> Environment:
    """Let arguments win over the environment, and return what both say together."""
    parser = argparse.ArgumentParser(prog=f"tealight {'serve' if listens else 'worker'}", allow_abbrev=False)
    parser.add_argument("--data", metavar="FOLDER", help="where everything is kept (default: data)")
    if listens:
        parser.add_argument("--host", help="the address to listen on (default: 127.0.0.1)")
        parser.add_argument("--port", help="the port to listen on (default: 8000)")
        parser.add_argument("--sample", action="store_true", help="load three sample families with sign-ins to try")
    given = vars(parser.parse_args(arguments))
    for name, value in given.items():
        if value:
            os.environ[name.upper()] = "1" if value is True else value
    env = Environment()
    os.environ["DATA"] = str(env.data)
    if not env.allowed_hosts:
        os.environ.setdefault("SITE_URL", f"http://localhost:{env.port}")
    return Environment()


def serve(arguments: list[str]) -> int:
    """Run the whole site until it is asked to stop, and return the exit code."""
    refuse_old_python()
    env = _read(arguments, listens=True)
    refuse_open_sample(env)
    refuse_taken_port(env.host, env.port)
    refuse_unwritable(env.data)
    django.setup()
    from tealight.config.serve.greeting import greet, wait_until_it_answers
    from tealight.config.serve.prepare import let_go, prepare
    from tealight.config.serve.tree import Tree
    from tealight.config.serve.web import run_web
    from tealight.config.serve.worker import run_worker

    prepare()
    import_module("tealight.config.wsgi")
    let_go()
    gc.freeze()
    tree = Tree(web=lambda: run_web(env), worker=run_worker)
    tree.grow()
    if wait_until_it_answers(env):
        greet(env)
    return tree.watch()


def worker(arguments: list[str]) -> int:
    """Run one more background worker, for instance on another machine, until it is asked to stop."""
    refuse_old_python()
    env = _read(arguments, listens=False)
    refuse_unwritable(env.data)
    django.setup()
    from tealight.config.serve.prepare import refuse_errors
    from tealight.config.serve.worker import run_worker

    refuse_errors()
    return run_worker()
