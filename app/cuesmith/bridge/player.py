"""Playback of the open medium: the studio's clock.

This is what panels see; the picture and the sound themselves are decoded on threads of their own.
"""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cuesmith.base.errors import CuesmithError
from cuesmith.domain.media import MediaInfo
from cuesmith.domain.speech import Span

RATES = (0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0)


class Player(QObject):
    """Plays a medium. All times are milliseconds on the medium's time line, which starts at 0."""

    position_changed = Signal(int)
    """Milliseconds; while playing, at least as often as a picture is shown."""
    playing_changed = Signal(bool)
    opened = Signal(object)
    """The `MediaInfo` of a medium that can be played now; None after `close`."""
    picture_changed = Signal(object)
    """The `Picture` to show; None where there is none."""
    rate_changed = Signal(float)
    volume_changed = Signal(float, bool)
    """0 to 1, and whether it is muted."""
    loop_changed = Signal(object)
    """The `Span` that is looped; None where nothing is."""
    noticed = Signal(str)
    """A sentence the user should read once, such as that there is no sound device."""
    failed = Signal(CuesmithError)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._position = 0
        self._playing = False
        self._rate = 1.0
        self._volume = 1.0
        self._muted = False
        self._medium: MediaInfo | None = None
        self._loop: Span | None = None

    @property
    def medium(self) -> MediaInfo | None:
        """What is open."""
        return self._medium

    @property
    def position(self) -> int:
        """Where the playhead is: milliseconds."""
        return self._position

    @property
    def exact_position(self) -> Fraction:
        """Seconds: the beginning of the picture shown, or the exact time without pictures."""
        return Fraction(self._position, 1000)

    @property
    def duration(self) -> int:
        """Milliseconds; 0 where it is not known."""
        known = self._medium.duration if self._medium else None
        return 0 if known is None else round(known * 1000)

    @property
    def playing(self) -> bool:
        """Whether time goes on."""
        return self._playing

    @property
    def rate(self) -> float:
        """1.0 is the speed of life."""
        return self._rate

    @property
    def volume(self) -> float:
        """0 to 1."""
        return self._volume

    @property
    def muted(self) -> bool:
        """Whether it is silent whatever the volume."""
        return self._muted

    @property
    def loop(self) -> Span | None:
        """What is played again and again."""
        return self._loop

    def open(self, path: Path, medium: MediaInfo) -> None:
        """Open a probed medium, paused at its beginning; `opened` or `failed` follows."""
        self._medium = medium
        self.opened.emit(medium)

    def close(self) -> None:
        """Let go of the medium."""
        self._medium = None
        self.opened.emit(None)

    def play(self) -> None:
        """Go on from where the playhead is; at the end, from the beginning."""
        self._playing = True
        self.playing_changed.emit(True)

    def pause(self) -> None:
        """Stop where the playhead is."""
        self._playing = False
        self.playing_changed.emit(False)

    def toggle(self) -> None:
        """Play, or pause."""
        if self._playing:
            self.pause()
        else:
            self.play()

    def seek(self, milliseconds: int) -> None:
        """Go to a time exactly: the picture shown then is shown."""
        self._position = max(0, milliseconds)
        self.position_changed.emit(self._position)

    def scrub(self, milliseconds: int) -> None:
        """Go to a time while the playhead is dragged: a short piece of its sound is heard.

        Comes often; only the last one counts.
        """
        self.seek(milliseconds)

    def step(self, pictures: int) -> None:
        """Go on, or back, by pictures; pauses."""

    def play_span(self, start: int, end: int, *, loop: bool = False) -> None:
        """Play from `start` up to `end` and pause there, or go on again and again."""

    def set_rate(self, rate: float) -> None:
        """0.25 to 2, the pitch is kept."""
        self._rate = rate
        self.rate_changed.emit(rate)

    def set_volume(self, volume: float) -> None:
        """0 to 1."""
        self._volume = volume
        self.volume_changed.emit(self._volume, self._muted)

    def set_muted(self, muted: bool) -> None:
        """Silence, or not."""
        self._muted = muted
        self.volume_changed.emit(self._volume, self._muted)

    def set_audio_track(self, track: int | None) -> None:
        """Hear another track: its position among the medium's sound streams; None its default."""

    def shutdown(self) -> None:
        """Stop all threads; the window is closing."""
