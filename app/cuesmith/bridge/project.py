"""The open project of a window: every change is on the disk a moment after it was made.

The GUI thread never waits for the disk: it hands what changed to the writer's thread and hears
back what was written. There is always a project; a new one has no file before something is in it.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.ports import ProjectPorts
from cuesmith.bridge.project_writing import LiveWriter
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.history import History, StepChange
from cuesmith.domain.profiles import Profile
from cuesmith.domain.project import Json, MediaReference, ProjectContent
from cuesmith.services import project_facts as facts
from cuesmith.services.project import (
    NewProjectFile,
    OpenedProject,
    ProjectFile,
    SaveState,
    SaveStatus,
    new_project_id,
    rescue_path,
    unnamed_path,
)
from cuesmith.services.project_media import relative_to
from cuesmith.services.project_writer import (
    Changed,
    Moved,
    MoveTo,
    News,
    Noted,
    NotMoved,
    Order,
    ProjectWriter,
    Refused,
    Written,
)

_FACTS_MS = 3_000
"""How long after a look around (playhead, view) it is written down."""


class ProjectSession(QObject):
    """One window's project. Lives on the GUI thread."""

    project_changed = Signal()
    """Another project is open, or the same under another name."""
    recalled_changed = Signal()
    """What the project remembers of its view can be read."""
    status_changed = Signal(object)
    """A `SaveStatus`."""
    saved_changed = Signal(bool)
    """Whether every change is on the disk."""
    acknowledged = Signal(int)
    """A revision is on the disk, with all before it."""
    failed = Signal(CuesmithError)
    """Something could not be saved or opened."""
    going = Signal()
    """The project is about to be left: the last moment to `remember` something with it."""
    moved = Signal(Path)
    """The project goes on in another file."""
    left = Signal()
    """Every project that was closed has let go of its file."""

    def __init__(
        self, workspace: Workspace, ports: ProjectPorts, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._ports = ports
        self._writer: LiveWriter | None = None
        self._leaving: list[LiveWriter] = []
        self._opened: OpenedProject | None = None
        self._content = ProjectContent("")
        self._path = Path()
        self._unnamed = True
        self._media: MediaReference | None = None
        self._revision = self._acknowledged = 0
        self._gone = False
        """Whether the project was left, so that nothing of it may be written any more: its file
        is let go of, and would be begun anew."""
        self._status = SaveStatus()
        self._facts: dict[str, Json] = {}
        self._unwritten: dict[str, Json] = {}
        self._unsubscribe: Callable[[], None] = lambda: None
        self._later = QTimer(self, singleShot=True, interval=_FACTS_MS)
        self._later.timeout.connect(self.write_facts)
        workspace.profile_changed.connect(self._on_profile_changed)
        workspace.track_changed.connect(self._on_track_changed)
        workspace.shown.changed.connect(self._on_shown_changed)
        self.start_new()

    # -- what is open ---------------------------------------------------------------------------

    @property
    def path(self) -> Path:
        """The project's file; it may not be there yet."""
        return self._path

    @property
    def identity(self) -> str:
        """Tells this project from all others, under whatever name it is saved."""
        return self._content.id

    @property
    def unnamed(self) -> bool:
        """Whether it lives in the application's own folder."""
        return self._unnamed

    @property
    def pristine(self) -> bool:
        """Whether nothing was ever made or opened in it: the start page may show."""
        return self._unnamed and not (
            self._revision or self._media or self._workspace.document.tracks
        )

    @property
    def made(self) -> bool:
        """Whether anything was made in it that would be missed."""
        history = self._workspace.history
        return bool(history.document.tracks or history.undo_steps or history.redo_steps)

    @property
    def name(self) -> str:
        """As a person knows it: of the file, of the medium, or empty."""
        if not self._unnamed:
            return self._path.stem
        return Path(self._media.path).stem if self._media else ""

    @property
    def media(self) -> MediaReference | None:
        """The medium it is of; it may be elsewhere now."""
        return self._media

    @property
    def status(self) -> SaveStatus:
        """How it stands with saving."""
        return self._status

    @property
    def read_only(self) -> bool:
        """Whether another window holds it."""
        return self._status.state is SaveState.READ_ONLY

    @property
    def revision(self) -> int:
        """Grows with every change; `acknowledged` tells those that are on the disk."""
        return self._revision

    # -- opening and leaving --------------------------------------------------------------------

    def start_new(self) -> None:
        """Leave the project for an empty one without a name."""
        identity = new_project_id()
        path = unnamed_path(self._ports.folder, identity, datetime.now())
        self._show(ProjectContent(identity), path, None)

    def adopt(self, opened: OpenedProject) -> None:
        """Leave the project for one that was opened."""
        self._show(opened.content, opened.file.path, opened)

    def _show(self, content: ProjectContent, path: Path, opened: OpenedProject | None) -> None:
        self.leave()
        self._opened, self._content, self._path = opened, content, path
        self._gone = False
        lent = (self._ports.folder, self._ports.rescue)
        self._unnamed = opened is None or path.parent in lent
        self._media = content.media
        self._revision = self._acknowledged = content.revision
        self._facts = dict(content.facts)
        read_only = opened is not None and opened.held is None
        self._set_status(SaveStatus(SaveState.READ_ONLY if read_only else SaveState.SAVED))
        history = History.restored(content.document, content.undo, content.redo)
        self._unsubscribe = history.stepped.subscribe(self._on_stepped)
        self._workspace.set_read_only(read_only)
        self._workspace.open(history)
        self._restore_view()
        self.project_changed.emit()
        self.recalled_changed.emit()

    def _restore_view(self) -> None:
        if facts.PROFILE in self._facts:
            self._workspace.set_profile(facts.profile_from_json(self._facts[facts.PROFILE]))
        active = facts.text(self._facts.get(facts.ACTIVE_TRACK))
        if any(track.id == active for track in self._workspace.document.tracks):
            self._workspace.set_active_track(active)
        shown = self._workspace.shown
        shown.recall(facts.flags(self._facts.get(facts.SHOWN_TRACKS)))
        shown.changed.emit()
        self._unwritten.clear()

    def leave(self) -> None:
        """Let go of the project: what is left of it is written by and by, then `left` follows."""
        self.going.emit()
        self._workspace.settle()
        self._unsubscribe()
        self.write_facts()
        if self._writer is not None:
            self._writer.news.disconnect(self._on_news)
            self._leaving.append(self._writer)
            self._writer.ended.connect(self._on_writer_ended)
            self._writer.stop()
        elif self._opened is not None:
            self._opened.file.close()
            if self._opened.held is not None:
                self._opened.held.close()
        self._writer = self._opened = None
        self._gone = True

    def _on_writer_ended(self) -> None:
        writer = self.sender()
        self._leaving = [each for each in self._leaving if each is not writer]
        if isinstance(writer, LiveWriter):
            writer.deleteLater()
        if not self._leaving:
            self.left.emit()

    def wait_for_leaving(self, milliseconds: int = 10_000) -> bool:
        """Block until projects that were left have let go of their files. Not on the GUI thread,
        but for shutting down."""
        return all(writer.wait(milliseconds) for writer in tuple(self._leaving))

    @property
    def leaving(self) -> bool:
        """Whether a project that was left is still being written."""
        return bool(self._leaving)

    # -- writing --------------------------------------------------------------------------------

    def _on_stepped(self, steps: StepChange) -> None:
        self._revision += 1
        self._put(Changed(self._revision, self._workspace.document, steps))
        if self._status.state is SaveState.SAVED:
            self._set_status(SaveStatus(SaveState.SAVING))

    def _put(self, order: Order) -> None:
        if self.read_only or self._gone:
            return
        if self._writer is None:
            self._writer = self._start_writer()
        self._writer.put(order)

    def _start_writer(self) -> LiveWriter:
        opened, store = self._opened, self._ports.store
        file: ProjectFile = NewProjectFile(store, self._path, self._content)
        writer = ProjectWriter(
            store,
            file if opened is None else opened.file,
            self._content,
            rescue_path(self._ports.rescue, self._content.id, self._path),
            None if opened is None else opened.held,
            unnamed=self._unnamed,
        )
        self._opened = None
        live = LiveWriter(writer, self)
        live.news.connect(self._on_news)
        live.failed.connect(self._on_writer_failed)
        return live

    def _on_news(self, news: News) -> None:
        match news:
            case Written(revision):
                self._on_written(revision)
            case Refused(error, rescue):
                status = SaveStatus(SaveState.UNSAVED, str(error), rescue is not None)
                first = self._status.state is not SaveState.UNSAVED
                self._set_status(status)
                if first:
                    self.failed.emit(error)
            case Moved(path):
                self._on_moved(path)
            case NotMoved(error):
                self.failed.emit(error)

    def _on_written(self, revision: int) -> None:
        if revision > self._acknowledged:
            self._acknowledged = revision
            self.acknowledged.emit(revision)
        if revision == self._revision:
            self._set_status(SaveStatus(SaveState.SAVED))

    def _on_writer_failed(self, error: CuesmithError) -> None:
        """Nobody foresaw it: go on in a fresh copy, where the document is safe whatever it was."""
        self._set_status(SaveStatus(SaveState.UNSAVED, str(error)))
        self.failed.emit(error)
        failed, self._writer = self._writer, None
        if failed is None or self._path.parent == self._ports.rescue:
            return  # that was the copy: there is no other place to go
        self._leaving.append(failed)
        failed.ended.connect(self._on_writer_ended)
        history = self._workspace.history
        self._content = ProjectContent(
            self._content.id, history.document, revision=self._revision, media=self._media
        )
        self._path, self._unnamed = rescue_path(self._ports.rescue, self._content.id, Path()), True
        self._put(Noted(dict(self._facts)))
        self.project_changed.emit()

    def _set_status(self, status: SaveStatus) -> None:
        if status != self._status:
            was, self._status = self._status.state, status
            self.status_changed.emit(status)
            if (was is SaveState.SAVED) != (status.state is SaveState.SAVED):
                self.saved_changed.emit(status.state is SaveState.SAVED)

    def emergency_flush(self, seconds: float = 5.0) -> bool:
        """Wait until everything is on the disk, in a rescue copy if need be; for crashes."""
        with suppress(RuntimeError):  # Qt's own part may be gone by then
            self._workspace.settle()
            self.write_facts()
        return self._writer is None or self._writer.reach(seconds)

    # -- under another name ---------------------------------------------------------------------

    def save_as(self, path: Path) -> None:
        """Go on in another file; `moved` or `failed` follows. An unnamed project moves there, a
        named one stays behind as it is."""
        self.write_facts()
        media = self._media_from(path)
        self._put(MoveTo(path, media, keep_old=not self._unnamed))

    def _media_from(self, path: Path) -> MediaReference | None:
        if self._media is None:
            return None
        return replace(self._media, relative=relative_to(Path(self._media.path), path))

    def _on_moved(self, path: Path) -> None:
        self._media = self._media_from(path)
        self._path, self._unnamed = path, False
        self.moved.emit(path)
        self.project_changed.emit()

    # -- the medium, and what else is remembered -------------------------------------------------

    def set_media(self, media: MediaReference) -> None:
        """Say which medium the project is of."""
        if media != self._media:
            self._media = media
            self._put(Noted(media=media))
            self.project_changed.emit()

    def remember(self, name: str, value: Json) -> None:
        """Keep something about the view with the project; written before long."""
        if self._facts.get(name) != value:
            self._facts[name] = self._unwritten[name] = value
            if not self._later.isActive():
                self._later.start()

    def recalled(self, name: str) -> Json:
        """What was kept; None where nothing was."""
        return self._facts.get(name)

    def write_facts(self) -> None:
        """Write what is remembered now; a project in which nothing is remembers nothing."""
        self._later.stop()
        if self._unwritten and not self.pristine:
            self._put(Noted(dict(self._unwritten)))
            self._unwritten.clear()

    def _on_profile_changed(self, profile: Profile) -> None:
        self.remember(facts.PROFILE, facts.profile_to_json(profile))

    def _on_track_changed(self, track: str) -> None:
        self.remember(facts.ACTIVE_TRACK, track)

    def _on_shown_changed(self) -> None:
        self.remember(facts.SHOWN_TRACKS, dict(self._workspace.shown.chosen))
