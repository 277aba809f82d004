"""Commands on the text of cues: italics, bold, line breaks, splitting where the cursor is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cuesmith.base.errors import UsageError
from cuesmith.bridge.actions import Actions
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.cue import Cue, Dialect, new_cue_id
from cuesmith.domain.cue_edits import ReplaceTexts, SetMarkup
from cuesmith.domain.edits import Compound
from cuesmith.domain.markup.restyle import Restyle, Style, is_styled, restyle
from cuesmith.domain.selection import Selection
from cuesmith.domain.structure_edits import SplitCue
from cuesmith.domain.track import Track
from cuesmith.domain.wrapping import wrap
from cuesmith.ui.editor.cue_text import CueText

IDS = ("cue.italic", "cue.bold", "cue.auto_break", "cue.split_text")


class TextCommands:
    """Does them for the selected cues; for the stretch selected in the text where it is one."""

    def __init__(self, workspace: Workspace, text: CueText, actions: Actions) -> None:
        self._workspace = workspace
        self._text = text
        self._actions = actions
        actions.bind("cue.italic", lambda: self._switch(Style.ITALIC))
        actions.bind("cue.bold", lambda: self._switch(Style.BOLD))
        actions.bind("cue.auto_break", self._break_anew)
        actions.bind("cue.split_text", self._split)

    def refresh(self) -> None:
        """Grey out what cannot be done."""
        workspace = self._workspace
        some = bool(workspace.selection.cues) and not workspace.read_only
        self._actions.set_enabled(some, *IDS)
        one = some and len(workspace.selection.cues) == 1
        self._actions.set_enabled(one, "cue.split_text")

    def _switch(self, style: Style) -> None:
        """On, unless everything has it already."""
        cues = [cue for cue in self._workspace.selected_cues if cue.text.strip()]
        spans = {cue.id: (0, len(cue.text)) for cue in cues}
        if len(cues) == 1 and self._text.text == cues[0].text:
            spans = {cues[0].id: self._text.chosen}
        on = not all(is_styled(cue.markup, *spans[cue.id], style) for cue in cues)
        track = self._workspace.view().track
        edits = [_restyled(track, cue, Restyle(style, *spans[cue.id], on)) for cue in cues]
        if len(edits) == 1:
            self._workspace.apply(edits[0])
        elif edits:
            label = self._tr("Change look of {0} cues").format(len(edits))
            self._workspace.apply(Compound(tuple(edits), label))

    def _break_anew(self) -> None:
        track, profile = self._workspace.view().track, self._workspace.profile
        texts = tuple(
            (cue.id, text)
            for cue in self._workspace.selected_cues
            if (text := "\n".join(wrap(cue.text, profile, track.language))) != cue.text
        )
        if texts:
            self._workspace.apply(ReplaceTexts(track.id, texts))

    def _split(self) -> None:
        cue, track = self._workspace.current_cue, self._workspace.active_track
        if cue is None:
            return
        place = self._text.place
        if not (cue.text[:place].strip() and cue.text[place:].strip()):
            message = self._tr("The text cursor is not between two words, so nothing was split.")
            hint = self._tr("Put it in the inspector where the second cue is to begin.")
            self._workspace.refused.emit(UsageError(message, hint=hint))
            return
        new = new_cue_id()
        edit = SplitCue(
            track, cue.id, offset=place, gap=self._workspace.profile.min_gap, new_id=new
        )
        self._workspace.apply(edit, select=Selection(track, (new,), new))

    @staticmethod
    def _tr(text: str) -> str:
        return QCoreApplication.translate("TextCommands", text)


def _restyled(track: Track, cue: Cue, change: Restyle) -> SetMarkup:
    markup = restyle(cue.markup, cue.text, change, _dialect_of(track))
    return SetMarkup(track.id, cue.id, cue.text, markup)


def _dialect_of(track: Track) -> Dialect:
    """How the track's own file writes markup; as SubRip where it has none."""
    known = {dialect.value: dialect for dialect in Dialect}
    return known.get(track.source.format if track.source else "", Dialect.SRT)
