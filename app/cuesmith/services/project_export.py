"""Captions to a file, and the proof that they are in it: read again and compared."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from cuesmith.base.problems import Problem
from cuesmith.domain.cue import Cue
from cuesmith.domain.subtitle_file import ReadOptions, WriteOptions
from cuesmith.domain.track import Track, sort_cues
from cuesmith.services.ports import SubtitleFiles
from cuesmith.services.styled_export import Prepared

_NEAR_MS = 50
"""Formats that count pictures or hundredths round by less than this; it is no loss to name."""
_NAMED = 3


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


@dataclass(frozen=True, slots=True)
class Exported:
    """A written file, and what was found when it was read again."""

    path: Path
    cues: int
    """That are in the file."""
    lost: tuple[Problem, ...] = ()
    """What the format could not carry, a sentence for each kind; none where all came back."""


def export(
    order: Export,
    files: SubtitleFiles,
    prepare: Callable[[Track, str], Prepared] = lambda track, _: Prepared(track),
) -> Exported:
    """Write captions, read them again, and say what is not the same; raises `FileError`.

    `prepare` makes a track's styles into what the format, given by its id, knows.
    """
    prepared = prepare(order.track, order.format)
    stamps = order.options.word_stamps or prepared.word_stamps
    options = replace(order.options, word_stamps=stamps)
    files.write(prepared.track, order.path, order.format, options)
    reading = ReadOptions(
        format=order.format, encoding=order.options.encoding, fps=order.options.fps
    )
    back = sort_cues(files.read(order.path, reading).track.cues)
    losses = _losses(prepared.track.cues, back)
    return Exported(order.path, len(back), (*prepared.lost, *losses))


def _losses(meant: Sequence[Cue], back: Sequence[Cue]) -> list[Problem]:
    # Cues without text are kept by some formats, and by others not; nobody reads them.
    meant = [cue for cue in meant if cue.text.strip()]
    back = [cue for cue in back if cue.text.strip()]
    if len(back) != len(meant):
        return [Problem(f"{len(meant)} cues were written, {len(back)} are read from the file.")]
    pairs = list(zip(meant, back, strict=True))
    found = [
        _named("times moved by up to {0} ms", _moved(pairs), _furthest(pairs)),
        _named("the text differs", [one for one, two in pairs if _said(one) != _said(two)]),
        _named("word times are left out", [a for a, b in pairs if a.words and not _timed(b)]),
        _named("the speaker is left out", [a for a, b in pairs if a.speaker and not b.speaker]),
        _named("italics, colours and the like are left out", _unmarked(pairs)),
        _named("notes are left out", [a for a, b in pairs if a.note and not b.note]),
    ]
    return [problem for problem in found if problem is not None]


Pairs = list[tuple[Cue, Cue]]


def _moved(pairs: Pairs) -> list[Cue]:
    return [a for a, b in pairs if max(abs(a.start - b.start), abs(a.end - b.end)) > _NEAR_MS]


def _furthest(pairs: Pairs) -> int:
    return max((max(abs(a.start - b.start), abs(a.end - b.end)) for a, b in pairs), default=0)


def _unmarked(pairs: Pairs) -> list[Cue]:
    return [a for a, b in pairs if a.markup is not None and b.markup is None]


def _said(cue: Cue) -> str:
    return " ".join(cue.text.split())


def _timed(cue: Cue) -> bool:
    return any(not word.estimated for word in cue.words)


def _named(what: str, cues: Sequence[Cue], number: int = 0) -> Problem | None:
    """A sentence about some cues, the first of them quoted."""
    if not cues:
        return None
    shown = ", ".join(f"“{_said(cue)[:40]}”" for cue in cues[:_NAMED])
    more = f" and {len(cues) - _NAMED} more" if len(cues) > _NAMED else ""
    sentence = what.format(number)
    return Problem(f"{sentence[0].upper()}{sentence[1:]} in {len(cues)} cues: {shown}{more}.")


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
