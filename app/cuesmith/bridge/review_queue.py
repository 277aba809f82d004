"""The review queue of the active track: kept up to date, gone through, and worked off."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cuesmith.bridge.latest import LatestJob
from cuesmith.bridge.runner import JobContext
from cuesmith.bridge.table_headings import heading
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.review import SHARE, Doubtful, DoubtKind, doubtful
from cuesmith.domain.timecode import format_clock
from cuesmith.domain.track import Track

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_PAUSE_MS = 250


class Column(IntEnum):
    """What is told of each item, from left to right."""

    TIME = 0
    TEXT = 1
    REASON = 2


class ReviewQueue(QAbstractTableModel):
    """What should be listened to again, in the order of time."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._items: tuple[Doubtful, ...] = ()
        self._share = SHARE
        self._job = LatestJob(_PAUSE_MS, self)
        self._job.succeeded.connect(self._show)
        for signal in (workspace.changed, workspace.reset, workspace.track_changed):
            signal.connect(self.refresh)
        self.refresh()

    @property
    def items(self) -> Sequence[Doubtful]:
        """In the order of time."""
        return self._items

    @property
    def busy(self) -> bool:
        """Whether the queue is being made anew."""
        return self._job.busy

    def set_share(self, share: float) -> None:
        """Queue this share of all words at most for their probability."""
        self._share = share
        self.refresh()

    def refresh(self) -> None:
        """Make the queue anew, soon."""
        track, share = self._workspace.view().track, self._share
        self._job.ask(lambda context: _queued(track, share, context))

    def stop(self) -> None:
        """Do no more work."""
        self._job.stop()

    def after(self, time: int) -> int | None:
        """Row of the first item that begins after a time in milliseconds."""
        row = bisect_right([item.span.start for item in self._items], time)
        return row if row < len(self._items) else None

    def before(self, time: int) -> int | None:
        """Row of the last item that begins before a time in milliseconds."""
        row = bisect_left([item.span.start for item in self._items], time) - 1
        return row if row >= 0 else None

    def _show(self, items: tuple[Doubtful, ...]) -> None:
        if items != self._items:
            self.beginResetModel()
            self._items = items
            self.endResetModel()

    def _reason(self, item: Doubtful) -> str:
        match item.kind:
            case DoubtKind.UNSURE_WORD:
                return self.tr("{0}% sure").format(round(100 * (item.probability or 0)))
            case DoubtKind.SPEECH_WITHOUT_TEXT:
                return self.tr("Speech without text")
            case DoubtKind.FLAGGED_TEXT:
                cue = self._workspace.view().cue(item.cue)
                doubts = cue.doubts if cue else ()
                return ", ".join(self._told(doubt.value) for doubt in doubts)

    def _told(self, doubt: str) -> str:
        return {
            "repetition": self.tr("Repeats itself"),
            "no-speech": self.tr("Perhaps nobody speaks"),
            "unlikely": self.tr("Unsure as a whole"),
            "too-fast": self.tr("Too fast to be said"),
            "stock-phrase": self.tr("A phrase that is often made up"),
            "stretched": self.tr("Stretched over silence"),
            "untranslated": self.tr("Not translated yet"),
        }.get(doubt, doubt)

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: D102
        return 0 if parent.isValid() else len(self._items)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: D102
        return 0 if parent.isValid() else len(Column)

    def headerData(  # noqa: D102
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        titles = (self.tr("Time"), self.tr("Text"), self.tr("Why"))
        return heading(titles, section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: D102
        item = self._items[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return item.text or None
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        match Column(index.column()):
            case Column.TIME:
                return format_clock(item.span.start, hour_digits=1)
            case Column.TEXT:
                return item.text.replace("\n", " ") or "…"
            case Column.REASON:
                return self._reason(item)


def _queued(track: Track, share: float, context: JobContext) -> tuple[Doubtful, ...]:
    context.token.check()
    return doubtful(track, share)
