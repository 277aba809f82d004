"""Into which languages the engine that is chosen translates, as far as it says so."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.engine_words import engine_name
from cuesmith.bridge.names import shown_language
from cuesmith.bridge.sentences import shown_error
from cuesmith.bridge.translation_engines import TranslationEngines
from cuesmith.bridge.translation_ports import EngineEntry
from cuesmith.domain.language import same_language
from cuesmith.ui.pieces import wrapping_label


class EngineReach(QObject):
    """Asks each engine once, while the dialog is open; nothing but its languages."""

    changed = Signal()
    """`languages` and what is said are those of another engine, or came in."""

    def __init__(self, engines: TranslationEngines, parent: QWidget) -> None:
        super().__init__(parent)
        self._engines = engines
        self._known: dict[str, tuple[str, ...]] = {}
        self._refused: dict[str, str] = {}
        """Why an engine did not say."""
        self._asked: set[str] = set()
        self._entry: EngineEntry | None = None
        self.says = wrapping_label("", parent)
        self.says.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.says.hide()
        engines.languages_found.connect(self._on_found)
        engines.languages_failed.connect(self._on_failed)

    def ask(self, entry: EngineEntry | None) -> None:
        """Tell of this engine; None for one that cannot be asked yet."""
        if entry is not None and not entry.ready:
            entry = None
        if entry == self._entry and (entry is None or entry.spec.id in self._asked):
            return
        self._entry = entry
        if entry is not None and entry.spec.id not in self._asked:
            self._asked.add(entry.spec.id)
            self._engines.ask_languages(entry.spec.id)
        self.changed.emit()

    def forget(self, engine: str) -> None:
        """It is set up in another way now."""
        self._asked.discard(engine)
        self._known.pop(engine, None)
        self._refused.pop(engine, None)

    @property
    def languages(self) -> tuple[str, ...]:
        """BCP 47; empty where that is not known."""
        return self._known.get(self._id, ())

    def refusal(self, wanted: Iterable[str]) -> str:
        """What is said of the first language that the engine is known not to translate into;
        empty where it may translate into all."""
        beyond = next(filter(self._lacks, wanted), "")
        if self._entry is None or not beyond:
            return ""
        said = self.tr("{0} does not translate into this language: {1}.")
        return said.format(engine_name(self._entry), shown_language(beyond))

    def say_of(self, wanted: Iterable[str]) -> None:
        """Say what there is to say where these languages are wanted."""
        said = self.refusal(wanted) or self._said()
        self.says.setText(said)
        self.says.setVisible(bool(said))

    def _lacks(self, language: str) -> bool:
        known = self.languages
        return bool(known) and not any(same_language(language, each) for each in known)

    @property
    def _id(self) -> str:
        return "" if self._entry is None else self._entry.spec.id

    def _on_found(self, engine: str, languages: tuple[str, ...]) -> None:
        self._known[engine] = languages
        if engine == self._id:
            self.changed.emit()

    def _on_failed(self, engine: str, error: CuesmithError) -> None:
        self._refused[engine] = shown_error(error).message
        if engine == self._id:
            self.changed.emit()

    def _said(self) -> str:
        entry = self._entry
        if entry is None:
            return ""
        refused = self._refused.get(self._id)
        if refused is not None:
            return self.tr("Which languages there are is not known: {0}").format(refused)
        if self._known.get(self._id) == ():
            said = self.tr("{0} does not name its languages: any can be tried.")
            return said.format(engine_name(entry))
        return "" if self.languages else self.tr("Asking which languages there are…")
