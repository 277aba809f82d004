"""The work behind `cuesmith bilingual`."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from cuesmith.base.errors import UsageError
from cuesmith.cli.rewriting import check_output, named_language, read_captions, tell, write_captions
from cuesmith.cli.styling import read_size, style_choice, styling_ports
from cuesmith.domain.bilingual import links
from cuesmith.domain.colors import parse_color
from cuesmith.domain.track import Track
from cuesmith.services.bilingual_export import Stacking, bilingual
from cuesmith.services.styling import styled


@dataclass(frozen=True, slots=True)
class BilingualWish:
    """What the command line asked for, as it was typed."""

    first: Path
    second: Path
    out: Path
    stacking: Stacking
    style: str | None
    config: str | None
    size: str
    force: bool


def run(wish: BilingualWish) -> None:
    """Write both languages into one file; raises `UsageError`, `SubtitleError`, `FileError`."""
    color = wish.stacking.second_color
    if color and parse_color(color) is None:
        raise UsageError(f"{color!r} is no colour.", hint="Write #RRGGBB, or a name such as gold.")
    format_id = check_output(wish.out, force=wish.force)
    size, choice = read_size(wish.size), style_choice(wish.style, wish.config)
    first, second = _read(wish.first), _read(wish.second)
    if choice is not None:
        first = styled(first, choice)
    prepared = bilingual(first, second, format_id, wish.stacking, size, styling_ports())
    write_captions(prepared.track, wish.out, format_id)
    tell(wish.out, prepared.lost)
    _say(_summary(first, second, wish))


def _read(path: Path) -> Track:
    """Captions, with the language that the file's name ends in where they say none."""
    return named_language(read_captions(path).track, path)


def _summary(first: Track, second: Track, wish: BilingualWish) -> str:
    found = links(first, second)
    alone = len(first.cues) - len({row for row, _ in found})
    others = len(second.cues) - len({row for _, row in found})
    said = f"{len({row for row, _ in found})} of {len(first.cues)} cues have a partner"
    said += f"; alone: {alone} of {wish.first.name}, {others} of {wish.second.name}"
    return f"{said}. Written to {wish.out}."


def _say(line: str) -> None:
    print(line, file=sys.stderr)  # noqa: T201 - a command's own voice
