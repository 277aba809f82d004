"""Transcripts as files."""

from __future__ import annotations

from pathlib import Path

from cuesmith.base.errors import UsageError
from cuesmith.domain.subtitle_file import WriteOptions
from cuesmith.domain.transcript import Transcript, TranscriptForm
from cuesmith.domain.transcript_text import as_markdown, as_text
from cuesmith.engines.formats import saving


def form_for_path(path: Path) -> TranscriptForm:
    """What a file of this name is written as; raises `UsageError`."""
    ending = path.suffix.lower().removeprefix(".")
    ending = "md" if ending == "markdown" else ending
    try:
        return TranscriptForm(ending)
    except ValueError:
        raise UsageError(
            f"“{path.name}” does not say what the transcript is to be written as.",
            hint="Let its name end in .txt, .md or .docx.",
        ) from None


def render(transcript: Transcript, form: TranscriptForm) -> bytes:
    """A transcript as the bytes of a file."""
    if form is TranscriptForm.WORD:
        # lxml and python-docx are loaded only for this.
        from cuesmith.engines.documents.docx import as_docx

        return as_docx(transcript)
    text = as_text(transcript) if form is TranscriptForm.TEXT else as_markdown(transcript)
    return saving.to_bytes(text, "The transcript", WriteOptions())


def write(transcript: Transcript, path: Path, form: TranscriptForm) -> None:
    """Write a transcript, replacing `path` in one step; raises `FileError`."""
    saving.put_in_place(render(transcript, form), path)
