"""Having Mux replace words in captions that it holds, without fetching them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cuesmith.bridge.host_captions import Place
from cuesmith.bridge.host_jobs import HostJobs
from cuesmith.bridge.remote_jobs import RemoteJobs
from cuesmith.domain.hosting import JobKind, JobRequest, RemoteTrack
from cuesmith.services.hosts.following import JobOrder
from cuesmith.ui.hosts.jobs_dialog import JobDialog, Options, muted, tick
from cuesmith.ui.pieces import form_layout, wrapping_label

_ROWS = 4


class EditDialog(JobDialog):
    """`open` it. The times stay as they are."""

    def __init__(
        self,
        place: Place,
        track: RemoteTrack,
        jobs: RemoteJobs,
        host_jobs: HostJobs,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", jobs, host_jobs, parent)
        self.setWindowTitle(self.tr("Replace words at Mux"))
        self._place, self._track = place, track
        self.words = ReplacementTable(self)
        self.exactly = tick(
            self.tr("Capitals &matter"), self.tr("“mux” is another word than “Mux”"), self
        )
        self.censor = QComboBox(self)
        self.censor.addItem(self.tr("Leave it as it is"), "")
        self.censor.addItem(self.tr("Write blanks for it"), "blank")
        self.censor.addItem(self.tr("Leave it out"), "remove")
        self.censor.addItem(self.tr("Write stars for it"), "mask")
        self.instead = tick(
            self.tr("Put it in the &place of the old track"),
            self.tr("Otherwise there are two of them"),
            self,
            on=True,
        )
        self._lay_out()
        self.words.itemChanged.connect(self.refresh)
        self.censor.currentIndexChanged.connect(self.refresh)
        for box in (self.exactly, self.instead):
            box.toggled.connect(self.refresh)
        self.refresh()

    def _lay_out(self) -> None:
        name = wrapping_label(f"{self._place.film.name} – {self._track.name}", self)
        font = name.font()
        font.setBold(True)
        name.setFont(font)
        form = form_layout()
        form.addRow("", self.exactly)
        form.addRow(self.tr("S&wearing:"), self.censor)
        form.addRow("", self.instead)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(name)
        column.addWidget(self.words)
        column.addLayout(form)
        column.addWidget(
            muted(
                self.tr(
                    "Mux's Robots replace the words; times stay as they are. To change more, "
                    "choose Correct."
                ),
                self,
            )
        )
        self.set_up(column)

    @property
    def order(self) -> JobOrder | None:
        """As it is chosen now; None where there is nothing to do."""
        if not (self.words.pairs or self.censor.currentData()):
            return None
        film = self._place.film
        request = JobRequest(JobKind.EDIT, film.id, self._track.id, options=self._options)
        return JobOrder(self._place.account, request, film.name, self._track.language)

    @property
    def _options(self) -> Options:
        options: dict[str, object] = {"delete_original_track": self.instead.isChecked()}
        exactly = self.exactly.isChecked()
        if self.words.pairs:
            options["replacements"] = [
                {"find": find, "replace": put, "case_sensitive": exactly}
                for find, put in self.words.pairs
            ]
        if self.censor.currentData():
            options["auto_censor_profanity"] = {"mode": self.censor.currentData()}
        return tuple(options.items())


class ReplacementTable(QTableWidget):
    """Words and what is to stand for them; there is always an empty row left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_ROWS, 2, parent)
        self.setAccessibleName(self.tr("Words and what they become"))
        self.setHorizontalHeaderLabels([self.tr("Replace"), self.tr("With")])
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.verticalHeader().hide()
        self.setTabKeyNavigation(True)
        height = self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(height * _ROWS + self.horizontalHeader().sizeHint().height() + 4)
        self.itemChanged.connect(self._make_room)

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """Those that are written; what stands for a word may be empty."""
        rows = ((self._text(row, 0), self._text(row, 1)) for row in range(self.rowCount()))
        return [(find, put) for find, put in rows if find]

    def write(self, row: int, find: str, put: str) -> None:
        """Fill a row."""
        self.setItem(row, 0, QTableWidgetItem(find))
        self.setItem(row, 1, QTableWidgetItem(put))

    def _text(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return item.text().strip() if item is not None else ""

    def _make_room(self, item: QTableWidgetItem) -> None:
        if item.row() == self.rowCount() - 1 and item.text():
            self.insertRow(self.rowCount())
