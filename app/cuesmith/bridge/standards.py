"""What the cues of the active track are held to just now: profile, language, film, dictionary.

There is one for each workspace; `Standards.of` gives it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from fractions import Fraction

from PySide6.QtCore import QObject, QTimer, Signal

from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.changes import ChangeKind
from cuesmith.domain.findings import Finding
from cuesmith.domain.history import Outcome
from cuesmith.domain.rules import Severity
from cuesmith.domain.spelling import Knows
from cuesmith.domain.standard import Film, Standard, standard_for
from cuesmith.domain.twin_tracks import source_track

_SETTLING = 400
"""Milliseconds: shot changes come in by and by while a film is looked through."""


class Standards(QObject):
    """Lives on the GUI thread."""

    changed = Signal()
    """Cues are held to something else now: look at all of them anew."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._knows: Knows | None = None
        self._terms: Collection[str] = frozenset()
        self._current: Standard | None = None
        self._findings: Callable[[int], Sequence[Finding]] = lambda _: ()
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLING)
        self._settling.timeout.connect(self._renew)
        for signal in (workspace.profile_changed, workspace.medium_changed):
            signal.connect(self._renew)
        for signal in (workspace.reset, workspace.track_changed):
            signal.connect(self._forget)
        workspace.marks_changed.connect(self._renew_soon)
        workspace.frame_times_changed.connect(self._renew_soon)
        workspace.changed.connect(self._on_changed)

    @classmethod
    def of(cls, workspace: Workspace) -> Standards:
        """The one of a workspace."""
        return workspace.findChild(cls) or cls(workspace)

    @property
    def current(self) -> Standard:
        """That of the active track."""
        if self._current is None:
            self._current = self._made()
        return self._current

    def worst(self, row: int) -> Severity | None:
        """The gravest thing that is wrong with a cue of the active track; None where all is well,
        or nobody looks."""
        found = {each.severity for each in self._findings(row)}
        return next((each for each in Severity if each in found), None)

    def use_findings(self, findings: Callable[[int], Sequence[Finding]]) -> None:
        """Have what is wrong with the cue of a row told by whoever looks at all of them."""
        self._findings = findings

    def use_dictionary(self, knows: Knows | None, terms: Collection[str]) -> None:
        """Hold words to a dictionary, and to terms that are right besides; None for none."""
        if (knows, terms) != (self._knows, self._terms):
            self._knows, self._terms = knows, terms
            self._renew()

    def _made(self) -> Standard:
        workspace = self._workspace
        track = workspace.view().track
        medium, times = workspace.medium, workspace.frame_times
        length = None if medium is None or not medium.duration else round(medium.duration * 1000)
        rate = _sound_rate(None if times is None else times.rate)
        return standard_for(
            track,
            workspace.profile,
            Film(rate, workspace.marks.shots, length),
            knows=self._knows,
            terms=self._terms,
            source=source_track(workspace.document, track),
        )

    def _forget(self) -> None:
        """Whoever shows the track asks anew by itself."""
        self._current = None

    def _renew_soon(self) -> None:
        if not self._settling.isActive():
            self._settling.start()

    def _renew(self) -> None:
        self._settling.stop()
        before, self._current = self._current, None
        if before != self.current:
            self.changed.emit()

    def _on_changed(self, outcome: Outcome) -> None:
        held = self.current
        track = self._workspace.view().track
        kinds = ChangeKind.NONE
        for change in outcome.changes:
            kinds |= change.kinds
        source = None if held.source is None else source_track(outcome.document, track)
        other = track.language != held.language or source is not held.source
        if other or kinds & (ChangeKind.TRACK | ChangeKind.TRACKS):
            self._renew()


def _sound_rate(rate: Fraction | None) -> Fraction | None:
    """A rate by which gaps can be counted: stills and broken files have none."""
    return rate if rate is not None and 10 <= rate <= 240 else None
