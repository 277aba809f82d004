"""Translations of tracks, one after the other, each into its own track beside the source.

The track is there at once, cue for cue; a job fills it. What a person writes meanwhile stays. All
that one wish brings about is one step of undo, as long as nothing else comes between.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from cuesmith.base.errors import CuesmithError, UsageError
from cuesmith.base.jobs import Progress
from cuesmith.bridge.job_board import JobBoard
from cuesmith.bridge.names import shown_language
from cuesmith.bridge.reading_profiles import profile_called
from cuesmith.bridge.runner import RunningJob
from cuesmith.bridge.sentences import shown_sentence
from cuesmith.bridge.translation_ports import TranslationPorts
from cuesmith.bridge.translation_run import Ended, Run, new_tracks, run_job, tracks_label
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.cue import Cue, Doubt
from cuesmith.domain.cue_edits import InsertCues, ReplaceCues
from cuesmith.domain.history import Outcome
from cuesmith.domain.profiles import Profile
from cuesmith.domain.retranslation import (
    UNDER_WAY,
    WISH,
    TranslationWish,
    lacking,
    metadata_after,
    taken_in,
    untranslated,
    wish_of,
)
from cuesmith.domain.track import Track
from cuesmith.domain.track_edits import SetMetadata
from cuesmith.domain.translated_text import outdated
from cuesmith.domain.twin_tracks import TRANSLATED_BY, source_track
from cuesmith.services.translation import (
    Translated,
    Translation,
)

ORIGIN = "translation"
_BURST_MS = 300
"""Cues that come within this time go into the document together."""
_LONGEST_BURST_MS = 3_000


class Translating(QObject):
    """Lives on the GUI thread; runs one translation at a time."""

    ended = Signal(object)
    """An `Ended`."""
    changed = Signal()
    """A run was added, began or ended."""
    unfinished = Signal(object)
    """A project was opened: its tracks that are not translated to their end, as a tuple."""

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

    # -- what is asked --------------------------------------------------------------------------

    @property
    def running(self) -> tuple[str, ...]:
        """The tracks that are being translated, or wait for it."""
        return tuple(run.track for run in self._runs)

    def add(self, source: str, languages: Sequence[str], wish: TranslationWish) -> tuple[str, ...]:
        """Put a track for each language beside the source, and fill them; gives their
        identities, none where the document may not be changed."""
        document, gesture = self._workspace.document, uuid4().hex
        track, place = document.track(source), document.place(source)
        runs = [Run(uuid4().hex[:12], language, wish, gesture) for language in languages]
        named = [(run, self._name(run, source)) for run in runs]

        find = new_tracks(track, place, named)
        cues = len(track.cues) * len(runs)
        label = f"Add track {named[0][1]}" if len(runs) == 1 else tracks_label(len(runs))
        if not runs or not self._workspace.apply_found(
            find, label, cues, origin=ORIGIN, gesture=gesture
        ):
            return ()
        for run in runs:
            self._enqueue(run)
        return tuple(run.track for run in runs)

    def _name(self, run: Run, source: str) -> str:
        """What its track is called: by its engine, too, where there is one of that language."""
        language = shown_language(run.language)
        tracks = self._workspace.document.tracks
        known = {track.language for track in tracks if track.id != source}
        return f"{language} ({run.wish.label})" if run.language in known else language

    def translate_missing(self, track: str, wish: TranslationWish | None = None) -> None:
        """Translate what is still in the source's language, and what came into the source since;
        with a `wish`, in another way than before."""
        held = self._workspace.view(track).track
        source = self._source(held)
        if source is None or (wish is None and wish_of(held) is None):
            return
        gesture = uuid4().hex
        new = lacking(held, source)
        if new:
            self._workspace.apply(InsertCues(track, new), origin=ORIGIN, gesture=gesture)
        elif not untranslated(held):
            self._refuse(self.tr("Every cue of this track is translated."))
            return
        self._run(held, wish, gesture)

    def translate_again(
        self, track: str, cues: Sequence[str], wish: TranslationWish | None = None
    ) -> None:
        """Ask for other translations of some cues."""
        self._translate_some(track, cues, wish, anew=True)

    def translate_outdated(self, track: str, wish: TranslationWish | None = None) -> None:
        """Translate those cues again whose source was changed since."""
        held = self._workspace.view(track).track
        source = self._source(held)
        found = outdated(held, source) if source is not None else ()
        if source is not None and not found:
            self._refuse(self.tr("No cue of the source was changed since it was translated."))
            return
        self._translate_some(track, found, wish, anew=False)

    def _translate_some(
        self, track: str, cues: Sequence[str], wish: TranslationWish | None, *, anew: bool
    ) -> None:
        held = self._workspace.view(track).track
        if cues and self._source(held) is not None:
            self._run(held, wish, uuid4().hex, frozenset(cues), anew=anew)

    def _run(
        self,
        track: Track,
        wish: TranslationWish | None,
        gesture: str,
        cues: frozenset[str] | None = None,
        *,
        anew: bool = False,
    ) -> None:
        before = wish_of(track)
        wanted = wish or before
        if wanted is None:
            return
        if wanted != before:
            facts = dict(track.metadata) | {
                WISH: wanted.to_json(),
                TRANSLATED_BY: wanted.label or wanted.engine,
            }
            edit = SetMetadata(track.id, tuple(facts.items()))
            if not self._workspace.apply(edit, origin=ORIGIN, gesture=gesture):
                return
        self._enqueue(Run(track.id, track.language, wanted, gesture, cues, anew))

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

    def _source(self, track: Track) -> Track | None:
        source = source_track(self._workspace.document, track)
        if source is None:
            self._refuse(self.tr("The track that this one was translated from is not there."))
        return source

    def _refuse(self, said: str) -> None:
        self._workspace.refused.emit(UsageError(said))

    def _enqueue(self, run: Run) -> None:
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
        source = self._source(track)
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
            self._tell(run, done.stopped, cancelled=done.cancelled)

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

    def _tell(self, run: Run, error: CuesmithError | None, *, cancelled: bool = False) -> None:
        track = self._workspace.view(run.track).track
        if track.id and not run.leaving:
            left = sum(Doubt.UNTRANSLATED in cue.doubts for cue in track.cues)
            label = run.wish.label or run.wish.engine
            self.ended.emit(Ended(run.track, run.language, label, left, error, cancelled))

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
        tracks = self._workspace.document.tracks
        found = tuple(
            track for track in tracks if UNDER_WAY in dict(track.metadata) and untranslated(track)
        )
        if found:
            self.unfinished.emit(found)
