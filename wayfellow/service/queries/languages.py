"""Languages that words may be in: by name or by code, in and out."""

import re
from functools import cache

from django.conf.locale import LANG_INFO
from django.utils.translation import gettext

# As the internet names languages (BCP 47), as far as the column goes: "de", "pjt", "en-au".
_CODE = re.compile(r"(?=.{2,16}$)[a-z]{2,3}(-[a-z0-9]{2,8})*")


def language_called(written: str) -> str | None:
    """The code for what somebody wrote: "German", "Deutsch" or "de". None when it is none of these."""
    asked = written.strip().casefold()
    is_code = _CODE.fullmatch(asked) is not None
    return _codes().get(asked, asked if is_code else None)


def name_of_language(code: str) -> str:
    """What readers call it; the code itself where we know no name."""
    known = LANG_INFO.get(code, {})
    return gettext(known["name"]) if "name" in known else code


@cache
def _codes() -> dict[str, str]:
    names = ((name, code) for code, known in LANG_INFO.items() for name in _names(code, known))
    return {name.casefold(): code for name, code in names}


def _names(code: str, known: dict[str, str]) -> tuple[str, ...]:
    return (code, known["name"], known["name_local"]) if "name" in known else (code,)
