"""What lies above what in the timeline: ruler, sound, and a lane for each track."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cuesmith.domain.cue import Cue
from cuesmith.ui.timeline.scale import TimeScale

RULER_HEIGHT = 24
WORD_ROW = 20
"""Height of the words at the foot of a cue in the active lane."""
GAP = 4
"""Between sound and lanes, and between lanes."""
_ACTIVE_LANE, _SMALLEST_ACTIVE_LANE = 76, 60
_LANE = 28
_SMALLEST_SOUND = 40
_LEAST_WORD_WIDTH = 40
"""Pixels that a word takes on average before the words of a cue are shown."""


@dataclass(frozen=True, slots=True)
class Lane:
    """The place of one track; pixels."""

    track: str
    """Its identity."""
    top: int
    height: int
    active: bool

    @property
    def bottom(self) -> int:
        """The first row of pixels below it."""
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class Layout:
    """All places; pixels from the top of the view."""

    sound_top: int
    sound_height: int
    """0 where there is no sound to show, nor anything to say of it."""
    lanes: tuple[Lane, ...]
    overflow: int
    """By how much the lanes are higher than the room they have."""

    @property
    def sound_bottom(self) -> int:
        """The first row of pixels below the sound."""
        return self.sound_top + self.sound_height

    @property
    def lanes_top(self) -> int:
        """Where lanes begin to be seen; scrolled ones lie above."""
        return self.sound_bottom + (GAP if self.sound_height else 0)

    @property
    def active_lane(self) -> Lane | None:
        """The lane of the track that is worked on."""
        return next((lane for lane in self.lanes if lane.active), None)

    def lane_at(self, y: float) -> Lane | None:
        """The lane at a height; that of the active track where the sound is, for its cues can be
        taken hold of there, too."""
        if self.sound_top <= y < self.sound_bottom:
            return self.active_lane
        if y < self.lanes_top:
            return None
        return next((lane for lane in self.lanes if lane.top <= y < lane.bottom), None)


def arrange(
    height: int, tracks: Sequence[str], active: str, *, sound: bool = True, scroll: int = 0
) -> Layout:
    """Places in a view of a height; `scroll` moves lanes up that have not enough room.

    The sound takes what the lanes leave; on a low view the active lane gives way first.
    """
    gaps = GAP * max(0, len(tracks) - 1)
    others = _LANE * sum(track != active for track in tracks)
    room = height - RULER_HEIGHT - gaps - others - (_SMALLEST_SOUND + GAP if sound else 0)
    own = max(_SMALLEST_ACTIVE_LANE, min(_ACTIVE_LANE, room))
    if not sound:
        own = max(own, min(2 * _ACTIVE_LANE, room))
    wanted = others + gaps + (own if active in tracks else 0)
    left = height - RULER_HEIGHT - wanted - GAP
    sound_height = max(_SMALLEST_SOUND, left) if sound else 0
    top = RULER_HEIGHT + sound_height + (GAP if sound else 0)
    lanes: list[Lane] = []
    at = top - scroll
    for track in tracks:
        lane_height = own if track == active else _LANE
        lanes.append(Lane(track, at, lane_height, track == active))
        at += lane_height + GAP
    return Layout(RULER_HEIGHT, sound_height, tuple(lanes), max(0, top + wanted - height))


def shows_words(cue: Cue, count: int, scale: TimeScale) -> bool:
    """Whether there is room for the single words of a cue, as many as it has."""
    return count > 1 and scale.width_of(cue.duration) >= count * _LEAST_WORD_WIDTH


def word_row(lane: Lane) -> tuple[int, int]:
    """Top and bottom of the words in the active lane."""
    return lane.bottom - WORD_ROW, lane.bottom
