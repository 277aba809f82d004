"""Subtitle files of every format: the `SubtitleFiles` port of the services."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path, PurePath
from typing import BinaryIO

from cuesmith.base.errors import FileError, SubtitleError, UsageError
from cuesmith.base.problems import Problem
from cuesmith.domain.subtitle_file import OpenedSubtitles, Reading, ReadOptions, WriteOptions
from cuesmith.domain.track import Track, sort_cues
from cuesmith.domain.translated_text import without_working
from cuesmith.engines.formats import contents, encoding, registry, saving
from cuesmith.engines.formats.encoding import Decoded
from cuesmith.engines.formats.spec import FormatSpec

MEDIA_EXTENSIONS = (".mkv", ".mks", ".webm", ".mp4", ".m4v", ".mov")
"""Containers whose subtitle tracks are read."""
_LARGEST = 256 * 1024 * 1024
"""Bytes; a film's subtitles have some hundred thousand."""
_WEBVTT = "WEBVTT"
_HEAD = 8_192
"""Characters by which a format is recognised."""
_OTHER_FORMAT = "If it is in another format, say which: cuesmith convert --from FORMAT."
_TOLD_AT_MOST = 10
_CUES_AT_ONCE = re.compile(
    r"(?:(?:\d+\n)?(?:\d+:)?\d\d:\d\d\.\d{3} --> (?:\d+:)?\d\d:\d\d\.\d{3}[^\n]*\n"
    r"(?:(?![^\n]*-->)[^\n]*\n){1,20}?){2}"
)
"""A text that is made of cues from its first line on."""
_COMMA_TIMING = re.compile(r"\d,\d{1,3}[ \t]*-+>")


def read(path: Path, options: ReadOptions) -> OpenedSubtitles:
    """Read a subtitle file, or a subtitle track of a medium.

    Raises `SubtitleError` where it holds no cue at all, `FileError` where it cannot be read.
    """
    if options.format is None and path.suffix.lower() in MEDIA_EXTENSIONS:
        return _read_embedded(path, options)
    return read_bytes(_load(path), path.name, options)


def read_stream(stream: BinaryIO, name: str, options: ReadOptions) -> OpenedSubtitles:
    """Read a subtitle file from a stream, such as standard input."""
    return read_bytes(_bounded(stream, name), name, options)


def _read_embedded(path: Path, options: ReadOptions) -> OpenedSubtitles:
    from cuesmith.engines.formats import embedded

    if options.track is None:
        return embedded.read_embedded(path, None, options)
    tracks = embedded.list_subtitle_streams(path)
    if not 0 <= options.track < len(tracks):
        raise SubtitleError(
            f"{path} has {len(tracks)} subtitle tracks, no track {options.track + 1}.",
            hint="Count them from 1, or leave the number out to take the default one.",
        )
    return embedded.read_embedded(path, tracks[options.track].index, options)


def _load(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return _bounded(stream, str(path))
    except FileNotFoundError as error:
        raise FileError(f"There is no file {path}.", hint="Check its name and folder.") from error
    except IsADirectoryError as error:
        raise FileError(f"{path} is a folder.", hint="Name the files in it.") from error
    except OSError as error:
        raise FileError(
            f"{path} cannot be read: {error.strerror or error}.",
            hint="Check that you may read it.",
        ) from error


def _bounded(stream: BinaryIO, name: str) -> bytes:
    data = stream.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise FileError(
            f"{name} has more than {_LARGEST // 1_000_000} MB: no subtitle file is so large.",
            hint="Name the subtitle file; media are read by their extension.",
        )
    return data


def read_bytes(data: bytes, name: str, options: ReadOptions) -> OpenedSubtitles:
    """Read a subtitle file that is in memory; the end of `name` says what it claims to be."""
    if not data.strip():
        raise SubtitleError(f"{name} is empty: it holds no cue.")
    binary = _binary_format(data, name, options)
    if binary is not None:
        return _opened(name, binary, _reading(binary, data, "", options), Decoded("", ""), ())
    if options.format is None:
        contents.refuse_foreign(data, name)
    decoded = encoding.decode(data, options.encoding)
    if not decoded.text.startswith(_WEBVTT) and contents.looks_binary(decoded.text):
        raise SubtitleError(
            f"{name} does not hold text, so it is no subtitle file Cuesmith knows.",
            hint="Where it is one in an unusual encoding, name that: cuesmith convert --encoding.",
        )
    spec, reading = _most_cues(
        [
            (spec, _reading(spec, data, decoded.text, options))
            for spec in _candidates(decoded.text, name, options)
        ]
    )
    if spec.read_bytes is not None:  # the file declared its encoding to its reader
        decoded = replace(decoded, guessed=False, replaced=0)
    told = (*_misnamed(spec, name, options), *decoded.problems)
    return _opened(name, spec, reading, decoded, told)


def _binary_format(data: bytes, name: str, options: ReadOptions) -> FormatSpec | None:
    """A format that is no text, as the user named it or the bytes show it."""
    if options.format is not None:
        spec = registry.spec_for(options.format)
        return spec if spec.sniff is None and spec.read_bytes is not None else None
    for spec in registry.binary_formats(PurePath(name).suffix, data):
        if spec.sniff_bytes is not None and spec.sniff_bytes(data):
            return spec
    return None


def _candidates(text: str, name: str, options: ReadOptions) -> tuple[FormatSpec, ...]:
    """The formats a text may be in, likeliest first; the one with most cues is taken."""
    if options.format is not None:
        return (registry.spec_for(options.format),)
    if text.startswith(_WEBVTT):
        return (registry.spec_for("webvtt"),)
    head, named = text[:_HEAD], registry.named_so(PurePath(name).suffix)
    fitting = tuple(spec for spec in named if spec.sniff is not None and spec.sniff(head))
    if fitting:
        return fitting
    for spec in registry.all_formats():
        if spec not in named and spec.sniff is not None and spec.sniff(head):
            # A format that has no marks of its own, a transcript, takes what no other claims.
            rivals = tuple(rival for rival in named[:1] if rival.sniff is not None)
            return (*rivals, spec) if _may_overrule(spec, named, head) else named[:1]
    if not named:
        raise SubtitleError(
            f"{name} is in no subtitle format that Cuesmith recognises.",
            hint=_OTHER_FORMAT,
        )
    return named[:1]


def _may_overrule(found: FormatSpec, named: tuple[FormatSpec, ...], head: str) -> bool:
    """WebVTT without its signature looks like SRT; a browser refuses it, and so do we, unless it
    is plainly a file of cues whose program forgot that line, as Vibe 3.1 does."""
    claims_webvtt = any(spec.id == "webvtt" for spec in named)
    if not claims_webvtt or found.id != "srt":
        return True
    return bool(_COMMA_TIMING.search(head) or _CUES_AT_ONCE.match(head))


def _reading(spec: FormatSpec, data: bytes, text: str, options: ReadOptions) -> Reading:
    if spec.read_bytes is not None:
        return spec.read_bytes(data, options)
    if spec.read_text is None:
        raise UsageError(f"{spec.label} is written, not read.")
    reading = spec.read_text(text, options)
    return reading if spec.recall is None else spec.recall(reading, data)


def _most_cues(readings: list[tuple[FormatSpec, Reading]]) -> tuple[FormatSpec, Reading]:
    return max(readings, key=lambda found: len(found[1].cues))


def _misnamed(spec: FormatSpec, name: str, options: ReadOptions) -> tuple[Problem, ...]:
    """What is to be said where the name claims another format than the content is in."""
    suffix = PurePath(name).suffix
    named = registry.named_so(suffix)
    if options.format is not None or not named or spec in named:
        return ()
    return (Problem(f"The file is named {suffix} but is {spec.label}; it was read as that."),)


def _opened(
    name: str, spec: FormatSpec, reading: Reading, decoded: Decoded, told: tuple[Problem, ...]
) -> OpenedSubtitles:
    problems = (*told, *reading.problems)
    if not reading.cues:
        raise SubtitleError(
            f"{name} holds no cue that can be read as {spec.label}.",
            hint=str(problems[0]) if problems else _OTHER_FORMAT,
            details="\n".join(str(problem) for problem in problems[:_TOLD_AT_MOST]),
        )
    return OpenedSubtitles(
        track=_track(reading),
        format=spec.id,
        # Formats that declare their own encoding tell it in their source.
        encoding=dict(reading.source.properties).get("encoding", decoded.encoding),
        encoding_guessed=decoded.guessed and spec.read_text is not None,
        problems=problems,
    )


def _track(reading: Reading) -> Track:
    cues = sort_cues(reading.cues)
    source = reading.source
    if cues != reading.cues:
        source = replace(source, order=tuple(cue.id for cue in reading.cues))
    return Track(cues, reading.language, source=source, metadata=reading.metadata)


def render(track: Track, format_id: str, options: WriteOptions) -> str:
    """A track as the text of a file, newlines "\\n"; raises `UsageError`."""
    return registry.writer_of(registry.spec_for(format_id))(without_working(track), options)


def write_bytes(
    track: Track, format_id: str, options: WriteOptions, name: str = "The file"
) -> bytes:
    """A track as the bytes of a file; raises `FileError` where the encoding lacks characters."""
    spec = registry.spec_for(format_id)
    if spec.utf8_only and options.encoding.lower().replace("_", "-") not in _UTF8:
        raise UsageError(
            f"{spec.label} is UTF-8 by its standard.", hint="Leave the output encoding out."
        )
    return saving.to_bytes(render(track, format_id, options), name, options)


_UTF8 = ("utf-8", "utf8", "utf-8-sig")


def write(track: Track, path: Path, format_id: str, options: WriteOptions) -> None:
    """Write a track, replacing `path` in one step; raises `FileError`."""
    saving.put_in_place(write_bytes(track, format_id, options, path.name), path)
