"""Where sound goes: what the player asks of a device, and a silent one that only keeps time."""

from __future__ import annotations

import time
from typing import Protocol

from cuesmith.bridge.player_clock import Heard, Now
from cuesmith.domain.media import SoundFormat

SILENT_FORMAT = SoundFormat(48000, 2)
BUFFER_SECONDS = 0.2
"""Sound kept ready: enough for a busy moment, and thrown away when playing stops."""


class SoundOutput(Protocol):
    """A sound device, or what stands for one. One thread at a time."""

    @property
    def format(self) -> SoundFormat:
        """What it takes."""
        ...

    @property
    def failed(self) -> bool:
        """Whether it plays no more: it was unplugged, or its server is gone."""
        ...

    @property
    def outdated(self) -> bool:
        """Whether the user has chosen another device since."""
        ...

    def start(self) -> None:
        """Begin anew, with nothing heard yet."""
        ...

    def stop(self) -> None:
        """Be silent at once; what was not heard yet is dropped."""
        ...

    def free(self) -> int:
        """Frames that can be written now."""
        ...

    def write(self, data: bytes) -> int:
        """Take whole frames; says how many."""
        ...

    def heard(self) -> Heard:
        """How much was heard since `start`."""
        ...

    def set_volume(self, volume: float) -> None:
        """From 0 to 1, as ears weigh it."""
        ...

    def close(self) -> None:
        """Let go of the device."""
        ...


class SilentOutput:
    """Takes sound as fast as it would be heard: the clock where there is no device."""

    def __init__(self, now: Now = time.monotonic, buffer_seconds: float = BUFFER_SECONDS) -> None:
        self.failed = self.outdated = False
        self.format = SILENT_FORMAT
        self._now = now
        self._room = round(buffer_seconds * self.format.rate)
        self._began = now()
        self._written = 0

    def start(self) -> None:
        """Begin anew."""
        self._began = self._now()
        self._written = 0

    def stop(self) -> None:
        """Nothing is heard anyway."""
        self._written = 0

    def _passed(self, now: float) -> float:
        return (now - self._began) * self.format.rate

    def free(self) -> int:
        """Frames that can be written now."""
        passed = min(self._passed(self._now()), self._written)
        return max(0, int(self._room - (self._written - passed)))

    def write(self, data: bytes) -> int:
        """Take what fits; where it had run dry, time goes on from here."""
        now = self._now()
        if self._passed(now) > self._written:
            self._began = now - self._written / self.format.rate
        frames = min(self.free(), len(data) // self.format.frame_bytes)
        self._written += frames
        return frames

    def heard(self) -> Heard:
        """What would have been heard."""
        now = self._now()
        return Heard(min(self._passed(now), self._written), now, moving=True)

    def set_volume(self, volume: float) -> None:
        """Silence has none."""

    def close(self) -> None:
        """Nothing to let go of."""
