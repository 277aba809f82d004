"""MicroDVD: `{from}{to}text` in frames, `|` between lines, tags such as `{y:i}` and `{c:$bbggrr}`.

The format has no specification; this follows what MicroDVD's own files, FFmpeg and mplayer
take. A tag with a small letter holds for its line, with a capital for all that follow.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from cuesmith.base.problems import Problem
from cuesmith.domain.cue import Cue, numbered_cue_id
from cuesmith.domain.markup.runs import Look, Run
from cuesmith.domain.subtitle_file import Reading, ReadOptions, WriteOptions
from cuesmith.domain.timecode import frames_to_ms, round_half_up
from cuesmith.domain.track import Source, Track
from cuesmith.engines.formats.kept_lines import CUE_LINE, Line, Piece, keep, pieces
from cuesmith.engines.formats.looks import (
    guessed_end,
    lines_of_runs,
    shared_look,
    styled,
    styles,
    text_and_markup,
)
from cuesmith.engines.formats.spec import FormatSpec

DEFAULT_FPS = Fraction("23.976")
"""Pictures a second where nobody says: what players of the format take."""
_FPS_LINE = "fps"
_PROPERTY = "fps"

# Brackets that were lost are done without, as long as the frames are told apart.
_LINE = re.compile(r"\{? ?(-?[0-9]{1,9}) ?\}? ?\{ ?(-?[0-9]{0,9}) ?(?:\}|(?=[^0-9]|$))(.*)")
_FPS = re.compile(r"([0-9]{1,4}(?:[.,][0-9]{1,6})?)(?: ?fps)?", re.IGNORECASE)
_TAG = re.compile(r"\{([A-Za-z]):([^{}]*)\}")
_STRAY_TAG = re.compile(r"\{(?:[A-Za-z]:[^{}]*|DEFAULT)\}")
_NO_RATE = Problem(
    "The file counts frames and does not say how many make a second: 23.976 were taken."
    " Name the right number with --fps."
)


@dataclass(frozen=True, slots=True)
class _Timed:
    """A line that holds a cue."""

    start: int
    """Frames."""
    end: int | None
    text: str


def _timed(line: str) -> _Timed | None:
    match = _LINE.fullmatch(line.lstrip())
    if match is None:
        return None
    start, end, text = match.groups()
    return _Timed(int(start), int(end) if end.strip("-") else None, text)


def _declared_fps(timed: _Timed | None) -> Fraction | None:
    """The rate that a first line such as `{1}{1}25.000` gives."""
    if timed is None or timed.end != timed.start or timed.start not in (0, 1):
        return None
    match = _FPS.fullmatch(timed.text.strip())
    if match is None:
        return None
    fps = Fraction(match.group(1).replace(",", "."))
    return fps if fps > 0 else None


def read_microdvd(text: str, options: ReadOptions) -> Reading:
    """Read MicroDVD; the rate is the caller's, else the file's, else 23.976."""
    lines = text.split("\n")
    timed = [_timed(line) for line in lines]
    first = next((index for index, found in enumerate(timed) if found is not None), -1)
    declared = _declared_fps(timed[first]) if first >= 0 else None
    problems: list[Problem] = []
    if options.fps is None and declared is None:
        problems.append(_NO_RATE)
    fps = options.fps or declared or DEFAULT_FPS
    kept: list[Line] = []
    cues: list[Cue] = []
    for index, (line, found) in enumerate(zip(lines, timed, strict=True)):
        oddity = ""
        if found is None:
            kept.append(Line("other", line))
            if line.strip() and not line.lstrip().startswith("{DEFAULT}"):
                oddity = "This line has no frames and is no cue."
        elif index == first and declared is not None:
            kept.append(Line(_FPS_LINE, line))
        else:
            cue_id = numbered_cue_id(len(cues) + 1)
            cue, oddity = _cue(cue_id, found, fps, (*timed[index + 1 : index + 2], None)[0])
            cues.append(cue)
            kept.append(Line(CUE_LINE, line, cue.id))
        if oddity:
            problems.append(Problem(oddity, index + 1))
    order = tuple(cue.id for cue in cues)
    source = Source("microdvd", "", keep(kept), order, ((_PROPERTY, str(fps)),))
    return Reading(tuple(cues), source, tuple(problems))


def _cue(cue_id: str, timed: _Timed, fps: Fraction, following: _Timed | None) -> tuple[Cue, str]:
    """A cue, and what had to be put right, in a sentence."""
    text, markup = text_and_markup(_runs(timed.text))
    start = frames_to_ms(timed.start, fps)
    oddity = ""
    if timed.end is not None:
        end = frames_to_ms(timed.end, fps)
    else:
        oddity = "The cue has no end; it was given one."
        end = guessed_end(start, text)
        if following is not None and timed.start < following.start:
            end = min(end, frames_to_ms(following.start, fps))
    if start < 0:
        oddity = "The cue begins before zero and was moved there."
    start, end = max(0, start), max(0, end)
    if end < start:
        oddity = "The cue ends before it begins and shows nothing."
    return Cue(cue_id, start, max(start, end), text, markup=markup), oddity


def _runs(source: str) -> list[Run]:
    runs: list[Run] = []
    lasting = Look()
    for number, line in enumerate(source.split("|")):
        look = lasting
        for letter, value in _TAG.findall(line):
            look = _tagged(look, letter.lower(), value)
            if letter.isupper():
                lasting = _tagged(lasting, letter.lower(), value)
        plain = _STRAY_TAG.sub("", line)
        runs.append(Run(("\n" if number else "") + plain, look))
    return runs


def _tagged(look: Look, letter: str, value: str) -> Look:
    """The look after a tag; sizes, fonts and places are left out."""
    if letter == "y":
        for part in value.split(","):
            look = styled(look, part.strip().lower())
        return look
    if letter == "c" and re.fullmatch(r"\$[0-9A-Fa-f]{6}", value):
        digits = value[1:].lower()
        return replace(look, color=f"#{digits[4:6]}{digits[2:4]}{digits[0:2]}")
    return look


def write_microdvd(track: Track, options: WriteOptions) -> str:
    """Write MicroDVD at the rate asked for, else the source's, else 23.976."""
    source = track.source if track.source and track.source.format == "microdvd" else None
    before = Fraction(dict(source.properties)[_PROPERTY]) if source else None
    fps = options.fps or before or DEFAULT_FPS
    if source is None:
        track = replace(track, source=None)
        lines = [_fps_line(fps)]
        return "\n".join([*lines, *(_line(cue, fps) for cue in track.cues), ""])
    return "\n".join(_piece_line(piece, fps, before or fps) for piece in pieces(track))


def _piece_line(piece: Piece, fps: Fraction, before: Fraction) -> str:
    if piece.cue is None or piece.text is None:
        if piece.cue is not None:
            return _line(piece.cue, fps)
        return _fps_line(fps) if piece.kind == _FPS_LINE and fps != before else piece.text or ""
    timed = _timed(piece.text)
    if fps == before and timed is not None and timed.end is not None:
        was, _ = _cue(piece.cue.id, timed, fps, None)
        if was == piece.cue:
            return piece.text
    return _line(piece.cue, fps)


def _fps_line(fps: Fraction) -> str:
    return f"{{1}}{{1}}{float(fps):.3f}"


def _line(cue: Cue, fps: Fraction) -> str:
    start, end = (round_half_up(time * fps / 1000) for time in (cue.start, cue.end))
    return f"{{{start}}}{{{end}}}{_marked_text(cue)}"


def _marked_text(cue: Cue) -> str:
    """Lines with the tags that hold for all of them, or for one."""
    lines = lines_of_runs(cue)
    common = shared_look([run for line in lines for run in line])
    shown = [
        _tags(shared_look(line), common, "yc") + "".join(run.text for run in line).replace("|", "¦")
        for line in lines
    ]
    return _tags(common, Look(), "YC" if len(lines) > 1 else "yc") + "|".join(shown)


def _tags(look: Look, without: Look, names: str) -> str:
    """The tags for what a look has beyond another; `names` of those for style and colour."""
    letters = [letter for letter in styles(look) if letter not in styles(without)]
    style = f"{{{names[0]}:{','.join(letters)}}}" if letters else ""
    digits = look.color[1:7]
    color = f"{{{names[1]}:${digits[4:6]}{digits[2:4]}{digits[0:2]}}}" if digits else ""
    return style + (color if look.color != without.color else "")


def looks_like_microdvd(head: str) -> bool:
    """Whether frames in braces begin a line near the start, more often than not."""
    lines = [line for line in head.split("\n")[:50] if line.strip()]
    found = sum(re.match(r"\{-?[0-9]+\}\{-?[0-9]*\}", line.lstrip()) is not None for line in lines)
    return found > 0 and found * 4 >= len(lines)


SPEC = FormatSpec(
    id="microdvd",
    label="MicroDVD",
    extensions=(".sub", ".txt"),
    read_text=read_microdvd,
    write=write_microdvd,
    sniff=looks_like_microdvd,
)
