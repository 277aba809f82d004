"""What should be known of the style: shared-out word times, templates that cannot be read."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cuesmith.bridge.latest import LatestJob
from cuesmith.bridge.sentences import shown_sentence
from cuesmith.bridge.style_ports import StylePorts
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.changes import ChangeKind
from cuesmith.domain.document import Document
from cuesmith.domain.history import Outcome
from cuesmith.ui.pieces import wrapping_label

_PAUSE_MS = 400
_CONCERNED = (
    ChangeKind.TEXT | ChangeKind.FIELDS | ChangeKind.ADDED | ChangeKind.TRACK | ChangeKind.TRACKS
)
_MOST = 4


class StyleNotes(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(
        self, workspace: Workspace, ports: StylePorts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace, self._ports = workspace, ports
        self._latest = LatestJob(_PAUSE_MS, self)
        self._latest.succeeded.connect(self._show)
        self.says = wrapping_label("", self)
        self.says.setForegroundRole(self.says.palette().ColorRole.PlaceholderText)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.says)
        workspace.changed.connect(self._on_changed)
        for signal in (workspace.reset, workspace.track_changed):
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
        track, notices = self._workspace.view().track, self._ports.notices
        tracks = (track.id,) if track.id else ()
        document = Document((track,) if track.id else ())
        self._latest.ask(lambda _job: notices(document, tracks))

    def _show(self, notices: tuple[str, ...]) -> None:
        self.setVisible(bool(notices))
        self.says.setText("\n".join(map(shown_sentence, notices[:_MOST])))

    def stop(self) -> None:
        """Look no more."""
        self._latest.stop()
