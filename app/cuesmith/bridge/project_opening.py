"""Brings projects, media and subtitles into the window: what is opened, dropped or pasted.

Everything that touches a disk is a job. What needs a decision is asked by a signal; whoever shows
the question calls back.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.player import Player
from cuesmith.bridge.ports import ProjectPorts
from cuesmith.bridge.project import ProjectSession
from cuesmith.bridge.project_jobs import JobLine
from cuesmith.bridge.project_medium import ProjectMedium
from cuesmith.bridge.project_pictures import ProjectPictures
from cuesmith.bridge.runner import JobContext
from cuesmith.bridge.sentences import shown_problem
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.media import MediaInfo, StreamInfo, StreamKind
from cuesmith.domain.project import ProjectContent
from cuesmith.domain.selection import Selection
from cuesmith.domain.subtitle_file import OpenedSubtitles
from cuesmith.domain.track_edits import AddTrack
from cuesmith.services.project import OpenedProject, new_project_id, open_claimed, rescue_path
from cuesmith.services.project_media import refer_to
from cuesmith.services.project_opening import Found, OpenedTrack, look_at, named_track
from cuesmith.services.project_recent import RecentProject
from cuesmith.services.project_unfinished import (
    Unfinished,
    discard,
    find_unfinished,
    newer_revision,
    replace_with,
)


class ProjectOpening(QObject):
    """Opens things in one window's session. Lives on the GUI thread."""

    failed = Signal(CuesmithError)
    noticed = Signal(str)
    """A sentence about what was opened, such as an odd line in a subtitle file."""
    busy_changed = Signal(str)
    """What is being opened; empty where nothing is."""
    continue_offered = Signal(object, object)
    """The `RecentProject` there is on this `MediaInfo`: `open_project`, or `start_on`."""
    video_wanted = Signal()
    """Subtitles were opened without a medium: ask for one, or work without."""
    embedded_offered = Signal(object)
    """A `MediaInfo` that holds subtitles as text: `add_embedded`, or nothing."""
    media_queued = Signal(object)
    """Paths of further media that were dropped with the first."""
    held_elsewhere = Signal(object)
    """Path of a project that another window holds; it was opened to be read."""
    rescued_found = Signal(object)
    """Path of a copy that holds more than the project just opened: `take_rescued`, or nothing."""
    unfinished_found = Signal(object)
    """A tuple of `Unfinished`: what was left without a name, or could not be saved."""

    def __init__(
        self,
        session: ProjectSession,
        workspace: Workspace,
        player: Player,
        ports: ProjectPorts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.session, self._workspace, self._ports = session, workspace, ports
        self._jobs = JobLine(self)
        self._jobs.failed.connect(self.failed)
        self._jobs.busy_changed.connect(self.busy_changed)
        self.pictures = ProjectPictures(ports.thumbnail, ports.pictures, self)
        """Of recent projects."""
        self.medium = ProjectMedium(session, workspace, player, ports, self._jobs)
        self.medium.referred.connect(self._note_recent)
        self._noted = Path()
        session.moved.connect(lambda _path: self._note_recent())
        session.saved_changed.connect(self._on_saved_changed)

    @property
    def busy(self) -> bool:
        """Whether something is being opened."""
        return self._jobs.busy

    def wind_down(self) -> None:
        """Open nothing more, and note the project for the start page: `busy` until that is done."""
        self._jobs.drop()
        self._note_recent()

    def stop(self) -> None:
        """Stop at once; for shutting down."""
        self._jobs.stop()
        self.pictures.stop()

    # -- whatever was dropped -------------------------------------------------------------------

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open files, whatever they are: a project, media, subtitles."""
        wanted = tuple(paths)
        if wanted:
            names = ", ".join(path.name for path in wanted[:2])
            self._jobs.run(
                lambda context: look_at(wanted, self._ports.looking, context.token),
                self._on_found,
                self.tr("Opening {0}…").format(names),
            )

    def _on_found(self, found: Found) -> None:
        for error in found.refused:
            self.failed.emit(error)
        if found.project is not None:
            self.open_project(found.project)
        if found.medium is not None:
            self._on_medium_found(found.medium, found.tracks)
        else:
            self._add_tracks(found.tracks)
        if found.more_media:
            self.media_queued.emit(found.more_media)

    def _on_medium_found(self, medium: MediaInfo, tracks: tuple[OpenedTrack, ...]) -> None:
        attach = self._workspace.medium is None and not self.session.media
        if attach and self._workspace.document.tracks:
            self.attach(medium)
            self._add_tracks(tracks)
            return

        def decide(known: RecentProject | None) -> None:
            if known is not None and not tracks and Path(known.path) != self.session.path:
                self.continue_offered.emit(known, medium)
            else:
                self.start_on(medium)
                self._add_tracks(tracks)

        self._jobs.run(lambda _: self._known(medium.path), decide)

    def _known(self, path: Path) -> RecentProject | None:
        """The project that there is on a medium. In a job."""
        return self._ports.recent.on_medium(refer_to(path, self.session.path).digest)

    # -- projects -------------------------------------------------------------------------------

    def open_project(self, path: Path) -> None:
        """Open a project, or say why not."""

        own = None if self.session.read_only else self.session.path

        def open_it(context: JobContext) -> OpenedProject | None:
            self.session.wait_for_leaving()  # it may be the very project that is being left
            context.token.check()
            if own is not None and _same_file(path, own):
                return None
            return open_claimed(self._ports.store, path)

        def show(opened: OpenedProject | None) -> None:
            if opened is None:
                return
            self._note_recent()
            self.medium.forget()
            self.session.adopt(opened)
            for problem in opened.problems:
                self.noticed.emit(shown_problem(problem))
            if opened.held is None:
                self.held_elsewhere.emit(path)
            if opened.content.media is not None:
                self.medium.find(opened.content.media)
            self._note_recent()
            if opened.held is not None:
                self._look_for_rescued(opened.content)

        self._jobs.run(open_it, show, self.tr("Opening {0}…").format(path.name))

    def _look_for_rescued(self, content: ProjectContent) -> None:
        """Ask about a copy that holds more than the project: its place refused to be written."""
        ports, project = self._ports, self.session.path
        place = rescue_path(ports.rescue, content.id, project)

        def look(_: JobContext) -> int:
            return newer_revision(ports.store, place, content)

        def tell(newer: int) -> None:
            if newer and self.session.path == project:
                self.rescued_found.emit(place)

        self._jobs.run(look, tell)

    def take_rescued(self, place: Path) -> None:
        """Put a rescued copy in the project's place, and go on with it."""
        project, store = self.session.path, self._ports.store
        self.new_project()

        def take(_: JobContext) -> None:
            self.session.wait_for_leaving()
            replace_with(store, project, place)

        self._jobs.run(take, lambda _: self.open_project(project))

    def try_again(self) -> None:
        """Open a project again that another window held; it may be free by now."""
        if self.session.read_only:
            self.open_project(self.session.path)

    def save_as(self, path: Path) -> None:
        """Go on in another file; one that is only read goes on in a copy."""
        session, workspace = self.session, self._workspace
        if path == session.path:
            return  # it is saved there all the time
        if not session.read_only:
            session.save_as(path)
            return
        history = workspace.history
        content = ProjectContent(
            new_project_id(),
            history.document,
            tuple(history.undo_steps),
            tuple(history.redo_steps),
            media=session.media,
        )

        def copy(_: JobContext) -> None:
            self._ports.store.create(path, content).close()

        self._jobs.run(copy, lambda _: self.open_project(path))

    def new_project(self) -> None:
        """Leave the project for an empty one."""
        self._note_recent()
        self.medium.forget()
        self.session.start_new()

    # -- media ----------------------------------------------------------------------------------

    def start_on(self, medium: MediaInfo) -> None:
        """Leave the project for a new one on a probed medium."""
        self.new_project()
        self.attach(medium)

    def attach(self, medium: MediaInfo) -> None:
        """Make a probed medium that of the project."""
        self.medium.attach(medium)
        if self.text_streams(medium):
            self.embedded_offered.emit(medium)

    # -- subtitles ------------------------------------------------------------------------------

    def text_streams(self, medium: MediaInfo) -> tuple[StreamInfo, ...]:
        """The subtitle streams of a medium that can be opened as tracks."""
        return tuple(each for each in medium.of_kind(StreamKind.SUBTITLE) if not each.bitmap)

    def add_embedded(self, medium: MediaInfo, streams: Sequence[StreamInfo]) -> None:
        """Open subtitle streams of the medium as tracks."""
        indexes = [stream.index for stream in streams]

        def read(context: JobContext) -> tuple[OpenedTrack, ...]:
            tracks = []
            for index in indexes:
                context.token.check()
                opened: OpenedSubtitles = self._ports.read_embedded(medium.path, index)
                track = named_track(opened, medium.path)
                tracks.append(OpenedTrack(medium.path, track, opened.problems))
            return tuple(tracks)

        self._jobs.run(
            read, self._add_tracks, self.tr("Reading subtitles of {0}…").format(medium.path.name)
        )

    def _add_tracks(self, tracks: Sequence[OpenedTrack]) -> None:
        for opened in tracks:
            added = self._workspace.apply(
                AddTrack(opened.track), origin="open", select=Selection(opened.track.id)
            )
            if added:
                self._say_problems(opened)
        if tracks and self._workspace.medium is None and not self.session.media:
            self.video_wanted.emit()

    def _say_problems(self, opened: OpenedTrack) -> None:
        if opened.problems:
            first, more = opened.problems[0], len(opened.problems) - 1
            text = f"{opened.path.name}: {shown_problem(first)}"
            if more:
                text = self.tr("{0} (and %n more)", "", more).format(text)
            self.noticed.emit(text)

    # -- what there was before ------------------------------------------------------------------

    def look_for_unfinished(self, since: float = 0.0) -> None:
        """Look for what could not be saved, and for what has no name and was changed `since`
        (seconds since 1970), when the studio was closed last; `unfinished_found`."""

        def look(_: JobContext) -> tuple[Unfinished, ...]:
            found = find_unfinished(ports.store, ports.folder, ports.rescue, skip=own)
            return tuple(each for each in found if each.rescued or each.changed > since)

        def tell(found: tuple[Unfinished, ...]) -> None:
            if found:
                self.unfinished_found.emit(found)

        ports, own = self._ports, self.session.path
        self._jobs.run(look, tell)

    def discard(self, paths: Sequence[Path]) -> None:
        """Remove what was left, for good."""
        recent = self._ports.recent
        self._jobs.run(lambda _: discard(paths, recent), lambda _: None)

    def _on_saved_changed(self, saved: bool) -> None:
        if saved and self._noted != self.session.path:
            self._note_recent()

    def _note_recent(self) -> None:
        """List the project as it is now, once there is something in it."""
        session, medium = self.session, self._workspace.medium
        if session.read_only or (session.unnamed and not session.made):
            return
        media, self._noted = session.media, session.path
        entry = RecentProject(
            path=str(session.path),
            name=session.name,
            unnamed=session.unnamed,
            media=media.path if media else "",
            digest=media.digest if media else "",
            duration=round(medium.duration * 1000) if medium and medium.duration else 0,
            cues=sum(len(track.cues) for track in self._workspace.document.tracks),
        )
        self._jobs.run(lambda _: self._ports.recent.add(entry), lambda _: None)
        if medium is not None:
            self.pictures.make(medium, entry.digest)


def _same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False
