"""The source's tags re-seated when a person edits the plain text of a cue.

What stayed keeps its spelling, what is new is escaped, and each tag stands where it stood
between what stayed. Dialects are told apart only by their `tokenize` and `escape`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from cuesmith.domain.cue import Markup
from cuesmith.domain.markup.dialects import MarkupDialect, dialect_module
from cuesmith.domain.markup.runs import Token
from cuesmith.domain.markup.tokens import plain_text

_WORDS = re.compile(r"\w+|\s+|.", re.DOTALL)
_WORD = re.compile(r"\w+")
_MOST_COMPARED = 1_000  # words, or characters of one word; beyond, the middle counts as replaced
_OPENING = re.compile(r"<([A-Za-z]\w*)\b[^<>]*>")
_GONE = -1


def retext(markup: Markup, new_text: str) -> Markup | None:
    """The markup with `new_text` for its text, its tags kept.

    None where the plain text alone says it all.
    """
    module = dialect_module(markup.dialect)
    tokens = module.tokenize(markup.source)
    plain = module.escape(new_text)
    source = markup.source
    if plain_text(tokens) != new_text:
        source = _reseated(tokens, new_text, module)
        if _shown(source, module) != _shown(plain, module):
            # Joined, the pieces read as markup that none of them was: keep the leading tags.
            source = _leading_tags(tokens) + plain
    return None if source == plain else Markup(markup.dialect, source)


def _shown(source: str, module: MarkupDialect) -> str:
    return plain_text(module.tokenize(source))


def _leading_tags(tokens: tuple[Token, ...]) -> str:
    count = next((i for i, token in enumerate(tokens) if not token.is_tag), len(tokens))
    return "".join(token.source for token in tokens[:count])


@dataclass(frozen=True, slots=True)
class _Alignment:
    """Which characters of the old text are in the new one, and where."""

    new_of: list[int]
    """Per old character its new position, or _GONE."""
    new_length: int
    kept_before: list[int]
    """Per old position that of the last kept character before it, or -1."""
    kept_from: list[int]
    """Per old position that of the first kept character at or after it, or the old length."""

    def seat(self, old: int) -> int:
        """Where a tag that stood at `old` stands now.

        What replaces text stays within the tags around it; what is typed between two kept
        characters joins the left one; at the very start of the text, the right one.
        """
        if old == 0:
            return 0
        before, after = self.kept_before[old], self.kept_from[old]
        left = self.new_of[before] + 1 if before >= 0 else 0
        right = self.new_of[after] if after < len(self.new_of) else self.new_length
        if after == old:
            return right
        return left + (right - left) * (old - before - 1) // (after - before - 1)


def _align(old: str, new: str) -> _Alignment:
    """Words that stayed are found first, whatever their case; then what lies between them is
    compared by its words, spaces and marks, and within what was replaced by its characters."""
    new_of = [_GONE] * len(old)
    old_at = new_at = 0
    for old_end, new_end, length in (*_same_words(old, new), (len(old), len(new), 0)):
        _align_between(new_of, old_at, old[old_at:old_end], new_at, new[new_at:new_end])
        old_at, new_at = old_end + length, new_end + length
        new_of[old_end:old_at] = range(new_end, new_at)
    kept = [position if new_of[position] != _GONE else None for position in range(len(old))]
    before = _running(kept, -1)
    after = _running(kept[::-1], len(old))[::-1]
    return _Alignment(new_of, len(new), before, after)


def _same_words(old: str, new: str) -> Iterator[tuple[int, int, int]]:
    """Where words that stayed begin in both texts, and how long they are, in order.

    Without this the space and the comma between any two words outweigh a word.
    """
    olds, news = list(_WORD.finditer(old)), list(_WORD.finditer(new))
    keys = [match[0].casefold() for match in olds], [match[0].casefold() for match in news]
    for tag, i1, i2, j1, _ in _opcodes(*keys):
        for number in range(i2 - i1 if tag == "equal" else 0):
            one, other = olds[i1 + number], news[j1 + number]
            if len(one[0]) == len(other[0]):
                yield one.start(), other.start(), len(one[0])


def _align_between(new_of: list[int], old_at: int, old: str, new_at: int, new: str) -> None:
    old_words, new_words = _WORDS.findall(old), _WORDS.findall(new)
    for tag, i1, i2, j1, j2 in _opcodes(old_words, new_words):
        gone, come = "".join(old_words[i1:i2]), "".join(new_words[j1:j2])
        if tag == "equal":
            new_of[old_at : old_at + len(gone)] = range(new_at, new_at + len(gone))
        elif tag == "replace":
            _align_characters(new_of, old_at, gone, new_at, come)
        old_at, new_at = old_at + len(gone), new_at + len(come)


def _running(positions: list[int | None], first: int) -> list[int]:
    """The last position met so far, ahead of each element and at the end."""
    latest, met = first, [first]
    for position in positions:
        latest = latest if position is None else position
        met.append(latest)
    return met


def _align_characters(new_of: list[int], old_at: int, gone: str, new_at: int, come: str) -> None:
    for tag, i1, i2, j1, j2 in _opcodes(list(gone), list(come)):
        if tag == "equal":
            new_of[old_at + i1 : old_at + i2] = range(new_at + j1, new_at + j2)


_Opcode = tuple[str, int, int, int, int]


def _opcodes(old: list[str], new: list[str]) -> Iterator[_Opcode]:
    """difflib's answer, its square cost bounded: common ends are taken off first."""
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    old_end, new_end = len(old) - tail, len(new) - tail
    yield "equal", 0, head, 0, head
    if max(old_end, new_end) - head > _MOST_COMPARED:
        yield "beyond comparing", head, old_end, head, new_end
    else:
        matcher = SequenceMatcher(None, old[head:old_end], new[head:new_end], autojunk=False)
        for tag, i1, i2, j1, j2 in matcher.get_opcodes():
            yield tag, head + i1, head + i2, head + j1, head + j2
    yield "equal", old_end, len(old), new_end, len(new)


def _common(old: list[str], new: list[str]) -> int:
    length = 0
    for one, other in zip(old, new, strict=False):
        if one != other:
            break
        length += 1
    return length


def _reseated(tokens: tuple[Token, ...], new_text: str, module: MarkupDialect) -> str:
    alignment = _align(plain_text(tokens), new_text)
    pieces: list[str] = []
    old_at = new_at = 0

    def write_until(position: int) -> None:
        nonlocal new_at
        if position > new_at:
            pieces.append(module.escape(new_text[new_at:position]))
            new_at = position

    for token in tokens:
        if token.is_tag:
            write_until(alignment.seat(old_at))
            _add_tag(pieces, token.source)
        elif (start := _kept_whole(alignment, old_at, token, new_text)) is not None:
            write_until(start)
            pieces.append(token.source)
            new_at = start + len(token.plain)
        old_at += len(token.plain)
    write_until(len(new_text))
    return "".join(pieces)


def _kept_whole(alignment: _Alignment, old_at: int, token: Token, new_text: str) -> int | None:
    """Where all of a token's text stayed in one piece; what stayed in part is spelt afresh."""
    kept = alignment.new_of[old_at : old_at + len(token.plain)]
    start, end = kept[0], kept[0] + len(kept)
    whole = start != _GONE and kept == list(range(start, end))
    return start if whole and new_text[start:end] == token.plain else None


def _add_tag(pieces: list[str], tag: str) -> None:
    """A closing tag right behind its opening means that all between was deleted: drop both."""
    opening = _OPENING.fullmatch(pieces[-1]) if pieces and tag.startswith("</") else None
    if opening is not None and tag == f"</{opening[1]}>":
        pieces.pop()
    else:
        pieces.append(tag)
