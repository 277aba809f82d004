"""Cues as passages: what is said in one breath is one text to translate, in however many cues.

A sentence that runs over several cues is one passage. Another speaker, a long pause, another
place on the screen and the lines of a dialogue begin a new one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cuesmith.domain.breaks import ends_sentence
from cuesmith.domain.cue import Cue
from cuesmith.domain.measures import is_unspaced
from cuesmith.domain.voice_lines import voice_lines

_LONG_PAUSE_MS = 2_000
_SPARSE_PAUSE_MS = 600
"""Where a track has hardly any full stops, a shorter pause parts sentences."""
_SPARSE = 0.1
"""Of the cues end with a sentence: below, the track is taken to be written without full stops."""
_MOST_CUES = 8
_MOST_SPARSE_CUES = 3
_MOST_CHARACTERS = 900
_NOTES = "♪♫♬♩"
_SIGNS = _NOTES + "#* "
_DASH = re.compile(r"[-–—‐]+\s*(?=\S)")
_TURN = re.compile(r">>+\s*(?=\S)")
_SONG = re.compile(rf"(?:[{_NOTES}]+|[#*](?=\s))\s*")
_LABEL = re.compile(r"([^\W\d_][^\n:]{0,39}):\s+(?=\S)")
_BRACKET_LABEL = re.compile(r"[\[(]([^\[\]()\n]{1,40})[\])]:?\s*(?=\S)")
_SOUND = re.compile(r"[\[(][^\[\]()]*[\])]")
_ELLIPSES = ("…", "...", "..")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a cue's text to translate: without its dash, its notes, its speaker's name."""

    cue: Cue
    start: int
    """Offset in the cue's text."""
    end: int
    part: tuple[int, int]
    """The part of the text that it stands in, whole lines: what lies around it there is kept."""

    @property
    def text(self) -> str:
        """As the cue has it."""
        return self.cue.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Passage:
    """Pieces of cues, one after the other, that are translated as one text."""

    pieces: tuple[Piece, ...]


def passages(cues: Sequence[Cue], language: str) -> tuple[Passage, ...]:
    """All that is to be translated, in the order of the cues; what holds no letters is left out."""
    sparse = _is_sparse(cues, language)
    found: list[Passage] = []
    held: list[Piece] = []
    for cue in cues:
        own = [piece for piece in pieces_of(cue) if has_letters(piece.text)]
        joins = len(own) == 1 and own[0].part == (0, len(cue.text))
        if held and not (joins and _goes_on(held, own[0], language, sparse)):
            found.append(Passage(tuple(held)))
            held = []
        if joins:
            held.append(own[0])
        else:
            found += [Passage((piece,)) for piece in own]
    return (*found, Passage(tuple(held))) if held else tuple(found)


def has_letters(text: str) -> bool:
    """Whether there is anything to translate."""
    return any(map(str.isalpha, text))


def _is_sparse(cues: Sequence[Cue], language: str) -> bool:
    spoken = [cue for cue in cues if has_letters(cue.text)]
    ended = sum(ends_sentence(cue.text, language) for cue in spoken)
    return len(spoken) > 4 and ended < _SPARSE * len(spoken)


def _goes_on(held: list[Piece], piece: Piece, language: str, sparse: bool) -> bool:
    last, cue = held[-1], piece.cue
    pause = cue.start - last.cue.end
    if pause > (_SPARSE_PAUSE_MS if sparse else _LONG_PAUSE_MS) or cue.start < last.cue.end - 500:
        return False
    if sparse and (len(held) >= _MOST_SPARSE_CUES or _unspaced_between(last.text, piece.text)):
        return False
    if len(held) >= _MOST_CUES or sum(len(each.text) for each in held) > _MOST_CHARACTERS:
        return False
    if (cue.speaker, cue.settings) != (last.cue.speaker, last.cue.settings):
        return False
    return _same_voice(last, piece) and not _closed(last.text, piece.text, language)


def _closed(text: str, following: str, language: str) -> bool:
    """Whether a sentence is over."""
    if _SOUND.fullmatch(text.strip()) or _SOUND.fullmatch(following.strip()):
        return True
    if text.rstrip().endswith(_ELLIPSES):
        after = following.lstrip("….\"' ")
        return not (after[:1].islower() or following.lstrip().startswith(_ELLIPSES))
    return ends_sentence(text, language)


def _same_voice(last: Piece, piece: Piece) -> bool:
    """Whether nothing between two pieces says that somebody else begins, or that a song does."""
    lead, before = _led(piece), _led(last)
    if lead:
        return not (lead.strip(_SIGNS) or before.strip(_SIGNS)) and bool(before)
    return not last.cue.text[last.end : last.part[1]].strip()


def _led(piece: Piece) -> str:
    """What leads a piece besides white space: a note, a name, a dash."""
    return piece.cue.text[piece.part[0] : piece.start].strip()


def _unspaced_between(left: str, right: str) -> bool:
    return is_unspaced(left[-1:] or " ") and is_unspaced(right[:1] or " ")


def pieces_of(cue: Cue) -> tuple[Piece, ...]:
    """The pieces of a cue: mostly one; in a dialogue one a speaker."""
    return tuple(_trimmed(cue, start, end) for start, end in _parts(cue))


def _parts(cue: Cue) -> Iterator[tuple[int, int]]:
    """Runs of lines that belong together."""
    start = position = 0
    before, voiced = "", {cue.text.rfind("\n", 0, place) + 1 for place in voice_lines(cue)}
    for line in cue.text.split("\n"):
        if position and (position in voiced or _parted(before, line, cue.speaker)):
            yield start, position - 1
            start = position
        position += len(line) + 1
        before = line
    yield start, len(cue.text)


def _parted(before: str, line: str, speaker: str) -> bool:
    bare = line.strip()
    if _DASH.match(bare) or _TURN.match(bare) or _is_label(bare, speaker):
        return True
    if _SOUND.fullmatch(bare) or _SOUND.fullmatch(before.strip()):
        return True
    before = before.strip()
    return bool(_SONG.match(bare) and (_SONG.match(before) or _without_notes(before) != before))


def _is_label(text: str, speaker: str) -> bool:
    for pattern in (_LABEL, _BRACKET_LABEL):
        hit = pattern.match(text)
        if hit and pattern is _LABEL and hit[1].isupper():
            return True
        if hit and speaker and hit[1].strip().casefold() == speaker.casefold():
            return True
    return False


def _trimmed(cue: Cue, start: int, end: int) -> Piece:
    """Without what leads and trails: dashes, turns, notes, the speaker's name."""
    text, first = cue.text[start:end], 0
    while first < len(text):
        rest = text[first:]
        step = len(rest) - len(rest.lstrip()) or _led_by(rest, cue.speaker)
        if not step:
            break
        first += step
    last = max(first, len(_without_notes(text)))
    if not has_letters(text[first:last]):
        first, last = 0, len(text)
    return Piece(cue, start + first, start + last, (start, end))


def _without_notes(text: str) -> str:
    """Without the notes, hashes or stars that end a song."""
    bare = text.rstrip()
    if bare[-1:] in ("#", "*") and bare[-2:-1].isspace():
        bare = bare[:-1]
    return bare.rstrip(_NOTES + " \n\t")


def _led_by(text: str, speaker: str) -> int:
    """The length of what leads a text and is not translated."""
    for pattern in (_DASH, _TURN, _SONG):
        hit = pattern.match(text)
        if hit:
            return hit.end()
    if _is_label(text, speaker):
        hit = _LABEL.match(text) or _BRACKET_LABEL.match(text)
        return hit.end() if hit else 0
    return 0
