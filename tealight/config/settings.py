"""Django's settings, from the environment alone; what an operator may set is described in docs/operator.md."""

from pathlib import Path

from django.utils.translation import gettext_lazy as _

from tealight import __version__
from tealight.config.databases import database
from tealight.config.env import Environment
from tealight.config.files import files
from tealight.config.keys import secret_key
from tealight.config.logs import logs
from tealight.config.mail import mail
from tealight.config.retention import LIMITS, Retention

env = Environment()
VERSION = __version__
ROOT = Path(__file__).resolve().parent.parent

DEBUG = env.debug
SAMPLE = env.sample
DATA = env.data
SECRET_KEY = secret_key(env)
PUBLIC = bool(env.allowed_hosts)
ALLOWED_HOSTS = env.allowed_hosts or ["localhost", "127.0.0.1", "[::1]"]
SITE_NAME = env.site_name
OPERATOR = env.operator
CONTACT = env.contact
SITE_URL = env.site_url
HOME_COUNTRY = env.home_country or ("AU" if env.sample else "")
LIMIT_PERSON = env.limit_person
LIMIT_NETWORK = env.limit_network
TRUSTED_PROXIES = env.trusted_proxies
RETENTION = Retention(**{row: getattr(env, f"retention_{row}") for row in LIMITS})
BACKUPS = env.backups

ROOT_URLCONF = "tealight.config.urls"
WSGI_APPLICATION = "tealight.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "accounts.User"

INSTALLED_APPS = [
    "tealight.config",
    "tealight.pages",
    "tealight.guestbook",
    "tealight.tributes",
    "tealight.families",
    "tealight.safeguarding",
    "tealight.helplines",
    "tealight.accounts",
    "tealight.notices",
    "tealight.media",
    "tealight.surge",
    "tealight.audit",
    "tealight.design",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
]

MIDDLEWARE = [
    "tealight.design.middleware.security_headers",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "tealight.accounts.middleware.trusted_address",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "tealight.accounts.csrf.OriginMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "tealight.accounts.middleware.visitors",
    "tealight.accounts.middleware.FormsWithProblems",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "tealight.design.context.site",
            ],
            "builtins": ["django.templatetags.i18n"],
        },
    }
]

FORM_RENDERER = "tealight.design.forms.Renderer"

DATABASES = {"default": database(env)}
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache",
        # Django's own 300 would drop the counts by which sign-in is limited.
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_AGE = RETENTION.session_cookie * 24 * 3600  # seconds

LANGUAGE_CODE = env.languages[0]
ALL_LANGUAGES = {"en": _("English"), "de": _("German"), "ar": _("Arabic"), "he": _("Hebrew")}
LANGUAGES = [(code, ALL_LANGUAGES.get(code, code)) for code in env.languages]
LOCALE_PATHS = [ROOT / "locale"]
TIME_ZONE = env.time_zone
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STORAGES = {
    "default": files(env),
    "staticfiles": {"BACKEND": "tealight.design.storage.StaticFiles"},
}

LOGIN_REDIRECT_URL = "places"
EMAIL_TIMEOUT = 20
EMAIL_FROM = env.email_from
DEFAULT_FROM_EMAIL = env.email_from or "Tealight <tealight@localhost>"
for _name, _value in mail(env).items():
    globals()[_name] = _value

LOGGING = logs(env.log_level)

AUTHENTICATION_BACKENDS = ["tealight.accounts.backends.Accounts"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "tealight.accounts.passwords.LongEnough", "OPTIONS": {"min_length": 10}},
    {"NAME": "tealight.accounts.passwords.NotCommon"},
]
LOGIN_URL = "account_login"
CSRF_FAILURE_VIEW = "tealight.accounts.views.refusal.forged"
ACCOUNT_ADAPTER = "tealight.accounts.adapter.Adapter"
ACCOUNT_FORMS = {
    "signup": "tealight.accounts.forms.entrance.SignUp",
    "login": "tealight.accounts.forms.entrance.SignIn",
    "request_login_code": "tealight.accounts.forms.entrance.AskForCode",
    "confirm_login_code": "tealight.accounts.forms.codes.SignInCode",
    "confirm_email_verification_code": "tealight.accounts.forms.codes.AddressCode",
    "confirm_password_reset_code": "tealight.accounts.forms.codes.ResetCode",
    "change_email": "tealight.accounts.forms.address.OtherAddress",
    "add_email": "tealight.accounts.forms.address.NewAddress",
    "change_password": "tealight.accounts.forms.passwords.Change",
    "set_password": "tealight.accounts.forms.passwords.Choose",
    "reset_password": "tealight.accounts.forms.passwords.Forgotten",
    "reset_password_from_key": "tealight.accounts.forms.passwords.Renew",
    "reauthenticate": "tealight.accounts.forms.passwords.Again",
}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_USER_DISPLAY = str
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1"]
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 15 * 60  # seconds since signing in, after which protecting steps ask again
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = ACCOUNT_LOGIN_BY_CODE_ENABLED = ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = (
    True
)
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_CHANGE = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = ACCOUNT_PASSWORD_RESET_BY_CODE_TIMEOUT = 15 * 60  # seconds, as for the first code
# A hospital ward shares one address: an account is limited closely, a network only far above that.
ACCOUNT_RATE_LIMITS = {
    "signup": "200/m/ip",
    "login": "300/m/ip",
    "login_failed": "100/m/ip,5/5m/key",
    "request_login_code": "200/m/ip,3/m/key",
    "reset_password": "200/m/ip,3/m/key",
    "reset_password_from_key": "200/m/ip",
}
MFA_ADAPTER = "tealight.accounts.adapter.SecondFactorAdapter"
MFA_FORMS = {
    "authenticate": "tealight.accounts.forms.second_factor.Code",
    "reauthenticate": "tealight.accounts.forms.second_factor.CodeAgain",
    "activate_totp": "tealight.accounts.forms.second_factor.FirstCode",
    "add_webauthn": "tealight.accounts.forms.second_factor.NewPasskey",
    "signup_webauthn": "tealight.accounts.forms.second_factor.FirstPasskey",
    "edit_webauthn": "tealight.accounts.forms.second_factor.PasskeyName",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = MFA_PASSKEY_SIGNUP_ENABLED = True
MFA_RATE_LIMITS = {"webauthn_login": "200/m/ip"}
MFA_TOTP_TOLERANCE = 1  # steps of thirty seconds: the clocks of phones drift

# A photograph has limits of its own; words never need more than this (bytes).
DATA_UPLOAD_MAX_MEMORY_SIZE = 512 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 200
FILE_UPLOAD_HANDLERS = ["tealight.config.uploads.OnlyPhotographs"]
FILE_UPLOAD_TEMP_DIR = DATA

SECURE = env.behind_tls
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = SECURE
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SECURE_HSTS_SECONDS = 31_536_000 if SECURE else 0
SECURE_REFERRER_POLICY = "same-origin"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SECURE else None
X_FRAME_OPTIONS = "DENY"
