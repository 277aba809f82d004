"""From one subtitle format to another, file by file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from cuesmith.base.errors import CuesmithError, UsageError
from cuesmith.base.problems import Problem
from cuesmith.domain.subtitle_file import ReadOptions, WriteOptions
from cuesmith.domain.track import Track
from cuesmith.services.export_losses import losses
from cuesmith.services.ports import SubtitleFiles
from cuesmith.services.styled_export import Prepared

ReadBack = Callable[[Track, str, WriteOptions], Track]
"""What a file of some format says of a track that is written to it."""
Prepare = Callable[[Track, str], Prepared]
"""A track made to what a format, by its id, can carry."""


@dataclass(frozen=True, slots=True)
class Conversion:
    """One file to be read, and where and as what it is to be written."""

    source: Path
    target: Path
    format: str
    """Of the target."""


@dataclass(frozen=True, slots=True)
class Converted:
    """What became of one conversion."""

    conversion: Conversion
    cues: int = 0
    problems: tuple[Problem, ...] = ()
    error: CuesmithError | None = None
    """Why nothing was written; None where something was."""


def plan(sources: list[Path], folder: Path, extension: str, format_id: str) -> list[Conversion]:
    """Conversions of several files into a folder; raises `UsageError` where two would collide."""
    planned: dict[str, Conversion] = {}
    for source in sources:
        target = folder / f"{source.stem}{extension}"
        twin = planned.get(target.name.casefold())
        if twin is not None:
            raise UsageError(
                f"{twin.source} and {source} would both be written as {target}.",
                hint="Convert them one by one, or into different folders.",
            )
        planned[target.name.casefold()] = Conversion(source, target, format_id)
    return list(planned.values())


def convert(
    conversions: list[Conversion],
    files: SubtitleFiles,
    reading: ReadOptions,
    writing: WriteOptions,
    prepare: Prepare = lambda track, _: Prepared(track),
    read_back: ReadBack = lambda track, *_: track,
) -> Iterator[Converted]:
    """Run conversions in turn; one that fails does not stop the rest. `prepare` sees each track
    before it is written, to put styles to it; `read_back` after it, to tell what was lost."""
    sources = [conversion.source for conversion in conversions]
    for conversion in conversions:
        try:
            yield _convert_one(conversion, sources, files, (reading, writing), prepare, read_back)
        except CuesmithError as error:
            yield Converted(conversion, error=error)


def _convert_one(
    conversion: Conversion,
    sources: list[Path],
    files: SubtitleFiles,
    how: tuple[ReadOptions, WriteOptions],
    prepare: Prepare,
    read_back: ReadBack,
) -> Converted:
    reading, writing = how
    opened = files.read(conversion.source, reading)
    if opened.format != conversion.format:
        _refuse_overwriting(conversion.target, sources)
    prepared = prepare(opened.track, conversion.format)
    writing = replace(writing, word_stamps=writing.word_stamps or prepared.word_stamps)
    files.write(prepared.track, conversion.target, conversion.format, writing)
    back = read_back(prepared.track, conversion.format, writing)
    told = (*opened.problems, *prepared.lost, *losses(prepared.track, back))
    return Converted(conversion, len(opened.track.cues), told)


def _refuse_overwriting(target: Path, sources: list[Path]) -> None:
    """An input of another format would be lost: what its target cannot hold, nothing could."""
    for source in sources:
        if target.exists() and source.exists() and target.samefile(source):
            raise UsageError(
                f"{target} is an input; it is not overwritten with another format.",
                hint="Give the output another name.",
            )
