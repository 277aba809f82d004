"""Cues on the system's clipboard: as they are for Cuesmith, as SubRip for everything else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from cuesmith.base.errors import CuesmithError, UsageError
from cuesmith.bridge.actions import Actions
from cuesmith.bridge.command_context import CommandContext
from cuesmith.domain.cue import Cue
from cuesmith.domain.cue_edits import DeleteCues, InsertCues
from cuesmith.domain.edits import Compound
from cuesmith.domain.pasting import cues_from_lines, placed_at
from cuesmith.domain.selection import Selection

CUES_MIME = "application/x-cuesmith-cues+json"
MOST_BYTES = 32 * 1024 * 1024
"""More than this on the clipboard is no selection of cues: 20,000 with their words take 18."""


@dataclass(frozen=True, slots=True)
class ClipboardPorts:
    """How cues are written down and read again. Called on the GUI thread: quick for a track."""

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
        self._copied: tuple[bytes, tuple[Cue, ...]] = (b"", ())
        """What this window put on the clipboard, written down and as it was."""
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
        # Written at once: data that is made when it is asked for would have to outlive Python.
        own = self._ports.write(cues, "json").encode()
        data = QMimeData()
        data.setText(self._ports.write(cues, "srt"))
        data.setData(CUES_MIME, own)
        QGuiApplication.clipboard().setMimeData(data)
        self._copied = (own, cues)
        return True

    def cut(self) -> None:
        """Put the selected cues on the clipboard and take them out."""
        chosen = self._context.workspace.selection.cues
        if self.copy():
            self._context.apply(DeleteCues(self._context.track.id, chosen), select=())

    def paste(self) -> None:
        """Put in what is on the clipboard, from the playhead on: cues, or lines of text."""
        try:
            cues = self._on_clipboard()
        except CuesmithError as error:
            self._context.workspace.refused.emit(error)
            return
        if not cues:
            self._context.refuse(self.tr("There are no cues and no text on the clipboard."))
            return
        track, first = self._context.with_track()
        label = "Paste cue" if len(cues) == 1 else f"Paste {len(cues)} cues"
        edit = Compound((*first, InsertCues(track, cues)), label)
        chosen = tuple(cue.id for cue in cues)
        self._context.workspace.apply(edit, select=Selection(track, chosen, chosen[0]))

    def _on_clipboard(self) -> tuple[Cue, ...]:
        data: QMimeData | None = QGuiApplication.clipboard().mimeData()
        if data is None:  # nobody has put anything there yet
            return ()
        time = self._context.playhead
        own = bytes(data.data(CUES_MIME).data()) if data.hasFormat(CUES_MIME) else b""
        text = data.text() if data.hasText() else ""
        if max(len(own), len(text)) > MOST_BYTES:
            raise UsageError(self.tr("What is on the clipboard is too long to be cues."))
        if own and own == self._copied[0]:  # so there is no need to read it
            return placed_at(self._copied[1], time)
        if own:
            return placed_at(self._ports.read(own.decode("utf-8", "replace"), "json"), time)
        timed = self._ports.read(text, "") if text.strip() else ()
        return placed_at(timed, time) or cues_from_lines(
            text, time, self._context.workspace.profile
        )
