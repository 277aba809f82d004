"""The commands of a window as QActions, made from one table.

Whoever can do a command binds it; menus, toolbar, palette and shortcut editor only read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from cuesmith.bridge.action_table import ACTIONS, MENUS, ActionSpec
from cuesmith.bridge.key_maps import KeyMap, default_keys

_PORTABLE = QKeySequence.SequenceFormat.PortableText


class Actions(QObject):
    """One QAction for each row of the table, disabled until it is bound."""

    keys_changed = Signal(str)
    """A command's identity: it has other shortcuts now."""

    def __init__(
        self, parent: QObject | None = None, specs: Iterable[ActionSpec] = ACTIONS
    ) -> None:
        super().__init__(parent)
        self.specs = {spec.id: spec for spec in specs}
        self._actions = {spec.id: self._make(spec) for spec in self.specs.values()}
        self._bound: set[str] = set()

    def _make(self, spec: ActionSpec) -> QAction:
        action = QAction(QCoreApplication.translate("Actions", spec.text), self)
        action.setObjectName(spec.id)
        action.setCheckable(spec.checkable)
        action.setEnabled(False)
        action.setShortcuts([QKeySequence(keys, _PORTABLE) for keys in default_keys(spec)])
        return action

    def __getitem__(self, id_: str) -> QAction:
        return self._actions[id_]

    def bind(self, id_: str, slot: Callable[[], object], *, enabled: bool = True) -> QAction:
        """Say what a command does. `slot` takes nothing; a checkable one asks `isChecked`."""
        action = self._actions[id_]
        action.triggered.connect(lambda _checked=False: slot())
        action.setEnabled(enabled)
        self._bound.add(id_)
        return action

    @property
    def unbound(self) -> frozenset[str]:
        """Commands that nobody does yet."""
        return frozenset(self._actions) - self._bound

    def set_enabled(self, enabled: bool, *ids: str) -> None:
        """Allow commands, or grey them out."""
        for id_ in ids:
            self._actions[id_].setEnabled(enabled)

    # -- what is shown of them ------------------------------------------------------------------

    def title(self, id_: str) -> str:
        """A command's text as it is now, without mnemonic: "Undo Split cue 12"."""
        return plain(self._actions[id_].text())

    def name(self, id_: str) -> str:
        """A command's text as the table has it, without mnemonic."""
        return plain(QCoreApplication.translate("Actions", self.specs[id_].text))

    def shown_text(self, id_: str) -> str:
        """A command's text as the table has it, with its mnemonic, in the user's language."""
        return QCoreApplication.translate("Actions", self.specs[id_].text)

    def menu_title(self, id_: str) -> str:
        """The title of the menu that a command stands in, without mnemonic."""
        menu = self.specs[id_].menu
        return plain(QCoreApplication.translate("Actions", MENUS.get(menu, menu)))

    # -- their shortcuts ------------------------------------------------------------------------

    def keys(self, id_: str) -> tuple[str, ...]:
        """A command's shortcuts now, in Qt's portable notation."""
        return tuple(keys.toString(_PORTABLE) for keys in self._actions[id_].shortcuts())

    def key_map(self) -> KeyMap:
        """All shortcuts now."""
        return {id_: self.keys(id_) for id_ in self._actions}

    def own_keys(self) -> KeyMap:
        """Those that differ from the table's."""
        return {
            id_: keys
            for id_, keys in self.key_map().items()
            if keys != default_keys(self.specs[id_])
        }

    def set_keys(self, id_: str, keys: tuple[str, ...]) -> None:
        """Give a command other shortcuts; an empty tuple takes them all."""
        if keys != self.keys(id_):
            self._actions[id_].setShortcuts([QKeySequence(each, _PORTABLE) for each in keys])
            self.keys_changed.emit(id_)

    def set_key_map(self, keys: KeyMap) -> None:
        """Use these shortcuts, and the table's for every command not named."""
        for id_, spec in self.specs.items():
            self.set_keys(id_, keys.get(id_, default_keys(spec)))


def plain(text: str) -> str:
    """A menu text without its mnemonic mark and its dots."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")
