"""A track in figures, beside the window it belongs to, and kept up to date."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from cuesmith.bridge.names import shown_profile, track_title
from cuesmith.bridge.player import Player
from cuesmith.bridge.sentences import shown_error
from cuesmith.bridge.statistics_reading import Reckoned, StatisticsReading, Voices
from cuesmith.bridge.statistics_words import (
    Row,
    as_csv,
    as_text,
    comparison_cues,
    comparison_rows,
    figure_title,
    finding_rows,
    speaker_headings,
    speaker_rows,
    spread_words,
    summary_rows,
    table,
)
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.selection import Selection
from cuesmith.domain.speech import Span
from cuesmith.domain.statistics import Comparison, Figure, Statistics
from cuesmith.domain.statistics_text import clock
from cuesmith.domain.twin_tracks import source_track
from cuesmith.ui.icons import without_icons
from cuesmith.ui.pieces import wrapping_label
from cuesmith.ui.statistics.histogram import Histogram

_ORIGIN = "statistics"
_COLUMNS = 2
"""Of figures beside each other."""
_SPAN = Qt.ItemDataRole.UserRole


class StatisticsDialog(QDialog):
    """Not modal: cues are edited while it stands beside them. `show` it."""

    def __init__(
        self, workspace: Workspace, player: Player, voices: Voices, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Statistics"))
        self._workspace, self._player = workspace, player
        self._reckoned: Reckoned | None = None
        self._compared_cues: tuple[Sequence[str], ...] = ()
        self.reading = StatisticsReading(workspace, voices, self)
        self._make_parts()
        self._lay_out()
        self._listen()
        self._fill_tracks()

    def _make_parts(self) -> None:
        self.tracks, self.others = QComboBox(), QComboBox()
        self.tracks.setAccessibleName(self.tr("Track"))
        self.others.setAccessibleName(self.tr("Compare to"))
        self.profile = wrapping_label("", self)
        self._figures = QGridLayout()
        self._figures.setHorizontalSpacing(12)
        self._figures.setVerticalSpacing(4)
        self.speech = wrapping_label("", self)
        self.tabs = QTabWidget(self)
        self.histograms: dict[Figure, Histogram] = {}
        self.spreads: dict[Figure, QLabel] = {}
        for figure in Figure:
            self._add_histogram(figure)
        self.speakers = QTableWidget(0, 5, self)
        self.missing = QListWidget(self)
        self.missing.setAccessibleName(self.tr("Speech without captions"))
        self.compared = QTableWidget(0, 2, self)
        self.broken = QTableWidget(0, 2, self)
        for each in (self.speakers, self.compared, self.broken):
            each.verticalHeader().hide()
            each.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
            each.setShowGrid(False)
            each.setTabKeyNavigation(False)
            each.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
            each.verticalHeader().setDefaultSectionSize(26)
        for page in (self.speakers, self.missing, self.compared, self.broken):
            page.hide()  # until it has a tab
        self.speakers.setAccessibleName(self.tr("Speakers"))
        self.compared.setAccessibleName(self.tr("Compared"))
        self.broken.setAccessibleName(self.tr("Problems"))

    def _add_histogram(self, figure: Figure) -> None:
        page = QWidget(self)
        drawn, said = Histogram(figure, page), wrapping_label("", page)
        drawn.chosen.connect(lambda bar: self._select(bar.cues))
        layout = QVBoxLayout(page)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(drawn, 1)
        layout.addWidget(said)
        self.histograms[figure], self.spreads[figure] = drawn, said
        self.tabs.addTab(page, figure_title(figure))

    def _lay_out(self) -> None:
        chosen = QHBoxLayout()
        chosen.setSpacing(8)
        for title, box in (
            (self.tr("&Track:"), self.tracks),
            (self.tr("C&ompare to:"), self.others),
        ):
            label = QLabel(title, self)
            label.setBuddy(box)
            chosen.addWidget(label)
            chosen.addWidget(box, 1)
        buttons = QDialogButtonBox()
        for title, slot in (
            (self.tr("Copy as te&xt"), partial(self.copy, as_text)),
            (self.tr("Copy as CS&V"), partial(self.copy, as_csv)),
        ):
            button = buttons.addButton(title, QDialogButtonBox.ButtonRole.ActionRole)
            button.clicked.connect(slot)
            button.setAutoDefault(False)
        buttons.addButton(self.tr("&Close"), QDialogButtonBox.ButtonRole.RejectRole)
        without_icons(buttons)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(chosen)
        layout.addWidget(self.profile)
        layout.addLayout(self._figures)
        layout.addWidget(self.speech)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(buttons)
        self.resize(760, 620)

    def _listen(self) -> None:
        workspace = self._workspace
        self.tracks.currentIndexChanged.connect(self._choose)
        self.others.currentIndexChanged.connect(self._choose)
        self.reading.came.connect(self._show)
        self.reading.speech_changed.connect(self._say_speech)
        self.missing.itemActivated.connect(self._go_to)
        self.missing.itemClicked.connect(self._go_to)
        for view in (self.compared, self.broken):
            view.itemClicked.connect(self._select_row)
            view.itemActivated.connect(self._select_row)
        workspace.reset.connect(self.reject)
        workspace.changed.connect(self._on_tracks)
        workspace.profile_changed.connect(self._say_profile)
        self.finished.connect(self._end)

    def _end(self) -> None:
        self._workspace.changed.disconnect(self._on_tracks)
        self._workspace.profile_changed.disconnect(self._say_profile)
        self.reading.stop()

    # -- which track ----------------------------------------------------------------------------

    def _names(self) -> list[tuple[str, str]]:
        tracks = enumerate(self._workspace.document.tracks, 1)
        return [(track_title(each.name, each.language, n), each.id) for n, each in tracks]

    def _on_tracks(self) -> None:
        held = [
            (self.tracks.itemText(n), self.tracks.itemData(n)) for n in range(self.tracks.count())
        ]
        if held != self._names():
            self._fill_tracks()

    def _fill_tracks(self) -> None:
        names = self._names()
        wanted = self.tracks.currentData() or self._workspace.active_track
        other = self.others.currentData() if self.others.count() else self._source_of(wanted)
        for box in (self.tracks, self.others):
            box.blockSignals(True)
            box.clear()
        self.others.addItem(self.tr("Nothing"), "")
        for name, track in names:
            self.tracks.addItem(name, track)
            self.others.addItem(name, track)
        self.tracks.setCurrentIndex(max(0, self.tracks.findData(wanted)))
        self.others.setCurrentIndex(max(0, self.others.findData(other)))
        for box in (self.tracks, self.others):
            box.blockSignals(False)
        self.others.setEnabled(len(names) > 1)
        self._say_profile()
        self._say_speech()
        self._choose()

    def _source_of(self, track: str) -> str:
        """The track that one was translated from."""
        document = self._workspace.document
        held = next((each for each in document.tracks if each.id == track), None)
        source = None if held is None else source_track(document, held)
        return "" if source is None else source.id

    def _choose(self) -> None:
        track, other = self.tracks.currentData(), self.others.currentData()
        self.reading.choose(track or "", "" if other == track else other or "")

    # -- what is shown --------------------------------------------------------------------------

    def _show(self, reckoned: Reckoned) -> None:
        self._reckoned = reckoned
        found = reckoned.found
        self._show_figures(found)
        for figure, each in found.distributions:
            self.histograms[figure].show_distribution(each)
            self.spreads[figure].setText(spread_words(each))
        self._show_tab(self.broken, self.tr("Problems"), shown=bool(found.findings))
        self.broken.horizontalHeader().hide()
        self._fill(self.broken, list(finding_rows(found)))
        self._show_speakers(found)
        self._show_missing(found.coverage.missing if found.coverage else ())
        self._show_compared(reckoned.compared)

    def _show_figures(self, found: Statistics) -> None:
        while (item := self._figures.takeAt(0)) is not None:
            label = item.widget()
            if label is not None:
                label.deleteLater()
        rows = list(summary_rows(found))
        height = -(-len(rows) // _COLUMNS)
        for place, (name, value) in enumerate(rows):
            column = 2 * (place // height)
            title, figure = QLabel(name, self), QLabel(value, self)
            title.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            figure.setAccessibleName(f"{name}: {value}")
            figure.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._figures.addWidget(title, place % height, column)
            self._figures.addWidget(figure, place % height, column + 1)
        for column in range(_COLUMNS):
            self._figures.setColumnStretch(2 * column + 1, 1)

    def _show_speakers(self, found: Statistics) -> None:
        self._show_tab(self.speakers, self.tr("Speakers"), shown=bool(found.speakers))
        self.speakers.setHorizontalHeaderLabels(list(speaker_headings()))
        self._fill(self.speakers, list(speaker_rows(found)))

    def _show_missing(self, spans: Sequence[Span]) -> None:
        self._show_tab(self.missing, self.tr("Without captions"), shown=bool(spans))
        if [self.missing.item(n).data(_SPAN) for n in range(self.missing.count())] == list(spans):
            return
        self.missing.clear()
        for span in spans:
            item = QListWidgetItem(f"{clock(span.start)} \u2013 {clock(span.end)}")
            item.setData(_SPAN, span)
            self.missing.addItem(item)

    def _show_compared(self, compared: Comparison | None) -> None:
        self._show_tab(self.compared, self.tr("Compared"), shown=compared is not None)
        self.compared.horizontalHeader().hide()
        self._fill(self.compared, [] if compared is None else list(comparison_rows(compared)))
        self._compared_cues = () if compared is None else comparison_cues(compared)

    def _show_tab(self, page: QWidget, title: str, *, shown: bool) -> None:
        place = self.tabs.indexOf(page)
        if shown and place < 0:
            self.tabs.addTab(page, title)
        elif not shown and place >= 0:
            self.tabs.removeTab(place)

    def _fill(self, view: QTableWidget, rows: Sequence[Sequence[str]]) -> None:
        view.setRowCount(len(rows))
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                view.setItem(row, column, QTableWidgetItem(cell))
        view.resizeColumnsToContents()

    def _say_profile(self, *_about: object) -> None:
        name = shown_profile(self._workspace.profile.label)
        self.profile.setText(self.tr("Held to the reading profile “{0}”.").format(name))

    def _say_speech(self) -> None:
        trouble = self.reading.trouble
        if self.reading.listening:
            said = self.tr("Listening to the medium for speech…")
        elif trouble is not None:
            said = str(shown_error(trouble))
        elif self._workspace.medium is None:
            said = self.tr("Without a medium, how much of its speech has captions is not known.")
        else:
            said = ""
        self.speech.setText(said)
        self.speech.setVisible(bool(said))

    # -- what a person does ---------------------------------------------------------------------

    def _select(self, found: Sequence[str]) -> None:
        """Select cues of the track."""
        if self._reckoned is not None and found:
            cues = tuple(dict.fromkeys(found))
            self._workspace.select(Selection(self._reckoned.track, cues, cues[0]), _ORIGIN)

    def _select_row(self, item: QTableWidgetItem) -> None:
        """Select the cues that a row counts."""
        broken = item.tableWidget() is self.broken
        if broken and self._reckoned is not None:
            self._select(self._reckoned.found.findings[item.row()][1])
        else:
            self._select(self._compared_cues[item.row()])

    def _go_to(self, item: QListWidgetItem) -> None:
        self._player.seek(item.data(_SPAN).start)

    def copy(self, write: Callable[[Iterable[Row]], str]) -> None:
        """Put everything on the clipboard."""
        if self._reckoned is not None:
            rows = table(self._reckoned.found, self._reckoned.compared)
            QGuiApplication.clipboard().setText(write(rows))
