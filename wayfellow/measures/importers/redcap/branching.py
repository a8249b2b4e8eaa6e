"""The fields that a branching logic names. The logic itself is kept as it stands and never worked out."""

import re
from collections.abc import Iterator

_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")
_NAMED = re.compile(r"\[([^\[\]()]{1,200})(?:\(([^\[\]()]{0,200})\))?\]")
_FIELD = re.compile(r"[a-z][a-z0-9_]*")


def names_in(logic: str) -> Iterator[tuple[str, str]]:
    """Each field of the same event, with the choice that is asked for in brackets.

    `[event][field]` and `[field][instance]` look at other events or repeats, of which a data dictionary
    says nothing. Names with a dash, like `[user-name]`, are REDCap's own.
    """
    bare = _QUOTED.sub("''", logic)
    found = list(_NAMED.finditer(bare))
    for at, name in enumerate(found):
        after_other = at > 0 and found[at - 1].end() == name.start()
        before_other = at + 1 < len(found) and found[at + 1].start() == name.end()
        if not after_other and not before_other and _FIELD.fullmatch(name[1]):
            yield name[1], name[2] or ""
