"""The thread that feeds the sound output, and by it keeps the player's time."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal, Slot

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.player_clock import Moment, PlayClock, Reading, Run
from cuesmith.bridge.player_feed import SoundFeed
from cuesmith.bridge.player_output import SilentOutput, SoundOutput
from cuesmith.domain.media import SoundFormat
from cuesmith.services.ports import SoundSource

OpenSource = Callable[[SoundFormat], SoundSource]
"""Opens the chosen track for a device; raises `MediaError`."""
OpenOutput = Callable[[], SoundOutput | None]
"""The present device; None where there is none."""

_LOOK_MS = 10
_MOST_BLOCKS = 64
"""Read at one look: where decoding is slower than playing, other orders must still be heard."""
_PIECE_SECONDS = Fraction(1, 10)
_TAIL_SECONDS = 0.05
"""Silence behind a piece: a device may hold back the last of what it got until more comes."""
_MOST_PIECES = 2
"""Pieces that may wait in the output while one scrubs; more would lag behind the hand."""


class SoundLoop(QObject):
    """Lives on a QThread of its own; everything public may be called from any other."""

    opened = Signal(object, object)
    """Itself, and None or the `CuesmithError` for which there is no sound."""
    silent = Signal(str)
    """There is no device (any more), in a word for the reader: "none" or "lost"."""
    failed = Signal(CuesmithError)
    """The track broke off."""
    over = Signal(int, float)
    """A run's number, and the seconds at which its track was over."""

    _asked = Signal(object)
    _opening = Signal(object)
    _volume_set = Signal(float)
    _shutting = Signal()

    def __init__(self, clock: PlayClock, open_output: OpenOutput) -> None:
        super().__init__()
        self._clock = clock
        self._open_output = open_output
        self._open_source: OpenSource | None = None
        self._source: SoundSource | None = None
        self._output: SoundOutput | None = None
        self._feed: SoundFeed | None = None
        self._run: Run | None = None
        self._rest = b""
        self._written = 0
        self._told_over = False
        self._fell_back = False
        """Whether the output is silent for want of a device."""
        self._volume = 1.0
        self._latest: object = None
        self._timer: QTimer | None = None
        self._asked.connect(self._on_asked)
        self._opening.connect(self._on_opening)
        self._volume_set.connect(self._on_volume)
        self._shutting.connect(self._on_shutting)

    # -- from other threads ---------------------------------------------------------------------

    def open(self, source: OpenSource | None) -> None:
        """Play this track from now on (None: silence)."""
        self._opening.emit(source)

    def play(self, run: Run) -> None:
        """Begin a run, in place of what is playing."""
        self._ask(run)

    def piece(self, at: Fraction) -> None:
        """Let a short piece be heard; of many only the last counts."""
        self._ask(at)

    def stop(self) -> None:
        """Be silent."""
        self._ask(None)

    def set_volume(self, volume: float) -> None:
        """From 0 to 1."""
        self._volume_set.emit(volume)

    def shut(self) -> None:
        """Let go of everything, and end the thread."""
        self._shutting.emit()

    def _ask(self, wanted: object) -> None:
        self._latest = (wanted,)
        self._asked.emit(self._latest)

    # -- on its own thread ----------------------------------------------------------------------

    @Slot(object)
    def _on_opening(self, source: OpenSource | None) -> None:
        self._halt()
        self._open_source = source
        if self._output is None:
            self._take_output("none")
        self.opened.emit(self, self._reopen())

    def _reopen(self) -> CuesmithError | None:
        """Open the track for the present output."""
        if self._source is not None:
            self._source.close()
            self._source = None
        if self._open_source is None or self._output is None:
            return None
        try:
            self._source = self._open_source(self._output.format)
        except CuesmithError as error:
            return error
        return None

    def _take_output(self, why: str) -> None:
        """Use the present device, or silence."""
        if self._output is not None:
            self._output.close()
        known, self._output = self._fell_back, self._open_output()
        self._fell_back = self._output is None
        if self._output is None:
            self._output = SilentOutput(self._clock.now)
            if not known:
                self.silent.emit(why)
        self._output.set_volume(self._volume)

    @Slot(object)
    def _on_asked(self, asked: tuple[object]) -> None:
        if asked is not self._latest:
            return
        match asked[0]:
            case Run() as run:
                self._begin(run)
            case Fraction() as at:
                self._sound_piece(at)
            case _:
                self._halt()

    def _begin(self, run: Run) -> None:
        self._halt()
        output = self._present_output()
        if output is None:
            return
        self._run = run
        self._feed = SoundFeed(self._source, run, output.format)
        self._told_over = False
        output.start()
        self._top_up()
        self._watch().start(_LOOK_MS)

    def _watch(self) -> QTimer:
        if self._timer is None:
            self._timer = QTimer(self)
            self._timer.setTimerType(Qt.TimerType.PreciseTimer)
            self._timer.timeout.connect(self._top_up)
        return self._timer

    def _present_output(self) -> SoundOutput | None:
        """The output, or the one that the user has plugged in or chosen since."""
        if self._output is not None and (self._fell_back or self._output.outdated):
            self._change_output("lost")
        return self._output

    def _change_output(self, why: str) -> None:
        self._take_output(why)
        self._reopen()

    def _halt(self) -> None:
        self._clock.tell(None)
        self._run = self._feed = None
        self._rest, self._written = b"", 0
        if self._timer is not None:
            self._timer.stop()
        if self._output is not None:
            self._output.stop()

    def _top_up(self) -> None:
        """Keep the output filled, and tell how far it is."""
        output, run, feed = self._output, self._run, self._feed
        if output is None:
            return
        if output.failed:
            self._go_on_elsewhere()
            return
        if feed is None or run is None:
            self._end_pieces(output)
            return
        self._fill(output, feed)
        reading = Reading(run, output.format.rate, feed.stretches, output.heard(), self._written)
        self._clock.tell(reading)
        self._tell_over(run, feed)

    def _fill(self, output: SoundOutput, feed: SoundFeed) -> None:
        size = output.format.frame_bytes
        for _ in range(_MOST_BLOCKS):
            free = output.free()
            if free <= 0:
                return
            data = self._rest or feed.read()
            if not data:
                # A device may hold back the last of what it got until more comes.
                output.write(bytes(free * size))
                return
            taken = output.write(data[: free * size])
            self._rest = data[taken * size :]
            self._written += taken
            if not taken:
                return

    def _tell_over(self, run: Run, feed: SoundFeed) -> None:
        if feed.ended_at is not None and not self._told_over:
            self._told_over = True
            self.over.emit(run.number, feed.ended_at)
            if feed.problem is not None:
                self.failed.emit(feed.problem)

    def _go_on_elsewhere(self) -> None:
        """The device is gone: go on with another, or silently."""
        run = self._run
        moment = None if run is None else self._clock.moment(run.number)
        self._halt()
        self._change_output("lost")
        if run is not None:
            self._begin(_resumed(run, moment))

    def _sound_piece(self, at: Fraction) -> None:
        output = self._output
        if self._run is not None:
            self._halt()
        if output is None or self._source is None or self._fell_back:
            return
        watch = self._watch()
        if not watch.isActive():
            output.start()
            watch.start(_LOOK_MS)
        waiting = (self._written - output.heard().frames) / output.format.rate
        if waiting < _MOST_PIECES * _PIECE_SECONDS:
            self._write_piece(output, self._source, at)

    def _write_piece(self, output: SoundOutput, source: SoundSource, at: Fraction) -> None:
        try:
            data = source.piece(at, _PIECE_SECONDS)
        except CuesmithError:
            # Playing it will say what is wrong; the hand that scrubs is not stopped for it.
            return
        size = output.format.frame_bytes
        silence = bytes(int(_TAIL_SECONDS * output.format.rate) * size)
        self._written += output.write((data + silence)[: output.free() * size])

    def _end_pieces(self, output: SoundOutput) -> None:
        tail = _TAIL_SECONDS * output.format.rate
        if output.heard().frames >= self._written - tail:
            self._halt()

    @Slot(float)
    def _on_volume(self, volume: float) -> None:
        self._volume = volume
        if self._output is not None:
            self._output.set_volume(volume)

    @Slot()
    def _on_shutting(self) -> None:
        self._halt()
        if self._source is not None:
            self._source.close()
        if self._output is not None:
            self._output.close()
        if self._timer is not None:
            self._timer.deleteLater()
        self._source = self._output = self._timer = None
        QThread.currentThread().quit()


def _resumed(run: Run, moment: Moment | None) -> Run:
    """The rest of a run."""
    if moment is None:
        return run
    return Run(run.number, Fraction(moment.time), run.stop, run.again, run.rate, moment.lap)
