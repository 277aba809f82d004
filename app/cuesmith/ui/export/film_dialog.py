"""What the dialogs that make films have in common: buttons, what is known of the outcome, and the
question whether a file may be replaced."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLayout, QPushButton, QVBoxLayout, QWidget

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.film_ports import FilmPorts
from cuesmith.bridge.font_words import font_finding_said
from cuesmith.bridge.latest import LatestJob
from cuesmith.bridge.sentences import shown_error
from cuesmith.bridge.style_ports import StylePorts
from cuesmith.domain.document import Document
from cuesmith.domain.fonts import FontFinding
from cuesmith.services.new_file import sized
from cuesmith.ui.icons import without_icons
from cuesmith.ui.pieces import wrapping_label
from cuesmith.ui.project.question import Answer, ask

_PAUSE_MS = 150
_MOST_FINDINGS = 3


class FilmDialog(QDialog):
    """`open` it. A dialog of this kind calls `set_up`, and `show_facts` whenever it changes."""

    ordered = Signal(object)
    """What is asked for: a `BurnRequest`, `MuxRequest` or `OverlayRequest`."""

    def __init__(
        self, title: str, ports: tuple[FilmPorts, StylePorts], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.films, self.styles = ports
        self.facts = wrapping_label("", self)
        self.letters = wrapping_label("", self)
        self.letters.hide()
        self._lacking = LatestJob(_PAUSE_MS, self)
        self._lacking.succeeded.connect(self._show_lacking)
        self._asked: tuple[Document, tuple[str, ...]] | None = None

    def set_up(self, content: QLayout, make: QPushButton) -> None:
        """Lay the content out, with the button that orders below it."""
        buttons = QDialogButtonBox(self)
        buttons.addButton(make, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.rejected.connect(self.reject)
        without_icons(buttons)
        make.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addLayout(content)
        column.addWidget(self.letters)
        column.addStretch(1)
        column.addWidget(buttons)

    # -- what is known of the outcome -----------------------------------------------------------

    def show_facts(self, needed: Callable[[], int], target: Path) -> None:
        """How much will be written, and how much room there is."""
        try:
            said = self.tr("About {0}.").format(sized(needed()))
        except CuesmithError as error:
            self.facts.setText(str(shown_error(error)))
            return
        try:
            free = self.films.free(target.parent)
        except OSError:
            self.facts.setText(f"{said} " + self.tr("The folder cannot be written."))
            return
        self.facts.setText(f"{said} " + self.tr("{0} are free there.").format(sized(free)))

    def look_at_letters(self, document: Document, tracks: Sequence[str], medium: Path) -> None:
        """Find out what the fonts of some tracks lack, and say it."""
        wanted = document, tuple(tracks)
        if wanted == self._asked:
            return
        self._asked = wanted
        lacking = self.styles.lacking
        self._lacking.ask(lambda job: lacking(*wanted, medium, job.token))

    def _show_lacking(self, findings: tuple[FontFinding, ...]) -> None:
        self.letters.setText("\n".join(map(font_finding_said, findings[:_MOST_FINDINGS])))
        self.letters.setVisible(bool(findings))

    # -- the order ------------------------------------------------------------------------------

    def order(self, target: Path, send: Callable[[bool], object]) -> None:
        """Have it made; where a file of that name is there, ask first. `send` is told whether it
        may be replaced."""

        def go(may_replace: bool) -> None:
            send(may_replace)
            self.accept()

        if not target.is_file():
            go(False)
            return
        ask(
            self,
            self.windowTitle(),
            self.tr("There is a file “{0}” already.").format(target.name),
            self.tr("It is replaced once the new film is whole; until then it stays as it is."),
            (Answer(self.tr("&Replace it"), lambda: go(True)), Answer(self.tr("&Keep it"))),
            default=1,
        )

    def done(self, result: int) -> None:
        """Ask no more."""
        self._lacking.stop()
        super().done(result)
