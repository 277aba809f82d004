"""Who speaks: voices told apart by an engine, looked at cue by cue before it is taken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from cuesmith.base.errors import CuesmithError, UsageError
from cuesmith.bridge.runner import JobContext
from cuesmith.bridge.sentences import shown_error
from cuesmith.bridge.single_job import SingleJob
from cuesmith.bridge.voice_ports import VoicePorts
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.amendments import Amend, Amendment
from cuesmith.domain.diarisation import Giving, Turn, give_speakers
from cuesmith.domain.track import Track
from cuesmith.ui.pieces import icon_button
from cuesmith.ui.tools.amending_dialog import AmendingDialog, Tool
from cuesmith.ui.voices.work_row import WorkRow

LABEL = "Name who speaks"
_MOST = 20


@dataclass(frozen=True, slots=True)
class VoiceParts:
    """What the dialog works with."""

    workspace: Workspace
    ports: VoicePorts
    job: SingleJob
    fetching: SingleJob


class VoiceOptions(QWidget):
    """How many people, what becomes of cues in which the voice changes, and Listen."""

    changed = Signal()
    """What would be done is another."""

    def __init__(self, parts: VoiceParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._turns: tuple[Turn, ...] = ()
        self._fetch_error = ""
        self.title = self.tr("Who speaks")
        self._make_fields()
        self.progress = WorkRow(parts.job, self.tr("Progress of listening"), self)
        self.fetching = WorkRow(parts.fetching, self.tr("Progress of the download"), self)
        self._lay_out()
        for box in (self.split, self.keep):
            box.toggled.connect(self.changed)
        parts.job.done.connect(self._take)
        parts.job.failed.connect(self._show_error)
        parts.job.cancelled.connect(lambda: self.progress.said.setText(self.tr("Stopped.")))
        parts.job.busy_changed.connect(self._refresh)
        parts.fetching.done.connect(self._refresh)
        parts.fetching.failed.connect(self._show_fetch_error)
        parts.fetching.busy_changed.connect(self._refresh)
        parts.workspace.medium_changed.connect(self._forget)
        self._refresh()

    def amend(self) -> Amend:
        """What would be done with what was heard; nothing before."""
        if not self._turns:
            raise UsageError(self.tr("Press Listen to hear who speaks when."))
        name = self.tr("Speaker {0}")
        gap = self._parts.workspace.profile.min_gap
        giving = Giving(
            lambda number: name.format(number + 1),
            self.split.isChecked(),
            gap,
            self.keep.isChecked(),
        )
        return partial(_given, self._turns, giving)

    def listen(self) -> None:
        """Hear who speaks when."""
        medium, ports, count = self._parts.workspace.medium, self._parts.ports, self.count.value()
        if medium is None:
            return
        path = medium.path

        def work(context: JobContext) -> tuple[Turn, ...]:
            return ports.turns(path, None, count, context.report, context.token)

        self.progress.said.setText(self.tr("Listening…"))
        self._parts.job.start(self.tr("Telling voices apart"), work)

    def fetch(self) -> None:
        """Bring the models."""
        ports = self._parts.ports
        self._fetch_error = ""

        def work(context: JobContext) -> None:
            ports.fetch(context.report, context.token)

        self._parts.fetching.start(self.tr("Fetching models for voices"), work)

    # -- showing --------------------------------------------------------------------------------

    def _take(self, turns: tuple[Turn, ...]) -> None:
        self._turns = turns
        voices = len({turn.speaker for turn in turns})
        self.progress.said.setText(self.tr("%n voice(s) heard.", "", voices))
        self.changed.emit()

    def _forget(self, *_about: object) -> None:
        self._turns = ()
        self._parts.job.cancel()
        self.changed.emit()
        self._refresh()

    def _show_error(self, error: CuesmithError) -> None:
        self.progress.said.setText(str(shown_error(error)))
        self.progress.said.setToolTip(error.details)

    def _show_fetch_error(self, error: CuesmithError) -> None:
        self._fetch_error = str(shown_error(error))
        self.fetching.said.setToolTip(error.details)
        self._refresh()

    def _refresh(self, *_about: object) -> None:
        ports, busy = self._parts.ports, self._parts.job.busy
        reason = ports.why_not()
        self.lacking.setVisible(bool(reason))
        if reason:
            self.fetching.said.setText(self._fetch_error or self._in_words(reason))
        self.get.setVisible(ports.may_fetch())
        self.get.setEnabled(not self._parts.fetching.busy)
        medium = self._parts.workspace.medium
        if medium is None:
            self.progress.said.setText(self.tr("Open the video or the recording first."))
        self.hear.setEnabled(not reason and not busy and medium is not None)
        self.count.setEnabled(not reason and not busy)

    def _in_words(self, reason: str) -> str:
        if self._parts.ports.may_fetch():
            said = self.tr(
                "Voices are told apart by two models that are not on this computer yet ({0} MB)."
            )
            return said.format(self._parts.ports.megabytes)
        return self.tr(
            "The library that tells voices apart (sherpa-onnx) is not installed. Install Cuesmith "
            "with its extra “speakers”."
        )

    # -- making ---------------------------------------------------------------------------------

    def _make_fields(self) -> None:
        self.count = QSpinBox(self)
        self.count.setRange(0, _MOST)
        self.count.setSpecialValueText(self.tr("not known"))
        self.split = QCheckBox(self.tr("C&ut cues where the voice changes"), self)
        self.split.setChecked(True)
        self.keep = QCheckBox(self.tr("Leave cues that &have a speaker"), self)
        self.hear = icon_button(self.tr("&Listen"), "speaker", self.listen, self)
        self.lacking = QWidget(self)
        self.get = icon_button(self.tr("&Fetch them"), "download", self.fetch, self.lacking)

    def _lay_out(self) -> None:
        label = QLabel(self.tr("&People who speak"), self)
        label.setBuddy(self.count)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self.count)
        row.addSpacing(8)
        row.addWidget(self.split)
        row.addWidget(self.keep)
        row.addStretch(1)
        row.addWidget(self.hear)
        lacking = QHBoxLayout(self.lacking)
        lacking.setContentsMargins(0, 0, 0, 0)
        lacking.setSpacing(8)
        lacking.addWidget(self.fetching, 1)
        lacking.addWidget(self.get)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.lacking)
        column.addLayout(row)
        column.addWidget(self.progress)


def _given(turns: tuple[Turn, ...], giving: Giving, track: Track) -> tuple[Amendment, ...]:
    return give_speakers(track.cues, turns, giving)


def make_voices_dialog(
    parts: VoiceParts, seek: Callable[[int], object], window: QWidget
) -> AmendingDialog:
    """The dialog, to be shown: it is not modal."""
    options = VoiceOptions(parts)
    tool = Tool(options.title, LABEL, options.amend, options)
    dialog = AmendingDialog(parts.workspace, tool, window, seek=seek)
    options.changed.connect(dialog.refresh)
    dialog.finished.connect(parts.job.cancel)
    dialog.destroyed.connect(parts.job.cancel)
    return dialog
