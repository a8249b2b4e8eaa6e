"""Checks what is said around choosing. Never saves."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wayfellow.sharing.models import AboutMe
from wayfellow.web.change_form import ChangeForm
from wayfellow.web.form_fields import AnyOf, ShortWords, Tick, Words

LONGEST_ABOUT = 600


class ChooseForm(forms.Form):
    """Which peer worker; and when it is a change, whom they come instead of."""

    companion_id = forms.UUIDField()
    instead_of = forms.UUIDField(required=False)


class AboutMeForm(ChangeForm):
    """What a worker tells those who may choose them. All of it can be left empty."""

    about = Words(
        label=_("A few words about you"),
        required=False,
        longest=LONGEST_ABOUT,
        help_text=_("Only what you would tell somebody on the first day. You do not owe anybody your story."),
    )
    likes = ShortWords(
        label=_("What do you like to do?"),
        required=False,
        help_text=_("Such as “Walks, the garden, loud music”."),
    )
    when = ShortWords(
        label=_("When do you work?"), required=False, help_text=_("Such as “Tuesday to Thursday”.")
    )
    languages = AnyOf(label=_("Which languages do you talk in?"), required=False)
    has_room = Tick(label=_("I have room for one more person"), required=False)

    def __init__(self, *args: Any, offered: tuple[str, ...], over: AboutMe | None, **kwargs: Any) -> None:
        """`offered` are the languages of the service, `over` what the worker said before."""
        super().__init__(*args, over=over, initial={"has_room": over is None or over.has_room}, **kwargs)
        said = over.words.languages if over else ()
        named = dict.fromkeys((*offered, *said))
        self.fields["languages"].choices = [(name, name) for name in named]  # type: ignore[attr-defined]
        if not named:
            del self.fields["languages"]

    def words(self) -> dict[str, Any]:
        """What was written, by field."""
        said = super().words()
        return {**said, "languages": tuple(said.get("languages", ()))}

    def keep_both(self, saved: AboutMe) -> None:  # type: ignore[override]  # of all rows this one alone
        """Show what was saved on the other screen beside what was written here."""
        super().keep_both(saved)
        self.saved_words["languages"] = ", ".join(saved.words.languages)


class SuggestForm(forms.Form):
    """Whom a lead thinks of, for whom. Nobody: the suggestion is taken back."""

    person_id = forms.UUIDField()
    worker_id = forms.UUIDField(required=False)
