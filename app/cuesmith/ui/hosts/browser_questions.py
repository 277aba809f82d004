"""What is asked before captions are saved, or something is removed at a host."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from cuesmith.bridge.host_captions import HostCaptions
from cuesmith.domain.hosting import HostName, RemoteTrack
from cuesmith.ui.hosts.browser import HostsBrowser
from cuesmith.ui.project.question import Answer, ask


class BrowserQuestions(QObject):
    """Asks on top of a browser, about the film that is chosen there."""

    def __init__(self, captions: HostCaptions, browser: HostsBrowser) -> None:
        super().__init__(browser)
        self._captions, self._browser = captions, browser

    def where_to_save(self, track: RemoteTrack) -> None:
        """Then save."""
        place = self._browser.place
        if place is None:
            return
        dialog = QFileDialog(self._browser, self.tr("Save captions"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        filters = [self.tr("Captions (*.vtt)")]
        if place.account.host is HostName.MUX:
            filters.append(self.tr("Words alone (*.txt)"))
        dialog.setNameFilters(filters)
        dialog.setDefaultSuffix("vtt")
        dialog.filterSelected.connect(
            lambda chosen: dialog.setDefaultSuffix("txt" if "txt" in chosen else "vtt")
        )
        dialog.selectFile(f"{_plain(place.film.name)}.{track.language}.vtt")
        dialog.fileSelected.connect(lambda path: self._captions.save(place, track, Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def whether_to_remove_track(self, track: RemoteTrack) -> None:
        """Then remove it."""
        place = self._browser.place
        if place is None:
            return
        ask(
            self._browser,
            self.tr("Remove captions"),
            self.tr("Remove “{0}” from “{1}” at {2}?").format(
                track.name, place.film.name, place.account.host.label
            ),
            self.tr("Viewers no longer have them. A copy is kept in the project."),
            (
                Answer(self.tr("&Remove them"), lambda: self._captions.remove_track(place, track)),
                Answer(self.tr("&Keep them")),
            ),
            default=1,
        )

    def whether_to_remove_film(self) -> None:
        """Then remove it."""
        place = self._browser.place
        if place is None:
            return
        ask(
            self._browser,
            self.tr("Remove the film"),
            self.tr("Remove “{0}” from {1} for good?").format(
                place.film.name, place.account.host.label
            ),
            self.tr(
                "Links to it no longer work, and its captions go with it. This cannot be undone."
            ),
            (
                Answer(self.tr("&Remove it for good"), lambda: self._captions.remove_film(place)),
                Answer(self.tr("&Keep it")),
            ),
            default=1,
        )


def _plain(name: str) -> str:
    """A film's name as a file's."""
    return "".join(letter if letter.isalnum() or letter in " -_()" else "_" for letter in name)
