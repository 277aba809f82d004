"""Commands that read captions, change them and write them again: `IN OUT`, or `IN` to look only.

What was odd about the input and what the output's format cannot carry is told on standard error.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import typer

from cuesmith.base.errors import UsageError
from cuesmith.base.problems import Problem
from cuesmith.domain.language import UNKNOWN, code_in_name, is_language, normalize_language
from cuesmith.domain.style_tags import plainly
from cuesmith.domain.subtitle_file import OpenedSubtitles, ReadOptions, WriteOptions
from cuesmith.domain.track import Track, sort_cues
from cuesmith.engines.formats import files
from cuesmith.engines.formats.registry import spec_for_path, writer_of
from cuesmith.services.export_losses import losses
from cuesmith.services.new_file import check_target


def read_captions(path: Path, reading: ReadOptions | None = None) -> OpenedSubtitles:
    """Captions of a file, its odd places told; sorted. Raises `SubtitleError`, `FileError`."""
    opened = files.read(path, reading or ReadOptions())
    tell(path, opened.problems)
    return opened


def named_language(track: Track, path: Path, language: str | None = None) -> Track:
    """The track in its language where that is known: said, stated, or in the file's name."""
    if language:
        return replace(track, language=normalize_language(language))
    named = code_in_name(path.stem)
    if track.language == UNKNOWN and named and is_language(named):
        return replace(track, language=normalize_language(named))
    return track


def check_output(target: Path, *, force: bool) -> str:
    """The format that `target` will have, by its name; refuses now what could not be written.

    With `force` it may be the input itself: it is read whole before it is written. Raises
    `UsageError` for a folder, an unknown ending or an existing file without `force`, `FileError`.
    """
    if target.is_dir():
        raise UsageError(f"“{target}” is a folder.", hint="Name a file in it.")
    spec = spec_for_path(target)
    writer_of(spec)
    check_target(target, (), replace=force)
    return spec.id


def write_captions(track: Track, target: Path, format_id: str, meant: Track | None = None) -> None:
    """Write a track in one step, and tell what the format cannot carry. Raises `FileError`.

    `meant` is what the file has to hold, where that is less than the track.
    """
    options = WriteOptions()
    track = plainly(track, format_id)
    files.write(track, target, format_id, options)
    data = files.write_bytes(track, format_id, options)
    back = files.read_bytes(data, target.name, ReadOptions(format_id)).track
    tell(
        target,
        losses(plainly(meant, format_id) if meant else track, back.with_cues(sort_cues(back.cues))),
    )


def rewrite(source: Path, target: Path, turn: Callable[[Track], Track], *, force: bool) -> Track:
    """Read `source`, let `turn` change its track, write `target`; gives what was written."""
    format_id = check_output(target, force=force)
    track = turn(read_captions(source).track)
    write_captions(track, target, format_id)
    return track


def tell(path: Path, problems: tuple[Problem, ...]) -> None:
    """Problems on standard error, each with the file's name."""
    for problem in problems:
        typer.echo(f"{path.name}: {problem}", err=True)
