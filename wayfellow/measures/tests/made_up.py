"""Measures, words and files that nobody ever used: their questions are about colours."""

from collections.abc import Iterable, Mapping

from wayfellow.measures.captures import Captures
from wayfellow.measures.importers.questionnaire import (
    ImportedItem,
    ImportedOption,
    ImportedQuestionnaire,
    ItemKind,
)
from wayfellow.measures.instrument import (
    Evidence,
    Finding,
    How,
    Instrument,
    Items,
    Kind,
    Licence,
    Missing,
    Reliability,
    Responses,
    Scale,
    Score,
    Source,
    Status,
    Terms,
)
from wayfellow.measures.response import QuestionnaireResponse
from wayfellow.measures.wording import ConversationWording, ItemWords, OptionWords, OriginalWording

HOW_BLUE = ("Not blue", "A bit blue", "Rather blue", "All blue")


def retest(value: float, called: str = "ICC") -> Reliability:
    return Reliability(kind=Evidence.RETEST, value=value, called=called)


def internal(value: float) -> Reliability:
    return Reliability(kind=Evidence.INTERNAL, value=value, called="Cronbach's alpha")


def finding(
    *,
    population: str = "Painters",
    status: Status = Status.VERIFIED,
    n: int | None = None,
    sd: float | None = None,
    reliability: tuple[Reliability, ...] = (),
    mdc95: float | None = None,
    mid_within: float | None = None,
    mid_between: float | None = None,
) -> Finding:
    return Finding(
        source="colours",
        status=status,
        population=population,
        n=n,
        sd=sd,
        reliability=reliability,
        mdc95=mdc95,
        mid_within=mid_within,
        mid_between=mid_between,
    )


def total(*findings: Finding, at_most: int | None = None, status: Status = Status.VERIFIED) -> Score:
    """The sum of all items."""
    rule = None if at_most is None else Missing(source="colours", status=Status.VERIFIED, at_most=at_most)
    return Score(
        source="colours",
        status=status,
        key="total",
        name="Blueness",
        how=How.SUM,
        missing=rule,
        findings=findings,
    )


def responses(
    values: tuple[int, ...] = (0, 1, 2, 3),
    *,
    set_aside: tuple[int, ...] = (),
    reverse: tuple[int, ...] = (),
    others: tuple[Scale, ...] = (),
    status: Status = Status.VERIFIED,
) -> Responses:
    return Responses(
        source="colours", status=status, values=values, set_aside=set_aside, reverse=reverse, others=others
    )


def measure(
    *scores: Score,
    key: str = "how-blue",
    count: int | None = 3,
    taking: Responses | None = None,
    kind: Kind = Kind.QUESTIONNAIRE,
    why_not_offered: str = "",
    version: str = "First edition",
) -> Instrument:
    """A measure of how blue things are, with three items unless told otherwise."""
    seen = Status.VERIFIED
    return Instrument(
        key=key,
        kind=kind,
        name="How blue things are",
        short_name="HB-3",
        version=version,
        authors=("A. Painter",),
        about="Three questions about colours.",
        captures=(Captures.MEANING,),
        sources={"colours": Source(title="A book of colours")},
        licence=Licence(source="colours", status=seen, owner="A. Painter", terms=Terms.OPEN, words="Free."),
        not_offered_because=why_not_offered,
        items=None if count is None else Items(source="colours", status=seen, value=count),
        responses=taking or responses(),
        scores=scores or (total(),),
    )


def words(instrument: Instrument, *, language: str = "en", version: str = "1") -> OriginalWording:
    """The owner's words, in full."""
    return OriginalWording(
        measure=instrument.key,
        language=language,
        version=version,
        introduction="Look around you.",
        items=items_of(instrument),
    )


def items_of(instrument: Instrument) -> tuple[ItemWords, ...]:
    taking, count = instrument.responses, instrument.items
    assert taking is not None
    assert count is not None
    return tuple(
        ItemWords(
            number=number,
            text=f"How blue is thing {number}?",
            options=tuple(
                OptionWords(value=value, label=f"{value} blue")
                for value in (*taking.values_of(number), *taking.set_aside)
            ),
        )
        for number in range(1, count.value + 1)
    )


def words_for_talking(instrument: Instrument) -> ConversationWording:
    items = tuple(ItemWords(item.number, f"{item.text} Tell me.") for item in items_of(instrument))
    return ConversationWording(measure=instrument.key, language="en", version="1", items=items)


def answered(instrument: Instrument, *answers: int | None, language: str = "en") -> QuestionnaireResponse:
    """A questionnaire with these answers, the first item's first."""
    wording = words(instrument, language=language)
    return QuestionnaireResponse.to(wording, instrument, dict(enumerate(answers, start=1)))


# --- files -----------------------------------------------------------------------------------------------


def options(
    labels: Iterable[str] = HOW_BLUE, *, codes: Iterable[str] = "abcd", scores: Iterable[float | None] = ()
) -> tuple[ImportedOption, ...]:
    """Answers of a file; codes are letters, which say nothing, unless told otherwise."""
    given = list(scores)
    return tuple(
        ImportedOption(value=code, label=label, score=given[place] if given else None)
        for place, (label, code) in enumerate(zip(labels, codes, strict=True))
    )


SCORED = options(scores=(0, 1, 2, 3))


def question(
    id_: str,
    shown: tuple[ImportedOption, ...] = SCORED,
    *,
    kind: ItemKind = ItemKind.CHOICE,
    text: str | None = None,
    shown_when: str | None = None,
) -> ImportedItem:
    return ImportedItem(
        id=id_,
        text=f"How blue is {id_}?" if text is None else text,
        kind=kind,
        options=shown,
        shown_when=shown_when,
    )


def line(text: str, *, kind: ItemKind = ItemKind.DISPLAY, id_: str = "") -> ImportedItem:
    """Words to read, and nothing to answer."""
    return ImportedItem(id=id_ or text, text=text, kind=kind)


def file(*items: ImportedItem, warnings: tuple[str, ...] = ()) -> ImportedQuestionnaire:
    return ImportedQuestionnaire(title="Colours", items=items, warnings=warnings)


def three(others: Mapping[int, tuple[ImportedOption, ...]] | None = None) -> ImportedQuestionnaire:
    """A file that asks three questions; some with other answers."""
    return file(*(question(f"q{number}", (others or {}).get(number, SCORED)) for number in (1, 2, 3)))
