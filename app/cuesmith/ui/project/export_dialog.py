"""Export captions: which tracks, in which format, and the proof that they are in the file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.names import shown_format
from cuesmith.bridge.sentences import shown_error, shown_sentence
from cuesmith.domain.subtitle_file import WriteOptions
from cuesmith.domain.track import Track
from cuesmith.services.project_export import (
    Export,
    Exported,
    ExportFormat,
    name_files,
)
from cuesmith.ui.pieces import form_layout
from cuesmith.ui.project.question import Answer, ask
from cuesmith.ui.project.second_track import SecondTrack
from cuesmith.ui.track_list import TrackList

_ENCODINGS = (
    ("UTF-8", "utf-8", False),
    ("UTF-8 (BOM)", "utf-8", True),
    ("UTF-16", "utf-16-le", True),
    ("Windows-1252", "cp1252", False),
    ("Windows-1251", "cp1251", False),
    ("Shift_JIS", "shift_jis", False),
    ("GB 18030", "gb18030", False),
)
"""As people know them, Python's name, and with a byte order mark."""

_OUTCOME_HEIGHT = 120


class ExportDialog(QDialog):
    """Asks how, then where, then shows what came of it; `open` it."""

    ordered = Signal(object)
    """A tuple of `Export`."""

    def __init__(
        self,
        tracks: Sequence[Track],
        active: str,
        formats: Sequence[ExportFormat],
        target: Path,
        parent: QWidget | None = None,
    ) -> None:
        """`target` is what the files may be named after; its ending does not matter."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export captions"))
        self._target, self._all = target, tracks
        self.tracks = TrackList(tracks, active)
        self.second = SecondTrack(tracks)
        self.format = QComboBox()
        for each in formats:
            self.format.addItem(f"{shown_format(each.label)} ({each.extension})", each)
        self.encoding = QComboBox()
        for name, *_ in _ENCODINGS:
            self.encoding.addItem(name)
        self.line_ends = QComboBox()
        self.line_ends.addItem(self.tr("Unix, macOS (LF)"), "\n")
        self.line_ends.addItem(self.tr("Windows (CR LF)"), "\r\n")
        self.words = QCheckBox(self.tr("Write word &times where the format has them"))
        self.outcome = QPlainTextEdit(readOnly=True)
        self.outcome.setAccessibleName(self.tr("What was written"))
        self.outcome.setFixedHeight(_OUTCOME_HEIGHT)
        self.outcome.hide()
        self.write = QPushButton(self.tr("&Export…"))
        self._lay_out()
        self.format.currentIndexChanged.connect(self._on_format_changed)
        self.tracks.itemChanged.connect(self._on_ticked)
        self.write.clicked.connect(self._ask_where)
        self._on_format_changed()
        self._on_ticked()

    def _lay_out(self) -> None:
        form = form_layout()
        form.addRow(self.tr("T&racks:"), self.tracks)
        if len(self._all) > 1:
            form.addRow(self.tr("&Bilingual with:"), self.second)
        form.addRow(self.tr("&Format:"), self.format)
        form.addRow(self.tr("E&ncoding:"), self.encoding)
        form.addRow(self.tr("&Line ends:"), self.line_ends)
        form.addRow("", self.words)
        buttons = QDialogButtonBox()
        buttons.addButton(self.write, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.tr("&Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        self.write.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(self.outcome)
        layout.addStretch()
        layout.addWidget(buttons)
        self.resize(520, 0)

    # -- what is asked for ----------------------------------------------------------------------

    @property
    def chosen_format(self) -> ExportFormat:
        """The format that is chosen."""
        found: ExportFormat = self.format.currentData()
        return found

    @property
    def options(self) -> WriteOptions:
        """How to write."""
        _, encoding, bom = _ENCODINGS[self.encoding.currentIndex()]
        return WriteOptions(
            encoding=encoding,
            bom=bom,
            newline=self.line_ends.currentData(),
            word_stamps=self.words.isChecked(),
        )

    def choose_format(self, format_id: str) -> None:
        """Choose a format by its id, if it is one of those that can be written."""
        for row in range(self.format.count()):
            if self.format.itemData(row).id == format_id:
                self.format.setCurrentIndex(row)

    def _on_format_changed(self) -> None:
        fixed = self.chosen_format.utf8_only
        self.encoding.setEnabled(not fixed)
        if fixed:
            self.encoding.setCurrentIndex(0)

    def _on_ticked(self) -> None:
        ticked = self.tracks.ticked()
        self.write.setEnabled(bool(ticked))
        self.second.offer(ticked[0] if len(ticked) == 1 else None)

    def _ask_where(self) -> None:
        extension = self.chosen_format.extension
        dialog = QFileDialog(self, self.tr("Export captions"), str(self._target.parent))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{shown_format(self.chosen_format.label)} (*{extension})")
        dialog.setDefaultSuffix(extension)
        dialog.selectFile(f"{self._target.stem}{extension}")
        dialog.fileSelected.connect(lambda name: self.order(Path(name)))
        dialog.open()

    def order(self, path: Path) -> None:
        """Have the captions written there; several tracks get their languages into their names,
        and are asked about where such files are there: the file dialog knew of one name only."""
        tracks = self.tracks.ticked()
        targets = name_files(path, tracks)
        second, stacking = self.second.chosen, self.second.stacking
        orders = tuple(
            Export(track, target, self.chosen_format.id, self.options, second, stacking)
            for track, target in zip(tracks, targets, strict=True)
        )
        there = [target.name for target in targets if target != path and target.exists()]
        if not there:
            self._send(orders)
            return
        ask(
            self,
            self.windowTitle(),
            self.tr("Some of the files are there already."),
            "\n".join(there),
            (
                Answer(self.tr("&Replace them"), lambda: self._send(orders)),
                Answer(self.tr("&Keep them")),
            ),
            default=1,
        )

    def _send(self, orders: tuple[Export, ...]) -> None:
        self.write.setEnabled(False)
        self.ordered.emit(orders)

    # -- what came of it ------------------------------------------------------------------------

    def show_exported(self, done: Sequence[Exported]) -> None:
        """Say what is in the files."""
        lines = []
        for each in done:
            lines.append(self.tr("{0}: %n cue(s).", "", each.cues).format(each.path))
            lines += [f"  • {shown_sentence(str(problem))}" for problem in each.lost]
            if not each.lost:
                lines.append(self.tr("  Read again and compared: everything is in it."))
        self._say("\n".join(lines))

    def show_error(self, error: CuesmithError) -> None:
        """Say why nothing was written."""
        self._say(str(shown_error(error)))

    def _say(self, text: str) -> None:
        self.outcome.setPlainText(text)
        self.outcome.setVisible(True)
        self.write.setEnabled(True)
        self.resize(self.width(), max(self.height(), self.sizeHint().height()))
