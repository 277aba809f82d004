"""A film being written: opened with FFmpeg, and every failure a sentence."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path

import av
import av.error
from av.container import InputContainer, OutputContainer

from cuesmith.base.errors import FileError

_FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})

_OWN_TAGS = frozenset({"major_brand", "minor_version", "compatible_brands", "encoder", "duration"})
"""What a container says of itself, and the new one says anew."""
_COUNTED = ("_statistics_", "bps", "duration", "number_of_")
"""mkvmerge's counts of a stream, which hold no longer."""


@contextmanager
def open_output(
    path: Path, container: str, options: Mapping[str, str] | None = None
) -> Iterator[OutputContainer]:
    """A file open for writing. Leaving it without an error completes it; raises `FileError`."""
    with explained(path):
        output = av.open(
            f"file:{path}", "w", format=container, container_options=dict(options or {})
        )
    finished = False
    try:
        yield output
        finished = True
    finally:
        if finished:
            with explained(path):
                output.close()
        else:
            _abandon(output)


def _abandon(output: OutputContainer) -> None:
    """Close a file that will be thrown away; the error on its way says more than a second one."""
    try:
        output.close()
    except (av.error.FFmpegError, ValueError, OSError):
        return


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Errors of writing as sentences."""
    try:
        yield
    except av.error.FFmpegError as error:
        raise FileError(
            f"“{path.name}” could not be written: {_reason(error)}.",
            hint=_hint(error),
            details=f"{path}: {error}",
        ) from error


def _reason(error: av.error.FFmpegError) -> str:
    code = error.errno or 0
    if code in _FULL:
        return "the disk is full"
    if code in _FORBIDDEN:
        return "writing in that folder is not allowed"
    return os.strerror(code) if 0 < code < 1000 else str(error.strerror or error)


def _hint(error: av.error.FFmpegError) -> str:
    if error.errno in _FULL:
        return "Make room, or choose a place on another disk."
    if error.errno in _FORBIDDEN:
        return "Choose another folder."
    return "Choose another container or codec."


def tags_of(metadata: Mapping[str, str]) -> dict[str, str]:
    """The tags that also hold for a copy."""
    return {key: value for key, value in metadata.items() if _holds(key.lower())}


def _holds(key: str) -> bool:
    return key not in _OWN_TAGS and not key.startswith(_COUNTED)


def copy_tags(source: InputContainer, output: OutputContainer) -> None:
    """Title, author, date, and whatever else was said of the whole."""
    output.metadata.update(tags_of(source.metadata))


def copy_chapters(
    source: InputContainer,
    output: OutputContainer,
    shift: Fraction,
    until: Fraction | None = None,
) -> None:
    """Chapters, `shift` seconds earlier; those before the beginning or from `until` on left out."""
    kept = []
    for chapter in source.chapters():
        tick = chapter["time_base"] or Fraction(1, 1000)
        start = max(Fraction(0), chapter["start"] * tick - shift)
        end = chapter["end"] * tick - shift
        if until is not None and until < end:
            end = until
        if start < end:
            chapter["start"], chapter["end"] = round(start / tick), round(end / tick)
            kept.append(chapter)
    output.set_chapters(kept)
