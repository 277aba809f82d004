"""A transcription at work: how far, how fast, how long still; Stop."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from cuesmith.bridge.speech_state import Phase, SpeechState
from cuesmith.ui.icons import icon
from cuesmith.ui.speech.wording import count_cues, progress_line

_STEPS = 1000


class ProgressRow(QWidget):
    """Shows a running `SpeechState`."""

    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = QProgressBar(self)
        self.bar.setAccessibleName(self.tr("Progress of the transcription"))
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(220)
        self.line = QLabel(self)
        self.line.setTextFormat(Qt.TextFormat.PlainText)
        self.line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.count = QLabel(self)
        self.count.setForegroundRole(self.count.palette().ColorRole.PlaceholderText)
        self.stop = QPushButton(self.tr("&Stop"), self)
        self.stop.setIcon(icon("stop", self))
        self.stop.setIconSize(QSize(16, 16))
        self.stop.setToolTip(self.tr("Stop; what was heard stays (Shift+F2)"))
        self.stop.clicked.connect(self.stop_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.bar)
        row.addWidget(self.line, 1)
        row.addWidget(self.count)
        row.addWidget(self.stop)

    def show_state(self, state: SpeechState) -> None:
        """Bring it up to date."""
        known = state.fraction is not None
        self.bar.setRange(0, _STEPS if known else 0)
        self.bar.setValue(round((state.fraction or 0.0) * _STEPS))
        self.line.setText(progress_line(state))
        self.line.setToolTip(self.line.text())
        self.count.setText(count_cues(state.cues) if state.cues else "")
        self.stop.setEnabled(state.phase is not Phase.STOPPING)
