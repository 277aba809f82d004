"""One film at a host: how it stands, its captions, and what can be done with them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QUrl, Signal, SignalInstance
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QVBoxLayout,
    QWidget,
)

from cuesmith.bridge.host_browser import HostBrowser
from cuesmith.bridge.host_tables import day, length, video_state
from cuesmith.domain.hosting import (
    Capability,
    HostName,
    Privacy,
    RemoteTrack,
    RemoteVideo,
    TrackState,
    VideoState,
)
from cuesmith.ui.pieces import icon_button, row_table, wrapping_label
from cuesmith.ui.theme import colors

_WATCHABLE = frozenset((VideoState.READY, VideoState.PLAYABLE))


class FilmPane(QWidget):
    """Shows the film that a `HostBrowser` has chosen. What is asked for is done by others."""

    open_wanted = Signal(RemoteTrack)
    correct_wanted = Signal(RemoteTrack)
    save_wanted = Signal(RemoteTrack)
    remove_track_wanted = Signal(RemoteTrack)
    translate_wanted = Signal(RemoteTrack)
    words_wanted = Signal(RemoteTrack)
    attach_wanted = Signal()
    caption_wanted = Signal()
    remove_film_wanted = Signal()

    def __init__(self, browser: HostBrowser, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._browser = browser
        self._may_attach = False
        self.name = wrapping_label("", self)
        font = self.name.font()
        font.setBold(True)
        self.name.setFont(font)
        self.facts = wrapping_label("", self)
        self.error = wrapping_label("", self)
        self.link = icon_button(self.tr("Open the &link"), "", self._open_link, self)
        self.copy_link = icon_button(self.tr("Cop&y the link"), "", self._copy_link, self)
        self.tracks = row_table(browser.captions, self.tr("Captions of the film"), self)
        self.none = wrapping_label("", self)
        self._make_buttons()
        self._lay_out()
        self._wire()
        self.show_film(browser.film)

    def _make_buttons(self) -> None:
        asked = self._asked
        self.open = icon_button(self.tr("&Open here"), "", lambda: asked(self.open_wanted), self)
        self.open.setToolTip(self.tr("The captions become a new track of the project"))
        self.correct = icon_button(
            self.tr("&Correct…"), "", lambda: asked(self.correct_wanted), self
        )
        self.correct.setToolTip(
            self.tr("Open the captions here; one press then puts the corrected ones in their place")
        )
        self.save = icon_button(self.tr("Sa&ve…"), "", lambda: asked(self.save_wanted), self)
        self.translate = icon_button(
            self.tr("&Translate…"), "", lambda: asked(self.translate_wanted), self
        )
        self.translate.setToolTip(self.tr("Have the host translate the captions"))
        self.words = icon_button(
            self.tr("Replace &words…"), "", lambda: asked(self.words_wanted), self
        )
        self.words.setToolTip(self.tr("Have the host replace words; the times stay"))
        self.remove = icon_button(
            self.tr("&Remove…"), "", lambda: asked(self.remove_track_wanted), self
        )
        self.remove.setToolTip(self.tr("Remove the captions from the film there"))
        self.attach = icon_button(
            self.tr("Attach the open trac&k"), "", self.attach_wanted.emit, self
        )
        self.caption = icon_button(
            self.tr("Have it ca&ptioned…"), "", self.caption_wanted.emit, self
        )
        self.caption.setToolTip(self.tr("Have the host make captions of what is heard"))
        self.remove_film = icon_button(
            self.tr("Remove the &film…"), "", self.remove_film_wanted.emit, self
        )

    def _lay_out(self) -> None:
        links = QHBoxLayout()
        links.setSpacing(8)
        links.addWidget(self.link)
        links.addWidget(self.copy_link)
        links.addStretch(1)
        links.addWidget(self.remove_film)
        about = QHBoxLayout()
        about.setSpacing(8)
        for button in (self.open, self.correct, self.save):
            about.addWidget(button)
        about.addStretch(1)
        more = QHBoxLayout()
        more.setSpacing(8)
        more.addWidget(self.translate)
        more.addWidget(self.words)
        more.addWidget(self.remove)
        more.addStretch(1)
        film = QHBoxLayout()
        film.setSpacing(8)
        film.addWidget(self.attach)
        film.addWidget(self.caption)
        film.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.name, self.facts, self.error):
            column.addWidget(widget)
        column.addLayout(links)
        column.addWidget(self.tracks, 1)
        column.addWidget(self.none)
        for row in (about, more, film):
            column.addLayout(row)
        header = self.tracks.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for place in range(1, self._browser.captions.columnCount()):
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.ResizeToContents)

    def _wire(self) -> None:
        self._browser.film_shown.connect(self.show_film)
        self.tracks.selectionModel().selectionChanged.connect(self.refresh)
        self._browser.captions.modelReset.connect(self.refresh)
        self._browser.captions.dataChanged.connect(self.refresh)
        self.tracks.activated.connect(self._on_activated)

    # -- what is shown --------------------------------------------------------------------------

    @property
    def track(self) -> RemoteTrack | None:
        """The captions that are chosen."""
        chosen = self.tracks.selectionModel().selectedRows()
        return self._browser.captions.row(chosen[0].row()) if chosen else None

    def show_film(self, film: RemoteVideo | None) -> None:
        """Show another one, or what is known of it now."""
        self.setEnabled(film is not None)
        self.name.setText(film.name if film else self.tr("No film is chosen"))
        self.facts.setText(self._facts(film) if film else "")
        self.error.setText(film.error if film else "")
        self.error.setVisible(bool(film and film.error))
        palette = self.error.palette()
        palette.setColor(self.error.foregroundRole(), colors(self).problem)
        self.error.setPalette(palette)
        self.link.setToolTip(film.link if film else "")
        if film is not None and len(film.tracks) == 1 and self.track is None:
            self.tracks.selectRow(0)
        self.refresh()

    def _facts(self, film: RemoteVideo) -> str:
        signed = film.privacy is Privacy.SIGNED
        kept = self.tr("only by signed addresses") if signed else ""
        told = (video_state(film), length(film.duration), day(film.created), kept)
        return " · ".join(filter(None, told))

    def may_attach(self, track: str) -> None:
        """The name of the track here that could go there; empty where there is none."""
        self._may_attach = bool(track)
        self.attach.setToolTip(self.tr("Add “{0}” to the film there").format(track))
        self.refresh()

    def refresh(self, *_about: object) -> None:
        """Offer what can be done."""
        film, track, able = self._browser.film, self.track, self._browser.capabilities
        whole = film is not None and film.state in _WATCHABLE
        ready = track is not None and track.state is TrackState.READY
        for button in (self.link, self.copy_link):
            button.setEnabled(bool(film and film.link))
        for button in (self.open, self.correct, self.save):
            button.setEnabled(ready)
        self.translate.setEnabled(ready and Capability.TRANSLATE in able)
        account = self._browser.account
        self.words.setVisible(account is not None and account.host is HostName.MUX)
        self.words.setEnabled(ready)
        self.remove.setEnabled(track is not None)
        self.attach.setEnabled(self._may_attach and whole and Capability.TRACKS in able)
        self.caption.setEnabled(whole and Capability.CAPTION in able)
        self.none.setVisible(film is not None and not film.tracks)
        self.none.setText(self.tr("The film has no captions there yet.") if film else "")

    # -- what is asked for ----------------------------------------------------------------------

    def _asked(self, signal: SignalInstance) -> None:
        track = self.track
        if track is not None:
            signal.emit(track)

    def _on_activated(self, _index: QModelIndex) -> None:
        if self.open.isEnabled():
            self._asked(self.open_wanted)

    def _open_link(self) -> None:
        film = self._browser.film
        if film is not None:
            QDesktopServices.openUrl(QUrl(film.link))

    def _copy_link(self) -> None:
        film = self._browser.film
        if film is not None:
            QGuiApplication.clipboard().setText(film.link)
