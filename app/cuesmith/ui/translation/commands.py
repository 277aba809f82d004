"""The commands that translate, and what is said when a translation ends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cuesmith.bridge.actions import Actions
from cuesmith.bridge.names import shown_language
from cuesmith.bridge.sentences import shown_error, shown_sentence
from cuesmith.bridge.settings import Settings
from cuesmith.bridge.translating import Translating
from cuesmith.bridge.translation_engines import TranslationEngines
from cuesmith.bridge.translation_line import ORIGIN
from cuesmith.bridge.translation_run import Ended
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.language import UNKNOWN
from cuesmith.domain.retranslation import TranslationWish, untranslated, wish_of
from cuesmith.domain.track import Track
from cuesmith.domain.track_edits import SetLanguage
from cuesmith.domain.twin_tracks import source_track
from cuesmith.ui.translation.add_language import AddLanguageDialog, Order
from cuesmith.ui.translation.other_ways import OtherWays
from cuesmith.ui.window.notices import Notice, NoticeBar, Offer, Weight


@dataclass(frozen=True, slots=True)
class TranslationParts:
    """What the commands work with."""

    workspace: Workspace
    translating: Translating
    engines: TranslationEngines
    others: OtherWays
    settings: Settings


class TranslationCommands(QObject):
    """Binds `track.translate` and its siblings."""

    def __init__(
        self, parts: TranslationParts, actions: Actions, notices: NoticeBar, window: QWidget
    ) -> None:
        super().__init__(window)
        self._parts, self._actions = parts, actions
        self.others = parts.others
        self._notices, self._window = notices, window
        self._workspace, self._translating = parts.workspace, parts.translating
        actions.bind("track.translate", self.ask)
        actions.bind("track.translate_missing", self._go_on)
        actions.bind("track.translate_again", self._again)
        actions.bind("track.translate_outdated", self._catch_up)
        self._listen()

    def _listen(self) -> None:
        workspace = self._workspace
        self._translating.ended.connect(self._on_ended)
        self._translating.unfinished.connect(self._on_unfinished)
        self._translating.changed.connect(self._allow)
        for signal in (
            workspace.reset,
            workspace.track_changed,
            workspace.selection_changed,
            workspace.read_only_changed,
            workspace.changed,
        ):
            signal.connect(self._allow)
        self._allow()

    def _allow(self) -> None:
        workspace, actions = self._workspace, self._actions
        track = workspace.view().track
        free = not workspace.read_only
        actions.set_enabled(free and bool(track.cues), "track.translate")
        source = source_track(workspace.document, track)
        idle = free and source is not None and track.id not in self._translating.running
        actions.set_enabled(idle, "track.translate_missing", "track.translate_outdated")
        actions.set_enabled(idle and bool(workspace.selection.cues), "track.translate_again")

    # -- asking ---------------------------------------------------------------------------------

    def ask(self) -> AddLanguageDialog:
        """Ask for languages, and by whom."""
        dialog = self._dialog(None)
        dialog.ordered.connect(self._begin)
        dialog.other_wanted.connect(self.others.take)
        dialog.open()
        return dialog

    def _dialog(self, existing: Track | None) -> AddLanguageDialog:
        settings = self._parts.settings
        others = self.others.offered() if existing is None else ()
        dialog = AddLanguageDialog(
            self._workspace,
            self._parts.engines,
            others,
            settings.translation(),
            self._window,
            existing=existing,
        )
        dialog.ordered.connect(lambda _: settings.set_translation(dialog.remembered))
        return dialog

    def _begin(self, order: Order) -> None:
        workspace = self._workspace
        track = workspace.view(order.source).track
        if track.language == UNKNOWN and order.source_language != UNKNOWN:
            workspace.apply(SetLanguage(track.id, order.source_language), origin=ORIGIN)
        self._translating.add(order.source, order.languages, order.wish)

    def _with_wish(self, track: str, run: Callable[[TranslationWish | None], None]) -> None:
        """Translate as before; a track that came otherwise is asked about first."""
        held = self._workspace.view(track).track
        if wish_of(held) is not None:
            run(None)
        else:
            self._ask_how(held, run)

    def _ask_how(self, track: Track, run: Callable[[TranslationWish | None], None]) -> None:
        dialog = self._dialog(track)
        dialog.ordered.connect(lambda order: run(order.wish))
        dialog.open()

    def _go_on(self, track: str = "") -> None:
        track = track or self._workspace.active_track
        self._with_wish(track, partial(self._translating.translate_missing, track))

    def _go_on_otherwise(self, track: str) -> None:
        """Go on with another engine."""
        held = self._workspace.view(track).track
        if held.id:
            self._ask_how(held, partial(self._translating.translate_missing, track))

    def _again(self) -> None:
        self.again(self._workspace.selection.cues)

    def again(self, cues: tuple[str, ...]) -> None:
        """Translate cues of the active track again, by identity: as before, or asking how."""
        workspace, track = self._workspace, self._workspace.active_track
        run = partial(self._translating.translate_again, track, cues)
        if source_track(workspace.document, workspace.view().track) is None:
            run(None)  # which says so
        else:
            self._with_wish(track, run)

    def _catch_up(self) -> None:
        track = self._workspace.active_track
        self._with_wish(track, partial(self._translating.translate_outdated, track))

    # -- what came of it ------------------------------------------------------------------------

    def _on_ended(self, ended: Ended) -> None:
        language = shown_language(ended.language)
        show = partial(self._show, ended.track)
        if ended.error is not None:
            self._tell_error(ended, language)
        elif ended.cancelled:
            said = self.tr("The translation into {0} was stopped: what is done stays.")
            self._notices.say(said.format(language))
        elif ended.left:
            said = self.tr("%n cue(s) could not be translated into {0}.", "", ended.left)
            self._notices.show_notice(
                Notice(
                    said.format(language),
                    self.tr("They are marked, and still say what the source says."),
                    shown_sentence(ended.refusal),
                    offer=self.tr("Sho&w them"),
                    take=show,
                )
            )
        else:
            said = self.tr("The translation into {0} is done.").format(language)
            if ended.track == self._workspace.active_track:
                self._notices.say(said)
            else:
                self._notices.show_notice(Notice(said, offer=self.tr("Sho&w it"), take=show))

    def _tell_error(self, ended: Ended, language: str) -> None:
        error = shown_error(ended.error) if ended.error is not None else None
        if error is None:
            return
        told = self.tr("The translation into {0} stopped: {1}").format(language, error.message)
        self._notices.show_notice(
            Notice(
                told,
                error.hint,
                error.details,
                Weight.ERROR,
                offer=self.tr("&Go on"),
                take=partial(self._go_on, ended.track),
                offers=(
                    Offer(
                        self.tr("By &another engine…"),
                        partial(self._go_on_otherwise, ended.track),
                    ),
                ),
            )
        )

    def _show(self, track: str) -> None:
        """Work on that track, at the first cue that lacks something."""
        workspace = self._workspace
        workspace.set_active_track(track)
        left = untranslated(workspace.view(track).track)
        if left:
            workspace.select_cues((left[0],), left[0])

    def _on_unfinished(self, tracks: tuple[Track, ...]) -> None:
        """A project was opened in which a translation was left before its end."""
        if self._workspace.read_only:
            return
        for track in tracks[:3]:
            left = len(untranslated(track))
            said = self.tr("%n cue(s) are not translated into {0} yet.", "", left)
            self._notices.show_notice(
                Notice(
                    said.format(shown_language(track.language)),
                    self.tr("The project was closed before the translation was done."),
                    offer=self.tr("&Go on"),
                    take=partial(self._go_on, track.id),
                )
            )
