"""The panels of an open project: the picture in the middle, docks around it that can be moved."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabWidget, QWidget

_LAYOUT = 1
"""Version of what `saveState` writes: raise it when docks get other names."""


class StudioView(QMainWindow):
    """A place for panels. It knows none of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Widget)
        self.setObjectName("studio")
        self.setDockOptions(
            QMainWindow.DockOption.AnimatedDocks
            | QMainWindow.DockOption.AllowNestedDocks
            | QMainWindow.DockOption.AllowTabbedDocks
        )
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        bottom = Qt.DockWidgetArea.BottomDockWidgetArea
        self.setCorner(Qt.Corner.BottomLeftCorner, bottom)
        self.setCorner(Qt.Corner.BottomRightCorner, bottom)
        self._docks: dict[str, QDockWidget] = {}
        self._first = QByteArray()
        self._wanted: bytes | None = None
        self._lent: dict[str, list[int]] = {}
        self._restoring = False

    @property
    def docks(self) -> dict[str, QDockWidget]:
        """By name, in the order in which they came."""
        return dict(self._docks)

    def add_panel(
        self, name: str, title: str, panel: QWidget, area: Qt.DockWidgetArea, *, beside: str = ""
    ) -> QDockWidget:
        """Put a panel into a dock of its own: in an area, or hidden, as a tab `beside` another."""
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setWidget(panel)
        if not panel.accessibleName():
            panel.setAccessibleName(title)
        self.addDockWidget(area, dock)
        if beside:
            self.tabifyDockWidget(self._docks[beside], dock)
            dock.hide()
        self._docks[name] = dock
        return dock

    def lay_out(self, state: bytes) -> None:
        """All panels are there: put them where they were, or where they belong.

        Waits until the view is seen, for its size decides that of the panels.
        """
        self._wanted = state
        if self.isVisible():
            self._place()

    def _place(self) -> None:
        if self._wanted is not None:
            state, self._wanted = self._wanted, None
            self._arrange()
            self._first = self.saveState(_LAYOUT)
            if state:  # what is no layout of ours changes nothing
                self._restore(QByteArray(state))

    def _restore(self, state: QByteArray) -> None:
        """Meanwhile docks come and go that stand nowhere yet: none of them can be given room."""
        self._restoring = True
        self.restoreState(state, _LAYOUT)
        self._restoring = False

    def _arrange(self) -> None:
        """Sizes that suit 1280 by 720 and grow well: the list gets 2 parts of 5."""
        docks = self._docks
        across = [docks[name] for name in ("list", "inspector") if name in docks]
        self.resizeDocks(across[:1], [round(self.width() * 0.42)], Qt.Orientation.Horizontal)
        if len(across) > 1:
            self.resizeDocks(across, [320, 220], Qt.Orientation.Vertical)
            for dock in across:
                dock.raise_()
        if "timeline" in docks:
            height = round(self.height() * 0.34)
            self.resizeDocks([docks["timeline"]], [height], Qt.Orientation.Vertical)

    def give_room(self, name: str, beside: str, front: bool) -> None:
        """While a panel stands in front, it has what room the one below can spare; then both are
        as they were."""
        docks = [self._docks[name], self._docks[beside]]
        if not self.laid_out or self._restoring or any(dock.isFloating() for dock in docks):
            return
        if front and name not in self._lent:
            self._lent[name] = [dock.height() for dock in docks]
            self.resizeDocks(docks, [10_000, 1], Qt.Orientation.Vertical)
        elif not front and name in self._lent:
            self.resizeDocks(docks, self._lent.pop(name), Qt.Orientation.Vertical)

    @property
    def laid_out(self) -> bool:
        """Whether the panels stand where they belong."""
        return bool(self._docks) and self._wanted is None

    def layout_state(self) -> bytes:
        """Where the docks are, for the settings; as it was wanted where they were never seen."""
        return bytes(self.saveState(_LAYOUT).data()) if self._wanted is None else self._wanted

    def reset_layout(self) -> None:
        """As it was at the very first start."""
        for dock in self._docks.values():
            dock.setFloating(False)
        self._lent.clear()
        self._restore(self._first)
        self._arrange()

    def cycle(self, step: int) -> None:
        """Give the keyboard to the next panel that can be seen, or the one before it."""
        stops = [self.centralWidget(), *(dock.widget() for dock in self._docks.values())]
        seen = [each for each in stops if each is not None and _entrance(each) is not None]
        if not seen:
            return
        holder = next(
            (at for at, panel in enumerate(seen) if _holds_focus(panel)), -1 if step > 0 else 0
        )
        enter_panel(seen[(holder + step) % len(seen)])

    def showEvent(self, event: QShowEvent) -> None:
        """Lay out once the size is known."""
        super().showEvent(event)
        QTimer.singleShot(0, self._place)


def _holds_focus(panel: QWidget) -> bool:
    focused = panel.window().focusWidget()
    return focused is not None and (focused is panel or panel.isAncestorOf(focused))


def enter_panel(panel: QWidget) -> None:
    """Give the keyboard to a panel: to what it names, to itself, or to the first in it that takes
    it."""
    target = _entrance(panel) or panel
    target.window().activateWindow()
    target.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _entrance(panel: QWidget) -> QWidget | None:
    """What takes the keyboard in a panel; None where nothing does just now."""
    if not panel.isVisible():
        return None
    first = [each for each in (panel.focusProxy(), panel) if each is not None]
    return next(filter(_takes_focus, [*first, *panel.findChildren(QWidget)]), None)


def _takes_focus(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isVisible() and widget.isEnabled()
