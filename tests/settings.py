"""The settings of the tests: the product's own, from a clean environment and a data folder that is thrown away."""

import atexit
import os
import shutil
import tempfile

from tests.environment import clean

for _name in clean(os.environ, keep=frozenset({"DATABASE_URL"})):
    del os.environ[_name]
os.environ["DATA"] = tempfile.mkdtemp(prefix="tealight-tests-")
atexit.register(shutil.rmtree, os.environ["DATA"], ignore_errors=True)

from tealight.config.settings import *  # noqa: E402, F403  # the environment has to be clean before it is read

SITE_URL = "http://testserver"
# A slow hash protects real passwords; a test signs in hundreds of times.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# A test is one transaction, in which its one connection must stay; the pool is tried by tests/serving and tests/kill.
DATABASES["default"]["CONN_MAX_AGE"] = None  # noqa: F405  # from the product's settings
DATABASES["default"]["OPTIONS"].pop("pool", None)  # noqa: F405  # from the product's settings
# The rooms' own files are served, so that no test needs `collectstatic`.
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = True
