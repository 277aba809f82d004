"""The sound device of the system, through Qt.

QtMultimedia is imported when a device is first looked for: it takes a while, and the sound
library it needs may be missing.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice

from cuesmith.bridge.player_clock import Heard, Now
from cuesmith.bridge.player_output import BUFFER_SECONDS, SoundOutput
from cuesmith.domain.media import SoundFormat

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioDevice, QAudioFormat

_START_SECONDS = 4.0
"""A device that has played nothing for so long never will."""
_SETTLING_SECONDS = 1.0
_STEERING = 0.02
"""The part of its error by which the estimate is put right at each look."""


class HeardEstimate:
    """How much was heard, from how much the system took.

    The system takes sound in gulps and ahead of time, and does not say how far ahead. From the
    first gulp on sound is heard at the pace of the clock; how far the gulps are ahead of that
    is learned in the first second, and where it changes later, the device's clock differs.
    """

    def __init__(self, frame_rate: int) -> None:
        self._rate = frame_rate
        self._began: float | None = None
        self._frames = 0.0
        self._at = 0.0
        self._lead = 0.0
        self._least = 0.0

    def look(self, taken: int, now: float) -> Heard:
        """Frames heard, when `taken` frames were taken at `now`."""
        if self._began is None:
            if taken <= 0:
                return Heard(0.0, now, moving=False)
            self._began = self._at = now
            self._lead = float(taken)
        frames = self._frames + (now - self._at) * self._rate
        lead = taken - frames
        if lead < 0:
            # It ran dry, or its clock is slower: what was not taken was not heard.
            frames, lead = float(taken), 0.0
        if now - self._began < _SETTLING_SECONDS:
            self._lead = min(self._lead, lead)
        else:
            frames += (lead - self._lead) * _STEERING
        self._frames, self._at = frames, now
        return Heard(frames, now, moving=True)


class DeviceOutput:
    """A `SoundOutput` that is heard. Made, used and closed on one thread."""

    def __init__(self, device: QAudioDevice, now: Now = time.monotonic) -> None:
        from PySide6.QtMultimedia import QAudioSink, QtAudio

        self._audio = QtAudio
        self._device = device
        self._now = now
        self.format, chosen = _chosen_format(device)
        self._sink = QAudioSink(device, chosen)
        self._sink.setBufferSize(int(BUFFER_SECONDS * self.format.rate) * self.format.frame_bytes)
        self._stream: QIODevice | None = None
        self._began = 0.0
        self._estimate = HeardEstimate(self.format.rate)

    @property
    def failed(self) -> bool:
        """Whether it plays no more."""
        if self._stream is None:
            return False
        state, error = self._sink.state(), self._sink.error()
        stopped = state == self._audio.State.StoppedState
        # An idle device has merely run dry.
        fatal = error in (self._audio.Error.OpenError, self._audio.Error.FatalError)
        waited = self._now() - self._began > _START_SECONDS and not self._sink.processedUSecs()
        return stopped or fatal or waited

    @property
    def outdated(self) -> bool:
        """Whether another device is the default one now."""
        from PySide6.QtMultimedia import QMediaDevices

        return bool(QMediaDevices.defaultAudioOutput().id() != self._device.id())

    def start(self) -> None:
        """Begin anew."""
        self.stop()
        self._estimate = HeardEstimate(self.format.rate)
        self._began = self._now()
        self._stream = self._sink.start()

    def stop(self) -> None:
        """Be silent at once."""
        if self._stream is not None:
            self._sink.reset()
            self._sink.stop()
            self._stream = None

    def free(self) -> int:
        """Frames that can be written now."""
        return 0 if self._stream is None else self._sink.bytesFree() // self.format.frame_bytes

    def write(self, data: bytes) -> int:
        """Take what fits."""
        if self._stream is None:
            return 0
        return max(0, int(self._stream.write(data))) // self.format.frame_bytes

    def heard(self) -> Heard:
        """How much was heard, as best known."""
        taken = self._sink.processedUSecs() * self.format.rate // 1_000_000
        return self._estimate.look(taken, self._now())

    def set_volume(self, volume: float) -> None:
        """From 0 to 1, as ears weigh it."""
        scale = self._audio.VolumeScale
        self._sink.setVolume(
            self._audio.convertVolume(volume, scale.LogarithmicVolumeScale, scale.LinearVolumeScale)
        )

    def close(self) -> None:
        """Let go of the device."""
        self.stop()
        self._sink.deleteLater()


def open_device(now: Now = time.monotonic) -> SoundOutput | None:
    """The system's chosen sound device; None where there is none, or no sound library."""
    try:
        from PySide6.QtMultimedia import QMediaDevices
    except ImportError:
        return None
    device = QMediaDevices.defaultAudioOutput()
    return None if device.isNull() else DeviceOutput(device, now)


def _chosen_format(device: QAudioDevice) -> tuple[SoundFormat, QAudioFormat]:
    """The device's own rate, two channels at most, floats where it takes them."""
    from PySide6.QtMultimedia import QAudioFormat

    preferred = device.preferredFormat()
    wanted = QAudioFormat(preferred)
    wanted.setChannelCount(min(2, max(1, preferred.channelCount())))
    for kind in (QAudioFormat.SampleFormat.Float, QAudioFormat.SampleFormat.Int16):
        wanted.setSampleFormat(kind)
        if device.isFormatSupported(wanted):
            break
    floating = wanted.sampleFormat() == QAudioFormat.SampleFormat.Float
    return SoundFormat(wanted.sampleRate(), wanted.channelCount(), floating), wanted
