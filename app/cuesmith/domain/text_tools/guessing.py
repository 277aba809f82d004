"""Which language texts are in, where nobody says: by their script, or by their small words.

Only languages that have word lists are told apart, and only where it is clear: fillers of English
taken out of Danish would take words away.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import islice

from cuesmith.domain.function_words import BINDERS
from cuesmith.domain.language import UNKNOWN

_MOST_TEXTS = 2000
_MOST_WORDS = 5000
_FEWEST_WORDS = 6
_LEAST_SHARE = 0.25
"""Of all words that must be small words of the language; in running text it is 0.4 or so."""
_AHEAD = 1.3
"""So much more often than those of any other language."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_KANA = re.compile("[\u3041-\u30ff]")
_HAN = re.compile("[\u4e00-\u9fff]")
_ARABIC = re.compile("[\u0621-\u064a]")
_NOT_ARABIC = re.compile("[پچژگٹڈڑںےہکی]")
"""Letters of Persian and Urdu."""
_TURKISH = re.compile("[ığşİ]")
_OTHER_TURKIC = re.compile("[əңұqwx]")
_TURKISH_SHARE = 0.02
_SCRIPT_SHARE = 0.3


def guess_language(texts: Iterable[str]) -> str:
    """A language with word lists; "und" where it is none of them, or is not clear."""
    joined = "\n".join(islice(texts, _MOST_TEXTS))
    letters = sum(map(str.isalpha, joined))
    if not letters:
        return UNKNOWN
    return _by_script(joined, letters) or _by_words(joined)


def _by_script(text: str, letters: int) -> str:
    def share(pattern: re.Pattern[str]) -> float:
        return len(pattern.findall(text)) / letters

    if share(_KANA) + share(_HAN) > _SCRIPT_SHARE:
        return "ja" if _KANA.search(text) else "zh"
    if share(_ARABIC) > _SCRIPT_SHARE:
        return UNKNOWN if _NOT_ARABIC.search(text) else "ar"
    if share(_TURKISH) > _TURKISH_SHARE and not _OTHER_TURKIC.search(text):
        return "tr"
    return ""


def _by_words(text: str) -> str:
    words = [found.casefold() for found in islice(_WORD.findall(text), _MOST_WORDS)]
    if len(words) < _FEWEST_WORDS:
        return UNKNOWN
    counted = Counter(words)
    hits = {
        language: sum(count for word, count in counted.items() if word in known)
        for language, known in BINDERS.items()
    }
    (first, most), (_, second) = Counter(hits).most_common(2)
    clear = most >= _LEAST_SHARE * len(words) and most >= _AHEAD * second
    return first if clear else UNKNOWN
