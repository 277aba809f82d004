"""What the studio has around its panels: menus, toolbar, notices, status, layout."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, QUrl
from PySide6.QtGui import QActionGroup, QDesktopServices, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cuesmith.base.paths import logs_dir
from cuesmith.bridge.action_table import Scope
from cuesmith.bridge.actions import Actions
from cuesmith.bridge.job_board import JobBoard
from cuesmith.bridge.player import Player
from cuesmith.bridge.settings import Look, Settings, WindowState
from cuesmith.bridge.workspace import Workspace
from cuesmith.ui.theme import Theme, apply_theme
from cuesmith.ui.window.job_light import JobLight
from cuesmith.ui.window.jobs_drawer import JobsDrawer
from cuesmith.ui.window.key_scopes import place_actions, wants_key
from cuesmith.ui.window.menus import dress_actions, fill_menu_bar, make_toolbar
from cuesmith.ui.window.notices import NoticeBar
from cuesmith.ui.window.status_bar import StatusBar
from cuesmith.ui.window.studio_view import StudioView


class Shell(QMainWindow):
    """The window without its panels."""

    def __init__(
        self, workspace: Workspace, player: Player, settings: Settings, start: QWidget
    ) -> None:
        super().__init__()
        self.workspace = workspace
        self.player = player
        self.settings = settings
        self.jobs = JobBoard(self)
        self.commands = Actions(self)
        self.commands.set_key_map(settings.keys().own)
        self.notices = NoticeBar(self)
        self.studio = StudioView(self)
        self.start = start
        self._stack = QStackedWidget(self)
        self._stack.addWidget(start)
        self._stack.addWidget(self.studio)
        self.setCentralWidget(self._column())
        self.status = StatusBar(workspace, player, self)
        self.setStatusBar(self.status)
        self.job_light = JobLight(self.jobs, self)
        self.status.insertPermanentWidget(0, self.job_light)
        self.job_light.hide()
        dress_actions(self.commands)
        self.menus = fill_menu_bar(self, self.commands)
        self.toolbar = make_toolbar(self, self.commands)
        self._themes = QActionGroup(self)
        self._bind()
        self.setWindowTitle("Cuesmith")

    def _column(self) -> QWidget:
        """Notices above, below them the place for a bar, then the pages."""
        column = QWidget(self)
        self._rows = QVBoxLayout(column)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self.notices)
        self._rows.addWidget(self._stack, 1)
        return column

    def add_bar(self, bar: QWidget) -> None:
        """Put a bar between the notices and the panels."""
        self._rows.insertWidget(1, bar)

    def show_studio(self) -> None:
        """Show the panels."""
        self._stack.setCurrentWidget(self.studio)
        self._show_around(shown=True)

    def show_start(self) -> None:
        """Show the start page, without what only makes sense beside panels."""
        self._stack.setCurrentWidget(self.start)
        self._show_around(shown=False)

    def _show_around(self, *, shown: bool) -> None:
        self.toolbar.setVisible(shown)
        self.status.show_fields(shown)

    @property
    def at_start(self) -> bool:
        """Whether the start page is shown."""
        return self._stack.currentWidget() is self.start

    # -- commands -------------------------------------------------------------------------------

    def _bind(self) -> None:
        bind = self.commands.bind
        bind("file.quit", self.close)
        bind("view.palette", self.show_palette)
        bind("view.next_panel", lambda: self.studio.cycle(1))
        bind("view.previous_panel", lambda: self.studio.cycle(-1))
        bind("view.reset_layout", self.studio.reset_layout)
        bind("edit.shortcuts", self.show_shortcuts)
        bind("edit.settings", self.show_settings)
        bind("help.about", self.show_about)
        bind("help.logs", show_logs)
        for theme in Theme:
            action = bind(f"view.theme_{theme.value}", partial(self.set_theme, theme))
            self._themes.addAction(action)
        self._check_theme()

    def set_theme(self, theme: Theme) -> None:
        """Use other colours, now and from the next start on."""
        self.settings.set_look(Look(theme.value, self.settings.look().language))
        apply_theme(theme)
        self._check_theme()

    def _check_theme(self) -> None:
        self.commands[f"view.theme_{chosen_theme(self.settings).value}"].setChecked(True)

    def show_palette(self) -> None:
        """Let the user search all commands and run one."""
        from cuesmith.ui.window.palette import CommandPalette

        CommandPalette(self.commands, self.settings, self).open()

    def show_shortcuts(self) -> None:
        """Let the user change shortcuts."""
        from cuesmith.ui.window.shortcuts import ShortcutsDialog

        ShortcutsDialog(self.commands, self.settings, self).open()

    def show_settings(self) -> None:
        """Let the user change what is kept between starts."""
        from cuesmith.ui.window.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self.settings, self)
        dialog.theme_chosen.connect(self.set_theme)
        dialog.shortcuts_wanted.connect(self.show_shortcuts)
        dialog.open()

    def show_about(self) -> None:
        """Tell the versions of everything."""
        from cuesmith.ui.window.about import AboutDialog

        AboutDialog(self).open()

    # -- panels ---------------------------------------------------------------------------------

    def set_picture(self, panel: QWidget) -> None:
        """Put the picture into the middle, where it grows."""
        self.studio.setCentralWidget(panel)
        action = self.commands["view.show_picture"]
        self.commands.bind("view.show_picture", lambda: panel.setVisible(action.isChecked()))
        action.setChecked(True)

    def add_panel(
        self, name: str, title: str, panel: QWidget, area: Qt.DockWidgetArea, *, beside: str = ""
    ) -> QDockWidget:
        """Dock a panel: in an area, or hidden, as a tab `beside` another one.

        The command `view.show_<name>` shows and hides it, where there is one.
        """
        dock = self.studio.add_panel(name, title, panel, area, beside=beside)
        id_ = f"view.show_{name}"
        if id_ in self.commands.specs:
            action = self.commands.bind(
                id_, lambda: show_dock(dock, self.commands[id_].isChecked())
            )
            action.setChecked(not beside)
            dock.toggleViewAction().toggled.connect(action.setChecked)
        return dock

    def panels_are_there(self, scopes: Mapping[Scope, Sequence[QWidget]]) -> None:
        """All panels are docked: make keys work where they should, and lay out as last time."""
        right = Qt.DockWidgetArea.RightDockWidgetArea
        drawer = JobsDrawer(self.jobs, self.studio)
        jobs = self.add_panel("jobs", self.tr("Jobs"), drawer, right, beside="list")
        self.job_light.clicked.connect(lambda: show_dock(jobs, True))
        place_actions(self.commands, self, scopes)
        self.studio.lay_out(self.settings.window().docks)

    def restore_geometry(self) -> None:
        """Stand where the window stood; call it before it is shown."""
        state = self.settings.window().geometry
        if not (state and self.restoreGeometry(QByteArray(state))):
            self.resize(self._first_size())

    def _first_size(self) -> QSize:
        screen = self.screen().availableSize()
        return QSize(1440, 900).boundedTo(QSize(screen.width() - 40, screen.height() - 60))

    def keep_layout(self) -> None:
        """Remember size, place and docks for the next start."""
        geometry = bytes(self.saveGeometry().data())
        self.settings.set_window(WindowState(geometry, self.studio.layout_state()))

    def _is_typed(self, event: QKeyEvent) -> bool:
        return wants_key(QApplication.focusWidget(), event, self.commands)

    def sizeHint(self) -> QSize:
        """What the design is made for."""
        return QSize(1280, 720)

    def event(self, event: QEvent) -> bool:
        """Leave keys to text fields and buttons before they become commands."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and self._is_typed(event):
            event.accept()
            return True
        return super().event(event)


def chosen_theme(settings: Settings) -> Theme:
    """What the user chose; the system's where the setting is damaged."""
    value = settings.look().theme
    return Theme(value) if value in set(Theme) else Theme.SYSTEM


def show_dock(dock: QDockWidget, shown: bool) -> None:
    """Show a dock, in front of those it shares its place with, or hide it."""
    dock.setVisible(shown)
    if shown:
        dock.raise_()


def show_logs() -> None:
    """Open the folder of the log in the system's file manager."""
    folder = logs_dir()
    folder.mkdir(parents=True, exist_ok=True)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
