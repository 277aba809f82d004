"""What lies under the mouse in the timeline."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from enum import Enum, auto

from PySide6.QtCore import QPointF

from cuesmith.bridge.track_view import TrackView
from cuesmith.domain.cue import Cue
from cuesmith.domain.word_edits import words_to_time
from cuesmith.ui.timeline.layout import RULER_HEIGHT, Lane, Layout, shows_words, word_row
from cuesmith.ui.timeline.scale import TimeScale

GRAB = 6.0
"""Pixels to both sides within which an edge can be taken hold of."""


class HitKind(Enum):
    """What was hit."""

    EMPTY = auto()
    """No cue; `track` is empty below the last lane."""
    CUE_BODY = auto()
    CUE_START = auto()
    CUE_END = auto()
    WORD_EDGE = auto()
    """The boundary between the words `word - 1` and `word` of the cue."""
    PLAYHEAD = auto()
    RULER = auto()


@dataclass(frozen=True, slots=True)
class Hit:
    """One place of the timeline."""

    kind: HitKind
    time: int
    """Milliseconds; below 0 where that lies before the medium."""
    track: str = ""
    """Identity of the track whose lane it is, or whose cues lie over the sound there."""
    cue: Cue | None = None
    word: int = 0


@dataclass(frozen=True, slots=True)
class Scene:
    """What is to be seen, as far as the mouse cares."""

    scale: TimeScale
    layout: Layout
    tracks: Mapping[str, TrackView] = field(default_factory=dict)
    selected: Set[str] = frozenset()
    """Cues of the active track; they are taken hold of before others."""
    playhead: int = 0


def hit(scene: Scene, x: float, y: float) -> Hit:
    """What lies at a place, in logical pixels."""
    time = round(scene.scale.time_of(x))
    if y < RULER_HEIGHT:
        near = abs(scene.scale.x_of(scene.playhead) - x) <= GRAB
        return Hit(HitKind.PLAYHEAD if near else HitKind.RULER, time)
    lane = scene.layout.lane_at(y)
    view = scene.tracks.get(lane.track) if lane is not None else None
    if lane is None or view is None:
        return Hit(HitKind.EMPTY, time)
    found = _edge_or_body(scene, view, x)
    if found is None:
        return Hit(HitKind.EMPTY, time, lane.track)
    kind, cue = found
    if kind is HitKind.CUE_BODY and lane.active:
        word = _word_edge(scene, lane, cue, QPointF(x, y))
        if word is not None:
            return Hit(HitKind.WORD_EDGE, time, lane.track, cue, word)
    return Hit(kind, time, lane.track, cue)


def _edge_or_body(scene: Scene, view: TrackView, x: float) -> tuple[HitKind, Cue] | None:
    """The cue at x; failing that, one whose edge is near enough to be taken from outside."""
    scale = scene.scale
    rows = view.index.overlapping(
        round(scale.time_of(x - GRAB)) - 1, round(scale.time_of(x + GRAB)) + 1
    )
    # The last of those that overlap is drawn on top; selected ones are drawn above all.
    cues = [view.track.cues[row] for row in reversed(rows)]
    cues.sort(key=lambda cue: cue.id not in scene.selected)
    for cue in cues:
        if scale.x_of(cue.start) <= x < scale.x_of(cue.end):
            return _part(scale, cue, x), cue
    beside = [edge for cue in cues for edge in _edges(scale, cue, x) if edge[0] <= GRAB]
    if not beside:
        return None
    _, kind, cue = min(beside, key=lambda edge: edge[0])
    return kind, cue


def _part(scale: TimeScale, cue: Cue, x: float) -> HitKind:
    """Which part of a cue lies at x; edges leave the middle third of a short one free."""
    grab = min(GRAB, scale.width_of(cue.duration) / 3)
    if x - scale.x_of(cue.start) < grab:
        return HitKind.CUE_START
    if scale.x_of(cue.end) - x <= grab:
        return HitKind.CUE_END
    return HitKind.CUE_BODY


def _edges(scale: TimeScale, cue: Cue, x: float) -> tuple[tuple[float, HitKind, Cue], ...]:
    return (
        (abs(scale.x_of(cue.start) - x), HitKind.CUE_START, cue),
        (abs(scale.x_of(cue.end) - x), HitKind.CUE_END, cue),
    )


def _word_edge(scene: Scene, lane: Lane, cue: Cue, pos: QPointF) -> int | None:
    """The boundary between two words at a place in the row of words."""
    top, bottom = word_row(lane)
    if not top <= pos.y() < bottom:
        return None
    words = words_to_time(scene.tracks[lane.track].track, cue)
    if not shows_words(cue, len(words), scene.scale):
        return None
    distances = [
        (abs(scene.scale.x_of(word.start) - pos.x()), place)
        for place, word in enumerate(words)
        if place
    ]
    nearest, place = min(distances)
    return place if nearest <= GRAB else None
