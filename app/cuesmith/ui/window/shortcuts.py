"""The shortcut editor: search, press keys, see what gets in the way; presets, import, export."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, QSize, QSortFilterProxyModel, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.actions import Actions
from cuesmith.bridge.key_maps import presets, read_preset, write_key_map
from cuesmith.bridge.key_table import FIND_ROLE, ID_ROLE, KeyTable
from cuesmith.bridge.sentences import shown_error
from cuesmith.bridge.settings import Keys, Settings
from cuesmith.ui.icons import without_icons
from cuesmith.ui.theme import colors


class ShortcutsDialog(QDialog):
    """Works on a copy; OK puts it to use."""

    def __init__(self, actions: Actions, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._actions = actions
        self._settings = settings
        self.table = KeyTable(actions, self)
        self._found = QSortFilterProxyModel(self)
        self._found.setSourceModel(self.table)
        self._found.setRecursiveFilteringEnabled(True)
        self._found.setFilterRole(FIND_ROLE)
        self._found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.search = self._make_search()
        self.preset = self._make_preset()
        self.tree = self._make_tree()
        self.recorder = QKeySequenceEdit(self)
        self.warning = QLabel(self)
        self._buttons = QDialogButtonBox(self)
        self._lay_out()
        self.table.edited.connect(self._show_current)
        self.tree.selectionModel().currentChanged.connect(self._show_current)
        self._show_current()

    def _make_search(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setPlaceholderText(self.tr("Search commands and shortcuts"))
        field.setAccessibleName(self.tr("Search"))
        field.setClearButtonEnabled(True)
        field.textChanged.connect(self._search)
        return field

    def _make_preset(self) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(self.tr("Preset"))
        for preset in presets():
            box.addItem(preset.name, preset)
        chosen = self._settings.keys().preset
        ids = [preset.id for preset in presets()]
        box.setCurrentIndex(ids.index(chosen) if chosen in ids else 0)
        box.activated.connect(lambda: self.table.use(box.currentData().keys))
        return box

    def _make_tree(self) -> QTreeView:
        tree = QTreeView(self)
        tree.setAccessibleName(self.tr("Commands"))
        tree.setModel(self._found)
        tree.setUniformRowHeights(True)
        tree.setAlternatingRowColors(True)
        tree.expandAll()
        header = tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        return tree

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        top = QHBoxLayout()
        top.addWidget(self.search, 1)
        label = QLabel(self.tr("&Preset"), self)
        label.setBuddy(self.preset)
        top.addWidget(label)
        top.addWidget(self.preset)
        layout.addLayout(top)
        layout.addWidget(self.tree, 1)
        layout.addLayout(self._recording())
        self.warning.setWordWrap(True)
        self.warning.setMinimumHeight(self.fontMetrics().height())
        layout.addWidget(self.warning)
        self._fill_buttons()
        layout.addWidget(self._buttons)

    def _recording(self) -> QHBoxLayout:
        self.recorder.setAccessibleName(self.tr("Press the new shortcut"))
        self.recorder.setMaximumSequenceLength(1)
        self.recorder.setClearButtonEnabled(True)
        row = QHBoxLayout()
        label = QLabel(self.tr("Press &keys"), self)
        label.setBuddy(self.recorder)
        row.addWidget(label)
        row.addWidget(self.recorder, 1)
        for text, slot in (
            (self.tr("&Add"), self.add_recorded),
            (self.tr("Use &instead"), self.use_recorded),
            (self.tr("&Remove"), self.remove_keys),
            (self.tr("&Default"), self.reset_current),
        ):
            button = QPushButton(text, self)
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            row.addWidget(button)
        return row

    def _fill_buttons(self) -> None:
        standard, role = QDialogButtonBox.StandardButton, QDialogButtonBox.ButtonRole
        self._buttons.setStandardButtons(standard.Ok | standard.Cancel)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        for text, slot in (
            (self.tr("I&mport…"), self._ask_import),
            (self.tr("E&xport…"), self._ask_export),
        ):
            self._buttons.addButton(text, role.ResetRole).clicked.connect(slot)
        without_icons(self._buttons)

    def _search(self, text: str) -> None:
        self._found.setFilterFixedString(text)
        self.tree.expandAll()
        first = self._found.index(0, 0, self._found.index(0, 0))
        if text and first.isValid():
            self.tree.setCurrentIndex(first)

    @property
    def current(self) -> str:
        """Identity of the command that is chosen; empty where none is."""
        index = self.tree.currentIndex()
        return str(index.siblingAtColumn(0).data(ID_ROLE) or "") if index.isValid() else ""

    def choose(self, id_: str) -> None:
        """Go to a command."""
        found = self._found.match(
            self._found.index(0, 0),
            ID_ROLE,
            id_,
            1,
            Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive,
        )
        self.tree.setCurrentIndex(found[0] if found else QModelIndex())

    def _recorded(self) -> str:
        return self.recorder.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    def add_recorded(self) -> None:
        """Give the chosen command one more shortcut."""
        if self.current and self._recorded():
            self.table.set_keys(self.current, (*self.table.keys_of(self.current), self._recorded()))
            self.recorder.clear()

    def use_recorded(self) -> None:
        """Give the chosen command this shortcut and no other; take it from whoever had it."""
        keys = self._recorded()
        if not (self.current and keys):
            return
        self.table.set_keys(self.current, (keys,))
        for conflict in self.table.conflicts:
            for other in conflict.commands if conflict.keys == keys else ():
                if other != self.current:
                    kept = (each for each in self.table.keys_of(other) if each != keys)
                    self.table.set_keys(other, tuple(kept))
        self.recorder.clear()

    def remove_keys(self) -> None:
        """Take all shortcuts from the chosen command."""
        if self.current:
            self.table.set_keys(self.current, ())

    def reset_current(self) -> None:
        """Give the chosen command its first shortcuts back."""
        if self.current:
            self.table.reset(self.current)

    def _show_current(self) -> None:
        others = self.table.others_wanting(self.current) if self.current else ()
        said = ""
        if others:
            said = self.tr("The same keys do something else too: {0}.").format(", ".join(others))
        elif self.table.conflicts:
            count = len(self.table.conflicts)
            said = self.tr("%n shortcut(s) with two meanings: neither works.", "", count)
        self.warning.setText(said)
        palette = self.warning.palette()
        palette.setColor(palette.ColorRole.WindowText, colors(self).problem)
        self.warning.setPalette(palette)

    # -- files ----------------------------------------------------------------------------------

    def _ask_import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Import shortcuts"), "", "*.json")
        if name:
            self.import_from(Path(name))

    def import_from(self, path: Path) -> None:
        """Use the shortcuts of a file, until they are changed further."""
        try:
            self.table.use(read_preset(path).keys)
        except CuesmithError as error:
            self.warning.setText(str(shown_error(error)))

    def _ask_export(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export shortcuts"), "cuesmith-shortcuts.json", "*.json"
        )
        if name:
            self.export_to(Path(name))

    def export_to(self, path: Path) -> None:
        """Write the shortcuts as they are in the editor."""
        try:
            write_key_map(path, "Cuesmith", self.table.keys)
        except CuesmithError as error:
            self.warning.setText(str(shown_error(error)))

    def accept(self) -> None:
        """Put the shortcuts to use, and keep them."""
        self._actions.set_key_map(self.table.keys)
        preset = self.preset.currentData().id
        self._settings.set_keys(Keys(preset, dict(self._actions.own_keys())))
        super().accept()

    def sizeHint(self) -> QSize:
        """Room for two dozen commands."""
        return QSize(760, 600)
