"""What the open project knows of hosts, kept with it as soon as it is known."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from cuesmith.bridge.project import ProjectSession
from cuesmith.domain.hosting import AccountId
from cuesmith.domain.publishing import HostedJob, Hosting, Publication
from cuesmith.services.hosts.remembered import (
    FACT,
    hosting_from_json,
    hosting_to_json,
    publication_for,
    with_correction,
    with_job,
    with_publication,
    without_job,
)


class ProjectHosting(QObject):
    """Lives on the GUI thread; jobs tell it through their `partial` signal."""

    changed = Signal()
    """Something else is known, or another project is open."""
    opened = Signal()
    """Another project is open, and what it knows is known."""
    going = Signal()
    """The project is about to be left: the last moment to keep something."""

    def __init__(self, session: ProjectSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._known = Hosting()
        self._opened = session.identity
        session.project_changed.connect(self._on_project)
        session.going.connect(self.going)
        self._read()

    @property
    def known(self) -> Hosting:
        """All of it."""
        return self._known

    @property
    def latest(self) -> Publication | None:
        """Where the film went last; None where it went nowhere."""
        return self._known.publications[-1] if self._known.publications else None

    def publication(self, account: AccountId) -> Publication | None:
        """What went to an account."""
        return publication_for(self._known, account)

    @property
    def project(self) -> str:
        """The project that is open: what is told of another one by a late job is not kept here."""
        return self._session.identity

    def keep(self, project: str, publication: Publication) -> None:
        """Know this of a project's film at an account."""
        self._write(project, with_publication(self._known, publication))

    def keep_correction(self, project: str, publication: Publication) -> None:
        """Know this of a film whose captions are corrected here."""
        self._write(project, with_correction(self._known, publication))

    def keep_job(self, project: str, job: HostedJob) -> None:
        """Wait for a host's job, over restarts too."""
        self._write(project, with_job(self._known, job))

    def drop_job(self, project: str, job: HostedJob) -> None:
        """Wait for it no longer."""
        self._write(project, without_job(self._known, job))

    def _write(self, project: str, known: Hosting) -> None:
        if known == self._known or project != self.project:
            return
        self._known = known
        self._session.remember(FACT, hosting_to_json(known))
        # What happened at a host has happened: it must outlive a crash in the next moment.
        self._session.write_facts()
        self.changed.emit()

    def _on_project(self) -> None:
        self._read()
        if self.project != self._opened:
            self._opened = self.project
            self.opened.emit()

    def _read(self) -> None:
        known = hosting_from_json(self._session.recalled(FACT))
        if known != self._known:
            self._known = known
            self.changed.emit()
