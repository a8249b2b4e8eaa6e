"""The forms that stand on a page, as a browser would send them."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

_TYPED = ("input", "textarea", "select", "button")


@dataclass(slots=True)
class Filled:
    """One form: where it goes, and what it would send untouched."""

    to: str
    sent: dict[str, str] = field(default_factory=dict)


class _Forms(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Filled] = []
        self.inside = False
        self.select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.inside = said.get("method", "").lower() == "post"
            if self.inside:
                self.found.append(Filled(said.get("action", "")))
        elif self.inside and tag in _TYPED and said.get("name"):
            self._field(tag, said)
        elif self.inside and tag == "option" and self.select and "value" in said:
            self._option(said)

    def _field(self, tag: str, said: dict[str, str]) -> None:
        self.select = said["name"] if tag == "select" else ""
        if tag != "select":
            # Of several with one name (a choice, some buttons) the first that is seen.
            self.found[-1].sent.setdefault(said["name"], said.get("value", ""))

    def _option(self, said: dict[str, str]) -> None:
        if "selected" in said or self.select not in self.found[-1].sent:
            self.found[-1].sent[self.select] = said["value"]

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "form"


def forms_on(page: str) -> list[Filled]:
    """Every form of a page that is sent by POST."""
    parser = _Forms()
    parser.feed(page)
    return parser.found
