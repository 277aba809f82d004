"""Speech models: what there is, what is on disk, and how to get one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cuesmith.base.errors import CuesmithError
from cuesmith.base.jobs import Progress
from cuesmith.bridge.names import shown_advice
from cuesmith.bridge.sentences import shown_error, shown_sentence
from cuesmith.bridge.speech_models import SpeechModels
from cuesmith.domain.speech_choice import SpeechModel
from cuesmith.ui.pieces import icon_button, wrapping_label
from cuesmith.ui.speech.wording import model_languages, model_size
from cuesmith.ui.theme import colors

_NAME = Qt.ItemDataRole.UserRole
_STEPS = 1000


class ModelDialog(QDialog):
    """Lists models; fetches, deletes and chooses them. Stays open while the window is used."""

    chosen = Signal(str)
    """A model's name, or a folder, to transcribe with."""
    draft_wanted = Signal()
    """The person goes on with the draft engine."""

    def __init__(self, models: SpeechModels, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._models = models
        self._last = ""
        self.setWindowTitle(self.tr("Speech models"))
        self.list = self._make_list()
        self.intro = wrapping_label("", self)
        self.trouble = wrapping_label("", self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of the download"))
        self.line = wrapping_label("", self)
        self.stop_button = icon_button(self.tr("&Stop"), "stop", models.cancel, self)
        self.fetch_button = icon_button(self.tr("&Fetch"), "download", self.fetch, self)
        self.delete_button = icon_button(self.tr("&Delete"), "delete", self._delete, self)
        self.folder_button = icon_button(
            self.tr("Use a f&older…"), "open", self.ask_for_folder, self
        )
        self.use_button = icon_button(self.tr("&Use this model"), "check", self.use, self)
        self.again_button = icon_button(self.tr("&Try again"), "redo", self._try_again, self)
        self.draft_button = icon_button(self.tr("Use the d&raft engine"), "", self._use_draft, self)
        self._fetching = self._row(self.bar, self.line, self.stop_button)
        self._failed = self._row(self.trouble, self.again_button, self.draft_button)
        self._lay_out()
        self._connect()
        self._refill()
        models.refresh()

    def _connect(self) -> None:
        self._models.changed.connect(self._refill)
        self._models.progressed.connect(self._on_progress)
        self._models.failed.connect(self._on_failed)
        self._models.folder_checked.connect(self._on_folder)
        self.list.currentItemChanged.connect(self._update)
        self.list.itemActivated.connect(self._on_activated)

    # -- commands -------------------------------------------------------------------------------

    @property
    def current(self) -> SpeechModel | None:
        """The model that is selected."""
        item = self.list.currentItem()
        return None if item is None else self._models.find(item.data(0, _NAME))

    def select(self, name: str) -> None:
        """Go to a model."""
        for row in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(row)
            if item is not None and item.data(0, _NAME) == name:
                self.list.setCurrentItem(item)

    def fetch(self) -> None:
        """Bring the selected model to the disk."""
        model = self.current
        if model is not None and not model.on_disk:
            self._last = model.name
            self._failed.hide()
            self._models.fetch(model.name)

    def use(self) -> None:
        """Transcribe with the selected model from now on."""
        model = self.current
        if model is not None and model.on_disk:
            self.chosen.emit(model.name)
            self.accept()

    def ask_for_folder(self) -> None:
        """Let the person name a folder that holds a model."""
        dialog = QFileDialog(self, self.tr("Folder of a speech model"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self._models.check_folder(Path(name)))
        dialog.open()

    def _try_again(self) -> None:
        self.select(self._last)
        self.fetch()

    def _delete(self) -> None:
        model = self.current
        if model is not None and model.removable:
            self._models.remove(model.name)

    def _use_draft(self) -> None:
        self.draft_wanted.emit()
        self.accept()

    def _on_activated(self) -> None:
        model = self.current
        if model is not None and model.on_disk:
            self.use()
        else:
            self.fetch()

    # -- news -----------------------------------------------------------------------------------

    def _on_progress(self, progress: Progress) -> None:
        known = progress.done >= 0
        self.bar.setRange(0, _STEPS if known else 0)
        self.bar.setValue(round(max(0.0, progress.done) * _STEPS))
        self.line.setText(shown_sentence(progress.message))

    def _on_failed(self, error: CuesmithError) -> None:
        self.trouble.setText(str(shown_error(error)))
        self.trouble.setToolTip(error.details)
        self.again_button.setVisible(bool(self._last))
        self._failed.show()

    def _on_folder(self, folder: Path, problem: str) -> None:
        if problem:
            self._last = ""
            said = self.tr("{0} is not a speech model: {1}.").format(folder, problem)
            self._on_failed(CuesmithError(said))
            return
        self.chosen.emit(str(folder))
        self.accept()

    def _refill(self) -> None:
        item = self.list.currentItem()
        name = item.data(0, _NAME) if item else ""
        self.list.clear()
        for model in self._models.models:
            self.list.addTopLevelItem(self._item(model))
        best = self._models.preferred[0].name if self._models.preferred else "small"
        self.select(name or best)
        self._update()

    def _item(self, model: SpeechModel) -> QTreeWidgetItem:
        advice = shown_advice(model.advice)
        texts = [model.name, model_size(model), model_languages(model), self._state(model), advice]
        item = QTreeWidgetItem(texts)
        item.setData(0, _NAME, model.name)
        metrics = self.fontMetrics()
        for column, text in enumerate(texts[:4]):
            width = metrics.horizontalAdvance(text) + 2 * metrics.averageCharWidth() + 8
            item.setSizeHint(column, QSize(width, round(metrics.height() * 1.7)))
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setToolTip(0, str(model.path or model.name))
        item.setToolTip(4, advice)
        if model.on_disk:
            item.setForeground(3, colors(self).ok)
        return item

    def _state(self, model: SpeechModel) -> str:
        if model.name == self._models.fetching:
            return self.tr("being fetched")
        if model.on_disk:
            return self.tr("on disk")
        if model.partial:
            part = min(99, round(model.partial / 10_000 / max(1, model.megabytes)))
            return self.tr("{0} % there").format(part)
        return self.tr("not fetched")

    def _update(self) -> None:
        model, busy = self.current, bool(self._models.fetching)
        here = model is not None and model.on_disk
        self._fetching.setVisible(busy)
        self.fetch_button.setEnabled(model is not None and not here and not busy)
        resumes = model is not None and bool(model.partial)
        self.fetch_button.setText(self.tr("&Go on fetching") if resumes else self.tr("&Fetch"))
        self.use_button.setEnabled(here)
        own = model is not None and model.removable and model.name != self._models.fetching
        self.delete_button.setEnabled(own)
        none = self._models.known and not self._models.preferred
        self.intro.setText(self._none_text() if none else self._some_text())

    def _none_text(self) -> str:
        return self.tr(
            "No speech model is on this machine yet. “small” is a good start on any computer; "
            "larger ones hear better and take longer."
        )

    def _some_text(self) -> str:
        return self.tr("Larger models hear better and take longer. All work without a network.")

    # -- making ---------------------------------------------------------------------------------

    def _make_list(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setAccessibleName(self.tr("Speech models"))
        tree.setHeaderLabels(
            [
                self.tr("Model"),
                self.tr("Size"),
                self.tr("Languages"),
                self.tr("State"),
                self.tr("Good for"),
            ]
        )
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setAlternatingRowColors(True)
        tree.setAllColumnsShowFocus(True)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = tree.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        return tree

    def _row(self, *parts: QWidget) -> QWidget:
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in parts:
            row.addWidget(part, 1 if isinstance(part, QLabel | QProgressBar) else 0)
        holder.hide()
        return holder

    def _lay_out(self) -> None:
        self.intro.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.fetch_button, self.delete_button, self.folder_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.use_button)
        close = icon_button(self.tr("&Close"), "", self.reject, self)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.intro)
        column.addWidget(self.list, 1)
        column.addWidget(self._fetching)
        column.addWidget(self._failed)
        column.addLayout(buttons)
        self.use_button.setDefault(True)
        # Not by `sizeHint`, which loses against labels that wrap: room for the whole catalogue.
        self.resize(900, 560)
