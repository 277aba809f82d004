"""The sound device of the system, through Qt.

QtMultimedia is imported when a device is first looked for: it takes a while, and the sound
library it needs may be missing.
"""

from __future__ import annotations

import os
import socket
import sys
import time
from math import inf
from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice

from cuesmith.bridge.player_clock import Heard, Now
from cuesmith.bridge.player_output import BUFFER_SECONDS, SoundOutput
from cuesmith.domain.media import SoundFormat

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioDevice, QAudioFormat

_STALL_SECONDS = 3.0
"""A device that has taken nothing for so long never will; PulseAudio's empty one takes gulps of
two seconds at first."""
_ASK_SECONDS = 0.2
_SECOND = 1.0
_STEERING = 0.5
"""The part of its error by which the estimate is put right each second."""


class HeardEstimate:
    """How much was heard, from how much the system took.

    The system takes sound in gulps and ahead of time, and does not say how far ahead. From the
    first gulp on sound is heard at the pace of the clock; how far the gulps are ahead of that
    is learned in the first second, and where it changes later, the device's clock differs.
    """

    def __init__(self, frame_rate: int) -> None:
        self._rate = frame_rate
        self._began: float | None = None
        """When this second of looks began; None before the first gulp."""
        self._frames = 0.0
        self._at = 0.0
        self._least = inf
        """How far gulps were ahead at the least in this second."""
        self._lead: float | None = None
        """The same in the first one."""

    def look(self, taken: int, now: float) -> Heard:
        """Frames heard, when `taken` frames were taken at `now`."""
        if self._began is None:
            if taken <= 0:
                return Heard(0.0, now, moving=False)
            self._began = self._at = now
        frames = self._frames + (now - self._at) * self._rate
        if frames > taken:
            # It ran dry, or its clock is slower: what was not taken was not heard.
            frames = float(taken)
        self._least = min(self._least, taken - frames)
        if now - self._began >= _SECOND:
            frames += self._steered()
            self._began, self._least = now, inf
        self._frames, self._at = frames, now
        return Heard(frames, now, moving=True)

    def _steered(self) -> float:
        """Frames by which the estimate is put right."""
        if self._lead is None:
            self._lead = self._least
        return (self._least - self._lead) * _STEERING


class SoundServer:
    """The PulseAudio server, where there is one: whether it is still there.

    WORKAROUND: Qt (6.11) ends the whole process (an assertion in libpulse) where a sink is
    started after the server went away, and goes on showing its devices. So the server is asked
    before each start, and once it was gone it is not relied upon again.
    """

    def __init__(self) -> None:
        self._socket = _pulse_socket()
        self._known = self._answers_now()
        self.gone = False

    def answers(self) -> bool:
        """Whether a sink can be started."""
        self.gone = self.gone or (self._known and not self._answers_now())
        return not self.gone

    def _answers_now(self) -> bool:
        if self._socket is None:
            return False
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as asking:
            asking.settimeout(_ASK_SECONDS)
            try:
                asking.connect(self._socket)
            except OSError:
                return False
        return True


def _pulse_socket() -> str | None:
    """Where PulseAudio listens, as its own clients look for it; None where that is no file."""
    if not sys.platform.startswith("linux"):
        return None
    named = os.environ.get("PULSE_SERVER", "")
    if named:
        path = named.removeprefix("unix:")
        return path if path.startswith("/") else None
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    return f"{runtime}/pulse/native" if runtime else None


class DeviceOutput:
    """A `SoundOutput` that is heard. Made, used and closed on one thread."""

    def __init__(self, device: QAudioDevice, server: SoundServer, now: Now) -> None:
        from PySide6.QtMultimedia import QAudioSink, QtAudio

        self._audio = QtAudio
        self._device = device
        self._server = server
        self._now = now
        self.format, chosen = _chosen_format(device)
        self._sink = QAudioSink(device, chosen)
        self._sink.setBufferSize(int(BUFFER_SECONDS * self.format.rate) * self.format.frame_bytes)
        self._stream: QIODevice | None = None
        self._taken, self._taken_at = 0, 0.0
        self._estimate = HeardEstimate(self.format.rate)

    @property
    def failed(self) -> bool:
        """Whether it plays no more."""
        if self._stream is None:
            return self._server.gone
        state, error = self._sink.state(), self._sink.error()
        stopped = state == self._audio.State.StoppedState
        # An idle device has merely run dry.
        fatal = error in (self._audio.Error.OpenError, self._audio.Error.FatalError)
        return stopped or fatal or self._stalled()

    def _stalled(self) -> bool:
        taken = self._sink.processedUSecs()
        if taken != self._taken:
            self._taken, self._taken_at = taken, self._now()
        return self._now() - self._taken_at > _STALL_SECONDS

    @property
    def outdated(self) -> bool:
        """Whether another device is the default one now."""
        from PySide6.QtMultimedia import QMediaDevices

        return bool(QMediaDevices.defaultAudioOutput().id() != self._device.id())

    def start(self) -> None:
        """Begin anew."""
        self.stop()
        self._estimate = HeardEstimate(self.format.rate)
        self._taken, self._taken_at = 0, self._now()
        if self._server.answers():
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


class SoundDevices:
    """Opens the device that the system has chosen; for all of a player's life."""

    def __init__(self, now: Now = time.monotonic) -> None:
        self._now = now
        self._server: SoundServer | None = None

    def __call__(self) -> SoundOutput | None:
        """None where there is no device, or no sound library."""
        if self._server is None:
            self._server = SoundServer()
        if not self._server.answers():
            return None
        try:
            from PySide6.QtMultimedia import QMediaDevices
        except ImportError:
            return None
        device = QMediaDevices.defaultAudioOutput()
        return None if device.isNull() else DeviceOutput(device, self._server, self._now)


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
