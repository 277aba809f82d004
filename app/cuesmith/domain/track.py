"""A track: cues sorted by start, in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from cuesmith.domain.cue import Cue
from cuesmith.domain.style_choice import StyleChoice


class TrackKind(StrEnum):
    """What a track is for, in the terms of HTML's text tracks."""

    SUBTITLES = "subtitles"
    CAPTIONS = "captions"
    CHAPTERS = "chapters"


@dataclass(frozen=True, slots=True)
class SourceBlock:
    """A piece of a subtitle file that is no cue: a note, a style sheet, a section."""

    kind: str
    """In the format's own terms: "STYLE", "REGION", "NOTE", "[Script Info]", ..."""
    text: str
    """Verbatim."""
    before: str | None = None
    """Identity of the cue it stands before; "" ahead of all cues, whichever comes first; None at
    the end of the file (or ahead of all cues, where the format keeps such blocks there)."""


@dataclass(frozen=True, slots=True)
class Source:
    """What a track's file holds besides its cues, so that saving in the same format keeps it."""

    format: str
    """The format's id, such as "webvtt"."""
    header: str = ""
    """Text ahead of everything, in the format's own terms."""
    blocks: tuple[SourceBlock, ...] = ()
    order: tuple[str, ...] = ()
    """Cue identities in file order, where that differs from the order of time."""
    properties: tuple[tuple[str, str], ...] = ()
    """Facts about the file: "fps", "framerate", ..."""


@dataclass(frozen=True, slots=True)
class Track:
    """Cues in one language. Its cues must be sorted: `sort_cues` does that."""

    cues: tuple[Cue, ...] = ()
    """Sorted by start, then end, stably."""
    language: str = "und"
    """BCP 47."""
    name: str = ""
    kind: TrackKind = TrackKind.SUBTITLES
    source: Source | None = None
    metadata: tuple[tuple[str, str], ...] = ()
    """How the track came to be: engine, model, device, ..."""
    id: str = field(default="")
    style: StyleChoice | None = None
    """How its cues look; None leaves them as their source says."""
    speaker_styles: tuple[tuple[str, StyleChoice], ...] = ()
    """How the cues of some speakers look."""
    _rows: Mapping[str, int] | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def rows(self) -> Mapping[str, int]:
        """The row of each cue, by identity; counted once and kept, so asking again is free."""
        if self._rows is None:
            # Tracks are compared and copied by what they say; this is only found out early.
            object.__setattr__(self, "_rows", {cue.id: row for row, cue in enumerate(self.cues)})
        return self._rows or {}

    def with_cues(self, cues: tuple[Cue, ...], *, same_rows: bool = False) -> Track:
        """The same track with other cues; `same_rows` says that their identities, row by row,
        are those of before, so that `rows` need not be counted again."""
        new = replace(self, cues=cues)
        if same_rows:
            object.__setattr__(new, "_rows", self._rows)
        return new


def sort_cues(cues: list[Cue] | tuple[Cue, ...]) -> tuple[Cue, ...]:
    """By start, then end; equal times keep their order."""
    return tuple(sorted(cues, key=lambda cue: (cue.start, cue.end)))


def in_file_order(track: Track) -> tuple[Cue, ...]:
    """The cues as their file had them; those it did not have follow their predecessor in time."""
    if track.source is None or not track.source.order:
        return track.cues
    rank = {cue_id: position for position, cue_id in enumerate(track.source.order)}
    keyed: list[tuple[float, int, Cue]] = []
    last = -1.0
    for position, cue in enumerate(track.cues):
        last = float(rank.get(cue.id, last))
        keyed.append((last, position if cue.id not in rank else -1, cue))
    return tuple(cue for _, _, cue in sorted(keyed, key=lambda item: item[:2]))
