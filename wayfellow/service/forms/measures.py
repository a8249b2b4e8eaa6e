"""Checks what a lead has loaded, stated and chosen about a measure. Never saves."""

from datetime import date
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from wayfellow.measures.importers import ImportedQuestionnaire, ImportRefused, read_questionnaire
from wayfellow.measures.instrument import Instrument, Score
from wayfellow.measures.matching import Match
from wayfellow.measures.purpose import Purpose, Stage, words_for
from wayfellow.measures.scoring import TableRefused, check_table
from wayfellow.service.forms.table import Row, table_rows
from wayfellow.service.queries import language_called
from wayfellow.web.form_fields import Day, OneFile, OneOf, PlainForm, ShortWords, Tick

# The longest measures have under a hundred; a page that shows many more would help nobody.
MOST_ITEMS: Final = 300


class LoadForm(PlainForm):
    """A file that a service has been given, with the owner's questions in it."""

    file = OneFile(
        label=_("The file with the questions"),
        help_text=_("A FHIR Questionnaire (.json), a REDCap data dictionary (.csv) or an XLSForm (.xlsx)."),
    )
    imported: ImportedQuestionnaire

    def clean_file(self) -> Any:
        """Read it as data. Nothing in it is ever run."""
        file = self.cleaned_data["file"]
        try:
            self.imported = read_questionnaire(file.read(), name=file.name)
        except ImportRefused as refused:
            raise ValidationError(str(refused), code="refused") from refused
        if len(self.imported.items) > MOST_ITEMS:
            raise ValidationError(_("This file has more than 300 questions. No measure has so many."))
        return file

    @property
    def came_from(self) -> str:
        """The name of the file as it can be shown, and for nothing else."""
        return "".join(sign for sign in self.cleaned_data["file"].name if sign.isprintable())


class LicenceForm(PlainForm):
    """By which right the words may be shown."""

    held_by = ShortWords(
        label=_("Who holds the licence?"),
        help_text=_("The name it was given to. Often that is your service."),
    )
    until = Day(
        label=_("What is its last day?"),
        required=False,
        help_text=_("Leave this empty if it has no last day. After that day nobody can begin this measure."),
    )

    def __init__(self, *args: Any, today: date, needs_a_licence: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["held_by"].required = needs_a_licence
        if not needs_a_licence:
            self.fields["held_by"].help_text = _("This measure is free to use, so you may leave this empty.")

    def clean_until(self) -> date | None:
        """A licence that is over opens nothing."""
        until: date | None = self.cleaned_data["until"]
        if until is not None and until < self.today:
            raise ValidationError(_("That day is over. A licence has to last until today at least."))
        return until


class UseForm(LicenceForm):
    """The last press before people can be shown the words."""

    language = ShortWords(
        label=_("Which language are the questions in?"), help_text=_("Its name, like “English”."), longest=60
    )
    ours = Tick(label=_("These are the owner’s words, and we may use them."))
    field_order = ("language", "held_by", "until", "ours")

    def clean_language(self) -> str:
        """Its code, which also tells browsers how to read it aloud."""
        code = language_called(self.cleaned_data["language"])
        if code is None:
            raise ValidationError(_("We do not know this language. Please write its name in English."))
        return code


class PairForm(PlainForm):
    """Which question of the file stands for an item."""

    question = OneOf(label=_("Which question of the file is it?"))

    def __init__(self, *args: Any, match: Match, number: int, **kwargs: Any) -> None:
        paired = {pair.item.id: pair.number for pair in match.pairs if pair.item is not None}
        now = next((key for key, held in paired.items() if held == number), "")
        super().__init__(*args, **{"initial": {"question": now}, **kwargs})
        asked = [pair.item for pair in match.pairs if pair.item is not None] + list(match.left_over)
        self.fields["question"].choices = [(item.id, item.text) for item in asked]  # type: ignore[attr-defined]


class TableForm(PlainForm):
    """The licensee's own table for a score."""

    file = OneFile(
        label=_("The table"),
        help_text=_("A CSV file. On each line: the number that was counted, a comma, the number to report."),
    )
    rows: tuple[Row, ...]

    def __init__(self, *args: Any, measure: Instrument, score: Score, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.measure, self.score = measure, score

    def clean_file(self) -> Any:
        """Read it, and refuse a wrong one before it gives anybody a wrong number."""
        file = self.cleaned_data["file"]
        self.rows = table_rows(file.read())
        try:
            check_table(self.score, self.rows, instrument=self.measure)
        except TableRefused as refused:
            raise ValidationError(str(refused), code="refused") from refused
        return file


class ChoosingForm(PlainForm):
    """For what, and for whom: asked of the guide. Nothing personal, so it may stand in an address."""

    purpose = OneOf(
        label=_("What is the talk for?"),
        choices=[(purpose.value, _(words_for(purpose))) for purpose in Purpose],
        initial=Purpose.NOTICE.value,
    )
    stage = OneOf(
        label=_("How are things for the person?"),
        choices=[("", _("Nobody said")), *((stage.value, _(words_for(stage))) for stage in Stage)],
        required=False,
        initial="",
    )

    @property
    def asked(self) -> tuple[Purpose, Stage | None]:
        """What was chosen; what the form begins with, where nothing sensible was."""
        if not self.is_valid():
            return Purpose.NOTICE, None
        stage = self.cleaned_data["stage"]
        return Purpose(self.cleaned_data["purpose"]), Stage(stage) if stage else None
