"""The inspector: what the selected cue says, when, by whom, and whether it can be read."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QStackedLayout, QWidget

from cuesmith.bridge.actions import Actions
from cuesmith.bridge.doubt_words import doubt_in_words
from cuesmith.bridge.finding_words import finding_in_words
from cuesmith.bridge.player import Player
from cuesmith.bridge.reference_track import ReferenceTrack
from cuesmith.bridge.spelling import Spelling
from cuesmith.bridge.standards import Standards
from cuesmith.bridge.track_table import Column, retime, speed
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.checks import check_row, latest_before
from cuesmith.domain.cue import Cue
from cuesmith.domain.cue_edits import ReplaceCues, ReplaceText, SetNote, SetSpeaker
from cuesmith.domain.edits import Compound, Edit
from cuesmith.domain.findings import Finding
from cuesmith.domain.history import Outcome
from cuesmith.domain.markup.convert import parsed_cue
from cuesmith.domain.rules import Rule, Severity, rank_of
from cuesmith.domain.selection import Selection
from cuesmith.domain.time_entry import parse_duration, parse_time, step_frames
from cuesmith.ui.editor.inspector_form import InspectorForm
from cuesmith.ui.editor.text_commands import TextCommands
from cuesmith.ui.editor.time_field import TimeField
from cuesmith.ui.review.spelling import SpellingMarks, Words, add_corrections
from cuesmith.ui.theme import colors

ORIGIN = "inspector"


class InspectorPanel(QWidget):
    """Shows the current cue; what is typed is done at once, and is one step of undo."""

    def __init__(
        self,
        workspace: Workspace,
        player: Player,
        actions: Actions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._player = player
        self._standards = Standards.of(workspace)
        self._before: Cue | None = None
        self._shown = Selection()
        """What the fields show: what is typed into them is meant for that."""
        self._marks: SpellingMarks | None = None
        self._reference: ReferenceTrack | None = None
        reads = (self._read_start, self._read_end, self._read_length)
        self.form = InspectorForm(actions, reads, self._known_speakers)
        self._empty = QLabel(self.tr("Select a cue to see and edit it here."))
        self._pages = QStackedLayout(self)
        self._commands = TextCommands(workspace, self.form.text, actions)
        actions.bind("cue.commit_next", self.commit_and_go_on)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.form.text)
        self._on_selection_changed(workspace.selection, "")

    def _lay_out(self) -> None:
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setMargin(24)
        self._empty.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.form)

    def _connect(self) -> None:
        workspace, form = self._workspace, self.form
        workspace.reset.connect(self._start_over)
        workspace.changed.connect(self._on_changed)
        workspace.selection_changed.connect(self._on_selection_changed)
        self._standards.changed.connect(self.refresh)
        workspace.read_only_changed.connect(self.refresh)
        workspace.text_wanted.connect(self._on_text_wanted)
        form.text.typed.connect(self._on_text_typed)
        form.text.done.connect(self.commit_and_go_on)
        form.text.taken_back.connect(self._take_back)
        form.note.typed.connect(self._on_note_typed)
        form.note.finished.connect(self._on_note_finished)
        form.speaker.named.connect(self._on_named)
        for column, field in self._fields():
            field.entered.connect(lambda time, column=column: self._set_time(column, time))
            field.stepped.connect(lambda count, column=column: self._step(column, count))
            field.refused.connect(workspace.refused)

    def _fields(self) -> tuple[tuple[Column, TimeField], ...]:
        return (
            (Column.START, self.form.start),
            (Column.END, self.form.end),
            (Column.DURATION, self.form.length),
        )

    def mark_spelling(self, spelling: Spelling) -> None:
        """Underline what is spelt wrong, with corrections on a right click."""
        text = self.form.text
        self._marks = SpellingMarks(text, spelling)
        words = Words(text, spelling, self.form.accept.ignoring)
        text.menu_wanted.connect(lambda menu, cursor: add_corrections(menu, cursor, words))

    def read_beside(self, reference: ReferenceTrack) -> None:
        """Show above the box what the track beside says."""
        self._reference = reference
        reference.changed.connect(self._show_source)
        self._show_source()

    # -- what is shown --------------------------------------------------------------------------

    @property
    def _cue(self) -> Cue | None:
        """The cue that the fields show."""
        return self._workspace.view(self._shown.track).cue(self._shown.current)

    def flush(self) -> None:
        """Do what is typed but waits for Enter, before the cue or the project is left."""
        self.form.speaker.flush()
        self.form.note.flush()
        for _, field in self._fields():
            field.flush()

    def _start_over(self) -> None:
        self._before, self._shown = None, Selection()
        self.refresh()

    def _on_selection_changed(self, _selection: Selection, _origin: str) -> None:
        self.flush()
        self._before = self._workspace.current_cue
        self._workspace.history.close_step()
        self.refresh()

    def _on_changed(self, outcome: Outcome) -> None:
        cue = self._workspace.current_cue
        for change in outcome.changes:
            if cue is not None and change.origin != ORIGIN and cue.id in change.cues:
                self._before = cue
        self.refresh()

    def refresh(self) -> None:
        """Show the selected cues as they are now."""
        cues = self._workspace.selected_cues
        current = self._workspace.current_cue
        self._shown = self._workspace.selection
        self._commands.refresh()
        self._pages.setCurrentWidget(self.form if current is not None else self._empty)
        if current is None:
            return
        self._show_source()
        several = len(cues) > 1
        self._allow(editing=not self._workspace.read_only, alone=not several)
        self._show_speakers(cues)
        if several:
            self._show_several(cues)
        else:
            self._show_one(current)

    def _show_source(self) -> None:
        alone = len(self._workspace.selected_cues) == 1
        cue = self._workspace.current_cue
        self.form.source.show_source(self._reference, cue if alone else None)

    def _allow(self, *, editing: bool, alone: bool) -> None:
        form = self.form
        form.text.setReadOnly(not (editing and alone))
        for _, field in self._fields():
            field.setReadOnly(not editing)
            field.setEnabled(alone)
        form.text.setEnabled(alone)
        form.speaker.setEnabled(editing)
        form.accept.setEnabled(editing)
        form.note.setReadOnly(not editing)

    def _show_one(self, cue: Cue) -> None:
        form, view = self.form, self._workspace.view()
        row = view.rows[cue.id]
        title = self.tr("Cue {0} of {1}").format(row + 1, len(view.track.cues))
        form.title.setText(title)
        form.start.show_time(cue.start)
        form.end.show_time(cue.end)
        form.length.show_time(cue.duration)
        form.text.setPlaceholderText(self.tr("What is said"))
        form.text.show_text(cue.text)
        form.text.show_looks(parsed_cue(cue))
        form.text.show_limits(self._workspace.profile.for_language(view.track.language))
        form.note.show_note(cue.note)
        self._show_findings(cue, self._findings(cue, row))

    def _show_several(self, cues: tuple[Cue, ...]) -> None:
        form = self.form
        form.title.setText(self.tr("%n cue(s)", "", len(cues)))
        form.start.show_time(cues[0].start)
        form.end.show_time(max(cue.end for cue in cues))
        form.length.show_time(sum(cue.duration for cue in cues))
        form.text.show_text("")
        form.text.setPlaceholderText(
            self.tr("Several cues are selected: speaker and note are set for all of them.")
        )
        notes = {cue.note for cue in cues}
        form.note.show_note(notes.pop() if len(notes) == 1 else "")
        form.measures.setText("")
        form.reasons.say(())
        form.fix.hide()
        form.accept.hide()

    def _show_speakers(self, cues: tuple[Cue, ...]) -> None:
        speakers = {cue.speaker for cue in cues}
        same = len(speakers) == 1
        missing = self.tr("Nobody") if same else self.tr("Several")
        self.form.speaker.show_speaker(next(iter(speakers)) if same else "", missing)

    def _findings(self, cue: Cue, row: int) -> tuple[Finding, ...]:
        cues, standard = self._workspace.view().track.cues, self._standards.current
        found = check_row(cue, row, latest_before(cues, row, standard), standard)
        return tuple(sorted(found, key=lambda each: rank_of(each.rule)))

    def _show_findings(self, cue: Cue, findings: tuple[Finding, ...]) -> None:
        own = colors(self)
        fast = any(finding.rule is Rule.READING_SPEED for finding in findings)
        rate = self.tr("{0} CPS").format(speed(cue))
        color = (own.warning if fast else own.muted_text).name()
        count = len(cue.text.split())
        words = self.tr("%n word(s)", "", count)
        muted = f'<span style="color:{own.muted_text.name()}">'
        self.form.measures.setText(
            f'{muted}\u00b7 </span><span style="color:{color}">{escape(rate)}</span>'
            f"{muted} \u00b7 {escape(words)}</span>"
        )
        self.form.measures.setToolTip(self.tr("Characters a second, and words"))
        tones = {
            Severity.ERROR: own.problem,
            Severity.WARNING: own.warning,
            Severity.ADVICE: own.muted_text,
        }
        reasons = [(finding_in_words(each), tones[each.severity]) for each in findings]
        reasons += [(doubt_in_words(doubt), own.doubt) for doubt in cue.doubts]
        self.form.reasons.say(reasons)
        self.form.fix.setVisible(bool(findings))
        self.form.accept.refresh()
        if self._marks is not None:
            self._marks.ignore(self.form.accept.fine_words)
        self.form.text.setAccessibleDescription(self.form.reasons.said)

    # -- what is typed --------------------------------------------------------------------------

    def _on_text_typed(self, text: str) -> None:
        cue = self._cue
        # The box is empty for several; marks that are drawn anew say that its text changed, too.
        alone = len(self._shown.cues) < 2
        if alone and cue is not None and text != cue.text:
            self._apply(ReplaceText(self._shown.track, cue.id, text))

    def _on_note_typed(self, note: str) -> None:
        """At once for one cue; for several when all is written, as one step."""
        if len(self._shown.cues) == 1:
            self._apply(SetNote(self._shown.track, self._shown.cues[0], note))

    def _on_note_finished(self, note: str) -> None:
        chosen = self._still_there()
        if len(self._shown.cues) > 1 and chosen:
            label = f"Edit note of {len(chosen)} cues"
            edits = tuple(SetNote(self._shown.track, cue, note) for cue in chosen)
            self._apply(Compound(edits, label))

    def _on_named(self, speaker: str) -> None:
        chosen = self._still_there()
        if chosen:
            self._apply(SetSpeaker(self._shown.track, chosen, speaker))

    def _still_there(self) -> tuple[str, ...]:
        return self._shown.only(self._workspace.view(self._shown.track).rows).cues

    def _apply(self, edit: Edit) -> None:
        if not self._workspace.apply(edit, origin=ORIGIN):
            self.refresh()

    def _known_speakers(self) -> list[str]:
        return sorted({cue.speaker for cue in self._workspace.view().track.cues} - {""})

    def _take_back(self) -> None:
        """Make the cue what it was when it was selected."""
        cue, before = self._workspace.current_cue, self._before
        if cue is not None and before is not None and cue.id == before.id and cue != before:
            label = "Take back the edit of a cue"
            edit = ReplaceCues(self._workspace.active_track, (before,), label)
            self._workspace.apply(edit, origin=ORIGIN)

    def commit_and_go_on(self) -> None:
        """Be done with this cue: the next edit is a step of its own; go to the next cue."""
        self._workspace.history.close_step()
        current, view = self._workspace.current_cue, self._workspace.view()
        row = view.rows[current.id] + 1 if current is not None else 0
        if row < len(view.track.cues):
            following = view.track.cues[row]
            self._workspace.select_cues((following.id,), following.id, ORIGIN)
            self.form.text.to_end()
            if not self._player.playing:
                self._player.seek(following.start)
        else:
            self._before = current

    def _on_text_wanted(self, cue: str) -> None:
        self._workspace.select_cues((cue,), cue, ORIGIN)
        self.form.text.setFocus()
        self.form.text.to_end()

    # -- times ----------------------------------------------------------------------------------

    def _read_start(self, typed: str) -> int:
        cue = self._cue
        return parse_time(typed, cue.start if cue else 0, self._workspace.frame_times)

    def _read_end(self, typed: str) -> int:
        cue = self._cue
        return parse_time(typed, cue.end if cue else 0, self._workspace.frame_times)

    def _read_length(self, typed: str) -> int:
        cue = self._cue
        start, length = (cue.start, cue.duration) if cue else (0, 0)
        return parse_duration(typed, start, length, self._workspace.frame_times)

    def _set_time(self, column: Column, time: int) -> None:
        cue = self._cue
        if cue is not None:
            self._apply(retime(cue, self._shown.track, column, time))

    def _step(self, column: Column, count: int) -> None:
        cue, frames = self._cue, self._workspace.frame_times
        if cue is not None and column is Column.START:
            self._set_time(column, min(step_frames(cue.start, count, frames), cue.end))
        elif cue is not None:
            self._set_time(Column.END, max(step_frames(cue.end, count, frames), cue.start))

    # -- Qt -------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.refresh()
