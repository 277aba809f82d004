"""The active track in paragraphs, kept up to date by what edits touch."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from cuesmith.bridge.latest import LatestJob
from cuesmith.bridge.runner import JobContext
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.cue import Cue
from cuesmith.domain.transcript import Paragraph, paragraphs, renewed

_AT_ONCE = 2_000
"""Cues that are read through at once; more would stop the window, and are read in a job."""
_LOOK_EVERY = 64
"""Paragraphs between two looks at whether they are still wanted."""


class TranscriptParagraphs(QObject):
    """Follows the workspace while it is live; lives on the GUI thread."""

    reset = Signal()
    """Everything is another."""
    replaced = Signal(int, int, int)
    """From which paragraph on, up to before which, others came, and how many."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._live = False
        self._track = self._language = ""
        self._cues: Sequence[Cue] = ()
        self._found: list[Paragraph] = []
        self._reading = LatestJob(0, self)
        self._reading.succeeded.connect(self._take)
        workspace.reset.connect(self._follow)
        workspace.track_changed.connect(self._follow)
        workspace.changed.connect(self._follow)

    def set_live(self, live: bool) -> None:
        """Follow the track, or let it be while nobody looks."""
        self._live = live
        if not live and self._reading.busy:
            self._reading.drop()
            self._cues = ()
        self._follow()

    @property
    def reading(self) -> bool:
        """Whether a long track is still being read; until then it has no paragraphs."""
        return self._reading.busy

    def stop(self) -> None:
        """End what is under way; blocks until it has ended."""
        self._reading.stop()

    def __len__(self) -> int:
        return len(self._found)

    def __getitem__(self, place: int) -> Paragraph:
        return self._found[place]

    @property
    def track(self) -> str:
        """Identity of the track whose paragraphs these are."""
        return self._track

    def cues(self, place: int) -> Sequence[Cue]:
        """The cues of a paragraph."""
        found = self._found[place]
        return self._cues[found.first : found.stop]

    def of_row(self, row: int) -> int | None:
        """The paragraph that a row of the track is in."""
        place = bisect_right(self._found, row, key=lambda each: each.first) - 1
        return place if place >= 0 and 0 <= row < len(self._cues) else None

    def begins_turn(self, place: int) -> bool:
        """Whether another speaker speaks than in the paragraph before, or the first one does."""
        speaker = self._found[place].speaker
        return bool(speaker) and (not place or self._found[place - 1].speaker != speaker)

    def _follow(self) -> None:
        if not self._live:
            return
        track = self._workspace.view().track
        if track.cues is self._cues and (track.id, track.language) == (self._track, self._language):
            return
        old, same = self._cues, (track.id, track.language) == (self._track, self._language)
        self._cues, self._track, self._language = track.cues, track.id, track.language
        if same and self._found and track.cues:
            self._renew(*_difference(old, self._cues))
        else:
            self._read()

    def _read(self) -> None:
        """Everything anew."""
        self._found = []
        if len(self._cues) > _AT_ONCE:
            self._reading.ask(partial(_all_paragraphs, self._cues, self._language))
        else:
            self._reading.drop()
            self._found = list(paragraphs(self._cues, language=self._language))
        self.reset.emit()

    def _take(self, found: list[Paragraph]) -> None:
        self._found = found
        self.reset.emit()

    def _renew(self, changed: range, moved: int) -> None:
        if len(changed) > _AT_ONCE:
            self._read()
            return
        begin, end, fresh = renewed(
            self._found, self._cues, changed, moved, language=self._language
        )
        behind = self._found[end:]
        if moved:
            behind = [
                Paragraph(first + moved, stop + moved, speaker, start, letters)
                for first, stop, speaker, start, letters in behind
            ]
        self._found = [*self._found[:begin], *fresh, *behind]
        self.replaced.emit(begin, end, len(fresh))


def _all_paragraphs(cues: Sequence[Cue], language: str, context: JobContext) -> list[Paragraph]:
    found: list[Paragraph] = []
    for each in paragraphs(cues, language=language):
        if len(found) % _LOOK_EVERY == 0:
            context.token.check()
        found.append(each)
    return found


def _difference(old: Sequence[Cue], new: Sequence[Cue]) -> tuple[range, int]:
    """The rows, as they are now, outside of which nothing is new; how many rows more there are."""
    least = min(len(old), len(new))
    head = next((row for row in range(least) if old[row] is not new[row]), least)
    rest = range(1, least - head + 1)
    tail = next((row - 1 for row in rest if old[-row] is not new[-row]), least - head)
    return range(head, len(new) - tail), len(new) - len(old)
