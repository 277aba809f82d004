"""A colour for each speaker of the track."""

from __future__ import annotations

from itertools import count

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from cuesmith.bridge.style_session import StyleSession
from cuesmith.ui.pieces import icon_button
from cuesmith.ui.style.color_button import ColorButton

PALETTE = ("#ffffff", "#ffe14d", "#5ce1e6", "#7ed957", "#ff9ecf", "#ffb86b")
"""White first, then colours that broadcasters give to speakers and the like; bright enough on a
dark outline (EBU and BBC: white, yellow, cyan, green)."""
_MOST = 12
_gestures = count(1)


class SpeakerColors(QWidget):
    """Hidden where fewer than two people speak."""

    def __init__(self, session: StyleSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: tuple[str, ...] = ()
        self.buttons: dict[str, ColorButton] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 8, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._title = QLabel(self.tr("Colours of speakers"), self)
        self.give = icon_button(self.tr("Give &each a colour"), "", self._give, self)
        self._grid.addWidget(self._title, 0, 0, 1, 2)
        self._grid.addWidget(self.give, 0, 2)
        session.changed.connect(self.refresh)
        self.refresh()

    def refresh(self, *_about: object) -> None:
        """Show who speaks, and in which colour."""
        speakers = self._session.speakers[:_MOST]
        self.setVisible(len(speakers) > 1)
        if speakers != self._shown:
            self._shown = speakers
            self._fill(speakers)
        for speaker, button in self.buttons.items():
            button.show_color(self._session.speaker_color(speaker))

    def _fill(self, speakers: tuple[str, ...]) -> None:
        while (item := self._grid.takeAt(2)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = {}
        for row, speaker in enumerate(speakers, 1):
            label = QLabel(speaker.replace("&", "&&"), self)
            button = ColorButton(self.tr("Colour of {0}").format(speaker), self)
            self._wire(speaker, button)
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(button, row, 1, 1, 2)
            self.buttons[speaker] = button

    def _wire(self, speaker: str, button: ColorButton) -> None:
        gesture, before = [f"speaker {next(_gestures)}"], [""]

        def begin() -> None:
            before[0] = self._session.speaker_color(speaker)

        def pick(color: str) -> None:
            self._session.set_speaker_color(speaker, color, gesture[0])

        def settle() -> None:
            gesture[0] = f"speaker {next(_gestures)}"

        button.pressed.connect(begin)
        button.picked.connect(pick)
        button.cancelled.connect(lambda: pick(before[0]))
        button.settled.connect(settle)

    def _give(self) -> None:
        self._session.color_speakers(PALETTE, self.tr("Colour speakers"))
