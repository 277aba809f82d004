"""Gcore's films and tracks in our own words."""

from __future__ import annotations

from datetime import datetime

from cuesmith.domain.hosting import RemoteTrack, RemoteVideo, TrackState, VideoState
from cuesmith.engines.hosts.gcore.languages import language_of
from cuesmith.engines.hosts.gcore.models import Subtitle, Video

_STATES = {
    "empty": VideoState.WAITING,
    "pending": VideoState.PROCESSING,
    "viewable": VideoState.PLAYABLE,
    "ready": VideoState.READY,
    "error": VideoState.FAILED,
}
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
        video.error,
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


def mp4_of(video: Video) -> str:
    """The address of the largest quality that is done as an MP4; empty where there is none."""
    done = [one for one in video.converted_videos if one.mp4_url and one.status == "complete"]
    return max(done, key=lambda one: one.height).mp4_url if done else ""


def _progress(video: Video) -> float:
    parts = [one.progress for one in video.converted_videos]
    return sum(parts) / len(parts) / 100 if parts else -1.0


def seconds_of(stated: str) -> int | None:
    """Seconds since 1970 of a time in ISO 8601; None where it is none."""
    try:
        return int(datetime.fromisoformat(stated).timestamp())
    except (ValueError, OverflowError, OSError):
        return None
