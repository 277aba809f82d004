"""The active track as a table: one row for each cue, in the order of time.

It follows the workspace by the rows that each change names, and is reset for another track or
another document only. What a cell shows is made when it is asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from functools import reduce
from operator import or_
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cuesmith.base.errors import UsageError
from cuesmith.bridge.cue_checks import CueChecks
from cuesmith.bridge.doubt_words import doubt_in_words
from cuesmith.bridge.finding_words import finding_in_words
from cuesmith.bridge.names import shown_language
from cuesmith.bridge.reference_track import ReferenceTrack
from cuesmith.bridge.standards import Standards
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.changes import Change, ChangeKind, compare
from cuesmith.domain.cue import Cue
from cuesmith.domain.cue_edits import ReplaceText, SetSpeaker
from cuesmith.domain.edits import Edit
from cuesmith.domain.findings import Finding
from cuesmith.domain.history import Outcome
from cuesmith.domain.language import UNKNOWN
from cuesmith.domain.measures import reading_speed
from cuesmith.domain.rules import Rule
from cuesmith.domain.time_edits import SetTimes
from cuesmith.domain.time_entry import parse_duration, parse_time
from cuesmith.domain.timecode import format_clock

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_MOST_RANGES = 128
"""Separate stretches of rows that come or go one by one; with more, all between them goes too."""

FINDINGS_ROLE = Qt.ItemDataRole.UserRole
"""The `Finding`s that a cell shows, as a tuple."""
DOUBTS_ROLE = Qt.ItemDataRole.UserRole + 1
"""The cue's `Doubt`s, in its text's cell."""
ORIGIN = "list"


class Column(IntEnum):
    """What is told of a cue, from left to right."""

    NUMBER = 0
    START = 1
    END = 2
    DURATION = 3
    CPS = 4
    SPEAKER = 5
    TEXT = 6
    BESIDE = 7
    """What the track beside says meanwhile."""


EDITABLE = frozenset({Column.START, Column.END, Column.DURATION, Column.SPEAKER, Column.TEXT})
_COLUMNS = {
    Rule.OVERLAP: Column.START,
    Rule.ORDER: Column.START,
    Rule.GAP: Column.START,
    Rule.SMALL_GAP: Column.START,
    Rule.PAST_END: Column.END,
    Rule.TOO_SHORT: Column.DURATION,
    Rule.TOO_LONG: Column.DURATION,
    Rule.READING_SPEED: Column.CPS,
}


def column_of(finding: Finding) -> Column:
    """The cell in which a finding shows."""
    if finding.rule is Rule.SHOT_CHANGE:
        return Column.END if finding.detail == "end" else Column.START
    return _COLUMNS.get(finding.rule, Column.TEXT)


def clock(milliseconds: int) -> str:
    """`3723004` as `1:02:03.004`."""
    return format_clock(milliseconds, hour_digits=1)


def seconds(milliseconds: int) -> str:
    """`2500` as `2.500`."""
    return f"{milliseconds / 1000:.3f}"


def speed(cue: Cue) -> str:
    """Characters a second with one digit; an endless one as such."""
    found = reading_speed(cue.text, cue.duration)
    return "\u221e" if found == float("inf") else f"{found:.1f}"


def retime(cue: Cue, track: str, column: Column, time: int) -> SetTimes:
    """The edit of a typed time; a start behind the end takes the whole cue along."""
    start, end = cue.start, cue.end
    if column is Column.START:
        start, end = time, end if time < end else time + cue.duration
    else:
        end = time if column is Column.END else start + time
    return SetTimes(track, cue.id, start, end)


class TrackTable(QAbstractTableModel):
    """The cues of a workspace's active track."""

    def __init__(
        self, workspace: Workspace, checks: CueChecks, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._checks = checks
        self._standards = Standards.of(workspace)
        self._standards.use_findings(self._findings_now)
        self._cues: list[Cue] = []
        self._state: Sequence[Cue] = ()
        self._track = ""
        self._following = False
        self._reference: ReferenceTrack | None = None
        workspace.reset.connect(self._start_over)
        workspace.track_changed.connect(self._on_track)
        workspace.changed.connect(self._on_changed)
        self._standards.changed.connect(self._check_anew)
        self._start_over()

    @property
    def following(self) -> bool:
        """Whether rows are coming or going just now: what a view selects is not the user's."""
        return self._following

    @property
    def current(self) -> bool:
        """Whether it shows the track as the workspace has it."""
        return self._state is self._workspace.view().track.cues

    def cue(self, row: int) -> Cue:
        """The cue of a row."""
        return self._cues[row]

    def ids(self, rows: Sequence[int]) -> list[str]:
        """Identities of the cues in rows."""
        return [self._cues[row].id for row in rows]

    def read_beside(self, reference: ReferenceTrack) -> None:
        """Have a column of what the track beside says."""
        self._reference = reference
        reference.changed.connect(self._repaint_beside)

    def is_outdated(self, row: int) -> bool:
        """Whether the source of a row's cue was changed since it was translated."""
        return self._reference is not None and self._reference.is_outdated(self._cues[row])

    # -- following the workspace ----------------------------------------------------------------

    def _start_over(self) -> None:
        self._following = True
        self.beginResetModel()
        track = self._workspace.view().track
        self._cues, self._state = list(track.cues), track.cues
        self._track = track.id
        self._checks.start(self._cues, self._standards.current)
        self.endResetModel()
        self._following = False

    def _on_track(self, track: str) -> None:
        # A track that came and is the active one at once is shown already.
        if track != self._track or not self.current:
            self._start_over()

    def _check_anew(self) -> None:
        if not self.current:
            return  # the rows come first, and are looked at then
        self._checks.start(self._cues, self._standards.current)
        self._repaint(range(len(self._cues)))

    def _on_changed(self, outcome: Outcome) -> None:
        active = self._workspace.active_track
        own = [
            each
            for each in outcome.changes
            if each.track == active and (each.cues or each.kinds & ChangeKind.TRACKS)
        ]
        track = self._workspace.view().track
        if any(change.kinds & ChangeKind.TRACKS for change in own):
            self._start_over()
        elif track.cues is not self._state:
            self._follow(self._one_of(own, track.cues), track.cues)

    def _one_of(self, changes: Sequence[Change], after: Sequence[Cue]) -> Change:
        """Several changes as one, for what lay between them is not known any more."""
        if len(changes) == 1:
            return changes[0]
        touched = {cue for change in changes for cue in change.cues}
        kinds = reduce(or_, (change.kinds for change in changes), ChangeKind.NONE)
        return compare(self._workspace.active_track, self._state, after, touched, known=kinds)

    def _follow(self, change: Change, after: Sequence[Cue]) -> None:
        self._following = True
        gone, come = stretches(change.removed), stretches(change.inserted)
        if len(gone) + len(come) > _MOST_RANGES:
            gone, come = _middles(self._cues, after)
        for first, stop in reversed(gone):
            self.beginRemoveRows(_ROOT, first, stop - 1)
            del self._cues[first:stop]
            self.endRemoveRows()
        for first, stop in come:
            self.beginInsertRows(_ROOT, first, stop - 1)
            self._cues[first:first] = after[first:stop]
            self.endInsertRows()
        for row in change.changed:
            self._cues[row] = after[row]
        self._state = after
        rows = self._checks.follow(after, change)
        self._following = False
        # Rows behind one that came or went have another number.
        self._repaint(range(rows.start, len(after)) if gone or come else rows)

    def _repaint(self, rows: range) -> None:
        if rows:
            self.dataChanged.emit(self.index(rows[0], 0), self.index(rows[-1], len(Column) - 1), [])

    def _repaint_beside(self) -> None:
        if self._cues:
            last = self.index(len(self._cues) - 1, Column.BESIDE)
            self.dataChanged.emit(self.index(0, Column.BESIDE), last, [])

    # -- what cells show ------------------------------------------------------------------------

    def findings(self, row: int) -> tuple[Finding, ...]:
        """What is wrong with the cue of a row; nothing while rows come and go."""
        return () if self._following else self._checks.findings(row)

    def accepted(self, row: int) -> tuple[Finding, ...]:
        """What is wrong with the cue of a row and fine; nothing while rows come and go."""
        return () if self._following else self._checks.accepted(row)

    def _findings_now(self, row: int) -> tuple[Finding, ...]:
        """The same for those who go by the workspace: nothing until the rows are those it has."""
        return self.findings(row) if self.current and row < len(self._cues) else ()

    def shown(self, row: int, column: Column) -> str:
        """What a cell says."""
        cue = self._cues[row]
        match column:
            case Column.NUMBER:
                return str(row + 1)
            case Column.START:
                return clock(cue.start)
            case Column.END:
                return clock(cue.end)
            case Column.DURATION:
                return seconds(cue.duration)
            case Column.CPS:
                return speed(cue)
            case Column.SPEAKER:
                return cue.speaker
            case Column.TEXT:
                return cue.text
            case Column.BESIDE:
                return "" if self._reference is None else self._reference.text(cue)

    def cell_findings(self, row: int, column: Column) -> tuple[Finding, ...]:
        """What is wrong with what a cell shows."""
        return tuple(each for each in self.findings(row) if column_of(each) is column)

    def _reasons(self, row: int, column: Column) -> str | None:
        """A sentence for each thing that is wrong, and what is doubtful."""
        lines = [finding_in_words(finding) for finding in self.cell_findings(row, column)]
        cue = self._cues[row]
        if column is Column.TEXT:
            lines += [doubt_in_words(doubt) for doubt in cue.doubts]
            lines += [cue.note] if cue.note else []
        elif column is Column.BESIDE and self.is_outdated(row):
            lines.append(self.tr("The source was changed since it was translated."))
        return "\n".join(lines) or None

    def _edit(self, row: int, column: Column, value: str) -> Edit | None:
        """The edit of a typed value; None where the cell cannot be edited. Raises `UsageError`."""
        cue, track = self._cues[row], self._workspace.active_track
        frames = self._workspace.frame_times
        match column:
            case Column.START | Column.END:
                current = cue.start if column is Column.START else cue.end
                return retime(cue, track, column, parse_time(value, current, frames))
            case Column.DURATION:
                time = parse_duration(value, cue.start, cue.duration, frames)
                return retime(cue, track, column, time)
            case Column.SPEAKER:
                return SetSpeaker(track, (cue.id,), value.strip())
            case Column.TEXT:
                return ReplaceText(track, cue.id, value)
        return None

    # -- Qt -------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: D102
        return 0 if parent.isValid() else len(self._cues)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: D102
        return 0 if parent.isValid() else len(Column)

    def headerData(  # noqa: D102
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(Column(section))
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings()[section]
        if role == Qt.ItemDataRole.ToolTipRole and section == Column.CPS:
            return self.tr("Characters a second")
        return None

    def _headings(self) -> tuple[str, ...]:
        return (
            self.tr("#"),
            self.tr("Start"),
            self.tr("End"),
            self.tr("Length"),
            self.tr("CPS"),
            self.tr("Speaker"),
            self.tr("Text"),
            self._beside_title(),
        )

    def _beside_title(self) -> str:
        track = None if self._reference is None else self._reference.track
        known = track is not None and track.language != UNKNOWN
        return shown_language(track.language) if track and known else self.tr("Beside")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: D102
        row, column = index.row(), Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return self.shown(row, column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._reasons(row, column)
            case _ if role == FINDINGS_ROLE:
                return self.cell_findings(row, column)
            case _ if role == DOUBTS_ROLE:
                return self._cues[row].doubts if column is Column.TEXT else ()
        return None

    def setData(  # noqa: D102
        self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        column = Column(index.column())
        if str(value) == self.shown(index.row(), column):
            return True
        try:
            edit = self._edit(index.row(), column, str(value))
        except UsageError as error:
            self._workspace.refused.emit(error)
            return False
        return edit is not None and self._workspace.apply(edit, origin=ORIGIN)

    def flags(self, index: Index) -> Qt.ItemFlag:  # noqa: D102
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        editable = index.column() in EDITABLE and not self._workspace.read_only
        return _EDITABLE_FLAGS if editable else _FLAGS


_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_EDITABLE_FLAGS = _FLAGS | Qt.ItemFlag.ItemIsEditable


def _alignment(column: Column) -> int:
    flags = Qt.AlignmentFlag
    left = column in (Column.TEXT, Column.SPEAKER, Column.BESIDE)
    return int((flags.AlignLeft if left else flags.AlignRight) | flags.AlignVCenter)


def stretches(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Ascending rows as stretches: the first of each, and the row behind it."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and found[-1][1] == row:
            found[-1] = (found[-1][0], row + 1)
        else:
            found.append((row, row + 1))
    return found


def _middles(
    before: Sequence[Cue], after: Sequence[Cue]
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The one stretch of each in which the two differ, by identity."""
    least = min(len(before), len(after))
    head = next((n for n in range(least) if before[n].id != after[n].id), least)
    ends = range(least - head)
    tail = next((n for n in ends if before[-1 - n].id != after[-1 - n].id), least - head)
    return [(head, len(before) - tail)], [(head, len(after) - tail)]
