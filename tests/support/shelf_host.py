"""A video host that lives in memory and can be made to fail at any call, before or after it
has done what it was asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import count

from cuesmith.base.errors import HostError
from cuesmith.base.jobs import Progress, Report
from cuesmith.domain.hosting import (
    AccountFacts,
    Capability,
    CaptionUpload,
    JobRequest,
    JobResult,
    RemoteJob,
    RemoteTrack,
    RemoteVideo,
    TrackState,
    VideoPage,
    VideoState,
    VideoUpload,
)
from cuesmith.domain.publishing import Upload


@dataclass
class Shelf:
    """One film, and its captions by identity."""

    video: RemoteVideo
    mark: str
    texts: dict[str, CaptionUpload] = field(default_factory=dict)


class ShelfHost:
    """A `VideoHost`."""

    def __init__(self) -> None:
        self.capabilities = frozenset((Capability.LIST, Capability.UPLOAD, Capability.TRACKS))
        self.shelves: dict[str, Shelf] = {}
        self.calls: list[str] = []
        self.fail_before: int | None = None
        """The number of the call that fails without effect."""
        self.fail_after: int | None = None
        """The number of the call whose answer is lost."""
        self.polls_until_ready = 0
        self._numbers = count(1)

    def _call(self, name: str) -> None:
        self.calls.append(name)
        if self.fail_before == len(self.calls):
            raise HostError(f"{name} failed", status=500)

    def _answer(self) -> None:
        if self.fail_after == len(self.calls):
            raise HostError("the answer was lost")

    def _shelf(self, video: str) -> Shelf:
        if video not in self.shelves:
            raise HostError("no such film", status=404)
        return self.shelves[video]

    def check(self) -> AccountFacts:
        self._call("check")
        return AccountFacts("shelf")

    def videos(self, page: int = 1, search: str = "") -> VideoPage:
        self._call("videos")
        return VideoPage(tuple(shelf.video for shelf in self.shelves.values()), more=False)

    def video(self, video: str) -> RemoteVideo:
        self._call("video")
        shelf = self._shelf(video)
        film = replace(shelf.video, tracks=_tracks(shelf))
        if self.polls_until_ready:
            self.polls_until_ready -= 1
            return replace(film, state=VideoState.PROCESSING)
        return film

    def upload(
        self,
        request: VideoUpload,
        resume: Upload | None,
        keep: Callable[[Upload, str], None],
        report: Report,
    ) -> str:
        self._call("upload")
        for name, shelf in self.shelves.items():
            if shelf.mark == request.mark:
                return name
        name = f"film-{next(self._numbers)}"
        link = f"https://shelf.example/{name}"
        film = RemoteVideo(name, request.title, VideoState.READY, link=link)
        self.shelves[name] = Shelf(film, request.mark)
        if request.file is not None:
            facts = request.file.stat()
            keep(Upload(str(request.file), facts.st_size, facts.st_mtime_ns, name), name)
        report(Progress(1.0))
        self._answer()
        return name

    def delete_video(self, video: str) -> None:
        self._call("delete_video")
        del self.shelves[video]

    def tracks(self, video: str) -> tuple[RemoteTrack, ...]:
        self._call("tracks")
        return _tracks(self._shelf(video))

    def download(self, video: str, track: str, form: str = "vtt") -> str:
        self._call("download")
        return self._shelf(video).texts[track].text

    def attach(self, video: str, captions: CaptionUpload, report: Report) -> RemoteTrack:
        self._call("attach")
        return self._attached(video, captions)

    def _attached(self, video: str, captions: CaptionUpload) -> RemoteTrack:
        name = f"track-{next(self._numbers)}"
        self._shelf(video).texts[name] = captions
        self._answer()
        return _track(name, captions)

    def replace(
        self, video: str, track: str, captions: CaptionUpload, report: Report
    ) -> RemoteTrack:
        self._call("replace")
        if track not in self._shelf(video).texts:
            raise HostError("no such track", status=404)
        del self._shelf(video).texts[track]
        return self._attached(video, captions)

    def delete_track(self, video: str, track: str) -> None:
        self._call("delete_track")
        if track not in self._shelf(video).texts:
            raise HostError("no such track", status=404)
        del self._shelf(video).texts[track]
        self._answer()

    def start(self, request: JobRequest) -> RemoteJob:
        raise NotImplementedError

    def job(self, job: RemoteJob) -> RemoteJob:
        raise NotImplementedError

    def jobs(self) -> tuple[RemoteJob, ...]:
        return ()

    def cancel(self, job: RemoteJob) -> RemoteJob:
        raise NotImplementedError

    def result(self, job: RemoteJob) -> JobResult:
        raise NotImplementedError

    def price(self, request: JobRequest) -> str:
        return ""

    def close(self) -> None:
        """Nothing to let go of."""


def _tracks(shelf: Shelf) -> tuple[RemoteTrack, ...]:
    return tuple(_track(name, each) for name, each in shelf.texts.items())


def _track(name: str, captions: CaptionUpload) -> RemoteTrack:
    return RemoteTrack(
        name,
        captions.name,
        captions.language,
        TrackState.READY,
        closed_captions=captions.closed_captions,
    )
