"""The secret key: the operator's own, or one made at the first start and kept in the data folder."""

import os
import secrets

from tealight.config.env import Environment


def secret_key(env: Environment) -> str:
    """Return the key that signs cookies and links; make one under `data/` only for a trial without ALLOWED_HOSTS.

    A site with hosts of its own must bring SECRET_KEY (a system check says so), because a key that lies beside
    the database is lost or leaked with it.
    """
    if env.secret_key or env.allowed_hosts:
        return env.secret_key or "missing"
    path = env.data / "secret_key"
    if not path.exists():
        env.data.mkdir(parents=True, exist_ok=True)
        fresh = path.with_suffix(f".{os.getpid()}")
        fresh.write_text(secrets.token_urlsafe(48), encoding="ascii")
        fresh.chmod(0o600)
        try:
            os.link(fresh, path)
        except FileExistsError:
            pass
        finally:
            fresh.unlink()
    return path.read_text(encoding="ascii")
