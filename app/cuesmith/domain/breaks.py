"""Where a text may be broken, and how well.

Text is seen as atoms: the smallest pieces between which a break is possible. Scripts with spaces
break at spaces; Chinese, Japanese, Thai and their like break anywhere, except before or after
the characters that may not start or end a line.
"""

from __future__ import annotations

import re
import unicodedata
from enum import IntEnum
from functools import lru_cache

from cuesmith.domain.function_words import (
    ABBREVIATIONS,
    ARTICLES,
    BINDERS,
    CLOSING,
    OPENERS,
    ORDINALS,
)
from cuesmith.domain.measures import is_unspaced

SPACES = re.compile(r"[^\S\u00a0\u2007\u202f]+")
"""White space at which a line may break: all but the no-break spaces."""

_NO_START = frozenset(
    "、。，．・：；？！ー々ゝゞヽヾ）］｝〉》」』】〕〗〙％～〜…‥"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶｰ｡､｣"
    ",.;:?!)]}»›”’%°–—؟،؛۔।॥"
    "ะาำๅๆฯ"
)
_NO_END = frozenset("（［｛〈《「『【〔〖〘｢([{«‹“‘¿¡$£€¥＄￥" + "เแโใไ")
_CLOSERS = "\"'”’»›)]}）］｝〉》」』】〕♪ \u00a0\u202f"
_SENTENCE_ENDS = frozenset(".?!…。？！｡؟۔।॥։‼⁇⁈⁉")
_CLAUSE_ENDS = frozenset(",;:，、；：､،؛–—")
_LOOK_BACK = 8
"""Characters of opening punctuation that are looked at together."""
_HIRAGANA = re.compile("[\u3041-\u309f]")
_KATAKANA = re.compile("[\u30a1-\u30ff\uff66-\uff9f]")
_LEANING = {"en": ("'s", "’s", "-")}
"""How words end that lean on the next one, such as a genitive; everywhere "-", as in "on- and off".
"""
_FULL_LATIN = re.compile("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]")
"""Figures and letters as wide as an ideograph: numbers and names are not torn apart."""
_ORDINAL = 2
"""Figures of an ordinal that is most likely none of a year at the end of a sentence."""
_ELIDING = ("fr", "it", "ca")
"""Languages that write a short word and the next one as one: "j'en", "c'è"."""
_EDGES = "\"'“”‘’«»‹›()[]{}¿¡.,;:?!…"


class Break(IntEnum):
    """How a break between two atoms reads, best first."""

    SENTENCE = 0
    CLAUSE = 1
    PHRASE = 2
    """Before a conjunction or preposition."""
    PLAIN = 3
    BOUND = 4
    """Between words that belong together, such as article and noun."""
    TORN = 5
    """Within a word or phrase of a script that writes no spaces."""


def is_breakable(left: str, right: str, spaced: bool) -> bool:
    """Whether a line or cue may end between two neighbouring pieces of text."""
    if not left or not right:
        return False
    if spaced:
        return not (_NO_START.issuperset(right) or _NO_END.issuperset(left))
    if not (is_unspaced(left[-1]) or is_unspaced(right[0])):
        return False
    if right[0] in _NO_START or left[-1] in _NO_END:
        return False
    if _FULL_LATIN.match(left[-1]) and _FULL_LATIN.match(right[0]):
        return False
    return not unicodedata.category(right[0]).startswith(("M", "Cf"))


@lru_cache(maxsize=8_192)
def atom_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end offsets of the atoms of a text; only white space lies between them."""
    spans: list[tuple[int, int]] = []
    for start, end in _fine_spans(text):
        if spans:
            before, last = spans[-1]
            left = text[max(before, last - _LOOK_BACK) : last]
            if not is_breakable(left, text[start:end], spaced=last < start):
                spans[-1] = (before, end)
                continue
        spans.append((start, end))
    return tuple(spans)


def _fine_spans(text: str) -> list[tuple[int, int]]:
    """Runs without spaces; in scripts that write none, single characters."""
    spans: list[tuple[int, int]] = []
    position = 0
    for run in [*SPACES.finditer(text), None]:
        stop = len(text) if run is None else run.start()
        spans.extend(_cut_run(text, position, stop))
        position = stop if run is None else run.end()
    return spans


def _cut_run(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    if start == stop:
        return []
    if text[start:stop].isascii():
        return [(start, stop)]
    spans: list[tuple[int, int]] = []
    first = start
    for position in range(start + 1, stop + 1):
        if position == stop or is_unspaced(text[position]) or is_unspaced(text[position - 1]):
            spans.append((first, position))
            first = position
    return spans


def ends_sentence(text: str, language: str = "und") -> bool:
    """Whether a piece of text ends a sentence; abbreviations and initials do not."""
    bare = text.rstrip(_CLOSERS)
    if not bare or bare[-1] not in _SENTENCE_ENDS:
        return False
    if bare[-1] != "." or bare.endswith(".."):
        return True
    primary, word = _primary(language), _last_word(bare[:-1])
    return not (_is_abbreviation(word, primary) or _is_ordinal(word, primary))


def _last_word(text: str) -> str:
    last = text.rsplit(None, 1)[-1:] or [""]
    return last[0].strip(_EDGES).lower()


def _is_abbreviation(word: str, primary: str) -> bool:
    """Whether a full stop behind a word is its own: "Dr.", an initial, or a part of "z. B."."""
    known = ABBREVIATIONS.get(primary, frozenset())
    initial = len(word) == 1 and word.isalpha() and (primary, word) != ("en", "i")
    return word in known or initial


def _is_ordinal(word: str, primary: str) -> bool:
    """Figures of a day or a century, where a full stop makes ordinals: "am 3. Oktober"."""
    return primary in ORDINALS and len(word) <= _ORDINAL and word.isdecimal()


def ends_clause(text: str) -> bool:
    """Whether a piece of text ends at a comma, a colon, a dash or the like."""
    bare = text.rstrip(_CLOSERS)
    return bool(bare) and bare[-1] in _CLAUSE_ENDS


@lru_cache(maxsize=32_768)
def grade(left: str, right: str, language: str = "und", *, opens: bool | None = None) -> Break:
    """How well a break between two neighbouring atoms reads in a BCP 47 language.

    `opens` says whether a phrase begins with `right`, where that is known of a script that writes
    no spaces (`unspaced_phrases`); the two texts alone do not tell.
    """
    numbered = left.lower() == "no." and right[:1].isdigit()
    if ends_sentence(left, language) and not right[:1].islower() and not numbered:
        return Break.SENTENCE
    if ends_clause(left) or right.startswith(("–", "—", "- ")):
        return Break.CLAUSE
    primary = _primary(language)
    both = is_unspaced(left[-1]) and is_unspaced(right[0])
    if opens is not None and (both or is_unspaced(left[-1]) or is_unspaced(right[0])):
        return _grade_known(left[-1], right[0], opens)
    if both:
        return _grade_unspaced(left[-1], right[0], primary)
    if _is_binder(left, primary) or _belong_together(left, right, primary):
        return Break.BOUND
    opener = right.lower().strip(_EDGES) in OPENERS.get(primary, frozenset())
    return Break.PHRASE if opener else Break.PLAIN


def _grade_unspaced(left: str, right: str, primary: str) -> Break:
    """By the change of script, which in Japanese marks phrases: particles and endings are
    hiragana, and close a phrase. Chinese gives no such hint."""
    if _KATAKANA.match(left) and _KATAKANA.match(right):
        return Break.BOUND
    if _HIRAGANA.match(left):
        return Break.PLAIN if _HIRAGANA.match(right) else Break.PHRASE
    return Break.BOUND if primary == "ja" or _HIRAGANA.match(right) else Break.PLAIN


def _grade_known(left: str, right: str, opens: bool) -> Break:
    """By where phrases begin; one behind a particle, which is hiragana, reads best."""
    if not opens:
        return Break.TORN
    particle = _HIRAGANA.match(left) and not _HIRAGANA.match(right)
    return Break.PHRASE if particle else Break.PLAIN


def is_article(text: str, language: str) -> bool:
    """Whether a piece of text is an article, which says nothing without what follows."""
    return text.lower() in ARTICLES.get(_primary(language), frozenset())


def _is_binder(left: str, primary: str) -> bool:
    words = BINDERS.get(primary, frozenset())
    lower = left.lower()
    if lower.endswith(_LEANING.get(primary, "-")):
        return True
    if lower.endswith("."):
        bare = _last_word(lower[:-1])
        leans = _is_abbreviation(bare, primary) or _is_ordinal(bare, primary)
        return lower in words or (leans and bare not in CLOSING)
    if primary in _ELIDING:
        lower = re.split("['’]", lower)[-1] or lower
    return lower in words or lower.lstrip(_EDGES) in words


def _belong_together(left: str, right: str, primary: str) -> bool:
    """Number and unit; first and last name (German capitals mark every noun, so not there)."""
    if left[-1:].isdigit() and right[:1].isalnum() and not is_unspaced(right[0]):
        return True
    if left.lower() == "no." and right[:1].isdigit():
        return True
    if len(left) > 1 and len(right) > 1 and left.isupper() and right.isupper():
        return False  # all is written in capitals: they say nothing of names
    named = primary != "de" and left[:1].isupper() and right[:1].isupper()
    return named and left[-1:].isalpha() and len(left) > 1


def _primary(language: str) -> str:
    return language.partition("-")[0].lower()
