"""Where phrases begin in scripts that write no spaces, so that no word or name is torn apart.

BudouX, a small model of n-grams trained for line breaking, knows Japanese phrases, and Chinese and
Thai words. Other unspaced scripts (Lao, Khmer, Burmese) have no model here: for them nothing is
known, and any place is as good.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from budoux.parser import Parser

_KANA = re.compile("[\u3041-\u30ff]")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")
_THAI = re.compile("[\u0e00-\u0e7f]")
_LATIN = re.compile("[0-9A-Za-z\uff10-\uff19\uff21-\uff3a\uff41-\uff5a.,\uff0e\uff0c%\uff05]")
_LEANING = re.compile(r"[的们們吗嗎呢吧]\W*")
"""Chinese particles that belong to what stands before them; no line begins with one."""
_TRADITIONAL = ("zh-hant", "zh-tw", "zh-hk", "zh-mo", "yue")
_LONGEST = 20_000
"""Characters looked at in one go; a longer text is no caption."""


@lru_cache(maxsize=512)
def phrase_starts(text: str, language: str = "und") -> frozenset[int] | None:
    """Offsets at which a phrase begins, the text's own beginning included; None where the script
    is one that is not known, or writes spaces."""
    name = _model_of(text, language.lower())
    if name is None:
        return None
    starts = {0}
    place = 0
    for chunk in _parser(name).parse(text[:_LONGEST]):
        if not _in_number(text, place) and not _LEANING.fullmatch(chunk):
            starts.add(place)
        place += len(chunk)
    return frozenset(starts)


def _in_number(text: str, place: int) -> bool:
    """Whether a place lies within a run of figures or Latin letters, full-width ones too."""
    if not 0 < place < len(text):
        return False
    return bool(_LATIN.match(text[place - 1]) and _LATIN.match(text[place]))


def _model_of(text: str, language: str) -> str | None:
    primary = language.partition("-")[0]
    if _KANA.search(text):
        return "ja"
    if _HAN.search(text):
        if primary == "ja":
            return "ja"
        return "zh-hant" if language.startswith(_TRADITIONAL) else "zh-hans"
    return "th" if _THAI.search(text) else None


@cache
def _parser(name: str) -> Parser:
    import budoux

    loaders = {
        "ja": budoux.load_default_japanese_parser,
        "zh-hans": budoux.load_default_simplified_chinese_parser,
        "zh-hant": budoux.load_default_traditional_chinese_parser,
        "th": budoux.load_default_thai_parser,
    }
    return loaders[name]()
