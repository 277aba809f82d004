"""The commands of a window as QActions, made from one table.

Whoever can do a command binds it; menus, toolbar, palette and shortcut editor only read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from cuesmith.bridge.action_table import ACTIONS, ActionSpec


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
        action.setShortcuts([QKeySequence(keys) for keys in spec.keys.split()])
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
