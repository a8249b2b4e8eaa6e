"""Lists of answers that come inside a FHIR file are read; nothing is fetched."""

from typing import Any

import pytest

from wayfellow.measures.importers import ImportedOption
from wayfellow.measures.importers.tests.made_files import as_json, only, pairs, questionnaire, read, refusal

CORE = "http://hl7.org/fhir/StructureDefinition/"
WET = {"concept": [{"code": "d", "display": "Dry"}, {"code": "w", "display": "Wet"}]}
ELSEWHERE = "http://example.org/list"


def value_set(name: str = "wet", **content: Any) -> dict[str, Any]:
    return {"resourceType": "ValueSet", "id": name, "url": f"http://example.org/{name}", **content}


def composed(*include: dict[str, Any], name: str = "wet", **more: Any) -> dict[str, Any]:
    return value_set(name, compose={"include": list(include), **more})


def naming(address: str, *contained: dict[str, Any]) -> bytes:
    item = {"linkId": "a", "type": "choice", "answerValueSet": address}
    return questionnaire(item, contained=list(contained))


@pytest.mark.parametrize("address", ["#wet", "http://example.org/wet", "http://example.org/wet|2.0"])
def test_a_list_inside_the_file_is_found_by_name_and_by_address(address: str) -> None:
    assert pairs(only(naming(address, composed(WET))).options) == [("d", "Dry"), ("w", "Wet")]


def test_the_scores_of_concepts_are_read() -> None:
    def weighed(code: str, url: str, weight: float) -> dict[str, Any]:
        return {"code": code, "extension": [{"url": CORE + url, "valueDecimal": weight}]}

    concepts = [
        weighed("a", "ordinalValue", 0),
        weighed("b", "itemWeight", 1),
        weighed("c", "valueset-ordinalValue", 2),
    ]

    item = only(naming("#wet", composed({"concept": concepts})))

    assert [option.score for option in item.options] == [0.0, 1.0, 2.0]


def test_an_expansion_goes_before_the_rule_it_was_made_by() -> None:
    contains = [{"code": "x", "display": "Expanded"}]
    both = value_set(compose={"include": [WET]}, expansion={"contains": contains})

    assert pairs(only(naming("#wet", both)).options) == [("x", "Expanded")]


def test_an_expansion_is_read_in_the_order_people_see_it() -> None:
    contains = [
        {
            "display": "Only a heading",
            "contains": [{"code": "a"}, {"code": "b", "contains": [{"code": "c"}]}],
        },
        {"code": "no", "abstract": True},
        {"code": "d"},
    ]

    item = only(naming("#wet", value_set(expansion={"contains": contains})))

    assert [option.value for option in item.options] == ["a", "b", "c", "d"]


def test_a_list_may_contain_another() -> None:
    outer = composed({"valueSet": ["#wet"]}, {"concept": [{"code": "m"}]}, name="outer")

    assert [one.value for one in only(naming("#outer", outer, composed(WET))).options] == ["d", "w", "m"]


def test_the_codes_of_a_system_inside_the_file_are_read() -> None:
    system = {
        "resourceType": "CodeSystem",
        "url": "http://example.org/weather",
        "concept": [
            {"code": "r", "display": "Rain", "concept": [{"code": "h", "display": "Hail"}]},
            {"code": "s", "property": [{"code": "itemWeight", "valueDecimal": 4}, {"code": "colour"}]},
        ],
    }

    item = only(naming("#wet", composed({"system": "http://example.org/weather"}), system))

    assert item.options == (
        ImportedOption("r", "Rain"),
        ImportedOption("h", "Hail"),
        ImportedOption("s", "s", 4.0),
    )


def test_a_list_beside_the_questionnaire_in_a_bundle_is_found() -> None:
    asked = {"linkId": "a", "type": "choice", "answerValueSet": "http://example.org/wet"}
    entries = [composed(WET), {"resourceType": "Questionnaire", "item": [asked]}]

    content = as_json({"resourceType": "Bundle", "entry": [{"resource": one} for one in entries]})

    assert [option.value for option in only(content).options] == ["d", "w"]


@pytest.mark.parametrize(
    ("contained", "address", "why"),
    [
        ([], ELSEWHERE, f"the list of answers {ELSEWHERE} is kept elsewhere"),
        ([composed({"valueSet": [ELSEWHERE]})], "#wet", f"the list of answers {ELSEWHERE} is kept elsewhere"),
        ([composed({"system": ELSEWHERE})], "#wet", f"the codes of {ELSEWHERE} are kept elsewhere"),
        ([composed({"system": "x", "filter": [{}]})], "#wet", "the list of answers chooses codes by a rule"),
        ([composed(WET, exclude=[WET])], "#wet", "the list of answers leaves some out by a rule"),
        (
            [composed({"valueSet": ["#a", "#b"]})],
            "#wet",
            "the list of answers is what several lists have in common",
        ),
        (
            [composed({"valueSet": ["#a"], "system": "x"})],
            "#wet",
            "the list of answers is what several lists have in common",
        ),
    ],
)
def test_what_is_not_in_the_file_is_said_and_not_fetched(
    contained: list[dict[str, Any]], address: str, why: str
) -> None:
    found = read(naming(address, *contained))

    assert found.items[0].options == ()
    assert found.warnings == (f"a: {why}. It has no options here.",)


def test_a_missing_list_is_told_of_every_item_that_names_it() -> None:
    items = [{"linkId": name, "type": "choice", "answerValueSet": ELSEWHERE} for name in "ab"]

    warnings = read(questionnaire(*items)).warnings

    assert [warning.partition(":")[0] for warning in warnings] == ["a", "b"]


def test_a_list_that_contains_itself_is_refused() -> None:
    said = refusal(naming("#wet", composed({"valueSet": ["#wet"]})))

    assert said == "contained[0].compose.include[0]: the list #wet contains itself, or nests too deep."


def test_lists_that_contain_each_other_are_refused() -> None:
    one, two = composed({"valueSet": ["#two"]}, name="one"), composed({"valueSet": ["#one"]}, name="two")

    assert refusal(naming("#one", one, two)).endswith("the list #one contains itself, or nests too deep.")


def test_lists_that_multiply_are_read_once() -> None:
    layers = [composed(*[{"valueSet": [f"#v{n + 1}"]}] * 9, name=f"v{n}") for n in range(9)]

    assert only(naming("#v0", *layers, value_set("v9"))).options == ()


def test_two_lists_of_one_name_are_refused() -> None:
    said = refusal(naming("#wet", composed(WET), composed(WET)))

    assert said == "contained[1]: the name #wet stands for two lists."


def test_a_list_and_options_beside_it_are_refused() -> None:
    item = {"linkId": "a", "type": "choice", "answerValueSet": "#wet", "answerOption": [{"valueString": "b"}]}

    said = refusal(questionnaire(item, contained=[composed(WET)]))

    assert said == "item[0]: it has options of its own and names a list, and only one can be meant."


@pytest.mark.parametrize("lists", ["#other", [1]])
def test_addresses_of_the_wrong_type_are_refused(lists: object) -> None:
    said = refusal(naming("#wet", composed({"valueSet": lists})))

    assert said == "contained[0].compose.include[0].valueSet: a list of addresses was expected."


def test_a_list_that_is_too_long_is_refused() -> None:
    concepts = [{"code": str(number)} for number in range(501)]

    said = refusal(naming("#wet", composed({"concept": concepts})))

    assert said == "contained[0]: the list of answers has more than 500."
