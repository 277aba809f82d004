"""Cutting a stream of audio into utterances at its pauses, in bounded memory.

The voice detector that comes with pocketsphinx judges frames of 30 ms; here its verdicts are
smoothed, the edges of speech padded, and what goes on without a pause is cut at its quietest place.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]

RATE = 16_000
"""Samples a second."""
_FRAME = 480
"""Samples judged at once: 30 ms, the longest the detector takes."""
_SHORTEST = 3
"""Voiced frames among the `_RECENT` last ones that begin an utterance."""
_RECENT = 10
_LEAD = 10
"""Frames kept ahead of the first voiced one: soft consonants are judged as silence."""
_PAUSE = 27
"""Silent frames (0.8 s) that end an utterance: longer ones are understood better."""
_TAIL = 10
"""Of those, the frames kept."""
_LONGEST = 500
"""Frames (15 s) after which an utterance is cut, pause or not."""
_QUIET = 9
"""Frames (0.27 s) over which loudness is averaged to find the quietest place."""


class Block(Protocol):
    """Audio as it is decoded."""

    @property
    def start(self) -> int:
        """Sample index on the medium's time line."""
        ...

    @property
    def samples(self) -> Samples:
        """Mono, -1 to 1."""
        ...


class VoiceDetector(Protocol):
    """Judges a frame of 16-bit samples."""

    def is_speech(self, frame: bytes) -> bool:
        """Whether the frame holds a voice."""
        ...


@dataclass(frozen=True, slots=True)
class Utterance:
    """A stretch of audio between two pauses."""

    start: int
    """Sample index on the medium's time line."""
    samples: Samples
    voiced: int
    """Samples in which a voice was found."""
    after_pause: bool = True
    """False where the utterance before was cut in mid-speech, because it was long."""

    @property
    def end(self) -> int:
        """Sample index just past the last."""
        return self.start + len(self.samples)


@dataclass(slots=True)
class _Frame:
    start: int
    samples: Samples
    voiced: bool
    loudness: float


@dataclass(slots=True)
class _Cutter:
    """Frames in, utterances out; holds one utterance at most."""

    detector: VoiceDetector | None
    """None takes everything for voice."""
    waiting: deque[_Frame] = field(default_factory=lambda: deque(maxlen=_LEAD + _RECENT))
    speech: list[_Frame] = field(default_factory=list)
    silent: int = 0
    after_pause: bool = True

    def push(self, start: int, samples: Samples) -> Utterance | None:
        frame = _Frame(start, samples, self._is_voiced(samples), float(np.mean(samples**2)))
        if not self.speech:
            self._await_speech(frame)
            return None
        self.speech.append(frame)
        self.silent = 0 if frame.voiced else self.silent + 1
        if self.silent >= _PAUSE:
            return self.flush()
        return self._cut_long() if len(self.speech) >= _LONGEST else None

    def flush(self) -> Utterance | None:
        """End the utterance here; what follows comes after a pause."""
        if not self.speech:
            return None
        kept = len(self.speech) - max(0, self.silent - _TAIL)
        done = self._take(kept)
        self.waiting.clear()
        self.waiting.extend(self.speech)
        self.speech, self.silent, self.after_pause = [], 0, True
        return done

    def break_off(self) -> Utterance | None:
        """End the utterance and forget the silence after it: what follows is not its neighbour."""
        done = self.flush()
        self.waiting.clear()
        return done

    def _is_voiced(self, samples: Samples) -> bool:
        if self.detector is None:
            return True
        whole = samples if len(samples) == _FRAME else np.resize(samples, _FRAME)
        return self.detector.is_speech(to_pcm(whole))

    def _await_speech(self, frame: _Frame) -> None:
        self.waiting.append(frame)
        recent = list(self.waiting)[-_RECENT:]
        enough = 1 if self.detector is None else _SHORTEST
        if frame.voiced and sum(one.voiced for one in recent) >= enough:
            self.speech, self.silent = list(self.waiting), 0
            self.waiting.clear()

    def _cut_long(self) -> Utterance:
        """Cut in the later half, where the frames around are quietest."""
        half = len(self.speech) // 2
        loudness = np.array([frame.loudness for frame in self.speech[half:]])
        smooth = np.convolve(loudness, np.ones(_QUIET), "valid")
        first = half + int(np.argmin(smooth))
        in_pause = not any(frame.voiced for frame in self.speech[first : first + _QUIET])
        done = self._take(first + _QUIET // 2)
        self.after_pause = in_pause
        return done

    def _take(self, count: int) -> Utterance:
        taken, self.speech = self.speech[:count], self.speech[count:]
        return Utterance(
            taken[0].start,
            np.concatenate([frame.samples for frame in taken]),
            sum(len(frame.samples) for frame in taken if frame.voiced),
            self.after_pause,
        )


def to_pcm(samples: Samples) -> bytes:
    """16-bit samples of the machine's byte order, clipped."""
    return (np.clip(samples, -1.0, 1.0) * 32767.0).astype(np.int16).tobytes()


def cut_utterances(blocks: Iterable[Block], detector: VoiceDetector | None) -> Iterator[Utterance]:
    """Utterances of `blocks` (16 kHz, in order), never overlapping; none where nobody speaks.

    A gap between two blocks ends an utterance, so times stay those of the medium.
    """
    cutter = _Cutter(detector)
    for start, samples in _frames(blocks):
        done = cutter.break_off() if samples is None else cutter.push(start, samples)
        if done is not None:
            yield done
    last = cutter.flush()
    if last is not None:
        yield last


def _frames(blocks: Iterable[Block]) -> Iterator[tuple[int, Samples | None]]:
    """Whole frames with their places; a frame of None where the stream is broken off."""
    rest: Samples = np.zeros(0, np.float32)
    place: int | None = None
    for block in blocks:
        if place is None:
            place = block.start
        elif block.start != place + len(rest):
            if len(rest):
                yield place, rest
            yield block.start, None
            place, rest = block.start, rest[:0]
        rest = np.concatenate([rest, block.samples])
        whole = len(rest) // _FRAME * _FRAME
        for at in range(0, whole, _FRAME):
            yield place + at, rest[at : at + _FRAME]
        place, rest = place + whole, rest[whole:]
    if place is not None and len(rest):
        yield place, rest
