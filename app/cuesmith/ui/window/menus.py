"""Menu bar and toolbar, read from the table of commands."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar

from cuesmith.bridge.action_table import MENUS
from cuesmith.bridge.actions import Actions
from cuesmith.ui.icons import icon

TOOLBAR = (
    ("file.open", "file.export", "host.publish"),
    ("edit.undo", "edit.redo"),
    ("cue.insert", "cue.split", "cue.join_next", "cue.delete"),
    ("time.set_start", "time.set_end", "time.ripple", "time.snapping"),
    ("edit.find", "review.next_problem", "review.next_doubt"),
    ("speech.transcribe",),
)
"""What is on the toolbar, in groups."""

_ROLES = {
    "file.quit": QAction.MenuRole.QuitRole,
    "edit.settings": QAction.MenuRole.PreferencesRole,
    "help.about": QAction.MenuRole.AboutRole,
}
"""macOS has places of its own for these."""


def fill_menu_bar(window: QMainWindow, actions: Actions) -> dict[str, QMenu]:
    """Make every menu of the table; gives them by name."""
    menus = {
        name: window.menuBar().addMenu(QCoreApplication.translate("Actions", title))
        for name, title in MENUS.items()
    }
    within: dict[tuple[str, str], QMenu] = {}
    for spec in actions.specs.values():
        action = actions[spec.id]
        action.setMenuRole(_ROLES.get(spec.id, QAction.MenuRole.NoRole))
        menu, place = menus[spec.menu], (spec.menu, spec.submenu)
        if spec.submenu and place not in within:
            within[place] = menu.addMenu(QCoreApplication.translate("Actions", spec.submenu))
        menu = within.get(place, menu)
        if spec.separator:
            menu.addSeparator()
        menu.addAction(action)
    for spec in actions.specs.values():
        if spec.heads:
            _put_ahead(menus[spec.heads], actions[spec.id])
    return menus


def _put_ahead(menu: QMenu, action: QAction) -> None:
    first = menu.actions()[0]
    menu.insertAction(first, action)
    menu.insertSeparator(first)


def dress_actions(actions: Actions) -> None:
    """Give commands their icons, and tool tips that name their shortcuts."""
    for spec in actions.specs.values():
        if spec.icon:
            actions[spec.id].setIcon(icon(spec.icon))
        _tell_keys(actions, spec.id)
    actions.keys_changed.connect(lambda id_: _tell_keys(actions, id_))


def _tell_keys(actions: Actions, id_: str) -> None:
    keys = actions[id_].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    title = actions.title(id_)
    actions[id_].setToolTip(f"{title} ({keys})" if keys else title)


def make_toolbar(window: QMainWindow, actions: Actions) -> QToolBar:
    """The bar below the menus."""
    bar = QToolBar(QCoreApplication.translate("Actions", "Toolbar"), window)
    bar.setObjectName("toolbar")
    bar.setMovable(False)
    bar.setIconSize(QSize(20, 20))
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    for number, group in enumerate(TOOLBAR):
        if number:
            bar.addSeparator()
        for id_ in group:
            bar.addAction(actions[id_])
    window.addToolBar(bar)
    return bar
