"""The secret key: the operator's own, or one made at the first start and kept in the data folder."""

import os
import secrets

from tealight.config.env import Environment, MisconfiguredError


def secret_key(env: Environment) -> str:
    """Return the key that signs cookies and links; make one under `data/` only for a trial without ALLOWED_HOSTS.

    A site with hosts of its own must bring SECRET_KEY, because a key that lies beside the database is lost or
    leaked with it. There is no default that such a site could run with.
    """
    if env.secret_key:
        return env.secret_key
    if env.allowed_hosts:
        raise MisconfiguredError("SECRET_KEY must be set where ALLOWED_HOSTS is: 50 random characters, kept secret.")
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
