"""Checks a topic that a lead writes. Never saves."""

from typing import Any, ClassVar, Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from wayfellow.learning.queries import (
    NAMES_OF_GROUPS,
    AboutTopic,
    Group,
    Source,
    TopicRefused,
    TopicText,
    our_topics,
    read_topic,
    topics_linked,
    write_topic,
)
from wayfellow.service.forms.lines import Lines
from wayfellow.web.form_fields import OneOf, PlainForm, ShortWords, Words

LONGEST_PART: Final = 3000
MOST_TO_TAKE: Final = 4
_IN_MARKDOWN = _("An empty line begins a new paragraph. A line that begins with - is a point of a list.")


def _part(label: Any) -> Words:
    return Words(label=label, help_text=_IN_MARKDOWN, longest=LONGEST_PART, attrs={"rows": 7})


class TopicForm(PlainForm):
    """A topic in boxes, so that nobody has to know how it is written down."""

    PARTS: ClassVar = ("what_it_is", "others_found", "try_this", "talk_about_it")

    title = ShortWords(label=_("What is it called?"))
    summary = ShortWords(label=_("What is it about, in one sentence?"))
    group = OneOf(
        label=_("Where does it belong?"),
        choices=[(group.value, name) for group, name in NAMES_OF_GROUPS.items()],
    )
    content_note = ShortWords(
        label=_("What should people know before they read it?"),
        required=False,
        help_text=_("Only for hard things, like “This page talks about debts”. It is shown first."),
    )
    what_it_is = _part(_("What it is"))
    others_found = _part(_("What others found"))
    try_this = _part(_("Try this"))
    talk_about_it = _part(_("Talk about it"))
    to_take = Lines(
        label=_("Words to take along"),
        required=False,
        help_text=_("Up to four lines, such as “Ring the advice line”. People can make them a goal."),
        attrs={"rows": 4},
    )
    cautions = Lines(
        label=_("Please take care"),
        required=False,
        help_text=_("What could do harm, one line each."),
        attrs={"rows": 3},
    )
    sources = Lines(
        label=_("Where does it come from?"),
        help_text=_("One line each. You can put an address after it: “Our own list | https:…”."),
        attrs={"rows": 4},
    )
    text: TopicText

    def clean_to_take(self) -> list[str]:
        """A few are enough."""
        lines: list[str] = self.cleaned_data["to_take"]
        if len(lines) > MOST_TO_TAKE:
            raise ValidationError(_("Please choose four of these at most."))
        return lines

    def clean(self) -> dict[str, Any]:
        """Put it together, and read it as strictly as our own topics."""
        said: dict[str, Any] = self.cleaned_data
        if self.errors:
            return said
        try:
            self.text = read_topic(write_topic(_topic(said)), where=said["title"])
        except TopicRefused as refused:
            raise ValidationError(str(refused), code="refused") from refused
        if unknown := sorted(topics_linked(self.text) - {topic.key for topic in our_topics()}):
            raise ValidationError(_("There is no topic called “%(key)s”."), params={"key": unknown[0]})
        return said


def _topic(said: dict[str, Any]) -> TopicText:
    what, others, to_try, talk = (said[name].strip() for name in TopicForm.PARTS)
    about = AboutTopic(
        title=said["title"],
        summary=said["summary"],
        group=Group(said["group"]),
        content_note=said["content_note"] or None,
        to_take=tuple(said["to_take"]),
        cautions=tuple(said["cautions"]),
        sources=tuple(_source(line) for line in said["sources"]),
    )
    return TopicText(about, (what, others, to_try, talk))


def _source(line: str) -> Source:
    title, _bar, address = line.rpartition("|")
    return Source(title.strip(), address.strip()) if title else Source(address.strip())


def in_boxes(topic: TopicText) -> dict[str, Any]:
    """What the boxes begin with."""
    about = topic.about
    return {
        "title": about.title,
        "summary": about.summary,
        "group": about.group.value,
        "content_note": about.content_note or "",
        **dict(zip(TopicForm.PARTS, topic.parts, strict=True)),
        "to_take": "\n".join(about.to_take),
        "cautions": "\n".join(about.cautions),
        "sources": "\n".join(" | ".join(filter(None, (one.title, one.address))) for one in about.sources),
    }
