"""Cutting a stream of audio into windows that Whisper can take whole, in bounded memory.

A judge gives every frame of 32 ms a score from 0 (nobody speaks) to 1. Voiced frames with their
surroundings make pieces; pieces are packed into windows of at most 30 s; what goes on for longer
is cut where it is quietest. Frames are counted from where the run begins, so a run that resumes
at some window's end cuts the rest just as the first run would have.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

from cuesmith.domain.speech import Span

Samples = npt.NDArray[np.float32]

RATE = 16_000
"""Samples a second."""
FRAME = 512
"""Samples judged at once: 32 ms, the size Silero's detector is made for."""
FRAME_MS = 32
_GRID = 1024 * FRAME
_WARM = 128
"""Frames (4 s)."""
_LONGEST_GAP = RATE
"""Samples: a shorter hole in the audio is filled with silence, a longer one ends the piece."""


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


class Judge(Protocol):
    """Says of each frame whether somebody speaks; remembers the frames before."""

    def judge(self, samples: Samples) -> npt.NDArray[np.float32]:
        """Scores from 0 to 1, one for each `FRAME` samples; `samples` holds whole frames."""
        ...

    def forget(self) -> None:
        """Start afresh: what comes next does not follow on what came before."""
        ...


@dataclass(frozen=True, slots=True)
class Plan:
    """How to cut. Lengths are in frames of 32 ms."""

    begin: int = 0
    """Sample index; what lies before is judged, to warm up, but not taken."""
    longest: int = 30 * RATE // FRAME
    """Of a window's audio."""
    first: int = 0
    """Of the first window's, from start to end, where something should be shown soon; 0 where
    the first is like any other."""
    extent: int = 90 * RATE // FRAME
    """From a window's start to its end on the time line, pauses left out included."""
    pause: int = 40
    """Unvoiced frames (1.3 s) that end a piece; more than twice `pad`."""
    pad: int = 12
    """Unvoiced frames (0.4 s) kept on either side of a piece."""
    onset: float = 0.3
    """Score from which a frame is voiced. Silero's own 0.5 loses speech over a bad line (Apollo
    11's radio: 44 s kept of 89, here 54) and gains nothing on noise."""
    offset: float = 0.15
    """Score below which a voiced stretch ends."""


EVERYTHING = -1.0
"""An `onset` and `offset` with which nothing is left out."""


class Piece(NamedTuple):
    """A stretch of the medium, in samples on its time line."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Window:
    """Audio to be decoded at once: pieces of the medium, one after the other."""

    pieces: tuple[Piece, ...]
    samples: Samples
    voiced: tuple[Span, ...]
    """Where somebody speaks, on the medium's time line."""
    until: int
    """Sample index: all audio before is in this window or an earlier one, or was left out."""

    @property
    def speech_ms(self) -> int:
        """How long somebody speaks."""
        return sum(span.duration for span in self.voiced)


class _Frame(NamedTuple):
    start: int
    samples: Samples
    score: float
    voiced: bool

    @property
    def end(self) -> int:
        return self.start + len(self.samples)


def to_ms(sample: int) -> int:
    """Milliseconds of a sample index."""
    return round(sample * 1000 / RATE)


def warm_up(begin: int) -> int:
    """How many samples before `begin` the audio must start, for scores as in a longer run."""
    frames = begin % _GRID // FRAME + 1 + _WARM
    return min(frames, begin // FRAME) * FRAME


def cut_windows(blocks: Iterable[Block], judge: Judge, plan: Plan) -> Iterator[Window]:
    """Windows as soon as they are full; an empty one where nobody has spoken for long.

    The last one says in `until` where the audio ends. The blocks must start
    `warm_up(plan.begin)` samples before `plan.begin`.
    """
    cutter = _Cutter(plan)
    hearing = _Hearing(judge, plan)
    for start, samples in _whole_frames(blocks):
        for frame in hearing.frames(start, samples):
            yield from cutter.push(frame)
    yield from cutter.finish()


class _Hearing:
    """Judges frames so that a score depends on the last half minute only, not on the whole past.

    A detector remembers for minutes. At every step of a fixed grid it forgets and hears the last
    four seconds again; that is what makes a resumed run cut as the first one did.
    """

    def __init__(self, judge: Judge, plan: Plan) -> None:
        self._judge = judge
        self._plan = plan
        self._recent = np.zeros(0, np.float32)
        self._end: int | None = None
        self._voiced = False

    def frames(self, start: int, samples: Samples) -> Iterator[_Frame]:
        """The frames of a run of samples; only the last one may be broken."""
        if start != self._end:
            self._recent = self._recent[:0]
            self._warm()
        self._end = start + len(samples)
        while len(samples):
            to_grid = -(-(_GRID - start % _GRID) // FRAME) * FRAME
            run, samples = samples[:to_grid], samples[to_grid:]
            yield from self._judged(start, run)
            self._recent = np.concatenate((self._recent, run))[-_WARM * FRAME :]
            start += len(run)
            if len(run) == to_grid:
                self._warm()

    def _warm(self) -> None:
        self._voiced = False
        self._judge.forget()
        if len(self._recent):
            for _ in self._judged(0, self._recent):
                pass

    def _judged(self, start: int, samples: Samples) -> Iterator[_Frame]:
        padding = -len(samples) % FRAME
        scores = self._judge.judge(np.pad(samples, (0, padding)) if padding else samples)
        for index, score in enumerate(scores.tolist()):
            at = index * FRAME
            self._voiced = score >= (self._plan.offset if self._voiced else self._plan.onset)
            yield _Frame(start + at, samples[at : at + FRAME], score, self._voiced)


def _whole_frames(blocks: Iterable[Block]) -> Iterator[tuple[int, Samples]]:
    """Runs of whole frames, each with its start; only before a gap, or last, a broken one."""
    position: int | None = None
    rest = np.zeros(0, np.float32)
    for block in blocks:
        if position is None:
            position = block.start
        missing = block.start - (position + len(rest))
        if missing > _LONGEST_GAP:
            if len(rest):
                yield position, rest
            position, rest, missing = block.start, rest[:0], 0
        rest = np.concatenate((rest, *_joined(block.samples, missing)))
        whole = len(rest) // FRAME * FRAME
        if whole:
            yield position, rest[:whole]
            position, rest = position + whole, rest[whole:]
    if position is not None and len(rest):
        yield position, rest


def _joined(samples: Samples, missing: int) -> tuple[Samples, ...]:
    """The samples after silence where some are missing, or without those already taken."""
    if missing > 0:
        return np.zeros(missing, np.float32), samples
    return (samples[-missing:],)


class _Cutter:
    """Takes frames, gives windows."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._taken: list[_Frame] = []
        self._lead: deque[_Frame] = deque(maxlen=plan.pad)
        self._speaking = False
        self._silent = 0
        """Unvoiced frames since the last voiced one."""
        self._end: int | None = None
        """Sample index after the last frame."""
        self._done = plan.begin
        """Sample index up to which windows were given."""
        self._first = plan.first > 0

    def push(self, frame: _Frame) -> Iterator[Window]:
        """Take one frame; at most one window comes of it."""
        if self._end not in (None, frame.start):
            self._break_off()
        self._end = frame.end
        self._follow_voice(frame)
        if frame.start < self._plan.begin:
            return
        self._take(frame)
        longest = self._plan.first if self._first else self._plan.longest
        if len(self._taken) >= longest:
            yield from self._cut(_best_cut(self._taken[:longest]))
        elif not self._speaking:
            yield from self._cut_in_pause(frame)

    def finish(self) -> Iterator[Window]:
        """What is left at the end of the audio."""
        if self._speaking:
            self._give_back(self._silent)
        yield from self._cut(len(self._taken))
        if self._end is not None and self._end > self._done:
            yield _window([], self._end)

    def _break_off(self) -> None:
        """Audio is missing here: what comes next does not follow on."""
        if self._speaking:
            self._give_back(self._silent)
        self._lead.clear()
        self._speaking, self._silent = False, 0

    def _follow_voice(self, frame: _Frame) -> None:
        if frame.voiced:
            self._speaking, self._silent = True, 0
            return
        self._silent += 1
        if self._silent >= self._plan.pause and self._speaking:
            self._speaking = False
            self._give_back(self._silent - 1)

    def _give_back(self, unvoiced: int) -> None:
        """Of the unvoiced frames taken last, keep only the padding."""
        surplus = min(unvoiced - self._plan.pad, len(self._taken))
        if surplus > 0:
            self._lead.extend(self._taken[-surplus:])
            del self._taken[-surplus:]

    def _take(self, frame: _Frame) -> None:
        self._lead.append(frame)
        if self._speaking:
            self._taken.extend(self._lead)
            self._lead.clear()

    def _cut_in_pause(self, frame: _Frame) -> Iterator[Window]:
        """Do not wait for ever for a window to fill; mark long stretches without a voice."""
        if self._taken:
            extent = self._plan.first if self._first else self._plan.extent
            if frame.end - self._taken[0].start >= extent * FRAME:
                yield from self._cut(len(self._taken))
        elif frame.start - self._done >= self._plan.extent * FRAME:
            self._done = frame.end - self._plan.pad * FRAME
            yield _window([], self._done)

    def _cut(self, count: int) -> Iterator[Window]:
        frames, self._taken = self._taken[:count], self._taken[count:]
        if any(frame.voiced for frame in frames):
            self._first, self._done = False, frames[-1].end
            yield _window(frames, self._done)


def rest_of(window: Window, taken: int) -> Window:
    """What is left of a window without the first `taken` samples of its audio."""
    pieces, before = [], 0
    for piece in window.pieces:
        length = piece.end - piece.start
        start = piece.start + min(max(0, taken - before), length)
        if start < piece.end:
            pieces.append(Piece(start, piece.end))
        before += length
    first = to_ms(pieces[0].start) if pieces else to_ms(window.until)
    left = (Span(max(span.start, first), span.end) for span in window.voiced)
    return Window(
        tuple(pieces),
        window.samples[taken:],
        tuple(span for span in left if span.duration > 0),
        window.until,
    )


def _window(frames: Sequence[_Frame], until: int) -> Window:
    samples = [frame.samples for frame in frames] or [np.zeros(0, np.float32)]
    voiced = _runs((frame.start, frame.end) for frame in frames if frame.voiced)
    return Window(
        pieces=_runs((frame.start, frame.end) for frame in frames),
        samples=np.concatenate(samples),
        voiced=tuple(Span(to_ms(run.start), to_ms(run.end)) for run in voiced),
        until=until,
    )


def _runs(stretches: Iterable[tuple[int, int]]) -> tuple[Piece, ...]:
    """Stretches that touch, joined."""
    runs: list[Piece] = []
    for start, end in stretches:
        if runs and runs[-1].end == start:
            runs[-1] = Piece(runs[-1].start, end)
        else:
            runs.append(Piece(start, end))
    return tuple(runs)


def _best_cut(frames: Sequence[_Frame]) -> int:
    """How many of the frames to take: up to where it is quiet, better late than early.

    Where a pause was left out a cut costs nothing; elsewhere, the mean score of the seven
    frames around it.
    """
    scores = np.array([frame.score for frame in frames], np.float32)
    costs = np.convolve(scores, np.ones(7, np.float32) / 7, "same")
    for index in range(1, len(frames)):
        if frames[index - 1].end != frames[index].start:
            costs[index] = 0
    earliest = len(frames) * 2 // 3
    costs[earliest:] += np.linspace(0.5, 0, len(frames) - earliest, dtype=np.float32)
    return earliest + int(np.argmin(costs[earliest:]))
