"""Export a transcript: as what, with which times, seen before it is written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.latest import LatestJob
from cuesmith.bridge.names import track_title
from cuesmith.bridge.runner import JobContext
from cuesmith.bridge.sentences import shown_error
from cuesmith.bridge.transcript_ports import TranscriptPorts
from cuesmith.domain.direction import runs_right_to_left
from cuesmith.domain.track import Track
from cuesmith.domain.transcript import (
    TURNS,
    ParagraphRules,
    Timestamps,
    Transcript,
    TranscriptForm,
    TranscriptOptions,
    transcript,
)
from cuesmith.domain.transcript_beside import transcript_beside
from cuesmith.domain.transcript_text import as_markdown, as_text
from cuesmith.ui.icons import without_icons
from cuesmith.ui.pieces import form_layout, wrapping_label

_PAUSE_MS = 100
_PREVIEWED = 400
"""Cues: what comes behind looks the same."""


class TranscriptDialog(QDialog):
    """Asks how, then where, then says what came of it; `open` it."""

    def __init__(
        self,
        tracks: Sequence[Track],
        active: str,
        target: Path,
        ports: TranscriptPorts,
        parent: QWidget | None = None,
    ) -> None:
        """`target` is what the file may be named after; its ending does not matter."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export transcript"))
        self._target, self._ports = target, ports
        self._shown, self._written = LatestJob(_PAUSE_MS, self), LatestJob(0, self)
        self._path = target
        self._make_fields(tracks, active)
        self._make_preview()
        self._lay_out()
        self._listen()
        self.refresh()

    def _make_fields(self, tracks: Sequence[Track], active: str) -> None:
        self.tracks = QComboBox()
        for place, track in enumerate(tracks, 1):
            self.tracks.addItem(track_title(track.name, track.language, place), track)
            if track.id == active:
                self.tracks.setCurrentIndex(place - 1)
        self.beside = QComboBox()
        self.beside.addItem(self.tr("Nothing"), None)
        for place, track in enumerate(tracks, 1):
            self.beside.addItem(track_title(track.name, track.language, place), track)
        self.beside.setEnabled(len(tracks) > 1)
        self.form = QComboBox()
        self.form.addItem(self.tr("Word document (.docx)"), TranscriptForm.WORD)
        self.form.addItem(self.tr("Markdown (.md)"), TranscriptForm.MARKDOWN)
        self.form.addItem(self.tr("Plain text (.txt)"), TranscriptForm.TEXT)
        self.title = QLineEdit(self._target.stem)
        self.times = QComboBox()
        self.times.addItem(self.tr("At each paragraph"), Timestamps.PARAGRAPH)
        self.times.addItem(self.tr("At each cue"), Timestamps.CUE)
        self.times.addItem(self.tr("Nowhere"), Timestamps.NONE)
        self.speakers = QCheckBox(self.tr("Name who &speaks"))
        self.speakers.setChecked(True)
        self.turns = QCheckBox(self.tr("One &paragraph for each turn of a speaker"))

    def _make_preview(self) -> None:
        self.preview = QPlainTextEdit(readOnly=True)
        self.preview.setAccessibleName(self.tr("Preview"))
        self.preview.setMinimumHeight(200)
        self.preview.setTabChangesFocus(True)
        self.outcome = wrapping_label("", self)
        self.outcome.hide()
        self.write = QPushButton(self.tr("&Export…"))
        self.write.setDefault(True)

    def _lay_out(self) -> None:
        form = form_layout()
        form.addRow(self.tr("T&rack:"), self.tracks)
        form.addRow(self.tr("&Beside it:"), self.beside)
        form.addRow(self.tr("&Format:"), self.form)
        form.addRow(self.tr("&Title:"), self.title)
        form.addRow(self.tr("T&imes:"), self.times)
        form.addRow("", self.speakers)
        form.addRow("", self.turns)
        buttons = QDialogButtonBox()
        buttons.addButton(self.write, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.tr("&Close"), QDialogButtonBox.ButtonRole.RejectRole)
        without_icons(buttons)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(self.preview, 1)
        layout.addWidget(self.outcome)
        layout.addWidget(buttons)
        self.resize(560, 560)

    def _listen(self) -> None:
        for box in (self.tracks, self.beside, self.form, self.times):
            box.currentIndexChanged.connect(self.refresh)
        for tick in (self.speakers, self.turns):
            tick.toggled.connect(self.refresh)
        self.title.textChanged.connect(self.refresh)
        self.write.clicked.connect(self._ask_where)
        self._shown.succeeded.connect(self._show)
        self._written.succeeded.connect(self._on_written)
        self._written.failed.connect(self._on_failed)
        self.finished.connect(self._shown.stop)
        self.finished.connect(self._written.stop)

    # -- what is asked for ----------------------------------------------------------------------

    @property
    def track(self) -> Track:
        """The track that is chosen."""
        found: Track = self.tracks.currentData()
        return found

    @property
    def other(self) -> Track | None:
        """The track that is told beside it; None where there is none, or it is the same."""
        found: Track | None = self.beside.currentData()
        return None if found is None or found.id == self.track.id else found

    @property
    def chosen_form(self) -> TranscriptForm:
        """As what it is to be written."""
        return TranscriptForm(self.form.currentData())

    @property
    def options(self) -> TranscriptOptions:
        """How it is to look."""
        return TranscriptOptions(
            self.title.text().strip(),
            Timestamps(self.times.currentData()),
            self.speakers.isChecked(),
            TURNS if self.turns.isChecked() else ParagraphRules(),
        )

    def refresh(self) -> None:
        """Show what it would look like."""
        track, other, options = self.track, self.other, self.options
        marked = self.chosen_form is TranscriptForm.MARKDOWN

        def look(_context: JobContext) -> str:
            found = _made(_beginning(track), other and _beginning(other), options)
            return as_markdown(found) if marked else as_text(found)

        self._shown.ask(look)

    def _show(self, text: str) -> None:
        option = self.preview.document().defaultTextOption()
        from_right = runs_right_to_left(text)
        direction = Qt.LayoutDirection.RightToLeft if from_right else Qt.LayoutDirection.LeftToRight
        option.setTextDirection(direction)
        self.preview.document().setDefaultTextOption(option)
        self.preview.setPlainText(text)

    # -- writing --------------------------------------------------------------------------------

    def _ask_where(self) -> None:
        ending = f".{self.chosen_form}"
        dialog = QFileDialog(self, self.windowTitle(), str(self._target.parent))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{self.form.currentText().partition(' (')[0]} (*{ending})")
        dialog.setDefaultSuffix(ending)
        dialog.selectFile(f"{self._target.stem}{ending}")
        dialog.fileSelected.connect(lambda name: self.write_to(Path(name)))
        dialog.open()

    def write_to(self, path: Path) -> None:
        """Write it there; the file dialog has asked about a file of that name."""
        track, other = self.track, self.other
        options, form = self.options, self.chosen_form
        write, self._path = self._ports.write, path
        self.write.setEnabled(False)

        def work(_context: JobContext) -> Path:
            write(_made(track, other, options), path, form)
            return path

        self._written.ask(work)

    def _on_written(self, path: Path) -> None:
        self._say(self.tr("Written: {0}").format(path))

    def _on_failed(self, error: CuesmithError) -> None:
        self._say(str(shown_error(error)))

    def _say(self, text: str) -> None:
        self.outcome.setText(text)
        self.outcome.setVisible(True)
        self.write.setEnabled(True)


def _made(track: Track, other: Track | None, options: TranscriptOptions) -> Transcript:
    if other is None:
        return transcript(track.cues, track.language, options)
    return transcript_beside(track, other, options)


def _beginning(track: Track) -> Track:
    return track.with_cues(track.cues[:_PREVIEWED])
