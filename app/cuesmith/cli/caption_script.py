"""Captions of files as the ASS script that is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from cuesmith.base.errors import UsageError
from cuesmith.cli.styling import style_choice, styling_ports
from cuesmith.domain.document import Document
from cuesmith.domain.encoding import Canvas
from cuesmith.domain.style_choice import StyleChoice
from cuesmith.domain.subtitle_file import ReadOptions
from cuesmith.domain.track import Track
from cuesmith.engines.formats import files
from cuesmith.services.burning import ScriptFor
from cuesmith.services.styling import notices_for, script_for, styled

_MOST_FILES = 16
"""Drawn into one picture; more is a mistaken pattern of names."""


@dataclass(frozen=True, slots=True)
class Captions:
    """What is drawn, and until when."""

    script: ScriptFor
    end: int
    """Milliseconds at which the last cue ends."""
    notices: tuple[str, ...] = ()
    """What the user should know of the styles, in sentences."""


def read_captions(
    subs: Path, style: str | None, config: str | None, further: Sequence[Path] = ()
) -> Captions:
    """The captions of a file, with those of further ones; raises `SubtitleError`, `UsageError`.

    An ASS file keeps its own styles unless another one is asked for.
    """
    if len(further) >= _MOST_FILES:
        raise UsageError(
            f"{len(further) + 1} caption files cannot be shown at once.",
            hint=f"At most {_MOST_FILES} can.",
        )
    choice = style_choice(style, config)
    tracks = tuple(
        _track(path, f"captions {number}", choice)
        for number, path in enumerate((subs, *further), 1)
    )
    document, ports = Document(tracks), styling_ports()
    names = [track.id for track in tracks]

    def script(canvas: Canvas) -> str:
        return script_for(document, names, canvas.shown, ports)

    end = max((cue.end for track in tracks for cue in track.cues), default=0)
    return Captions(script, end, notices_for(document, names, ports))


def _track(path: Path, name: str, choice: StyleChoice | None) -> Track:
    read = replace(files.read(path, ReadOptions()).track, id=name)
    return read if choice is None else styled(read, choice)
