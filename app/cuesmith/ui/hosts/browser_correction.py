"""Says that the open track came from a host to be corrected, and sends it back there."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cuesmith.bridge.host_captions import Correction, HostCaptions
from cuesmith.bridge.hosting import ProjectHosting
from cuesmith.bridge.workspace import Workspace
from cuesmith.ui.pieces import icon_button, wrapping_label
from cuesmith.ui.theme import colors


class CorrectionBar(QWidget):
    """A bar above the panels; hidden while another track is worked on."""

    replace_wanted = Signal(object)
    """The `Correction` of the track that is worked on."""
    restore_wanted = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        hosting: ProjectHosting,
        captions: HostCaptions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._captions = workspace, captions
        self._shown: Correction | None = None
        self.says = wrapping_label("", self)
        self.replace = icon_button("", "replace", self._on_replace, self)
        self.restore = icon_button(self.tr("&Put the old ones back"), "", self._on_restore, self)
        self.leave = icon_button(self.tr("Do&ne"), "", self._on_leave, self)
        self.leave.setToolTip(self.tr("Correct this track no longer; nothing is changed there"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(self.says, 1)
        for button in (self.replace, self.restore, self.leave):
            row.addWidget(button)
        for signal in (workspace.reset, workspace.track_changed, hosting.changed):
            signal.connect(self.refresh)
        captions.busy_changed.connect(self.refresh)
        self.refresh()

    def refresh(self, *_about: object) -> None:
        """Show what is to happen with the track that is worked on."""
        self._shown = correction = self._captions.correction(self._workspace.active_track)
        self.setVisible(correction is not None)
        if correction is None:
            return
        film = correction.publication.target.title
        self.says.setText(
            self.tr(
                "These captions are those of “{0}” at {1}: correct them, then replace them."
            ).format(film, correction.host)
        )
        self.replace.setText(self.tr("&Replace at {0}").format(correction.host))
        for button in (self.replace, self.restore, self.leave):
            button.setEnabled(not self._captions.busy)
        self.restore.setVisible(self._captions.can_restore(correction))

    def _on_replace(self) -> None:
        if self._shown is not None:
            self.replace_wanted.emit(self._shown)

    def _on_restore(self) -> None:
        if self._shown is not None:
            self.restore_wanted.emit(self._shown)

    def _on_leave(self) -> None:
        if self._shown is not None:
            self._captions.leave(self._shown)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A raised ground, and a mark at the edge."""
        scheme = colors(self)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), scheme.raised)
            painter.fillRect(0, 0, 3, self.height(), scheme.accent)
