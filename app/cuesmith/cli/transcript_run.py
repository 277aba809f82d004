"""What `cuesmith transcript` does."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from cuesmith.cli.outputs import STDOUT
from cuesmith.cli.rewriting import named_language, read_captions
from cuesmith.domain.track import Track
from cuesmith.domain.transcript import (
    TURNS,
    ParagraphRules,
    Timestamps,
    TranscriptForm,
    TranscriptOptions,
    transcript,
)
from cuesmith.domain.transcript_beside import transcript_beside
from cuesmith.engines.documents import files
from cuesmith.services.new_file import check_target


@dataclass(frozen=True, slots=True)
class TranscriptWish:
    """What was asked for."""

    source: Path
    out: Path
    timestamps: str
    speakers: bool
    turns: bool
    title: str | None
    """None names it after its source."""
    beside: Path | None = None
    """Captions that are told beside them."""

    @property
    def options(self) -> TranscriptOptions:
        """How the transcript is to look."""
        title = self.source.stem if self.title is None else self.title
        rules = TURNS if self.turns else ParagraphRules()
        return TranscriptOptions(title, Timestamps(self.timestamps), self.speakers, rules)


def run(wish: TranscriptWish, *, force: bool) -> None:
    """Write the transcript. Raises `UsageError`, `SubtitleError`, `FileError`."""
    if wish.out == STDOUT:
        form = TranscriptForm.TEXT
    else:
        check_target(wish.out, (wish.source,), replace=force)
        form = files.form_for_path(wish.out)
    track = _read(wish.source)
    if wish.beside is None:
        written = transcript(track.cues, track.language, wish.options)
    else:
        written = transcript_beside(track, _read(wish.beside), wish.options)
    if wish.out == STDOUT:
        sys.stdout.buffer.write(files.render(written, form))
    else:
        files.write(written, wish.out, form)


def _read(path: Path) -> Track:
    return named_language(read_captions(path).track, path)
