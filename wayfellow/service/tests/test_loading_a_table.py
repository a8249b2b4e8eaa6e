"""The licensee's table, as CSV: read plainly, checked, and refused in a sentence."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests import made_up
from tests.cast import Member, posting
from wayfellow.people.tests.pages import text_of
from wayfellow.reflections.queries import licensed_tables
from wayfellow.service.forms.table import MOST_LINES, table_rows

TABLE = reverse("service:table", args=[made_up.WITH_A_TABLE, "total"])
MEASURE = reverse("service:measure", args=[made_up.WITH_A_TABLE])


def send(client: Client, content: bytes) -> HttpResponse:
    """Choose a file and press."""
    return posting(client, TABLE, file=SimpleUploadedFile("table.csv", content))


@pytest.fixture
def client(lead: Member) -> Client:
    """The lead, with a licence stated."""
    made_up.state_licence(lead, measure=made_up.WITH_A_TABLE)
    return lead.client()


def test_a_table_is_checked_and_kept(client: Client, lead: Member) -> None:
    before = text_of(client.get(MEASURE))

    answer = send(client, made_up.table_file())
    after = text_of(client.get(answer["Location"]))

    assert "A table is missing" in before
    assert "The table for this score comes with the licence." in before
    assert answer["Location"] == MEASURE
    assert "This number can be given from now on." in after
    assert "Your table is loaded." in after
    assert "A table is missing" not in after
    tables = licensed_tables(made_up.WITH_A_TABLE, service_id=lead.viewer.service_id)
    assert tables["total"] == tuple((float(n), float(n)) for n in range(7, 36))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "There is nothing in this file."),
        (b"\xff\xfe\x00", "This is not a plain text file. Please save the table as CSV."),
        (b"raw,reported\n", "There are no numbers in this file."),
        (b"7,7\n8,eight\n", "Line 2: here should be two numbers with a comma between them."),
        (b"7,7\n8\n", "Line 2: here should be two numbers with a comma between them."),
        (b"7,7\n8,8,8\n", "Line 2: here should be two numbers with a comma between them."),
        (b"7,nan\n", "Line 1: here should be two numbers with a comma between them."),
        (b"7,7\n\n9,1_0\n", "Line 3: here should be two numbers with a comma between them."),
        (b"7,\xd9\xa7\n", "Line 1: here should be two numbers with a comma between them."),
        (b"7,7\n" * (MOST_LINES + 1), "This file has more than 1000 lines."),
        (made_up.table_file(high=34), "Short Warwick-Edinburgh Mental Well-being Scale"),
        (made_up.table_file(low=8), ""),
        (b'"' + b"a" * 200_000, "This file cannot be read as CSV."),
    ],
)
def test_a_wrong_table_is_refused_in_a_sentence_and_nothing_is_kept(
    content: bytes, told: str, client: Client, lead: Member
) -> None:
    answer = send(client, content)

    assert answer.status_code == 422
    assert "Something needs another look" in text_of(answer)
    assert told.split("Short")[0] in text_of(answer)
    assert licensed_tables(made_up.WITH_A_TABLE, service_id=lead.viewer.service_id) == {}


@pytest.mark.parametrize(
    "content",
    [
        b"raw,reported\r\n7,7.5\r\n8,8\r\n",
        b"\xef\xbb\xbf7,7.5\n8,8",
        b"7;7.5\n8;8\n",
        b' 7 , "7.5"\n\n8,8\n\n',
        b"raw;reported\n7;7.50\n8;8.0\n",
    ],
)
def test_tables_are_read_as_spreadsheets_write_them(content: bytes) -> None:
    assert table_rows(content) == ((7.0, 7.5), (8.0, 8.0))


def test_numbers_below_nothing_are_numbers() -> None:
    assert table_rows(b"-2,-1.5\n") == ((-2.0, -1.5),)


def test_a_second_table_replaces_the_first(client: Client) -> None:
    send(client, made_up.table_file())

    page = text_of(client.get(MEASURE))
    answer = send(client, made_up.table_file())

    assert "Load another" in page
    assert answer["Location"] == MEASURE


def test_without_a_licence_the_licence_comes_first(lead: Member) -> None:
    client = lead.client()

    answers = [client.get(TABLE), send(client, made_up.table_file())]

    assert {answer["Location"] for answer in answers} == {
        reverse("service:licence", args=[made_up.WITH_A_TABLE])
    }


def test_no_file_is_told(client: Client) -> None:
    assert "Please choose a file." in text_of(posting(client, TABLE))


@pytest.mark.parametrize(
    ("measure", "score"),
    [(made_up.MEASURE, "total"), (made_up.WITH_A_TABLE, "other"), ("gas", "total"), ("none", "total")],
)
def test_what_takes_no_table_has_no_page_for_one(measure: str, score: str, client: Client) -> None:
    address = reverse("service:table", args=[measure, score])

    assert client.get(address).status_code == 404
    assert posting(client, address).status_code == 404


def test_the_page_says_which_number_it_is_for(client: Client) -> None:
    page = text_of(client.get(TABLE))

    assert "For SWEMWBS:" in page
    assert "Please use no table from somewhere else: wrong ones are about." in page
