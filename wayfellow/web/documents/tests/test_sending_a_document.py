"""A document leaves as a file that nobody keeps on the way, under a plain name."""

import pytest

from wayfellow.web.documents import download

pytestmark = pytest.mark.shows("M17")


def test_it_is_a_file_to_keep_and_nothing_on_the_way_keeps_it() -> None:
    answer = download(b"%PDF", name="notes.pdf")

    assert answer.content == b"%PDF"
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="notes.pdf"'
    assert answer.headers["Cache-Control"] == "no-store, private"


@pytest.mark.parametrize(
    "name", ["Sam's plan.pdf", 'a".pdf', "a\r\nb.pdf", "plan.exe", ".pdf", f"{40 * 'a'}.pdf"]
)
def test_a_name_that_is_not_plain_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="small letters"):
        download(b"%PDF", name=name)
