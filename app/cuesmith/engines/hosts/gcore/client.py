"""Gcore's endpoints, one method each."""

from __future__ import annotations

from cuesmith.engines.hosts.addresses import segment
from cuesmith.engines.hosts.gcore import models
from cuesmith.engines.hosts.http import HostClient, Repeat

MOST_LISTED = 100
_VIDEOS = "/streaming/videos"
_TASKS = "/streaming/ai/tasks"


class GcoreClient:
    """The endpoints that a subtitle client needs."""

    def __init__(self, http: HostClient) -> None:
        self.http = http

    # --- films

    def create_video(self, body: models.CreateVideoRequest) -> models.Video:
        """POST /streaming/videos."""
        answer = models.CreatedVideo
        made = self.http.ask("POST", _VIDEOS, answer, body=body, doing="Making a film")
        return made.root[0]

    def get_video(self, video: str) -> models.Video:
        """GET /streaming/videos/{video_id}."""
        return self.http.ask("GET", _video(video), models.Video, doing="Looking up a film")

    def list_videos(
        self, page: int = 1, *, search: str = "", client_user_id: int | None = None
    ) -> tuple[models.Video, ...]:
        """GET /streaming/videos: at most `MOST_LISTED`."""
        query = {
            "page": page,
            "per_page": MOST_LISTED,
            "search": search or None,
            "client_user_id": client_user_id,
        }
        doing = "Listing the films"
        return self.http.ask("GET", _VIDEOS, models.Videos, query=query, doing=doing).root

    def delete_video(self, video: str) -> None:
        """DELETE /streaming/videos/{video_id}."""
        self.http.tell("DELETE", _video(video), doing="Removing a film")

    def upload_parameters(self, video: str) -> models.UploadParameters:
        """GET /streaming/videos/{video_id}/upload."""
        path, answer = f"{_video(video)}/upload", models.UploadParameters
        return self.http.ask("GET", path, answer, doing="Asking where a film goes")

    # --- caption tracks

    def list_subtitles(self, video: str) -> tuple[models.Subtitle, ...]:
        """GET /streaming/videos/{video_id}/subtitles."""
        path = f"{_video(video)}/subtitles"
        return self.http.ask("GET", path, models.Subtitles, doing="Listing captions").root

    def get_subtitle(self, video: str, track: str) -> models.Subtitle:
        """GET /streaming/videos/{video_id}/subtitles/{id}."""
        path = _subtitle(video, track)
        return self.http.ask("GET", path, models.Subtitle, doing="Fetching captions")

    def create_subtitle(self, video: str, body: models.CreateSubtitle) -> models.Subtitle:
        """POST /streaming/videos/{video_id}/subtitles, with a text."""
        path = f"{_video(video)}/subtitles"
        return self.http.ask("POST", path, models.Subtitle, body=body, doing="Adding captions")

    def generate_subtitles(self, video: str, body: models.CreateSubtitle) -> None:
        """POST the same, with the wish for a text; the tracks appear later."""
        path = f"{_video(video)}/subtitles"
        self.http.tell("POST", path, body=body, doing="Having captions made")

    def change_subtitle(self, video: str, track: str, body: models.ChangeSubtitle) -> None:
        """PATCH /streaming/videos/{video_id}/subtitles/{id}: all that is not None.

        The answer is read: what is no answer of Gcore's has changed nothing."""
        path, doing = _subtitle(video, track), "Changing captions"
        self.http.ask("PATCH", path, models.ChangedSubtitle, body=body, doing=doing)

    def delete_subtitle(self, video: str, track: str) -> None:
        """DELETE /streaming/videos/{video_id}/subtitles/{id}."""
        self.http.tell("DELETE", _subtitle(video, track), doing="Removing captions")

    # --- AI tasks

    def create_task(self, body: models.CreateTask) -> str:
        """POST /streaming/ai/tasks; the task's identity."""
        answer, doing = models.CreatedTask, "Starting a transcription"
        return self.http.ask("POST", _TASKS, answer, body=body, doing=doing).task_id

    def get_task(self, task: str) -> models.Task:
        """GET /streaming/ai/tasks/{task_id}."""
        path = f"{_TASKS}/{segment(task)}"
        return self.http.ask("GET", path, models.Task, doing="Looking up a transcription")

    def list_tasks(self, *, search: str = "", page: int = 1) -> tuple[models.Task, ...]:
        """GET /streaming/ai/tasks: transcriptions only."""
        query = {
            "task_name": "transcription",
            "search": search or None,
            "page": page,
            "limit": MOST_LISTED,
        }
        doing = "Listing the transcriptions"
        return self.http.ask("GET", _TASKS, models.Tasks, query=query, doing=doing).results

    def cancel_task(self, task: str) -> None:
        """POST /streaming/ai/tasks/{task_id}/cancel; 412 where it is over. Twice does as once."""
        path, doing = f"{_TASKS}/{segment(task)}/cancel", "Stopping a transcription"
        self.http.tell("POST", path, repeat=Repeat.FREELY, doing=doing)

    def supports(self, audio: str, subtitles: str) -> bool:
        """GET /streaming/ai/info: whether it translates from the one into the other."""
        query = {
            "type": "language_support",
            "audio_language": audio,
            "subtitles_language": subtitles,
        }
        answer, doing = models.LanguageSupport, "Asking for a pair of languages"
        return self.http.ask(
            "GET", "/streaming/ai/info", answer, query=query, doing=doing
        ).supported


def _video(video: str) -> str:
    return f"{_VIDEOS}/{segment(video)}"


def _subtitle(video: str, track: str) -> str:
    return f"{_video(video)}/subtitles/{segment(track)}"
