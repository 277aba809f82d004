"""The user's accounts at hosts, as a dialog shows them: read, tried and forgotten in jobs."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from cuesmith.base.errors import CuesmithError, HostError, SignedOutError
from cuesmith.bridge.host_jobs import HostJobs
from cuesmith.bridge.host_ports import AccountPorts
from cuesmith.bridge.runner import JobContext, RunningJob
from cuesmith.domain.hosting import AccountFacts, AccountId, HostName
from cuesmith.services.host_ports import VideoHost
from cuesmith.services.hosts.accounts import Account
from cuesmith.services.hosts.credentials import Credentials

_REFUSED = 401


class _Known(NamedTuple):
    accounts: tuple[Account, ...]
    lasting: bool


def asks_to_sign_in(error: CuesmithError) -> bool:
    """Whether new secrets for the account would mend it."""
    refused = isinstance(error, HostError) and error.status == _REFUSED
    return refused or isinstance(error, SignedOutError)


class Accounts(QObject):
    """Lives on the GUI thread, as long as the dialog that shows it."""

    changed = Signal()
    """`known` and `lasting` are read, or read anew."""
    signed_in = Signal(AccountId, AccountFacts)
    signed_out = Signal(AccountId)
    checked = Signal(AccountId, AccountFacts)
    failed = Signal(CuesmithError)
    """The list cannot be read, or somebody cannot be signed in or out."""
    busy_changed = Signal(bool)
    """Whether a host is asked whether it lets somebody in, or somebody is signed out."""

    def __init__(self, ports: AccountPorts, jobs: HostJobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ports, self._jobs = ports, jobs
        self._reading: RunningJob | None = None
        self._doing: RunningJob | None = None
        self.known: tuple[Account, ...] = ()
        self.lasting = True
        """Whether accounts outlive the program; true until it is known."""
        self.read = False
        """Whether the list has been read."""

    @property
    def busy(self) -> bool:
        """Whether somebody is being signed in or out."""
        return self._doing is not None

    def of(self, host: HostName) -> tuple[Account, ...]:
        """A host's accounts."""
        return tuple(account for account in self.known if account.id.host is host)

    def find(self, account: AccountId) -> Account | None:
        """An account by its identity; None where it is signed out of."""
        return next((one for one in self.known if one.id == account), None)

    def refresh(self) -> None:
        """Read the list; `changed` follows, or `failed`."""
        ports = self._ports

        def work(_: JobContext) -> _Known:
            return _Known(ports.every(), ports.lasting())

        job = self._reading = self._jobs.job(work)
        job.succeeded.connect(self._on_read)
        job.failed.connect(self.failed)
        job.ended.connect(self._on_reading_done)
        job.start()

    def _on_read(self, known: _Known) -> None:
        self.known, self.lasting = known
        self.read = True
        self.changed.emit()

    def _on_reading_done(self) -> None:
        self._reading = None

    def sign_in(self, account: Account, credentials: Credentials) -> None:
        """Ask the host whether the secrets are good, and keep them if so; `signed_in` or `failed`
        follows, unless it is stopped."""
        ports = self._ports

        def work(context: JobContext) -> tuple[AccountId, AccountFacts]:
            return account.id, ports.sign_in(account, credentials, context.token)

        job = self._jobs.job(work)
        job.succeeded.connect(self._on_signed_in)
        self._do(job)

    def sign_out(self, account: Account) -> None:
        """Forget an account and its secrets; `signed_out` or `failed` follows."""
        ports = self._ports

        def work(_: JobContext) -> AccountId:
            ports.sign_out(account)
            return account.id

        job = self._jobs.job(work)
        job.succeeded.connect(self._on_signed_out)
        self._do(job)

    def check(self, account: AccountId) -> None:
        """Ask the host whether it still lets an account in; `checked` or `failed` follows."""

        def work(host: VideoHost, _: JobContext) -> tuple[AccountId, AccountFacts]:
            return account, host.check()

        job = self._jobs.at(account, work)
        job.succeeded.connect(self._on_checked)
        self._do(job)

    def _do(self, job: RunningJob) -> None:
        self._doing = job
        job.failed.connect(self.failed)
        job.ended.connect(self._on_done)
        self.busy_changed.emit(True)
        job.start()

    def _on_signed_in(self, told: tuple[AccountId, AccountFacts]) -> None:
        self.refresh()
        self.signed_in.emit(*told)

    def _on_signed_out(self, account: AccountId) -> None:
        self.refresh()
        self.signed_out.emit(account)

    def _on_checked(self, told: tuple[AccountId, AccountFacts]) -> None:
        self.checked.emit(*told)

    def _on_done(self) -> None:
        self._doing = None
        self.busy_changed.emit(False)

    def stop(self) -> None:
        """Wait for no answer any more; does not block."""
        for job in (self._reading, self._doing):
            if job is not None:
                job.cancel()
