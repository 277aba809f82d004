"""The player's two threads: begun with a medium, ended with it."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal

from cuesmith.base.errors import CuesmithError, MediaError
from cuesmith.bridge.playback_ports import PlaybackPorts
from cuesmith.bridge.player_clock import Moment, PlayClock, Run
from cuesmith.bridge.player_pictures import Order, PictureLoop, Taken
from cuesmith.bridge.player_sound import OpenOutput, OpenSource, SoundLoop
from cuesmith.domain.media import MediaInfo, SoundFormat, StreamKind
from cuesmith.services.ports import SoundSource

_NOTHING_TAKEN = Taken(None, 0, None)
_PATIENCE_MS = 10_000


class PlayerThreads(QObject):
    """What the player asks of its threads. Lives on the GUI thread; waits for nothing there."""

    opened = Signal(object)
    """The `MediaInfo`, once its pictures or its sound can be played."""
    refused = Signal(CuesmithError)
    """Neither can."""
    found = Signal(object, object)
    primed = Signal(int)
    failed = Signal(CuesmithError)
    noticed = Signal(str)

    def __init__(
        self,
        clock: PlayClock,
        ports: PlaybackPorts | None,
        open_output: OpenOutput,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._ports = ports
        self._open_output = open_output
        self._medium: MediaInfo | None = None
        self._pictures: PictureLoop | None = None
        self._sound: SoundLoop | None = None
        self._running: dict[QThread, QObject] = {}
        self._awaited: list[QObject] = []
        self._errors: list[CuesmithError] = []
        self._sound_opened = False
        self._sound_over: tuple[int, float] | None = None

    @property
    def busy(self) -> bool:
        """Whether a medium is open, or being opened."""
        return self._medium is not None

    @property
    def has_pictures(self) -> bool:
        """Whether the medium has pictures, as far as is known."""
        return self._pictures is not None

    # -- opening and closing --------------------------------------------------------------------

    def open(self, path: Path, medium: MediaInfo, bound: tuple[int, int] | None) -> None:
        """Begin the threads that the medium needs."""
        if self._ports is None:
            self.refused.emit(MediaError(f"“{path}” cannot be played: no player is built in."))
            return
        self._medium, self._errors, self._sound_opened = medium, [], False
        ports = self._ports
        if medium.of_kind(StreamKind.VIDEO):
            self._open_pictures(PictureLoop(lambda: ports.open_pictures(medium), self._clock))
            if bound is not None:
                self.set_bound(bound)
        self._open_sound_loop(SoundLoop(self._clock, self._open_output))

    def _open_pictures(self, pictures: PictureLoop) -> None:
        self._pictures = pictures
        self._awaited.append(pictures)
        pictures.opened.connect(self._on_opened)
        pictures.found.connect(self.found)
        pictures.primed.connect(self.primed)
        pictures.failed.connect(self.failed)
        self._start(pictures, pictures.work)

    def _open_sound_loop(self, sound: SoundLoop) -> None:
        self._sound = sound
        self._awaited.append(sound)
        sound.opened.connect(self._on_opened)
        sound.silent.connect(self._on_silent)
        sound.failed.connect(self._on_sound_failed)
        sound.over.connect(self._on_sound_over)
        self._start(sound)
        self.open_sound(None)

    def _start(self, loop: QObject, work: Callable[[], None] | None = None) -> None:
        thread = QThread()
        loop.moveToThread(thread)
        if work is not None:
            # Before it starts: `started` is told once.
            thread.started.connect(work)
        thread.finished.connect(self._forget_finished)
        self._running[thread] = loop
        thread.start()

    def _forget_finished(self) -> None:
        for thread in [thread for thread in self._running if thread.isFinished()]:
            thread.wait()
            del self._running[thread]

    def close(self) -> None:
        """Let the threads end by themselves; what they still say is not heard."""
        for loop in (self._pictures, self._sound):
            if loop is not None:
                loop.shut()
        self._medium = self._pictures = self._sound = self._sound_over = None
        self._awaited.clear()

    def shutdown(self) -> None:
        """End the threads, and wait for them."""
        self.close()
        for thread in list(self._running):
            thread.wait(_PATIENCE_MS)
        self._forget_finished()

    # -- what the threads say -------------------------------------------------------------------

    def _on_opened(self, loop: QObject, error: CuesmithError | None) -> None:
        medium = self._medium
        if loop not in (self._pictures, self._sound) or medium is None:
            return
        if error is not None:
            self._errors.append(error)
        if loop is self._sound:
            self._sound_opened = error is None and bool(medium.of_kind(StreamKind.AUDIO))
        elif error is not None:
            self._pictures = None
        if loop in self._awaited:
            self._awaited.remove(loop)
            self._tell_opened(medium)
        elif error is not None:
            self.noticed.emit(str(error))

    def _tell_opened(self, medium: MediaInfo) -> None:
        if self._awaited:
            return
        if self._pictures is None and not self._sound_opened:
            self.refused.emit(self._errors[0] if self._errors else _nothing_in(medium))
            return
        self.opened.emit(medium)
        for error in self._errors:
            self.noticed.emit(str(error))

    def _on_silent(self, why: str) -> None:
        if why == "lost":
            self.noticed.emit(
                self.tr(
                    "The sound device is gone; playing goes on silently."
                    " Start Cuesmith again once it is back."
                )
            )
        else:
            self.noticed.emit(self.tr("There is no sound device; playing goes on silently."))

    def _on_sound_failed(self, error: CuesmithError) -> None:
        self.noticed.emit(str(error))

    def _on_sound_over(self, run: int, at: float) -> None:
        self._sound_over = (run, at)

    # -- pictures -------------------------------------------------------------------------------

    def order(self, order: Order) -> None:
        """Ask for pictures."""
        if self._pictures is not None:
            self._pictures.order(order)

    def take(self, moment: Moment) -> Taken:
        """What is due."""
        return _NOTHING_TAKEN if self._pictures is None else self._pictures.take(moment)

    def waiting(self) -> int:
        """Pictures that are decoded and not due yet."""
        return 0 if self._pictures is None else self._pictures.waiting()

    def set_bound(self, bound: tuple[int, int]) -> None:
        """Pictures need not exceed this."""
        if self._pictures is not None:
            self._pictures.set_bound(bound)

    def over_at(self, run: int) -> float | None:
        """Seconds at which both pictures and sound of a run are over; None while they are not."""
        over = self._sound_over
        sound = over[1] if over is not None and over[0] == run else None
        pictures = 0.0 if self._pictures is None else self._pictures.over_at(run)
        return None if sound is None or pictures is None else max(sound, pictures)

    def pictures_over_at(self, run: int) -> float | None:
        """Seconds at which the pictures of a run are over; None while they are not."""
        return None if self._pictures is None else self._pictures.over_at(run)

    # -- sound ----------------------------------------------------------------------------------

    def open_sound(self, track: int | None) -> None:
        """Hear another track."""
        medium, ports = self._medium, self._ports
        if self._sound is None or medium is None or ports is None:
            return
        opens: OpenSource | None = None
        if medium.of_kind(StreamKind.AUDIO):
            opens = _TrackOpener(ports, medium, track)
        self._sound.open(opens)

    def play_sound(self, run: Run) -> None:
        """Begin a run."""
        if self._sound is not None:
            self._sound.play(run)

    def stop_sound(self) -> None:
        """Be silent."""
        if self._sound is not None:
            self._sound.stop()

    def sound_piece(self, at: Fraction) -> None:
        """Let a short piece be heard."""
        if self._sound is not None:
            self._sound.piece(at)

    def set_volume(self, volume: float) -> None:
        """From 0 to 1."""
        if self._sound is not None:
            self._sound.set_volume(volume)


class _TrackOpener:
    """Opens one track of a medium for any device."""

    def __init__(self, ports: PlaybackPorts, medium: MediaInfo, track: int | None) -> None:
        self._ports, self._medium, self._track = ports, medium, track

    def __call__(self, sound: SoundFormat) -> SoundSource:
        return self._ports.open_sound(self._medium, sound, self._track)


def _nothing_in(medium: MediaInfo) -> CuesmithError:
    translate = QCoreApplication.translate
    return MediaError(
        translate("PlayerThreads", "“{0}” holds neither pictures nor sound.").format(medium.path),
        hint=translate("PlayerThreads", "Choose a video or a recording."),
    )
