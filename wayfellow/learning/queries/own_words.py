"""All that somebody wrote in their learning, to be searched by themselves."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from wayfellow.foundation.own_words import OwnWords
from wayfellow.foundation.viewer import Viewer
from wayfellow.learning.models import TopicToLearn
from wayfellow.learning.queries.findings import findings_of


def words_of_own(viewer: Viewer) -> Iterator[OwnWords]:
    """Things to learn about, and notes on topics. Two statements."""
    page = reverse("learning:list")
    for topic in TopicToLearn.objects.filter(person_id=viewer.person_id).order_by("-created_at"):
        text = f"{topic.words.what}\n{topic.words.note}".strip()
        yield OwnWords("topic", _("Something to learn about"), text, page)
    for finding in findings_of(viewer.person_id).values():
        words = finding.words
        if words.note:
            address = reverse("learning:topic", args=[words.topic])
            yield OwnWords("note", _("My note on a topic"), f"{words.title}\n{words.note}", address)
