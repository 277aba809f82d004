"""A cue as effects draw it: pieces of ASS markup, each a timed word or what lies between words.

What is emphasis, colour and place in the cue's own markup stays (`markup/ass_emphasis.py`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cuesmith.domain.cue import Cue, Dialect, Word
from cuesmith.domain.direction import runs_right_to_left
from cuesmith.domain.looks import Case, ResolvedStyle
from cuesmith.domain.markup.ass import escape, tokenize
from cuesmith.domain.markup.ass_emphasis import emphasis
from cuesmith.domain.markup.convert import source_in
from cuesmith.domain.measures import columns_of, is_unspaced
from cuesmith.domain.unspaced_rows import row_starts
from cuesmith.domain.words import Offsets, timed_words

_TURN = re.compile(r"\s*[-–—♪#]")
"""How a line begins that is another's, or sung."""
_MARKED = re.compile(r"\w[\u0300-\u036f\u3099\u309a]+|[\u1100-\u11ff]+")
"""Letters of the Latin, Greek and Cyrillic scripts and kana with their marks, and Hangul in
parts. Not all that has a composed form: ideographs would become others."""
_HOLD_MS = 800
"""How long words shown a few at a time stay in a pause before the next few."""
_UNSPACED_WORDS = 3
"""Characters of a script without spaces that count as one word."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a line."""

    source: str
    """ASS markup; what is no markup is escaped."""
    plain: str
    """What it shows, a line break as "\\n"."""
    word: Word | None = None
    """None for what lies between words."""


@dataclass(frozen=True, slots=True)
class TimedLine:
    """What is shown at once. Milliseconds on the medium's time line."""

    start: int
    end: int
    pieces: tuple[Piece, ...]
    right_to_left: bool = False

    @property
    def text(self) -> str:
        """What it shows, a line break as "\\n"."""
        return "".join(piece.plain for piece in self.pieces)

    @property
    def words(self) -> tuple[Word, ...]:
        """Its words, in order."""
        return tuple(piece.word for piece in self.pieces if piece.word is not None)


def is_estimated(cue: Cue) -> bool:
    """Whether the times of a cue's words are shared out, not heard."""
    return not cue.words or any(word.estimated for word in cue.words)


def timed_lines(cue: Cue, style: ResolvedStyle) -> tuple[TimedLine, ...]:
    """A cue's lines, one after the other in time; none where it shows nothing."""
    if cue.end <= cue.start or not cue.text.strip():
        return ()
    pieces = tuple(_pieces(cue, style.case))
    backwards = runs_right_to_left(cue.text)
    if not style.max_words:
        per_line = style.words_per_line or (None if _is_too_wide(cue.text, style) else 0)
        rows = _broken(tuple(_rewrapped(pieces, per_line)), style.line_letters)
        return (TimedLine(cue.start, cue.end, tuple(rows), backwards),)
    groups = _grouped(pieces, style.max_words)
    spans = _spans(groups, cue)
    return tuple(
        TimedLine(
            *span, tuple(_broken(tuple(_in_rows(group, style)), style.line_letters)), backwards
        )
        for group, span in zip(groups, spans, strict=True)
        if span[1] > span[0]
    )


def _is_too_wide(text: str, style: ResolvedStyle) -> bool:
    """Whether a line would be broken again, so that its own breaks had better go; those between
    two who speak stay."""
    lines = text.split("\n")
    longest = max(columns_of(line) for line in lines)
    return longest > style.line_letters > 0 and not any(map(_TURN.match, lines[1:]))


def _pieces(cue: Cue, case: Case) -> Iterator[Piece]:
    """Markup cut at the edges of words; a tag belongs to the piece in which it stands."""
    tokens = tokenize(emphasis(source_in(cue, Dialect.ASS)))
    text = "".join(token.plain for token in tokens)
    cuts = list(_cuts(text, timed_words(text, cue.words, cue.start, cue.end)))
    at, done = 0, 0
    sources: list[str] = []
    for token in tokens:
        if token.is_tag:
            sources.append(token.source)
        end = at + len(token.plain)
        while at < end:
            (_, cut), word = cuts[done]
            sources.append(escape(_drawn(text[at : min(cut, end)], case)))
            at = min(cut, end)
            if at == cut:
                yield Piece("".join(sources), _drawn(text[slice(*cuts[done][0])], case), word)
                sources, done = [], done + 1
    if sources:
        yield Piece("".join(sources), "")


def _cuts(
    text: str, words: Sequence[tuple[Offsets, Word]]
) -> Iterator[tuple[Offsets, Word | None]]:
    """Words and what lies between them, without holes."""
    done = 0
    for (start, end), word in words:
        if start > done:
            yield (done, start), None
        if end > start:
            yield (start, end), word
        done = end
    if done < len(text):
        yield (done, len(text)), None


def _drawn(text: str, case: Case) -> str:
    """A font has most letters with their marks on, and few the marks alone: those of another
    font would stand beside the letter."""
    text = _MARKED.sub(lambda found: unicodedata.normalize("NFC", found[0]), text)
    if case is Case.UPPER:
        return text.upper()
    return text.lower() if case is Case.LOWER else text


def _grouped(pieces: Sequence[Piece], most: int) -> list[list[Piece]]:
    """A few words each, what lies behind a word with it; tags of earlier groups are repeated."""
    groups: list[list[Piece]] = [[]]
    tags, weight = "", 0.0
    for before, piece in _with_before(pieces):
        cost = _weight(piece.plain) if _begins_word(before, piece) else 0.0
        if cost and weight + cost > most + 1e-6 and weight:
            groups.append([Piece(tags, "")] if tags else [])
            weight = 0.0
        groups[-1].append(piece)
        weight += cost
        tags += _tags(piece)
    return groups


def _with_before(pieces: Sequence[Piece]) -> Iterator[tuple[Piece | None, Piece]]:
    """Pieces, each with the one before it."""
    return zip([None, *pieces], pieces, strict=False)


def _begins_word(before: Piece | None, piece: Piece) -> bool:
    """Whether a word begins with a piece: a later syllable of one, as karaoke files have them,
    touches the syllable before it. In scripts without spaces all words touch."""
    if piece.word is None:
        return False
    touches = before is not None and before.word is not None
    return not touches or any(map(is_unspaced, piece.plain))


def _weight(text: str) -> float:
    return len(text) / _UNSPACED_WORDS if any(map(is_unspaced, text)) else 1.0


def _spans(groups: Sequence[Sequence[Piece]], cue: Cue) -> list[tuple[int, int]]:
    """When each group shows: from its first word until the next group, or until the pause."""
    timed = [[piece.word for piece in group if piece.word is not None] for group in groups]
    starts = [cue.start, *(min(max(cue.start, w[0].start), cue.end) for w in timed[1:])]
    ends = [
        min(after, max(word.end for word in words) + _HOLD_MS)
        for words, after in zip(timed, starts[1:], strict=False)
    ]
    return list(zip(starts, [*ends, cue.end], strict=True))


def _in_rows(group: Sequence[Piece], style: ResolvedStyle) -> Iterator[Piece]:
    """Words in lines of a number; where such a line would be broken again, none is set."""
    rows = tuple(_rewrapped(group, style.words_per_line or None))
    if _widest(rows) > style.line_letters > 0:
        return _rewrapped(group, None)
    return iter(rows)


def _broken(pieces: Sequence[Piece], room: int) -> Iterator[Piece]:
    """Rows too long for a line broken where no space is, which libass would not do."""
    first = 0
    for end in [n for n, piece in enumerate(pieces, 1) if "\n" in piece.plain or n == len(pieces)]:
        row = pieces[first:end]
        starts = row_starts([piece.plain for piece in row], room) if room > 0 else []
        for place, piece in enumerate(row):
            if place in starts and not row[place - 1].plain.isspace():
                yield Piece("\\N", "\n")
            ends = place + 1 in starts and piece.plain.isspace()
            yield with_space(piece, "\\N") if ends else piece
        first = end


def _widest(pieces: Sequence[Piece]) -> int:
    return max(map(columns_of, "".join(piece.plain for piece in pieces).split("\n")))


def _rewrapped(pieces: Sequence[Piece], per_line: int | None) -> Iterator[Piece]:
    """Lines of a number of words; 0 keeps the lines as they are, None puts all on one."""
    if per_line == 0:
        yield from pieces
        return
    seen, last = 0, max((n for n, piece in enumerate(pieces) if piece.word), default=-1)
    for place, (before, piece) in enumerate(_with_before(pieces)):
        seen += _begins_word(before, piece)
        if piece.word is None:
            ends = per_line is not None and seen and seen % per_line == 0 and place < last
            piece = with_space(piece, "\\N" if ends and "\n" not in piece.source else " ")
        yield piece if place <= last or piece.plain.strip() else Piece(_tags(piece), "")


def _tags(piece: Piece) -> str:
    return "".join(token.source for token in tokenize(piece.source) if token.is_tag)


def with_space(piece: Piece, space: str) -> Piece:
    """A piece between words with its white space made into one space, or break (`\\N`)."""
    if not piece.plain.strip(" \n") and piece.plain:
        return Piece(_tags(piece) + space, "\n" if space == "\\N" else space)
    return Piece(piece.source.replace("\\N", space), piece.plain.replace("\n", " "))
