"""Numbers as a language writes them: small ones in words or digits, groups of three, signs.

A number in digits stays so beside a unit or a sign, within a time, a date or a decimal number,
behind a word such as "page", and in a cue that has greater numbers too (Netflix timed text guides,
numbers). Long numbers are parted only where they are amounts: postcodes and the like stay.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum

from cuesmith.domain.function_words import BINDERS
from cuesmith.domain.text_tools.letters import is_shouted
from cuesmith.domain.text_tools.links import outside_links
from cuesmith.domain.text_tools.passes import TextPass, each
from cuesmith.domain.text_tools.phrases import PhraseFinder, fold, tokens
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
_CAPITAL_BEFORE = re.compile(r"\b([^\W\d_a-z][\w'’-]*) $")
_GREATER = re.compile(r"\d{3,}|[1-9]\d")
_LONG = re.compile(
    r"(?<![\d.,:/#$\w-])(?P<sign>[$€£¥]?)(?P<digits>[1-9]\d{4,11})(?![\d:/\w-]|[.,]\d{3}(?!\d))"
)
_SIGN_BEHIND = re.compile(r"[ \u00a0\u202f]?[$€£¥%]")
_WORD_BEHIND = re.compile(r"[ \u00a0\u202f\n]([^\W\d_]+)")
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
        found.append(("Long numbers are parted in groups of three.", _grouped(lists)))
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
            if not 0 < value <= _UP_TO or match[0] != str(value) or _is_in_row(text, match):
                return match[0]
            word = forms.words[value]
            before, after = _neighbours(text, match, lists.language)
            stays = before in labels or after in units or word in forms.inflected
            if stays or _is_ordinal(text, match) or _is_name(text, match, lists):
                return match[0]
            first = begins_sentence(_ahead(text, match.start()))
            model = "AA" if is_shouted(text) else "A" if first else "a"
            return cased_as(model, word, lists.language)

        return _DIGITS.sub(spell, text)

    return turn


def _is_mixed(text: str) -> bool:
    """Whether there are numbers beyond ten as well: then all are in digits."""
    return any(int(found[:9]) > _UP_TO for found in _GREATER.findall(text))


def _neighbours(text: str, match: re.Match[str], language: str) -> tuple[str, str]:
    """The words before and behind a number, folded; empty where there is none."""
    before = tokens(_ahead(text, match.start()), language)
    after = tokens(text[match.end() : match.end() + _LOOK_AROUND], language)
    return before[-1].key if before else "", after[0].key if after else ""


def _is_in_row(text: str, match: re.Match[str]) -> bool:
    """Whether another number stands beside it, or nothing else stands there at all."""
    alone = len(text) < _LOOK_AROUND and text.strip() == match[0]
    beside = text[max(0, match.start() - 2) : match.start()] + text[match.end() : match.end() + 2]
    return alone or any(map(str.isdigit, beside))


def _is_name(text: str, match: re.Match[str], lists: WordLists) -> bool:
    """Whether it belongs to a name, as in "with Apollo 8": a capital ahead that begins nothing."""
    found = _CAPITAL_BEFORE.search(_ahead(text, match.start()))
    if found is None or lists.nouns_are_capitals or is_shouted(text):
        return False
    at = match.start() - len(found[0])
    if begins_sentence(_ahead(text, at)):
        # "Windows 10" may begin one, too; "The 2 of us" is no name. Where verbs need no subject,
        # they are what begins sentences.
        return lists.language == "en" and found[1].casefold() not in BINDERS["en"]
    return found[1] != "I"


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


def _grouped(lists: WordLists) -> _Turn:
    def group(match: re.Match[str]) -> str:
        if not _is_amount(match, lists):
            return match[0]
        return match["sign"] + f"{int(match['digits']):,}".replace(",", lists.numbers.thousands)

    return lambda text: _LONG.sub(group, text)


def _is_amount(match: re.Match[str], lists: WordLists) -> bool:
    """Whether a long number surely counts something: "25000 men", "$12500", "12000"; 90210 may be
    a postcode."""
    text, forms = match.string, lists.numbers
    if match["sign"] or _SIGN_BEHIND.match(text, match.end()):
        return True
    before, _ = _neighbours(text, match, lists.language)
    if before in forms.labels or _is_name(text, match, lists):
        return False
    if match["digits"].endswith("000"):
        return True
    behind = _WORD_BEHIND.match(text, match.end())
    if behind is None:
        return False
    word = fold(behind[1], lists.language)
    is_small = behind[1].islower() and not lists.nouns_are_capitals
    counts = is_small and word not in BINDERS.get(lists.language, frozenset())
    return counts or word in forms.counted or word in forms.units


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
