"""Captions of a file as the ASS script that is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from cuesmith.domain.encoding import Canvas
from cuesmith.domain.subtitle_file import ReadOptions, WriteOptions
from cuesmith.domain.track import Track
from cuesmith.engines.formats import files
from cuesmith.services.burning import ScriptFor


@dataclass(frozen=True, slots=True)
class Captions:
    """What is drawn, and until when."""

    script: ScriptFor
    end: int
    """Milliseconds at which the last cue ends."""


def read_captions(subs: Path, style: str | None, config: str | None) -> Captions:
    """The captions of a file; raises `SubtitleError`, `UsageError`.

    An ASS file keeps its own styles unless another one is asked for.
    """
    track = files.read(subs, ReadOptions()).track

    def script(canvas: Canvas) -> str:
        return _own_script(track)

    return Captions(script, max((cue.end for cue in track.cues), default=0))


def _own_script(track: Track) -> str:
    return files.render(track, "ass", WriteOptions())
