"""Subtitle files of every format: the `SubtitleFiles` port of the services."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePath

from cuesmith.base.errors import SubtitleError
from cuesmith.base.problems import Problem
from cuesmith.domain.subtitle_file import OpenedSubtitles, Reading, ReadOptions, WriteOptions
from cuesmith.domain.track import Track, sort_cues
from cuesmith.engines.formats import encoding, registry
from cuesmith.engines.formats.spec import FormatSpec


def read(path: Path, options: ReadOptions) -> OpenedSubtitles:
    """Read a subtitle file."""
    return read_bytes(path.read_bytes(), path.name, options)


def read_bytes(data: bytes, name: str, options: ReadOptions) -> OpenedSubtitles:
    """Read a subtitle file that is in memory; `name` gives its extension."""
    decoded = encoding.decode(data, options.encoding)
    spec, problems = _choose(data, decoded.text, name, options)
    if spec.read_bytes is not None:
        reading = spec.read_bytes(data, options)
    else:
        assert spec.read_text is not None
        reading = spec.read_text(decoded.text, options)
        problems += decoded.problems
    problems += reading.problems
    if not reading.cues:
        details = "\n".join(str(problem) for problem in problems[:10])
        raise SubtitleError(f"{name} holds no cue.", details=details)
    return OpenedSubtitles(
        _track(reading), spec.id, decoded.encoding, decoded.guessed, tuple(problems)
    )


def _choose(
    data: bytes, text: str, name: str, options: ReadOptions
) -> tuple[FormatSpec, tuple[Problem, ...]]:
    if options.format is not None:
        return registry.spec_for(options.format), ()
    named = registry.named_so(PurePath(name).suffix)
    head = text[:4096]
    for spec in (*named, *registry.all_formats()):
        if (spec.sniff and spec.sniff(head)) or (spec.sniff_bytes and spec.sniff_bytes(data)):
            if spec in named or not named:
                return spec, ()
            return spec, (Problem(f"{name} is named as another format; read as {spec.label}."),)
    if not named:
        raise SubtitleError(f"{name} is no subtitle file.")
    return named[0], ()


def _track(reading: Reading) -> Track:
    cues = sort_cues(reading.cues)
    source = reading.source
    if cues != reading.cues:
        source = replace(source, order=tuple(cue.id for cue in reading.cues))
    return Track(cues, reading.language, source=source, metadata=reading.metadata)


def write_bytes(track: Track, format_id: str, options: WriteOptions) -> bytes:
    """A track as a file's bytes."""
    spec = registry.spec_for(format_id)
    assert spec.write is not None
    return spec.write(track, options).replace("\n", options.newline).encode(options.encoding)
