"""Above the inspector's box: what the track beside says meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from cuesmith.bridge.names import shown_language
from cuesmith.bridge.reference_track import ReferenceTrack
from cuesmith.domain.cue import Cue
from cuesmith.domain.direction import runs_right_to_left
from cuesmith.domain.language import UNKNOWN
from cuesmith.ui.theme import colors

_MOST_LINES = 5
_MOST_SHOWN = 2000
"""Characters; a cue of more is no caption."""


class SourceText(QFrame):
    """The text of the source, to read and to copy from; hidden where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.language = QLabel()
        self.warning = QLabel()
        self.text = QLabel()
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        flags = Qt.TextInteractionFlag
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(flags.TextSelectableByMouse)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.text.setMaximumHeight(_MOST_LINES * self.fontMetrics().lineSpacing() + 4)
        self.language.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.warning.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.language)
        head.addWidget(self.warning, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.text)

    def show_source(self, reference: ReferenceTrack | None, cue: Cue | None) -> None:
        """Show what is said beside a cue; nothing without a track beside."""
        track = None if reference is None else reference.track
        if reference is None or track is None or cue is None:
            self.hide()
            return
        text = reference.text(cue)[:_MOST_SHOWN]
        named = shown_language(track.language) if track.language != UNKNOWN else track.name
        self.language.setText(named or self.tr("Beside"))
        old = reference.is_outdated(cue)
        self.warning.setText(self.tr("changed since it was translated") if old else "")
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, colors(self).warning)
        self.warning.setPalette(palette)
        self.text.setText(text or self.tr("Nothing is said here."))
        self.text.setEnabled(bool(text))
        self.text.setToolTip(text if text.count("\n") >= _MOST_LINES else "")
        self.text.setAccessibleName(self.tr("Source, {0}").format(self.language.text()))
        right = runs_right_to_left(text)
        self.text.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
        )
        self.show()

    # -- Qt -------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        own = colors(self)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(own.border)
            painter.setBrush(own.raised)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
