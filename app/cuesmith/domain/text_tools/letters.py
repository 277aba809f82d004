"""Capital and small letters by the rules of languages."""

from __future__ import annotations

import re
import unicodedata

_TURKIC = frozenset({"tr", "az"})
_TO_SMALL = str.maketrans({"I": "ı", "İ": "i"})
_TO_CAPITAL = str.maketrans({"ı": "I", "i": "İ"})
_LEAD = re.compile(r"[^\w♪]*", re.UNICODE)
_FIRST_WORD = re.compile(r"[^\W_]*")
_TONOS = "\u0301"


def lowered(text: str, language: str = "und") -> str:
    """In small letters: Turkish "I" becomes "ı"."""
    if language in _TURKIC:
        text = text.translate(_TO_SMALL)
    # "İ" becomes two characters elsewhere, the second of which is a dot on a dotted letter.
    return text.lower().replace("i̇", "i")


def raised(text: str, language: str = "und") -> str:
    """In capital letters: Turkish "i" becomes "İ", "ß" becomes "SS", Greek loses its accents."""
    if language in _TURKIC:
        text = text.translate(_TO_CAPITAL)
    text = text.upper()
    if language == "el":
        bare = unicodedata.normalize("NFD", text).replace(_TONOS, "")
        text = unicodedata.normalize("NFC", bare)
    return text


def capital(word: str, language: str = "und") -> str:
    """A word with a capital letter: Dutch "ijs" becomes "IJs"."""
    if language == "nl" and word[:2].lower() == "ij":
        return "IJ" + word[2:]
    first = word[:1]
    own = _FIRST_WORD.match(word)
    if first.islower() and own is not None and any(map(str.isupper, own[0])):
        return word  # "iPhone" is written so everywhere
    if language in _TURKIC:
        first = first.translate(_TO_CAPITAL)
    # Georgian has no capital letters within text, though Unicode's upper case knows some.
    return first.title() + word[1:]


def capitalized(text: str, language: str = "und") -> str:
    """A text whose first letter is a capital; quotation marks and dashes ahead of it stay."""
    match = _LEAD.match(text)
    at = match.end() if match else 0
    return text[:at] + capital(text[at:], language)


def is_shouted(text: str) -> bool:
    """Whether all letters that have a case are capitals, at least two, and most letters have one:
    "NHK" within Japanese is no shout."""
    cased = [char for char in text if char.isupper() or char.islower()]
    letters = sum(map(str.isalpha, text))
    return len(cased) > 1 and 2 * len(cased) > letters and all(map(str.isupper, cased))
