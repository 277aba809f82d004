"""`cuesmith convert`: subtitle files from one format to another."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cuesmith.cli.options import Config, Style, WordStamps

if TYPE_CHECKING:
    from cuesmith.domain.subtitle_file import OpenedSubtitles, ReadOptions, WriteOptions
    from cuesmith.domain.track import Track
    from cuesmith.services.conversion import Conversion, Converted, Prepare

_STREAM = Path("-")


class Newline(StrEnum):
    """How lines end in the file written."""

    LF = "lf"
    CRLF = "crlf"


def convert(
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="IN OUT | IN... -o DIR", help="Files by extension; - for standard streams."
        ),
    ],
    folder: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="DIR", help="Folder for the files written."),
    ] = None,
    from_format: Annotated[
        str | None,
        typer.Option("--from", metavar="F", help="Format of the inputs; else by their content."),
    ] = None,
    to_format: Annotated[
        str | None,
        typer.Option(
            "--to",
            metavar="F",
            help="srt, vtt, ass, ssa, ttml, sbv, sub, lrc, txt or json; else by OUT.",
        ),
    ] = None,
    encoding: Annotated[
        str | None,
        typer.Option(metavar="E", help="Encoding of the inputs; else found out."),
    ] = None,
    fps: Annotated[
        str | None,
        typer.Option(metavar="N", help="Pictures a second: 25, 23.976, 24000/1001."),
    ] = None,
    output_encoding: Annotated[str, typer.Option(metavar="E", help="Encoding to write.")] = "utf-8",
    newline: Annotated[Newline, typer.Option(help="Line ends to write.")] = Newline.LF,
    bom: Annotated[bool, typer.Option("--bom", help="Write a byte order mark.")] = False,
    word_stamps: WordStamps = False,
    style: Style = None,
    config: Config = None,
    size: Annotated[
        str, typer.Option(metavar="WxH", help="Size of the picture that styles are meant for.")
    ] = "1920x1080",
    track: Annotated[
        int | None,
        typer.Option(metavar="N", min=1, help="Which subtitle track of a medium, from 1."),
    ] = None,
) -> None:
    """Convert subtitle files, or the subtitle tracks of media.

    What was odd about an input is told on standard error, and the status is 0 all the same; it
    is 2 where an input held no cue or could not be converted, after the others were.
    """
    from cuesmith.cli.errors import exit_on_error
    from cuesmith.domain.subtitle_file import ReadOptions, WriteOptions
    from cuesmith.domain.timecode import exact_rate

    with exit_on_error():
        rate = None if fps is None else exact_rate(fps)
        reading = ReadOptions(
            from_format, encoding, rate, track=None if track is None else track - 1
        )
        line_end = "\r\n" if newline is Newline.CRLF else "\n"
        writing = WriteOptions(output_encoding, bom, line_end, rate, word_stamps)
        styling = _styling(style, config, size)
        status = _run(_plan(paths, folder, to_format), reading, writing, styling)
    raise typer.Exit(status)


def _styling(style: str | None, config: str | None, size: str) -> Prepare | None:
    """What gives tracks the style that was asked for; None where none was."""
    from cuesmith.cli.styling import read_size, style_choice, styling_ports

    shape, choice = read_size(size), style_choice(style, config)
    if choice is None:
        return None
    from cuesmith.services.styled_export import prepare
    from cuesmith.services.styling import styled

    ports = styling_ports()
    return lambda track, format_id: prepare(styled(track, choice), format_id, shape, ports)


def _plan(paths: list[Path], folder: Path | None, to_format: str | None) -> list[Conversion]:
    from cuesmith.base.errors import UsageError
    from cuesmith.engines.formats.registry import spec_for, spec_for_path
    from cuesmith.services.conversion import Conversion, plan

    if folder is not None:
        if to_format is None:
            raise UsageError("-o DIR needs to know what to write.", hint="Add --to srt, say.")
        spec = spec_for(to_format)
        return plan(paths, folder, spec.extensions[0], spec.id)
    if len(paths) != 2:
        raise UsageError(
            "Name one input and one output.", hint="For several inputs: IN... -o DIR --to F."
        )
    source, target = paths
    if target == _STREAM and to_format is None:
        raise UsageError("Standard output has no extension.", hint="Add --to srt, say.")
    spec = spec_for(to_format) if to_format else spec_for_path(target)
    return [Conversion(source, target, spec.id)]


def _run(
    conversions: list[Conversion],
    reading: ReadOptions,
    writing: WriteOptions,
    styling: Prepare | None,
) -> int:
    from cuesmith.cli.errors import EXIT_ERROR, report_error
    from cuesmith.domain.style_tags import plainly
    from cuesmith.services.conversion import convert as convert_all
    from cuesmith.services.styled_export import Prepared

    for conversion in conversions:
        if conversion.target != _STREAM and len(conversions) > 1:
            conversion.target.parent.mkdir(parents=True, exist_ok=True)
    status = 0
    styled = styling or (lambda track, format_id: Prepared(plainly(track, format_id)))
    done = convert_all(conversions, _Files(), reading, writing, styled, _read_back)
    for converted in done:
        _tell_problems(converted)
        if converted.error is not None:
            report_error(converted.error)
            status = EXIT_ERROR
    return status


def _read_back(track: Track, format_id: str, options: WriteOptions) -> Track:
    """What a file of that format says: standard output cannot be read again."""
    from cuesmith.domain.subtitle_file import ReadOptions
    from cuesmith.domain.track import sort_cues
    from cuesmith.engines.formats import files

    data = files.write_bytes(track, format_id, options)
    reading = ReadOptions(format_id, options.encoding, options.fps)
    back = files.read_bytes(data, "captions", reading).track
    return back.with_cues(sort_cues(back.cues))


def _tell_problems(converted: Converted) -> None:
    name = converted.conversion.source
    for problem in converted.problems:
        typer.echo(f"{name}: {problem}", err=True)


class _Files:
    """Subtitle files, and the standard streams where a path is "-"."""

    def read(self, path: Path, options: ReadOptions) -> OpenedSubtitles:
        from cuesmith.engines.formats import files

        if path == _STREAM:
            return files.read_stream(sys.stdin.buffer, "standard input", options)
        return files.read(path, options)

    def write(self, track: Track, path: Path, format_id: str, options: WriteOptions) -> None:
        from cuesmith.engines.formats import files

        if path != _STREAM:
            files.write(track, path, format_id, options)
            return
        data = files.write_bytes(track, format_id, options)
        try:
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
        except BrokenPipeError:
            # Whoever read has read enough. What is left must not be flushed at exit either.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
