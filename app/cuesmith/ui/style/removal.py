"""Takes one of the user's own templates away, once that is agreed to."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cuesmith.base.errors import CuesmithError, UsageError
from cuesmith.bridge.style_ports import StylePorts, TemplateEntry
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.document import Document
from cuesmith.domain.style_choice import StyleChoice
from cuesmith.ui.project.question import Answer, ask


class TemplateRemoval(QObject):
    """A template that the project uses stays: its captions could not be drawn any more."""

    removed = Signal()

    def __init__(self, workspace: Workspace, ports: StylePorts, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace, self._ports, self._widget = workspace, ports, parent

    def ask(self, entry: TemplateEntry) -> None:
        """Ask first: the file is gone afterwards."""
        if entry.id in used_templates(self._workspace.document):
            self._workspace.refused.emit(
                UsageError(
                    self.tr("The template “{0}” is used in this project.").format(entry.name),
                    hint=self.tr("Choose another one there first."),
                )
            )
            return
        ask(
            self._widget,
            self.tr("Remove my template"),
            self.tr("Remove the template “{0}”?").format(entry.name),
            self.tr("This cannot be undone. Other projects that use it will show plain captions."),
            [
                Answer(self.tr("&Remove"), lambda: self.remove(entry)),
                Answer(self.tr("&Keep")),
            ],
            default=1,
        )

    def remove(self, entry: TemplateEntry) -> None:
        """Take it away unasked."""
        try:
            self._ports.remove_template(entry.id)
        except CuesmithError as error:
            self._workspace.refused.emit(error)
            return
        self.removed.emit()


def used_templates(document: Document) -> set[str]:
    """The templates that a track, a speaker or a cue of a document has."""
    return {choice.template for choice in _choices(document) if choice and choice.template}


def _choices(document: Document) -> Iterator[StyleChoice | None]:
    for track in document.tracks:
        yield track.style
        yield from (choice for _, choice in track.speaker_styles)
        yield from (cue.style for cue in track.cues)
