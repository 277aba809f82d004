"""Which tracks go along to a host, and what is done with each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from cuesmith.bridge.names import shown_language
from cuesmith.domain.language import UNKNOWN
from cuesmith.domain.track import Track, TrackKind
from cuesmith.services.hosts.plan import PublishPlan, StepKind
from cuesmith.ui.editor.track_dialogs import LanguageBox, track_title
from cuesmith.ui.theme import colors

_LETTERS = 14
_SEEN = 5
"""Rows; more are scrolled to."""
_LONGEST = 28
"""Average characters of a name that are shown."""


class PublishRow:
    """The widgets of one track."""

    def __init__(self, track: Track, place: int, parent: QWidget) -> None:
        self.track = track.id
        self.known = track.language != UNKNOWN
        self.title = track_title(track.name, track.language, place)
        name = _short(track.name or self.title, parent)  # the language stands beside it
        self.wanted = QCheckBox(name.replace("&", "&&"), parent)
        self.wanted.setToolTip(self.title)
        self.wanted.setAccessibleName(self.title)
        self.language: LanguageBox | QLabel
        if self.known:
            self.language = QLabel(shown_language(track.language), parent)
        else:
            self.language = LanguageBox(UNKNOWN, parent)
            self.language.setMinimumContentsLength(_LETTERS)
        self.state = QLabel(parent)
        self.state.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    @property
    def given(self) -> str:
        """The language that is chosen here, BCP 47; empty where none is."""
        if not isinstance(self.language, LanguageBox):
            return ""
        chosen = self.language.language
        return "" if chosen in (None, UNKNOWN) else str(chosen)


class PublishTracks(QScrollArea):
    """A row for each track that could go along: those with cues that are no chapters."""

    changed = Signal()
    language_given = Signal(str, str)
    """A track's identity, and its language as BCP 47."""

    def __init__(self, tracks: Sequence[Track], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Tracks"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget(self)
        self.rows = [
            PublishRow(track, place, body)
            for place, track in enumerate(tracks, 1)
            if track.cues and track.kind is not TrackKind.CHAPTERS
        ]
        self._grid = QGridLayout(body)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(2, 1)
        for place, row in enumerate(self.rows):
            self._add(row, place)
        if not self.rows:
            none = QLabel(self.tr("No track has any cues: the film goes without captions."), body)
            none.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            self._grid.addWidget(none, 0, 0)
        self.setWidget(body)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        whole, rows = body.sizeHint().height(), max(1, len(self.rows))
        self.setFixedHeight(whole * min(rows, _SEEN) // rows + 4)

    def _add(self, row: PublishRow, place: int) -> None:
        for column, widget in enumerate((row.wanted, row.language, row.state)):
            self._grid.addWidget(widget, place, column)
        row.wanted.setChecked(True)
        row.wanted.toggled.connect(self._on_toggled)
        if isinstance(row.language, LanguageBox):
            row.language.setAccessibleName(self.tr("Language: {0}").format(row.title))
            row.language.activated.connect(lambda _row: self._on_language(row))
            line = row.language.lineEdit()
            if line is not None:
                line.editingFinished.connect(lambda: self._on_language(row))

    def _on_toggled(self) -> None:
        self.show_plan(None)
        self.changed.emit()

    def _on_language(self, row: PublishRow) -> None:
        if row.given:
            row.known = True
            self.language_given.emit(row.track, row.given)

    @property
    def left_out(self) -> tuple[str, ...]:
        """Identities of those that stay here."""
        return tuple(row.track for row in self.rows if not row.wanted.isChecked())

    def leave_out(self, tracks: Sequence[str]) -> None:
        """Choose all but these."""
        for row in self.rows:
            row.wanted.blockSignals(True)
            row.wanted.setChecked(row.track not in tracks)
            row.wanted.blockSignals(False)

    @property
    def chosen(self) -> int:
        """How many go along."""
        return sum(row.wanted.isChecked() for row in self.rows)

    @property
    def nameless(self) -> PublishRow | None:
        """The first of those that go along whose language is not known."""
        return next((row for row in self.rows if row.wanted.isChecked() and not row.known), None)

    def show_plan(self, plan: PublishPlan | None) -> None:
        """Say what is done with each track; nothing where that is not known."""
        steps = {step.local.track: step.kind for step in plan.steps} if plan else {}
        words = self._words()
        for row in self.rows:
            unknown = row.wanted.isChecked() and not row.known
            kind = steps.get(row.track)
            said = words[kind] if kind and row.wanted.isChecked() else ""
            row.state.setText(self.tr("Its language is not set") if unknown else said)
            row.state.setToolTip(row.state.text())
            palette = row.state.palette()
            tint = colors(self).problem if unknown else colors(self).muted_text
            palette.setColor(QPalette.ColorRole.WindowText, tint)
            row.state.setPalette(palette)

    def _words(self) -> Mapping[StepKind, str]:
        return {
            StepKind.ATTACH: self.tr("New"),
            StepKind.REPLACE: self.tr("Replaces what is there; a copy is kept"),
            StepKind.ADOPT: self.tr("Replaces a track of that name; a copy is kept"),
            StepKind.KEEP: self.tr("Unchanged"),
        }


def _short(title: str, widget: QWidget) -> str:
    metrics = widget.fontMetrics()
    room = _LONGEST * metrics.averageCharWidth()
    return metrics.elidedText(title, Qt.TextElideMode.ElideMiddle, room)
