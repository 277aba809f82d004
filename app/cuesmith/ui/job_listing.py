"""Puts every long task of the window on its board."""

from __future__ import annotations

from PySide6.QtCore import QObject

from cuesmith.base.jobs import Progress
from cuesmith.bridge.job_board import BoardedJob, JobBoard
from cuesmith.bridge.runner import RunningJob
from cuesmith.bridge.speech_state import SpeechState
from cuesmith.bridge.step_labels import shown_label
from cuesmith.bridge.transcription_queue import ItemState
from cuesmith.ui.composition import Composition


class JobListing(QObject):
    """Listens to the parts of a window."""

    def __init__(self, board: JobBoard, parts: Composition, parent: QObject) -> None:
        super().__init__(parent)
        self._board, self._parts = board, parts
        self._entries: dict[str, BoardedJob] = {}
        parts.opening.busy_changed.connect(self._on_opening)
        parts.commands.context.workspace.busy_changed.connect(self._on_bulk_edit)
        parts.speech.transcriber.state_changed.connect(self._on_speech)
        parts.speech.queue.changed.connect(self._on_queue)
        parts.speech.models.changed.connect(self._on_models)
        parts.speech.models.progressed.connect(self._on_model_progress)
        parts.timeline.reading.begun.connect(self._on_sound)
        parts.marks.shots_begun.connect(self._on_shots)

    def _on_opening(self, what: str) -> None:
        self._end("opening")
        if what:
            self._entries["opening"] = self._board.open(what)

    def _on_bulk_edit(self, label: str) -> None:
        """Quickly over mostly, and seen where it is not."""
        self._end("edit")
        if label:
            self._entries["edit"] = self._board.open(shown_label(label))

    def _on_sound(self, job: RunningJob) -> None:
        self._board.add(self.tr("Reading the sound"), job)

    def _on_shots(self, job: RunningJob) -> None:
        self._board.add(self.tr("Looking for shot changes"), job)

    def _on_speech(self, state: SpeechState) -> None:
        if not state.running:
            self._end("speech")
            return
        if "speech" not in self._entries:
            title = self.tr("Transcribing {0}").format(state.what)
            stop = self._parts.speech.transcriber.stop
            self._entries["speech"] = self._board.open(title, stop)
        self._report("speech", state.fraction, state.message)

    def _on_queue(self) -> None:
        queue = self._parts.speech.queue
        running = next((each for each in queue.items if each.state is ItemState.RUNNING), None)
        if running is None:
            self._end("queue")
            return
        title = self.tr("Queue: {0}").format(running.medium.name)
        entry = self._entries.get("queue")
        if entry is None or entry.title != title:
            self._end("queue")
            self._entries["queue"] = self._board.open(title, queue.pause)
        self._report("queue", running.fraction)

    def _on_models(self) -> None:
        name = self._parts.speech.models.fetching
        if name and "model" not in self._entries:
            title = self.tr("Fetching the speech model {0}").format(name)
            self._entries["model"] = self._board.open(title, self._parts.speech.models.cancel)
        elif not name:
            self._end("model")

    def _on_model_progress(self, progress: Progress) -> None:
        self._report("model", progress.done, progress.message)

    def _report(self, name: str, fraction: float | None, message: str = "") -> None:
        if name in self._entries:
            done = -1.0 if fraction is None else fraction
            self._entries[name].report(Progress(done, message))

    def _end(self, name: str) -> None:
        entry = self._entries.pop(name, None)
        if entry is not None:
            entry.end()
