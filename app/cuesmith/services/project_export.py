"""Captions to a file, and the proof that they are in it: read again and compared."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from cuesmith.base.problems import Problem
from cuesmith.domain.subtitle_file import ReadOptions, WriteOptions
from cuesmith.domain.track import Track, sort_cues
from cuesmith.services.bilingual_export import Stacking
from cuesmith.services.export_losses import losses
from cuesmith.services.ports import SubtitleFiles
from cuesmith.services.styled_export import Prepared


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """A format that captions can be written in."""

    id: str
    label: str
    extension: str
    """The one its files have, with its dot."""
    utf8_only: bool = False


@dataclass(frozen=True, slots=True)
class Export:
    """One file to be written."""

    track: Track
    path: Path
    format: str
    options: WriteOptions = field(default_factory=WriteOptions)
    second: Track | None = None
    """Another language, stacked with the track in the same file."""
    stacking: Stacking = field(default_factory=Stacking)


@dataclass(frozen=True, slots=True)
class Exported:
    """A written file, and what was found when it was read again."""

    path: Path
    cues: int
    """That are in the file."""
    lost: tuple[Problem, ...] = ()
    """What the format could not carry, a sentence for each kind; none where all came back."""


Prepare = Callable[[Export], Prepared]
"""What an order's format can hold of it."""


def as_it_is(order: Export) -> Prepared:
    """The track without its styles."""
    return Prepared(order.track)


def export(order: Export, files: SubtitleFiles, prepare: Prepare = as_it_is) -> Exported:
    """Write captions, read them again, and say what is not the same; raises `FileError`.

    `prepare` makes styles, and two languages, into what the format knows.
    """
    prepared = prepare(order)
    stamps = order.options.word_stamps or prepared.word_stamps
    options = replace(order.options, word_stamps=stamps)
    files.write(prepared.track, order.path, order.format, options)
    reading = ReadOptions(
        format=order.format, encoding=order.options.encoding, fps=order.options.fps
    )
    read = files.read(order.path, reading).track
    back = read.with_cues(sort_cues(read.cues))
    lost = losses(prepared.track, back)
    return Exported(order.path, len(back.cues), (*prepared.lost, *lost))


def name_files(path: Path, tracks: Sequence[Track]) -> tuple[Path, ...]:
    """Where each track goes: one to `path`, several beside it, told apart by their languages."""
    if len(tracks) == 1:
        return (path,)
    taken: set[str] = set()
    found = []
    for number, track in enumerate(tracks, 1):
        part = track.language if track.language not in ("und", *taken) else f"{number}"
        taken.add(part)
        found.append(path.with_name(f"{path.stem}.{part}{path.suffix}"))
    return tuple(found)
