"""Words not to be seen from outside: on a tab, in an address, on a locked screen, in a letter."""

import re

# One list for each language that pages are drawn in. A language without a list fails the guard.
REVEALING: dict[str, re.Pattern[str]] = {
    "en-gb": re.compile(
        "|".join(
            (
                *("schizo", "psycho", "psychiatr", "bipolar", "depress", "manic", "mania", "anxi", "trauma"),
                *("mental", "illness", "disorder", "diagnos", "symptom", "relapse", "syndrome", "ptsd"),
                *("suicid", r"self-?harm", "overdose", "crisis", "emergenc", "addict", "abus"),
                *("clinic", "hospital", "patient", "therap", "medicat", "antipsych", "ward", "nurse"),
                *(
                    "recover",
                    "wellbeing",
                    "well-being",
                    r"staying[-_ ]well",
                    "health",
                    r"lived[-_ ]experience",
                ),
                *("peer", r"support(?:er|ed|s|ing)?\b", "trigger", r"warning[-_ ]sign", r"safety[-_ ]plan"),
            )
        ),
        re.IGNORECASE,
    ),
}
# Ordinary words in which a revealing one only happens to be.
HARMLESS = re.compile(r"(?:to|back|for|after|on|in|re)wards?\b", re.IGNORECASE)


def revealing(text: str, language: str = "en-gb") -> list[str]:
    """The words in a text that say what this place is for."""
    return [word.lower() for word in REVEALING[language].findall(HARMLESS.sub("", text))]
