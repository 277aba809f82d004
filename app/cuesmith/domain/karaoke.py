"""Word times and the karaoke tags of ASS: `\\k`, `\\kf` (also `\\K`), `\\ko` and `\\kt`.

A tag gives the length of the syllable after it in centiseconds; syllables follow one another
from the start of the line, so a pause is a syllable without text. `\\kt` starts the next one at
a time of its own. Lengths default to 100 and may have fractions, as in libass.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from operator import itemgetter

from cuesmith.domain.cue import Word
from cuesmith.domain.markup.ass import tokenize
from cuesmith.domain.markup.ass_tags import number, tags
from cuesmith.domain.markup.runs import Token
from cuesmith.domain.words import locate_words


class Fill(StrEnum):
    """How a syllable comes alight."""

    SWITCH = "k"
    """At once; the only one that suits right-to-left scripts."""
    SWEEP = "kf"
    """From left to right while it is sung."""
    OUTLINE = "ko"
    """At once, its outline hidden until then."""


_FILLS = {"k": Fill.SWITCH, "kf": Fill.SWEEP, "K": Fill.SWEEP, "ko": Fill.OUTLINE}
DEFAULT_LENGTH = 100.0
"""Hundredths of a second that a tag without a number means."""
_KARAOKE = re.compile(r"\\(?:kf|ko|kt|K|k)(?![A-Za-z])(?:\([^()]*\)|[ 0-9.+-]*)")


@dataclass(frozen=True, slots=True)
class Syllable:
    """A piece of a line between two karaoke tags."""

    fill: Fill
    start: int
    """Milliseconds from the start of the line."""
    end: int
    text: str
    """Plain, white space kept; empty for a pause."""


def centiseconds(milliseconds: int) -> int:
    """Rounded, halves upward: one rule for every time, so what touched still touches."""
    return (milliseconds + 5) // 10


def syllables(source: str) -> tuple[Syllable, ...]:
    """The syllables of a line of ASS markup; text ahead of the first tag belongs to none."""
    found: list[Syllable] = []
    texts: list[str] = []
    fill: Fill | None = None
    start = end = 0
    for tag_name, argument, text in _karaoke_events(source):
        if text or tag_name not in _FILLS:
            texts.append(text)
            if tag_name == "kt":
                found += _closed(fill, start, end, texts)
                texts, fill = [], None
                start = end = round(number(argument, 0) * 10)
            continue
        found += _closed(fill, start, end, texts)
        texts, fill, start = [], _FILLS[tag_name], end
        end += max(0, round(number(argument, DEFAULT_LENGTH) * 10))
    found += _closed(fill, start, end, texts)
    return tuple(found)


def _karaoke_events(source: str) -> Iterator[tuple[str, str, str]]:
    """Karaoke tags as (name, argument, ""), text as ("", "", text); nothing without a tag."""
    if "\\k" not in source and "\\K" not in source:
        return
    for token in tokenize(source):
        if not token.is_tag:
            yield "", "", token.plain
        elif token.source.startswith("{"):
            for tag in tags(token.source):
                if tag.name in _FILLS or tag.name == "kt":
                    yield tag.name, tag.argument, ""


def _closed(fill: Fill | None, start: int, end: int, texts: list[str]) -> list[Syllable]:
    return [] if fill is None else [Syllable(fill, start, end, "".join(texts))]


def read_words(source: str, start: int, end: int) -> tuple[Word, ...]:
    """The timed words of a line shown from `start` to `end` (milliseconds).

    Pauses are no words, nor is punctuation that takes no time. Times stay within the line.
    """
    return tuple(
        Word(min(start + item.start, end), min(start + item.end, end), item.text.strip())
        for item in syllables(source)
        if _is_word(item)
    )


def _is_word(item: Syllable) -> bool:
    if item.end > item.start:
        return bool(item.text.strip())
    return any(character.isalnum() for character in item.text)


def fill_of(source: str) -> Fill | None:
    """The fill of a line's first syllable; None where it has no karaoke."""
    first = next((name for name, _, _ in _karaoke_events(source) if name in _FILLS), None)
    return None if first is None else _FILLS[first]


def without_karaoke(source: str) -> str:
    """The markup with its karaoke tags taken out, and blocks that held nothing else."""
    return "".join(_without(token) for token in tokenize(source))


def _without(token: Token) -> str:
    if not token.is_tag or not token.source.startswith("{"):
        return token.source
    left = _KARAOKE.sub("", token.source)
    return "" if left == "{}" and token.source != "{}" else left


def with_karaoke(
    source: str, words: tuple[Word, ...], start: int, end: int, fill: Fill = Fill.SWITCH
) -> str:
    """ASS markup with a karaoke tag ahead of each word.

    A word comes alight as the syllable did in which it begins; where there is none, by `fill`.
    Lengths are rounded cumulatively, and pauses get tags of their own, so that they add up to
    the length of the line as written: `centiseconds(end) - centiseconds(start)`.
    """
    tokens = tokenize(without_karaoke(source))
    text = "".join(token.plain for token in tokens)
    fills = [(-1, fill), *_fills(source)]

    def fill_at(offset: int) -> Fill:
        return fills[bisect_right(fills, offset, key=itemgetter(0)) - 1][1]

    return _inserted(tokens, _tags_at(text, words, (start, end), fill_at))


def _fills(source: str) -> Iterator[tuple[int, Fill]]:
    """Where in the plain text each syllable begins, and its fill."""
    offset = 0
    for tag_name, _, text in _karaoke_events(source):
        offset += len(text)
        if tag_name in _FILLS:
            yield offset, _FILLS[tag_name]


def _tags_at(
    text: str, words: tuple[Word, ...], line: tuple[int, int], fill_at: Callable[[int], Fill]
) -> list[tuple[int, str]]:
    """Offsets into the plain text, rising, and the tags that go there."""
    start, end = line
    found: list[tuple[int, str]] = []
    done, after = 0, 0
    for word, place in zip(words, locate_words(text, words), strict=True):
        if place is None:
            continue
        begins, ends = place
        fill = fill_at(begins)
        found += _loose(text, after, begins, fill) if found else []
        sung = max(done, centiseconds(min(word.start, end)) - centiseconds(start))
        over = max(sung, centiseconds(min(word.end, end)) - centiseconds(start))
        pause = f"{{\\{fill}{sung - done}}}" if sung > done else ""
        found.append((begins, f"{pause}{{\\{fill}{over - sung}}}"))
        done, after = over, ends
    if not found:
        return []
    fill = fill_at(len(text))
    found += _loose(text, after, len(text), fill)
    rest = centiseconds(end) - centiseconds(start) - done
    return [*found, (len(text), f"{{\\{fill}{rest}}}")] if rest > 0 else found


def _loose(text: str, after: int, before: int, fill: Fill) -> list[tuple[int, str]]:
    """A tag without length ahead of punctuation that belongs to no word."""
    between = text[after:before]
    stripped = between.lstrip()
    return [(before - len(stripped), f"{{\\{fill}0}}")] if stripped else []


def _inserted(tokens: tuple[Token, ...], insertions: list[tuple[int, str]]) -> str:
    """Tokens with insertions ahead of the text at their offsets."""
    parts: list[str] = []
    offset, waiting = 0, 0
    for token in tokens:
        done = 0
        if not token.is_tag:
            beyond = offset + len(token.plain)
            while waiting < len(insertions) and insertions[waiting][0] < beyond:
                place, inserted = insertions[waiting]
                parts += [token.source[done : place - offset], inserted]
                done, waiting = place - offset, waiting + 1
            offset = beyond
        parts.append(token.source[done:])
    return "".join(parts) + "".join(inserted for _, inserted in insertions[waiting:])
