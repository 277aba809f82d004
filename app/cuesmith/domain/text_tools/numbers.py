"""Numbers as a language writes them: small ones in words or digits, groups of three, signs.

A number in digits stays so beside a unit or a sign, within a time, a date or a decimal number,
behind a word such as "page", and in a cue that has greater numbers too (Netflix timed text guides,
numbers).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum

from cuesmith.domain.text_tools.links import outside_links
from cuesmith.domain.text_tools.passes import TextPass, each
from cuesmith.domain.text_tools.phrases import PhraseFinder, tokens
from cuesmith.domain.text_tools.repair import begins_sentence
from cuesmith.domain.text_tools.slips import cased_as
from cuesmith.domain.text_tools.word_lists import NumberForms, WordLists

RULE = "numbers"
_UP_TO = 10
_LOOK_AROUND = 40
_DIGITS = re.compile(
    r"(?<![\w.,:/+#%°$€£¥&'’-])\d{1,2}"
    r"(?![\w%°€£$¥&/'’+]|[.,:-]\d|-\w|[ \u00a0\u202f]?(?:[%°€£$¥]|[ap]\.?[ ]?m(?!\w)))"
)
_GREATER = re.compile(r"\d{3,}|[1-9]\d")
_LONG = re.compile(
    r"(?<![\d.,:/#$\w-])(?P<sign>[$€£¥]?)(?P<digits>[1-9]\d{4,11})(?![\d:/\w-]|[.,]\d{3}(?!\d))"
)
_PERCENT = re.compile(r"(?<=\d)[ \u00a0\u202f]?%")
_SIGN_FIRST = re.compile(r"([$€£¥])[ \u00a0\u202f](?=\d)")
_SIGN_LAST = re.compile(r"(?<=\d)[ ]?(?=[€£¥](?![\w\d]))")
_CLOCK = re.compile(
    r"(?<![\w.,:])(\d{1,2}(?::[0-5]\d)?)[ \u00a0\u202f]?([ap])\.?[ ]?m(?!\w)\.?", re.IGNORECASE
)


class NumberStyle(StrEnum):
    """How numbers up to ten are written."""

    KEEP = "keep"
    WORDS = "words"
    DIGITS = "digits"


_Turn = Callable[[str], str]


def numbers(wish: NumberStyle, lists: WordLists) -> tuple[TextPass, ...]:
    """The passes; what is not known of the language is left as it is."""
    forms = lists.numbers
    found: list[tuple[str, _Turn]] = []
    if forms.thousands:
        found.append(("Long numbers are parted in groups of three.", _grouped(forms.thousands)))
    if forms.words:
        found.append(("Signs stand as the language has them.", _signs(forms)))
    if forms.clock[0]:
        found.append(("Times of day are written alike.", _clock(forms)))
    if forms.words and wish is NumberStyle.WORDS:
        found.append(("Numbers up to ten are words.", _spelt_out(lists)))
    if forms.words and wish is NumberStyle.DIGITS:
        found.append(("Numbers are digits.", _in_digits(lists)))
    return tuple(
        each(RULE, reason, lambda text, turn=turn: outside_links(text, turn))  # type: ignore[misc]
        for reason, turn in found
    )


def _spelt_out(lists: WordLists) -> _Turn:
    forms = lists.numbers
    units, labels = frozenset(forms.units), frozenset(forms.labels)

    def turn(text: str) -> str:
        if _is_mixed(text):
            return text

        def spell(match: re.Match[str]) -> str:
            value = int(match[0])
            if value > _UP_TO or value == 0 or match[0] != str(value):
                return match[0]
            if _stays(text, match, units, labels, lists.language):
                return match[0]
            word = forms.words[value]
            if word in forms.inflected:
                return match[0]
            first = begins_sentence(_ahead(text, match.start()))
            return cased_as("A" if first else "a", word, lists.language)

        return _DIGITS.sub(spell, text)

    return turn


def _is_mixed(text: str) -> bool:
    """Whether there are numbers beyond ten as well: then all are in digits."""
    return any(int(found[:9]) > _UP_TO for found in _GREATER.findall(text))


def _stays(
    text: str,
    match: re.Match[str],
    units: frozenset[str],
    labels: frozenset[str],
    language: str,
) -> bool:
    """Whether what stands beside a number asks for digits, or it is one of a row of digits."""
    before = tokens(_ahead(text, match.start()), language)
    after = tokens(text[match.end() : match.end() + _LOOK_AROUND], language)
    behind = after[0].key if after else ""
    ahead = before[-1].key if before else ""
    if _is_ordinal(text, match):
        return True
    alone = len(text) < _LOOK_AROUND and text.strip() == match[0]
    row = ahead[-1:].isdigit() or behind[:1].isdigit()
    return alone or row or behind in units or ahead in labels


def _is_ordinal(text: str, match: re.Match[str]) -> bool:
    """Whether a full stop makes it one, or it numbers a line: "3. Mai", "1. Open the box"."""
    if text[match.end() : match.end() + 1] != ".":
        return False
    rest = text[match.end() + 1 : match.end() + _LOOK_AROUND].lstrip()
    begins = match.start() == 0 or text[match.start() - 1] == "\n"
    return bool(rest) and (begins or rest[0].islower())


def _ahead(text: str, at: int) -> str:
    return text[max(0, at - _LOOK_AROUND) : at]


def _in_digits(lists: WordLists) -> _Turn:
    forms = lists.numbers
    plain = [word for word in forms.words[: _UP_TO + 3] if word not in forms.ambiguous]
    values = [forms.words.index(word) for word in plain]
    finder = PhraseFinder(plain, lists.language)

    def turn(text: str) -> str:
        pieces: list[str] = []
        last = 0
        for found in finder.find(text):
            if begins_sentence(_ahead(text, found.start)) or text[found.end : found.end + 1] in (
                "-",
                "‑",
            ):
                continue  # a sentence does not begin with a digit
            pieces += (text[last : found.start], str(values[found.entry]))
            last = found.end
        return "".join((*pieces, text[last:]))

    return turn


def _grouped(mark: str) -> _Turn:
    def group(match: re.Match[str]) -> str:
        return match["sign"] + f"{int(match['digits']):,}".replace(",", mark)

    return lambda text: _LONG.sub(group, text)


def _signs(forms: NumberForms) -> _Turn:
    def turn(text: str) -> str:
        text = _PERCENT.sub(forms.percent + "%", text)
        text = _SIGN_FIRST.sub(r"\1", text)
        return text if forms.currency_before else _SIGN_LAST.sub("\u00a0", text)

    return turn


def _clock(forms: NumberForms) -> _Turn:
    def write(match: re.Match[str]) -> str:
        half = forms.clock[match[2].lower() == "p"]
        return f"{match[1]} {half}"

    def turn(text: str) -> str:
        return _CLOCK.sub(write, text)

    return turn
