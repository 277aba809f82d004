"""The command palette: type a few letters of a command, press Enter, it runs."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from cuesmith.bridge.actions import Actions
from cuesmith.bridge.command_search import Command, all_commands, search
from cuesmith.bridge.settings import Settings
from cuesmith.ui.theme import colors

_RECENT = 8
_GAP = 12
_ROLE = Qt.ItemDataRole
_Index = QModelIndex | QPersistentModelIndex


class CommandPalette(QDialog):
    """Made anew each time; `open()` it."""

    def __init__(self, actions: Actions, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Command palette"))
        self._actions = actions
        self._settings = settings
        self._commands = all_commands(actions)
        self.model = _Commands(self)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Type the name of a command"))
        self.field.setAccessibleName(self.tr("Command"))
        self.field.setClearButtonEnabled(True)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._search)
        self.view = self._make_view()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self.field)
        layout.addWidget(self.view)
        self._search("")

    def _make_view(self) -> QListView:
        view = QListView(self)
        view.setModel(self.model)
        view.setItemDelegate(_Row(view))
        view.setAccessibleName(self.tr("Commands found"))
        view.setUniformItemSizes(True)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.clicked.connect(self.run)
        return view

    def _search(self, text: str) -> None:
        self.model.show_found(search(self._commands, text, self._settings.recent_commands()))
        self.view.setCurrentIndex(self.model.index(0))

    def run(self) -> None:
        """Close, and do the current command."""
        row = self.view.currentIndex().row()
        if not 0 <= row < self.model.rowCount() or not self.model.found[row].enabled:
            QApplication.beep()
            return
        id_ = self.model.found[row].id
        others = (each for each in self._settings.recent_commands() if each != id_)
        self._settings.set_recent_commands((id_, *others)[:_RECENT])
        self.accept()
        self._actions[id_].trigger()

    def sizeHint(self) -> QSize:
        """Ten commands or so."""
        return QSize(560, 400)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The field has the keyboard; up, down and Enter are the list's."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress:
            key = cast(QKeyEvent, event).key()
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.run()
                return True
            if key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
                QApplication.sendEvent(self.view, event)
                return True
        return super().eventFilter(watched, event)


class _Commands(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.found: tuple[Command, ...] = ()

    def show_found(self, found: tuple[Command, ...]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self.found = found
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """How many were found."""
        return 0 if parent.isValid() else len(self.found)

    def data(self, index: _Index, role: int = _ROLE.DisplayRole) -> object:
        """The title; for a screen reader with menu and shortcut."""
        command = self.found[index.row()]
        if role == _ROLE.DisplayRole:
            return command.title
        if role == _ROLE.AccessibleTextRole:
            return ", ".join(filter(None, (command.title, command.menu, command.keys)))
        if role == _ROLE.UserRole:
            return command
        return None


class _Row(QStyledItemDelegate):
    """Title on the left, its menu after it, the shortcut on the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Room above and below the text."""
        return QSize(200, option.fontMetrics.height() + _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one command."""
        command = cast(Command, index.data(_ROLE.UserRole))
        style = option.widget.style()
        style.drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
        )
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        group = QPalette.ColorGroup.Normal if command.enabled else QPalette.ColorGroup.Disabled
        plain = option.palette.color(group, role)
        muted = plain if chosen else colors(option.widget).muted_text
        metrics, rect = option.fontMetrics, option.rect.adjusted(_GAP, 0, -_GAP, 0)
        keys = metrics.horizontalAdvance(command.keys)
        room = rect.width() - keys - _GAP
        title = metrics.elidedText(command.title, Qt.TextElideMode.ElideRight, room)
        painter.setPen(plain)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, title)
        used = metrics.horizontalAdvance(title) + _GAP
        painter.setPen(muted if command.enabled else plain)
        menu = metrics.elidedText(command.menu, Qt.TextElideMode.ElideRight, room - used)
        painter.drawText(
            QRect(rect.left() + used, rect.top(), room - used, rect.height()),
            Qt.AlignmentFlag.AlignVCenter,
            menu,
        )
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(rect, right, command.keys)
