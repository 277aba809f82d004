"""Commands on the text of cues: italics, bold, line breaks, splitting where the cursor is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cuesmith.base.errors import UsageError
from cuesmith.bridge.actions import Actions
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.cue import Cue, Dialect, Word, new_cue_id
from cuesmith.domain.cue_edits import ReplaceTexts, SetMarkup
from cuesmith.domain.edits import Compound
from cuesmith.domain.markup.restyle import Restyle, Style, is_styled, restyle
from cuesmith.domain.selection import Selection
from cuesmith.domain.structure_edits import SplitCue
from cuesmith.domain.syllables import join_syllables, split_word
from cuesmith.domain.track import Track
from cuesmith.domain.voice_lines import wrap_cue
from cuesmith.domain.word_edits import SetWords
from cuesmith.ui.editor.cue_text import CueText

_AT_CURSOR = ("cue.split_text", "cue.split_word", "cue.join_syllables")
IDS = ("cue.italic", "cue.bold", "cue.auto_break", *_AT_CURSOR)

translate = QCoreApplication.translate


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
        actions.bind("cue.split_word", self._split_word)
        actions.bind("cue.join_syllables", self._join_syllables)

    def refresh(self) -> None:
        """Grey out what cannot be done."""
        workspace = self._workspace
        some = bool(workspace.selection.cues) and not workspace.read_only
        self._actions.set_enabled(some, *IDS)
        one = some and len(workspace.selection.cues) == 1
        self._actions.set_enabled(one, *_AT_CURSOR)

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
            label = f"Change look of {len(edits)} cues"
            self._workspace.apply(Compound(tuple(edits), label))

    def _break_anew(self) -> None:
        track, profile = self._workspace.view().track, self._workspace.profile
        texts = tuple(
            (cue.id, text)
            for cue in self._workspace.selected_cues
            if (text := "\n".join(wrap_cue(cue, profile, track.language))) != cue.text
        )
        if texts:
            self._workspace.apply(ReplaceTexts(track.id, texts))

    def _split(self) -> None:
        cue, track = self._workspace.current_cue, self._workspace.active_track
        if cue is None:
            return
        place = self._text.place
        if not (cue.text[:place].strip() and cue.text[place:].strip()):
            self._workspace.refused.emit(_not_between_words())
            return
        new = new_cue_id()
        edit = SplitCue(
            track, cue.id, offset=place, gap=self._workspace.profile.min_gap, new_id=new
        )
        self._workspace.apply(edit, select=Selection(track, (new,), new))

    def _split_word(self) -> None:
        """Make two syllables of a word, each with a time of its own."""
        cue = self._workspace.current_cue
        if cue is not None:
            self._set_words(
                cue,
                split_word(cue, self._text.place),
                translate(
                    "TextCommands", "The text cursor is not inside a word, so nothing was divided."
                ),
                translate(
                    "TextCommands", "Put it in the inspector where the next syllable is to begin."
                ),
            )

    def _join_syllables(self) -> None:
        cue = self._workspace.current_cue
        if cue is not None:
            self._set_words(
                cue,
                join_syllables(cue, self._text.place),
                translate(
                    "TextCommands", "The text cursor is not between two syllables of a word."
                ),
                translate("TextCommands", "Put it in the inspector where the word was divided."),
            )

    def _set_words(self, cue: Cue, words: tuple[Word, ...] | None, message: str, hint: str) -> None:
        if words is None:
            self._workspace.refused.emit(UsageError(message, hint=hint))
        else:
            self._workspace.apply(SetWords(self._workspace.active_track, cue.id, words))


def _not_between_words() -> UsageError:
    return UsageError(
        translate(
            "TextCommands", "The text cursor is not between two words, so nothing was split."
        ),
        hint=translate(
            "TextCommands", "Put it in the inspector's text where the second cue is to begin."
        ),
    )


def _restyled(track: Track, cue: Cue, change: Restyle) -> SetMarkup:
    markup = restyle(cue.markup, cue.text, change, _dialect_of(track))
    return SetMarkup(track.id, cue.id, cue.text, markup)


def _dialect_of(track: Track) -> Dialect:
    """How the track's own file writes markup; as SubRip where it has none."""
    known = {dialect.value: dialect for dialect in Dialect}
    return known.get(track.source.format if track.source else "", Dialect.SRT)
