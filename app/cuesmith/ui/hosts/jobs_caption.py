"""Having a host make captions of a film that it holds."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from cuesmith.bridge.host_captions import Place
from cuesmith.bridge.host_jobs import HostJobs
from cuesmith.bridge.host_ports import HostPorts
from cuesmith.bridge.names import shown_language
from cuesmith.bridge.remote_jobs import RemoteJobs
from cuesmith.domain.hosting import HostName, JobKind, JobRequest
from cuesmith.domain.language import UNKNOWN
from cuesmith.services.hosts.following import JobOrder
from cuesmith.ui.editor.track_dialogs import LanguageBox
from cuesmith.ui.hosts.jobs_dialog import (
    ExistingBox,
    JobDialog,
    Options,
    TermsBox,
    muted,
    name_field,
    tick,
)
from cuesmith.ui.pieces import fit_height, form_layout, wrapping_label

GENERATE, PREMIUM = "generate-subtitles", "generate-premium-captions"
TASK, ON_FILM = "transcription", "subtitles"


class CaptionDialog(JobDialog):
    """`open` it; fields that the chosen way does not have are not shown."""

    def __init__(
        self,
        place: Place,
        ports: HostPorts,
        jobs: RemoteJobs,
        host_jobs: HostJobs,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", jobs, host_jobs, parent)
        host = place.account.host
        self.setWindowTitle(self.tr("Captions by {0}").format(host.label))
        self._place, self._mux = place, host is HostName.MUX
        self.way = QComboBox(self)
        self._name_ways()
        self.heard = LanguageBox(UNKNOWN, self)
        self.heard.setItemText(0, self.tr("Found out by {0}").format(host.label))
        self.heard.setCurrentIndex(0)
        self.generated = QComboBox(self)
        self._name_generated(ports)
        self.into = LanguageBox(UNKNOWN, self)
        self.into.setItemText(0, self.tr("The language that is spoken"))
        self.into.setCurrentIndex(0)
        self.name = name_field(self.tr("Name"), self.tr("As the host names it"), self)
        self.existing = ExistingBox(self)
        self.speakers = tick(
            self.tr("Tell who is &speaking"), self.tr("Cues get the names of speakers"), self
        )
        self.words = tick(
            self.tr("Times of &words"), self.tr("Costs more; words can then be highlighted"), self
        )
        self.upload = tick(
            self.tr("Make them a &track of the film there, too"),
            self.tr("Without it the captions come here only"),
            self,
            on=True,
        )
        self.phrases = TermsBox(self.tr("Names and jargon that are said"), self)
        self._form = form_layout()
        self._lay_out()
        self._wire()
        self.refresh()

    def _name_ways(self) -> None:
        if self._mux:
            self.way.addItem(self.tr("Usual captions – free of charge"), GENERATE)
            self.way.addItem(self.tr("Premium captions, by Mux's Robots"), PREMIUM)
        else:
            self.way.addItem(self.tr("For this project – shows how far it is"), TASK)
            self.way.addItem(self.tr("On the film itself – viewers get them, too"), ON_FILM)

    def _name_generated(self, ports: HostPorts) -> None:
        """Languages of Mux's usual captions."""
        for code, beta in ports.mux_languages() if self._mux else ():
            if code == "auto":
                self.generated.insertItem(0, self.tr("Found out by {0}").format("Mux"), UNKNOWN)
                continue
            said = shown_language(code)
            self.generated.addItem(self.tr("{0} (beta)").format(said) if beta else said, code)
        self.generated.setCurrentIndex(0)

    def _lay_out(self) -> None:
        form = self._form
        form.addRow(self.tr("&Way:"), self.way)
        form.addRow(self.tr("Spoken &language:"), self.heard)
        form.addRow(self.tr("Spoken lang&uage:"), self.generated)
        form.addRow(self.tr("Captions &in:"), self.into)
        form.addRow(self.tr("&Name:"), self.name)
        form.addRow("", self.upload)
        form.addRow(self.tr("&Existing ones:"), self.existing)
        form.addRow("", self.speakers)
        form.addRow("", self.words)
        form.addRow(self.tr("Names and &jargon:"), self.phrases)
        column = QVBoxLayout()
        column.setSpacing(12)
        film = wrapping_label(self._place.film.name, self)
        font = film.font()
        font.setBold(True)
        film.setFont(font)
        column.addWidget(film)
        column.addLayout(form)
        column.addWidget(
            muted(
                self.tr(
                    "What comes of it is opened here as a new track. It goes on at the host "
                    "when the studio is closed, and is asked for again at the next start."
                ),
                self,
            )
        )
        self.set_up(column)

    def _wire(self) -> None:
        for box in (self.way, self.generated, self.existing):
            box.currentIndexChanged.connect(self.refresh)
        for language in (self.heard, self.into):
            language.editTextChanged.connect(self.refresh)
        for check in (self.speakers, self.words, self.upload):
            check.toggled.connect(self.refresh)
        self.name.textChanged.connect(self.refresh)
        self.phrases.textChanged.connect(self.refresh)

    # -- what is chosen -------------------------------------------------------------------------

    def refresh(self, *about: object) -> None:
        """Show the fields of the way that is chosen."""
        way, form = self.way.currentData(), self._form
        premium = way == PREMIUM
        form.setRowVisible(self.heard, way != GENERATE)
        form.setRowVisible(self.generated, way == GENERATE)
        form.setRowVisible(self.into, not self._mux)
        form.setRowVisible(self.name, self._mux)
        for field in (self.upload, self.existing, self.speakers, self.words, self.phrases):
            form.setRowVisible(field, premium)
        self.existing.setEnabled(self.upload.isChecked())
        super().refresh(*about)
        fit_height(self)

    @property
    def order(self) -> JobOrder | None:
        """As it is chosen now; None where a language is none."""
        heard, into = self._heard, self.into.language
        if heard is None or into is None:
            return None
        to = None if self._mux or into == UNKNOWN else into
        request = JobRequest(
            JobKind.TRANSLATE if to else JobKind.CAPTION,
            self._place.film.id,
            language=None if heard == UNKNOWN else heard,
            to_language=to,
            options=self._options,
        )
        language = to or (heard if heard != UNKNOWN else "")
        return JobOrder(self._place.account, request, self._place.film.name, language)

    @property
    def _heard(self) -> str | None:
        if self.way.currentData() == GENERATE:
            return str(self.generated.currentData())
        return self.heard.language

    @property
    def _options(self) -> Options:
        way, name = str(self.way.currentData()), self.name.text().strip()
        options: dict[str, object] = {"workflow": way}
        if way == GENERATE and name:
            options["name"] = name
        if way == PREMIUM:
            options |= self._premium(name)
        return tuple(options.items())

    def _premium(self, name: str) -> dict[str, object]:
        upload = self.upload.isChecked()
        options: dict[str, object] = {
            "upload_to_mux": upload,
            "include_speakers": self.speakers.isChecked(),
            "include_words": self.words.isChecked(),
        }
        if name:
            options["track_name"] = name
        if upload:
            options["replace_existing_tracks"] = self.existing.value
        if self.phrases.terms:
            options["phrases"] = self.phrases.terms
        return options
