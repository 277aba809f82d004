"""Translations one after the other: each fills its track while a person works."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from cuesmith.base.errors import CuesmithError
from cuesmith.base.jobs import Progress
from cuesmith.bridge.job_board import JobBoard
from cuesmith.bridge.names import shown_language
from cuesmith.bridge.reading_profiles import profile_called
from cuesmith.bridge.runner import RunningJob
from cuesmith.bridge.sentences import shown_sentence
from cuesmith.bridge.translation_ports import TranslationPorts
from cuesmith.bridge.translation_run import Ended, Run, run_job
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.cue import Cue, Doubt
from cuesmith.domain.cue_edits import ReplaceCues
from cuesmith.domain.history import Outcome
from cuesmith.domain.profiles import Profile
from cuesmith.domain.retranslation import (
    metadata_after,
    taken_in,
    untranslated,
)
from cuesmith.domain.track import Track
from cuesmith.domain.track_edits import SetMetadata
from cuesmith.domain.twin_tracks import source_track
from cuesmith.services.translation import (
    Translated,
    Translation,
)

ORIGIN = "translation"
_BURST_MS = 300
"""Cues that come within this time go into the document together."""
_LONGEST_BURST_MS = 3_000


class TranslationLine(QObject):
    """Lives on the GUI thread; runs one translation at a time."""

    ended = Signal(object)
    """An `Ended`."""
    changed = Signal()
    """A run was added, began or ended."""

    def __init__(
        self,
        workspace: Workspace,
        ports: TranslationPorts,
        board: JobBoard,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._ports, self._board = workspace, ports, board
        self._runs: list[Run] = []
        self._job: RunningJob | None = None
        self._waiting: list[Cue] = []
        self._busy = False
        """Whether an edit of many cues is worked out just now."""
        self._burst = QTimer(self, singleShot=True)
        self._burst.timeout.connect(self._on_burst)
        workspace.changed.connect(self._on_changed)
        workspace.reset.connect(self._on_reset)
        workspace.busy_changed.connect(self._on_busy)

    @property
    def running(self) -> tuple[str, ...]:
        """The tracks that are being translated, or wait for it."""
        return tuple(run.track for run in self._runs)

    def cancel(self, track: str) -> None:
        """Translate a track no further; what is translated stays."""
        for run in [each for each in self._runs if each.track == track]:
            if run is self._current and self._job is not None:
                self._job.cancel()
            else:
                self._drop(run)

    def leave(self) -> None:
        """Stop, and wait until what came is in the document: its project is left."""
        for run in self._runs:
            run.leaving = True
        for run in self._runs[1:]:
            self._drop(run)
        if self._job is not None:
            self._job.end_now(self)

    # -- one after the other --------------------------------------------------------------------

    @property
    def _current(self) -> Run | None:
        return self._runs[0] if self._runs else None

    def enqueue(self, run: Run) -> None:
        """Translate a track when those before it are done."""
        title = self.tr("Translating into {0}").format(shown_language(run.language))
        run.entry = self._board.open(title, lambda: self.cancel(run.track))
        run.entry.report(Progress(-1.0, self.tr("Waits for its turn.")))
        run.there = bool(self._workspace.view(run.track).track.id)
        self._runs.append(run)
        self.changed.emit()
        self._begin()

    def _drop(self, run: Run) -> None:
        self._runs.remove(run)
        if run.entry is not None:
            run.entry.end()
        self.changed.emit()

    def _begin(self) -> None:
        run = self._current
        if run is None or self._job is not None:
            return
        track = self._workspace.view(run.track).track
        if not track.id:
            return  # it is still worked out in the background
        source = source_track(self._workspace.document, track)
        if source is None:
            self._drop(run)
            self._begin()
            return
        run.then = {cue.id: cue.text for cue in track.cues}
        run.wanted = frozenset(untranslated(track)) if run.cues is None else run.cues
        profile = profile_called(run.wish.profile) if run.wish.profile else None
        self._job = self._make_job(run, track, source, profile or self._workspace.profile)
        self._job.start()
        self.changed.emit()

    def _make_job(self, run: Run, track: Track, source: Track, profile: Profile) -> RunningJob:
        job = RunningJob(run_job(run, track, source, profile, self._ports.translate), self)
        job.context.progressed.connect(self._on_progress)
        job.context.partial.connect(self._on_cues)
        job.succeeded.connect(self._on_translated)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)
        job.ended.connect(self._on_ended)
        return job

    # -- what a run brings ----------------------------------------------------------------------

    def _on_progress(self, progress: Progress) -> None:
        run = self._current
        if run is not None and run.entry is not None:
            run.entry.report(replace(progress, message=shown_sentence(progress.message)))

    def _on_cues(self, translated: Translated) -> None:
        self._waiting += translated.cues
        if not self._burst.isActive():
            self._burst.start(self._pause)

    @property
    def _pause(self) -> int:
        """Milliseconds until what came goes into the document. Where a step of undo grows with
        each cue, as it does not for a track that it takes out again, it is told less and less
        often."""
        run = self._current
        grows = run is not None and run.cues is not None
        return min(_LONGEST_BURST_MS, _BURST_MS + (len(run.then) // 8 if run and grows else 0))

    def _on_burst(self) -> None:
        if self._busy:  # the window would wait for it
            self._burst.start(self._pause)
        else:
            self._deliver()

    def _deliver(self) -> None:
        """Bring what came into the track, but for what a person wrote meanwhile."""
        run, waiting = self._current, tuple(self._waiting)
        self._waiting.clear()
        if run is None or not waiting:
            return
        workspace = self._workspace
        workspace.settle()
        cues = taken_in(workspace.view(run.track).track, run.then, waiting)
        if cues:
            label = f"Translate {len(cues)} cues" if len(cues) > 1 else "Translate 1 cue"
            workspace.apply(ReplaceCues(run.track, cues, label), origin=ORIGIN, gesture=run.gesture)

    def _on_translated(self, done: Translation) -> None:
        self._burst.stop()
        self._deliver()
        run = self._current
        if run is not None:
            gone = frozenset(done.untranslated)
            self._note(run, run.wanted - gone, over=done.stopped is None and not run.leaving)
            self._tell(run, done.stopped, cancelled=done.cancelled, refusal=done.refusal)

    def _note(self, run: Run, done: frozenset[str], *, over: bool) -> None:
        """Keep with the track what its source said, and whether there is more to do."""
        workspace = self._workspace
        workspace.settle()
        track = workspace.view(run.track).track
        source = source_track(workspace.document, track)
        if source is None or workspace.read_only:
            return
        metadata = metadata_after(track, source.cues, done, over=over)
        if metadata != track.metadata:
            edit = SetMetadata(run.track, metadata)
            workspace.apply(edit, origin=ORIGIN, gesture=run.gesture)

    def _on_failed(self, error: CuesmithError) -> None:
        run = self._current
        if run is not None:
            self._tell(run, error)

    def _on_cancelled(self) -> None:
        """Before the engine was asked."""
        run = self._current
        if run is not None:
            self._note(run, frozenset(), over=not run.leaving)
            self._tell(run, None, cancelled=True)

    def _tell(
        self, run: Run, error: CuesmithError | None, *, cancelled: bool = False, refusal: str = ""
    ) -> None:
        track = self._workspace.view(run.track).track
        if track.id and not run.leaving:
            left = sum(Doubt.UNTRANSLATED in cue.doubts for cue in track.cues)
            label = run.wish.label or run.wish.engine
            ended = Ended(run.track, run.language, label, left, error, cancelled, refusal)
            self.ended.emit(ended)

    def _on_ended(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
        self._job = None
        self._waiting.clear()
        run = self._current
        if run is not None:
            self._drop(run)
        self._begin()

    # -- the document ---------------------------------------------------------------------------

    def _on_changed(self, _outcome: Outcome) -> None:
        there = {track.id for track in self._workspace.document.tracks}
        for run in list(self._runs):
            if run.there and run.track not in there:
                self.cancel(run.track)
            run.there = run.track in there
        self._begin()

    def _on_busy(self, what: str) -> None:
        self._busy = bool(what)
        if not what:
            QTimer.singleShot(0, self, self._drop_refused)

    def _drop_refused(self) -> None:
        """Tracks that were worked out in the background, and did not come."""
        for run in [each for each in self._runs if not each.there]:
            self._drop(run)

    def _on_reset(self) -> None:
        """Another document: nothing of these runs may reach it."""
        self._burst.stop()
        self._waiting.clear()
        for run in self._runs:
            run.leaving = True
        for run in self._runs[1:]:
            self._drop(run)
        if self._job is not None:
            self._job.cancel()
