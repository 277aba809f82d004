"""Add a language: from which track, into which languages, by whom, and with which words kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cuesmith.base.errors import CuesmithError, UsageError
from cuesmith.bridge.engine_words import engine_name
from cuesmith.bridge.names import shown_profile, track_title
from cuesmith.bridge.reading_profiles import known_profiles
from cuesmith.bridge.translation_engines import TranslationEngines
from cuesmith.bridge.translation_ports import EngineEntry
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.language import UNKNOWN
from cuesmith.domain.retranslation import TranslationWish
from cuesmith.domain.track import Track
from cuesmith.domain.translating.terms import FixedTerm, kept_terms, written_terms
from cuesmith.domain.twin_tracks import source_track
from cuesmith.ui.editor.track_dialogs import LanguageBox
from cuesmith.ui.hosts.trouble_row import TroubleRow
from cuesmith.ui.icons import without_icons
from cuesmith.ui.pieces import fit_height, form_layout
from cuesmith.ui.translation.engine_chooser import EngineChooser, OtherWay
from cuesmith.ui.translation.engine_reach import EngineReach
from cuesmith.ui.translation.languages_field import LanguagesField

ENGINE, TERMS, PROFILE = "engine", "terms", "profile"
"""What is remembered of a choice, by name."""
_TERM_LINES = 3


@dataclass(frozen=True, slots=True)
class Order:
    """What a person asked for."""

    source: str
    """The track's identity."""
    source_language: str
    """BCP 47; "und" leaves it to the engine."""
    languages: tuple[str, ...]
    wish: TranslationWish


class AddLanguageDialog(QDialog):
    """`open` it. A key that is written goes to the keyring before anything begins."""

    ordered = Signal(object)
    """An `Order`."""
    other_wanted = Signal(str)
    """The id of a way that is done elsewhere."""

    def __init__(
        self,
        workspace: Workspace,
        engines: TranslationEngines,
        others: Sequence[OtherWay],
        remembered: Mapping[str, str],
        parent: QWidget | None = None,
        *,
        existing: Track | None = None,
    ) -> None:
        """`existing` is a translation that is to be gone on with; else a new one is asked for."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Add language") if existing is None else self.tr("Translate"))
        self._existing = existing
        self._workspace, self._engines, self._remembered = workspace, engines, remembered
        self._waiting: Order | None = None
        self.source = QComboBox(self)
        self.spoken = LanguageBox(UNKNOWN, self)
        self.into = LanguagesField(self)
        self.reach = EngineReach(engines, self)
        self.engine = EngineChooser(others, self)
        self.terms = QPlainTextEdit(remembered.get(TERMS, ""), self)
        self.names = QCheckBox(self.tr("&Names of the project's glossary stay as they are"), self)
        self.profile = QComboBox(self)
        self.trouble = TroubleRow(self)
        self.start = QPushButton(self.tr("&Start"), self)
        self._form = form_layout()
        self._fill()
        self._lay_out()
        self._wire()
        self._show_source()
        (self.into if existing is None else self.engine).setFocus()
        engines.look()

    def _fill(self) -> None:
        document = self._workspace.document
        active = self._existing or self._workspace.view().track
        # A translation of a translation says less than one of what was said.
        wanted = source_track(document, active) or active
        for place, track in enumerate(self._workspace.document.tracks, 1):
            if track.cues:
                self.source.addItem(track_title(track.name, track.language, place), track)
                if track.id == wanted.id:
                    self.source.setCurrentIndex(self.source.count() - 1)
        known, current = known_profiles().all, self._workspace.profile
        self.profile.addItem(
            self.tr("As in this project: {0}").format(shown_profile(current.label)), ""
        )
        for profile in known:
            self.profile.addItem(shown_profile(profile.label), profile.name)
        kept = self.profile.findData(self._remembered.get(PROFILE, ""))
        self.profile.setCurrentIndex(max(0, kept))
        self.names.setChecked(True)
        self.names.setVisible(bool(self._workspace.document.glossary))

    def _lay_out(self) -> None:
        self.terms.setPlaceholderText(
            self.tr("One on each line: term = translation. A term alone stays as it is.")
        )
        self.terms.setTabChangesFocus(True)
        self.terms.setFixedHeight(round(self.fontMetrics().lineSpacing() * (_TERM_LINES + 0.6)))
        form = self._form
        form.addRow(self.tr("&From:"), self.source)
        form.addRow(self.tr("Its &language:"), self.spoken)
        form.addRow(self.tr("&Into:"), self.into)
        form.addRow("", self.reach.says)
        form.addRow(self.tr("&By:"), self.engine)
        form.addRow(self.tr("&Terms:"), self.terms)
        form.addRow("", self.names)
        form.addRow(self.tr("&Profile:"), self.profile)
        form.setRowVisible(self.into, self._existing is None)
        self.source.setEnabled(self._existing is None)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.start, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.rejected.connect(self.reject)
        without_icons(buttons)
        self.start.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(self.trouble)
        layout.addStretch(1)
        layout.addWidget(buttons)
        self.setMinimumWidth(600)

    def _wire(self) -> None:
        self.source.currentIndexChanged.connect(self._show_source)
        self.spoken.editTextChanged.connect(self._allow)
        self.into.changed.connect(self._on_changed)
        self.engine.changed.connect(self._on_changed)
        self.engine.forget_wanted.connect(self._engines.forget_key)
        self.start.clicked.connect(self.send)
        self.reach.changed.connect(self._on_reach)
        self._engines.found.connect(self._on_found)
        self._engines.kept.connect(self._on_kept)
        self._engines.failed.connect(self._on_failed)

    # -- what is chosen -------------------------------------------------------------------------

    @property
    def track(self) -> Track | None:
        """The track to translate."""
        found: Track | None = self.source.currentData()
        return found

    def _show_source(self) -> None:
        track = self.track
        unknown = track is not None and track.language == UNKNOWN
        self._form.setRowVisible(self.spoken, unknown)
        self._on_changed()

    def _on_changed(self) -> None:
        other = self.engine.other is not None
        for part in (self.into, self.terms, self.names, self.profile):
            part.setEnabled(not other)
        entry = self.engine.entry
        self.reach.ask(None if entry is None or self.engine.is_changed else entry)
        self.start.setText(self.tr("Go &on there…") if other else self.tr("&Start"))
        self._allow()
        if self.isVisible():
            fit_height(self)

    def _on_reach(self) -> None:
        self.into.offer(self.reach.languages)
        self._allow()
        if self.isVisible():
            fit_height(self)

    def _allow(self) -> None:
        self.reach.say_of(self._wanted)
        self.start.setEnabled(self._waiting is None and not self._lacking())
        self.start.setToolTip(self._lacking())

    def _lacking(self) -> str:
        """What is to be chosen or written still; empty where all is there."""
        if not self.engine.chosen:
            return self.tr("Choose by whom it is translated.")
        if not self.engine.may_start:
            return self.tr("What you chose is not set up yet.")
        if self.engine.other is not None:
            return ""
        if self._existing is None and self.into.wrong:
            return self.tr("Choose a language, or write its code such as pt-BR.")
        if self._existing is None and not self.into.languages:
            return self.tr("Choose a language to translate into.")
        if refusal := self.reach.refusal(self._wanted):
            return refusal
        entry, track = self.engine.entry, self.track
        unknown = track is not None and self._source_language(track) == UNKNOWN
        if track is None or (unknown and entry is not None and not entry.spec.detects):
            return self.tr("Say which language the captions are in.")
        return ""

    @property
    def _wanted(self) -> tuple[str, ...]:
        """The languages to translate into."""
        return self.into.languages if self._existing is None else (self._existing.language,)

    def _source_language(self, track: Track) -> str:
        return self.spoken.language or UNKNOWN if track.language == UNKNOWN else track.language

    @property
    def order(self) -> Order | None:
        """As it is chosen now; None where something is lacking."""
        track, entry = self.track, self.engine.entry
        if track is None or entry is None or self._lacking():
            return None
        wish = TranslationWish(
            entry.spec.id, engine_name(entry), str(self.profile.currentData()), self._terms()
        )
        language = self._source_language(track)
        wanted = tuple(each for each in self._wanted if each != language)
        return Order(track.id, language, wanted, wish)

    def _terms(self) -> tuple[FixedTerm, ...]:
        written = written_terms(self.terms.toPlainText())
        glossary = self._workspace.document.glossary if self.names.isChecked() else ()
        said = {term.text for term in written}
        return (*written, *(each for each in kept_terms(glossary) if each.text not in said))

    @property
    def remembered(self) -> dict[str, str]:
        """What is to be offered again next time."""
        return {
            ENGINE: self.engine.chosen,
            TERMS: self.terms.toPlainText(),
            PROFILE: str(self.profile.currentData()),
        }

    # -- the order ------------------------------------------------------------------------------

    def send(self) -> None:
        """Keep what is written of the engine, then have it begun."""
        self.trouble.clear()
        other = self.engine.other
        if other is not None:
            self.other_wanted.emit(other.id)
            self.accept()
            return
        try:
            order = self.order
        except UsageError as error:
            self.trouble.show_error(error)
            return
        entry = self.engine.entry
        if order is None or entry is None:
            return
        if not order.languages:
            self.trouble.show_error(
                UsageError(self.tr("The captions are in that language already."))
            )
            return
        self._waiting = order
        self._allow()
        if self.engine.is_changed:
            self._engines.set_up(entry.spec.id, self.engine.settings, self.engine.secret)
        else:
            self._on_kept(entry)

    def _on_kept(self, entry: EngineEntry) -> None:
        order, self._waiting = self._waiting, None
        self.reach.forget(entry.spec.id)
        self.engine.update_engine(entry)
        if order is not None and entry.ready:
            self.ordered.emit(order)
            self.accept()
        self._allow()

    def _on_failed(self, error: CuesmithError) -> None:
        self._waiting = None
        self.trouble.show_error(error)
        self._on_changed()

    def _on_found(self, entries: tuple[EngineEntry, ...]) -> None:
        self.engine.show_engines(entries, self._remembered.get(ENGINE, ""))
        self._on_changed()

    # -- Qt -------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        super().showEvent(event)
        fit_height(self)
