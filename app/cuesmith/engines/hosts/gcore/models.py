"""What is sent to Gcore's Streaming API, and what comes back, in Gcore's own words.

Requests refuse what they do not know; answers take whatever else Gcore adds. States are plain text
there: a word that Gcore adds one day must not make an answer unreadable.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field, RootModel, model_validator

from cuesmith.engines.hosts.messages import Request, Said


class CreateVideo(Request):
    """The fields of a new film."""

    name: str
    origin_url: str | None = None
    client_user_id: int | None = None
    auto_transcribe_audio_language: str = "disable"
    """"auto", a code, or "disable": Gcore's own default would transcribe every film."""
    auto_translate_subtitles_language: str | None = None
    """Codes with commas between them, "default" or "disable"."""


class CreateVideoRequest(Request):
    """POST /streaming/videos."""

    video: CreateVideo


class ConvertedVideo(Said):
    """One quality of a film."""

    height: int = 0
    progress: float = 0
    """Per cent."""
    status: str = ""
    error: str = ""
    mp4_url: str = ""


class Video(Said):
    """A film."""

    id: int
    name: str = ""
    client_id: int = 0
    client_user_id: int | None = None
    status: str = ""
    error: str = ""
    duration: int | None = None
    """Milliseconds."""
    created_at: str = ""
    hls_url: str = ""
    iframe_url: str = ""
    share_url: str = ""
    converted_videos: tuple[ConvertedVideo, ...] = ()


class CreatedVideo(RootModel[Annotated[tuple[Video, ...], Field(min_length=1)]]):
    """The answer to POST: an array by the published document, an object by the guide."""

    @model_validator(mode="before")
    @classmethod
    def _as_array(cls, said: Any) -> Any:
        return [said] if isinstance(said, dict) else said


class Videos(RootModel[tuple[Video, ...]]):
    """A page of films."""


class Server(Said):
    """A server that takes uploads."""

    hostname: str
    ssl: bool = True
    active: bool = True


class UploadVideo(Said):
    """Which film the parameters are for."""

    id: int
    client_id: int = 0
    name: str = ""


class UploadParameters(Said):
    """GET /streaming/videos/{id}/upload."""

    servers: tuple[Server, ...] = ()
    token: str = Field(default="", repr=False)
    video: UploadVideo


class CreateSubtitle(Request):
    """POST .../subtitles: a text, or the wish for one."""

    name: str | None = None
    language: str | None = None
    vtt: str | None = None
    auto_transcribe_audio_language: str | None = None
    auto_translate_subtitles_language: str | None = None


class ChangeSubtitle(Request):
    """PATCH .../subtitles/{id}."""

    name: str | None = None
    language: str | None = None
    vtt: str | None = None


class Subtitle(Said):
    """A caption track."""

    id: int
    name: str = ""
    language: str = ""
    vtt: str = Field(default="", repr=False)


class ChangedSubtitle(Said):
    """What a change has made of a track; its identity is not said."""

    name: str = ""
    language: str = ""


class Subtitles(RootModel[tuple[Subtitle, ...]]):
    """The caption tracks of a film."""


class CreateTask(Request):
    """POST /streaming/ai/tasks."""

    url: str
    task_name: str = "transcription"
    audio_language: str | None = None
    subtitles_language: str | None = None
    client_user_id: str | None = Field(default=None, max_length=256)
    client_entity_data: str | None = Field(default=None, max_length=4096)


class CreatedTask(Said):
    """Its answer."""

    task_id: str


class TaskData(Said):
    """What a task was asked to do."""

    task_name: str = ""
    url: str = Field(default="", repr=False)
    audio_language: str = ""
    subtitles_language: str = ""
    client_entity_data: str = ""


class TaskSubtitle(Said):
    """A cue of a result: times as HH:mm:ss.fff."""

    start_time: str = ""
    end_time: str = ""
    text: str = ""


class TaskResult(Said):
    """What came of a task."""

    speech_detected: bool = False
    concatenated_text: str = ""
    subtitles: tuple[TaskSubtitle, ...] = ()
    vttContent: str = ""
    languages: tuple[str, ...] = ()
    error: str = ""


class ProcessingTime(Said):
    """When a task ran."""

    started_at: str = ""
    completed_at: str = ""
    total_time_sec: float | None = None


class Task(Said):
    """An AI task."""

    task_id: str
    status: str = ""
    progress: float | None = None
    """Per cent."""
    processing_time: ProcessingTime = ProcessingTime()
    task_data: TaskData = TaskData()
    result: TaskResult | None = None


class Tasks(Said):
    """A page of tasks."""

    count: int = 0
    results: tuple[Task, ...] = ()


class LanguageSupport(Said):
    """GET /streaming/ai/info."""

    supported: bool = False
