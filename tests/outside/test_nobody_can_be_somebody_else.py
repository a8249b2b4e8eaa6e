"""There is no admin site, and no way to sign in as another person."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.test import Client

from tests.architecture.sources import product_modules, short, tree_of
from tests.cast import Member
from tests.outside.crawl import routes
from tests.told import RecordProperty
from wayfellow.config.tests.starts import production, run
from wayfellow.people.models import Account

pytestmark = pytest.mark.shows("M13")
BEING_ANOTHER = re.compile(
    r"admin|impersonat|hijack|log_?in_?as|sign_?in_?as|become|sudo|masquerad|su_to", re.I
)
# The only places of ours that begin a sign-in, each with its reason; all others are allauth's own.
MAY_SIGN_IN = {
    "wayfellow/sharing/joining/views.py": "somebody new who came in with a code and chose a password",
}


def _begins_a_sign_in(tree: ast.Module) -> Iterator[str]:
    """Names that only whoever signs somebody in needs to import."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module in {
            "django.contrib.auth",
            "allauth.account.utils",
        }:
            yield from (name.name for name in node.names if name.name in {"login", "perform_login"})
        if isinstance(node, ast.Attribute) and node.attr in {"force_login", "perform_login"}:
            yield node.attr


def test_there_is_no_admin_site() -> None:
    assert not apps.is_installed("django.contrib.admin")
    assert {app for app in settings.INSTALLED_APPS if BEING_ANOTHER.search(app)} == set()


def test_no_route_leads_into_somebody_elses_account(record_property: RecordProperty) -> None:
    named = {route.name for route in routes()}

    record_property("counted", f"{len(named)} routes, none for administrators, none to be another")
    assert {name for name in named if BEING_ANOTHER.search(name)} == set()


@pytest.mark.parametrize("address", ["/admin/", "/admin/login/", "/django-admin/", "/hijack/", "/su/"])
def test_addresses_where_others_keep_theirs_lead_nowhere(address: str, lead: Member) -> None:
    assert lead.client().get(address).status_code == 404
    assert Client().get(address).status_code == 404


def test_no_account_is_above_others() -> None:
    fields = {field.name for field in Account._meta.get_fields()}

    assert fields & {"is_staff", "is_superuser", "groups", "user_permissions"} == set()


def test_only_the_pages_of_signing_in_sign_anybody_in() -> None:
    found = {
        short(path)
        for path in product_modules()
        if "/demo/" not in short(path) and any(_begins_a_sign_in(tree_of(path)))
    }

    assert found == MAY_SIGN_IN.keys()


def test_a_place_that_signs_somebody_in_is_found() -> None:
    tree = ast.parse("from django.contrib.auth import login, logout\nclient.force_login(somebody)\n")

    assert list(_begins_a_sign_in(tree)) == ["login", "force_login"]


@pytest.mark.shows("M13")
def test_being_a_made_up_person_exists_in_a_demo_alone(tmp_path: Path) -> None:
    ask = "import django; django.setup(); from django.conf import settings; print(settings.INSTALLED_APPS)"

    told = run("-c", ask, told=production(tmp_path)).stdout

    assert "wayfellow.people" in told
    assert "wayfellow.demo" not in told
