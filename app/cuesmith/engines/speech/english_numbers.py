"""Figures in an English text as they are said."""

from __future__ import annotations

import re

# fmt: off
_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)
# fmt: on
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SCALES = ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred"))
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_NUMBER = re.compile(r"(?P<whole>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?P<part>\d+))?(?P<end>[a-z]*)")
_ORDINAL_ENDS = ("st", "nd", "rd", "th")
_LONGEST = 12
"""Digits of a number that is said as one; longer ones are said digit by digit."""


def is_number(text: str) -> bool:
    """Whether a text begins like a figure."""
    return _NUMBER.match(text) is not None


def say_number(text: str) -> tuple[tuple[str, ...], ...]:
    """The ways to say a figure such as "1984", "21st", "3.5", "1990s" or "7:30", likeliest first;
    each is a row of words. Empty where it is no figure."""
    pieces = [_NUMBER.fullmatch(piece) for piece in re.split(r"[:/–-]", text.casefold())]
    if not pieces or any(piece is None for piece in pieces):
        return ()
    ways: list[tuple[str, ...]] = [()]
    for piece in pieces:
        assert piece is not None
        ways = [way + more for way in ways for more in _ways(piece)][:4]
    return tuple(dict.fromkeys(ways))


def _ways(piece: re.Match[str]) -> list[tuple[str, ...]]:
    digits, end = piece["whole"].replace(",", ""), piece["end"]
    if len(digits) > _LONGEST:
        return [tuple(_ONES[int(digit)] for digit in digits)]
    ways = [_cardinal(int(digits))]
    if len(digits) == 4 and "," not in piece["whole"] and digits[1:3] != "00":
        ways.insert(0, _year(digits))
    if piece["part"]:
        ways = [(*way, "point", *(_ONES[int(each)] for each in piece["part"])) for way in ways]
    if end in _ORDINAL_ENDS:
        return [(*way[:-1], _ordinal(way[-1])) for way in ways]
    if end == "s":
        return [(*way[:-1], _plural(way[-1])) for way in ways]
    return [(*way, end) for way in ways] if end else ways


def _year(digits: str) -> tuple[str, ...]:
    """ "1984" as nineteen eighty four, "1805" as eighteen oh five."""
    first, second = int(digits[:2]), int(digits[2:])
    if second == 0:
        return (*_cardinal(first), "hundred")
    return (*_cardinal(first), *(("oh",) if second < 10 else ()), *_cardinal(second))


def _cardinal(number: int) -> tuple[str, ...]:
    if number < 20:
        return (_ONES[number],)
    if number < 100:
        tens, ones = divmod(number, 10)
        return (_TENS[tens], *((_ONES[ones],) if ones else ()))
    for size, name in _SCALES:
        if number >= size:
            much, rest = divmod(number, size)
            return (*_cardinal(much), name, *(_cardinal(rest) if rest else ()))
    raise AssertionError(number)


def _ordinal(word: str) -> str:
    if word in _ORDINALS:
        return _ORDINALS[word]
    return f"{word[:-1]}ieth" if word.endswith("y") else f"{word}th"


def _plural(word: str) -> str:
    return f"{word[:-1]}ies" if word.endswith("y") else f"{word}s"
