"""Publishing: the film goes where it is not yet, and the tracks that changed go along.

Whatever happens is told to `keep` as soon as it has happened, so that a run that was stopped, at
any point, is finished by the next one without sending anything twice.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from cuesmith.base.errors import HostError, UsageError
from cuesmith.base.jobs import CancelToken, Progress, Report
from cuesmith.domain.hosting import (
    Capability,
    CaptionUpload,
    RemoteTrack,
    RemoteVideo,
    VideoState,
    VideoUpload,
)
from cuesmith.domain.publishing import Done, KeptCopy, Publication, Twin, Upload
from cuesmith.services.host_ports import VideoHost
from cuesmith.services.hosts.plan import (
    LocalTrack,
    PublishPlan,
    Step,
    StepKind,
    digest_of,
    make_plan,
)
from cuesmith.services.hosts.waiting import Patience, wait_for

Keep = Callable[[Publication], None]
"""Takes what is known now; it is safe on return."""
_UPLOADING = 0.7
"""The part of the bar that sending the film takes, where it is to be sent."""
_SETTLED = frozenset((VideoState.PLAYABLE, VideoState.READY, VideoState.FAILED))


@dataclass(frozen=True, slots=True)
class PublishRequest:
    """One press of "Publish"."""

    publication: Publication
    """What is known already; a fresh one has a target only."""
    tracks: tuple[LocalTrack, ...]
    file: Path | None = None
    """The film on this machine; or else:"""
    url: str = ""
    """Where the host fetches it. Neither is needed where the film is there."""
    mark: str = ""
    """As in `VideoUpload`."""
    caption_language: str | None = None
    translate_to: tuple[str, ...] = ()
    test: bool = False


def look(host: VideoHost, publication: Publication, tracks: Sequence[LocalTrack]) -> PublishPlan:
    """What a press would do, by asking the host what it has. Raises `HostError`, `Cancelled`."""
    _check_host(host)
    for local in tracks:
        _check(local.captions)
    if not publication.video:
        return make_plan(publication, tracks, ())
    try:
        film = host.video(publication.video)
    except HostError as error:
        if error.status != 404:
            raise
        film = None
    if film is None or film.state is VideoState.FAILED:  # it is sent anew
        gone = replace(publication, video="", upload=None, twins=(), done=())
        return make_plan(gone, tracks, ())
    return make_plan(publication, tracks, film.tracks)


def publish(
    request: PublishRequest,
    host: VideoHost,
    keep: Keep,
    report: Report,
    token: CancelToken,
    patience: Patience | None = None,
) -> Publication:
    """Do it. Raises `HostError`, `FileError`, `UsageError`, `Cancelled`; what was done stands."""
    _check_host(host)
    for local in request.tracks:
        _check(local.captions)
    run = _Run(request, host, keep, report, token, patience or Patience())
    run.bring_film()
    run.settle_film()
    run.bring_tracks()
    run.finish()
    report(Progress(1.0, request.publication.target.title))
    return run.publication


def send_film(
    request: PublishRequest,
    host: VideoHost,
    keep: Keep,
    report: Report,
    token: CancelToken,
) -> Publication:
    """Only send the film, where it is not there yet, and wait for nothing. Raises as `publish`."""
    _check_host(host)
    run = _Run(request, host, keep, report, token, Patience())
    run.bring_film()
    return run.publication


def has_changed(publication: Publication, file: Path | None) -> bool:
    """Whether a film that is at a host is another file by now: of another size, since times of
    change change by copying, too."""
    size = _size(file)
    return bool(publication.video and publication.size and size) and size != publication.size


def undo(
    publication: Publication, host: VideoHost, keep: Keep, report: Report, token: CancelToken
) -> Publication:
    """Take back what the latest publishing did to tracks; the film stays.

    Raises `HostError`, `Cancelled`; what was taken back by then stays so.
    """
    count = max(1, len(publication.done))
    while publication.done:
        token.check()
        left = len(publication.done)
        report(Progress((count - left) / count, publication.target.title))
        publication = _undone(publication, host, publication.done[-1], report)
        keep(publication)
    return publication


def _undone(publication: Publication, host: VideoHost, done: Done, report: Report) -> Publication:
    if done.before is None:
        _delete(host, publication.video, done.remote)
        twins = _without(publication, done.track)
    else:
        old = done.before
        captions = CaptionUpload(old.name, old.language, old.text, old.closed_captions)
        back = _put_back(host, publication.video, done.remote, captions, report)
        twins = _without(publication, done.track)
        if done.earlier is not None:
            twins = (*twins, replace(done.earlier, remote=back.id))
    return replace(publication, twins=twins, done=publication.done[:-1])


def _put_back(
    host: VideoHost, video: str, track: str, captions: CaptionUpload, report: Report
) -> RemoteTrack:
    """What was there before, also where somebody has removed what came in its place."""
    try:
        return host.replace(video, track, captions, report)
    except HostError as error:
        if error.status != 404:
            raise
    return host.attach(video, captions, report)


def _delete(host: VideoHost, video: str, track: str) -> None:
    try:
        host.delete_track(video, track)
    except HostError as error:
        if error.status != 404:
            raise


class _Run:
    """One press, and how far it is."""

    def __init__(
        self,
        request: PublishRequest,
        host: VideoHost,
        keep: Keep,
        report: Report,
        token: CancelToken,
        patience: Patience,
    ) -> None:
        self._request, self._host, self._token = request, host, token
        self._keep, self._report, self._patience = keep, report, patience
        self.publication = request.publication
        self._begin = 0.0
        broken_off = not request.publication.complete
        self._done: tuple[Done, ...] = request.publication.done if broken_off else ()
        """What this press did, and one that was broken off before it; a press that does nothing
        leaves what can be taken back."""

    def bring_film(self) -> None:
        """Send the film where it is not there, going on where an earlier run was stopped."""
        if self.publication.video and self.publication.upload is None and self._is_there():
            return
        target = self.publication.target
        wanted = VideoUpload(
            target.title,
            self._request.file,
            self._request.url,
            target.privacy,
            self._request.caption_language,
            self._request.translate_to,
            self._request.mark,
            self._request.test,
        )
        if wanted.file is None and not wanted.url:
            raise UsageError(
                f"“{target.title}” is not at the host, and there is no film here to send.",
                hint="Open the film first.",
            )
        self._begin = _UPLOADING
        resume = self.publication.upload if _still(self.publication.upload, wanted.file) else None
        video = self._host.upload(wanted, resume, self._told, self._share(0.0, _UPLOADING))
        size = _size(self._request.file)
        self._now(replace(self.publication, video=video, upload=None, size=size))

    def settle_film(self) -> None:
        """Wait until the host can take tracks for it."""
        name = f"“{self.publication.target.title}”"
        video = wait_for(
            self._video, lambda film: film.state in _SETTLED, name, self._token, self._patience
        )
        if video.state is VideoState.FAILED:
            raise HostError(
                f"The host could not make {name} ready.",
                hint="Look at the file: the host gives its reason under Details.",
                details=video.error,
            )
        self._now(replace(self.publication, link=video.link))

    def bring_tracks(self) -> None:
        """Attach and replace what changed, one after the other."""
        remotes = self._host.tracks(self.publication.video)
        steps = [
            step
            for step in make_plan(self.publication, self._request.tracks, remotes).steps
            if step.kind is not StepKind.KEEP
        ]
        for number, step in enumerate(steps):
            self._token.check()
            width = (1 - self._begin) / len(steps)
            self._bring(step, self._share(self._begin + number * width, width))

    def finish(self) -> None:
        """Say that all was done: the next press begins anew with what can be taken back."""
        if not self.publication.complete:
            self._now(replace(self.publication, complete=True))

    def _bring(self, step: Step, report: Report) -> None:
        captions = step.local.captions
        if step.remote is None:
            before = self._unfinished(step.local)
            self._now(replace(self.publication, attaching=digest_of(captions)))
            remote = self._host.attach(self.publication.video, captions, report)
        elif self._is_ours(step.local, step.remote):
            before, remote = None, step.remote
        else:
            before = self._before(step.local, step.remote)
            if before not in self.publication.kept:
                self._now(replace(self.publication, kept=(*self.publication.kept, before)))
            # What tells sounds does so still: no file says that it does not.
            sounds = captions.closed_captions or step.remote.closed_captions
            sent = replace(captions, closed_captions=sounds)
            remote = self._host.replace(self.publication.video, step.remote.id, sent, report)
        self._note(step.local, remote, before)

    def _is_ours(self, local: LocalTrack, remote: RemoteTrack) -> bool:
        """Whether an earlier run attached it already, but was not told so."""
        if self._twin(local.track) or self.publication.attaching != digest_of(local.captions):
            return False
        return self._copied(remote).text == local.captions.text

    def _before(self, local: LocalTrack, remote: RemoteTrack) -> KeptCopy:
        """What is replaced; where an earlier run has replaced it already, but was not told so,
        what that run found."""
        copy = self._copied(remote)
        if copy.text != local.captions.text:
            return copy
        if self._twin(local.track) is not None:
            return self._unfinished(local) or copy
        found = (one for one in reversed(self.publication.kept) if one.remote == remote.id)
        return next(found, copy)

    def _unfinished(self, local: LocalTrack) -> KeptCopy | None:
        """What an earlier run found in the place of a track, if it was to be replaced by something
        and nobody was told that it was."""
        twin = self._twin(local.track)
        for copy in reversed(self.publication.kept):
            if twin is not None and copy.remote == twin.remote and _is_of(copy, twin):
                return copy
        return None

    def _copied(self, remote: RemoteTrack) -> KeptCopy:
        text = self._host.download(self.publication.video, remote.id)
        return KeptCopy(
            remote.id, remote.name, remote.language, text, int(time.time()), remote.closed_captions
        )

    def _note(self, local: LocalTrack, remote: RemoteTrack, before: KeptCopy | None) -> None:
        captions = local.captions
        twin = Twin(local.track, remote.id, digest_of(captions), captions.name, captions.language)
        earlier = self._twin(local.track)
        self._done = (*self._done, Done(remote.id, local.track, before, earlier))
        twins = (*_without(self.publication, local.track), twin)
        self._now(
            replace(self.publication, twins=twins, done=self._done, attaching="", complete=False)
        )

    def _twin(self, track: str) -> Twin | None:
        return next((one for one in self.publication.twins if one.track == track), None)

    def _is_there(self) -> bool:
        """Whether the film is at the host still; forgets one that was removed there, or came to
        nothing."""
        try:
            if self._video().state is not VideoState.FAILED:
                return True
        except HostError as error:
            if error.status != 404:
                raise
        self._now(replace(self.publication, video="", link="", twins=(), done=()))
        return False

    def _video(self) -> RemoteVideo:
        video = self._host.video(self.publication.video)
        self._report(Progress(self._begin if self._begin else -1.0, video.word))
        return video

    def _told(self, upload: Upload, video: str) -> None:
        self._now(replace(self.publication, upload=upload, video=video))

    def _now(self, publication: Publication) -> None:
        self.publication = publication
        self._keep(publication)

    def _share(self, begin: float, width: float) -> Report:
        """Progress of a part, as progress of all of it."""

        def report(progress: Progress) -> None:
            part = max(0.0, progress.done)
            self._report(Progress(begin + part * width, progress.message))

        return report


def _without(publication: Publication, track: str) -> tuple[Twin, ...]:
    return tuple(twin for twin in publication.twins if twin.track != track)


def _is_of(copy: KeptCopy, twin: Twin) -> bool:
    """Whether a copy holds what was sent when the twin was noted."""
    return any(
        digest_of(CaptionUpload(twin.name, twin.language, copy.text, sounds)) == twin.digest
        for sounds in (False, True)
    )


def _size(file: Path | None) -> int:
    """Bytes; 0 where there is no file."""
    try:
        return file.stat().st_size if file is not None else 0
    except OSError:
        return 0


def _still(upload: Upload | None, file: Path | None) -> bool:
    """Whether an upload that was begun is of the file as it is now."""
    if upload is None or file is None:
        return False
    try:
        facts = file.stat()
    except OSError:
        return False
    return (upload.file, upload.size, upload.stamp) == (
        str(file),
        facts.st_size,
        facts.st_mtime_ns,
    )


def _check_host(host: VideoHost) -> None:
    """Raises `UsageError` for a host that keeps no films with captions."""
    if Capability.TRACKS not in host.capabilities:
        raise UsageError(
            "This host keeps no films and takes no captions; it draws its own into a film.",
            hint="Publish to Mux or Gcore, or have the film rendered here or there.",
        )


def _check(captions: CaptionUpload) -> None:
    """Raises `UsageError` for a track that no host would take."""
    if captions.language == "und":
        raise UsageError(
            f"The language of the track “{captions.name}” is not set.",
            hint="Set it in the track list: viewers choose captions by it.",
        )
    if "-->" not in captions.text:
        raise UsageError(f"The track “{captions.name}” holds no cues.", hint="Leave it out.")
