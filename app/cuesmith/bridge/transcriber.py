"""The transcription of the open medium: a job, its cues brought into the document as they come.

The job runs the engine's worker process and cuts cues; here they are put into the document in
bursts, each one step of undo. The selection and the playhead are left alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import PurePath
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from cuesmith.base.errors import CuesmithError, UsageError
from cuesmith.base.jobs import Progress
from cuesmith.bridge.ports import SpeechPorts, SpeechRun
from cuesmith.bridge.runner import JobContext, RunningJob
from cuesmith.bridge.speech_state import Phase, SpeechState
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.history import Outcome
from cuesmith.domain.language import language_name
from cuesmith.domain.profiles import Profile
from cuesmith.domain.speech import LanguageDetected, Missed, Started, Warned
from cuesmith.domain.speech_choice import SpeechChoice, read_choice
from cuesmith.domain.track import Track
from cuesmith.services.live_captions import Delivery, ResumePoint
from cuesmith.services.live_run import News, transcribe_live
from cuesmith.services.live_track import LiveTrack, resume_point
from cuesmith.services.pace import Pace
from cuesmith.services.transcription import Transcript

ORIGIN = "transcription"
_BURST_MS = 400
"""Cues that come within this time are one step of undo."""
_TICK_MS = 500
_NOTICES = 6


class Transcriber(QObject):
    """Runs one transcription at a time, into the workspace's document. Lives on the GUI thread."""

    state_changed = Signal(object)
    """A `SpeechState`."""
    failed = Signal(CuesmithError)
    """A run ended with an error; what was heard until then is in the document."""
    offer_changed = Signal(object)
    """The `Track` whose transcription can go on, or None."""
    idle = Signal()
    """A run is over, whatever its end: another one may begin."""
    begun = Signal()
    """A run begins."""

    def __init__(
        self, workspace: Workspace, ports: SpeechPorts, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace, self._ports = workspace, ports
        self._job: RunningJob | None = None
        self._live: LiveTrack | None = None
        self._waiting: list[Delivery] = []
        self._pace = Pace()
        self._state = SpeechState()
        self._offer: Track | None = None
        self._safe: Callable[[], bool] = lambda: True
        self._over: set[str] = set()
        """Runs that are complete, and whose journals are still there."""
        self._burst = _timer(self, _BURST_MS, self._deliver, single=True)
        self._tick = _timer(self, _TICK_MS, self._on_tick, single=False)
        workspace.changed.connect(self._on_changed)
        workspace.reset.connect(self._on_reset)
        workspace.track_changed.connect(self._look_for_offer)
        workspace.medium_changed.connect(self._look_for_offer)

    # -- what is asked --------------------------------------------------------------------------

    @property
    def state(self) -> SpeechState:
        """As it is now."""
        return self._state

    @property
    def offer(self) -> Track | None:
        """The track whose transcription was stopped before its end, the active one first."""
        return self._offer

    def set_safe(self, safe: Callable[[], bool]) -> None:
        """`safe` tells whether the project holds on disk what the document holds; until then the
        journal of a complete run is kept, and `forget_what_is_safe` has to be called again."""
        self._safe = safe

    def forget_what_is_safe(self) -> None:
        """Remove the journals of complete runs once the project is saved."""
        if self._over and self._safe():
            for run in self._over:
                self._ports.forget(run)
            self._over.clear()

    def start(self, choice: SpeechChoice) -> bool:
        """Transcribe the medium into the active track if it is empty, else into a new one; False
        where that cannot be."""
        active = self._workspace.view().track
        track = active.id if active.id and not active.cues else uuid4().hex[:12]
        point = ResumePoint(uuid4().hex, wish=choice.to_pairs())
        return self._begin(choice, LiveTrack(track, point), None)

    def resume(self) -> bool:
        """Go on with the transcription that was stopped; False where there is none."""
        track = self._offer
        point = resume_point(track) if track else None
        if track is None or point is None:
            return False
        live = LiveTrack(track.id, point, track.name, track.language)
        choice = read_choice(point.wish)
        if choice.task == "transcribe" and not choice.language and track.language != "und":
            # Not to be guessed again, from whatever comes first now.
            choice = replace(choice, language=track.language)
        return self._begin(choice, live, point)

    def stop(self) -> None:
        """Stop at the next safe place; what was heard stays."""
        if self._job is not None and self._state.phase is not Phase.STOPPING:
            self._job.cancel()
            self._show(replace(self._state, phase=Phase.STOPPING))

    def shut_down(self) -> None:
        """Stop, and wait for the end: the window closes. All that was heard is in the document
        then."""
        if self._job is not None:
            self._job.end_now(self)

    # -- a run ----------------------------------------------------------------------------------

    def _begin(self, choice: SpeechChoice, live: LiveTrack, point: ResumePoint | None) -> bool:
        medium = self._workspace.medium
        if self._job is not None or medium is None or self._workspace.read_only:
            self._workspace.refused.emit(self._refusal(medium is not None))
            return False
        self._live = live
        self._waiting.clear()
        start = point.start if point else 0
        run = SpeechRun(medium.path, choice, live.point.run, point is not None, start)
        profile = self._workspace.profile
        self._pace.begin(start, _milliseconds(medium.duration))
        self._show(SpeechState(Phase.PREPARING, medium.path.name, done=start, track=live.track))
        self._job = self._make_job(run, profile, point)
        self._job.start()
        self._tick.start()
        self.begun.emit()
        self._look_for_offer()
        return True

    def _refusal(self, medium: bool) -> UsageError:
        if self._job is not None:
            return UsageError(self.tr("A transcription is running: stop it first."))
        if not medium:
            return UsageError(
                self.tr("There is nothing to transcribe: open a video or a recording first.")
            )
        return UsageError(
            self.tr("This project is open in another window, so it cannot be changed here.")
        )

    def _make_job(self, run: SpeechRun, profile: Profile, point: ResumePoint | None) -> RunningJob:
        hear = self._ports.hear

        def work(context: JobContext) -> Transcript:
            return transcribe_live(
                lambda listen: hear(run, listen, context.report, context.token),
                profile,
                point,
                context.partial.emit,
            )

        job = RunningJob(work, self)
        job.context.progressed.connect(self._on_progress)
        job.context.partial.connect(self._on_news)
        job.succeeded.connect(self._on_heard)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)
        job.ended.connect(self._on_ended)
        return job

    def _on_progress(self, progress: Progress) -> None:
        if self._state.phase is Phase.PREPARING:
            fraction = progress.done if progress.done >= 0 else None
            self._show(replace(self._state, message=progress.message, fraction=fraction))

    def _on_news(self, news: News) -> None:
        match news:
            case Started():
                self._on_started(news)
            case LanguageDetected(language=language):
                self._show(replace(self._state, language=language))
            case Missed(span=span):
                if self._live is not None:
                    self._live.missed.append(span)
                self._show(replace(self._state, missed=self._state.missed + span.duration))
            case Warned(problem=problem):
                self._notice(str(problem))
            case Delivery():
                self._waiting.append(news)
                self._set_language(news.language)
                self._pace.advance(news.done)
                if not self._burst.isActive():
                    self._burst.start()

    def _on_started(self, started: Started) -> None:
        live = self._live
        if live is None:
            return
        live.started = started
        live.name = live.name or _short_name(started)
        if started.duration is not None:
            self._pace.begin(self._pace.done, started.duration)
        phase = Phase.STOPPING if self._state.phase is Phase.STOPPING else Phase.LISTENING
        self._show(
            replace(
                self._state,
                phase=phase,
                message="",
                engine=started.engine,
                model=started.model,
                device=started.device,
            )
        )
        for notice in started.notices:
            self._notice(notice)

    def _set_language(self, language: str) -> None:
        """The text is in that language, as far as can be told."""
        live = self._live
        if live is None or live.language != "und" or language == "und":
            return
        live.language = language
        if live.started is not None and live.name == _short_name(live.started):
            live.name = f"{language_name(language)} – {live.name}"
        if not self._state.language:
            self._show(replace(self._state, language=language))

    def _notice(self, sentence: str) -> None:
        kept = tuple(each for each in self._state.notices if each != sentence)
        self._show(replace(self._state, notices=(*kept, sentence)[-_NOTICES:]))

    def _deliver(self) -> None:
        """Bring what came into the document, as one step."""
        live, waiting = self._live, tuple(self._waiting)
        self._waiting.clear()
        if live is None or not waiting:
            return
        workspace = self._workspace
        known = {track.id for track in workspace.document.tracks}
        edit = live.edit(workspace.document, waiting, workspace.selection.cues)
        free = not workspace.selection.cues
        if edit is not None and not workspace.apply(edit, origin=ORIGIN, at_once=True):
            self.stop()
            return
        if edit is not None and live.track not in known and free:
            workspace.set_active_track(live.track)
        self._count()

    def _count(self) -> None:
        cues = self._live.brought if self._live else ()
        doubtful = sum(bool(cue.doubts) for cue in cues)
        self._show(replace(self._state, cues=len(cues), doubtful=doubtful))

    def _on_changed(self, outcome: Outcome) -> None:
        if self._live is not None:
            self._live.note(outcome)
            if self._live.abandoned and self._job is not None:
                self.stop()
        self._look_for_offer()

    def _on_heard(self, transcript: Transcript) -> None:
        if self._live is not None and transcript.complete:
            self._over.add(self._live.point.run)
        self._end(Phase.COMPLETE if transcript.complete else Phase.STOPPED)
        self.forget_what_is_safe()

    def _on_failed(self, error: CuesmithError) -> None:
        if self._live is not None:
            self._end(Phase.FAILED, error)
            self.failed.emit(error)

    def _on_cancelled(self) -> None:
        self._end(Phase.STOPPED)

    def _end(self, phase: Phase, error: CuesmithError | None = None) -> None:
        self._deliver()
        if self._live is not None:
            self._show(replace(self._state, phase=phase, error=error))

    def _on_ended(self) -> None:
        self._tick.stop()
        self._burst.stop()
        if self._job is not None:
            self._job.deleteLater()
        self._job = self._live = None
        self._look_for_offer()
        self.idle.emit()

    def _on_reset(self) -> None:
        """Another document: nothing of the old run may reach it."""
        self._live = None
        self._waiting.clear()
        if self._job is not None:
            self._job.cancel()
        self._show(SpeechState())
        self._look_for_offer()

    def _look_for_offer(self, _: object = None) -> None:
        workspace = self._workspace
        tracks = (workspace.view().track, *workspace.document.tracks)
        found = None
        if self._job is None and workspace.medium is not None:
            found = next((track for track in tracks if resume_point(track)), None)
        before, self._offer = self._offer, found
        if (before and before.id) != (found and found.id):
            self.offer_changed.emit(found)

    def _on_tick(self) -> None:
        self._show(self._state)

    def _show(self, state: SpeechState) -> None:
        """Tell how it stands, the times as of now."""
        if state.phase in (Phase.LISTENING, Phase.STOPPING):
            pace = self._pace
            state = replace(
                state,
                fraction=pace.fraction,
                left=pace.left,
                speed=pace.speed,
                done=pace.done,
                duration=pace.duration,
            )
        if state.running:
            state = replace(state, elapsed=self._pace.elapsed)
        self._state = state
        self.state_changed.emit(state)


def _timer(parent: QObject, interval: int, slot: Callable[[], None], *, single: bool) -> QTimer:
    timer = QTimer(parent)
    timer.setInterval(interval)
    timer.setSingleShot(single)
    timer.timeout.connect(slot)
    return timer


def _short_name(started: Started) -> str:
    """What recognised it, without the folders of a model of one's own."""
    return "draft" if started.engine == "draft" else PurePath(started.model).name or started.engine


def _milliseconds(seconds: Fraction | None) -> int | None:
    return None if seconds is None else round(seconds * 1000)
