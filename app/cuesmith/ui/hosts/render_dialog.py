"""Having Magic Hour draw captions of its own into a film: what it does not take is said first."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.host_jobs import HostJobs
from cuesmith.bridge.job_sentences import shown_render_notice
from cuesmith.bridge.latest import LatestJob
from cuesmith.bridge.names import shown_template
from cuesmith.bridge.remote_jobs import RemoteJobs
from cuesmith.bridge.sentences import shown_sentence
from cuesmith.domain.hosting import JobKind, JobRequest
from cuesmith.domain.media import MediaInfo
from cuesmith.domain.style_choice import StyleChoice
from cuesmith.domain.timecode import seconds_to_ms
from cuesmith.domain.track import Track
from cuesmith.services.hosts.accounts import Account
from cuesmith.services.hosts.following import JobOrder
from cuesmith.services.hosts.render_style import THEIRS, TheirStyle, check_film, their_style
from cuesmith.services.template_store import load_templates
from cuesmith.ui.export.part_row import PartRow
from cuesmith.ui.export.target_row import TargetRow
from cuesmith.ui.hosts.host_words import account_title
from cuesmith.ui.hosts.jobs_dialog import JobDialog, muted
from cuesmith.ui.pieces import fit_height, form_layout, icon_button, wrapping_label
from cuesmith.ui.project.question import Answer, ask

_NAMES = {
    "karaoke": "Karaoke",
    "cinematic": "Cinematic",
    "minimalist": "Minimalist",
    "highlight": "Highlight",
}


class RenderDialog(JobDialog):
    """`open` it."""

    burn_wanted = Signal()
    """The edited words are to be drawn, on this machine."""

    def __init__(
        self,
        medium: MediaInfo,
        track: Track,
        accounts: Sequence[Account],
        jobs: RemoteJobs,
        host_jobs: HostJobs,
        parent: QWidget | None = None,
    ) -> None:
        """`track` is the one that is worked on; its style can be taken."""
        super().__init__("", jobs, host_jobs, parent)
        self.setWindowTitle(self.tr("Render at Magic Hour"))
        self._medium, self._track = medium, track
        self._style: TheirStyle | None = None
        self._looking = LatestJob(0, self)
        self._looking.succeeded.connect(self._on_style)
        self._looking.failed.connect(self._on_no_style)
        self.account = QComboBox(self)
        for account in accounts:
            self.account.addItem(account_title(account), account.id)
        self.warning = wrapping_label(
            self.tr(
                "Magic Hour takes no captions: it hears the speech anew and draws what it hears. "
                "Words that were corrected here are not used, and each render costs credits."
            ),
            self,
        )
        self.burn = icon_button(
            self.tr("&Burn in the edited words here…"), "burn", self._burn_instead, self
        )
        self.burn.setToolTip(self.tr("On this machine, for nothing, with the words as they are"))
        self.style_box = QComboBox(self)
        self._name_styles()
        self.part = PartRow(self._length, self)
        self.name = QLineEdit(medium.path.stem, self)
        suffix = self.tr("Films"), (".mp4",)
        self.place = TargetRow(medium.path, suffix, self)
        self.notices = wrapping_label("", self)
        self.start.setText(self.tr("Send and &render"))
        self._lay_out()
        self._wire()
        self._look()

    @property
    def _length(self) -> int:
        return 0 if self._medium.duration is None else seconds_to_ms(self._medium.duration)

    def _name_styles(self) -> None:
        if self._track.style is not None:
            said = self.tr("As the track “{0}” looks here").format(self._track.name)
            self.style_box.addItem(said, None)
        for name in sorted(THEIRS):
            said = self.tr("{0}, their template").format(shown_template(_NAMES.get(name, name)))
            self.style_box.addItem(said, name)

    def _lay_out(self) -> None:
        instead = QHBoxLayout()
        instead.addWidget(self.burn)
        instead.addStretch(1)
        form = form_layout()
        form.addRow(self.tr("&Account:"), self.account)
        form.setRowVisible(self.account, self.account.count() > 1)
        form.addRow(self.tr("&Look:"), self.style_box)
        form.addRow("", self.notices)
        form.addRow(self.tr("Part:"), self.part)
        form.addRow(self.tr("&Name there:"), self.name)
        form.addRow(self.tr("&File to write:"), self.place)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(self.warning)
        column.addLayout(instead)
        column.addLayout(form)
        column.addWidget(
            muted(
                self.tr(
                    "The film is sent to Magic Hour, which keeps it for seven days. Credits "
                    "of a render that fails are given back."
                ),
                self,
            )
        )
        self.set_up(column)
        self.setMinimumWidth(620)

    def _wire(self) -> None:
        self.style_box.currentIndexChanged.connect(self._look)
        self.account.currentIndexChanged.connect(self.refresh)
        self.name.textChanged.connect(self.refresh)
        self.part.changed.connect(self.refresh)
        self.place.changed.connect(self.refresh)

    # -- the look -------------------------------------------------------------------------------

    @property
    def choice(self) -> StyleChoice:
        """The look that is chosen, in our words."""
        template = self.style_box.currentData()
        own = self._track.style
        return own if template is None and own is not None else StyleChoice(str(template))

    def _look(self) -> None:
        """Find out what of the look there is at Magic Hour."""
        choice, self._style = self.choice, None
        self.notices.hide()
        size = self._medium.picture_size
        self._looking.ask(lambda _: their_style(choice, load_templates().templates, size))
        self.refresh()

    def _on_style(self, style: TheirStyle) -> None:
        self._style = style
        self._check_film()
        self.notices.setText("\n".join(map(_shown_notice, style.notices)))
        self.notices.setVisible(bool(style.notices))
        self.refresh()
        fit_height(self)

    def _check_film(self) -> None:
        """What would not be taken is told before anything is sent or paid."""
        try:
            check_film(self._medium)
        except CuesmithError as error:
            self._style = None
            self.trouble.show_error(error)
        else:
            self.trouble.clear()

    def _on_no_style(self, error: CuesmithError) -> None:
        self.trouble.show_error(error)
        fit_height(self)

    # -- the order ------------------------------------------------------------------------------

    @property
    def order(self) -> JobOrder | None:
        """As it is chosen now; None where the look is not known yet, or no file is named."""
        start, end = self.part.part or (0, self._length)
        if self._style is None or not self.place.path.name or end <= start:
            return None
        options: dict[str, object] = {
            "start_seconds": start / 1000,
            "end_seconds": end / 1000,
            "style": dict(self._style.style),
        }
        if self.name.text().strip():
            options["name"] = self.name.text().strip()
        request = JobRequest(JobKind.RENDER, options=tuple(options.items()))
        title = self.name.text().strip() or self._medium.path.stem
        target = self.place.path.expanduser()
        film = self._medium.path
        return JobOrder(self.account.currentData(), request, title, "", film, target)

    def free_said(self) -> str:
        """What is said where the price cannot be told."""
        return self.tr("The price is told once it has begun.")

    def send(self) -> None:
        """Have it begun; where a file of that name is there, ask first. Sending takes a while and
        is shown among the jobs."""
        order = self.order
        if order is None or order.target is None:
            return
        if order.target.exists():
            self._ask(order, order.target)
        else:
            self._go(order)

    def _ask(self, order: JobOrder, target: Path) -> None:
        ask(
            self,
            self.windowTitle(),
            self.tr("There is a file “{0}” already.").format(target.name),
            self.tr("It is replaced once the rendered film is here; until then it stays."),
            (Answer(self.tr("&Replace it"), lambda: self._go(order)), Answer(self.tr("&Keep it"))),
            default=1,
        )

    def _go(self, order: JobOrder) -> None:
        self._jobs.start(order)
        self.accept()

    def _burn_instead(self) -> None:
        self.burn_wanted.emit()
        self.reject()

    def done(self, result: int) -> None:
        """Look for nothing more."""
        self._looking.stop()
        super().done(result)


def _shown_notice(sentence: str) -> str:
    return shown_render_notice(sentence) or shown_sentence(sentence)
