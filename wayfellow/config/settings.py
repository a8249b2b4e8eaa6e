"""The one settings file. Everything comes from the environment, and without what it needs nothing starts."""

import os
import secrets
import tempfile
from enum import StrEnum
from pathlib import Path
from typing import Any

import dj_database_url
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from wayfellow.config import environment as env

PROJECT = Path(__file__).resolve().parents[2]
PACKAGE = PROJECT / "wayfellow"


class Mode(StrEnum):
    """Production is what you get when you say nothing; the others are asked for by name."""

    PRODUCTION = "production"
    DEMO = "demo"
    TEST = "test"


try:
    MODE = Mode(env.text("WAYFELLOW_MODE", Mode.PRODUCTION))
except ValueError as error:
    raise ImproperlyConfigured("WAYFELLOW_MODE must be production, demo or test.") from error
IS_DEMO = MODE is Mode.DEMO
IS_TEST = MODE is Mode.TEST

# Where what must outlive a restart is kept: databases, static files, and in a demo the keys too.
# A test makes its own place; production must say where.
_DEFAULT_STATE = {
    Mode.DEMO: str(PROJECT / "var"),
    Mode.TEST: tempfile.mkdtemp(prefix="wayfellow-test-")
    if IS_TEST and "STATE_DIR" not in os.environ
    else "",
}
STATE_DIR = Path(env.text("STATE_DIR", _DEFAULT_STATE.get(MODE)))

DEBUG = False
if IS_DEMO and "SECRET_KEY_FILE" not in os.environ:
    env.make_secret(STATE_DIR / "secret.key")  # its own the first time; production is always given one
SECRET_KEY = (
    secrets.token_urlsafe(48)
    if IS_TEST
    else env.secret("SECRET_KEY", STATE_DIR / "secret.key" if IS_DEMO else None)
)
# The key over all keys comes from a file, from a command that asks a key service, or from the environment.
# Only where it is to be found is a setting; the key itself is read by the keyring and by nobody else.
MASTER_KEY_COMMAND = env.text("MASTER_KEY_COMMAND", "") if MODE is Mode.PRODUCTION else ""
MASTER_KEY_IN_ENVIRONMENT = MODE is Mode.PRODUCTION and env.is_named("MASTER_KEY")
_NO_FILE_NEEDED = bool(MASTER_KEY_COMMAND or MASTER_KEY_IN_ENVIRONMENT)
MASTER_KEY_FILE = env.file(
    "MASTER_KEY_FILE",
    STATE_DIR / "master.key" if MODE is not Mode.PRODUCTION else None,
    needed=not _NO_FILE_NEEDED,
)
env.refuse_several(
    MASTER_KEY_FILE=MASTER_KEY_FILE,
    MASTER_KEY_COMMAND=MASTER_KEY_COMMAND,
    MASTER_KEY=MASTER_KEY_IN_ENVIRONMENT,
)
# During a rotation: opens what it wrapped, and wraps nothing (docs/security/keys.md).
SECOND_MASTER_KEY_FILE = env.file("SECOND_MASTER_KEY_FILE", None, needed=False)
SECOND_MASTER_KEY_COMMAND = env.text("SECOND_MASTER_KEY_COMMAND", "")
SECOND_MASTER_KEY_IN_ENVIRONMENT = env.is_named("SECOND_MASTER_KEY")
# Who left for good, and where the log of looks ends: files outside both databases and their backups.
LEDGER_FILE = Path(env.text("LEDGER_FILE", str(STATE_DIR / "ledger" / "left.log")))
# How long backups of the keys are kept: after that, nobody can open the words of somebody who left for good.
KEYS_BACKUPS_KEPT_DAYS = env.number("KEYS_BACKUPS_KEPT_DAYS", 30)
ANCHOR_FILE = Path(env.text("ANCHOR_FILE", str(STATE_DIR / "anchor" / "looks.log")))
ALLOWED_HOSTS = env.several(
    "ALLOWED_HOSTS", None if MODE is Mode.PRODUCTION else "127.0.0.1,localhost,testserver"
)
CSRF_TRUSTED_ORIGINS = env.several("CSRF_TRUSTED_ORIGINS")
BEHIND_TLS = MODE is Mode.PRODUCTION
BEHIND_PROXY = env.yes("BEHIND_PROXY")

# --- the parts -----------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "wayfellow.config",
    "wayfellow.foundation",
    "wayfellow.foundation.keys",
    "wayfellow.web",
    "wayfellow.people",
    "wayfellow.sharing",
    "wayfellow.lived_experience",
    "wayfellow.goals",
    "wayfellow.staying_well",
    "wayfellow.coping",
    "wayfellow.routines",
    "wayfellow.learning",
    "wayfellow.reflections",
    "wayfellow.conversations",
    "wayfellow.journey",
    "wayfellow.exchange",
    "wayfellow.peer_work",
    "wayfellow.service",
    "wayfellow.evaluation",
    "wayfellow.leaving",
    # The demo pages and their people exist only where they are asked for by name.
    *(["wayfellow.demo"] if MODE is not Mode.PRODUCTION else []),
]
MIDDLEWARE = [
    "wayfellow.web.middleware.SecurityHeaders",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "wayfellow.web.middleware.NoStore",
    # Phones on a poor line: a page shrinks to a fifth. It adds random bytes, so that lengths tell nothing.
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "wayfellow.web.middleware.EndedOnDevice",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "wayfellow.foundation.keyring.KeyScope",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "wayfellow.people.middleware.ViewerMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "wayfellow.web.middleware.FragmentSignIn",
    "wayfellow.web.middleware.NoEmptyRefusal",
    "allauth.account.middleware.AccountMiddleware",
    "wayfellow.people.kept_words.SignInFirst",
    "wayfellow.people.gates.Gates",
    # Last, because it runs the page itself: one token, one row, one answer.
    "wayfellow.foundation.idempotency.OneAnswer",
]
ROOT_URLCONF = "wayfellow.config.urls"
WSGI_APPLICATION = "wayfellow.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- pages ---------------------------------------------------------------------------------------------
_DOMAINS_WITH_PAGES = [
    app.removeprefix("wayfellow.") for app in INSTALLED_APPS if app.startswith("wayfellow.")
]
TEMPLATES: list[dict[str, Any]] = [
    {
        "NAME": "jinja2",
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [PACKAGE / name / "templates" for name in _DOMAINS_WITH_PAGES if "." not in name],
        "APP_DIRS": False,
        "OPTIONS": {"environment": "wayfellow.web.jinja.environment"},
    },
    # For what allauth draws by itself and we never show; our pages and letters are Jinja2.
    {
        "NAME": "django",
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    },
]
STATIC_URL = "/static/"
# Tests find each file where it lies; elsewhere they are gathered in one folder at the start.
STATIC_ROOT = None if IS_TEST else STATE_DIR / "static"
WHITENOISE_USE_FINDERS = IS_TEST
STORAGES = {
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if IS_TEST
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"  # only fixed sentences go in

LANGUAGE_CODE = "en-gb"
LANGUAGES = [("en-gb", _("English"))]
TIME_ZONE = env.text("TIME_ZONE", "Australia/Sydney")
USE_TZ = True

# Help in a crisis: "who | number | when", several with ";" between. On every page, also when all else fails.
CRISIS_HELP = env.text(
    "CRISIS_HELP",
    "Emergency | 000 | day and night; Lifeline | 13 11 14 | day and night"
    if MODE is not Mode.PRODUCTION
    else None,
)
# Where "Leave quickly" goes: our own plain page, or an address a service chooses.
LEAVE_TO = env.text("LEAVE_TO", "/away/")

# --- records -------------------------------------------------------------------------------------------
# FULL and not NORMAL: in WAL, NORMAL may lose acknowledged rows when the power goes. IMMEDIATE, because
# deferred transactions fail with "database is locked" under two writers.
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 30,
    "init_command": (
        "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA foreign_keys=ON;"
        "PRAGMA secure_delete=ON;PRAGMA trusted_schema=OFF"
    ),
}


def _database(setting: str, file: str) -> dict[str, Any]:
    default = f"sqlite:///{STATE_DIR / file}"
    found: dict[str, Any] = dict(dj_database_url.parse(env.text(setting, default), conn_max_age=60))
    if found["ENGINE"] == "django.db.backends.sqlite3":
        found["OPTIONS"] = SQLITE_OPTIONS
        # A file also in tests: threads of a live server cannot share a database in memory.
        found["TEST"] = {"NAME": str(STATE_DIR / f"test-{file}")}
    return found


DATABASES = {
    "default": _database("DATABASE_URL", "wayfellow.sqlite3"),
    "keys": _database("KEYS_DATABASE_URL", "keys.sqlite3"),
}
# allauth's own table of passkeys has a check that SQLite refuses with trusted_schema=OFF (people.json_kept).
MIGRATION_MODULES = {"mfa": "wayfellow.people.mfa.migrations"}
DATABASE_ROUTERS = ["wayfellow.foundation.keys.router.KeysApart"]

# --- who is here ---------------------------------------------------------------------------------------
AUTH_USER_MODEL = "people.Account"
AUTHENTICATION_BACKENDS = ["wayfellow.people.sign_in.AccountWithPerson"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 8}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
# The fast hasher is for tests alone: hundreds of sign-ins would take minutes with the real one.
PASSWORD_HASHERS = (
    ["django.contrib.auth.hashers.MD5PasswordHasher"]
    if IS_TEST
    else [
        "django.contrib.auth.hashers.ScryptPasswordHasher",
        "django.contrib.auth.hashers.PBKDF2PasswordHasher",
    ]
)
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "web:front"
ACCOUNT_ADAPTER = "wayfellow.people.sign_in.AccountAdapter"
ACCOUNT_FORMS = {
    "login": "wayfellow.people.forms.SignInForm",
    "request_login_code": "wayfellow.people.forms.AskForCodeForm",
    "confirm_login_code": "wayfellow.people.forms.EnterCodeForm",
    "reauthenticate": "wayfellow.people.forms.ItIsMeForm",
    "change_password": "wayfellow.people.forms.ChangePasswordForm",
    "set_password": "wayfellow.people.forms.ChoosePasswordForm",
}
ACCOUNT_USER_MODEL_USERNAME_FIELD = "sign_in_name"
ACCOUNT_USER_MODEL_EMAIL_FIELD = "email"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_PRESERVE_USERNAME_CASING = False  # names are kept in small letters, and found by their index
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 600
# Digits, because telephones offer them by themselves; eight of them, with three tries at each code.
ACCOUNT_LOGIN_BY_CODE_FORMAT = {"numeric": True, "length": 8, "dashed": True}
ACCOUNT_LOGOUT_REDIRECT_URL = "web:front"
ACCOUNT_SESSION_REMEMBER = None  # "Whose phone is this?" says it (people.devices)
ACCOUNT_AUTHENTICATED_LOGIN_REDIRECTS = False  # `people.sign_in_pages` does it, and lets people turn back
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
# Slower for whoever hammers, closed to nobody. Counted by where somebody comes from, never by account: who
# counts by account lets a stranger lock the owner out. Short, because a household shares one address.
SIGN_IN_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "10/m/ip",
    "request_login_code": "10/10m/ip",
    "join_code": "30/m/ip",
    "way_back": "20/10m/ip",
    "kept_words": "30/m/ip",
    "reauthenticate": "10/m/user",  # whoever holds a browser that is signed in; it hinders nobody elsewhere
    "secret_address": "30/m/ip",  # wrong addresses of calendars, and wrong links out of letters
}
# A passkey, or an app that shows codes; and codes on paper for the day when neither is at hand.
MFA_ADAPTER = "wayfellow.people.second_step.SecondStepAdapter"
MFA_SUPPORTED_TYPES = ["webauthn", "totp", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_RECOVERY_CODE_DIGITS = 10
MFA_ALLOW_UNVERIFIED_EMAIL = True  # an address is no factor here, so it need not be proved first
MFA_REAUTHENTICATION_REQUIRED = False  # `people.asking_again` asks, and takes a fresh sign-in as an answer
MFA_TOTP_TOLERANCE = 1  # telephones and servers disagree about the time by some seconds
MFA_FORMS = {
    "authenticate": "wayfellow.people.second_step_forms.SecondStepForm",
    "reauthenticate": "wayfellow.people.second_step_forms.CodeAgainForm",
    "authenticate_webauthn": "wayfellow.people.second_step_forms.PasskeyForm",
    "reauthenticate_webauthn": "wayfellow.people.second_step_forms.PasskeyAgainForm",
    "login_webauthn": "wayfellow.people.second_step_forms.SignInByPasskeyForm",
    "add_webauthn": "wayfellow.people.second_step_forms.AddPasskeyForm",
    "activate_totp": "wayfellow.people.second_step_forms.AddAppForm",
    "generate_recovery_codes": "wayfellow.people.second_step_forms.PaperCodesForm",
}
# Hundreds of tests sign in from one address; those of slowing down put the limits back.
ACCOUNT_RATE_LIMITS = False if IS_TEST else SIGN_IN_LIMITS
MFA_RATE_LIMITS = False if IS_TEST else {"webauthn_login": "30/m/ip"}
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if BEHIND_PROXY else 0
# The counters are in the database: all processes on all machines share it, and counting is atomic there,
# which it is not in a folder of files. Only those who sign in or join pay for it; no page reads it.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "slowing_down",
        "KEY_FUNCTION": "wayfellow.people.throttle.without_addresses",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}
SESSION_ENGINE = "wayfellow.people.sessions"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 14

# --- what browsers are told ----------------------------------------------------------------------------
_HOST_ONLY = "__Host-" if BEHIND_TLS else ""
SESSION_COOKIE_NAME = f"{_HOST_ONLY}wayfellow"
CSRF_COOKIE_NAME = f"{_HOST_ONLY}form"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = BEHIND_TLS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "wayfellow.web.errors.form_too_old"
SECURE_SSL_REDIRECT = BEHIND_TLS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365 if BEHIND_TLS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = BEHIND_TLS
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"  # with no-referrer browsers say "Origin: null" (ADR 5)
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 512 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 300
DATA_UPLOAD_MAX_NUMBER_FILES = 1
FILE_UPLOAD_HANDLERS = ["wayfellow.web.uploads.SmallFile"]  # in memory, never on the disk

# --- letters and logs ----------------------------------------------------------------------------------
EMAIL_BACKEND = {
    Mode.PRODUCTION: "django.core.mail.backends.smtp.EmailBackend",
    Mode.DEMO: "django.core.mail.backends.filebased.EmailBackend",
    Mode.TEST: "django.core.mail.backends.locmem.EmailBackend",
}[MODE]
EMAIL_FILE_PATH = STATE_DIR / "letters"
EMAIL_HOST = env.text("EMAIL_HOST", "127.0.0.1")
EMAIL_PORT = env.number("EMAIL_PORT", 25)
EMAIL_HOST_USER = env.text("EMAIL_USER", "")
# The mail provider says how long it is; we only refuse an empty one.
EMAIL_HOST_PASSWORD = env.secret("EMAIL_PASSWORD", shortest=1) if EMAIL_HOST_USER else ""
EMAIL_USE_TLS = env.yes("EMAIL_TLS", default=MODE is Mode.PRODUCTION)
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.text("EMAIL_FROM", "hello@localhost")

# What letters call us. Commands know no request that could tell.
_FIRST_NAME = next(iter(ALLOWED_HOSTS), "localhost").lstrip(".")
OUR_ADDRESS = env.text("OUR_ADDRESS", f"{'https' if BEHIND_TLS else 'http'}://{_FIRST_NAME}").rstrip("/")

DEFAULT_EXCEPTION_REPORTER = "wayfellow.foundation.reports.WithoutWords"
DEFAULT_EXCEPTION_REPORTER_FILTER = "wayfellow.foundation.reports.NothingShown"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"()": "wayfellow.foundation.reports.OneLine"}},
    "handlers": {"out": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["out"], "level": "WARNING"},
    "loggers": {"django": {"handlers": ["out"], "level": "WARNING", "propagate": False}},
}
