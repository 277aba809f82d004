"""What an account of a host holds, looked at page by page: its films, their captions, its jobs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.host_jobs import HostJobs
from cuesmith.bridge.host_tables import caption_table, film_table
from cuesmith.bridge.runner import JobContext, RunningJob
from cuesmith.domain.hosting import (
    AccountId,
    Capability,
    RemoteJob,
    RemoteVideo,
    VideoPage,
)
from cuesmith.services.host_ports import VideoHost

Held = tuple[frozenset[Capability], VideoPage | None]
"""What a host can do, and some of its films where it tells them."""


class HostBrowser(QObject):
    """Lives on the GUI thread. Of each kind of question only the latest answer counts."""

    listed = Signal()
    """Films came, or there are none."""
    film_shown = Signal(object)
    """The `RemoteVideo` that was chosen, with its captions; None where none is."""
    jobs_listed = Signal(object)
    """A tuple of `RemoteJob`."""
    failed = Signal(CuesmithError)
    busy_changed = Signal(bool)

    def __init__(self, jobs: HostJobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self.films, self.captions = film_table(self), caption_table(self)
        self.account: AccountId | None = None
        self.search = ""
        self.page, self.more = 0, False
        """The last page that is shown, and whether another one follows."""
        self.capabilities: frozenset[Capability] = frozenset()
        self.film: RemoteVideo | None = None
        """The one that was chosen."""
        self._asking: dict[str, RunningJob] = {}

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return bool(self._asking)

    # -- films ----------------------------------------------------------------------------------

    def show_account(self, account: AccountId | None) -> None:
        """Show what an account holds, from its first page."""
        self.account, self.search = account, ""
        self._forget()
        if account is not None:
            self.refresh()

    def show_search(self, words: str) -> None:
        """Show the films whose names hold some words."""
        if words != self.search:
            self.search = words
            self._forget()
            self.refresh()

    def _forget(self) -> None:
        for job in self._asking.values():
            job.cancel()
        self._asking.clear()
        self.page, self.more = 0, False
        self.films.show_rows(())
        self._show_film(None)
        self.busy_changed.emit(False)

    def refresh(self) -> None:
        """Ask anew for all pages that are shown, and for the film that is chosen."""
        pages = range(1, max(1, self.page) + 1)
        self._ask("films", lambda host: _held(host, pages, self.search), self._on_films)
        if self.film is not None:
            self.choose(self.film.id)

    def show_more(self) -> None:
        """The next page, below."""
        if self.more and "films" not in self._asking:
            pages = range(self.page + 1, self.page + 2)
            self._ask("films", lambda host: _held(host, pages, self.search), self._on_more)

    def _on_films(self, held: Held) -> None:
        self.capabilities, found = held
        films = found.videos if found else ()
        self.page, self.more = max(1, self.page), found is not None and found.more
        self.films.show_rows(films)
        self.listed.emit()
        if self.film is not None:
            self._show_film(self.film)

    def _on_more(self, held: Held) -> None:
        _, found = held
        if found is not None:
            known = {film.id for film in self.films.rows}
            self.films.add_rows([film for film in found.videos if film.id not in known])
            self.page, self.more = self.page + 1, found.more
        self.listed.emit()

    # -- one film -------------------------------------------------------------------------------

    def choose(self, video: str) -> None:
        """Look at a film: how it stands, and its captions."""
        if self.film is None or self.film.id != video:
            known = next((film for film in self.films.rows if film.id == video), None)
            self._show_film(known)
        self._ask("film", lambda host: host.video(video), self._on_film)

    def leave_film(self) -> None:
        """No film is chosen any more."""
        self._drop("film")
        self._show_film(None)

    def _on_film(self, film: RemoteVideo) -> None:
        rows = self.films.rows
        self.films.show_rows([film if each.id == film.id else each for each in rows])
        self._show_film(film)

    def _show_film(self, film: RemoteVideo | None) -> None:
        self.film = film
        self.captions.show_rows(film.tracks if film is not None else ())
        self.film_shown.emit(film)

    # -- jobs -----------------------------------------------------------------------------------

    def list_jobs(self) -> None:
        """The latest jobs of the account; `jobs_listed` follows."""
        self._ask("jobs", _latest_jobs, self.jobs_listed.emit)

    # -- asking ---------------------------------------------------------------------------------

    def _ask(
        self, what: str, question: Callable[[VideoHost], Any], then: Callable[[Any], object]
    ) -> None:
        if self.account is None:
            return
        self._drop(what)

        def work(host: VideoHost, _: JobContext) -> Any:
            return question(host)

        job = self._jobs.at(self.account, work)
        self._asking[what] = job

        def is_latest() -> bool:
            return self._asking.get(what) is job

        def end() -> None:
            if is_latest():
                del self._asking[what]
                self.busy_changed.emit(self.busy)

        job.succeeded.connect(lambda answer: then(answer) if is_latest() else None)
        job.failed.connect(lambda error: self.failed.emit(error) if is_latest() else None)
        job.ended.connect(end)
        self.busy_changed.emit(True)
        job.start()

    def _drop(self, what: str) -> None:
        job = self._asking.pop(what, None)
        if job is not None:
            job.cancel()

    def stop(self) -> None:
        """Want no answer any more."""
        for what in tuple(self._asking):
            self._drop(what)


def _held(host: VideoHost, pages: range, search: str) -> Held:
    """Called in a job."""
    if Capability.LIST not in host.capabilities:
        return host.capabilities, None
    videos: list[RemoteVideo] = []
    more = True
    for page in pages:
        found = host.videos(page, search)
        videos += found.videos
        more = found.more
        if not more:
            break
    return host.capabilities, VideoPage(tuple(videos), more)


def _latest_jobs(host: VideoHost) -> tuple[RemoteJob, ...]:
    return host.jobs()
