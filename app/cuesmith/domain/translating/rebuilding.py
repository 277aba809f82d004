"""A cue with the translation for its text: its tags seated, its lines broken, all else kept."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from cuesmith.domain.breaks import atom_spans
from cuesmith.domain.cue import Cue, Doubt, Markup
from cuesmith.domain.markup.dialects import dialect_module
from cuesmith.domain.markup.tokens import plain_text
from cuesmith.domain.picture_places import is_sign
from cuesmith.domain.profiles import Profile
from cuesmith.domain.translating.flow import Tag, tags_of
from cuesmith.domain.translating.passages import Piece, pieces_of
from cuesmith.domain.words import interpolate_words
from cuesmith.domain.wrapping import wrap

_LANGUAGE = "xml:lang"
"""A cue's setting in TTML."""


@dataclass(frozen=True, slots=True)
class Dealt:
    """What one piece of a cue is in the translation."""

    piece: Piece
    text: str
    tags: Mapping[int, int]
    """Where inner tags stand, as far as the engine carried them: offset in the cue's old text to
    offset in `text`."""


def translated_cue(cue: Cue, dealt: Sequence[Dealt], profile: Profile, language: str) -> Cue:
    """The cue with its pieces translated; parts of it without any stay as they are."""
    by_start = {each.piece.start: each for each in dealt}
    text = ""
    seats: list[int] = []
    for piece in pieces_of(cue):
        row = _row(piece, by_start.get(piece.start), profile, language)
        base = len(text) + 1 if seats else 0
        text = f"{text}\n{row.text}" if seats else row.text
        seats += [base + seat for seat in row.seats]
    words = interpolate_words(text, cue.start, cue.end) if cue.words else ()
    doubts = tuple(doubt for doubt in cue.doubts if doubt is not Doubt.UNTRANSLATED)
    return replace(
        cue,
        text=text,
        markup=_marked_up(cue, text, seats),
        words=words,
        doubts=doubts,
        settings=tuple(
            (name, language if name == _LANGUAGE else value) for name, value in cue.settings
        ),
    )


def untranslated_cue(cue: Cue) -> Cue:
    """The cue as it is, marked as not translated."""
    if Doubt.UNTRANSLATED in cue.doubts:
        return cue
    return replace(cue, doubts=(*cue.doubts, Doubt.UNTRANSLATED))


@dataclass(frozen=True, slots=True)
class _Row:
    """A part of a cue, in its new words."""

    text: str
    seats: list[int]
    """Per character of the old part, and for its end, where that is now."""


def _row(piece: Piece, dealt: Dealt | None, profile: Profile, language: str) -> _Row:
    """A part with what leads and trails its piece kept, broken into lines anew."""
    start, end = piece.part
    old = piece.cue.text[start:end]
    if dealt is None:
        return _Row(old, list(range(len(old) + 1)))
    lead, trail = (" ".join(each.split("\n")) for each in _around(piece))
    text = lead + dealt.text + trail
    lines = "\n".join(_lines(piece.cue, old.count("\n") + 1, text, profile, language))
    behind = len(lead) + len(dealt.text)
    seats = [
        *range(len(lead)),
        *(len(lead) + at for at in _inner_seats(dealt)),
        len(lead) + dealt.tags.get(piece.end, len(dealt.text)),
        *range(behind + 1, behind + len(trail) + 1),
    ]
    return _Row(lines, _carried(seats, text, lines))


def _lines(cue: Cue, count: int, text: str, profile: Profile, language: str) -> tuple[str, ...]:
    """A text in lines; that of a sign in as many as it had, of like length."""
    if count == 1 or not is_sign(cue):
        return wrap(text, profile, language)
    found: tuple[str, ...] = ()
    for length in range(max(1, len(text) // count), len(text) + 1):
        found = wrap(text, replace(profile, max_line_length=length, languages=()), language)
        if len(found) <= count:
            break
    return found


def _around(piece: Piece) -> tuple[str, str]:
    start, end = piece.part
    return piece.cue.text[start : piece.start], piece.cue.text[piece.end : end]


def _inner_seats(dealt: Dealt) -> list[int]:
    """Per character of a piece its place in the translation: that of a tag the engine carried, or
    the edge of a word about the same part of the way: its end for what stood behind a word."""
    spans = atom_spans(dealt.text) or ((0, len(dealt.text)),)
    starts, ends = [start for start, _ in spans], [end for _, end in spans]
    old = dealt.piece.text
    seats: list[int] = []
    for offset, char in enumerate(old):
        carried = dealt.tags.get(dealt.piece.start + offset)
        wanted = len(dealt.text) * offset / len(old)
        near = _nearest(ends if char.isspace() else starts, wanted)
        seats.append(near if carried is None else carried)
    return seats


def _nearest(places: Sequence[int], wanted: float) -> int:
    after = bisect_left(places, wanted)
    return min(places[max(0, after - 1) : after + 1], key=lambda place: abs(place - wanted))


def _carried(seats: Sequence[int], before: str, after: str) -> list[int]:
    """Offsets in a text, in the same text with other white space."""
    places: list[int] = []
    there = 0
    for char in before:
        while not char.isspace() and there < len(after) and after[there].isspace():
            there += 1
        places.append(there)
        if there < len(after) and after[there].isspace() == char.isspace():
            there += 1
    places.append(len(after))
    return [places[seat] for seat in seats]


def _marked_up(cue: Cue, text: str, seats: Sequence[int]) -> Markup | None:
    if cue.markup is None:
        return None
    module = dialect_module(cue.markup.dialect)
    pieces, position = [], 0
    tags = tags_of(cue)
    for tag in tags:
        at = max(position, seats[tag.at])
        pieces += [module.escape(text[position:at]), tag.source]
        position = at
    source = "".join(pieces) + module.escape(text[position:])
    if plain_text(module.tokenize(source)) != plain_text(module.tokenize(module.escape(text))):
        source = _leading(tags) + module.escape(text)
    return None if source == module.escape(text) else Markup(cue.markup.dialect, source)


def _leading(tags: Sequence[Tag]) -> str:
    return "".join(tag.source for tag in tags if not tag.at)
