"""Scoring once more, from what a definition file says, line by line and by nobody's code but this.

It reads plain dictionaries, as TOML gives them, and reckons with decimals of many digits.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal, localcontext
from typing import Any, NamedTuple


class PlainScore(NamedTuple):
    key: str
    value: float | None
    why_not: str
    prorated: bool
    missing: list[int]


Given = Mapping[int, int | None]
Tables = Mapping[str, Sequence[tuple[float, float]]]


def plain_scores(definition: dict[str, Any], given: Given, tables: Tables) -> list[PlainScore]:
    return [plain_score(definition, rule, given, tables) for rule in definition["scores"]]


def plain_score(definition: dict[str, Any], rule: dict[str, Any], given: Given, tables: Tables) -> PlainScore:
    key = rule["key"]
    if "why_not" in rule:
        return PlainScore(key, None, rule["why_not"], False, [])
    if "how" not in rule:
        return PlainScore(key, None, "How this score is counted was not found.", False, [])
    items = list(rule.get("items") or range(1, definition["items"]["value"] + 1))
    there, missing = what_counts(definition["responses"], rule, given, items)
    table = tables.get(key) or rule.get("lookup", {}).get("rows")
    if "lookup" in rule and not table:
        return PlainScore(key, None, "The table for this score comes with the licence.", False, missing)
    allowed = min(rule["missing"]["at_most"] if "missing" in rule else 0, len(items) - 1)
    if len(missing) > allowed:
        return PlainScore(key, None, nothing_to_count(missing, allowed), False, missing)
    return numbered(rule, reckoned(rule, there, len(items)), table, missing)


def numbered(
    rule: dict[str, Any], number: float, table: Sequence[tuple[float, float]] | None, missing: list[int]
) -> PlainScore:
    prorated = bool(missing) and rule["how"] != "count"
    if table is None:
        return PlainScore(rule["key"], number, "", prorated, missing)
    for raw, reported in table:
        if raw == number:
            return PlainScore(rule["key"], reported, "", prorated, missing)
    return PlainScore(rule["key"], None, f"The table has no row for {number:.10g}.", False, missing)


def what_counts(
    responses: dict[str, Any], rule: dict[str, Any], given: Given, items: list[int]
) -> tuple[list[int], list[int]]:
    """What stands in each answer, and which items have nothing to count."""
    there, missing = [], []
    for item in items:
        answer = given.get(item)
        is_aside = answer in responses.get("set_aside", [])
        if answer is None or (is_aside and rule["how"] != "count"):
            missing.append(item)
            continue
        if item in responses.get("reverse", []) and not is_aside:
            scale = scale_of(responses, item)
            answer = max(scale) - (answer - min(scale))
        there.append(answer)
    return there, missing


def scale_of(responses: dict[str, Any], item: int) -> list[int]:
    for other in responses.get("others", []):
        if item in other["items"]:
            return list(other["values"])
    return list(responses["values"])


def reckoned(rule: dict[str, Any], there: list[int], of: int) -> float:
    with localcontext(prec=80):
        times = Decimal(repr(rule.get("times", 1)))
        if rule["how"] == "count":
            return float(sum(answer in rule["counted"] for answer in there) * times)
        mean_of_those_answered = Decimal(sum(there)) * times / len(there)
        if rule["how"] == "mean":
            return float(mean_of_those_answered)
        return float(Decimal(sum(there)) * times * of / len(there))


def nothing_to_count(missing: list[int], allowed: int) -> str:
    named = "item " + str(missing[0]) if len(missing) == 1 else "items " + ", ".join(map(str, missing))
    limit = f"; at most {allowed} may be left out" if allowed > 0 else ""
    return f"There is nothing to count for {named}{limit}."
