"""The sound of one run, cut to the frame, lap after lap."""

from __future__ import annotations

from fractions import Fraction

from cuesmith.base.errors import MediaError
from cuesmith.bridge.player_clock import Run, Stretch
from cuesmith.domain.media import SoundFormat
from cuesmith.services.ports import SoundSource

_SILENCE_SECONDS = Fraction(1, 20)
_KEPT_STRETCHES = 64
"""Far more laps than an output can hold unheard."""


class SoundFeed:
    """Gives a run's frames; where its track is over, or there is none, silence.

    The stretches tell what the frames stand for.
    """

    def __init__(self, source: SoundSource | None, run: Run, sound: SoundFormat) -> None:
        self._source = source
        self._run = run
        self._sound = sound
        self._frames = 0
        self._silence = bytes(int(_SILENCE_SECONDS * sound.rate) * sound.frame_bytes)
        self.stretches: tuple[Stretch, ...] = ()
        self.ended_at: float | None = None
        """Seconds at which the track was over; None while it is not."""
        self.problem: MediaError | None = None
        """Why the track was over before its end."""
        self._begin(run.start, run.lap)

    def _begin(self, start: Fraction, lap: int) -> None:
        self._start = start
        self._sounding = self._source is not None
        self._lap_frames = 0
        stretch = Stretch(self._frames, lap, float(start))
        self.stretches = (*self.stretches[-_KEPT_STRETCHES:], stretch)
        if self._source is None:
            self.ended_at = 0.0
        else:
            self._guarded_seek(self._source)

    def _guarded_seek(self, source: SoundSource) -> None:
        try:
            source.seek(self._start, self._run.rate)
        except MediaError as error:
            self._give_up(error)

    def _give_up(self, error: MediaError | None) -> None:
        self._sounding = False
        self.problem = error or self.problem
        self.ended_at = float(self._start) + self._lap_frames * self._run.rate / self._sound.rate

    def read(self) -> bytes | None:
        """The next frames; None once the run has come to its stop."""
        left = self._left()
        if left is not None and left <= 0:
            if self._run.again is None or self._lap_frames == 0:
                return None
            self._begin(self._run.again, self.stretches[-1].lap + 1)
            left = self._left()
        data = self._sounded() or self._silence
        if left is not None:
            data = data[: max(0, left) * self._sound.frame_bytes]
        frames = len(data) // self._sound.frame_bytes
        self._frames += frames
        self._lap_frames += frames
        return data

    def _left(self) -> int | None:
        """Frames to the stop; None where there is none, or where it lies behind."""
        stop = self._run.stop
        if stop is None or (self._run.again is not None and self._start > stop):
            return None
        span = (stop - self._start) / Fraction(self._run.rate)
        return round(span * self._sound.rate) - self._lap_frames

    def _sounded(self) -> bytes | None:
        if not self._sounding or self._source is None:
            return None
        try:
            data = self._source.read()
        except MediaError as error:
            self._give_up(error)
            return None
        if data is None:
            self._give_up(None)
        return data
