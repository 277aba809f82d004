"""Captions between a film at a host and the open project: opened, saved, attached, corrected,
removed."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from cuesmith.base.errors import CuesmithError, FileError, UsageError
from cuesmith.bridge.host_jobs import HostJobs
from cuesmith.bridge.host_ports import HostPorts
from cuesmith.bridge.hosting import ProjectHosting
from cuesmith.bridge.runner import JobContext, RunningJob
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.hosting import AccountId, RemoteTrack, RemoteVideo, TrackState
from cuesmith.domain.language import UNKNOWN
from cuesmith.domain.publishing import KeptCopy, Publication, PublishTarget, Twin
from cuesmith.domain.selection import Selection
from cuesmith.domain.track import Track, TrackKind
from cuesmith.domain.track_edits import AddTrack
from cuesmith.services.host_ports import VideoHost
from cuesmith.services.hosts.publishing import PublishRequest, publish, undo
from cuesmith.services.hosts.remembered import correction_for
from cuesmith.services.hosts.taking import reads_as_sent
from cuesmith.services.new_file import new_file


@dataclass(frozen=True, slots=True)
class Place:
    """A film at a host."""

    account: AccountId
    film: RemoteVideo


@dataclass(frozen=True, slots=True)
class Correction:
    """A track of ours that came from a host, to go back there."""

    publication: Publication
    twin: Twin

    @property
    def host(self) -> str:
        """The host's name."""
        return self.publication.target.account.host.label

    @property
    def replaced_text(self) -> str:
        """What was there before; empty where nothing was replaced."""
        for done in reversed(self.publication.done):
            if done.track == self.twin.track and done.before is not None:
                return done.before.text
        return ""


class HostCaptions(QObject):
    """Lives on the GUI thread."""

    opened = Signal(str, bool)
    """A track came here: its identity, and whether it is to be corrected."""
    saved = Signal(object)
    """Captions are in a file: its path."""
    attached = Signal(object, str)
    """Captions of ours went to a `Place`, under that name."""
    replaced = Signal(object, bool)
    """A `Correction` went back, and whether what viewers get now is what was sent."""
    restored = Signal(object)
    """What a `Correction` had replaced is there again."""
    removed = Signal(object, str)
    """Something was removed from a `Place`: the track of that name, or, without one, the film."""
    failed = Signal(CuesmithError)
    busy_changed = Signal(bool)

    def __init__(
        self,
        workspace: Workspace,
        hosting: ProjectHosting,
        ports: HostPorts,
        jobs: HostJobs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._hosting = workspace, hosting
        self._ports, self._jobs = ports, jobs
        self._doing: list[RunningJob] = []
        hosting.going.connect(self.stop)

    @property
    def busy(self) -> bool:
        """Whether something is on its way."""
        return bool(self._doing)

    # -- coming here ----------------------------------------------------------------------------

    def open(self, place: Place, remote: RemoteTrack, *, correct: bool = False) -> None:
        """Have a track there as a track of the project; with `correct`, to be sent back."""
        project, read = self._hosting.project, self._ports.read_captions

        def work(host: VideoHost, _: JobContext) -> Track:
            text = host.download(place.film.id, remote.id)
            ending = "srt" if text[:100].lstrip("\ufeff \r\n")[:1].isdigit() else "vtt"
            return _named(read(f"captions.{ending}", text.encode("utf-8")), remote)

        def take(track: Track) -> None:
            if project == self._hosting.project:
                self._take(place, remote, track, correct=correct)

        title = self.tr("Fetching “{0}” from {1}").format(
            remote.name or remote.id, place.account.host.label
        )
        self._do(place.account, work, title, take)

    def _take(self, place: Place, remote: RemoteTrack, track: Track, *, correct: bool) -> None:
        added = self._workspace.apply(AddTrack(track), origin="host", select=Selection(track.id))
        if not added:
            return
        if correct:
            self._hosting.keep_correction(self._hosting.project, self._begun(place, remote, track))
        self.opened.emit(track.id, correct)

    def _begun(self, place: Place, remote: RemoteTrack, track: Track) -> Publication:
        """A correction of that track is under way."""
        known = self._known(place)
        twin = Twin(track.id, remote.id, "", remote.name, remote.language)
        others = tuple(one for one in known.twins if one.remote != remote.id)
        return replace(known, link=place.film.link, twins=(*others, twin))

    def _known(self, place: Place) -> Publication:
        """What the project knows of a film there whose captions it changed."""
        film = place.film
        known = correction_for(self._hosting.known, place.account, film.id)
        target = PublishTarget(place.account, film.name, UNKNOWN, film.privacy)
        return known or Publication(target, film.id)

    def save(self, place: Place, remote: RemoteTrack, path: Path) -> None:
        """Put a track there into a file, replacing one of that name: a transcript where the name
        ends in .txt, else captions."""

        def work(host: VideoHost, _: JobContext) -> Path:
            form = "txt" if path.suffix.lower() == ".txt" else "vtt"
            _write(path, host.download(place.film.id, remote.id, form))
            return path

        title = self.tr("Saving “{0}”").format(path.name)
        self._do(place.account, work, title, self.saved.emit)

    def save_text(self, make: Callable[[], str], path: Path) -> None:
        """Put captions of ours into a file; `make` is called in a job."""

        def work(_: JobContext) -> Path:
            _write(path, make())
            return path

        job = self._jobs.job(work)
        job.succeeded.connect(self.saved)
        job.failed.connect(self.failed)
        job.start()

    # -- going there ----------------------------------------------------------------------------

    def attach(self, place: Place, track: Track, captions_address: str = "") -> None:
        """Add a track of ours to a film there."""
        local = partial(self._ports.captions, (track,), self._film_name)
        empty = self._empty

        def work(host: VideoHost, context: JobContext) -> str:
            captions = next(iter(local()), None)
            if captions is None:
                raise UsageError(empty)
            return host.attach(place.film.id, captions.captions, context.report).name

        title = self.tr("Attaching captions to “{0}”").format(place.film.name)
        self._do(place.account, work, title, partial(self.attached.emit, place), captions_address)

    # -- corrections ----------------------------------------------------------------------------

    def correction(self, track: str) -> Correction | None:
        """What is to happen with a track of ours that came to be corrected; None for others."""
        for publication in self._hosting.known.corrected:
            for twin in publication.twins:
                if twin.track == track:
                    return Correction(publication, twin)
        return None

    def replace(self, track: Track, captions_address: str = "") -> None:
        """Put a corrected track in the place of the one that it was; a copy of that is kept."""
        correction = self.correction(track.id)
        if correction is None:
            return
        publication = correction.publication
        local, empty = partial(self._ports.captions, (track,), ""), self._empty

        def work(host: VideoHost, context: JobContext) -> bool:
            captions = local()
            if not captions:
                raise UsageError(empty)
            keep = context.partial.emit
            request = PublishRequest(publication, captions)
            done = publish(request, host, keep, context.report, context.token)
            twin = next(one for one in done.twins if one.track == track.id)
            return reads_as_sent(
                captions[0].captions.text, lambda: host.download(done.video, twin.remote)
            )

        title = self.tr("Replacing “{0}” at {1}").format(correction.twin.name, correction.host)
        tell = partial(self.replaced.emit, correction)
        self._keeping(publication.target.account, work, title, tell, captions_address)

    def can_restore(self, correction: Correction) -> bool:
        """Whether what it replaced is known still."""
        return any(done.track == correction.twin.track for done in correction.publication.done)

    def restore(self, correction: Correction, captions_address: str = "") -> None:
        """Put back what a correction replaced."""
        publication = correction.publication

        def work(host: VideoHost, context: JobContext) -> None:
            undo(publication, host, context.partial.emit, context.report, context.token)

        title = self.tr("Putting “{0}” back at {1}").format(correction.twin.name, correction.host)

        def tell(_: object) -> None:
            self.restored.emit(correction)

        self._keeping(publication.target.account, work, title, tell, captions_address)

    def leave(self, correction: Correction) -> None:
        """Correct it no longer; copies of what it replaced stay known."""
        publication = correction.publication
        twins = tuple(one for one in publication.twins if one != correction.twin)
        kept = replace(publication, twins=twins)
        self._hosting.keep_correction(self._hosting.project, kept)

    # -- removing -------------------------------------------------------------------------------

    def remove_track(self, place: Place, remote: RemoteTrack) -> None:
        """Take a track away there; a copy is kept in the project."""
        known = self._known(place)

        def work(host: VideoHost, context: JobContext) -> str:
            if remote.state is TrackState.READY:
                text = host.download(place.film.id, remote.id)
                kept = (*known.kept, _copy_of(remote, text))
                context.partial.emit(replace(known, kept=kept))
            host.delete_track(place.film.id, remote.id)
            return remote.name or remote.id

        title = self.tr("Removing “{0}” from {1}").format(remote.name, place.account.host.label)
        self._keeping(place.account, work, title, partial(self.removed.emit, place))

    def remove_film(self, place: Place) -> None:
        """Take a film away there, for good."""

        def work(host: VideoHost, _: JobContext) -> str:
            host.delete_video(place.film.id)
            return ""

        title = self.tr("Removing “{0}” from {1}").format(place.film.name, place.account.host.label)
        self._do(place.account, work, title, partial(self.removed.emit, place))

    # -- doing ----------------------------------------------------------------------------------

    @property
    def _empty(self) -> str:
        return self.tr("The track holds no cues that could be sent.")

    @property
    def _film_name(self) -> str:
        medium = self._workspace.medium
        return medium.path.stem if medium else ""

    def _keeping(
        self,
        account: AccountId,
        work: Callable[[VideoHost, JobContext], Any],
        title: str,
        then: Callable[[Any], object],
        captions_address: str = "",
    ) -> None:
        """The same as `_do`, and what is known on the way is kept in the project."""
        project = self._hosting.project
        job = self._made(account, work, title, then, captions_address)
        job.context.partial.connect(lambda known: self._hosting.keep_correction(project, known))
        job.start()

    def _do(
        self,
        account: AccountId,
        work: Callable[[VideoHost, JobContext], Any],
        title: str,
        then: Callable[[Any], object],
        captions_address: str = "",
    ) -> None:
        self._made(account, work, title, then, captions_address).start()

    def _made(
        self,
        account: AccountId,
        work: Callable[[VideoHost, JobContext], Any],
        title: str,
        then: Callable[[Any], object],
        captions_address: str,
    ) -> RunningJob:
        job = self._jobs.at(account, work, title, captions_address)
        self._doing.append(job)
        job.succeeded.connect(then)
        job.failed.connect(self.failed)
        job.ended.connect(partial(self._on_ended, job))
        self.busy_changed.emit(True)
        return job

    def stop(self) -> None:
        """Do nothing more for this project; what was done by then it knows."""
        for job in list(self._doing):
            job.end_now(job.context)

    def _on_ended(self, job: RunningJob) -> None:
        self._doing.remove(job)
        self.busy_changed.emit(self.busy)


def _named(track: Track, remote: RemoteTrack) -> Track:
    """With the name and the language that viewers see."""
    language = remote.language if remote.language != UNKNOWN else track.language
    kind = TrackKind.CAPTIONS if remote.closed_captions else track.kind
    return replace(track, name=remote.name or track.name, language=language, kind=kind)


def _copy_of(remote: RemoteTrack, text: str) -> KeptCopy:
    when = int(time.time())
    return KeptCopy(remote.id, remote.name, remote.language, text, when, remote.closed_captions)


def _write(path: Path, text: str) -> None:
    try:
        with new_file(path, replace=True) as part:
            part.write_text(text, encoding="utf-8")
    except OSError as error:
        raise FileError(
            f"{path} cannot be written: {error.strerror or error}.",
            hint="Check that you may write in its folder.",
        ) from error
