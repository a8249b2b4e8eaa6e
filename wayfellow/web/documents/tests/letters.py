"""A small letter to set."""

from pathlib import Path

from wayfellow.web.documents import Paper, pdf

HERE = Path(__file__).parent


def letter(*lines: str, title: str = "Notes", paper: Paper = Paper.A4, template: str = "letter.typ") -> bytes:
    """A title, a heading and a list of these lines."""
    told = {"title": title, "heading": "First", "lines": list(lines)}
    return pdf(HERE / template, told, paper=paper)
