"""What a person wants who drops files on the window: a project, a medium, subtitles."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import uuid4

from cuesmith.base.errors import CuesmithError, FileError, MediaError, SubtitleError
from cuesmith.base.jobs import CancelToken
from cuesmith.base.problems import Problem
from cuesmith.domain.language import code_in_name, read_language, tells_sounds
from cuesmith.domain.media import MediaInfo
from cuesmith.domain.subtitle_file import OpenedSubtitles, ReadOptions
from cuesmith.domain.track import Track, TrackKind
from cuesmith.services.ports import SubtitleFiles
from cuesmith.services.project import EXTENSION

_CODE = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})?")
"""A language as file names state it: talk.de.srt, talk.pt-BR.vtt."""


@dataclass(frozen=True, slots=True)
class OpenedTrack:
    """A subtitle file, ready to be a track."""

    path: Path
    track: Track
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """What some paths are."""

    project: Path | None = None
    """The first project among them."""
    medium: MediaInfo | None = None
    """The first medium among them, probed."""
    more_media: tuple[Path, ...] = ()
    tracks: tuple[OpenedTrack, ...] = ()
    refused: tuple[CuesmithError, ...] = ()


@dataclass(frozen=True, slots=True)
class Looking:
    """What it takes to find out."""

    probe: Callable[[Path], MediaInfo]
    files: SubtitleFiles
    subtitle_extensions: frozenset[str]
    """Lower case, with their dots."""


def look_at(paths: Sequence[Path], looking: Looking, token: CancelToken) -> Found:
    """Find out what files are, by content where the name leaves it open; none is changed."""
    found = Found()
    for path in paths:
        token.check()
        try:
            found = _with(found, path, looking)
        except CuesmithError as error:
            found = replace(found, refused=(*found.refused, error))
    return found


def _with(found: Found, path: Path, looking: Looking) -> Found:
    if path.is_dir():
        raise FileError(f"“{path}” is a folder.", hint="Open the files in it.")
    if path.suffix.lower() == EXTENSION:
        return replace(found, project=found.project or path)
    if path.suffix.lower() in looking.subtitle_extensions:
        return replace(found, tracks=(*found.tracks, read_track(path, looking.files)))
    if found.medium is not None:
        return replace(found, more_media=(*found.more_media, path))
    try:
        return replace(found, medium=looking.probe(path))
    except MediaError as error:
        return replace(found, tracks=(*found.tracks, _as_subtitles(path, looking.files, error)))


def _as_subtitles(path: Path, files: SubtitleFiles, why_no_medium: MediaError) -> OpenedTrack:
    """A file with an unknown name and no medium: subtitles, or neither."""
    try:
        return read_track(path, files)
    except (SubtitleError, FileError):
        raise why_no_medium from None


def read_track(path: Path, files: SubtitleFiles, options: ReadOptions | None = None) -> OpenedTrack:
    """Read a subtitle file as a track; raises `FileError`."""
    opened = files.read(path, options or ReadOptions())
    return OpenedTrack(path, named_track(opened, path), opened.problems)


def named_track(opened: OpenedSubtitles, path: Path) -> Track:
    """The track with an identity, a name, and what its file's name states: the language, and
    whether sounds are told."""
    track = opened.track
    language = track.language
    stated = code_in_name(path.stem)
    if language == "und" and _CODE.fullmatch(stated):
        language = read_language(stated)
    kind = TrackKind.CAPTIONS if tells_sounds(path.stem) else track.kind
    name = track.name or path.stem
    return replace(track, id=uuid4().hex[:12], name=name, language=language, kind=kind)
