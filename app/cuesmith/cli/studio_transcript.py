"""What the studio writes transcripts with."""

from __future__ import annotations

from pathlib import Path

from cuesmith.bridge.transcript_ports import TranscriptPorts
from cuesmith.domain.transcript import Transcript, TranscriptForm


def make_transcript_ports() -> TranscriptPorts:
    """The real ones; python-docx is imported when a document is written."""
    return TranscriptPorts(write=_write)


def _write(transcript: Transcript, path: Path, form: TranscriptForm) -> None:
    from cuesmith.engines.documents import files

    files.write(transcript, path, form)
