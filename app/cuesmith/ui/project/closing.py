"""Closing a window: what is left is written first, and nothing is lost unsaid."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from cuesmith.bridge.project_opening import ProjectOpening
from cuesmith.bridge.sentences import shown_sentence
from cuesmith.services.project import SaveState
from cuesmith.ui.project.commands import ProjectCommands
from cuesmith.ui.project.question import Answer, ask

_SHOWN_AFTER_MS = 500


class Closing(QObject):
    """Asked by the window's close event: `may_close` says whether it may go now.

    Where it may not yet, the window is closed again as soon as it may. To be asked last, when
    nothing else speaks against closing: from then on nothing more is written.
    """

    going = Signal()
    """The window will go, and nobody can call it back: what still changes the project has to end
    now, to be written with the rest."""

    def __init__(self, opening: ProjectOpening, commands: ProjectCommands, window: QWidget) -> None:
        super().__init__(window)
        self._opening, self._commands, self._window = opening, commands, window
        self._session = opening.session
        self._decided = self._begun = False
        self._waits: QProgressDialog | None = None
        self._session.left.connect(self._on_quiet)
        opening.busy_changed.connect(self._on_quiet)

    def may_close(self) -> bool:
        """Whether the window may close now; begins to bring that about where it may not."""
        if self._waits is not None:
            return False
        if self._session.status.state is SaveState.UNSAVED and not self._decided:
            self._ask()
            return False
        if not self._begun:
            self._begun = True
            self.going.emit()
            self._opening.wind_down()
            self._session.leave()
        if self._busy:
            self._wait()
            return False
        return True

    @property
    def _busy(self) -> bool:
        return self._session.leaving or self._opening.busy

    def _ask(self) -> None:
        status = self._session.status
        kept = (
            self.tr("A copy is kept and offered at the next start. {0}").format(
                shown_sentence(status.reason)
            )
            if status.rescued
            else self.tr("What you changed since would be lost. {0}").format(
                shown_sentence(status.reason)
            )
        )
        ask(
            self._window,
            self.tr("Not saved"),
            self.tr("The last changes could not be saved where the project is."),
            kept,
            [
                Answer(self.tr("&Save elsewhere…"), self._commands.ask_name),
                Answer(self.tr("&Close anyway"), self._close_anyway),
                Answer(self.tr("&Go on working")),
            ],
        )

    def _close_anyway(self) -> None:
        self._decided = True
        self._window.close()

    def _wait(self) -> None:
        waits = QProgressDialog(self.tr("Saving…"), "", 0, 0, self._window)
        waits.setCancelButton(None)
        waits.setWindowModality(Qt.WindowModality.WindowModal)
        waits.setMinimumDuration(_SHOWN_AFTER_MS)
        self._waits = waits

    def _on_quiet(self) -> None:
        if self._waits is not None and not self._busy:
            self._waits.deleteLater()
            self._waits = None
            QTimer.singleShot(0, self._window.close)
