"""One address says whether this process and every database behind it can answer."""

import pytest
from django.db import connections
from django.db.utils import OperationalError
from django.test import Client
from django.test.utils import CaptureQueriesContext


@pytest.mark.django_db(databases=["default", "keys"])
def test_it_asks_every_database_once() -> None:
    with (
        CaptureQueriesContext(connections["default"]) as rows,
        CaptureQueriesContext(connections["keys"]) as keys,
    ):
        answer = Client().get("/healthz")

    assert (answer.status_code, answer.content) == (200, b"ok")
    assert [query["sql"] for query in rows] == [query["sql"] for query in keys] == ["SELECT 1"]


@pytest.mark.django_db(databases=["default", "keys"])
@pytest.mark.parametrize("name", ["default", "keys"])
def test_it_says_when_one_does_not_answer(name: str) -> None:
    def refuse(execute: object, sql: str, *rest: object) -> None:
        raise OperationalError("disk I/O error at /somewhere")

    with connections[name].execute_wrapper(refuse):
        answer = Client().get("/healthz")

    assert (answer.status_code, answer.content) == (503, b"a database does not answer")
