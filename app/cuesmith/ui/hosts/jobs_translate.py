"""Having a host translate captions that it holds."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from cuesmith.bridge.host_captions import Place
from cuesmith.bridge.host_jobs import HostJobs
from cuesmith.bridge.host_tables import track_language
from cuesmith.bridge.remote_jobs import RemoteJobs
from cuesmith.domain.hosting import HostName, JobKind, JobRequest, RemoteTrack, TrackState
from cuesmith.domain.language import UNKNOWN
from cuesmith.services.hosts.following import JobOrder
from cuesmith.ui.editor.track_dialogs import LanguageBox
from cuesmith.ui.hosts.jobs_caption import ON_FILM, TASK
from cuesmith.ui.hosts.jobs_dialog import (
    ExistingBox,
    JobDialog,
    Options,
    TermsBox,
    muted,
    name_field,
    tick,
)
from cuesmith.ui.pieces import form_layout, wrapping_label


class TranslateDialog(JobDialog):
    """`open` it. Mux translates a track; Gcore hears the film and writes in another language."""

    def __init__(
        self,
        place: Place,
        track: RemoteTrack | None,
        jobs: RemoteJobs,
        host_jobs: HostJobs,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", jobs, host_jobs, parent)
        host = place.account.host
        self.setWindowTitle(self.tr("Translation by {0}").format(host.label))
        self._place, self._mux = place, host is HostName.MUX
        self.track = QComboBox(self)
        self._name_tracks(track)
        self.way = QComboBox(self)
        self.way.addItem(self.tr("For this project – shows how far it is"), TASK)
        self.way.addItem(self.tr("On the film itself – viewers get them, too"), ON_FILM)
        spoken = track.language if track is not None and not self._mux else UNKNOWN
        self.heard = LanguageBox(spoken, self)
        self.heard.setItemText(0, self.tr("Found out by {0}").format(host.label))
        self.into = LanguageBox("", self)
        self.name = name_field(self.tr("Name"), self.tr("As the host names it"), self)
        self.upload = tick(
            self.tr("Make it a &track of the film there, too"),
            self.tr("Without it the captions come here only"),
            self,
            on=True,
        )
        self.existing = ExistingBox(self)
        self.kept = TermsBox(self.tr("Words that are never translated"), self)
        self._form = form_layout()
        self._lay_out()
        self._wire()
        self.refresh()

    def _name_tracks(self, chosen: RemoteTrack | None) -> None:
        for each in self._place.film.tracks:
            if each.state is TrackState.READY:
                self.track.addItem(f"{each.name} ({track_language(each)})", each.id)
        place = self.track.findData(chosen.id) if chosen is not None else 0
        self.track.setCurrentIndex(max(0, place))

    def _lay_out(self) -> None:
        form = self._form
        form.addRow(self.tr("&From:"), self.track)
        form.addRow(self.tr("&Way:"), self.way)
        form.addRow(self.tr("Spoken &language:"), self.heard)
        form.addRow(self.tr("&Into:"), self.into)
        form.addRow(self.tr("&Name:"), self.name)
        form.addRow("", self.upload)
        form.addRow(self.tr("&Existing ones:"), self.existing)
        form.addRow(self.tr("Ne&ver translate:"), self.kept)
        for mux in (self.track, self.name, self.upload, self.existing, self.kept):
            form.setRowVisible(mux, self._mux)
        for gcore in (self.way, self.heard):
            form.setRowVisible(gcore, not self._mux)
        column = QVBoxLayout()
        column.setSpacing(12)
        film = wrapping_label(self._place.film.name, self)
        font = film.font()
        font.setBold(True)
        film.setFont(font)
        column.addWidget(film)
        if not self._mux:
            column.addWidget(
                muted(
                    self.tr(
                        "Gcore hears the film anew and writes what it hears in the other "
                        "language: corrections of a track are not used."
                    ),
                    self,
                )
            )
        column.addLayout(form)
        self.set_up(column)
        self.into.setFocus()

    def _wire(self) -> None:
        for box in (self.track, self.way, self.existing):
            box.currentIndexChanged.connect(self.refresh)
        for language in (self.heard, self.into):
            language.editTextChanged.connect(self.refresh)
        self.upload.toggled.connect(self.refresh)
        self.name.textChanged.connect(self.refresh)
        self.kept.textChanged.connect(self.refresh)

    def refresh(self, *about: object) -> None:
        """What cannot be replaced is not asked about."""
        self.existing.setEnabled(self.upload.isChecked())
        super().refresh(*about)

    @property
    def order(self) -> JobOrder | None:
        """As it is chosen now; None where a language is lacking, or there is nothing to translate
        from."""
        into, heard = self.into.language, self.heard.language
        track = self.track.currentData()
        if into in (None, UNKNOWN) or heard is None or (self._mux and track is None):
            return None
        request = JobRequest(
            JobKind.TRANSLATE,
            self._place.film.id,
            str(track) if self._mux else "",
            language=None if self._mux or heard == UNKNOWN else heard,
            to_language=into,
            options=self._options,
        )
        return JobOrder(self._place.account, request, self._place.film.name, str(into))

    @property
    def _options(self) -> Options:
        if not self._mux:
            return (("workflow", str(self.way.currentData())),)
        options: dict[str, object] = {"upload_to_mux": self.upload.isChecked()}
        if self.upload.isChecked():
            options["replace_existing_tracks"] = self.existing.value
        if self.name.text().strip():
            options["track_name"] = self.name.text().strip()
        if self.kept.terms:
            options["never_translate"] = self.kept.terms
        return tuple(options.items())
