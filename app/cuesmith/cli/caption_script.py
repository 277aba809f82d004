"""Captions of a file as the ASS script that is drawn."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from cuesmith.cli.styling import style_choice, styling_ports
from cuesmith.domain.document import Document
from cuesmith.domain.encoding import Canvas
from cuesmith.domain.subtitle_file import ReadOptions
from cuesmith.engines.formats import files
from cuesmith.services.burning import ScriptFor
from cuesmith.services.styling import notices_for, script_for, styled

_TRACK = "captions"


@dataclass(frozen=True, slots=True)
class Captions:
    """What is drawn, and until when."""

    script: ScriptFor
    end: int
    """Milliseconds at which the last cue ends."""
    notices: tuple[str, ...] = ()
    """What the user should know of the styles, in sentences."""


def read_captions(subs: Path, style: str | None, config: str | None) -> Captions:
    """The captions of a file; raises `SubtitleError`, `UsageError`.

    An ASS file keeps its own styles unless another one is asked for.
    """
    choice = style_choice(style, config)
    read = replace(files.read(subs, ReadOptions()).track, id=_TRACK)
    track = read if choice is None else styled(read, choice)
    document, ports = Document((track,)), styling_ports()

    def script(canvas: Canvas) -> str:
        return script_for(document, [_TRACK], canvas.shown, ports)

    end = max((cue.end for cue in track.cues), default=0)
    return Captions(script, end, notices_for(document, [_TRACK], ports))
