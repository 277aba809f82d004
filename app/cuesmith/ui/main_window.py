"""The studio's window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMessageBox, QStackedWidget, QWidget

from cuesmith.base.errors import CuesmithError
from cuesmith.base.jobs import Progress
from cuesmith.bridge.runner import JobContext, RunningJob
from cuesmith.domain.profiles import DEFAULT_PROFILE
from cuesmith.domain.segmentation import Segmenter
from cuesmith.domain.speech import Finished, Heard, SpeechEvent, Started, Warned
from cuesmith.domain.track import Track
from cuesmith.services.transcription import Transcript, to_track
from cuesmith.ui.start_page import StartPage
from cuesmith.ui.work_page import WorkPage


@dataclass(frozen=True)
class StudioPorts:
    """What the window asks of the outside; the start-up hands it in."""

    transcribe: Callable[[Path, bool, JobContext], Transcript]
    """Medium, whether to resume, and where to report: a job, run off the GUI thread."""
    save: Callable[[Track, Path], None]
    forget: Callable[[Path], None]
    """The captions of a medium are safe: what was kept for resuming may go."""
    sample: Path
    file_filter: str
    """The formats that can be written, as Qt's file dialog wants them."""


class MainWindow(QMainWindow):
    """Drop a medium, watch its captions appear, save them."""

    def __init__(self, ports: StudioPorts) -> None:
        super().__init__()
        self._ports = ports
        self._job: RunningJob | None = None
        self._medium: Path | None = None
        self._track = Track()
        self._complete = True
        self._saved = True
        self.start_page = StartPage()
        self.work_page = WorkPage()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.start_page)
        self._pages.addWidget(self.work_page)
        self.setCentralWidget(self._pages)
        self.setAcceptDrops(True)
        self.setWindowTitle("Cuesmith")
        self._menu = self.menuBar().addMenu(self.tr("&File"))
        self._connect()
        self._make_menu()

    def _connect(self) -> None:
        self.start_page.open_wanted.connect(self.ask_for_medium)
        self.start_page.sample_wanted.connect(self._open_sample)
        self.work_page.cancel_wanted.connect(self._cancel)
        self.work_page.resume_wanted.connect(self._resume)
        self.work_page.save_wanted.connect(self.ask_where_to_save)

    def _make_menu(self) -> None:
        keys = QKeySequence.StandardKey
        self._add_action(self.tr("&Open…"), keys.Open, self.ask_for_medium)
        self.save_action = self._add_action(
            self.tr("&Save captions…"), keys.Save, self.ask_where_to_save
        )
        self.save_action.setEnabled(False)
        self._add_action(self.tr("&Quit"), keys.Quit, self.close)

    def _add_action(
        self, text: str, shortcut: QKeySequence.StandardKey, slot: Callable[[], object]
    ) -> QAction:
        action = self._menu.addAction(text)
        action.setShortcut(shortcut)
        action.triggered.connect(slot)
        return action

    def ask_for_medium(self) -> None:
        """Let the user choose a file, and open it."""
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Open a video or a recording"))
        if name:
            self.open_medium(Path(name))

    def _open_sample(self) -> None:
        self.open_medium(self._ports.sample)

    def open_medium(self, medium: Path) -> None:
        """Transcribe a medium; an earlier, unfinished run on it goes on."""
        if self._busy() or not self._may_leave():
            return
        self._medium = medium
        self._pages.setCurrentWidget(self.work_page)
        self._run(resume=True)

    def _busy(self) -> bool:
        if self._job is not None:
            self.work_page.add(self.tr("One medium at a time: stop this one first."))
        return self._job is not None

    def _run(self, *, resume: bool) -> None:
        medium = self._medium
        if medium is None:
            return
        self.setWindowTitle(f"{medium.name} – Cuesmith")
        self._track = Track()
        self.work_page.show_running(medium.name)
        self.save_action.setEnabled(False)
        self._segmenter = Segmenter(DEFAULT_PROFILE)
        self._job = RunningJob(
            lambda context: self._ports.transcribe(medium, resume, context), self
        )
        self._job.context.progressed.connect(self._on_progress)
        self._job.context.partial.connect(self._on_speech)
        self._job.succeeded.connect(self._on_transcribed)
        self._job.failed.connect(self._on_failed)
        self._job.cancelled.connect(self._on_stopped_early)
        self._job.ended.connect(self._on_ended)
        self._complete = False
        self._job.start()

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self.work_page.show_stopping()

    def _resume(self) -> None:
        if not self._busy():
            self._run(resume=True)

    def _on_progress(self, progress: Progress) -> None:
        """Before speech is heard, a model may have to be fetched."""
        self.work_page.bar.setRange(0, 0 if progress.done < 0 else 100)
        self.work_page.bar.setValue(int(progress.done * 100))
        self.work_page.say(progress.message)

    def _on_speech(self, event: SpeechEvent) -> None:
        match event:
            case Started(duration=duration, notices=notices):
                self.work_page.bar.setRange(0, duration or 0)
                self.work_page.say(" ".join(notices))
            case Heard(segments=segments, until=until):
                self.work_page.bar.setValue(until)
                self.work_page.table.append(self._segmenter.feed(segments))
                self._saved = self._saved and not segments
            case Warned(problem=problem):
                self.work_page.add(str(problem))
            case Finished():
                self._complete = True

    def _on_transcribed(self, transcript: Transcript) -> None:
        self._track = to_track(transcript, DEFAULT_PROFILE)
        self.work_page.table.replace(self._track.cues)
        if not transcript.complete:
            self.work_page.add(self.tr("Stopped. What was heard is kept; Resume goes on."))
        elif not self._track.cues:
            self.work_page.add(self.tr("No speech was found."))

    def _on_stopped_early(self) -> None:
        self.work_page.say(self.tr("Stopped before anything was heard."))

    def _on_failed(self, error: CuesmithError) -> None:
        self._track = Track(cues=self.work_page.table.cues)
        self.work_page.add(str(error))
        show_error(self, error)

    def _on_ended(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
        self._job = None
        self.work_page.show_ended(complete=self._complete)
        self.save_action.setEnabled(bool(self._track.cues))

    def ask_where_to_save(self) -> None:
        """Let the user choose a file for the captions, and write them."""
        if self._medium is None or not self._track.cues:
            return
        proposed = str(self._medium.with_suffix(".srt"))
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save captions"), proposed, self._ports.file_filter
        )
        if name:
            self.save_captions(Path(name))

    def save_captions(self, target: Path) -> None:
        """Write the captions; what was kept for resuming goes once they are safe."""
        try:
            self._ports.save(self._track, target)
        except CuesmithError as error:
            show_error(self, error)
            return
        self._saved = True
        if self._complete and self._medium is not None:
            self._ports.forget(self._medium)
        self.work_page.say(self.tr("Saved to {0}").format(target))

    def _may_leave(self) -> bool:
        if self._saved or not self._track.cues:
            return True
        question = QMessageBox.question(
            self,
            self.tr("Captions not saved"),
            self.tr("Leave without saving these captions? They are kept for the next time."),
        )
        return question == QMessageBox.StandardButton.Yes

    def sizeHint(self) -> QSize:
        """Room for a table with text."""
        return QSize(960, 600)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take local files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the first file dropped."""
        local = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if local:
            event.acceptProposedAction()
            self.open_medium(Path(local[0]))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop the work, which can be resumed, and go."""
        if not self._may_leave():
            event.ignore()
            return
        if self._job is not None:
            self._job.cancel()
            self._job.wait()
        event.accept()


def show_error(parent: QWidget, error: CuesmithError) -> None:
    """Say what happened and what to do; the details are one click away."""
    box = QMessageBox(QMessageBox.Icon.Warning, "Cuesmith", error.message, parent=parent)
    box.setInformativeText(error.hint)
    box.setDetailedText(error.details)
    box.open()
