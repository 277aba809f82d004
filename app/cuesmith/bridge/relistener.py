"""Listening to a stretch again, with another model, language or prompt: a proposal, no change."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from cuesmith.base.errors import CuesmithError
from cuesmith.base.jobs import Progress
from cuesmith.bridge.ports import SpeechPorts, SpeechRun
from cuesmith.bridge.runner import JobContext, RunningJob
from cuesmith.bridge.speech_state import Phase, SpeechState
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.speech import Heard, Span, SpeechEvent, Started
from cuesmith.domain.speech_choice import SpeechChoice
from cuesmith.services.proposals import PAD_MS, ProposedCue, cues_within, propose

ORIGIN = "proposal"


@dataclass(frozen=True, slots=True)
class Proposal:
    """What was heard in a stretch, beside what is there."""

    track: str
    span: Span
    rows: tuple[ProposedCue, ...]


class Relistener(QObject):
    """Listens to one stretch at a time. Lives on the GUI thread."""

    state_changed = Signal(object)
    """A `SpeechState`."""
    proposed = Signal(object)
    """A `Proposal`."""
    failed = Signal(CuesmithError)
    idle = Signal()
    begun = Signal()

    def __init__(
        self, workspace: Workspace, ports: SpeechPorts, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace, self._ports = workspace, ports
        self._job: RunningJob | None = None
        self._run: SpeechRun | None = None
        self.state = SpeechState()

    def listen(self, span: Span, choice: SpeechChoice) -> bool:
        """Listen; `proposed` or `failed` follows. False where something is under way already."""
        medium = self._workspace.medium
        if self._job is not None or medium is None:
            return False
        start = max(0, span.start - PAD_MS)
        run = SpeechRun(medium.path, choice, uuid4().hex, False, start, span.end + PAD_MS)
        view, profile = self._workspace.view(), self._workspace.profile
        track, cues = view.track.id, cues_within(view.track.cues, span)

        ports = self._ports

        def work(context: JobContext) -> Proposal | None:
            transcript = ports.hear(run, context.partial.emit, context.report, context.token)
            ports.forget(run.run)
            if not transcript.complete:
                return None
            return Proposal(track, span, propose(cues, transcript.segments, span, profile))

        self._show(SpeechState(Phase.PREPARING, medium.path.name, duration=span.duration))
        self._start(RunningJob(work, self), run)
        return True

    def stop(self) -> None:
        """Stop; nothing is proposed."""
        if self._job is not None:
            self._job.cancel()
            self._show(replace(self.state, phase=Phase.STOPPING))

    def shut_down(self) -> None:
        """Stop, and wait for the end."""
        if self._job is not None:
            self._job.end_now(self)

    def _start(self, job: RunningJob, run: SpeechRun) -> None:
        self._job, self._run = job, run
        job.context.progressed.connect(self._on_progress)
        job.context.partial.connect(self._on_event)
        job.succeeded.connect(self._on_proposal)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)
        job.ended.connect(self._on_ended)
        job.start()
        self.begun.emit()

    def _on_progress(self, progress: Progress) -> None:
        fraction = progress.done if progress.done >= 0 else None
        self._show(replace(self.state, message=progress.message, fraction=fraction))

    def _on_event(self, event: SpeechEvent) -> None:
        run = self._run
        if isinstance(event, Started):
            self._show(
                replace(
                    self.state,
                    phase=Phase.LISTENING,
                    engine=event.engine,
                    model=event.model,
                    notices=event.notices,
                    fraction=0.0,
                )
            )
        elif isinstance(event, Heard) and run is not None:
            done = (event.until - run.start) / max(1, (run.end or 0) - run.start)
            self._show(replace(self.state, fraction=min(1.0, max(0.0, done))))

    def _on_proposal(self, proposal: Proposal | None) -> None:
        phase = Phase.STOPPED if proposal is None else Phase.COMPLETE
        self._show(replace(self.state, phase=phase))
        if proposal is not None:
            self.proposed.emit(proposal)

    def _on_failed(self, error: CuesmithError) -> None:
        self._show(replace(self.state, phase=Phase.FAILED, error=error))
        self.failed.emit(error)

    def _on_cancelled(self) -> None:
        self._show(replace(self.state, phase=Phase.STOPPED))

    def _on_ended(self) -> None:
        if self._run is not None:
            self._ports.forget(self._run.run)
        if self._job is not None:
            self._job.deleteLater()
        self._job = self._run = None
        self.idle.emit()

    def _show(self, state: SpeechState) -> None:
        self.state = state
        self.state_changed.emit(state)


def chosen_span(workspace: Workspace, loop: Span | None) -> Span | None:
    """What "the selection" is: the selected cues, else the current one, else the looped stretch;
    None where there is none of these."""
    cues = workspace.selected_cues
    if not cues and workspace.current_cue is not None:
        cues = (workspace.current_cue,)
    if not cues:
        return loop
    return Span(min(cue.start for cue in cues), max(cue.end for cue in cues))
