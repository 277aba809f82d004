"""Burn captions in: a real picture of what comes, what to choose, how large it will be."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.film_picture import FilmPictureWish, film_picture, telling_moment
from cuesmith.bridge.film_ports import FilmPorts
from cuesmith.bridge.latest import LatestJob
from cuesmith.bridge.sentences import shown_error
from cuesmith.bridge.style_ports import StylePorts
from cuesmith.domain.document import Document
from cuesmith.domain.encoding import Reframing
from cuesmith.domain.media import MediaInfo, Picture, StreamKind
from cuesmith.domain.timecode import seconds_to_ms
from cuesmith.services.burning import BurnRequest, estimated_bytes
from cuesmith.ui.export.burn_form import BurnForm
from cuesmith.ui.export.film_dialog import FilmDialog
from cuesmith.ui.pieces import wrapping_label
from cuesmith.ui.track_list import TrackList

_PICTURE = QSize(300, 300)
_DECODED = (1280, 1280)
"""Pixels that a decoded picture must not exceed; an upright part of it is still sharp."""
_PAUSE_MS = 100
_Cut = tuple[object, ...]
"""What decides where a film is cut."""


class BurnDialog(FilmDialog):
    """`open` it; orders a `BurnRequest`."""

    def __init__(
        self,
        medium: MediaInfo,
        shown: tuple[Document, str, Picture | None, int],
        ports: tuple[FilmPorts, StylePorts],
        parent: QWidget | None = None,
    ) -> None:
        """`shown`: the document, its active track, the picture shown and its millisecond."""
        super().__init__("", ports, parent)
        self.setWindowTitle(self.tr("Burn captions into the picture"))
        self._medium = medium
        self._document, active, picture, self._time = shown
        self._pictures: dict[int, Picture | None] = {} if picture is None else {self._time: picture}
        duration = 0 if medium.duration is None else seconds_to_ms(medium.duration)
        self.form = BurnForm(medium, duration, ports[0].presets(), self)
        self.tracks = TrackList(self._document.tracks, active, self)
        self.tracks.setVisible(len(self._document.tracks) > 1)
        self.picture = QLabel(self)
        self.cut = wrapping_label("", self)
        self.burn = QPushButton(self.tr("&Burn in"), self)
        self._drawing = LatestJob(_PAUSE_MS, self)
        self._drawing.succeeded.connect(self._show_picture)
        self._drawing.failed.connect(self._show_error)
        self._fetching = LatestJob(0, self)
        self._fetching.succeeded.connect(self._on_picture)
        self._fetching.failed.connect(self._show_error)
        self._looking = LatestJob(_PAUSE_MS, self)
        self._looking.succeeded.connect(self._on_place)
        self._looking.failed.connect(lambda error: self.cut.setText(str(shown_error(error))))
        self._places: dict[_Cut, Reframing] = {}
        self._sought: _Cut = ()
        self._lay_out()
        self.form.changed.connect(self.refresh)
        self.tracks.itemChanged.connect(self.refresh)
        self.burn.clicked.connect(self.order_film)
        self.refresh()

    def _lay_out(self) -> None:
        self.picture.setFixedSize(_PICTURE)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setAccessibleName(self.tr("What the film will look like"))
        left = QVBoxLayout()
        left.setSpacing(8)
        for widget in (self.picture, self.cut, self.tracks, self.facts):
            left.addWidget(widget)
        left.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(left)
        row.addWidget(self.form, 1)
        self.set_up(row, self.burn)
        self.resize(820, 0)

    # -- what comes of it -----------------------------------------------------------------------

    @property
    def chosen(self) -> tuple[str, ...]:
        """The tracks that are drawn."""
        return tuple(track.id for track in self.tracks.ticked())

    @property
    def request(self) -> BurnRequest:
        """As it is chosen now, cut where it is known to be best."""
        request = self.form.request
        return replace(request, reframing=self._places.get(_cut_of(request), request.reframing))

    def refresh(self, *_about: object) -> None:
        """Show what is chosen: picture, size, room."""
        request, chosen = self.request, self.chosen
        self.show_facts(lambda: estimated_bytes(self._medium, request), request.target)
        self.burn.setEnabled(bool(request.target.name) and bool(chosen))
        self._seek_place(request)
        self._draw(request)
        if chosen:
            self.look_at_letters(self._document, chosen, self._medium.path)

    def _seek_place(self, request: BurnRequest) -> None:
        """Find out where the film will be cut, once for each way of cutting it."""
        cut = _cut_of(request)
        reframing = request.reframing
        video = self._medium.of_kind(StreamKind.VIDEO)[0]
        has_shape = reframing.aspect in (None, Fraction(video.width, video.height or 1))
        known = has_shape or reframing.centre is not None
        self.cut.setVisible(not has_shape)
        if known:
            self._sought = cut
            self.cut.setText(self.tr("Cut where most moves."))
        elif cut != self._sought:
            self._sought = cut
            self.cut.setText(self.tr("Looking for where most moves…"))
            medium, crop_place = self._medium, self.films.crop_place
            self._looking.ask(lambda job: (cut, crop_place(medium, request, job.token)))

    def _on_place(self, found: tuple[_Cut, Reframing]) -> None:
        cut, reframing = found
        self._places[cut] = reframing
        self.refresh()

    def _draw(self, request: BurnRequest) -> None:
        """Show a moment with a caption: the one shown in the window, or one near it."""
        cues = [cue for track in self.tracks.ticked() for cue in track.cues]
        time = telling_moment(cues, self._time)
        if time not in self._pictures:
            self._fetch(time)
            return
        picture = self._pictures[time]
        if picture is None:
            return
        video = self._medium.of_kind(StreamKind.VIDEO)[0]
        ratio = self.devicePixelRatioF()
        wish = FilmPictureWish(
            self._document,
            self.chosen,
            picture,
            (video.width, video.height),
            request.reframing,
            time,
            (round(_PICTURE.width() * ratio), round(_PICTURE.height() * ratio)),
            self._medium.path,
        )
        style = self.styles
        self._drawing.ask(lambda _: film_picture(wish, style))

    def _fetch(self, time: int) -> None:
        medium, picture = self._medium.path, self.films.picture
        self._fetching.ask(lambda _: (time, picture(medium, Fraction(time, 1000), _DECODED)))

    def _on_picture(self, found: tuple[int, Picture | None]) -> None:
        time, picture = found
        self._pictures[time] = picture
        self._draw(self.request)

    def _show_picture(self, image: QImage) -> None:
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self.picture.setPixmap(pixmap)

    def _show_error(self, error: CuesmithError) -> None:
        self.picture.setText(str(shown_error(error)))
        self.picture.setWordWrap(True)

    def order_film(self) -> None:
        """Have it made."""
        request = self.request
        self.order(request.target, lambda anew: self.ordered.emit(replace(request, replace=anew)))

    def done(self, result: int) -> None:
        """Draw no more."""
        for job in (self._drawing, self._fetching, self._looking):
            job.stop()
        super().done(result)


def _cut_of(request: BurnRequest) -> _Cut:
    reframing = request.reframing
    return reframing.aspect, reframing.size, reframing.enlarge, request.start, request.end
