"""Sealed words: the private fields of a row, in one envelope that opens in that row alone."""

from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, overload
from uuid import UUID

import msgspec
from django.db import models

from wayfellow.foundation.alerts import envelope_refused
from wayfellow.foundation.keyring import held_key
from wayfellow.foundation.owned import OwnedRecord
from wayfellow.foundation.refusals import ChangedMeanwhile, WordsDoNotOpen
from wayfellow.foundation.sealed_gently import stand_in_for
from wayfellow.vault.refusals import Refusal
from wayfellow.vault.sealing import EnvelopeRefused, Place, seal

W = TypeVar("W")
R = TypeVar("R", bound="SealedRecord")


class Words(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The private fields of one kind of row. New fields need a default, so that old rows still open."""

    def __repr__(self) -> str:
        """The kind only: words must not reach a log."""
        return f"<{type(self).__name__}>"


class Sealed(Generic[W]):
    """`record.words`: opens lazily with the person's key; setting it seals at once, for this row."""

    def __init__(self, words_type: type[W]) -> None:
        self.words_type = words_type

    @overload
    def __get__(self, record: None, owner: type[Any]) -> Self: ...
    @overload
    def __get__(self, record: "SealedRow", owner: type[Any]) -> W: ...
    def __get__(self, record: "SealedRow | None", owner: type[Any]) -> Self | W:
        if record is None:
            return self
        opened: W | None = record.__dict__.get("_opened")
        if opened is None:
            opened = self._open(record)
            record.__dict__["_opened"] = opened
        return opened

    def __set__(self, record: "SealedRow", words: W) -> None:
        held = held_key(record.owner_id)
        place = _place(record, held.service_id)
        record.envelope = seal(msgspec.json.encode(words), key=held.key, place=place)
        record.__dict__["_opened"] = words

    def _open(self, record: "SealedRow") -> W:
        held = held_key(record.owner_id)
        try:
            opened = held.opener.open(record.envelope, place=_place(record, held.service_id))
            return msgspec.json.decode(opened, type=self.words_type)
        except EnvelopeRefused as refused:
            return self._instead(record, refused.reason)
        except msgspec.MsgspecError:
            # Sealed by us at this very place, and yet not what we write: another version of us, gone back to.
            return self._instead(record, Refusal.MALFORMED)

    def _instead(self, record: "SealedRow", why: Refusal) -> W:
        envelope_refused(kind=record._meta.label, row=record.pk, why=why)
        instead: W | None = stand_in_for(self.words_type)
        if instead is None:
            raise WordsDoNotOpen(why) from None
        record.__dict__["_stands_in"] = why
        return instead


def _place(record: "SealedRow", service_id: UUID) -> Place:
    return Place(
        service=service_id,
        person=record.owner_id,
        model=record._meta.label_lower,
        row=record.pk,
        version=record.version,
    )


class SealedRow(models.Model):
    """A row with an envelope, whoever owns it."""

    version = models.PositiveIntegerField(default=1, editable=False)
    envelope = models.BinaryField(editable=False)

    if TYPE_CHECKING:
        words: Any

    class Meta:
        abstract = True

    @property
    def owner_id(self) -> UUID:
        """The person whose key seals this row."""
        raise TypeError(f"{type(self).__name__} does not say whose it is.")

    def refresh_from_db(self, *args: Any, **kwargs: Any) -> None:
        """Forget the opened words together with the rest."""
        for opened in ("_opened", "_stands_in"):
            self.__dict__.pop(opened, None)
        super().refresh_from_db(*args, **kwargs)


class SealedRecord(OwnedRecord, SealedRow):
    """One sealed row of one person. Subclasses say `words = Sealed(TheirWords)`."""

    changed_at = models.DateTimeField()

    class Meta:
        abstract = True

    @property
    def owner_id(self) -> UUID:
        """The person whose row this is."""
        return self.person_id


def keep_new(record: R, words: Words) -> R:
    """Seal the words into a new row and save it."""
    # A new row carries no change yet; an import may bring one along.
    record.changed_at = getattr(record, "changed_at", None) or record.created_at
    record.words = words
    record.save(force_insert=True)
    return record


def keep_change(record: R, words: Words, *, seen: int | None = None, **plain: Any) -> R:
    """Save new words (and plain fields) over the version that was `seen`, by default the one just read.

    One statement decides who was first. Whoever was second gets `ChangedMeanwhile`; nothing is overwritten.
    Nor is what does not open: whoever looks into it will want the bytes.
    """
    _ = record.words
    if (why := record.__dict__.get("_stands_in")) is not None:
        raise WordsDoNotOpen(why)
    before = record.version if seen is None else seen
    record.version = before + 1
    for name, value in plain.items():
        setattr(record, name, value)
    record.words = words
    rows = type(record)._default_manager.filter(pk=record.pk, person_id=record.person_id, version=before)
    if not rows.update(version=record.version, envelope=record.envelope, **plain):
        raise ChangedMeanwhile
    return record
