"""Reads a PDF the way a screen reader would: its tags, and the words under them in their order."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf

_TABLE = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_HEX = re.compile(rb"<([0-9a-fA-F]+)>")


@dataclass(slots=True)
class OnPaper:
    """What a document says about itself, and what it says."""

    pages: int
    size: tuple[int, int]
    language: str
    is_tagged: bool
    shows_title: bool
    title: str
    pdf_ua_part: str
    tags: list[str]
    words: str = field(repr=False)


def on_paper(document: bytes) -> OnPaper:
    """Read it."""
    with pikepdf.open(io.BytesIO(document)) as pdf:
        root: Any = pdf.Root
        with pdf.open_metadata() as about:
            ua = str(about.get("pdfuaid:part", ""))
        box = pdf.pages[0].mediabox
        return OnPaper(
            pages=len(pdf.pages),
            size=(round(float(box[2])), round(float(box[3]))),
            language=str(root.get("/Lang", "")),
            is_tagged=bool(root.MarkInfo.Marked),
            shows_title=bool(root.ViewerPreferences.DisplayDocTitle),
            title=str(pdf.docinfo.get("/Title", "")),
            pdf_ua_part=ua,
            tags=list(_tags(root.get("/StructTreeRoot"))),
            words=" ".join(" ".join(_words(page) for page in pdf.pages).split()),
        )


def _tags(node: Any) -> Iterator[str]:
    """The names of the tags, from the first to the last."""
    if isinstance(node, pikepdf.Array):
        for child in list(node):
            yield from _tags(child)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield str(node["/S"])[1:]
        if "/K" in node:
            yield from _tags(node["/K"])


def _words(page: pikepdf.Page) -> str:
    letters = {name: _letters_of(font) for name, font in page.resources.get("/Font", {}).items()}
    said: list[str] = []
    known: dict[bytes, str] = {}
    steps: list[Any] = list(pikepdf.parse_content_stream(page))
    for operands, operator in steps:
        match str(operator):
            case "Tf":
                known = letters[str(operands[0])]
            case "Tj":
                said.append(_read(bytes(operands[0]), known))
            case "TJ":
                said += [_read(bytes(one), known) for one in operands[0] if isinstance(one, pikepdf.String)]
            case "ET" | "T*" | "Td" | "Tm":
                said.append(" ")
    return "".join(said)


def _read(codes: bytes, known: dict[bytes, str]) -> str:
    return "".join(known.get(codes[at : at + 2], "") for at in range(0, len(codes), 2))


def _letters_of(font: pikepdf.Object) -> dict[bytes, str]:
    table = font["/ToUnicode"].read_bytes()
    known: dict[bytes, str] = {}
    for kind, lines in _TABLE.findall(table):
        found = [bytes.fromhex(code.decode()) for code in _HEX.findall(lines)]
        if kind == b"bfchar":
            known |= {
                code: text.decode("utf-16-be") for code, text in zip(found[::2], found[1::2], strict=True)
            }
        else:
            known |= _range(found)
    return known


def _range(found: list[bytes]) -> dict[bytes, str]:
    known = {}
    for first, last, text in zip(found[::3], found[1::3], found[2::3], strict=True):
        begin, end = int.from_bytes(first), int.from_bytes(last)
        for step in range(end - begin + 1):
            meant = (int.from_bytes(text) + step).to_bytes(len(text))
            known[(begin + step).to_bytes(2)] = meant.decode("utf-16-be")
    return known
