"""FHIR R4, R4B and R5: one Questionnaire as JSON, alone or in a Bundle."""

from wayfellow.measures.importers.decoding import decoded
from wayfellow.measures.importers.fhir.extensions import expressions
from wayfellow.measures.importers.fhir.items import Above, Walk
from wayfellow.measures.importers.fhir.resource import resource_in
from wayfellow.measures.importers.fhir.value_sets import ValueSets
from wayfellow.measures.importers.gathering import Gathering
from wayfellow.measures.importers.limits import LONGEST_NAME, Place, told
from wayfellow.measures.importers.questionnaire import ImportedQuestionnaire


def read_fhir(content: bytes, place: Place) -> ImportedQuestionnaire:
    resource = resource_in(decoded(content, place), place)
    gathering = Gathering(place)
    root = resource.questionnaire
    for name in dict.fromkeys(expressions(root)):
        gathering.warn(f"The questionnaire: its {name} is not supported, and was not run.")
    if root.text("status") == "retired":
        gathering.warn("The questionnaire says of itself that it is retired.")
    Walk(ValueSets(resource), gathering).through(root, Above())
    return gathering.questionnaire(told(root.text("title") or root.text("name") or place.stem, LONGEST_NAME))
