"""The commands of the menu "Tools", each with its dialog."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cuesmith.bridge.actions import Actions
from cuesmith.bridge.player import Player
from cuesmith.bridge.runner import JobContext, RunningJob
from cuesmith.bridge.settings import Settings
from cuesmith.bridge.workspace import Workspace
from cuesmith.ui.pieces import bring_forward

if TYPE_CHECKING:
    from cuesmith.ui.tools.clean_options import CleanOptions

_LABELS = {
    "clean": "Clean up text",
    "sdh": "Remove sounds and names of speakers",
    "fillers": "Remove fillers",
    "slips": "Fix slips of recognition",
    "profanity": "Mask profanity",
    "numbers": "Clean up numbers",
    "punctuation": "Clean up punctuation",
    "casing": "Change casing",
}
"""Each command, and its step in the undo menu."""


class TextTools(QObject):
    """Opens the tools' dialogs. Their modules are imported by a job once there are cues."""

    def __init__(
        self,
        workspace: Workspace,
        player: Player,
        actions: Actions,
        window: QWidget,
        settings: Settings | None = None,
    ) -> None:
        """`settings` keep what was chosen; without them each dialog begins afresh."""
        super().__init__(window)
        self._settings = settings
        self._loading: RunningJob | None = None
        self._workspace, self._player = workspace, player
        self._actions, self._window = actions, window
        for tool in _LABELS:
            actions.bind(f"tool.{tool}", partial(self.open, tool))
        actions.bind("tool.words", self.edit_words)
        for signal in (
            workspace.changed,
            workspace.reset,
            workspace.track_changed,
            workspace.read_only_changed,
        ):
            signal.connect(self._refresh)
        self._refresh()

    def open(self, tool: str) -> QWidget:
        """Show what a tool would change; a dialog that is open already comes to the front."""
        from cuesmith.ui.tools.amending_dialog import AmendingDialog, Tool
        from cuesmith.ui.tools.clean_options import CleanOptions

        name = f"tool-{tool}"
        shown = self._window.findChild(AmendingDialog, name)
        if shown is None:
            options = CleanOptions(self._workspace, "" if tool == "clean" else tool)
            self._keep_choices(options)
            title = self._actions.title(f"tool.{tool}")
            described = Tool(title, _LABELS[tool], options.amend, options)
            seek = self._player.seek
            shown = AmendingDialog(self._workspace, described, self._window, seek=seek)
            shown.setObjectName(name)
            options.changed.connect(shown.refresh)
            options.words_wanted.connect(partial(self._edit_words_of, shown))
        bring_forward(shown)
        return shown

    def _keep_choices(self, options: CleanOptions) -> None:
        """Begin with what was chosen last, and keep what is chosen from now on."""
        settings = self._settings
        if settings is not None:
            options.choose(settings.text_tools())
            options.changed.connect(lambda: settings.set_text_tools(options.choices()))

    def edit_words(self, language: str = "") -> QWidget:
        """Show the lists of words that the tools work with."""
        from cuesmith.ui.tools.words_dialog import WordsDialog

        shown = self._window.findChild(WordsDialog)
        if shown is None:
            shown = WordsDialog(self._workspace, self._window)
        if language:
            shown.choose_language(language)
        bring_forward(shown)
        return shown

    def _edit_words_of(self, dialog: QWidget, language: str) -> None:
        from cuesmith.ui.tools.amending_dialog import AmendingDialog
        from cuesmith.ui.tools.words_dialog import WordsDialog

        words = self.edit_words(language)
        if isinstance(words, WordsDialog) and isinstance(dialog, AmendingDialog):
            words.saved.connect(dialog.refresh)

    def _refresh(self) -> None:
        cues = bool(self._workspace.view().track.cues) and not self._workspace.read_only
        self._actions.set_enabled(cues, *(f"tool.{tool}" for tool in _LABELS))
        if cues and self._loading is None:
            self._loading = RunningJob(_load, self)
            self._loading.start()


def _load(_: JobContext) -> None:
    """Import what the dialogs need, so that the first does not make the window wait."""
    import cuesmith.ui.tools.amending_dialog
    import cuesmith.ui.tools.clean_options  # noqa: F401
