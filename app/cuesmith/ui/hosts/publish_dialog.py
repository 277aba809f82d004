"""Where a film goes, as what, and with which captions: asked the first time, shown what it does."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.accounts import Accounts, asks_to_sign_in
from cuesmith.bridge.caption_ways import CaptionWays
from cuesmith.bridge.host_jobs import HostJobs
from cuesmith.bridge.host_ports import HostPorts
from cuesmith.bridge.hosting import ProjectHosting
from cuesmith.bridge.publishing import Publishing
from cuesmith.bridge.settings import Settings
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.hosting import (
    FETCHING_CAPTIONS,
    SIGNING,
    TAKING_TRACKS,
    AccountId,
    HostName,
    Privacy,
)
from cuesmith.domain.language import UNKNOWN
from cuesmith.domain.publishing import CaptionWay, PublishTarget
from cuesmith.domain.track_edits import SetLanguage
from cuesmith.services.hosts.accounts import ENVIRONMENT
from cuesmith.services.hosts.plan import PublishPlan, StepKind
from cuesmith.ui.editor.track_dialogs import LanguageBox
from cuesmith.ui.hosts.account_row import AccountRow
from cuesmith.ui.hosts.bucket import BucketDialog
from cuesmith.ui.hosts.caption_way_box import CaptionWayBox
from cuesmith.ui.hosts.plan_label import PlanLabel
from cuesmith.ui.hosts.publish_tracks import PublishTracks
from cuesmith.ui.hosts.sign_in import SignInDialog
from cuesmith.ui.hosts.trouble_row import TroubleRow
from cuesmith.ui.icons import without_icons
from cuesmith.ui.pieces import fit_height, form_layout, wrapping_label

_PAUSE_MS = 200


@dataclass(frozen=True, slots=True)
class PublishParts:
    """What publishing in a window works with."""

    workspace: Workspace
    hosting: ProjectHosting
    publishing: Publishing
    ports: HostPorts
    jobs: HostJobs
    settings: Settings


class PublishDialog(QDialog):
    """`open` it. Says what will be done as choices change."""

    ordered = Signal(object, str, bool)
    """A `PublishTarget`, the address of its captions or "", and whether only the film goes."""
    save_wanted = Signal(object)
    """The `PublishTarget` whose captions the user wants as files."""

    def __init__(self, parts: PublishParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Publish"))
        self._parts = parts
        self._shown: AccountId | None = None
        self._plan: PublishPlan | None = None
        self._failure: CuesmithError | None = None
        self.accounts = Accounts(parts.ports.accounts, parts.jobs, self)
        self.ways = CaptionWays(parts.settings, parts.ports.bucket, parts.jobs, self)
        self._make_fields()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask_for_plan)
        self._lay_out()
        self._wire()
        self._start()

    def _make_fields(self) -> None:
        self.host = QComboBox(self)
        for host in TAKING_TRACKS:
            self.host.addItem(host.label, host.value)
        self.account = AccountRow(self.accounts, self)
        self.name = QLineEdit(self)
        self.language = LanguageBox(UNKNOWN, self)
        self.privacy = QComboBox(self)
        self.privacy.addItem(self.tr("Everybody who has the link"), Privacy.PUBLIC.value)
        self.privacy.addItem(self.tr("Only whoever has a signed link"), Privacy.SIGNED.value)
        self.there = wrapping_label("", self)
        self.there.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.tracks = PublishTracks(self._parts.workspace.document.tracks, self)
        self.way = CaptionWayBox(self.ways, self)
        self.summary = PlanLabel(self)
        self.trouble = TroubleRow(self, repeats=True)
        self.publish = QPushButton(self.tr("&Publish"), self)

    def _lay_out(self) -> None:
        form = self._form = form_layout()
        for title, field in (
            (self.tr("&Host:"), self.host),
            (self.tr("A&ccount:"), self.account),
            (self.tr("&Name there:"), self.name),
            (self.tr("Spoken &language:"), self.language),
            (self.tr("&Who may see it:"), self.privacy),
            (self.tr("Captions:"), self.tracks),
        ):
            form.addRow(title, field)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.publish, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.rejected.connect(self.reject)
        without_icons(buttons)
        self.publish.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(form)
        # Not in the form, which gives labels that wrap more room than they need.
        column.addWidget(self.there)
        column.addWidget(self.way)
        column.addStretch(1)
        column.addWidget(self.summary)
        column.addWidget(self.trouble)
        column.addWidget(buttons)
        self.setMinimumWidth(680)

    def _wire(self) -> None:
        self.host.currentIndexChanged.connect(self._on_host)
        self.account.changed.connect(self._on_account)
        self.account.sign_in_wanted.connect(self.sign_in)
        self.accounts.changed.connect(self._on_accounts)
        self.accounts.failed.connect(self._on_failed)
        self.ways.failed.connect(self._on_failed)
        self.name.textChanged.connect(self._refresh)
        self.language.editTextChanged.connect(self._refresh)
        self.tracks.changed.connect(self._on_choice)
        self.tracks.language_given.connect(self._set_language)
        self.way.changed.connect(self._on_choice)
        self.way.address_changed.connect(self._refresh)
        self.way.bucket_wanted.connect(self.set_up_bucket)
        self.way.save_wanted.connect(self._save)
        publishing = self._parts.publishing
        publishing.planned.connect(self._on_planned)
        publishing.plan_failed.connect(self._on_failed)
        self.trouble.again.connect(self._try_again)
        self.publish.clicked.connect(self._publish)

    def _start(self) -> None:
        latest = self._parts.hosting.latest
        if latest is not None:
            account = latest.target.account
            self.host.setCurrentIndex(max(0, self.host.findData(account.host.value)))
            self.account.prefer(account)
        self._fill(self._sensible(AccountId(self.chosen_host, "")))
        self._on_host()
        self._try_again()

    def _try_again(self) -> None:
        self.accounts.refresh()
        self.ways.refresh()

    # -- where to -------------------------------------------------------------------------------

    @property
    def chosen_host(self) -> HostName:
        """Where the film goes."""
        return HostName(self.host.currentData())

    def _on_accounts(self) -> None:
        """At first, choose a host where somebody is signed in."""
        known = {account.id.host for account in self.accounts.known}
        if self._parts.hosting.latest is None and self._shown is None:
            hosts = [host for host in TAKING_TRACKS if host in known]
            if hosts and self.chosen_host not in hosts:
                self.host.setCurrentIndex(self.host.findData(hosts[0].value))

    def _on_host(self) -> None:
        self._form.setRowVisible(self.privacy, self.chosen_host in SIGNING)
        self.account.show_host(self.chosen_host)

    def _on_account(self) -> None:
        account = self.account.chosen
        if account is not None and account != self._shown:
            self._shown = account
            self._recall(account)
        self._on_choice()

    def _recall(self, account: AccountId) -> None:
        """Show what was chosen for this account, or what is sensible."""
        known = self._parts.hosting.publication(account)
        self._fill(known.target if known else self._sensible(account))

    def _fill(self, target: PublishTarget) -> None:
        self.name.setText(target.title)
        self.language.setCurrentIndex(self.language.findData(target.language))
        if self.language.currentIndex() < 0:
            self.language.setEditText(target.language)
        self.privacy.setCurrentIndex(self.privacy.findData(target.privacy.value))
        self.tracks.leave_out(target.left_out)

    def _sensible(self, account: AccountId) -> PublishTarget:
        workspace = self._parts.workspace
        medium = workspace.medium
        spoken = [stream.language for stream in medium.streams] if medium else []
        spoken += [track.language for track in workspace.document.tracks]
        language = next((each for each in spoken if each != UNKNOWN), UNKNOWN)
        return PublishTarget(account, medium.path.stem if medium else "", language)

    def sign_in(self) -> None:
        """Sign in to the host that is chosen."""
        ports, jobs = self._parts.ports, self._parts.jobs
        dialog = SignInDialog(ports, jobs, self.chosen_host, self, self._refused())
        dialog.signed_in.connect(self._on_signed_in)
        dialog.open()

    def _refused(self) -> str:
        """The name of the account that is to be signed in to anew; else empty."""
        account, error = self.account.chosen, self._failure
        if account is None or error is None or account.name == ENVIRONMENT:
            return ""
        return account.name if asks_to_sign_in(error) else ""

    def _on_signed_in(self, account: AccountId) -> None:
        self._shown = None
        self.account.prefer(account)
        self.accounts.refresh()

    def set_up_bucket(self) -> None:
        """Set up the bucket that captions are fetched from."""
        parts = self._parts
        dialog = BucketDialog(parts.ports, parts.jobs, parts.settings, self)
        dialog.kept.connect(self.ways.refresh)
        dialog.open()

    # -- what is chosen -------------------------------------------------------------------------

    @property
    def target(self) -> PublishTarget | None:
        """As it is chosen now; None without an account."""
        account = self.account.chosen
        if account is None:
            return None
        return PublishTarget(
            account,
            self.name.text().strip(),
            self.language.language or UNKNOWN,
            Privacy(self.privacy.currentData()) if account.host in SIGNING else Privacy.PUBLIC,
            self.tracks.left_out,
        )

    @property
    def _film(self) -> Path | None:
        medium = self._parts.workspace.medium
        return medium.path if medium else None

    @property
    def _uploaded(self) -> bool:
        """Whether the film is, or was begun to be, there."""
        account = self.account.chosen
        known = self._parts.hosting.publication(account) if account else None
        return known is not None and bool(known.video)

    @property
    def _fetches(self) -> bool:
        """Whether captions need a way to get there."""
        return self.chosen_host in FETCHING_CAPTIONS and self.tracks.chosen > 0

    @property
    def _by_hand(self) -> bool:
        return self._fetches and self.way.way is CaptionWay.BY_HAND

    def _set_language(self, track: str, language: str) -> None:
        self._parts.workspace.apply(SetLanguage(track, language), origin="publish")
        self._on_choice()

    # -- what it will do ------------------------------------------------------------------------

    def _on_choice(self) -> None:
        self._plan = self._failure = None
        self._parts.publishing.forget_plan()
        self.tracks.show_plan(None)
        self.trouble.clear()
        self._pause.start()
        self._refresh()

    def _ask_for_plan(self) -> None:
        target = self.target
        if target is not None and not self._lacking():
            self._parts.publishing.plan(target, film_only=self._by_hand)

    def _on_planned(self, plan: PublishPlan) -> None:
        self._plan = plan
        self.tracks.show_plan(plan)
        self._refresh()

    def _on_failed(self, error: CuesmithError) -> None:
        self._failure = error
        self.trouble.show_error(error)
        self._refresh()

    def _lacking(self) -> str:
        """What is still to be told before anything can be done, in a sentence; empty where
        nothing is."""
        if not self.accounts.read:
            return self.tr("Looking for your accounts…")
        if self.account.chosen is None:
            return self.tr("Sign in to see what will be done.")
        if self._film is None and not self._uploaded:
            return self.tr("There is no film here to send: open it first.")
        nameless = self.tracks.nameless
        if nameless is not None:
            return self.tr(
                "Set the language of “{0}”, or leave it out: viewers choose captions by it."
            ).format(nameless.title)
        if self._fetches and self.ways.read and self.way.way is None:
            return self.tr("Choose how captions get to Mux, or leave them out.")
        return ""

    def _unfinished(self) -> str:
        """The same once it is known what will be done."""
        if not self.name.text().strip():
            return self.tr("Give the film a name.")
        if self.language.language is None:
            return self.tr("Choose a language, or write its code such as pt-BR.")
        if self._fetches and self.way.way is CaptionWay.ADDRESS and self._plan is not None:
            changed = len(self._plan.steps) - self._plan.count(StepKind.KEEP)
            if changed > 1:
                return self.tr("An address is that of one file: leave out all tracks but one.")
            if changed and not self.way.given:
                return self.tr("Write the address of the caption file.")
        return ""

    def _refresh(self, *_about: object) -> None:
        lacking = self._lacking()
        missing = lacking or self._unfinished()
        self.tracks.show_plan(self._plan)
        self.way.setVisible(self._fetches)
        self.name.setEnabled(not self._uploaded)
        self.privacy.setEnabled(not self._uploaded)
        self.there.setText(
            self.tr("The film is there already: its name and who may see it change at {0}.").format(
                self.chosen_host.label
            )
        )
        self.there.setVisible(self._uploaded)
        if self._plan is not None and not missing:
            self.summary.show_plan(self._plan, self.chosen_host, by_hand=self._by_hand)
        elif self.trouble.isVisible() and not (missing and self.accounts.read):
            self.summary.setText("")
        else:
            asking = self.tr("Asking {0} what is there…").format(self.chosen_host.label)
            self.summary.setText(missing or asking)
        self.summary.setVisible(bool(self.summary.text()))
        self.publish.setEnabled(self._plan is not None and not missing)
        fit_height(self)

    # -- doing it -------------------------------------------------------------------------------

    def _publish(self) -> None:
        target = self.target
        if target is None or not self.publish.isEnabled():
            return
        address, by_hand = self.way.given, self._by_hand
        self.accept()
        self.ordered.emit(target, address, by_hand)

    def _save(self) -> None:
        target = self.target
        if target is not None:
            self.save_wanted.emit(target)

    def done(self, result: int) -> None:
        """Ask no more."""
        self._pause.stop()
        if result != QDialog.DialogCode.Accepted:
            self._parts.publishing.forget_plan()
        self.accounts.stop()
        super().done(result)
