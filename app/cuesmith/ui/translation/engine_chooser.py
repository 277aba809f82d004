"""By whom: all ways to translate in one list, how each stands, and what it wants."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cuesmith.base.secrets import Secret
from cuesmith.bridge.engine_words import engine_advice, engine_name, engine_state
from cuesmith.bridge.translation_ports import EngineEntry, EngineSettings
from cuesmith.ui.hosts.secret_field import SecretField
from cuesmith.ui.pieces import form_layout, icon_button, wrapping_label
from cuesmith.ui.theme import colors

_ROWS = 8
_ROW = 1.5
"""The height of a row, in heights of its text."""


_LOCAL_MODEL = "http://localhost:11434/v1"
"""Where Ollama listens."""


@dataclass(frozen=True, slots=True)
class OtherWay:
    """A way that is done elsewhere in the window: by Whisper, or by a host."""

    id: str
    name: str
    state: str
    advice: str
    ready: bool = True


class EngineChooser(QWidget):
    """The list, and below it the settings of what is chosen."""

    changed = Signal()
    forget_wanted = Signal(str)
    """The key of the engine of that id is to be removed."""

    def __init__(self, others: Sequence[OtherWay], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._others = tuple(others)
        self._entries: tuple[EngineEntry, ...] = ()
        self.list = QTreeWidget(self)
        self.advice = wrapping_label("", self)
        self.key = SecretField(self.tr("Key"), self)
        self.forget = icon_button(self.tr("For&get it"), "delete", self._forget, self)
        self.url, self.region, self.email = (QLineEdit(self) for _ in range(3))
        self.model = QComboBox(self)
        self._form = form_layout()
        self._key_row = QWidget(self)
        self._lay_out()
        self._fill("")
        self.list.currentItemChanged.connect(self._show_chosen)
        self.key.changed.connect(self.changed)
        for line in (self.url, self.region, self.email):
            line.textChanged.connect(self.changed)
        self.model.editTextChanged.connect(self.changed)

    def _lay_out(self) -> None:
        self.list.setAccessibleName(self.tr("Ways to translate"))
        self.list.setColumnCount(2)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.setFixedHeight(_ROWS * self._row_height + 4)
        row = QHBoxLayout(self._key_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.key, 1)
        row.addWidget(self.forget)
        self._key_row.setFocusProxy(self.key)
        self.advice.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.model.setEditable(True)
        self.model.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.region.setPlaceholderText("westeurope")
        self._form.addRow(self.tr("&Key:"), self._key_row)
        self._form.addRow(self.tr("Add&ress:"), self.url)
        self._form.addRow(self.tr("&Model:"), self.model)
        self._form.addRow(self.tr("Re&gion:"), self.region)
        self._form.addRow(self.tr("&E-mail:"), self.email)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.list)
        layout.addWidget(self.advice)
        layout.addLayout(self._form)
        self.setFocusProxy(self.list)

    @property
    def _row_height(self) -> int:
        return round(self.fontMetrics().height() * _ROW)

    # -- what is offered ------------------------------------------------------------------------

    def show_engines(self, entries: Sequence[EngineEntry], wanted: str) -> None:
        """Offer these; the one of the id `wanted` is chosen, else the first that is ready and
        keeps texts here or has an account, so that nothing is sent anywhere unasked."""
        kept = self.chosen or wanted
        self._entries = tuple(entries)
        usual = (each.spec.id for each in entries if each.ready and _is_asked_for(each))
        self._fill(kept or next(usual, ""))

    def update_engine(self, entry: EngineEntry) -> None:
        """One of them stands otherwise now."""
        changed = [entry if each.spec.id == entry.spec.id else each for each in self._entries]
        self.key.clear()
        self._entries = tuple(changed)
        self._fill(self.chosen)

    def _fill(self, chosen: str) -> None:
        self.list.clear()
        rows = [
            (each.spec.id, engine_name(each), engine_state(each), each.ready)
            for each in self._entries
        ]
        rows += [(each.id, each.name, each.state, each.ready) for each in self._others]
        if not self._entries:
            rows.insert(0, ("", self.tr("Looking for engines…"), "", False))
        for id_, name, state, ready in rows:
            item = QTreeWidgetItem([name, state])
            item.setData(0, Qt.ItemDataRole.UserRole, id_)
            item.setSizeHint(0, QSize(0, self._row_height))
            item.setData(1, Qt.ItemDataRole.UserRole, ready)
            self.list.addTopLevelItem(item)
            if id_ == chosen and id_:
                self.list.setCurrentItem(item)
        self._color()
        self._show_chosen()

    def _color(self) -> None:
        own = colors(self)
        for row in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(row)
            if item is not None:
                ready = item.data(1, Qt.ItemDataRole.UserRole)
                item.setForeground(1, own.ok if ready else own.muted_text)

    # -- what is chosen -------------------------------------------------------------------------

    @property
    def chosen(self) -> str:
        """The id of what is chosen; empty for nothing."""
        item = self.list.currentItem()
        return "" if item is None else str(item.data(0, Qt.ItemDataRole.UserRole))

    @property
    def entry(self) -> EngineEntry | None:
        """The engine that is chosen."""
        return next((each for each in self._entries if each.spec.id == self.chosen), None)

    @property
    def other(self) -> OtherWay | None:
        """The other way that is chosen."""
        return next((each for each in self._others if each.id == self.chosen), None)

    @property
    def settings(self) -> EngineSettings:
        """As they are written."""
        return EngineSettings(
            self.url.text().strip(),
            self.model.currentText().strip(),
            self.region.text().strip(),
            self.email.text().strip(),
        )

    @property
    def secret(self) -> Secret | None:
        """The key that is written; None leaves the one that is kept."""
        return self.key.secret if self.key.filled else None

    @property
    def is_changed(self) -> bool:
        """Whether there is something to be kept."""
        entry = self.entry
        return entry is not None and (self.key.filled or self.settings != entry.settings)

    @property
    def may_start(self) -> bool:
        """Whether what is chosen has, as it is written, all that it wants."""
        entry, other = self.entry, self.other
        if other is not None:
            return other.ready
        if entry is None:
            return False
        return entry.ready or self.is_changed

    def _show_chosen(self, *_about: object) -> None:
        entry, other = self.entry, self.other
        advice = engine_advice(entry) if entry else other.advice if other else ""
        self.advice.setText(advice)
        self.advice.setVisible(bool(advice))
        spec = None if entry is None else entry.spec
        form = self._form
        form.setRowVisible(self._key_row, entry is not None and entry.takes_key)
        form.setRowVisible(self.url, spec is not None and spec.takes_url)
        form.setRowVisible(self.model, spec is not None and spec.needs_model)
        form.setRowVisible(self.region, spec is not None and spec.id == "microsoft")
        form.setRowVisible(self.email, spec is not None and spec.id == "mymemory")
        if entry is not None:
            self._show_settings(entry)
        self.changed.emit()

    def _forget(self) -> None:
        self.forget_wanted.emit(self.chosen)

    def _show_settings(self, entry: EngineEntry) -> None:
        kept = self.tr("Kept in the keyring; write another to replace it")
        wanted = self.tr("Kept in this computer's keyring, nowhere else")
        passing = self.tr("There is no keyring here: kept until Cuesmith is closed")
        self.key.clear()
        self.forget.setVisible(entry.has_key)
        hint = kept if entry.has_key else wanted if entry.lasting else passing
        self.key.text.setPlaceholderText(hint)
        own = self.tr("Empty for OpenAI itself; else such as {0}").format(_LOCAL_MODEL)
        self.url.setPlaceholderText(own if entry.spec.needs_model else "http://localhost:5000")
        self.url.setText(entry.settings.url)
        self.region.setText(entry.settings.region)
        self.email.setText(entry.settings.email)
        self.model.clear()
        self.model.addItems(list(entry.models))
        self.model.setEditText(entry.settings.model or next(iter(entry.models), ""))

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._color()


def _is_asked_for(entry: EngineEntry) -> bool:
    return entry.spec.offline or entry.has_key or bool(entry.settings.url)
