"""Playback of the open medium: the studio's clock.

This is what panels see; the picture and the sound themselves are decoded on threads of their
own (`player_pictures.py`, `player_sound.py`). The sound that was heard is the time; pictures
follow it.
"""

from __future__ import annotations

import time
from fractions import Fraction
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.playback_ports import PlaybackPorts
from cuesmith.bridge.player_clock import WITHIN, Moment, Now, PlayClock, Run
from cuesmith.bridge.player_counts import PlaybackStatistics, ShownCount
from cuesmith.bridge.player_device import SoundDevices
from cuesmith.bridge.player_pictures import Order, Rest, Show, Step
from cuesmith.bridge.player_sound import OpenOutput
from cuesmith.bridge.player_threads import PlayerThreads
from cuesmith.domain.media import MediaInfo, Picture
from cuesmith.domain.speech import Span
from cuesmith.domain.timecode import seconds_to_ms

RATES = (0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0)

_LOOK_MS = 30
"""Between two looks at the clock where no picture is due before."""
_STEP_WITHOUT_PICTURES_MS = 40
_SHORTEST_LOOP_MS = 100
_END_SECONDS = 0.002
"""So close to where it stops, a run is over: devices count in whole microseconds or worse."""
_JUST_BEFORE = WITHIN + Fraction(1, 1_000_000_000)
"""Seconds before the end of a span at which its last picture is shown, and not the next one."""


class Player(QObject):
    """Plays a medium. All times are milliseconds on the medium's time line, which starts at 0."""

    position_changed = Signal(int)
    """Milliseconds; while playing, at least as often as a picture is shown."""
    playing_changed = Signal(bool)
    opened = Signal(object)
    """The `MediaInfo` of a medium that can be played now; None after `close`."""
    duration_changed = Signal(int)
    """Milliseconds: a medium that does not state how long it is has grown as it was read."""
    picture_changed = Signal(object)
    """The `Picture` to show; None where there is none."""
    rate_changed = Signal(float)
    volume_changed = Signal(float, bool)
    """0 to 1, and whether it is muted."""
    loop_changed = Signal(object)
    """The `Span` that is looped; None where nothing is."""
    audio_track_changed = Signal(object)
    """Position among the medium's sound streams; None for its default one."""
    noticed = Signal(str)
    """A sentence the user should read once, such as that there is no sound device."""
    failed = Signal(CuesmithError)

    def __init__(
        self,
        parent: QObject | None = None,
        ports: PlaybackPorts | None = None,
        *,
        open_output: OpenOutput | None = None,
        now: Now = time.monotonic,
    ) -> None:
        """Without ports nothing can be opened; `open_output` None takes the system's device."""
        super().__init__(parent)
        self._position = 0
        self._picture: Picture | None = None
        self._rate = 1.0
        self._volume = 1.0
        self._muted = False
        self._medium: MediaInfo | None = None
        self._loop: Span | None = None
        self._track: int | None = None
        self._bound: tuple[int, int] | None = None
        self._run: Run | None = None
        self._reached = 0
        """How long the medium is at least, in milliseconds, as far as it was read."""
        self._end: int | None = None
        """Where playing came to the end of the medium."""
        self._number = self._opened_at = self._sounding = 0
        self._latest: Order = Rest(0)
        self._said: set[str] = set()
        self._clock = PlayClock(now)
        self._counts = ShownCount()
        self._threads = PlayerThreads(self._clock, ports, open_output or SoundDevices(now), self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look)
        self._connect()

    def _connect(self) -> None:
        threads = self._threads
        threads.opened.connect(self._on_opened)
        threads.refused.connect(self._on_refused)
        threads.found.connect(self._on_found)
        threads.primed.connect(self._on_primed)
        threads.failed.connect(self.failed)
        threads.noticed.connect(self._notice)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.shutdown)

    # -- what it is at --------------------------------------------------------------------------

    @property
    def medium(self) -> MediaInfo | None:
        """What is open."""
        return self._medium

    @property
    def position(self) -> int:
        """Where the playhead is: milliseconds."""
        return self._position

    @property
    def time_now(self) -> int:
        """Milliseconds at this very moment: while playing, finer than `position`, which is told
        some thirty times a second."""
        moment = None if self._run is None else self._clock.moment(self._run.number)
        return self._position if moment is None else round(moment.time * 1000)

    @property
    def exact_position(self) -> Fraction:
        """Seconds: the beginning of the picture shown, or the exact time without pictures."""
        return Fraction(self._position, 1000) if self._picture is None else self._picture.start

    @property
    def picture(self) -> Picture | None:
        """What is shown."""
        return self._picture

    @property
    def past_pictures(self) -> bool:
        """Whether it plays on behind the last picture, which stays: sound may be longer."""
        over = None if self._run is None else self._threads.pictures_over_at(self._run.number)
        return over is not None and self._position >= round(over * 1000)

    @property
    def duration(self) -> int:
        """Milliseconds; as far as it is known where the medium does not state it."""
        return self._stated or (self._reached if self._medium else 0)

    @property
    def _stated(self) -> int:
        known = self._medium.duration if self._medium else None
        return 0 if known is None else seconds_to_ms(known)

    def reached(self, milliseconds: int) -> None:
        """Tell that the medium goes on up to there at least, whoever read so far."""
        if milliseconds > self._reached:
            self._reached = milliseconds
            self._tell_reached()

    def _tell_reached(self) -> None:
        if self._medium is not None and self._reached and not self._stated:
            self.duration_changed.emit(self._reached)

    @property
    def playing(self) -> bool:
        """Whether time goes on."""
        return self._run is not None

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

    @property
    def audio_track(self) -> int | None:
        """What is heard, by its position among the medium's sound streams; None: its default."""
        return self._track

    def statistics(self) -> PlaybackStatistics:
        """How well pictures kept to the sound since the medium was opened."""
        return self._counts.statistics()

    # -- opening --------------------------------------------------------------------------------

    def open(self, path: Path, medium: MediaInfo) -> None:
        """Open a probed medium, paused at its beginning; `opened` or `failed` follows."""
        self._leave()
        self._opened_at = self._next()
        self._threads.open(path, medium, self._bound)
        self._threads.set_volume(0.0 if self._muted else self._volume)
        self._order(Show(self._next(), WITHIN))

    def close(self) -> None:
        """Let go of the medium."""
        self._leave()
        self.opened.emit(None)

    def _leave(self) -> None:
        self._stop_run()
        self._threads.close()
        self._counts = ShownCount()
        self._medium = self._track = self._end = None
        self._reached = 0
        self.set_loop(None)
        self._show(None)
        self._move(0)

    def _on_opened(self, medium: MediaInfo) -> None:
        self._medium = medium
        self.opened.emit(medium)
        self._tell_reached()
        if self._run is not None and not self._threads.has_pictures:
            # It waited for pictures that will not come.
            self._begin(self._position)

    def _on_refused(self, error: CuesmithError) -> None:
        self._leave()
        self.failed.emit(error)

    def _notice(self, sentence: str) -> None:
        if sentence not in self._said:
            self._said.add(sentence)
            self.noticed.emit(sentence)

    def shutdown(self) -> None:
        """Stop all threads; the window is closing."""
        self._stop_run()
        self._threads.shutdown()

    # -- playing --------------------------------------------------------------------------------

    def play(self) -> None:
        """Go on from where the playhead is; at the end, from the beginning."""
        if self.playing or not self._threads.busy:
            return
        self._begin(0 if self._position == self._end else self._position)

    def pause(self) -> None:
        """Stop where the playhead is."""
        run = self._run
        if run is None:
            return
        moment = self._clock.moment(run.number)
        if moment is not None:
            # What is due between two looks belongs to where it stops.
            self._show_due(run, moment)
        self._stop_run()
        if moment is not None:
            self._settle(Fraction(moment.time))
            self._move(round(moment.time * 1000))

    def toggle(self) -> None:
        """Play, or pause."""
        if self.playing:
            self.pause()
        else:
            self.play()

    def play_span(self, start: int, end: int, *, loop: bool = False) -> None:
        """Play from `start` up to `end` and pause there, or go on again and again."""
        if end <= start or not self._threads.busy:
            return
        self.set_loop(Span(start, max(end, start + _SHORTEST_LOOP_MS)) if loop else None)
        self._begin(start, None if loop else end)

    def set_loop(self, span: Span | None) -> None:
        """Play this span again and again whenever it is reached, from now on; None: no more."""
        if span == self._loop:
            return
        self._loop = span
        if self.playing:
            inside = span is None or span.start <= self._position < span.end
            self._begin(self._position if inside or span is None else span.start)
        self.loop_changed.emit(span)

    def _begin(self, at: int, stop: int | None = None) -> None:
        """Begin a run; the sound waits for the first picture."""
        loop, again = self._loop, None
        if stop is None and loop is not None and at < loop.end:
            stop, again = loop.end, Fraction(loop.start, 1000)
        was_playing = self.playing
        start = self._exact(at)
        until = None if stop is None else Fraction(stop, 1000)
        self._run = Run(self._next(), start, until, again, self._rate)
        self._threads.stop_sound()
        if self._threads.has_pictures:
            self._order(self._run)
        else:
            self._threads.play_sound(self._run)
        self._move(at)
        self._timer.start(0)
        if not was_playing:
            self.playing_changed.emit(True)

    def _exact(self, milliseconds: int) -> Fraction:
        """Where a millisecond is: on the picture that begins nearest to it."""
        picture = self._picture
        if picture is not None and milliseconds == seconds_to_ms(picture.start):
            return max(Fraction(0), picture.start)
        return Fraction(milliseconds, 1000)

    def _stop_run(self) -> None:
        if self._run is None:
            return
        self._run = None
        self._timer.stop()
        self._threads.stop_sound()
        self._order(Rest(self._next()))
        self.playing_changed.emit(False)

    def _on_primed(self, number: int) -> None:
        run = self._run
        if run is not None and run.number == number and self._sounding != number:
            self._sounding = number
            self._threads.play_sound(run)

    def _look(self) -> None:
        """Show what is due, and come again when the next thing is."""
        run = self._run
        if run is None:
            return
        moment = self._clock.moment(run.number)
        due = None if moment is None else self._show_due(run, moment)
        if moment is not None:
            if self._is_over(run, moment):
                self._finish(run, moment)
                return
            self._move(round(moment.time * 1000))
        if self._run is run:
            self._timer.start(_LOOK_MS if due is None else max(1, min(_LOOK_MS, due)))

    def _show_due(self, run: Run, moment: Moment) -> int | None:
        """Show the picture of a moment; milliseconds until the next one, where known."""
        taken = self._threads.take(moment)
        self._counts.drop(taken.dropped)
        if taken.picture is not None:
            self._counts.show((moment.time - float(taken.picture.start)) / run.rate)
            self._show(taken.picture)
        following = taken.next_due
        if following is None or following.lap != moment.lap:
            return None if following is None else 5
        return int((following.time - moment.time) / run.rate * 1000) + 1

    def _is_over(self, run: Run, moment: Moment) -> bool:
        if run.stop is not None:
            return run.again is None and moment.time >= float(run.stop) - _END_SECONDS
        end = self._threads.over_at(run.number)
        return end is not None and moment.time >= end - _END_SECONDS

    def _finish(self, run: Run, moment: Moment) -> None:
        self._stop_run()
        if run.stop is not None:
            self._settle(run.stop - _JUST_BEFORE)
            self._move(seconds_to_ms(run.stop))
        else:
            # A file that was cut short ends before it says.
            self._end = self._bounded(round(moment.time * 1000) + round(_END_SECONDS * 1000))
            self._move(self._end)

    def _settle(self, time: Fraction) -> None:
        """Have the picture of a time come yet, where decoding was late and playing is over."""
        shown = self._picture
        if shown is not None and shown.end <= time and isinstance(self._latest, Rest):
            self._order(Show(self._next(), time))

    # -- going elsewhere ------------------------------------------------------------------------

    def seek(self, milliseconds: int) -> None:
        """Go to a time exactly: the picture shown then is shown."""
        at = self._bounded(milliseconds)
        if self.playing:
            self._begin(at)
        else:
            self._order(Show(self._next(), Fraction(at, 1000) + WITHIN))
            self._move(at)

    def _bounded(self, milliseconds: int) -> int:
        return max(0, min(milliseconds, self._stated) if self._stated else milliseconds)

    def scrub(self, milliseconds: int) -> None:
        """Go to a time while the playhead is dragged: a short piece of its sound is heard.

        Comes often; only the last one counts. Pauses.
        """
        self.pause()
        self.seek(milliseconds)
        self._threads.sound_piece(Fraction(self._position, 1000))

    def step(self, pictures: int) -> None:
        """Go on, or back, by pictures; pauses."""
        self.pause()
        if self._threads.has_pictures:
            self._order(Step(self._next(), pictures))
        else:
            self.seek(self._position + pictures * _STEP_WITHOUT_PICTURES_MS)

    def _on_found(self, order: Order, picture: Picture) -> None:
        """A picture that was asked for; one that comes after something else began is stale."""
        latest = self._latest
        if order.number < self._opened_at:
            return
        if isinstance(order, Step) and isinstance(latest, Step):
            # Who shows something beside the picture knows its time before it comes.
            self._move(seconds_to_ms(picture.start))
            self._show(picture)
        elif isinstance(order, Show) and isinstance(latest, Show | Rest):
            self._show(picture)

    # -- how it is played -----------------------------------------------------------------------

    def set_rate(self, rate: float) -> None:
        """0.25 to 2, the pitch is kept."""
        rate = max(RATES[0], min(RATES[-1], rate))
        if rate == self._rate:
            return
        self._rate = rate
        self._again()
        self.rate_changed.emit(rate)

    def _again(self) -> None:
        """Begin anew where playing is, in another way."""
        run = self._run
        if run is None:
            return
        moment = self._clock.moment(run.number)
        at = self._position if moment is None else round(moment.time * 1000)
        stop = None if run.stop is None or run.again is not None else seconds_to_ms(run.stop)
        self._begin(at, stop)

    def set_volume(self, volume: float) -> None:
        """0 to 1."""
        self._volume = max(0.0, min(1.0, volume))
        self._tell_volume()

    def set_muted(self, muted: bool) -> None:
        """Silence, or not."""
        self._muted = muted
        self._tell_volume()

    def _tell_volume(self) -> None:
        self._threads.set_volume(0.0 if self._muted else self._volume)
        self.volume_changed.emit(self._volume, self._muted)

    def set_audio_track(self, track: int | None) -> None:
        """Hear another track: its position among the medium's sound streams; None its default."""
        if track == self._track:
            return
        self._track = track
        self._threads.open_sound(track)
        self._again()
        self.audio_track_changed.emit(track)

    def set_picture_bound(self, width: int, height: int) -> None:
        """Pictures need not exceed these pixels: those of the view."""
        bound = (max(1, width), max(1, height))
        if bound == self._bound:
            return
        self._bound = bound
        self._threads.set_bound(bound)
        if self._picture is not None and not self.playing:
            # A picture that is still being sought must not give way to the one before it.
            latest = self._latest
            if isinstance(latest, Step):
                self._order(Step(self._next(), 0))
            else:
                time = latest.time if isinstance(latest, Show) else self._picture.start
                self._order(Show(self._next(), time))

    # -- telling --------------------------------------------------------------------------------

    def _next(self) -> int:
        self._number += 1
        return self._number

    def _order(self, order: Order) -> None:
        self._latest = order
        self._threads.order(order)

    def _move(self, position: int) -> None:
        if position != self._position:
            self._position = position
            self.position_changed.emit(position)

    def _show(self, picture: Picture | None) -> None:
        if picture is not self._picture:
            self._picture = picture
            if picture is not None:
                self.reached(seconds_to_ms(picture.start))
            self.picture_changed.emit(picture)
