"""Commands and their shortcuts as a tree for the shortcut editor; a working copy until accepted."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QStandardItem, QStandardItemModel

from cuesmith.bridge.action_table import ActionSpec, Scope
from cuesmith.bridge.actions import Actions
from cuesmith.bridge.key_maps import Conflict, KeyMap, conflicts, default_keys

ID_ROLE = Qt.ItemDataRole.UserRole + 1
FIND_ROLE = Qt.ItemDataRole.UserRole + 2
"""What a search looks through: title, menu and shortcuts."""


class KeyTable(QStandardItemModel):
    """Menus with their commands below them: name, shortcuts, where they work."""

    edited = Signal()

    def __init__(self, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._keys = dict(actions.key_map())
        self._cells: dict[str, tuple[QStandardItem, QStandardItem]] = {}
        self.conflicts: tuple[Conflict, ...] = ()
        self.setHorizontalHeaderLabels([self.tr("Command"), self.tr("Shortcuts"), self.tr("Works")])
        self._fill()
        self._refresh()

    def _fill(self) -> None:
        menus: dict[str, QStandardItem] = {}
        for spec in self._actions.specs.values():
            title = self._actions.menu_title(spec.id)
            if title not in menus:
                menus[title] = _cell(title)
                self.appendRow(menus[title])
            name, keys = _cell(self._actions.name(spec.id)), _cell("")
            for cell in (name, keys):
                cell.setData(spec.id, ID_ROLE)
            menus[title].appendRow([name, keys, _cell(self._scope(spec))])
            self._cells[spec.id] = (name, keys)

    def _scope(self, spec: ActionSpec) -> str:
        return {
            Scope.WINDOW: self.tr("everywhere"),
            Scope.KEYS: self.tr("outside text"),
            Scope.LIST: self.tr("in the cue list"),
            Scope.TIMELINE: self.tr("in the timeline"),
            Scope.VIDEO: self.tr("on the picture"),
            Scope.TEXT: self.tr("in the text"),
        }[spec.scope]

    @property
    def keys(self) -> KeyMap:
        """All shortcuts as they are in the editor."""
        return dict(self._keys)

    def keys_of(self, id_: str) -> tuple[str, ...]:
        """One command's shortcuts as they are in the editor."""
        return self._keys[id_]

    def set_keys(self, id_: str, keys: tuple[str, ...]) -> None:
        """Give a command other shortcuts, each once."""
        self._keys[id_] = tuple(dict.fromkeys(filter(None, keys)))
        self._refresh()

    def use(self, keys: KeyMap) -> None:
        """Take a preset: its shortcuts, and the table's for every command it does not name."""
        for id_, spec in self._actions.specs.items():
            self._keys[id_] = keys.get(id_, default_keys(spec))
        self._refresh()

    def reset(self, id_: str) -> None:
        """Give a command the shortcuts of the table."""
        self.set_keys(id_, default_keys(self._actions.specs[id_]))

    def others_wanting(self, id_: str) -> tuple[str, ...]:
        """Titles of the commands that get in the way of this one."""
        ids = dict.fromkeys(
            other
            for conflict in self.conflicts
            if id_ in conflict.commands
            for other in conflict.commands
            if other != id_
        )
        return tuple(self._actions.name(other) for other in ids)

    def _refresh(self) -> None:
        self.conflicts = conflicts(self._keys, self._actions.specs.values())
        disputed = {id_ for conflict in self.conflicts for id_ in conflict.commands}
        for id_, (name, shown) in self._cells.items():
            text = native(self._keys[id_])
            mark = f"⚠ {text}" if id_ in disputed else text
            if shown.text() != mark:
                shown.setText(mark)
            others = ", ".join(self.others_wanting(id_)) if id_ in disputed else ""
            shown.setToolTip(self.tr("Also: {0}").format(others) if others else "")
            name.setData(f"{self._actions.menu_title(id_)} {name.text()} {text}", FIND_ROLE)
        self.edited.emit()


def native(keys: tuple[str, ...]) -> str:
    """Shortcuts as this system writes them."""
    form = QKeySequence.SequenceFormat
    return ", ".join(
        QKeySequence(each, form.PortableText).toString(form.NativeText) for each in keys
    )


def _cell(text: str) -> QStandardItem:
    cell = QStandardItem(text)
    cell.setEditable(False)
    return cell
