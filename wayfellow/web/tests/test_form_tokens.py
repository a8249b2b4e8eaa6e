"""Every POST form proves that it is ours, and is one of a kind."""

from django.template import engines
from django.test import Client

from wayfellow.web.tests.conftest import signed_in
from wayfellow.web.tests.reading import read


def fields_called(name: str, html: str) -> list[str]:
    """The values of all hidden fields of this name."""
    return [field["value"] for field in read(html).all("input", name=name)]


def test_every_form_on_a_page_has_a_token_of_its_own(person: Client) -> None:
    tokens = fields_called("form_token", person.get("/write/").content.decode())

    assert len(tokens) == len(set(tokens)) == 5, "two on the page, leaving quickly, locking, signing out"
    assert {len(token) for token in tokens} == {22}


def test_all_forms_on_a_page_carry_the_same_proof_and_each_page_another(person: Client) -> None:
    first, second = (
        fields_called("csrfmiddlewaretoken", person.get("/write/").content.decode()) for _ in range(2)
    )

    assert len(set(first)) == len(set(second)) == 1
    assert set(first) != set(second)


def test_the_proof_is_taken() -> None:
    careful = signed_in("person", careful=True)
    page = read(careful.get("/write/"))
    proof = page.all("input", name="csrfmiddlewaretoken")[0]["value"]

    answer = careful.post("/write/", {"what": "Tea", "sure": "on", "csrfmiddlewaretoken": proof})

    assert (answer.status_code, answer["Location"]) == (303, "/conversations/7/")


def test_a_form_that_calls_twice_gets_the_same_proof() -> None:
    request = Client().get("/help/").wsgi_request
    template = engines["jinja2"].from_string("{{ post_fields() }}{{ post_fields() }}")

    proofs = fields_called("csrfmiddlewaretoken", template.render({}, request))

    assert len(proofs) == 2
    assert proofs[0] == proofs[1]
