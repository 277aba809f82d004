"""The commands of the File menu, and the questions that opening asks."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from cuesmith.base.errors import CuesmithError, UsageError
from cuesmith.bridge.actions import Actions
from cuesmith.bridge.ports import ProjectPorts
from cuesmith.bridge.project_exporting import Exporting
from cuesmith.bridge.project_opening import ProjectOpening
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.media import MediaInfo
from cuesmith.domain.project import MediaReference
from cuesmith.domain.twin_tracks import source_track
from cuesmith.services.project import EXTENSION
from cuesmith.services.project_export import Prepare, as_it_is
from cuesmith.services.project_media import FoundMedium
from cuesmith.services.project_recent import RecentProject
from cuesmith.services.project_unfinished import Unfinished
from cuesmith.ui.local_files import local_files, local_path
from cuesmith.ui.project.export_dialog import ExportDialog
from cuesmith.ui.project.question import Answer, ask
from cuesmith.ui.project.recovery_dialog import RecoveryDialog
from cuesmith.ui.project.streams_dialog import StreamsDialog

_FORMAT = "export-format"


class ProjectCommands(QObject):
    """Binds `file.*` (but `file.quit`) and asks what opening needs to know."""

    failed = Signal(CuesmithError)
    """Something went wrong that the user should read."""
    noticed = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        actions: Actions,
        opening: ProjectOpening,
        ports: ProjectPorts,
        window: QWidget,
        prepare: Prepare = as_it_is,
    ) -> None:
        """`prepare` makes a track's styles into what an exported file can hold."""
        super().__init__(window)
        self._workspace, self._opening, self._ports = workspace, opening, ports
        self._session, self._window, self._actions = opening.session, window, actions
        self.exporting = Exporting(ports.looking.files, prepare, self)
        self._bind()
        self._listen()
        self._on_project_changed()

    def _bind(self) -> None:
        slots = {
            "file.open": self.ask_file,
            "file.open_project": self.ask_project,
            "file.paste_path": self.paste_path,
            "file.open_subtitles": self.ask_subtitles,
            "file.new": self._opening.new_project,
            "file.save_as": self.ask_name,
            "file.export": self.export,
            "file.export_two": self.export_two,
            "file.relink": self.ask_medium,
            "file.close": self._opening.new_project,
        }
        for name, slot in slots.items():
            self._actions.bind(name, slot)

    def _listen(self) -> None:
        opening = self._opening
        for source in (opening, self._session):
            source.failed.connect(self.failed)
        opening.noticed.connect(self.noticed)
        opening.continue_offered.connect(self._offer_to_continue)
        opening.video_wanted.connect(self._ask_for_video)
        opening.embedded_offered.connect(self._offer_embedded)
        opening.medium.missing.connect(self._tell_missing)
        opening.medium.doubted.connect(self._doubt_medium)
        opening.rescued_found.connect(self._offer_rescued)
        opening.unfinished_found.connect(self.offer_unfinished)
        self._session.project_changed.connect(self._on_project_changed)
        self._workspace.changed.connect(self._on_project_changed)
        self._workspace.medium_changed.connect(self._on_project_changed)

    def _on_project_changed(self) -> None:
        something = not self._session.pristine
        self._actions.set_enabled(something, "file.save_as", "file.close", "file.new")
        tracks = self._workspace.document.tracks
        self._actions.set_enabled(bool(tracks), "file.export")
        self._actions.set_enabled(len(tracks) > 1, "file.export_two")
        self._actions.set_enabled(self._session.media is not None, "file.relink")

    def stop(self) -> None:
        """For shutting down."""
        self.exporting.stop()

    # -- asking for files -----------------------------------------------------------------------

    def _file_dialog(self, title: str, filters: str = "") -> QFileDialog:
        media = self._session.media
        folder = Path(media.path).parent if media else Path.home()
        dialog = QFileDialog(self._window, title, str(folder), filters)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def ask_file(self) -> None:
        """Open anything: media, subtitles, projects; several at once."""
        dialog = self._file_dialog(self.tr("Open"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(
            lambda names: self._opening.open_paths([Path(name) for name in names])
        )
        dialog.open()

    def ask_project(self) -> None:
        """Open a project."""
        filters = self.tr("Projects of Cuesmith") + f" (*{EXTENSION})"
        dialog = self._file_dialog(self.tr("Open project"), filters)
        dialog.fileSelected.connect(lambda name: self._opening.open_project(Path(name)))
        dialog.open()

    def ask_subtitles(self) -> None:
        """Open subtitles as tracks of this project."""
        known = " ".join(f"*{each}" for each in sorted(self._ports.looking.subtitle_extensions))
        filters = self.tr("Subtitles") + f" ({known});;" + self.tr("All files") + " (*)"
        dialog = self._file_dialog(self.tr("Add subtitles"), filters)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(
            lambda names: self._opening.open_paths([Path(name) for name in names])
        )
        dialog.open()

    def ask_medium(self) -> None:
        """Find the project's medium by hand."""
        media = self._session.media
        name = media.name if media else ""
        dialog = self._file_dialog(self.tr("Find {0}").format(name))
        dialog.fileSelected.connect(lambda chosen: self._opening.medium.relink(Path(chosen)))
        dialog.open()

    def paste_path(self) -> None:
        """Open what the clipboard names: files, or paths, one a line."""
        data = QGuiApplication.clipboard().mimeData()
        pasted = [_pasted(line) for line in data.text().splitlines()[:50]]
        wanted = local_files(data) or [path for path in pasted if path is not None]
        if wanted:
            self._opening.open_paths(wanted)
        else:
            self.failed.emit(
                UsageError(
                    self.tr("The clipboard holds no path of a file."),
                    hint=self.tr("Copy a file, or its whole path, and try again."),
                )
            )

    def ask_name(self) -> None:
        """Save the project under a name of its own."""
        media, session = self._session.media, self._session
        folder = Path(media.path).parent if media and session.unnamed else session.path.parent
        filters = self.tr("Projects of Cuesmith") + f" (*{EXTENSION})"
        dialog = QFileDialog(self._window, self.tr("Save project as"), str(folder), filters)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(EXTENSION)
        dialog.selectFile((session.name or self.tr("Captions")) + EXTENSION)
        dialog.fileSelected.connect(lambda name: self._opening.save_as(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export(self) -> ExportDialog | None:
        """Write captions to files."""
        tracks = self._workspace.document.tracks
        if not tracks:
            return None
        media, session = self._session.media, self._session
        named = Path(media.path) if media else session.path
        active = self._workspace.active_track
        dialog = ExportDialog(tracks, active, self._ports.formats(), named, self._window)
        kept = session.recalled(_FORMAT)
        dialog.choose_format(kept if isinstance(kept, str) else "srt")
        dialog.ordered.connect(self.exporting.run)
        dialog.ordered.connect(lambda _: session.remember(_FORMAT, dialog.chosen_format.id))
        self.exporting.exported.connect(dialog.show_exported)
        self.exporting.failed.connect(dialog.show_error)
        dialog.open()
        return dialog

    def export_two(self) -> None:
        """Write the active track with another one, in one file."""
        dialog, workspace = self.export(), self._workspace
        track = workspace.view().track
        others = [each for each in workspace.document.tracks if each.id != track.id]
        wanted = source_track(workspace.document, track) or next(iter(others), None)
        if dialog is not None and wanted is not None:
            dialog.second.choose(wanted.id)
            dialog.second.setFocus()

    # -- what opening asks ----------------------------------------------------------------------

    def _offer_to_continue(self, known: RecentProject, medium: MediaInfo) -> None:
        ask(
            self._window,
            self.tr("Open"),
            self.tr("There is a project on “{0}” already.").format(medium.path.name),
            self.tr("“{0}”, with %n cue(s) when it was opened last.", "", known.cues).format(
                known.name
            ),
            [
                Answer(
                    self.tr("&Go on with it"), lambda: self._opening.open_project(Path(known.path))
                ),
                Answer(self.tr("&Start anew"), lambda: self._opening.start_on(medium)),
                Answer(self.tr("Cancel")),
            ],
        )

    def _ask_for_video(self) -> None:
        ask(
            self._window,
            self.tr("Open"),
            self.tr("Which video or sound file do these subtitles belong to?"),
            self.tr("Without one, cues can be edited all the same; drop it on the window later."),
            [Answer(self.tr("&Choose…"), self.ask_file), Answer(self.tr("&Work without"))],
        )

    def _offer_embedded(self, medium: MediaInfo) -> None:
        streams = self._opening.text_streams(medium)
        dialog = StreamsDialog(medium.path.name, streams, self._window)
        dialog.chosen.connect(lambda chosen: self._opening.add_embedded(medium, chosen))
        dialog.open()

    def _tell_missing(self, reference: MediaReference, found: FoundMedium | None) -> None:
        answers = [Answer(self.tr("&Find it…"), self.ask_medium), Answer(self.tr("&Work without"))]
        more = self.tr("It was: {0}").format(reference.path)
        if found is not None:
            path = found.path
            more = self.tr("A file of that name with other contents is here: {0}").format(path)
            use = Answer(self.tr("&Use this one"), lambda: self._use_anyway(path))
            answers.insert(1, use)
        ask(
            self._window,
            self.tr("The video was moved"),
            self.tr("“{0}” is not where it was.").format(reference.name),
            more,
            answers,
        )

    def _use_anyway(self, path: Path) -> None:
        self._opening.medium.relink(path, anyway=True)

    def _doubt_medium(self, path: Path) -> None:
        ask(
            self._window,
            self.tr("Another file"),
            self.tr("“{0}” is not the file this project was made on.").format(path.name),
            self.tr("Its size or contents differ. Cues may not fit its times."),
            [
                Answer(self.tr("&Choose another…"), self.ask_medium),
                Answer(
                    self.tr("&Use it anyway"),
                    lambda: self._use_anyway(path),
                ),
                Answer(self.tr("Cancel")),
            ],
        )

    def _offer_rescued(self, place: Path) -> None:
        ask(
            self._window,
            self.tr("Rescued work"),
            self.tr("A copy of this project holds later changes."),
            self.tr("They were kept when the project itself could not be written."),
            [
                Answer(
                    self.tr("&Take the later changes"), lambda: self._opening.take_rescued(place)
                ),
                Answer(self.tr("&Not now")),
            ],
        )

    def offer_unfinished(self, unfinished: tuple[Unfinished, ...]) -> RecoveryDialog:
        """Show what was left behind."""
        dialog = RecoveryDialog(unfinished, self._window)
        dialog.wanted.connect(self._opening.open_project)
        dialog.discarded.connect(self._opening.discard)
        dialog.open()
        return dialog


def _pasted(line: str) -> Path | None:
    """A path as people copy it: in quotes, or as a `file:` address."""
    text = line.strip().strip("\"'")
    if text.startswith("file:"):
        text = str(local_path(QUrl(text)))
    if not text or len(text) > 4096 or "\0" in text:
        return None
    path = Path(os.path.expanduser(text))  # noqa: PTH111 - pathlib raises where there is no home
    return path if path.is_absolute() else None
