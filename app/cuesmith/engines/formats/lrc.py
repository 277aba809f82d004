"""LRC lyrics: `[mm:ss.xx]` ahead of a line, several where it comes again, and the enhanced
form with `<mm:ss.xx>` ahead of each word.

A line lasts until the next one; a stamp without text only ends the line before it. A positive
`[offset:]`, in milliseconds, makes the lyrics come earlier.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from cuesmith.base.problems import Problem
from cuesmith.domain.cue import Cue, Word, numbered_cue_id
from cuesmith.domain.karaoke import centiseconds
from cuesmith.domain.subtitle_file import Reading, ReadOptions, WriteOptions
from cuesmith.domain.track import Source, Track
from cuesmith.domain.words import locate_words
from cuesmith.engines.formats.looks import guessed_end
from cuesmith.engines.formats.spec import FormatSpec

# Minutes, seconds and a fraction after a point, a comma or a colon; hours only ahead of a point.
_TIME = r"(-?)(?:([0-9]{1,3}):(?=[0-9]+:[0-9]+\.))?([0-9]{1,6}):([0-9]{1,2})(?:[.:,]([0-9]{1,3}))?"
_STAMP = re.compile(rf"\s*\[{_TIME}\]")
_PLAIN_STAMP = re.compile(r"\s*\[-?[0-9]{1,6}:[0-9]{1,2}(?:\.[0-9]{1,3})?\]")
_WORD_STAMP = re.compile(rf"<{_TIME}>")
_TAG = re.compile(r"\s*\[\s*([A-Za-z#]+)\s*:(.*)\]\s*")
_OFFSET = re.compile(r"\s*([+-]?[0-9]{1,9})\s*")


@dataclass(frozen=True, slots=True)
class _Sung:
    """A line of lyrics at one of its times."""

    start: int
    """Milliseconds, the offset taken into account; may be below zero."""
    source: str
    number: int
    """1-based line of the file."""
    delay: int
    """Milliseconds from the line's first stamp to this one: its words come as much later."""


def _milliseconds(match: re.Match[str]) -> int:
    sign, hours, minutes, seconds, fraction = match.groups()
    total = (int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)
    return (total * 1000 + int(f"{fraction or '':0<3}")) * (-1 if sign else 1)


def read_lrc(text: str, options: ReadOptions) -> Reading:
    """Read LRC, plain or enhanced."""
    header: list[str] = []
    found: list[tuple[int, list[int], str]] = []
    problems: list[Problem] = []
    offset = 0
    for number, line in enumerate(text.split("\n"), 1):
        stamps, rest = _stamps(line)
        tag = _TAG.fullmatch(line)
        if stamps:
            found.append((number, stamps, rest))
        elif tag:
            header.append(line)
            stated = _OFFSET.fullmatch(tag.group(2))
            offset = int(stated.group(1)) if stated and tag.group(1).lower() == "offset" else offset
        elif line.strip():
            problems.append(Problem("This line has no time and is no lyric.", number))
    sung = [
        _Sung(stamp - offset, rest, number, stamp - stamps[0])
        for number, stamps, rest in found
        for stamp in stamps
    ]
    sung.sort(key=lambda line: line.start)
    cues, odd = _cues(sung, offset)
    properties = (("offset", str(offset)),) if offset else ()
    source = Source("lrc", "\n".join(header), properties=properties)
    return Reading(cues, source, (*problems, *odd))


def _stamps(line: str) -> tuple[list[int], str]:
    """The times ahead of a line, and the rest of it."""
    stamps: list[int] = []
    position = 0
    while match := _STAMP.match(line, position):
        stamps.append(_milliseconds(match))
        position = match.end()
    return stamps, line[position:].strip()


def _cues(sung: list[_Sung], offset: int) -> tuple[tuple[Cue, ...], list[Problem]]:
    """Lines as cues; what begins before zero is moved there, unless everything does."""
    told = [
        Problem("With its offset this line begins before zero.", line.number)
        for line in sung
        if line.start < 0
    ]
    if sung and sung[-1].start < 0:
        return (), told
    cues: list[Cue] = []
    for line, following in zip(sung, _following(sung), strict=True):
        text = line.source
        if _WORD_STAMP.search(text):
            text = " ".join(_WORD_STAMP.sub("", text).split())
        if not text:
            continue
        start = max(0, line.start)
        end = guessed_end(start, text) if following is None else max(start, following)
        words = _words(line.source, line.delay - offset, start, end)
        cues.append(Cue(numbered_cue_id(len(cues) + 1), start, end, text, words=words))
    return tuple(cues), told


def _following(sung: list[_Sung]) -> list[int | None]:
    """For each line the next time at which another begins; None after the last."""
    found: list[int | None] = []
    after: int | None = None
    for index in range(len(sung) - 1, -1, -1):
        if index + 1 < len(sung) and sung[index].start < sung[index + 1].start:
            after = sung[index + 1].start
        found.append(after)
    return found[::-1]


def _words(source: str, shift: int, start: int, end: int) -> tuple[Word, ...]:
    """The words of an enhanced line; a stamp at its very end closes the last one."""
    stamps = [
        (match.start(), match.end(), _milliseconds(match) + shift)
        for match in _WORD_STAMP.finditer(source)
    ]
    words: list[Word] = []
    for index, (_, after, begins) in enumerate(stamps):
        following = stamps[index + 1] if index + 1 < len(stamps) else (len(source), 0, end)
        text = source[after : following[0]].strip()
        if text:
            begins = min(max(begins, start), end)
            words.append(Word(begins, min(max(begins, following[2]), end), text))
    return tuple(words)


def write_lrc(track: Track, options: WriteOptions) -> str:
    """Write LRC: a line for each cue, a bare stamp where a pause follows, words if asked for."""
    source = track.source if track.source and track.source.format == "lrc" else None
    offset = int(dict(source.properties).get("offset", 0)) if source else 0
    lines = source.header.split("\n") if source and source.header else []
    for index, cue in enumerate(track.cues):
        text = " ".join(part.strip() for part in cue.text.split("\n"))
        words = _stamped(cue, text, offset) if options.word_stamps else text
        lines.append(f"[{_stamp(cue.start + offset)}]{words}")
        following = track.cues[index + 1].start if index + 1 < len(track.cues) else None
        if following is None or following > cue.end:
            lines.append(f"[{_stamp(cue.end + offset)}]")
    return "\n".join([*lines, ""])


def _stamp(milliseconds: int) -> str:
    seconds, hundredths = divmod(centiseconds(max(0, milliseconds)), 100)
    return f"{seconds // 60:02}:{seconds % 60:02}.{hundredths:02}"


def _stamped(cue: Cue, text: str, offset: int) -> str:
    parts: list[str] = []
    done = 0
    for word, place in zip(cue.words, locate_words(text, cue.words), strict=True):
        if place is not None:
            parts += [text[done : place[0]], f"<{_stamp(word.start + offset)}>"]
            done = place[0]
    return "".join(parts) + text[done:]


def looks_like_lrc(head: str) -> bool:
    """Whether most lines begin with a time in brackets, or a tag."""
    lines = [line for line in head.split("\n") if line.strip()]
    # SubViewer 1 has [hh:mm:ss], which a reader that knows it has lyrics takes for a time, too.
    timed = sum(_PLAIN_STAMP.match(line) is not None for line in lines)
    tagged = sum(_TAG.fullmatch(line) is not None for line in lines)
    return timed > 0 and (timed + tagged) * 2 > len(lines)


SPEC = FormatSpec(
    id="lrc",
    label="LRC lyrics",
    extensions=(".lrc",),
    read_text=read_lrc,
    write=write_lrc,
    sniff=looks_like_lrc,
)
