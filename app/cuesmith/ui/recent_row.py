"""How a recent project is drawn: its picture, its name, and what is known of it."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from PySide6.QtCore import QDateTime, QLocale, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cuesmith.bridge.recent_table import PROJECT_ROLE
from cuesmith.domain.timecode import format_clock
from cuesmith.services.project_recent import RecentProject
from cuesmith.ui.icons import tinted
from cuesmith.ui.theme import colors

_PICTURE = QSize(112, 63)
_MARGIN = 8
_ICON = QSize(24, 24)
_Index = QModelIndex | QPersistentModelIndex


class RecentRow(QStyledItemDelegate):
    """Two lines of text beside a picture."""

    def _facts(self, project: RecentProject) -> str:
        """Length, number of cues, day."""
        said = [format_clock(project.duration, digits=0)] if project.duration else []
        said.append(self.tr("%n cue(s)", "", project.cues))
        if project.opened:
            day = QDateTime.fromSecsSinceEpoch(round(project.opened)).date()
            said.append(QLocale().toString(day, QLocale.FormatType.ShortFormat))
        return " · ".join(said)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """A picture with air around it."""
        return QSize(_PICTURE.width() * 2, _PICTURE.height() + 2 * _MARGIN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one project."""
        project = cast(RecentProject, index.data(PROJECT_ROLE))
        panel = QStyle.PrimitiveElement.PE_PanelItemViewItem
        option.widget.style().drawPrimitive(panel, option, painter, option.widget)
        place = QRect(option.rect.topLeft(), _PICTURE).translated(_MARGIN, _MARGIN)
        _draw_picture(painter, place, index.data(Qt.ItemDataRole.DecorationRole), option)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        scheme = colors(option.widget)
        text = option.rect.adjusted(_PICTURE.width() + 3 * _MARGIN, 0, -_MARGIN, 0)
        height = option.fontMetrics.height()
        lines = (project.name, self._facts(project), _place(project))
        top = text.center().y() - len(lines) * (height + 2) // 2
        for number, line in enumerate(lines):
            first = scheme.text if number == 0 else scheme.muted_text
            painter.setPen(scheme.accent_text if chosen else first)
            shown = option.fontMetrics.elidedText(line, Qt.TextElideMode.ElideMiddle, text.width())
            row = QRect(text.left(), top + number * (height + 2), text.width(), height)
            painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, shown)


def _draw_picture(
    painter: QPainter, place: QRect, picture: QImage | None, option: QStyleOptionViewItem
) -> None:
    """The picture, all of it, on a dark ground; a film strip while there is none."""
    scheme = colors(option.widget)
    painter.fillRect(place, scheme.ruler)
    if picture is None or picture.isNull():
        spot = QRect(0, 0, _ICON.width(), _ICON.height())
        spot.moveCenter(place.center())
        tinted("film", scheme.muted_text).paint(painter, spot)
        return
    fitted = QRect(0, 0, *picture.size().scaled(place.size(), _KEEP).toTuple())
    fitted.moveCenter(place.center())
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(fitted, picture)


_KEEP = Qt.AspectRatioMode.KeepAspectRatio


def _place(project: RecentProject) -> str:
    """Where it lies; of a project without a name, where its medium lies."""
    path = project.media if project.unnamed and project.media else project.path
    return str(Path(path).parent)
