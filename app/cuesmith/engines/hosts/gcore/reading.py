"""Gcore's films and tracks in our own words."""

from __future__ import annotations

from datetime import datetime

from cuesmith.base.errors import SubtitleError
from cuesmith.domain.hosting import (
    JobKind,
    JobState,
    RemoteJob,
    RemoteTrack,
    RemoteVideo,
    TrackState,
    VideoState,
)
from cuesmith.domain.subtitle_file import ReadOptions, WriteOptions
from cuesmith.engines.formats import files
from cuesmith.engines.hosts.gcore.languages import language_of
from cuesmith.engines.hosts.gcore.models import Subtitle, Task, Video

_STATES = {
    "empty": VideoState.WAITING,
    "pending": VideoState.PROCESSING,
    "viewable": VideoState.PLAYABLE,
    "ready": VideoState.READY,
    "error": VideoState.FAILED,
}
_TASKS = {
    "RECEIVED": JobState.WAITING,
    "PENDING": JobState.WAITING,
    "STARTED": JobState.RUNNING,
    "RETRY": JobState.WAITING,
    "SUCCESS": JobState.DONE,
    "FAILURE": JobState.FAILED,
    "REVOKED": JobState.CANCELLED,
}
_UTF8 = ReadOptions(encoding="utf-8")
_GENERATED = "(ai-generated)"


def video_of(video: Video) -> RemoteVideo:
    """A film; one that is empty for an error, such as a failed download, has failed."""
    state = _STATES.get(video.status, VideoState.UNKNOWN)
    if state is VideoState.WAITING and video.error:
        state = VideoState.FAILED
    return RemoteVideo(
        str(video.id),
        video.name,
        state,
        video.status,
        _progress(video),
        _error(video),
        video.duration,
        video.iframe_url or video.share_url or video.hls_url,
        created=seconds_of(video.created_at),
    )


def track_of(track: Subtitle) -> RemoteTrack:
    """A caption track; one without a text is being made by Gcore."""
    generated = track.name.strip().casefold().endswith(_GENERATED)
    return RemoteTrack(
        str(track.id),
        track.name,
        language_of(track.language),
        TrackState.READY if track.vtt.strip() or not generated else TrackState.PREPARING,
        "generated" if generated else "uploaded",
    )


def job_of(task: Task) -> RemoteJob:
    """An AI task; which film it hears is not told."""
    data = task.task_data
    return RemoteJob(
        task.task_id,
        JobKind.TRANSLATE if data.subtitles_language else JobKind.CAPTION,
        "",
        _TASKS.get(task.status, JobState.UNKNOWN),
        task.status,
        -1.0 if task.progress is None else min(max(task.progress / 100, 0.0), 1.0),
        task.result.error if task.result else "",
        created=seconds_of(task.processing_time.started_at),
        workflow=data.task_name,
    )


def as_webvtt(text: str) -> str:
    """A caption file that may be SRT, as Gcore takes both; what is neither stays as it is."""
    if text.startswith("WEBVTT"):
        return text
    try:
        track = files.read_bytes(text.encode("utf-8", "replace"), "gcore.srt", _UTF8).track
    except SubtitleError:
        return text
    return files.render(track, "webvtt", WriteOptions())


def mp4_of(video: Video) -> str:
    """The address of the largest quality that is done as an MP4; empty where there is none."""
    done = [one for one in video.converted_videos if one.mp4_url and one.status == "complete"]
    return max(done, key=lambda one: one.height).mp4_url if done else ""


def _error(video: Video) -> str:
    """Why a film failed; where only its qualities say so, what the first one of them says."""
    if video.error or video.status != "error":
        return video.error
    return next((one.error for one in video.converted_videos if one.error), "")


def _progress(video: Video) -> float:
    parts = [one.progress for one in video.converted_videos]
    return sum(parts) / len(parts) / 100 if parts else -1.0


def seconds_of(stated: str) -> int | None:
    """Seconds since 1970 of a time in ISO 8601; None where it is none."""
    try:
        return int(datetime.fromisoformat(stated).timestamp())
    except (ValueError, OverflowError, OSError):
        return None
