"""The words that text tools work with, per language: data that people can read and add to.

A file is TOML; `parse_word_lists` reads it, `merged` lays the user's own over what is shipped.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from cuesmith.base.errors import UsageError
from cuesmith.domain.function_words import ABBREVIATIONS

_MOST_ENTRIES = 20_000
_LONGEST = 200
"""Characters of an entry."""


@dataclass(frozen=True, slots=True)
class Slip:
    """What recognition gets wrong, and what is meant."""

    wrong: str
    right: str
    pattern: bool = False
    r"""Whether `wrong` is a regular expression; `right` may then name groups: \1."""


@dataclass(frozen=True, slots=True)
class NumberForms:
    """How a language writes numbers."""

    words: tuple[str, ...] = ()
    """From zero on."""
    ambiguous: tuple[str, ...] = ()
    """Of the words, those that mean other things too, such as "one"."""
    inflected: tuple[str, ...] = ()
    """Of the words, those whose form depends on their noun: digits stay."""
    units: tuple[str, ...] = ()
    """A number before one of these stays in digits."""
    labels: tuple[str, ...] = ()
    """A number behind one of these stays in digits: "page 5"."""
    counted: tuple[str, ...] = ()
    """A number before one of these is an amount, however it looks: "90210 euros"."""
    thousands: str = ""
    """Between groups of three digits; empty where it is not known."""
    percent: str = ""
    """Before the percent sign; "" for nothing."""
    currency_before: bool = False
    """Whether the currency's sign stands before the amount, without a space."""
    clock: tuple[str, str] = ("", "")
    """How "am" and "pm" are written; empty where they are not."""


@dataclass(frozen=True, slots=True)
class QuoteForms:
    """Typographic quotation marks."""

    opening: str = "“"
    closing: str = "”"
    inner_opening: str = "‘"
    inner_closing: str = "’"
    space: str = ""
    """Within the outer ones: French has a no-break space."""
    elided: frozenset[str] = frozenset()
    """Words that begin with an apostrophe: 'twas, 'em."""


@dataclass(frozen=True, slots=True)
class WordLists:
    """Everything that the tools know of a language."""

    language: str = "und"
    fillers: tuple[str, ...] = ()
    """Sounds, which mean nothing wherever they stand."""
    filler_phrases: tuple[str, ...] = ()
    """What means nothing only where commas set it off."""
    interjections: tuple[str, ...] = ()
    """Words that keep the comma behind them when a filler goes: "Well, um, yes"."""
    profanity: tuple[str, ...] = ()
    bleep: str = "bleep"
    slips: tuple[Slip, ...] = ()
    proper: tuple[str, ...] = ()
    """Words that have a capital letter wherever they stand, as they are spelt."""
    small_words: frozenset[str] = frozenset()
    """Of titles."""
    abbreviations: frozenset[str] = frozenset()
    """Without their full stops: they end no sentence."""
    numbers: NumberForms = field(default_factory=NumberForms)
    quotes: QuoteForms = field(default_factory=QuoteForms)
    spaced_marks: str = ""
    """Marks that have a no-break space before them, as in French."""
    sounds: tuple[str, ...] = ()
    """What captions call what is heard: "sighs", "music"; "*" as in `profanity`."""
    asides: frozenset[str] = frozenset()
    """Words by which a remark in parentheses begins, and no description of a sound."""
    nouns_are_capitals: bool = False
    """Whether a capital letter says nothing of where a sentence begins, as in German."""


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What a person added to a language's lists, and took out of them."""

    slips: tuple[Slip, ...] = ()
    fillers: tuple[str, ...] = ()
    profanity: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    """Entries of the shipped lists that are not to be used."""


def merged(shipped: WordLists, own: OwnWords) -> WordLists:
    """The lists as they are used: the person's own first, which count more."""
    gone = frozenset(each.casefold() for each in own.without)
    mine = frozenset(each.wrong.casefold() for each in own.slips)
    return replace(
        shipped,
        slips=(*own.slips, *(s for s in shipped.slips if s.wrong.casefold() not in gone | mine)),
        fillers=_added(shipped.fillers, own.fillers, gone),
        filler_phrases=_added(shipped.filler_phrases, (), gone),
        profanity=_added(shipped.profanity, own.profanity, gone),
    )


def _added(shipped: tuple[str, ...], own: tuple[str, ...], gone: frozenset[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*own, *(each for each in shipped if each.casefold() not in gone)]))


# -- reading ------------------------------------------------------------------------------------


def parse_word_lists(text: str, language: str) -> WordLists:
    """The lists of a shipped file. Raises `UsageError` for what is none."""
    data = _table(text)
    numbers, quotes = _sub(data, "numbers"), _sub(data, "quotes")
    return WordLists(
        language,
        _strings(data, "fillers"),
        _strings(data, "filler_phrases"),
        _strings(data, "interjections"),
        _strings(data, "profanity"),
        str(data.get("bleep", "bleep")),
        _slips(data),
        _strings(data, "proper"),
        frozenset(_strings(data, "small_words")),
        frozenset(_strings(data, "abbreviations")) | ABBREVIATIONS.get(language, frozenset()),
        _number_forms(numbers),
        _quote_forms(quotes),
        str(data.get("spaced_marks", "")),
        _strings(data, "sounds"),
        frozenset(_strings(data, "asides")),
        bool(data.get("nouns_are_capitals", False)),
    )


def _quote_forms(data: Mapping[str, object]) -> QuoteForms:
    opening, closing, inner_opening, inner_closing, space = (
        str(data.get(each, ""))
        for each in ("opening", "closing", "inner_opening", "inner_closing", "space")
    )
    elided = frozenset(_strings(data, "elided"))
    return QuoteForms(opening, closing, inner_opening, inner_closing, space, elided)


def _number_forms(data: Mapping[str, object]) -> NumberForms:
    clock = _strings(data, "clock")
    return NumberForms(
        _strings(data, "words"),
        _strings(data, "ambiguous"),
        _strings(data, "inflected"),
        _strings(data, "units"),
        _strings(data, "labels"),
        _strings(data, "counted"),
        str(data.get("thousands", "")),
        str(data.get("percent", "")),
        bool(data.get("currency_before", False)),
        (clock[0], clock[1]) if len(clock) == 2 else ("", ""),
    )


def parse_own_words(text: str) -> OwnWords:
    """The lists of a person's own file. Raises `UsageError` for what is none."""
    data = _table(text)
    return OwnWords(
        _slips(data),
        _strings(data, "fillers"),
        _strings(data, "profanity"),
        _strings(data, "without"),
    )


def parse_slips(text: str, *, is_toml: bool) -> tuple[Slip, ...]:
    """Slips of a file: TOML as above, or a line for each, "wrong -> right" or with a tab between.

    Raises `UsageError` for a line that is neither; "#" begins a comment.
    """
    if is_toml:
        return parse_own_words(text).slips
    found: list[Slip] = []
    for number, line in enumerate(text.splitlines()[:_MOST_ENTRIES], 1):
        bare = line.strip()
        if bare and not bare.startswith("#"):
            found.append(_slip_of_line(bare, number))
    return tuple(found)


def _slip_of_line(line: str, number: int) -> Slip:
    for mark in ("\t", "->", "→", "=>"):
        wrong, found, right = line.partition(mark)
        if found and wrong.strip():
            return Slip(wrong.strip(), right.strip())
    raise UsageError(
        f"Line {number} of the list says nothing: {line[:40]!r}.",
        hint="Write each slip as: wrong -> right.",
    )


def _table(text: str) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise UsageError(f"This is no TOML: {error}.") from error


def _sub(data: Mapping[str, object], key: str) -> Mapping[str, object]:
    value = data.get(key, {})
    if not isinstance(value, dict):
        raise UsageError(f"{key!r} must be a table.")
    return value


def _strings(data: Mapping[str, object], key: str) -> tuple[str, ...]:
    value = data.get(key, [])
    if isinstance(value, str):
        value = value.split()
    if not isinstance(value, list) or len(value) > _MOST_ENTRIES:
        raise UsageError(f"{key!r} must be a list of words.")
    if not all(isinstance(each, str) and 0 < len(each) <= _LONGEST for each in value):
        raise UsageError(f"{key!r} must hold words of at most {_LONGEST} characters.")
    return tuple(value)


def _slips(data: Mapping[str, object]) -> tuple[Slip, ...]:
    plain, patterns = _sub(data, "slips"), _sub(data, "slip_patterns")
    if len(plain) + len(patterns) > _MOST_ENTRIES:
        raise UsageError(f"There are more than {_MOST_ENTRIES} slips.")
    pairs = [
        *((w, r, False) for w, r in plain.items()),
        *((w, r, True) for w, r in patterns.items()),
    ]
    if not all(
        isinstance(r, str) and len(w) <= _LONGEST and len(r) <= _LONGEST for w, r, _ in pairs
    ):
        raise UsageError(f"A slip is a pair of texts of at most {_LONGEST} characters.")
    return tuple(Slip(wrong, str(right), is_pattern) for wrong, right, is_pattern in pairs)


# -- writing ------------------------------------------------------------------------------------


def own_words_text(own: OwnWords) -> str:
    """A person's file as TOML; `parse_own_words` gives the same back."""
    lines = ["# Words of your own for Cuesmith's text tools. They count more than those it has."]
    for key, entries in (
        ("fillers", own.fillers),
        ("profanity", own.profanity),
        ("without", own.without),
    ):
        if entries:
            lines += ["", f"{key} = [", *(f"    {_quoted(each)}," for each in entries), "]"]
    for key, is_pattern in (("slips", False), ("slip_patterns", True)):
        chosen = [slip for slip in own.slips if slip.pattern is is_pattern]
        if chosen:
            lines += ["", f"[{key}]", *_pairs(chosen)]
    return "\n".join(lines) + "\n"


def _pairs(slips: Iterable[Slip]) -> list[str]:
    unique = {slip.wrong: slip.right for slip in slips}
    return [f"{_quoted(wrong)} = {_quoted(right)}" for wrong, right in unique.items()]


def _quoted(text: str) -> str:
    """JSON's strings are TOML's, but for the character DEL."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
