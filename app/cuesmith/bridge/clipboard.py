"""Cues on the system's clipboard: as they are for Cuesmith, as SubRip for everything else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from cuesmith.base.errors import CuesmithError, UsageError
from cuesmith.bridge.actions import Actions
from cuesmith.bridge.bulk_edits import MANY, Made
from cuesmith.bridge.command_context import CommandContext
from cuesmith.bridge.copied_cues import COPY_MIME, CUES_MIME, Copied, CopiedData
from cuesmith.bridge.runner import JobContext, RunningJob
from cuesmith.domain.cue import Cue
from cuesmith.domain.cue_edits import DeleteCues, InsertCues
from cuesmith.domain.document import Document
from cuesmith.domain.edits import Compound
from cuesmith.domain.pasting import cues_from_lines, placed_at
from cuesmith.domain.profiles import Profile
from cuesmith.domain.selection import Selection

MOST_BYTES = 32 * 1024 * 1024
"""More than this on the clipboard is no selection of cues: 20,000 with their words take 18."""
_CUE_BYTES = 40
"""So many a cue takes at least, in all formats that are read."""


@dataclass(frozen=True, slots=True)
class ClipboardPorts:
    """How cues are written down and read again. Called on any thread."""

    write: Callable[[Sequence[Cue], str], str]
    """Cues in a format of the registry, such as "srt"."""
    read: Callable[[str, str], tuple[Cue, ...]]
    """Cues of a text, and of what format it is ("" finds out); none where it has no times.
    Raises `CuesmithError` where it is damaged."""


class ClipboardCommands(QObject):
    """Cut, copy, paste, and selecting all there is to copy."""

    def __init__(
        self, context: CommandContext, actions: Actions, ports: ClipboardPorts, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._ports = ports
        self._copied: Copied | None = None
        """What this window put on the clipboard last."""
        self._writing: RunningJob | None = None
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self._leave)
        actions.bind("edit.cut", self.cut)
        actions.bind("edit.copy", self.copy)
        actions.bind("edit.paste", self.paste)
        actions.bind("edit.select_all", self.select_all)

    def select_all(self) -> None:
        """Select every cue of the track."""
        workspace = self._context.workspace
        cues = tuple(self._context.track.rows)
        workspace.select(Selection(workspace.active_track, cues, workspace.selection.current))

    def copy(self) -> bool:
        """Put the selected cues on the clipboard."""
        cues = self._context.workspace.selected_cues
        if not cues:
            return False
        copied = self._copied = Copied(cues, self._ports.write)
        if len(cues) > MANY:
            QGuiApplication.clipboard().setMimeData(CopiedData(copied))
            self._write(copied)
        else:
            QGuiApplication.clipboard().setMimeData(copied.as_data())
        return True

    def _write(self, copied: Copied) -> None:
        """Write cues down before somebody asks for them."""
        job = self._writing = RunningJob(partial(_write_all, copied), self)
        job.failed.connect(self._context.workspace.refused)
        job.ended.connect(partial(self._on_written, job))
        job.start()

    def _on_written(self, job: RunningJob) -> None:
        job.deleteLater()
        if self._writing is job:
            self._writing = None

    def _leave(self) -> None:
        """What is on the clipboard must outlive Python."""
        data: QMimeData | None = QGuiApplication.clipboard().mimeData()
        if self._copied is not None and data is not None and self._is_own(data):
            QGuiApplication.clipboard().setMimeData(self._copied.as_data())
        if self._writing is not None:
            self._writing.wait()

    def _is_own(self, data: QMimeData) -> bool:
        """Whether this window put it there."""
        copied = self._copied
        return copied is not None and bytes(data.data(COPY_MIME).data()) == copied.name

    def cut(self) -> None:
        """Put the selected cues on the clipboard and take them out."""
        chosen = self._context.workspace.selection.cues
        if self.copy():
            self._context.apply(DeleteCues(self._context.track.id, chosen), select=())

    def paste(self) -> None:
        """Put in what is on the clipboard, from the playhead on: cues, or lines of text."""
        try:
            find, most = self._on_clipboard()
        except CuesmithError as error:
            self._context.workspace.refused.emit(error)
            return
        empty = UsageError(self.tr("There are no cues and no text on the clipboard."))
        track, first = self._context.with_track()

        def pasted(_: Document) -> Made:
            cues = find()
            if not cues:
                raise empty
            label = "Paste cue" if len(cues) == 1 else f"Paste {len(cues)} cues"
            chosen = tuple(cue.id for cue in cues)
            edit = Compound((*first, InsertCues(track, cues)), label)
            return Made(edit, Selection(track, chosen, chosen[0]))

        self._context.workspace.apply_found(pasted, "Paste cues", most)

    def _on_clipboard(self) -> tuple[Callable[[], tuple[Cue, ...]], int]:
        """What reads the cues there, on any thread, and how many there are at most."""
        data: QMimeData | None = QGuiApplication.clipboard().mimeData()
        if data is None:  # nobody has put anything there yet
            return tuple, 0
        time, profile = self._context.playhead, self._context.workspace.profile
        if self._copied is not None and self._is_own(data):  # so there is no need to read it
            return partial(placed_at, self._copied.cues, time), len(self._copied.cues)
        own = bytes(data.data(CUES_MIME).data()) if data.hasFormat(CUES_MIME) else b""
        text = data.text() if data.hasText() else ""
        size = max(len(own), len(text))
        if size > MOST_BYTES:
            raise UsageError(self.tr("What is on the clipboard is too long to be cues."))
        return partial(_read, self._ports, own, text, time, profile), size // _CUE_BYTES


def _read(
    ports: ClipboardPorts, own: bytes, text: str, time: int, profile: Profile
) -> tuple[Cue, ...]:
    if own:
        return placed_at(ports.read(own.decode("utf-8", "replace"), "json"), time)
    timed = ports.read(text, "") if text.strip() else ()
    return placed_at(timed, time) or cues_from_lines(text, time, profile)


def _write_all(copied: Copied, _: JobContext) -> None:
    copied.write_all()
