"""What a person wrote in their own space, each piece with the place it lies in."""

from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class OwnWords:
    """One piece of somebody's own words: where it belongs, how that is called, and the address of its page.

    `kind` is a plain word such as "goal": it is the same in every language, and results are grouped by it.
    """

    kind: str
    label: Promise
    text: str
    address: str

    def __repr__(self) -> str:
        """The kind only: words must not reach a log."""
        return f"<OwnWords {self.kind}>"
