"""Pressing through the pages of a questionnaire as a browser would."""

import html
import re
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpResponse
from django.test import Client

from tests.answers import words_on
from tests.cast import AT, Member, posting
from tests.questionnaires import MEASURE
from wayfellow.reflections import actions
from wayfellow.reflections.models import Questionnaire, QuestionnaireWords

_HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)">')
_CHECKED = re.compile(r'<input type="radio" name="([^"]+)" value="([^"]*)" checked>')
_BOX = re.compile(r'<textarea name="([^"]+)"[^>]*>\n(.*?)</textarea>', re.DOTALL)


@dataclass
class Screen:
    """One browser, looking at one questionnaire."""

    client: Client
    id: UUID

    def address(self, where: str = "") -> str:
        """A page of the questionnaire."""
        return f"/questionnaires/{self.id}/{where}"

    def open(self, where: str) -> HttpResponse:
        """A page of it."""
        return self.client.get(self.address(where))  # type: ignore[return-value]

    def reads(self, where: str) -> str:
        """What somebody reads there."""
        return words_on(self.open(where))

    def fields(self, where: str) -> dict[str, str]:
        """What the form of this page would send as it stands."""
        page = self.open(where).content.decode()
        page = page[page.index("data-draft") :]
        found = {**dict(_HIDDEN.findall(page)), **dict(_CHECKED.findall(page)), **dict(_BOX.findall(page))}
        own = {name: html.unescape(text) for name, text in found.items()}
        return {name: text for name, text in own.items() if "token" not in name}

    def press(self, where: str, then: str, **changed: str) -> HttpResponse:
        """Fill in the page as it stands now, with these changes, and press a button."""
        return self.send(where, self.fields(where), then, **changed)

    def send(self, where: str, fields: dict[str, str], then: str, **changed: str) -> HttpResponse:
        """Press a button on a page that was opened before."""
        return posting(self.client, self.address(where), **{**fields, **changed, "then": then})

    def leads_to(self, answer: HttpResponse) -> str:
        """Which page of this questionnaire a press leads to."""
        return str(answer["Location"]).removeprefix(self.address())

    def kept(self) -> QuestionnaireWords:
        """What is saved."""
        return Questionnaire.objects.get(pk=self.id).words


def screen_of(member: Member, *, measure: str = MEASURE, one_page: bool = False) -> Screen:
    """Somebody has begun one of their own, and sits before it."""
    row = actions.begin(measure=measure, person_id=member.id, by=member.viewer, at=AT, one_page=one_page)
    return Screen(member.client(), row.pk)
