"""A script pasted or opened, and aligned with what is said: a new track, or word times."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.latest import LatestJob
from cuesmith.bridge.runner import JobContext
from cuesmith.bridge.sentences import shown_error
from cuesmith.bridge.single_job import SingleJob
from cuesmith.bridge.speech_models import SpeechModels
from cuesmith.bridge.voice_ports import VoicePorts
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.alignment import Alignment, without_unspoken
from cuesmith.domain.cue import Cue, new_cue_id
from cuesmith.domain.cue_alignment import TimedCues, script_of, timed_cues
from cuesmith.domain.cue_edits import ReplaceCues
from cuesmith.domain.edits import Compound
from cuesmith.domain.glossary import hotwords
from cuesmith.domain.script import Script, parse_script
from cuesmith.domain.selection import Selection
from cuesmith.domain.track import Track
from cuesmith.domain.track_edits import AddTrack
from cuesmith.services.alignment import script_track
from cuesmith.ui.pieces import icon_button
from cuesmith.ui.speech.choice_row import ChoiceRow
from cuesmith.ui.speech.wording import clock
from cuesmith.ui.voices.work_row import WorkRow

ORIGIN = "alignment"
_SHOWN = 3
"""Places of speech without a script that are named one by one."""


@dataclass(frozen=True, slots=True)
class AlignParts:
    """What the dialog works with."""

    workspace: Workspace
    models: SpeechModels
    ports: VoicePorts
    job: SingleJob


@dataclass(frozen=True, slots=True)
class _Asked:
    """What was to be aligned when the job began."""

    script: Script
    track: str
    """The track whose cues it is; empty for a script of its own."""
    cues: tuple[Cue, ...] = ()


class AlignDialog(QDialog):
    """Changes nothing before the alignment is done, and then once. `show` it: it is not modal."""

    def __init__(self, parts: AlignParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._ports, self._job = parts.workspace, parts.ports, parts.job
        self._asked: _Asked | None = None
        self._reading = LatestJob(0, self)
        self._reading.succeeded.connect(self._show_script)
        self._reading.failed.connect(self._show_error)
        self.setWindowTitle(self.tr("Align a script"))
        self.choices = ChoiceRow(parts.models, self)
        self.choices.glossary = lambda: hotwords(parts.workspace.document.glossary)
        self.choices.show_medium(parts.workspace.medium)
        self._make_fields()
        self.progress = WorkRow(parts.job, self.tr("Progress of the alignment"), self)
        self.align_button = icon_button(self.tr("&Align"), "waveform", self.align, self)
        self.align_button.setDefault(True)
        self.close_button = icon_button(self.tr("Close"), "", self.close, self)
        self._lay_out()
        self.what.activated.connect(self._refresh)
        self.text.textChanged.connect(self._refresh)
        parts.job.done.connect(self._take)
        parts.job.failed.connect(self._show_error)
        parts.job.cancelled.connect(lambda: self.progress.said.setText(self.tr("Stopped.")))
        parts.job.busy_changed.connect(self._refresh)
        for signal in (parts.workspace.track_changed, parts.workspace.medium_changed):
            signal.connect(self._refresh)
        parts.workspace.medium_changed.connect(self.choices.show_medium)
        self._refresh()

    # -- commands -------------------------------------------------------------------------------

    @property
    def of_track(self) -> bool:
        """Whether the active track's own words are to be timed."""
        return bool(self.what.currentData())

    def align(self) -> None:
        """Begin; what comes of it goes into the document when it is there."""
        medium = self._workspace.medium
        if medium is None:
            return
        asked = self._asked = self._what_is_asked()
        choice, ports = self.choices.choice, self._ports
        path = medium.path

        def work(context: JobContext) -> Alignment:
            return ports.align(asked.script, path, choice, context.report, context.token)

        self.progress.said.setText(self.tr("Listening…"))
        self._job.start(self.tr("Aligning a script"), work)

    def open_file(self, path: Path) -> None:
        """Show the script of a file; a document of Word takes a moment."""
        read = self._ports.read_script
        self._reading.ask(lambda _: read(path))

    def _show_script(self, text: str) -> None:
        self.progress.said.clear()
        self.text.setPlainText(text)

    def _what_is_asked(self) -> _Asked:
        if self.of_track:
            track = self._workspace.view().track
            return _Asked(script_of(track.cues), track.id, track.cues)
        text = self.text.toPlainText()
        script = parse_script(
            text, keep_sounds=self.sounds.isChecked(), by_line=self.by_line.isChecked()
        )
        return _Asked(script, "")

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Open a script"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [
                self.tr("Scripts ({0})").format("*.txt *.md *.fountain *.docx"),
                self.tr("All files ({0})").format("*"),
            ]
        )
        dialog.fileSelected.connect(lambda name: self.open_file(Path(name)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    # -- what came of it ------------------------------------------------------------------------

    def _take(self, alignment: Alignment) -> None:
        asked, self._asked = self._asked, None
        if asked is None:
            return
        if asked.track:
            self._take_times(asked, alignment)
        else:
            self._take_track(alignment)

    def _take_track(self, alignment: Alignment) -> None:
        kept = alignment if self.unspoken.isChecked() else without_unspoken(alignment)
        medium = self._workspace.medium
        end = None if medium is None or medium.duration is None else round(medium.duration * 1000)
        made = script_track(kept, self._workspace.profile, end=end)
        track = replace(made, id=new_cue_id(), name=self.tr("Script"))
        first = tuple(cue.id for cue in track.cues[:1])
        select = Selection(track.id, first, first[0] if first else None)
        edit = Compound((AddTrack(track),), "Align a script")
        if self._workspace.apply(edit, origin=ORIGIN, select=select):
            self.progress.said.setText(self._report(alignment))

    def _take_times(self, asked: _Asked, alignment: Alignment) -> None:
        timed = timed_cues(asked.cues, alignment)
        here = self._workspace.view(asked.track).track
        old = {cue.id: cue for cue in asked.cues}
        new = _unchanged_since(here, old, timed)
        if not new:
            self.progress.said.setText(self.tr("The cues were changed meanwhile; try again."))
            return
        edit = Compound((ReplaceCues(asked.track, new),), "Time words")
        if self._workspace.apply(edit, origin=ORIGIN):
            off = len(timed.misplaced)
            said = self.tr("%n cue(s) are shown when something else is said.", "", off)
            self.progress.said.setText(f"{self._report(alignment)} {said if off else ''}".strip())

    def _report(self, alignment: Alignment) -> str:
        said = [self.tr("%n word(s) timed.", "", alignment.spoken)]
        if alignment.is_of_another:
            said[:] = [
                self.tr(
                    "Script and recording hardly agree: is it the script of another recording, or "
                    "in another language?"
                )
            ]
        if alignment.unspoken:
            said.append(self.tr("%n word(s) seem not to be spoken.", "", alignment.unspoken))
            places = ", ".join(clock(each.start / 1000) for each in alignment.silent[:_SHOWN])
            more = "…" if len(alignment.silent) > _SHOWN else ""
            said.append(self.tr("They stand at {0}.").format(places + more))
        if alignment.unscripted:
            places = ", ".join(clock(span.start / 1000) for span in alignment.unscripted[:_SHOWN])
            more = "…" if len(alignment.unscripted) > _SHOWN else ""
            said.append(self.tr("Said, but not in the script: at {0}.").format(places + more))
        return " ".join(said)

    def _show_error(self, error: CuesmithError) -> None:
        self.progress.said.setText(str(shown_error(error)))
        self.progress.said.setToolTip(error.details)

    # -- showing --------------------------------------------------------------------------------

    def _refresh(self, *_about: object) -> None:
        workspace, busy = self._workspace, self._job.busy
        cues = workspace.view().track.cues
        own = bool(self.text.toPlainText().strip())
        for part in (self.text, self.open_button, self.sounds, self.by_line, self.unspoken):
            part.setEnabled(not self.of_track and not busy)
        self.choices.setEnabled(not busy)
        self.what.setEnabled(not busy)
        ready = bool(cues) if self.of_track else own
        may = workspace.medium is not None and not workspace.read_only
        self.align_button.setEnabled(ready and may and not busy)
        if workspace.medium is None:
            self.progress.said.setText(self.tr("Open the video or the recording first."))

    # -- making ---------------------------------------------------------------------------------

    def _make_fields(self) -> None:
        self.what = QComboBox(self)
        self.what.setAccessibleName(self.tr("What to align"))
        self.what.addItem(self.tr("A script becomes a new track"), "")
        self.what.addItem(self.tr("The words of this track get times; its cues stay"), "track")
        self.open_button = icon_button(self.tr("&Open a file…"), "open", self._ask_file, self)
        self.text = QPlainTextEdit(self)
        self.text.setAccessibleName(self.tr("Script"))
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText(
            self.tr(
                "Paste what is said.\n\nA blank line ends a cue. “NAME:” at the beginning of a "
                "line says who speaks. [Sounds] in brackets are not expected to be spoken."
            )
        )
        self.sounds = QCheckBox(self.tr("Keep [&sounds]"), self)
        self.sounds.setChecked(True)
        self.by_line = QCheckBox(self.tr("Each &line is a cue"), self)
        self.unspoken = QCheckBox(self.tr("Keep what nobody sa&ys, marked"), self)
        self.unspoken.setChecked(True)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.what, 1)
        top.addWidget(self.open_button)
        options = _row(self.sounds, self.by_line, self.unspoken)
        options.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.progress, 1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.align_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self.text, 1)
        column.addLayout(options)
        column.addWidget(self.choices)
        column.addLayout(buttons)
        self.resize(820, 600)
        self.text.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever closes it wants no answer any more."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._reading.drop()
            self._job.cancel()


def _row(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(16)
    for part in parts:
        row.addWidget(part)
    return row


def _unchanged_since(here: Track, old: dict[str, Cue], timed: TimedCues) -> tuple[Cue, ...]:
    """The timed cues whose originals are as they were, and that differ from them."""
    now: Sequence[Cue] = here.cues
    same = {cue.id for cue in now if old.get(cue.id) == cue}
    return tuple(cue for cue in timed.cues if cue.id in same and cue != old[cue.id])
