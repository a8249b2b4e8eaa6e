"""A zip is not trusted in anything it says about itself."""

import struct
import tracemalloc
import zipfile

import pytest

from wayfellow.measures.importers import Format
from wayfellow.measures.importers.tests.made_files import read, refusal, xlsform
from wayfellow.measures.importers.tests.made_zips import changed, parts, with_part, zipped

GOOD = xlsform({"type": "text", "name": "a", "label": "How blue is the sky?"})
SHEET = "xl/worksheets/sheet1.xml"


def test_the_good_one_is_read() -> None:
    assert read(zipped(parts(GOOD))).items[0].text == "How blue is the sky?"


def test_a_zip_that_unpacks_to_gigabytes_is_refused_early() -> None:
    bomb = with_part(GOOD, "xl/worksheets/sheet9.xml", b" " * 100_000_000)

    tracemalloc.start()
    said = refusal(bomb)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert said == "the zip unpacks to more than 16777216 bytes."
    assert most < 60_000_000


def test_what_nobody_needs_is_not_unpacked() -> None:
    assert len(read(with_part(GOOD, "xl/media/sky.png", b"\0" * 100_000_000)).items) == 1


def test_many_parts_together_are_held_to_the_same_limit() -> None:
    many = {f"xl/worksheets/s{number}.xml": b" " * 2_000_000 for number in range(10)}

    assert refusal(zipped({**parts(GOOD), **many})) == "the zip unpacks to more than 16777216 bytes."


@pytest.mark.parametrize("name", ["xl/embeddings/more.xlsx", "xl/more.zip", "again.ZIP", "x.gz"])
def test_a_zip_in_a_zip_is_refused(name: str) -> None:
    assert refusal(with_part(GOOD, name, GOOD)) == f"the zip holds another one, {name}."


def test_too_many_entries_are_refused() -> None:
    many = {f"xl/media/{number}": b"" for number in range(200)}

    assert refusal(zipped({**parts(GOOD), **many})).startswith("the zip has 2")


@pytest.mark.parametrize("name", ["/etc/passwd", "../up.xml", "xl/../../up.xml", "xl\\up.xml"])
def test_a_name_that_leads_outside_is_refused(name: str) -> None:
    assert refusal(with_part(GOOD, name, b"")) == f"the zip holds {name}, which would lead outside."


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_one_name_twice_is_refused() -> None:
    again = bytearray(with_part(GOOD, "xl/wprkbook.xml", b"<other/>"))
    at = again.find(b"xl/wprkbook.xml")
    while at >= 0:
        again[at : at + 15] = b"xl/workbook.xml"
        at = again.find(b"xl/wprkbook.xml")

    assert refusal(bytes(again)) == "the zip holds xl/workbook.xml twice."


def test_macros_are_refused() -> None:
    said = refusal(with_part(GOOD, "xl/vbaProject.bin", b"\0"))

    assert said == "the workbook holds macros; save it as a plain .xlsx and try again."


def test_a_password_is_refused() -> None:
    assert refusal(_flagged(GOOD)) == "the workbook has a password; take it off and try again."


def _flagged(content: bytes) -> bytes:
    """As if its first entry were encrypted."""
    made = bytearray(content)
    at = made.find(b"PK\x01\x02")
    made[at + 8] |= 1
    return bytes(made)


@pytest.mark.parametrize("compression", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_another_way_of_packing_is_refused(compression: int) -> None:
    assert refusal(zipped(parts(GOOD), compression)).endswith("in a way that no workbook does.")


def test_entries_that_share_bytes_are_refused() -> None:
    twice = _sharing(zipped({**parts(GOOD), "xl/copy.xml": b"<a/>" * 50}))

    assert refusal(twice).endswith("overlaps another.")


def _sharing(content: bytes) -> bytes:
    """As if the last entry began where the first does."""
    made = bytearray(content)
    at = made.rfind(b"PK\x01\x02")
    made[at + 42 : at + 46] = struct.pack("<I", 0)
    return bytes(made)


def test_a_size_that_claims_too_little_is_refused() -> None:
    assert refusal(_lying(GOOD, 10)) == f"the zip cannot be unpacked (Bad CRC-32 for file '{SHEET}')."


@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_size_that_claims_too_much_is_refused(compression: int) -> None:
    said = refusal(_lying(zipped(parts(GOOD), compression), 1_000_000))

    assert said == f"the zip lies about the size of {SHEET}."


def _lying(content: bytes, size: int) -> bytes:
    """As if the sheet unpacked to another size."""
    made = bytearray(content)
    at = made.rfind(SHEET.encode()) - 46
    made[at + 24 : at + 28] = struct.pack("<I", size)
    return bytes(made)


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        (
            {"instrument.csv": b""},
            "this is a REDCap instrument; unpack the zip and import the instrument.csv in it.",
        ),
        ({"content.xml": b""}, "this is another kind of workbook; save it as .xlsx and try again."),
        ({"xl/workbook.bin": b""}, "this is another kind of workbook; save it as .xlsx and try again."),
        ({"sky.txt": b""}, "this zip is not an Excel workbook (it has no xl/workbook.xml)."),
        ({}, "this zip is not an Excel workbook (it has no xl/workbook.xml)."),
    ],
)
def test_another_zip_is_refused_with_what_to_do(inside: dict[str, bytes], said: str) -> None:
    assert refusal(zipped(inside), form=Format.XLSFORM) == said


# Named, because a workbook made twice is not equally long.
@pytest.mark.parametrize(
    "length", [4, 100, len(GOOD) // 2, len(GOOD) - 5], ids=["a word", "a line", "half", "nearly all"]
)
def test_a_file_that_was_cut_off_is_refused(length: int) -> None:
    assert refusal(GOOD[:length]) == "the zip cannot be unpacked (File is not a zip file)."


ENTITIES = b"""<?xml version="1.0"?>
<!DOCTYPE x [<!ENTITY a "blue blue blue"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>
<worksheet>&c;</worksheet>"""
OUTSIDE = b"""<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>"""
EVEN_IN_16 = OUTSIDE.decode().encode("utf-16")


@pytest.mark.parametrize("xml", [ENTITIES, OUTSIDE, EVEN_IN_16])
def test_declared_entities_are_refused(xml: bytes) -> None:
    said = refusal(changed(GOOD, SHEET, lambda _: xml))

    assert said == f"{SHEET}: the XML declares a document type, which no workbook needs."


def test_deep_xml_is_refused() -> None:
    said = refusal(changed(GOOD, SHEET, lambda _: b"<a>" * 100_000))

    assert said == f"{SHEET}: the XML nests deeper than 64 levels."


def test_a_flood_of_elements_is_refused() -> None:
    said = refusal(changed(GOOD, SHEET, lambda _: b"<a>" + b"<b/>" * 400_001 + b"</a>"))

    assert said == f"{SHEET}: the workbook has more than 400000 elements."


def test_a_long_attribute_is_refused() -> None:
    said = refusal(
        changed(GOOD, SHEET, lambda xml: xml.replace(b"<sheetData>", b"<sheetData a='%s'>" % (b"x" * 2001)))
    )

    assert said == f"{SHEET}: an attribute has more than 2000 characters."


@pytest.mark.parametrize("xml", [b"", b"<a>", b"oops", b"<?xml version='1.0' encoding='klingon'?><a/>"])
def test_broken_xml_is_refused(xml: bytes) -> None:
    assert refusal(changed(GOOD, SHEET, lambda _: xml)).startswith(f"{SHEET}: the XML cannot be read (")


def test_xml_that_is_no_workbook_is_refused() -> None:
    said = refusal(changed(GOOD, "xl/workbook.xml", lambda _: b"<workbook/>"))

    assert said == "You must have a sheet named 'survey'."


def test_a_cell_that_points_nowhere_is_refused() -> None:
    cell = b'<c r="A1" t="s"><v>99999</v></c>'
    said = refusal(
        changed(GOOD, SHEET, lambda xml: xml.replace(b"<sheetData>", b"<sheetData><row>%s</row>" % cell))
    )

    assert said == "the workbook cannot be read (IndexError: list index out of range)."


def test_what_openpyxl_finds_odd_is_told_and_not_printed(capfd: pytest.CaptureFixture[str]) -> None:
    lone = b'<sheet name="extra" sheetId="9" state="visible"/></sheets>'

    found = read(changed(GOOD, "xl/workbook.xml", lambda xml: xml.replace(b"</sheets>", lone)))

    assert found.warnings == (
        "The workbook is odd: File contains an invalid specification for 0. This will be removed.",
    )
    assert capfd.readouterr() == ("", "")


def test_links_to_other_files_are_not_followed() -> None:
    rels = "xl/_rels/workbook.xml.rels"
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink"
    target = b'Target="file:///etc/passwd" TargetMode="External"/></Relationships>'
    link = b'<Relationship Id="rId99" Type="%s" ' % kind + target

    linked = changed(GOOD, rels, lambda xml: xml.replace(b"</Relationships>", link))

    assert len(read(linked).items) == 1
