"""Says when the chosen font lacks letters of the captions, and offers one that has them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from cuesmith.bridge.font_words import font_finding_said
from cuesmith.bridge.latest import LatestJob
from cuesmith.bridge.style_ports import StylePorts
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.changes import ChangeKind
from cuesmith.domain.document import Document
from cuesmith.domain.fonts import FontFinding
from cuesmith.domain.history import Outcome
from cuesmith.ui.pieces import wrapping_label
from cuesmith.ui.theme import colors

_PAUSE_MS = 400
_CONCERNED = (
    ChangeKind.TEXT | ChangeKind.FIELDS | ChangeKind.ADDED | ChangeKind.TRACK | ChangeKind.TRACKS
)


class LettersLine(QWidget):
    """Hidden while nothing is missing."""

    font_wanted = Signal(str)
    """The family that was offered."""

    def __init__(
        self, workspace: Workspace, ports: StylePorts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace, self._ports = workspace, ports
        self._offered = ""
        self._latest = LatestJob(_PAUSE_MS, self)
        self._latest.succeeded.connect(self._show)
        self.says = wrapping_label("", self)
        self.take = QPushButton(self)
        self.take.setAutoDefault(False)
        self.take.clicked.connect(lambda: self.font_wanted.emit(self._offered))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(self.says, 1)
        row.addWidget(self.take, 0, Qt.AlignmentFlag.AlignTop)
        workspace.changed.connect(self._on_changed)
        for signal in (workspace.reset, workspace.track_changed, workspace.medium_changed):
            signal.connect(self.look)
        self.hide()

    def _on_changed(self, outcome: Outcome) -> None:
        if any(change.kinds & _CONCERNED for change in outcome.changes):
            self.look()

    def look(self, *_about: object) -> None:
        """Look anew, where there is somebody to see it."""
        panel = self.parentWidget()
        if panel is None or not panel.isVisible():
            return
        track = self._workspace.view().track
        if not track.id:
            self._show(())
            return
        lacking, document = self._ports.lacking, Document((track,))
        medium = self._workspace.medium
        path = None if medium is None else medium.path
        self._latest.ask(lambda job: lacking(document, (track.id,), path, job.token))

    def _show(self, findings: tuple[FontFinding, ...]) -> None:
        self.setVisible(bool(findings))
        if not findings:
            return
        first = findings[0]
        self._offered = first.fallback
        self.take.setVisible(bool(first.fallback))
        self.take.setText(self.tr("Use {0}").format(first.fallback))
        self.says.setText(font_finding_said(first))

    def stop(self) -> None:
        """Look no more."""
        self._latest.stop()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        scheme = colors(self)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), scheme.warning_fill)
            painter.fillRect(0, 0, 3, self.height(), scheme.warning)
