"""Every route of the application, from the URLconf itself."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.world import World

# Most addresses are about Sam's own things. These take something else.
TAKES_ANOTHER = {
    ("staying_well:add", "kind"): "plan_part",
    ("service:end_work", "person_id"): "worker_id",
    ("choosing:change", "person_id"): "worker_id",
    ("service:end_lead", "person_id"): "other_lead_id",
    ("peer_work:claim_code", "person_id"): "together_id",
    ("conversations:plan_with", "person_id"): "together_id",
    ("learning:topic", "topic_id"): "library_topic_id",
    ("learning:draft", "topic_id"): "library_topic_id",
    ("service:topic", "key"): "topic_key",
    ("service:topic_version", "key"): "topic_key",
    ("service:topic_change", "key"): "topic_key",
    ("service:topic_throw_away", "key"): "topic_key",
    ("service:topic_retire", "key"): "used_topic_key",
    ("service:idea", "key"): "idea_key",
    ("service:idea_version", "key"): "idea_key",
    ("service:idea_change", "key"): "idea_key",
    ("service:idea_throw_away", "key"): "idea_key",
    ("service:idea_retire", "key"): "used_idea_key",
    ("service:deck", "key"): "deck_key",
    ("service:deck_version", "key"): "deck_key",
    ("service:deck_change", "key"): "deck_key",
    ("service:deck_throw_away", "key"): "deck_key",
    ("service:deck_retire", "key"): "used_deck_key",
    ("service:words_draft", "wording_id"): "words_draft_id",
    ("service:words_throw_away", "wording_id"): "words_draft_id",
    ("service:words", "wording_id"): "used_wording_id",
    ("service:stop_using", "wording_id"): "used_wording_id",
    ("service:table", "measure"): "measure_with_a_table",
    ("service:table", "score"): "score_with_a_table",
    ("evaluation:research_table", "export_id"): "agreed_export_id",
    ("reflections:questionnaire", "questionnaire_id"): "open_questionnaire_id",
    ("reflections:questions", "questionnaire_id"): "open_questionnaire_id",
    ("reflections:question", "questionnaire_id"): "open_questionnaire_id",
    ("reflections:check", "questionnaire_id"): "open_questionnaire_id",
    ("reflections:draft", "questionnaire_id"): "open_questionnaire_id",
}


@dataclass(frozen=True, slots=True)
class Route:
    """One address, by its name with the parts it takes."""

    name: str
    parts: tuple[str, ...]

    def address(self, world: World) -> str:
        """The address of the thing in the made-up world."""
        parts = {part: world.ids[TAKES_ANOTHER.get((self.name, part), part)] for part in self.parts}
        return reverse(self.name, kwargs=parts)


def all_routes() -> list[Route]:
    """Every named route; one without a name cannot be decided about, and fails here."""
    return list(_routes(get_resolver(), ""))


def _routes(resolver: URLResolver, namespace: str) -> Iterator[Route]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            inner = f"{namespace}{entry.namespace}:" if entry.namespace else namespace
            yield from _routes(entry, inner)
        else:
            yield _route(entry, namespace)


def _route(pattern: URLPattern, namespace: str) -> Route:
    assert pattern.name, f"{pattern} has no name"
    return Route(f"{namespace}{pattern.name}", tuple(pattern.pattern.converters))
