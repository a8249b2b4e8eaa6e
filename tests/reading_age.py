"""How old a reader must be to read a text with ease, for the guards over every word we show.

Formula: Flesch-Kincaid grade + 5 years, as schools in England count them.

    grade = 0.39 x words per sentence + 11.8 x syllables per word - 15.59

Source: Kincaid, Fishburne, Rogers and Chissom (1975), "Derivation of New Readability Formulas for Navy
Enlisted Personnel", Research Branch Report 8-75. It weighs the length of words and sentences and knows
nothing of sense: a gate, not a proof that somebody understands.

Syllables: pyphen (en_GB) parts a word, and the vowel sounds of each part are counted. Its parts alone are
the places where a line may break, which are too few ("idea", "any" and "really" have none): the age of plain
English would come out years too low.

Score a whole page or deck: over a handful of words the number swings. Judge a short label by `hard_words`.
"""

import re
from functools import cache

import pyphen

YOUNGEST = 5.0
OLDEST = 25.0

_BRITISH = pyphen.Pyphen(lang="en_GB")
_WORD = re.compile(r"[^\W\d_]+(?:’[^\W\d_]+)*|\d+")
# A line break ends a sentence too: a heading, a button or a list item has no full stop.
_SENTENCE_END = re.compile(r"(?<=[.?!…])[”’)\"]*\s+|\n+")
_VOWELS = re.compile(r"[aeiouy]+")
# "hope", "asked" and "lives" have one; "little", "wanted" and "wishes" have two.
_SILENT_END = re.compile(r"(?<![^aeiouylr]l)(?:(?<=[^aeiouy])e|(?<=[^aeiouytd])ed|(?<=[^aeiouyscxzgh])es)$")
# The vowels of "radio", "video", "usual", "quiet" and "create" stand together and are heard apart.
_TWO_VOWELS_APART = re.compile(r"(?<![tscgx])i[ao]|eo(?!p)|(?<![qg])ua(?!i)|uie|ea(?=te|ti)|(?<=[aeiouy])ing")
# "didn’t" has two, "don’t" has one.
_SPOKEN_NOT = re.compile(r"[^aeiour]n’t$")


def reading_age(text: str) -> float:
    """The age at which the text reads with ease, never below 5 nor above 25. A text without words is 5."""
    spoken = [words for sentence in sentences(text) if (words := words_of(sentence))]
    words = [word for sentence in spoken for word in sentence]
    if not words:
        return YOUNGEST
    grade = 0.39 * len(words) / len(spoken) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
    return min(max(grade + 5, YOUNGEST), OLDEST)


def sentences(text: str) -> list[str]:
    """Every sentence, heading and label of the text, in order."""
    return [sentence for part in _SENTENCE_END.split(text) if (sentence := part.strip())]


def words_of(text: str) -> list[str]:
    """The words, without their stops. "staying-well" is two; a number is one."""
    return _WORD.findall(text.replace("'", "’"))


def hard_words(text: str) -> list[str]:
    """Words of four or more syllables, each once, in the order they come."""
    return list(dict.fromkeys(word.lower() for word in words_of(text) if syllables(word) >= 4))


@cache
def syllables(word: str) -> int:
    """How many syllables are heard. A number is taken as one."""
    spoken = word.lower().replace("'", "’")
    parts = _BRITISH.inserted(spoken.split("’")[0]).split("-")
    return sum(map(_syllables_of_part, parts)) + bool(_SPOKEN_NOT.search(spoken))


def _syllables_of_part(part: str) -> int:
    heard = len(_VOWELS.findall(part)) + len(_TWO_VOWELS_APART.findall(part))
    return max(1, heard - bool(_SILENT_END.search(part)))
