"""The work behind `cuesmith clean`."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typer

from cuesmith.base.errors import FileError, UsageError
from cuesmith.cli.amendment_lines import amendment_line, amendments_json
from cuesmith.cli.rewrite_jobs import rewrite_jobs
from cuesmith.cli.rewriting import (
    check_output,
    named_language,
    read_captions,
    write_captions,
)
from cuesmith.domain.amendments import Amendment, amended
from cuesmith.domain.language import UNKNOWN, language_name
from cuesmith.domain.text_tools.casing import Casing
from cuesmith.domain.text_tools.clean import CleanWish, cleaning
from cuesmith.domain.text_tools.guessing import guess_language
from cuesmith.domain.text_tools.numbers import NumberStyle
from cuesmith.domain.text_tools.passes import amending
from cuesmith.domain.text_tools.profanity import Masking
from cuesmith.domain.text_tools.punctuation import Dash, Ellipsis, PunctuationWish, Quotes
from cuesmith.domain.text_tools.sdh import Labels, Music, Parentheses, SdhWish
from cuesmith.domain.track import Track
from cuesmith.services.word_lists import load_words, read_slips

_NEEDS_WORDS = ("fillers", "slips", "profanity", "numbers")
_BETTER_WITH_WORDS = ("sdh", "punctuation", "casing")
"""Tools that do without a language, but know more with one: "I" and "Monday" have capitals."""
_LARGEST_LIST = 1_000_000


@dataclass(frozen=True, slots=True)
class CleanRequest:
    """What the command line asked for, as it was typed."""

    files: tuple[Path, ...]
    folder: Path | None
    tools: Mapping[str, Any]
    slips_from: Path | None
    names: Path | None
    language: str | None
    dry_run: bool
    as_json: bool
    force: bool


def run(request: CleanRequest) -> None:
    """Clean all inputs; raises `CuesmithError`."""
    wish = _wish(request)
    jobs = rewrite_jobs(request.files, request.folder, dry_run=request.dry_run)
    formats = [None if out is None else check_output(out, force=request.force) for _, out in jobs]
    told: list[dict[str, Any]] = []
    for (source, out), format_id in zip(jobs, formats, strict=True):
        track = named_language(read_captions(source).track, source, request.language)
        found = _found(track, wish, request)
        told.append({"file": str(source), "changes": amendments_json(found)})
        if not request.as_json:
            _tell(source, track, found, request)
        if out is not None and format_id is not None:
            write_captions(amended(track, found), out, format_id)
    if request.as_json:
        typer.echo(json.dumps(told, ensure_ascii=False))


# -- what is wished for -------------------------------------------------------------------------


def _wish(request: CleanRequest) -> CleanWish:
    tools = request.tools
    own = read_slips(request.slips_from) if request.slips_from is not None else ()
    names = _names(request.names)
    casing = Casing(tools["casing"]) if tools["casing"] else None
    wish = CleanWish(
        _sdh(tools) if tools["sdh"] else None,
        tools["fillers"],
        tools["slips"],
        own,
        Masking(tools["profanity"]) if tools["profanity"] else None,
        NumberStyle(tools["numbers"]) if tools["numbers"] else None,
        _punctuation(tools),
        casing or (Casing.NAMES if names else None),
        names,
    )
    if wish == CleanWish():
        raise UsageError(
            "No tool was asked for.",
            hint="Name at least one, such as --sdh, --fillers or --punctuation.",
        )
    return wish


def _sdh(tools: Mapping[str, Any]) -> SdhWish:
    return SdhWish(
        parentheses=Parentheses(tools["parentheses"]),
        labels=Labels(tools["labels"]),
        music=Music(tools["music"]),
        capitals=tools["capital_lines"],
    )


def _punctuation(tools: Mapping[str, Any]) -> PunctuationWish | None:
    quotes, dash = Quotes(tools["quotes"]), Dash[tools["dash"]]
    asked = tools["punctuation"] or tools["full_stops"]
    if not (asked or quotes is not Quotes.KEEP or dash is not Dash.KEEP):
        return None
    return PunctuationWish(quotes, dash, Ellipsis[tools["ellipsis"]], tools["full_stops"])


def _names(path: Path | None) -> tuple[str, ...]:
    if path is None:
        return ()
    try:
        text = path.read_bytes()[: _LARGEST_LIST + 1].decode("utf-8-sig")
    except OSError as error:
        raise FileError(f"{path} cannot be read.", details=str(error)) from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path} is not UTF-8 text.") from error
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _found(track: Track, wish: CleanWish, request: CleanRequest) -> list[Amendment]:
    language = track.language
    if language == UNKNOWN:
        needed = any(request.tools[each] for each in _NEEDS_WORDS)
        if needed or any(request.tools[each] for each in _BETTER_WITH_WORDS):
            language = _guessed(track, needed=needed)
    passes = cleaning(wish, load_words(language))
    return list(amending(passes)(track))


def _guessed(track: Track, *, needed: bool) -> str:
    """The language that the words are in, told; words of another one would do harm."""
    language = guess_language(cue.text for cue in track.cues)
    if language == UNKNOWN and not needed:
        return language
    if language == UNKNOWN:
        raise UsageError(
            "The language is not stated, and cannot be told from the text.",
            hint="Name it with --language, such as --language en.",
        )
    said = f"By its words the text is in {language_name(language)}; else name it (--language)."
    typer.echo(said, err=True)
    return language


def _tell(source: Path, track: Track, found: Sequence[Amendment], request: CleanRequest) -> None:
    gone = sum(not each.after for each in found)
    cues = "1 cue" if len(found) == 1 else f"{len(found)} cues"
    said = f"{source.name}: {cues} of {len(track.cues)} change"
    typer.echo(f"{said}, {gone} of them go." if gone else f"{said}.", err=not request.dry_run)
    if request.dry_run:
        for each in found:
            typer.echo(amendment_line(each))
