"""Punctuation made right: spaces, ellipses, commas, dashes of speakers, quotation marks."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cuesmith.domain.measures import is_unspaced
from cuesmith.domain.text_tools.links import outside_links
from cuesmith.domain.text_tools.passes import TextPass, each
from cuesmith.domain.text_tools.repair import DASH
from cuesmith.domain.text_tools.word_lists import QuoteForms, WordLists

RULE = "marks"


class Quotes(StrEnum):
    """Which quotation marks there are to be."""

    KEEP = "keep"
    STRAIGHT = "straight"
    TYPOGRAPHIC = "typographic"


class Dash(StrEnum):
    """What speakers' lines begin with."""

    KEEP = "keep"
    SPACED = "- "
    CLOSE = "-"
    LONG = "– "


class Ellipsis(StrEnum):
    """How an ellipsis is written."""

    KEEP = "keep"
    ONE = "…"
    DOTS = "..."


@dataclass(frozen=True, slots=True)
class PunctuationWish:
    """What is to be made right; spaces always are."""

    quotes: Quotes = Quotes.KEEP
    dash: Dash = Dash.KEEP
    ellipsis: Ellipsis = Ellipsis.ONE
    full_stops: bool = False
    """Whether a cue that ends a sentence without one gets a full stop."""


_RUN = re.compile(r"(?<![ \t])[ \t]{2,}|\t")
_EDGES = re.compile(r"(?<![ \t])[ \t]+(?=\n|$)|(?:(?<=\n)|^)[ \t]+")
_BEFORE_MARK = re.compile(
    r"(?<=[^\s\-–—‐‑])(?<! )[ ]+(?![:][ ]?\d)(?=(,+(?=[^\W\d_])|[,.;:!?،؛؟]+(?=[\s\"'”’»]|$)))"
)
_NO_BREAK = "\u00a0"
_THIN = "\u202f"
_THIN_MARKS = ";!?"
_COMMA = re.compile(r"(?<=[^\W\d_])([,;!?])(?=[^\W\d_])")
_DOUBLED = re.compile(r",(?:[ ]?,)+|,(?=\.(?!\.))")
_DOTS = re.compile(r"\.{3,}|\.(?: \.){2,}")
_ONE_DOT = re.compile("…+")
_STRAIGHT = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "‟": '"', "‘": "'", "’": "'", "‚": "'", "‛": "'"}
)
_GUILLEMETS = re.compile(r"«[ \u00a0\u202f]?|[ \u00a0\u202f]?»")
_WORD_OPENING = re.compile(r"[^\W\d_]+")
_OPENS_BEHIND = "([{-–—‐‑¿¡\"'“‘„«♪/"


def punctuation(wish: PunctuationWish, lists: WordLists) -> tuple[TextPass, ...]:
    """The passes, in their order."""
    turns: list[tuple[str, Callable[[str], str]]] = [
        ("Marks stand close to their words.", lambda text: _close_marks(text, lists)),
        ("Marks are not doubled.", _undoubled),
        ("A space follows the comma.", _space_behind),
    ]
    if wish.ellipsis is not Ellipsis.KEEP:
        turns.append(("Ellipses are written alike.", lambda text: _ellipses(text, wish.ellipsis)))
    if wish.dash is not Dash.KEEP:
        turns.append(("Speakers' dashes are alike.", lambda text: _dashes(text, wish.dash)))
    if wish.quotes is Quotes.STRAIGHT:
        turns.append(("Quotation marks are straight.", straight))
    if wish.quotes is Quotes.TYPOGRAPHIC:
        reason = "Quotation marks are those of the language."
        turns.append((reason, lambda text: typographic(text, lists.quotes)))
    passes = [
        each(RULE, "Needless spaces go.", _single_spaces),
        *(_pass(reason, turn) for reason, turn in turns),
    ]
    if wish.full_stops:
        turn_all = _full_stops(lists)
        passes.append(TextPass(RULE, "A sentence ends with a full stop.", turn_all))
    return tuple(passes)


def _pass(reason: str, turn: Callable[[str], str]) -> TextPass:
    return each(RULE, reason, lambda text: outside_links(text, turn))


def _single_spaces(text: str) -> str:
    return _EDGES.sub("", _RUN.sub(" ", text))


def _close_marks(text: str, lists: WordLists) -> str:
    """No space before a mark; where the language has one, it is a no-break space."""

    def close(match: re.Match[str]) -> str:
        mark = match[1]
        if mark.startswith((".", "…")) and len(mark) > 1:
            return match[0]  # a pause
        if mark[0] in lists.spaced_marks:
            return _THIN if mark[0] in _THIN_MARKS else _NO_BREAK
        return ""

    return _BEFORE_MARK.sub(close, text)


def _undoubled(text: str) -> str:
    return _DOUBLED.sub(lambda match: "," if len(match[0]) > 1 else "", text)


def _space_behind(text: str) -> str:
    def spaced(match: re.Match[str]) -> str:
        return match[1] if is_unspaced(text[match.end()]) else match[1] + " "

    return _COMMA.sub(spaced, text)


def _ellipses(text: str, wish: Ellipsis) -> str:
    if wish is Ellipsis.DOTS:
        # Chinese has two of them side by side.
        return _ONE_DOT.sub(lambda match: "..." if len(match[0]) == 1 else match[0], text)
    return _DOTS.sub("…", text)


def _dashes(text: str, wish: Dash) -> str:
    """Only where two or more speak, and the second has a dash."""
    lines = text.split("\n")
    if len(lines) < 2 or not any(DASH.match(line) for line in lines[1:]):
        return text
    return "\n".join(
        DASH.sub(wish.value, line, count=1) if DASH.match(line) else line for line in lines
    )


# -- quotation marks ----------------------------------------------------------------------------


def straight(text: str) -> str:
    """With typewriter's quotation marks and apostrophes."""
    return _GUILLEMETS.sub('"', text.translate(_STRAIGHT))


def typographic(text: str, forms: QuoteForms) -> str:
    """With a language's own quotation marks, and typographic apostrophes."""
    if '"' not in text and "'" not in text:
        return text
    pieces: list[str] = []
    is_open = False
    for at, char in enumerate(text):
        before, behind = text[at - 1 : at], text[at + 1 : at + 2]
        if char in "'\"" and before.isdigit() and not is_open and _is_measure(text, at):
            pieces.append(char)  # feet and inches
        elif char == '"':
            opens = _opens(before, behind) if before or behind else not is_open
            pieces.append(forms.opening + forms.space if opens else forms.space + forms.closing)
            is_open = opens
        elif char == "'":
            is_short = _WORD_OPENING.match(text, at + 1)
            is_elided = is_short is not None and is_short[0].casefold() in forms.elided
            opens = not is_elided and _opens(before, behind) and _has_closing(text, at)
            pieces.append(forms.inner_opening if opens else "’")
        else:
            pieces.append(char)
    return "".join(pieces)


def _is_measure(text: str, at: int) -> bool:
    """Whether 5'10" or 6' stands there, and no apostrophe as in 1990's."""
    return not text[at + 1 : at + 2].isalpha()


def _opens(before: str, behind: str) -> bool:
    return (not before or before.isspace() or before in _OPENS_BEHIND) and not (
        not behind or behind.isspace()
    )


def _has_closing(text: str, at: int) -> bool:
    """Whether a single mark closes soon: else it is an apostrophe, as in 'til."""
    ahead = text[at + 1 : at + 200]
    closing = re.search(r"[\w.,!?…]'(?!\w)", ahead)
    return closing is not None


# -- full stops ---------------------------------------------------------------------------------


def _full_stops(lists: WordLists) -> Callable[[Sequence[str]], list[str]]:
    def turn_all(texts: Sequence[str]) -> list[str]:
        out = list(texts)
        for number, text in enumerate(texts):
            ahead = texts[number + 1] if number + 1 < len(texts) else ""
            if _lacks_stop(text, ahead, nouns_are_capitals=lists.nouns_are_capitals):
                out[number] = text.rstrip() + "."
        return out

    return turn_all


def _lacks_stop(text: str, ahead: str, *, nouns_are_capitals: bool) -> bool:
    bare = text.rstrip()
    if not bare or not bare[-1].isalnum() or is_unspaced(bare[-1]) or bare.isupper():
        return False
    if not any(map(str.islower, bare)) or "♪" in bare or len(bare.split()) < 2:
        return False
    first = ahead.lstrip("-–—‐‑ \"'“‘„«¿¡♪")[:1]
    return not ahead or (first.isupper() and not nouns_are_capitals)
