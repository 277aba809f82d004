"""The hosts' own jobs: those that the project waits for, and the latest ones of an account."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from cuesmith.bridge.host_browser import HostBrowser
from cuesmith.bridge.host_tables import job_table
from cuesmith.bridge.remote_jobs import RemoteJobs
from cuesmith.domain.hosting import JobState, RemoteJob
from cuesmith.domain.publishing import HostedJob
from cuesmith.ui.hosts.browser_rows import show_trouble
from cuesmith.ui.hosts.trouble_row import TroubleRow
from cuesmith.ui.pieces import icon_button, row_table, wrapping_label


class JobsPage(QWidget):
    """Shows `RemoteJobs`, and lets them be stopped, gone on with and forgotten."""

    def __init__(
        self, browser: HostBrowser, jobs: RemoteJobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._browser, self._jobs = browser, jobs
        self._account: tuple[RemoteJob, ...] = ()
        self.model = job_table(self)
        self.table = row_table(self.model, self.tr("Jobs of hosts"), self)
        show_trouble(self.table)
        self.note = wrapping_label("", self)
        self.reason = wrapping_label("", self)
        self.trouble = TroubleRow(self)
        self.fetch = icon_button(self.tr("&Open what came of it"), "", self._follow, self)
        self.cancel = icon_button(self.tr("&Stop it there"), "", self._cancel, self)
        self.forget = icon_button(self.tr("&Forget it here"), "", self._forget, self)
        self.look = icon_button(self.tr("&Latest jobs of the account"), "", self.list_jobs, self)
        self._lay_out()
        jobs.changed.connect(self.refresh)
        browser.jobs_listed.connect(self._on_listed)
        browser.failed.connect(self.trouble.show_error)
        self.table.selectionModel().selectionChanged.connect(self._offer)
        self.refresh()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.fetch, self.cancel, self.forget):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.look)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.note)
        column.addWidget(self.trouble)
        column.addWidget(self.table, 1)
        column.addWidget(self.reason)
        column.addLayout(row)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)

    # -- what is shown --------------------------------------------------------------------------

    @property
    def chosen(self) -> HostedJob | None:
        """The job that is chosen."""
        rows = self.table.selectionModel().selectedRows()
        return self.model.row(rows[0].row()) if rows else None

    def list_jobs(self) -> None:
        """Ask the account that is shown for its latest jobs."""
        self.trouble.clear()
        self._browser.list_jobs()

    def show_account(self) -> None:
        """Another account is shown: its jobs are not known yet."""
        self._account = ()
        self.trouble.clear()
        self.refresh()

    def _on_listed(self, jobs: Sequence[RemoteJob]) -> None:
        self._account = tuple(jobs)
        self.trouble.clear()
        self.refresh()

    def refresh(self) -> None:
        """Show the project's jobs, then those of the account that the project does not have."""
        waiting = self._jobs.waiting
        account = self._browser.account
        known = {(each.account, each.job.id) for each in waiting}
        others = [
            HostedJob(account, job)
            for job in self._account
            if account is not None and (account, job.id) not in known
        ]
        self.model.show_rows((*waiting, *others))
        self.note.setText(
            self.tr("Jobs that this project waits for go on at the host, whatever happens here.")
            if self.model.rows
            else self.tr(
                "This project waits for no job of a host. Captions and translations are ordered "
                "from a film; they go on at the host when the studio is closed."
            )
        )
        self.look.setEnabled(account is not None)
        self._offer()

    def _offer(self, *_about: object) -> None:
        hosted = self.chosen
        over = hosted is not None and hosted.job.state.over
        done = hosted is not None and hosted.job.state is JobState.DONE
        idle = hosted is not None and not self._jobs.is_followed(hosted)
        self.fetch.setText(
            self.tr("&Open what came of it") if done or hosted is None else self.tr("&Wait for it")
        )
        self.fetch.setEnabled(idle and (done or not over))
        self.cancel.setEnabled(hosted is not None and not over)
        self.forget.setEnabled(idle and hosted in self._jobs.waiting)
        self.reason.setText(hosted.job.error if hosted else "")
        self.reason.setVisible(bool(self.reason.text()))

    # -- what is done ---------------------------------------------------------------------------

    def _follow(self) -> None:
        if self.chosen is not None:
            self._jobs.follow(self.chosen)

    def _cancel(self) -> None:
        if self.chosen is not None:
            self._jobs.cancel(self.chosen)

    def _forget(self) -> None:
        if self.chosen is not None:
            self._jobs.forget(self.chosen)
