"""From every format to every other, and every export read by somebody else's reader."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from cuesmith.domain.subtitle_file import ReadOptions, WriteOptions
from cuesmith.domain.track import Track
from cuesmith.engines.formats import files, registry
from tests.support import peer_readers
from tests.support.samples import RATE, TRACK

WRITTEN = [
    spec.id
    for spec in registry.all_formats()
    if spec.write is not None and (spec.read_text or spec.read_bytes)
]
UNTIMED = {"transcript"}
FLAT = {"lrc", "transcript"}
"""Formats whose cues have one line; LRC says no end either, but where the next line starts."""
COARSEST = {"lrc": 10, "ass": 10, "ssa": 10, "subviewer": 10, "microdvd": 20}
"""Milliseconds that a format's times may be off; MicroDVD's at half a picture of 25 a second."""


def through(track: Track, format_id: str) -> Track:
    """A track written in a format and read again."""
    data = files.write_bytes(track, format_id, WriteOptions(fps=RATE, word_stamps=True))
    return files.read_bytes(data, "x", ReadOptions(format=format_id, fps=RATE)).track


def said(text: str, flat: bool) -> str:
    return " ".join(text.split()) if flat else text


@pytest.mark.parametrize("second", WRITTEN)
@pytest.mark.parametrize("first", WRITTEN)
def test_nothing_is_lost_between_formats(first: str, second: str) -> None:
    once = through(TRACK, first)
    twice = through(once, second)
    flat = bool({first, second} & FLAT)
    assert [said(cue.text, flat) for cue in twice.cues] == [
        said(cue.text, flat) for cue in TRACK.cues
    ]
    if {first, second} & UNTIMED:
        return
    off = COARSEST.get(first, 0) + COARSEST.get(second, 0)
    for before, after in zip(TRACK.cues, twice.cues, strict=True):
        assert abs(after.start - before.start) <= off
        assert "lrc" in (first, second) or abs(after.end - before.end) <= off


@pytest.mark.parametrize("format_id", WRITTEN)
def test_a_file_that_is_read_twice_gives_the_same_document(format_id: str) -> None:
    first = through(TRACK, format_id)
    assert first == through(TRACK, format_id)
    assert len({cue.id for cue in first.cues}) == len(first.cues)


@pytest.mark.parametrize("format_id", ["ass", "ssa", "json", "webvtt"])
def test_word_times_come_back(format_id: str) -> None:
    words = through(TRACK, format_id).cues[0].words
    given = TRACK.cues[0].words
    assert [word.text for word in words] == [word.text for word in given]
    for before, after in zip(given, words, strict=True):
        assert abs(after.start - before.start) <= COARSEST.get(format_id, 0)


Rows = Callable[[Path, float | None], Iterator[peer_readers.Row]]


@dataclass(frozen=True)
class Reread:
    """An export, and a reader of another project for it."""

    format_id: str
    extension: str
    reader: str
    rows: Rows
    off: float = 0.001
    """Seconds by which times may differ."""
    ends: bool = True
    flat: bool = False


def ttconv_paragraphs(path: Path, fps: float | None) -> Iterator[peer_readers.Row]:
    yield from peer_readers.paragraphs(path)


def webvtt_py_raw(path: Path, fps: float | None) -> Iterator[peer_readers.Row]:
    """Its cue text as it is in the file: its plain text loses what stands between < and >."""
    for start, end, text in peer_readers.webvtt_py(path, fps, raw=True):
        yield start, end, html.unescape(text) if path.suffix == ".vtt" else text


def pysubs2_by_header(path: Path, fps: float | None) -> Iterator[peer_readers.Row]:
    """Told a rate, it takes the line that states the rate for a cue."""
    yield from peer_readers.pysubs2(path, None)


REREADS = (
    Reread("srt", ".srt", "FFmpeg", peer_readers.ffmpeg),
    Reread("srt", ".srt", "pysubs2", peer_readers.pysubs2),
    Reread("srt", ".srt", "webvtt-py", webvtt_py_raw),
    Reread("srt", ".srt", "ttconv", ttconv_paragraphs),
    Reread("webvtt", ".vtt", "FFmpeg", peer_readers.ffmpeg),
    Reread("webvtt", ".vtt", "ttconv", ttconv_paragraphs),
    Reread("webvtt", ".vtt", "webvtt-py", webvtt_py_raw),
    Reread("ass", ".ass", "FFmpeg", peer_readers.ffmpeg),
    Reread("ass", ".ass", "pysubs2", peer_readers.pysubs2),
    Reread("ssa", ".ssa", "FFmpeg", peer_readers.ffmpeg),
    Reread("ssa", ".ssa", "pysubs2", peer_readers.pysubs2),
    Reread("ttml", ".ttml", "ttconv", ttconv_paragraphs),
    Reread("ttml", ".ttml", "pysubs2", peer_readers.pysubs2),
    Reread("sbv", ".sbv", "webvtt-py", webvtt_py_raw),
    Reread("microdvd", ".sub", "pysubs2", pysubs2_by_header),
    Reread("microdvd", ".sub", "FFmpeg", peer_readers.ffmpeg, off=0.041),
    Reread("subviewer", ".sub", "FFmpeg", peer_readers.ffmpeg),
    Reread("lrc", ".lrc", "FFmpeg", peer_readers.ffmpeg, ends=False, flat=True),
)


@pytest.mark.parametrize("case", REREADS, ids=lambda case: f"{case.format_id} by {case.reader}")
def test_exports_are_understood_by_other_readers(case: Reread, tmp_path: Path) -> None:
    path = tmp_path / f"export{case.extension}"
    files.write(TRACK, path, case.format_id, WriteOptions(fps=RATE))
    rows = sorted(case.rows(path, float(RATE)))
    rows = [row for row in rows if row[2].strip()]
    assert [said(text, True) for _, _, text in rows] == [said(c.text, True) for c in TRACK.cues]
    for cue, (start, end, text) in zip(TRACK.cues, rows, strict=True):
        assert start == pytest.approx(cue.start / 1000, abs=case.off)
        assert not case.ends or end == pytest.approx(cue.end / 1000, abs=case.off)
        assert case.flat or len(text.strip().split("\n")) == len(cue.text.split("\n"))


def test_word_stamps_are_understood_by_other_readers(tmp_path: Path) -> None:
    path = tmp_path / "stamped.vtt"
    files.write(TRACK, path, "webvtt", WriteOptions(word_stamps=True))
    assert "<00:00:01.400>" in path.read_text(encoding="utf-8")
    for rows in (peer_readers.ffmpeg(path, None), webvtt_py_raw(path, None)):
        texts = [_TAG.sub("", said(text, True)) for _, _, text in rows]
        assert texts == [said(cue.text, True) for cue in TRACK.cues]


_TAG = re.compile(r"</?(?:c|[0-9:.]+)>")
