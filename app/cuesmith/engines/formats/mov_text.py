"""Timed text of MP4: 3GPP TS 26.245 (`tx3g`), and WebVTT's boxes (ISO/IEC 14496-30, `wvtt`)."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cuesmith.domain.colors import WHITE, Rgba, parse_color
from cuesmith.domain.markup.runs import Look, Parsed, Run

_STYLE_RECORD = struct.Struct(">HHHBBBBBB")
_FONT, _SIZE = 1, 16
"""Of every sample: as the descriptions that FFmpeg writes."""
_BOLD, _ITALIC, _UNDERLINE = 1, 2, 4
_WHITE = (255, 255, 255)
_TOP = 0
"""Vertical justification; 1 is centred, -1 (255) the bottom."""


@dataclass(frozen=True, slots=True)
class VttBox:
    """A cue in a sample of `wvtt`."""

    payload: str
    identifier: str = ""
    settings: str = ""


def mov_text_of(sample: bytes, description: bytes) -> Parsed:
    """What a sample shows; the sample description gives the look of what has no style of its
    own. Text without letters is the gap between two subtitles."""
    if description[4:8] in (b"btrt", b"ftab"):
        description = b""  # boxes alone: the muxer wrote no description
    length = int.from_bytes(sample[:2], "big")
    raw = sample[2 : 2 + length]
    text = _decoded(raw)
    default = _default_look(description)
    looks = [default] * len(text)
    for kind, body in boxes(sample[2 + length :]):
        if kind == b"styl":
            for start, end, look in _styles(body):
                looks[start:end] = [look] * len(looks[start:end])
    return Parsed(tuple(_runs(text, looks)), _alignment(description))


def mov_text_sample(runs: Sequence[Run]) -> bytes:
    """Text as a sample with a style record for each run that does not look as usual.

    FFmpeg's own encoder (8.1) forgets the look around a change within it, and short colour tags.
    """
    text, records, at = b"", [], 0
    for run in runs:
        text += run.text.encode()
        end = at + len(run.text)
        if run.text and (face := _face(run.look), color := _color(run.look)) != (0, WHITE):
            records.append(_STYLE_RECORD.pack(at, end, _FONT, face, _SIZE, *color))
        at = end
    sample = len(text).to_bytes(2, "big") + text
    if not records:
        return sample
    body = len(records).to_bytes(2, "big") + b"".join(records)
    return sample + (8 + len(body)).to_bytes(4, "big") + b"styl" + body


def vtt_boxes(sample: bytes) -> Iterator[VttBox]:
    """The cues of a sample."""
    for kind, body in boxes(sample):
        if kind == b"vttc":
            parts = {name: part.decode("utf-8", "replace") for name, part in boxes(body)}
            yield VttBox(parts.get(b"payl", ""), parts.get(b"iden", ""), parts.get(b"sttg", ""))


def holds_vtt_boxes(sample: bytes) -> bool:
    """Whether a sample is `wvtt`'s."""
    return sample[4:8] in (b"vttc", b"vtte")


def boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Kind and content of the boxes in data, up to where it breaks."""
    at = 0
    while at + 8 <= len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        if size < 8 or at + size > len(data):
            return
        yield data[at + 4 : at + 8], data[at + 8 : at + size]
        at += size


def _decoded(raw: bytes) -> str:
    codec = "utf-16" if raw[:2] in (b"\xfe\xff", b"\xff\xfe") else "utf-8"
    # One for one: styles count characters, and so does the text they are laid on.
    return raw.decode(codec, "replace").replace("\r\n", "\n").replace("\r", "\n")


def _styles(body: bytes) -> Iterator[tuple[int, int, Look]]:
    count = int.from_bytes(body[:2], "big")
    for at in range(2, min(2 + count * _STYLE_RECORD.size, len(body) - 11), _STYLE_RECORD.size):
        start, end, _, face, _, red, green, blue, _ = _STYLE_RECORD.unpack_from(body, at)
        yield start, end, _look(face, (red, green, blue))


def _default_look(description: bytes) -> Look:
    """The default style record: behind flags, justification, background and box."""
    if len(description) < 30:
        return Look()
    _, _, _, face, _, red, green, blue, _ = _STYLE_RECORD.unpack_from(description, 18)
    return _look(face, (red, green, blue))


def _look(face: int, color: tuple[int, int, int]) -> Look:
    return Look(
        italic=bool(face & _ITALIC),
        bold=bool(face & _BOLD),
        underline=bool(face & _UNDERLINE),
        color="" if color == _WHITE else "#{:02x}{:02x}{:02x}".format(*color),
    )


def _face(look: Look) -> int:
    return _BOLD * look.bold | _ITALIC * look.italic | _UNDERLINE * look.underline


def _color(look: Look) -> Rgba:
    return parse_color(look.color) or WHITE


def _alignment(description: bytes) -> int | None:
    """Where a description puts text: only the top is told from the usual place. Descriptions of
    zeros throughout say nothing."""
    stated = len(description) >= 18 and any(description[10:18])
    return 8 if stated and description[5] == _TOP and description[4] else None


def _runs(text: str, looks: list[Look]) -> Iterator[Run]:
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or looks[at] != looks[start]:
            yield Run(text[start:at], looks[start])
            start = at
