"""The transcript: reads as prose, leads to every word, and cuts words from cues."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from cuesmith.bridge.actions import Actions
from cuesmith.bridge.latest import LatestJob
from cuesmith.bridge.player import Player
from cuesmith.bridge.transcript_paragraphs import TranscriptParagraphs
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.search import Occurrence
from cuesmith.domain.selection import Selection
from cuesmith.domain.transcript_cuts import cutting
from cuesmith.domain.transcript_words import SpokenWord
from cuesmith.ui.pieces import icon_button, wrapping_label
from cuesmith.ui.transcript.stage import Place
from cuesmith.ui.transcript.view import TranscriptView

_ORIGIN = "transcript"
_LOW = 220
"""Pixels of height below which only the text is shown."""
_COPIED_AT_ONCE = 100
"""Paragraphs; what is longer is put together in a job."""
_LEAD = 0.25
"""Where in the height the spoken word comes to be when it was out of sight."""


class TranscriptPanel(QWidget):
    """Lives in a dock that is hidden until it is wanted; does nothing while it is."""

    def __init__(
        self,
        workspace: Workspace,
        player: Player,
        actions: Actions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._player, self._actions = workspace, player, actions
        self._following = True
        self._kept: SpokenWord | None = None
        self._found: tuple[Occurrence, ...] = ()
        self.paragraphs = TranscriptParagraphs(workspace, self)
        self.view = TranscriptView(self.paragraphs, self)
        self._copying = LatestJob(0, self)
        self._copying.succeeded.connect(_to_clipboard)
        self.hint = wrapping_label("", self)
        self.cut_button = icon_button(self.tr("C&ut words"), "", self.cut, self)
        export = actions["file.export_transcript"]
        self.export_button = icon_button(self.tr("E&xport…"), "", export.trigger, self)
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        self.bar = QWidget(self)
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(12, 4, 12, 8)
        row.setSpacing(8)
        row.addWidget(self.hint, 1)
        row.addWidget(self.cut_button)
        row.addWidget(self.export_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.bar)
        self.setFocusProxy(self.view)

    def _listen(self) -> None:
        view, workspace, player = self.view, self._workspace, self._player
        view.word_chosen.connect(self._on_word)
        view.cut_wanted.connect(self.cut)
        view.copy_wanted.connect(self.copy)
        view.edit_wanted.connect(self._edit)
        view.menu_wanted.connect(self._show_menu)
        view.turned.connect(partial(self._follow, False))
        view.caret_moved.connect(self._on_caret)
        self.paragraphs.reset.connect(self._on_reset)
        self.paragraphs.replaced.connect(self._on_replaced)
        workspace.selection_changed.connect(self._on_selection)
        workspace.read_only_changed.connect(self._refresh)
        player.position_changed.connect(self._on_position)
        player.playing_changed.connect(self._follow)

    # -- following ------------------------------------------------------------------------------

    def _follow(self, on: bool) -> None:
        self._following = on

    def _on_position(self, time: int) -> None:
        if not self.isVisible():
            return
        place = self._spoken_at(time)
        self.view.mark_spoken(place)
        if place is not None and self._following and self._player.playing:
            self.view.show_place(place, lead=_LEAD)

    def _spoken_at(self, time: int) -> Place | None:
        """The word that is said at a time; None where no cue shows."""
        index = self._workspace.view().index
        rows = index.at(time)
        paragraph = self.paragraphs.of_row(rows[-1]) if rows else None
        if paragraph is None:
            return None
        word = self.view.stage.prose(paragraph).spoken_at(time)
        return None if word is None else Place(paragraph, word)

    def _on_selection(self, selection: Selection, origin: str) -> None:
        self.view.mark_cues(selection.cues)
        if origin == _ORIGIN or not self.isVisible() or selection.current is None:
            return
        place = self._begin_of(selection.current)
        if place is not None:
            self.view.show_place(place, lead=_LEAD)

    def _begin_of(self, cue: str) -> Place | None:
        """The first word of a cue."""
        row = self._workspace.view().rows.get(cue)
        paragraph = None if row is None else self.paragraphs.of_row(row)
        if paragraph is None:
            return None
        words = self.view.stage.prose(paragraph).words
        found = (n for n, each in enumerate(words) if each.word.cue == cue)
        return next((Place(paragraph, n) for n in found), None)

    def _on_reset(self) -> None:
        self._kept = None
        self._mark_found()
        self._refresh()
        self._on_selection(self._workspace.selection, "")
        self._on_position(self._player.position)

    def _on_replaced(self) -> None:
        """The caret stays where it was in time."""
        self._mark_found()
        kept = self._kept
        place = None if kept is None else self._at_or_after(kept)
        if place is not None:
            self.view.go_to(place, tell=False)
        self._refresh()
        self._on_position(self._player.position)

    def _at_or_after(self, kept: SpokenWord) -> Place | None:
        """The word that now is where a word was; the last one where all behind it is gone."""
        view = self._workspace.view()
        row = view.rows.get(kept.cue, view.index.first_from(kept.start))
        paragraph = self.paragraphs.of_row(min(row, len(view.track.cues) - 1))
        while paragraph is not None and paragraph < len(self.paragraphs):
            words = self.view.stage.prose(paragraph).words
            found = (n for n, each in enumerate(words) if each.word.start >= kept.start)
            word = next(found, None)
            if word is not None:
                return Place(paragraph, word)
            paragraph += 1
        return self.view.caret.last()

    # -- what a person does ---------------------------------------------------------------------

    def _on_word(self, word: SpokenWord) -> None:
        self._follow(True)
        track = self.paragraphs.track
        self._workspace.select(Selection(track, (word.cue,), word.cue), _ORIGIN)
        self._player.seek(word.start)

    def _on_caret(self, word: SpokenWord) -> None:
        self._kept = word
        self._refresh()

    def _edit(self, cue: str) -> None:
        self._workspace.select(Selection(self.paragraphs.track, (cue,), cue), _ORIGIN)
        self._workspace.text_wanted.emit(cue)

    def cut(self) -> None:
        """Cut the chosen words from their cues, as one step."""
        chosen, track = self.view.caret.chosen(), self._workspace.view().track
        if track.id != self.paragraphs.track or not chosen.words:
            return
        edit = cutting(track, chosen.words, chosen.cues)
        if edit is not None:
            self._kept = chosen.words[0]
            self.view.caret.let_go()
            self._workspace.apply(edit, origin=_ORIGIN)

    def copy(self) -> None:
        """Put the chosen prose on the clipboard; the whole paragraph where no word is chosen."""
        caret = self.view.caret
        span = caret.span
        if span is None:
            if caret.place is not None:
                _to_clipboard(self.view.stage.prose(caret.place.paragraph).text)
            return
        make = caret.text_later()
        if span[1].paragraph - span[0].paragraph < _COPIED_AT_ONCE:
            self._copying.drop()
            _to_clipboard(make())
        else:
            self._copying.ask(lambda _: make())

    def _show_menu(self, where: QPoint) -> None:
        menu = self.make_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)

    def make_menu(self) -> QMenu:
        """What can be done with the chosen words."""
        menu, place = QMenu(self), self.view.caret.place
        cut = menu.addAction(self.tr("&Cut words from cues"), self.cut)
        cut.setEnabled(not self._workspace.read_only)
        menu.addAction(self.tr("C&opy text"), self.copy)
        if place is not None:
            word = self.view.word(place)
            menu.addSeparator()
            menu.addAction(self.tr("&Play from here"), partial(self._play_from, word))
            menu.addAction(self.tr("&Edit in the inspector"), partial(self._edit, word.cue))
        return menu

    def _play_from(self, word: SpokenWord) -> None:
        self._on_word(word)
        self._player.play()

    def _refresh(self) -> None:
        some, place = bool(len(self.paragraphs)), self.view.caret.place
        if self.paragraphs.reading:
            self.view.show_empty(self.tr("One moment…"))
        else:
            self.view.show_empty(
                self.tr("There are no captions yet. Transcribe the sound, or add a cue.")
            )
        self.cut_button.setEnabled(place is not None and not self._workspace.read_only)
        self.export_button.setVisible(some)
        self.cut_button.setVisible(some)
        said = self.tr("Delete cuts words, Enter edits the cue.")
        self.hint.setText(said if some else "")

    def mark_found(self, found: Iterable[Occurrence]) -> None:
        """Show what was looked for, in whichever tracks."""
        self._found = tuple(found)
        self._mark_found()

    def _mark_found(self) -> None:
        view = self._workspace.view()
        places = {
            each.cue: each.spans
            for each in self._found
            if each.track == view.track.id
            # What has been edited since says something else there.
            and (cue := view.cue(each.cue)) is not None
            and cue.text == each.before
        }
        self.view.mark_found(places)

    def stop(self) -> None:
        """End what is under way; blocks until it has ended."""
        self.paragraphs.stop()
        self._copying.stop()

    # -- Qt -------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, it is for the text: keys and menus do what the bar does."""
        super().resizeEvent(event)
        self.bar.setVisible(self.height() >= _LOW)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the track as it is now."""
        super().showEvent(event)
        self.paragraphs.set_live(True)
        self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        super().hideEvent(event)
        self.paragraphs.set_live(False)


def _to_clipboard(text: str) -> None:
    if text:
        QGuiApplication.clipboard().setText(text)
