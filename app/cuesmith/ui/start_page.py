"""The page one sees first: drop a file, go on with a project, try the sample."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cuesmith.bridge.recent_table import PROJECT_ROLE, RecentTable
from cuesmith.domain.speech_choice import MachineSummary
from cuesmith.ui.icons import tinted
from cuesmith.ui.recent_row import RecentRow
from cuesmith.ui.theme import colors

_DROP_ICON = 56
_RADIUS = 12
_LIST_WIDTH = 400
_TITLE_SCALE = 1.7


class StartPage(QWidget):
    """An invitation. The window itself takes the drop."""

    open_wanted = Signal()
    sample_wanted = Signal()
    recent_wanted = Signal(str)
    """Path of a project."""
    forget_wanted = Signal(str)
    """Path of a project that should not be listed any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.recent = RecentTable(self)
        self.invitation = Invitation(self)
        self.invitation.open_button.clicked.connect(self.open_wanted)
        self.invitation.sample_button.clicked.connect(self.sample_wanted)
        self.list = RecentList(self.recent, self)
        self.list.activated.connect(self._on_activated)
        self.list.forget_wanted.connect(self.forget_wanted)
        self._side = self._make_side()
        self.machine = QLabel(self)
        self.machine.setTextFormat(Qt.TextFormat.PlainText)
        self.machine.setWordWrap(True)
        self.machine.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.machine.setForegroundRole(self.machine.palette().ColorRole.PlaceholderText)
        self._lay_out()
        self.recent.modelReset.connect(self._on_recent_shown)
        self._on_recent_shown()

    def _make_side(self) -> QWidget:
        side = QWidget(self)
        side.setFixedWidth(_LIST_WIDTH)
        title = QLabel(self.tr("&Recent projects"), side)
        title.setBuddy(self.list)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(title)
        layout.addWidget(self.list, 1)
        return side

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(16)
        left.addWidget(self.invitation, 1)
        left.addWidget(self.machine)
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 32, 32, 24)
        row.setSpacing(32)
        row.addLayout(left, 1)
        row.addWidget(self._side)

    def _on_recent_shown(self) -> None:
        self._side.setVisible(self.recent.rowCount() > 0)

    def _on_activated(self, index: QModelIndex) -> None:
        self.recent_wanted.emit(index.data(PROJECT_ROLE).path)

    def show_machine(self, machine: MachineSummary) -> None:
        """Say what this machine can do for speech."""
        if machine.gpu:
            where = self.tr("Speech is recognised on {0}.").format(machine.gpu)
        else:
            where = self.tr("Speech is recognised on the processor, %n core(s).", "", machine.cores)
        if machine.models:
            models = self.tr("Ready: {0}.").format(", ".join(machine.models))
        else:
            models = self.tr("The rough draft engine is ready; better models can be fetched.")
        self.machine.setText(f"{where} {models}")
        self.machine.setToolTip(machine.no_gpu)


class Invitation(QWidget):
    """A place to drop on, with buttons for those who would rather press."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QLabel(self)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.open_button = QPushButton(self.tr("&Open a file…"), self)
        self.open_button.setDefault(True)
        self.open_button.setAutoDefault(True)
        self.sample_button = QPushButton(self.tr("Try the &sample"), self)
        self.sample_button.setAutoDefault(True)
        for button in (self.open_button, self.sample_button):
            button.setMinimumHeight(round(button.sizeHint().height() * 1.3))
            button.setMinimumWidth(144)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addStretch(1)
        layout.addWidget(self._picture)
        layout.addWidget(self._line(self.tr("Drop a video or a recording here"), _TITLE_SCALE))
        hint = self._line(self.tr("Cuesmith listens on this machine and writes captions."))
        hint.setForegroundRole(hint.palette().ColorRole.PlaceholderText)
        layout.addWidget(hint)
        layout.addSpacing(8)
        layout.addLayout(self._buttons())
        layout.addStretch(1)
        self.setFocusProxy(self.open_button)

    def _line(self, text: str, scale: float = 1.0) -> QLabel:
        label = QLabel(text, self)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setWordWrap(True)
        font = label.font()
        font.setPointSizeF(font.pointSizeF() * scale)
        label.setFont(font)
        return label

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addStretch(1)
        row.addWidget(self.open_button)
        row.addWidget(self.sample_button)
        row.addStretch(1)
        return row

    def paintEvent(self, event: QPaintEvent) -> None:
        """A dashed frame, as places to drop on have."""
        scheme = colors(self)
        size = QSize(_DROP_ICON, _DROP_ICON)
        shown = tinted("drop", scheme.accent).pixmap(size, self.devicePixelRatio())
        if self._picture.pixmap().cacheKey() != shown.cacheKey():
            self._picture.setPixmap(shown)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(QColor(scheme.raised))
            painter.setPen(QPen(scheme.muted_text, 1.5, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)


class RecentList(QListView):
    """Recent projects; Enter or a click opens one."""

    forget_wanted = Signal(str)

    def __init__(self, table: RecentTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(table)
        self.setItemDelegate(RecentRow(self))
        self.setAccessibleName(self.tr("Recent projects"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self.activated)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to take a project off the list."""
        index = self.indexAt(event.pos())
        if index.isValid():
            path = index.data(PROJECT_ROLE).path
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            remove = menu.addAction(self.tr("Remove from this list"))
            remove.triggered.connect(lambda: self.forget_wanted.emit(path))
            menu.popup(event.globalPos())
