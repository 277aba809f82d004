"""Gcore as a `VideoHost`: its films, caption tracks and AI tasks in our own words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from cuesmith.base.errors import UsageError
from cuesmith.base.jobs import CancelToken, Progress, Report
from cuesmith.base.secrets import Secret
from cuesmith.domain.hosting import (
    AccountFacts,
    Capability,
    CaptionUpload,
    HostName,
    JobKind,
    JobRequest,
    JobResult,
    RemoteJob,
    RemoteTrack,
    RemoteVideo,
    TrackState,
    VideoPage,
    VideoUpload,
)
from cuesmith.domain.publishing import Upload
from cuesmith.engines.hosts.gcore import models, reading, sending, tasks
from cuesmith.engines.hosts.gcore.client import MOST_LISTED, GcoreClient
from cuesmith.engines.hosts.gcore.languages import code_of
from cuesmith.engines.hosts.http import Endpoint, HostClient
from cuesmith.engines.hosts.patience import Limits
from cuesmith.engines.hosts.refusals import MaybeDone
from cuesmith.engines.hosts.secret_keeping import Keeper

_MOST_TEXT = 5_000_000
"""Bytes of a caption file (Gcore's "Subtitles and closed captions")."""


def open_gcore(
    url: str, api_key: Secret, keeper: Keeper, token: CancelToken, limits: Limits | None = None
) -> GcoreHost:
    """Gcore as one account sees it; `keeper` holds the addresses of uploads that are under way."""
    headers = {"Authorization": Secret(f"APIKey {api_key.reveal()}")}
    endpoint = Endpoint(HostName.GCORE, url, headers, limits or Limits())
    return GcoreHost(GcoreClient(HostClient(endpoint, token)), keeper)


@dataclass(frozen=True, slots=True)
class GcoreHost:
    """A `VideoHost`."""

    client: GcoreClient
    keeper: Keeper

    @property
    def capabilities(self) -> frozenset[Capability]:
        """What it can do: all but signed playback, which its API for films does not have."""
        return frozenset(
            (
                Capability.LIST,
                Capability.UPLOAD,
                Capability.FETCH,
                Capability.TRACKS,
                Capability.CAPTION,
                Capability.TRANSLATE,
            )
        )

    def check(self) -> AccountFacts:
        """List films, which costs nothing."""
        videos = self.client.list_videos()
        client = next((str(video.client_id) for video in videos if video.client_id), "")
        more = "+" * (len(videos) == MOST_LISTED)
        details = [("films", f"{len(videos)}{more}")]
        if client:
            details.insert(0, ("client id", client))
        return AccountFacts("signed in", tuple(details))

    # --- films

    def videos(self, page: int = 1, search: str = "") -> VideoPage:
        """Films of the account, in Gcore's order."""
        listed = self.client.list_videos(page, search=search)
        return VideoPage(tuple(map(reading.video_of, listed)), len(listed) == MOST_LISTED)

    def video(self, video: str) -> RemoteVideo:
        """How it stands with a film, with its caption tracks."""
        found = reading.video_of(self.client.get_video(video))
        return replace(found, tracks=self.tracks(video))

    def upload(
        self,
        request: VideoUpload,
        resume: Upload | None,
        keep: Callable[[Upload, str], None],
        report: Report,
    ) -> str:
        """Bring a film there; its identity."""
        return sending.bring(self.client, self.keeper, sending.Order(request, keep, report), resume)

    def delete_video(self, video: str) -> None:
        """Remove a film for good."""
        self.client.delete_video(video)

    # --- caption tracks

    def tracks(self, video: str) -> tuple[RemoteTrack, ...]:
        """The caption tracks of a film; one without a text is still being made."""
        return tuple(map(reading.track_of, self.client.list_subtitles(video)))

    def download(self, video: str, track: str, form: str = "vtt") -> str:
        """A caption track as WebVTT, also where Gcore was given SRT."""
        if form != "vtt":
            raise UsageError("Gcore keeps no transcripts.", hint="Fetch the captions instead.")
        return reading.as_webvtt(self.client.get_subtitle(video, track).vtt)

    def attach(self, video: str, captions: CaptionUpload, report: Report) -> RemoteTrack:
        """Add a caption track; it is there at once."""
        body = models.CreateSubtitle(**_stated(captions))
        report(Progress(-1.0, captions.name))
        before = {track.id for track in self.client.list_subtitles(video)}
        try:
            return reading.track_of(self.client.create_subtitle(video, body))
        except MaybeDone:
            for each in self.client.list_subtitles(video):
                if each.id not in before and (each.name, each.language) == (
                    body.name,
                    body.language,
                ):
                    return reading.track_of(each)
            raise

    def replace(
        self, video: str, track: str, captions: CaptionUpload, report: Report
    ) -> RemoteTrack:
        """Change a track in place: viewers see the old text, then the new one."""
        report(Progress(-1.0, captions.name))
        body = models.ChangeSubtitle(**_stated(captions))
        self.client.change_subtitle(video, track, body)
        return RemoteTrack(track, captions.name, captions.language, TrackState.READY, "uploaded")

    def delete_track(self, video: str, track: str) -> None:
        """Remove a caption track."""
        self.client.delete_subtitle(video, track)

    # --- AI tasks

    def start(self, request: JobRequest) -> RemoteJob:
        """Begin a transcription, or a translation of what is heard."""
        if request.kind not in (JobKind.CAPTION, JobKind.TRANSLATE):
            raise UsageError("Gcore has no such job.", hint="It makes and translates captions.")
        return tasks.start(self.client, request)

    def job(self, job: RemoteJob) -> RemoteJob:
        """How it stands with a job now."""
        return tasks.job(self.client, job)

    def jobs(self) -> tuple[RemoteJob, ...]:
        """The latest transcriptions of the account."""
        return tuple(map(reading.job_of, self.client.list_tasks()))

    def cancel(self, job: RemoteJob) -> RemoteJob:
        """Stop a job; one that is over stays as it is."""
        return tasks.cancel(self.client, job)

    def result(self, job: RemoteJob) -> JobResult:
        """The captions that came of a job, and its words."""
        return tasks.result(self.client, job)

    def price(self, request: JobRequest) -> str:
        """What Gcore's documentation says of the price; no figures are published, and captions in
        the language spoken cost nothing."""
        if request.kind is JobKind.TRANSLATE or request.to_language:
            return "translation is charged by the minute, once it has succeeded"
        return ""

    def close(self) -> None:
        """Let go of its connections."""
        self.client.http.close()


def _stated(captions: CaptionUpload) -> dict[str, str]:
    size = len(captions.text.encode("utf-8", "surrogatepass"))
    if size > _MOST_TEXT:
        raise UsageError(
            f"The captions “{captions.name}” take {size / 1e6:.1f} MB; Gcore takes 5 MB.",
            hint="Split them, or save them with fewer styles.",
        )
    return {
        "name": captions.name,
        "language": code_of(captions.language),
        "vtt": captions.text,
    }
