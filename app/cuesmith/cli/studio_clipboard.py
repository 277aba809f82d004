"""How the studio writes cues to the clipboard and reads them from it: the engines' formats."""

from __future__ import annotations

from collections.abc import Sequence

from cuesmith.base.errors import SubtitleError
from cuesmith.bridge.clipboard import ClipboardPorts
from cuesmith.domain.cue import Cue
from cuesmith.domain.subtitle_file import ReadOptions, WriteOptions
from cuesmith.domain.track import Track
from cuesmith.engines.formats import files
from cuesmith.engines.formats.transcript import FORMAT_ID as TRANSCRIPT


def clipboard_ports() -> ClipboardPorts:
    """The clipboard's part of the studio's ports."""
    return ClipboardPorts(write=_write, read=_read)


def _write(cues: Sequence[Cue], format_id: str) -> str:
    return files.render(Track(tuple(cues)), format_id, WriteOptions())


def _read(text: str, format_id: str) -> tuple[Cue, ...]:
    options = ReadOptions(format=format_id or None, encoding="utf-8")
    try:
        opened = files.read_bytes(text.encode("utf-8", "replace"), "The clipboard", options)
    except SubtitleError:
        if format_id:
            raise
        return ()  # plain text, then
    return () if opened.format == TRANSCRIPT else opened.track.cues
