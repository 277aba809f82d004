"""Templates as small pictures, one beside the other; a click, Return or Space takes one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QIcon,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPixmap,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu, QWidget

from cuesmith.bridge.style_ports import TemplateEntry

_WIDTH, _HEIGHT = 136, 76
"""Of a picture, in logical pixels; it shows the part of the film around the captions."""
_ID = Qt.ItemDataRole.UserRole


class GalleryView(QListView):
    """The first entry stands for no template at all."""

    chosen = Signal(object)
    """A template's id; None for none."""
    removal_wanted = Signal(object)
    """The `TemplateEntry` of one of the user's own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setAccessibleName(self.tr("Templates"))
        self._keys = self.tr("Arrow keys go through the templates; Return or Space takes one.")
        self.setAccessibleDescription(self._keys)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSpacing(4)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._offer_removal)
        self._own: dict[str, TemplateEntry] = {}
        self.clicked.connect(lambda index: self.chosen.emit(index.data(_ID)))
        self.activated.connect(lambda index: self.chosen.emit(index.data(_ID)))
        self._fit()

    @property
    def picture_size(self) -> tuple[int, int]:
        """Width and height of a picture in pixels of the screen."""
        size = self.iconSize() * self.devicePixelRatioF()
        return size.width(), size.height()

    def _fit(self) -> None:
        self.setIconSize(QSize(_WIDTH, _HEIGHT))
        text = self.fontMetrics().height()
        self.setGridSize(QSize(_WIDTH + 12, _HEIGHT + text + 14))
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(_HEIGHT + text + 16 + bar)

    def show_templates(self, templates: Sequence[TemplateEntry]) -> None:
        """Offer these."""
        self._own = {each.id: each for each in templates if each.own}
        self._model.clear()
        self._model.appendRow(self._item(self.tr("None"), self.tr("As the file has it"), None))
        for each in templates:
            note = self.tr("My own template") if each.own and not each.note else each.note
            self._model.appendRow(self._item(each.name, note, each.id))

    def _item(self, name: str, note: str, id_: str | None) -> QStandardItem:
        item = QStandardItem(name)
        item.setData(id_, _ID)
        # Items come before their pictures, and must not be as small as their text alone.
        item.setSizeHint(QSize(_WIDTH + 8, _HEIGHT + self.fontMetrics().height() + 10))
        item.setToolTip("\n".join(filter(None, (note, self._keys))))
        item.setData(f"{name}. {note}", Qt.ItemDataRole.AccessibleTextRole)
        return item

    def _offer_removal(self, place: QPoint) -> None:
        entry = self._own.get(self.indexAt(place).data(_ID) or "")
        if entry is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        remove = menu.addAction(self.tr("&Remove “{0}”…").format(entry.name))
        remove.triggered.connect(lambda: self.removal_wanted.emit(entry))
        menu.popup(self.viewport().mapToGlobal(place))

    def ids(self) -> tuple[str | None, ...]:
        """What is offered, in order."""
        return tuple(self._model.item(row).data(_ID) for row in range(self._model.rowCount()))

    def show_picture(self, id_: str | None, image: QImage) -> None:
        """Show another picture of a template."""
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        icon = QIcon(pixmap)
        # Chosen, it keeps its own colours: the frame around it says enough.
        icon.addPixmap(pixmap, QIcon.Mode.Selected)
        for row in range(self._model.rowCount()):
            if self._model.item(row).data(_ID) == id_:
                self._model.item(row).setIcon(icon)

    def show_chosen(self, id_: str | None) -> None:
        """Mark the template that holds."""
        for row, offered in enumerate(self.ids()):
            if offered == id_:
                self.setCurrentIndex(self._model.index(row, 0))
                return
        self.clearSelection()

    # -- Qt -------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:  # noqa: D102
        # Else the window takes Space, and plays.
        if event.type() == QEvent.Type.ShortcutOverride and _is_space(cast(QKeyEvent, event)):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        current = self.currentIndex()
        entry = self._own.get(current.data(_ID) or "")
        if event.matches(QKeySequence.StandardKey.Delete) and entry is not None:
            self.removal_wanted.emit(entry)
        elif _is_space(event) and current.isValid():
            self.chosen.emit(current.data(_ID))
        else:
            super().keyPressEvent(event)


def _is_space(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Space and not event.modifiers()
