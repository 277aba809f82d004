"""What services need from outside; engines provide it, the composition root joins them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from cuesmith.base.jobs import CancelToken
from cuesmith.domain.media import MediaInfo
from cuesmith.domain.speech import SpeechEvent, SpeechRequest
from cuesmith.domain.subtitle_file import OpenedSubtitles, ReadOptions, WriteOptions
from cuesmith.domain.track import Track


class SubtitleFiles(Protocol):
    """Subtitle files of every format."""

    def read(self, path: Path, options: ReadOptions) -> OpenedSubtitles:
        """Read a file; raises `SubtitleError` where it holds no cue at all."""
        ...

    def write(self, track: Track, path: Path, format_id: str, options: WriteOptions) -> None:
        """Write a track, replacing `path` in one step; raises `FileError`."""
        ...


class Media(Protocol):
    """Media files."""

    def probe(self, path: Path) -> MediaInfo:
        """What is in a medium; raises `MediaError`."""
        ...


class Transcriber(Protocol):
    """Audio in, a stream of events out."""

    def transcribe(self, request: SpeechRequest, token: CancelToken) -> Iterator[SpeechEvent]:
        """Run until the end, a `SpeechError` or `Cancelled`; stops between segments."""
        ...
