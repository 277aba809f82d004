"""The list of fonts: those installed, and those that the film or the user's folder brings."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QFontComboBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cuesmith.bridge.carried_fonts import CarriedFonts

_GAP = 8


class FontBox(QFontComboBox):
    """Fonts by name; a font that is not installed says where it comes from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: dict[str, str] = {}
        """Where a font comes from that is not installed."""
        self._added: set[str] = set()
        self.setItemDelegate(_Marked(self.itemDelegate(), self._marks, self))
        self.model().modelReset.connect(self._add_again)

    @property
    def marks(self) -> Mapping[str, str]:
        """What is said of the fonts that are not installed, by family."""
        return self._marks

    def show_carried(self, fonts: CarriedFonts) -> None:
        """List these beside the installed ones."""
        self._marks.clear()
        self._marks.update(dict.fromkeys(fonts.folder, self.tr("font folder")))
        self._marks.update(dict.fromkeys(fonts.film, self.tr("in the film")))
        written = self.currentText()
        self.blockSignals(True)
        for family in self._added - self._marks.keys():
            self.removeItem(self.findText(family, Qt.MatchFlag.MatchExactly))
        self._added &= self._marks.keys()
        self._add()
        self.setEditText(written)
        self.blockSignals(False)

    def _add_again(self) -> None:
        """Qt lists the installed ones anew when one was installed."""
        self._added.clear()
        self._add()

    def _add(self) -> None:
        for family in self._marks:
            if self.findText(family, Qt.MatchFlag.MatchFixedString) < 0:
                listed = [self.itemText(row).casefold() for row in range(self.count())]
                self.insertItem(bisect_left(listed, family.casefold()), family)
                self._added.add(family)


class _Marked(QStyledItemDelegate):
    """Draws a font as Qt does, and where it comes from at the end of its row."""

    def __init__(
        self, plain: QAbstractItemDelegate, marks: Mapping[str, str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._plain, self._marks = plain, marks

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return self._plain.sizeHint(option, index)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        self._plain.paint(painter, option, index)
        mark = self._marks.get(str(index.data() or ""))
        if mark is None:
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        role = option.palette.ColorRole
        painter.save()
        painter.setFont(option.font)
        ink = role.HighlightedText if chosen else role.PlaceholderText
        painter.setPen(option.palette.color(ink))
        place: QRect = option.rect.adjusted(_GAP, 0, -_GAP, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, mark)
        painter.restore()
