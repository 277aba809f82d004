"""What all panels of a window share: the document, the active track, the selection, the medium.

The one door for changes in the studio: `apply`. Panels never call each other; they ask the
workspace, and hear from it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from cuesmith.base.errors import CuesmithError, UsageError
from cuesmith.bridge.bulk_edits import MANY, BulkEdits, Made, Make
from cuesmith.bridge.long_lived import LongLived
from cuesmith.bridge.shown_tracks import ShownTracks
from cuesmith.bridge.track_view import TrackView
from cuesmith.domain.changes import ChangeKind
from cuesmith.domain.cue import Cue
from cuesmith.domain.document import Document
from cuesmith.domain.edits import Edit
from cuesmith.domain.frame_times import FrameTimes
from cuesmith.domain.history import History, Outcome, Step, WorkedOut
from cuesmith.domain.index import CueIndex
from cuesmith.domain.media import MediaInfo
from cuesmith.domain.profiles import DEFAULT_PROFILE, Profile
from cuesmith.domain.selection import Selection
from cuesmith.domain.speech import Span
from cuesmith.domain.track import Track

_NO_TRACK = Track()


@dataclass(frozen=True, slots=True)
class Marks:
    """Times on the medium's time line to snap to, in milliseconds, ascending."""

    shots: tuple[int, ...] = ()
    """Shot changes: the first frame of each new shot."""
    silences: tuple[Span, ...] = ()
    """Stretches without sound to speak of."""


class Workspace(QObject):
    """One open project, as the panels see it. Lives on the GUI thread."""

    reset = Signal()
    """Another document altogether; forget everything."""
    changed = Signal(object)
    """An `Outcome`: the document changed by an edit, an undo or a redo."""
    track_changed = Signal(str)
    """Another track is active."""
    selection_changed = Signal(object, str)
    """The `Selection`, and who selected."""
    medium_changed = Signal(object)
    """The `MediaInfo` of another medium; None where there is none now."""
    frame_times_changed = Signal(object)
    """`FrameTimes` of the medium's pictures; None where it has none."""
    profile_changed = Signal(object)
    """The `Profile` that cues are held to."""
    marks_changed = Signal(object)
    """`Marks`."""
    read_only_changed = Signal(bool)
    text_wanted = Signal(str)
    """Identity of the current cue: its text is to be edited, the inspector takes the keys."""
    busy_changed = Signal(str)
    """The name of an edit of many cues that is worked out just now, and comes into the document
    soon; empty: none."""
    refused = Signal(CuesmithError)
    """An edit could not be done; nothing was changed. The window says it in its status bar."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history = History()
        self._leave = self._history.announced.subscribe(self._on_announced)
        self._selection = Selection()
        self._active = ""
        self.shown = ShownTracks(self)
        self._medium: MediaInfo | None = None
        self._frame_times: FrameTimes | None = None
        self._profile = DEFAULT_PROFILE
        self._marks = Marks()
        self._read_only = False
        self._views: dict[str, TrackView] = {}
        self._cues = LongLived()
        self._bulk = BulkEdits(self)
        self._bulk.busy_changed.connect(self.busy_changed)
        self._grouping = False

    # -- the document ---------------------------------------------------------------------------

    @property
    def history(self) -> History:
        """The document's history. Change the document through `apply` only."""
        return self._history

    @property
    def document(self) -> Document:
        """As it is now."""
        return self._history.document

    def open(self, history: History) -> None:
        """Show another document, with its history."""
        self.settle()
        self._leave()
        self._history = history
        self._leave = history.announced.subscribe(self._on_announced)
        self._views.clear()
        tracks = history.document.tracks
        self._active = tracks[0].id if tracks else ""
        self._selection = Selection(self._active)
        self._cues.came(sum(len(track.cues) for track in tracks))
        self.shown.recall({})
        self.reset.emit()

    def apply(
        self,
        edit: Edit,
        *,
        origin: str = "",
        select: Selection | None = None,
        gesture: str = "",
        at_once: bool = False,
    ) -> bool:
        """Make an edit; False where it was refused, which has been said.

        With `select`, that is selected afterwards (and again after a redo). Edits of one `gesture`
        are one step of undo. An edit of many cues is worked out in the background and comes into
        the document soon after, unless `at_once`.
        """
        if not self._may_change():
            return False
        made = Made(edit, select)
        finish = partial(self._apply, origin, gesture, self._selection)
        document = self.document
        if at_once or self._grouping or not self._bulk.is_bulk(edit, document):
            return finish(made)
        label = edit.describe(document)
        self._bulk.begin(document, lambda _: made, label, origin, finish, self.refused.emit)
        return True

    def apply_found(
        self, find: Make, label: str, cues: int, *, origin: str = "", gesture: str = ""
    ) -> bool:
        """Make the edit that `find` gives, which knows nothing of the window: where many `cues`
        are to be looked at, it is found in the background as well, and named `label` meanwhile.

        `gesture` as in `apply`. False where it was refused at once, or is none.
        """
        if not self._may_change():
            return False
        finish = partial(self._apply, origin, gesture, self._selection)
        if cues > MANY and not self._grouping:
            self._bulk.begin(self.document, find, label, origin, finish, self.refused.emit)
            return True
        try:
            made = find(self.document)
        except CuesmithError as error:
            self.refused.emit(error)
            return False
        return made is not None and finish(made)

    def _may_change(self) -> bool:
        """Whether anything may be changed just now, which is said where not."""
        self.settle()
        if self._read_only:
            said = self.tr("This project is open in another window, so it cannot be changed here.")
            self.refused.emit(UsageError(said))
        return not self._read_only

    def _apply(
        self,
        origin: str,
        gesture: str,
        before: Selection,
        made: Made,
        ahead: WorkedOut | None = None,
    ) -> bool:
        select, after = made.select, before if made.select is None else made.select
        try:
            self._history.apply(
                made.edit, origin=origin, before=before, after=after, gesture=gesture, ahead=ahead
            )
        except UsageError as error:
            self.refused.emit(error)
            return False
        if select is not None:
            self.select(select, origin)
        return True

    def settle(self) -> None:
        """Wait for an edit that is worked out in the background; nothing is under way then."""
        self._bulk.settle()

    @contextmanager
    def group(self, label: str, *, select: Selection | None = None) -> Iterator[None]:
        """Make all edits inside one step of undo, at once."""
        self.settle()
        after = self._selection if select is None else select
        self._grouping = True
        try:
            with self._history.group(label, before=self._selection, after=after):
                yield
        finally:
            self._grouping = False
        if select is not None:
            self.select(select)

    def undo(self) -> None:
        """Take the last step back, and select what was selected before it."""
        self.settle()
        self._travel(self._history.undo_steps, self._history.undo)

    def redo(self) -> None:
        """Do the step again that was last undone."""
        self.settle()
        self._travel(self._history.redo_steps, self._history.redo)

    def _travel(self, steps: Sequence[Step], go: Callable[..., Outcome | None]) -> None:
        """Go back or on by a step, in the background where it is of many cues."""
        if self._read_only:
            return
        finish, document = partial(self._arrive, go), self.document
        if not steps or not self._bulk.is_bulk(steps[-1].edit, document):
            finish()
            return
        made = Made(steps[-1].edit)
        label = made.edit.describe(document)
        self._bulk.begin(document, lambda _: made, label, "", finish, self.refused.emit)

    def _arrive(
        self,
        go: Callable[..., Outcome | None],
        _: Made | None = None,
        ahead: WorkedOut | None = None,
    ) -> None:
        try:
            outcome = go(ahead=ahead)
        except UsageError as error:
            self.refused.emit(error)
            return
        if outcome is not None and isinstance(outcome.selection, Selection):
            self.select(outcome.selection)

    def _on_announced(self, outcome: Outcome) -> None:
        self._cues.came(sum(len(change.cues) for change in outcome.changes))
        self._refresh_views(outcome)
        active, selection = self._active, self._selection
        known = {track.id for track in outcome.document.tracks}
        if active not in known:
            self._active = outcome.document.tracks[0].id if known else ""
            self._selection = Selection(self._active)
        elif any(each.kinds & ChangeKind.REMOVED for each in outcome.changes):
            self._selection = selection.only(self.view(selection.track).rows)
        # Told in this order, panels that hear of the selection show the cues already.
        self.changed.emit(outcome)
        if self._active != active:
            self.track_changed.emit(self._active)
        if self._selection != selection:
            self.selection_changed.emit(self._selection, "")

    def _refresh_views(self, outcome: Outcome) -> None:
        """Keep what a change left as it was: after a keystroke, nothing is counted anew."""
        # A change of no track, such as the glossary's, leaves all views as they are.
        for track in {change.track for change in outcome.changes} - {""}:
            changes = [change for change in outcome.changes if change.track == track]
            old = self._views.pop(track, None)
            moving = any(each.removed or each.inserted for each in changes)
            if old is None or moving or any(each.kinds & ChangeKind.TRACKS for each in changes):
                continue
            held, index = outcome.document.track(track), old.index
            if any(each.kinds & ChangeKind.TIMES for each in changes):
                rows = {row for each in changes for row in each.changed}
                index = index.with_rows(held.cues, rows)
            self._views[track] = TrackView(held, index, held.rows)

    # -- tracks and cues ------------------------------------------------------------------------

    @property
    def active_track(self) -> str:
        """Identity of the track that is worked on; empty where there is none."""
        return self._active

    def set_active_track(self, track: str) -> None:
        """Work on another track; nothing stays selected."""
        if track != self._active:
            self._active = track
            self._selection = Selection(track)
            self.track_changed.emit(track)
            self.selection_changed.emit(self._selection, "")

    @property
    def shown_tracks(self) -> tuple[Track, ...]:
        """The tracks that are seen over the picture, in the document's order."""
        shown, active = self.shown.is_shown, self._active
        return tuple(track for track in self.document.tracks if shown(track.id, active))

    def view(self, track: str | None = None) -> TrackView:
        """A track (the active one where none is named) as it is now; empty where it is not there.

        Costs nothing until the track changes again.
        """
        wanted = self._active if track is None else track
        found = self._views.get(wanted)
        if found is None:
            held = next((each for each in self.document.tracks if each.id == wanted), _NO_TRACK)
            found = self._views[wanted] = TrackView(held, CueIndex(held.cues), held.rows)
        return found

    # -- the selection --------------------------------------------------------------------------

    @property
    def selection(self) -> Selection:
        """What is selected in the active track."""
        return self._selection

    @property
    def current_cue(self) -> Cue | None:
        """The cue that the inspector shows."""
        return self.view().cue(self._selection.current)

    @property
    def selected_cues(self) -> tuple[Cue, ...]:
        """In the order of the track."""
        view = self.view()
        rows = sorted(view.rows[cue] for cue in self._selection.cues if cue in view.rows)
        return tuple(view.track.cues[row] for row in rows)

    def select(self, selection: Selection, origin: str = "") -> None:
        """Select; a track other than the active one becomes it."""
        if selection.track:
            self.set_active_track(selection.track)
        selection = selection.only(self.view(selection.track).rows)
        if selection != self._selection:
            self._selection = selection
            self.selection_changed.emit(selection, origin)

    def select_cues(
        self, cues: Sequence[str], current: str | None = None, origin: str = ""
    ) -> None:
        """Select cues of the active track."""
        rows = self.view().rows
        ordered = tuple(sorted((cue for cue in cues if cue in rows), key=rows.__getitem__))
        self.select(Selection(self._active, ordered, current), origin)

    # -- the medium, and what cues are measured by ----------------------------------------------

    @property
    def medium(self) -> MediaInfo | None:
        """The medium, once it is probed."""
        return self._medium

    def set_medium(self, medium: MediaInfo | None) -> None:
        """Show another medium; what was known of the one before is forgotten."""
        self._medium = medium
        self.set_frame_times(None)
        self.set_marks(Marks())
        self.medium_changed.emit(medium)

    @property
    def frame_times(self) -> FrameTimes | None:
        """When each picture of the medium begins; None without pictures."""
        return self._frame_times

    def set_frame_times(self, times: FrameTimes | None) -> None:
        """Tell when each picture begins."""
        self._frame_times = times
        self.frame_times_changed.emit(times)

    @property
    def profile(self) -> Profile:
        """What cues are held to."""
        return self._profile

    def set_profile(self, profile: Profile) -> None:
        """Hold cues to another profile."""
        self._profile = profile
        self.profile_changed.emit(profile)

    @property
    def marks(self) -> Marks:
        """Shot changes and silences, as far as they are known."""
        return self._marks

    def set_marks(self, marks: Marks) -> None:
        """Tell of shot changes and silences."""
        if marks != self._marks:
            self._marks = marks
            self.marks_changed.emit(marks)

    @property
    def read_only(self) -> bool:
        """Whether nothing may be changed."""
        return self._read_only

    def set_read_only(self, read_only: bool) -> None:
        """Allow changes, or forbid them."""
        self._read_only = read_only
        self.read_only_changed.emit(read_only)
