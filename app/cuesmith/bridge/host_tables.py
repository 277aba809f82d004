"""Films, caption tracks and jobs of a host as tables; what a cell shows is made when asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from cuesmith.bridge.names import shown_language
from cuesmith.bridge.table_headings import heading
from cuesmith.domain.hosting import (
    JobKind,
    JobState,
    RemoteJob,
    RemoteTrack,
    RemoteVideo,
    TrackState,
    VideoState,
)
from cuesmith.domain.language import UNKNOWN
from cuesmith.domain.publishing import HostedJob

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Row = TypeVar("_Row")
TROUBLE_ROLE = Qt.ItemDataRole.UserRole
"""Whether a row is about something that failed."""
translate = QCoreApplication.translate


class RowTable(QAbstractTableModel, Generic[_Row]):
    """Rows that are shown by functions, one for each column."""

    def __init__(
        self,
        columns: Sequence[tuple[str, Callable[[_Row], str]]],
        trouble: Callable[[_Row], str],
        parent: QObject | None = None,
    ) -> None:
        """`columns`: title and what is shown; `trouble`: why a row failed, empty where it did
        not."""
        super().__init__(parent)
        self._columns, self._trouble = tuple(columns), trouble
        self._rows: tuple[_Row, ...] = ()

    @property
    def rows(self) -> tuple[_Row, ...]:
        """All of them, from the top."""
        return self._rows

    def row(self, number: int) -> _Row | None:
        """One of them; None where there is none."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def show_rows(self, rows: Sequence[_Row]) -> None:
        """Show these instead; what was chosen stays so where the rows are as many."""
        rows = tuple(rows)
        if len(rows) != len(self._rows):
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
        elif rows and rows != self._rows:
            self._rows = rows
            self.dataChanged.emit(
                self.index(0, 0), self.index(len(rows) - 1, self.columnCount() - 1)
            )

    def add_rows(self, rows: Sequence[_Row]) -> None:
        """Show these below."""
        if rows:
            self.beginInsertRows(_ROOT, len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += tuple(rows)
            self.endInsertRows()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """How much is told of each."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The columns' titles."""
        return heading([title for title, _ in self._columns], section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows; the tip of a row that failed says why."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[index.column()][1](row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._trouble(row) or self._columns[index.column()][1](row)
        if role == TROUBLE_ROLE:
            return bool(self._trouble(row))
        return None


def film_table(parent: QObject) -> RowTable[RemoteVideo]:
    """Films: name, state, length, date."""
    columns = (
        (translate("Hosts", "Film"), lambda film: film.name),
        (translate("Hosts", "State"), video_state),
        (translate("Hosts", "Length"), lambda film: length(film.duration)),
        (translate("Hosts", "Made"), lambda film: day(film.created)),
    )
    return RowTable(columns, lambda film: film.error, parent)


def caption_table(parent: QObject) -> RowTable[RemoteTrack]:
    """Caption tracks: name, language, state, who made them."""
    columns = (
        (translate("Hosts", "Captions"), lambda track: track.name),
        (translate("Hosts", "Language"), track_language),
        (translate("Hosts", "State"), track_state),
        (translate("Hosts", "Made by"), made_by),
    )
    return RowTable(columns, lambda _: "", parent)


def job_table(parent: QObject) -> RowTable[HostedJob]:
    """Jobs: what, of which film, how they stand, what they cost."""
    columns = (
        (translate("Hosts", "Job"), lambda hosted: job_title(hosted.job)),
        (translate("Hosts", "Film"), lambda hosted: hosted.title or hosted.job.video),
        (translate("Hosts", "State"), lambda hosted: job_state(hosted.job)),
        (translate("Hosts", "Begun"), lambda hosted: day(hosted.job.created)),
        (translate("Hosts", "Cost"), lambda hosted: hosted.job.cost),
    )
    return RowTable(columns, lambda hosted: hosted.job.error, parent)


# --- words -----------------------------------------------------------------------------------


def length(milliseconds: int | None) -> str:
    """A film's length: 1:02:03, or 2:03."""
    if milliseconds is None:
        return ""
    minutes, seconds = divmod(milliseconds // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"


def day(seconds: int | None) -> str:
    """A date and time as this system writes them; empty where it is not known."""
    if seconds is None:
        return ""
    then = QDateTime.fromSecsSinceEpoch(seconds)
    return QLocale().toString(then, QLocale.FormatType.ShortFormat)


def video_state(film: RemoteVideo) -> str:
    """How it stands with a film. A word that we do not know is shown as the host has it."""
    said = {
        VideoState.WAITING: translate("Hosts", "waiting for the file"),
        VideoState.PROCESSING: translate("Hosts", "being prepared"),
        VideoState.PLAYABLE: translate("Hosts", "can be watched"),
        VideoState.READY: translate("Hosts", "ready"),
        VideoState.FAILED: translate("Hosts", "failed"),
        VideoState.UNKNOWN: translate("Hosts", "not finished: “{0}”").format(film.word),
    }[film.state]
    if film.state is VideoState.PROCESSING and 0 <= film.progress < 1:
        return f"{said}, {film.progress:.0%}"
    return said


def track_state(track: RemoteTrack) -> str:
    """How it stands with a caption track."""
    return {
        TrackState.PREPARING: translate("Hosts", "being prepared"),
        TrackState.READY: translate("Hosts", "ready"),
        TrackState.FAILED: translate("Hosts", "failed"),
        TrackState.DELETED: translate("Hosts", "removed"),
        TrackState.UNKNOWN: translate("Hosts", "not known"),
    }[track.state]


def track_language(track: RemoteTrack) -> str:
    """A track's language, and how sure the host is where that matters."""
    if track.language == UNKNOWN:
        return translate("Hosts", "not known yet")
    said = shown_language(track.language)
    if track.confidence is not None and track.confidence < 0.8:
        return translate("Hosts", "{0} ({1} sure)").format(said, f"{track.confidence:.0%}")
    return said


def made_by(track: RemoteTrack) -> str:
    """Where a track came from, and whether it tells sounds."""
    said = {
        "uploaded": translate("Hosts", "uploaded"),
        "embedded": translate("Hosts", "was in the film"),
        "generated_vod": translate("Hosts", "the host"),
        "generated_live": translate("Hosts", "the host, live"),
        "generated_live_final": translate("Hosts", "the host, live"),
    }.get(track.made_by, track.made_by)
    sounds = translate("Hosts", "tells sounds") if track.closed_captions else ""
    return ", ".join(filter(None, (said, sounds)))


def job_title(job: RemoteJob) -> str:
    """What a job does; a workflow that we do not know as the host has it."""
    return {
        JobKind.CAPTION: translate("Hosts", "Captions"),
        JobKind.TRANSLATE: translate("Hosts", "Translation"),
        JobKind.EDIT: translate("Hosts", "Correction"),
        JobKind.RENDER: translate("Hosts", "Render"),
    }[job.kind]


def job_state(job: RemoteJob) -> str:
    """How it stands with a job. A word that we do not know is shown as the host has it."""
    said = {
        JobState.WAITING: translate("Hosts", "waiting"),
        JobState.RUNNING: translate("Hosts", "under way"),
        JobState.DONE: translate("Hosts", "done"),
        JobState.FAILED: translate("Hosts", "failed"),
        JobState.CANCELLED: translate("Hosts", "stopped"),
        JobState.UNKNOWN: translate("Hosts", "not finished: “{0}”").format(job.word),
    }[job.state]
    return f"{said}, {job.progress:.0%}" if 0 <= job.progress < 1 and not job.state.over else said
