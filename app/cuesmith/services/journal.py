"""The journal of a transcription: every segment on disk before anybody sees it.

A journal is a text file of JSON lines. The first says of which medium it is; each further one
holds the segments of one `Heard` event and up to where the medium is done, or the language that
was detected. A line cut off by a crash is left out. Nothing in it is trusted: a damaged line ends
the reading, no more.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, TextIO

from cuesmith.base.errors import FileError
from cuesmith.base.file_lock import locked
from cuesmith.domain.cue import Doubt, Word
from cuesmith.domain.speech import Heard, LanguageDetected, Segment

_VERSION = 1


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a journal holds."""

    segments: tuple[Segment, ...] = ()
    until: int = 0
    """Milliseconds of the medium that are done."""
    language: str = ""
    """BCP 47 of the speech, where it was detected."""


def journal_path(folder: Path, medium: Path, audio_track: int | None) -> Path:
    """Where the journal of a medium lies: named after its place, size and age."""
    stat = medium.stat()
    identity = f"{medium.resolve()}\0{stat.st_size}\0{stat.st_mtime_ns}\0{audio_track}"
    digest = hashlib.sha256(identity.encode("utf-8", "surrogateescape")).hexdigest()[:24]
    return folder / f"{digest}.jsonl"


class Journal:
    """An open journal, written line by line and forced to the disk each time.

    It belongs to one run: while it is open, another one for the same medium gets a `FileError`.
    """

    def __init__(self, path: Path, medium: Path, recorded: Recorded) -> None:
        self.path = path
        self._medium = medium
        self._recorded = recorded
        self._file: TextIO | None = None
        self._lock = ExitStack()

    def __enter__(self) -> Journal:
        temporary = self.path.with_suffix(".part")
        try:
            self._lock.enter_context(locked(self._lock_path(), self._refuse))
            with temporary.open("w", encoding="utf-8", errors="surrogateescape") as file:
                _put(file, {"cuesmith-journal": _VERSION, "medium": str(self._medium)})
                for line in _recorded_to_json(self._recorded):
                    _put(file, line)
            temporary.replace(self.path)
            self._file = self.path.open("a", encoding="utf-8")
        except OSError as error:
            self._lock.close()
            raise _unwritable(self.path, error) from error
        return self

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            self._file.close()
        self._lock.close()

    def _lock_path(self) -> Path:
        # It stays behind, empty: to remove it would let two runs hold two files of one name.
        return self.path.parent / ".locks" / f"{self.path.stem}.lock"

    def _refuse(self) -> None:
        raise FileError(
            f"“{self._medium}” is being transcribed by another run of Cuesmith.",
            hint="Wait until that one is done, or stop it, then try again.",
        )

    def add(self, event: Heard | LanguageDetected) -> None:
        """Record what was heard; returns once it is on the disk. Raises `FileError`."""
        if self._file is None:
            raise ValueError("the journal is not open")
        try:
            _put(self._file, _to_json(event))
        except OSError as error:
            raise _unwritable(self.path, error) from error


def read_journal(path: Path) -> Recorded | None:
    """What a journal holds, or None where there is none that can be used."""
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
    except OSError:
        return None
    if not lines or not _is_header(lines[0]):
        return None
    segments: list[Segment] = []
    until, language = 0, ""
    for line in lines[1:]:
        event = _from_json(line)
        if isinstance(event, LanguageDetected):
            language = event.language
        elif event is None or event.until < until:
            break
        else:
            segments += event.segments
            until = event.until
    return Recorded(tuple(segments), until, language)


def _put(file: TextIO, value: dict[str, Any]) -> None:
    file.write(json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n")
    file.flush()
    os.fsync(file.fileno())


def _unwritable(path: Path, error: OSError) -> FileError:
    return FileError(
        f"The journal {path} that keeps recognised text safe cannot be written.",
        hint="Free some disk space or check the folder's permissions, then run with --resume.",
        details=str(error),
    )


def _is_header(line: str) -> bool:
    try:
        header = json.loads(line)
    except ValueError:
        return False
    return isinstance(header, dict) and header.get("cuesmith-journal") == _VERSION


def _recorded_to_json(recorded: Recorded) -> Iterator[dict[str, Any]]:
    if recorded.language:
        yield _to_json(LanguageDetected(recorded.language, 1.0))
    if recorded.until:
        yield _to_json(Heard(recorded.segments, recorded.until))


def _to_json(event: Heard | LanguageDetected) -> dict[str, Any]:
    if isinstance(event, LanguageDetected):
        return {"language": event.language, "probability": event.probability}
    return {"until": event.until, "segments": [asdict(segment) for segment in event.segments]}


def _from_json(line: str) -> Heard | LanguageDetected | None:
    try:
        value = json.loads(line)
        if "language" in value:
            return LanguageDetected(str(value["language"]), float(value["probability"]))
        segments = tuple(_segment_from_json(item) for item in value["segments"])
        return Heard(segments, int(value["until"]))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _segment_from_json(value: dict[str, Any]) -> Segment:
    words = tuple(Word(**word) for word in value.pop("words"))
    doubts = tuple(Doubt(doubt) for doubt in value.pop("doubts"))
    return Segment(words=words, doubts=doubts, **value)
