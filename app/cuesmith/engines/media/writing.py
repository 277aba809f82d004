"""A film being written: opened with FFmpeg, and every failure a sentence."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator, Mapping, Sequence
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
_ITUNES = (
    "title artist album_artist composer album date comment genre copyright grouping lyrics"
    " description synopsis show episode_id network keywords season_number episode_sort media_type"
    " hd_video gapless_playback compilation track disc"
)
"""What FFmpeg writes into an MP4 as players and shops know it (`mov_write_ilst_tag`)."""
_ITUNES_TAGS = frozenset(_ITUNES.split())
_TOLD_ELSEWHERE = frozenset({"creation_time", "timecode", "location"})
"""Tags that MP4 and MOV hold in places of their own."""
_MP4 = ("mp4", "mov")
_MOVIE_TICKS = "90000"
"""A second, in which MP4 and MOV say when a stream begins; FFmpeg's own 1000 would move sound."""
_COUNTED = ("_statistics_", "bps", "duration", "number_of_")
"""mkvmerge's counts of a stream, which hold no longer."""


@contextmanager
def open_output(path: Path, container: str, flags: Sequence[str] = ()) -> Iterator[OutputContainer]:
    """A file open for writing. Leaving it without an error completes it; raises `FileError`.

    `flags` are FFmpeg's for MP4 and MOV, which others do not have.
    """
    options: dict[str, str] = {}
    if container in _MP4:
        options["movie_timescale"] = _MOVIE_TICKS
        if flags:
            options["movflags"] = "".join(f"+{flag}" for flag in flags)
    with explained(path):
        output = av.open(f"file:{path}", "w", format=container, container_options=options)
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


def copy_tags(source: InputContainer, output: OutputContainer) -> list[str]:
    """Title, author, date, and whatever else was said of the whole; a sentence on what does not
    fit."""
    output.metadata.update(tags_of(source.metadata))
    unusual = _unusual_tags(source)
    if unusual and output.format.name == "mp4" and not tag_flags(source, "mp4"):
        return [f"Tags that MP4 has no place for are left out: {', '.join(unusual)}."]
    return []


def tag_flags(source: InputContainer, container: str) -> list[str]:
    """The flags for `open_output` that keep a source's tags.

    Names of any kind go into QuickTime's list of tags. MOV has it beside the usual ones; in MP4 it
    stands in their place, so there it is taken where none of those is to be kept.
    """
    usual = _ITUNES_TAGS.intersection(map(str.lower, tags_of(source.metadata)))
    unusual = _unusual_tags(source)
    if unusual and (container == "mov" or (container == "mp4" and not usual)):
        return ["use_metadata_tags"]
    return []


def _unusual_tags(source: InputContainer) -> list[str]:
    """Tags that MP4 has no name for."""
    known = _ITUNES_TAGS | _TOLD_ELSEWHERE
    return [
        key
        for key in tags_of(source.metadata)
        if key.lower() not in known and not key.lower().startswith("location-")
    ]


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
