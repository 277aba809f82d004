"""What goes to Gcore and what comes from it, in Gcore's own names; nothing else is let through."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field, model_validator

from tests.support.hosts.strict import Asked, Strict

_CODES = (
    "afr alb amh ara arm asm aze bak baq bel ben bos bre bul bur cat chi cze dan dut eng est fao "
    "fin fre geo ger glg gre guj hat hau haw heb hin hrv hun ice ind ita jav jpn kan kaz khm kor "
    "lao lat lav lin lit ltz mac mal mao mar may mlg mlt mon nep nor oci pan per pol por pus rum "
    "rus san sin slo slv sna snd som spa srp sun swa swe tam tat tel tgk tgl tha tib tuk tur ukr "
    "urd uzb vie wel yid yor"
)
LANGUAGES = frozenset(_CODES.split())
"""ISO 639-2, bibliographic."""
MOST_VTT = 5_000_000
"""Bytes of a subtitle's text."""

Heard = Annotated[str, Field(pattern=r"^(disable|auto|[a-z]{3})$")]
Translated = Annotated[str, Field(pattern=r"^(disable|default|[a-z]{3}(,[a-z]{3})*)$")]


class CreateVideo(Asked):
    nullable: ClassVar[frozenset[str]] = frozenset(
        (
            "description",
            "origin_url",
            "origin_http_headers",
            "quality_set_id",
            "clip_start_seconds",
            "clip_duration_seconds",
            "poster",
        )
    )
    name: str
    description: str | None = None
    origin_url: str | None = None
    origin_http_headers: str | None = None
    priority: Annotated[int, Field(ge=-10, le=10)] = 0
    quality_set_id: int | None = None
    clip_start_seconds: int | None = None
    clip_duration_seconds: int | None = None
    source_bitrate_limit: bool = True
    directory_id: int | None = None
    poster: str | None = None
    client_user_id: int | None = None
    auto_transcribe_audio_language: Heard = "auto"
    auto_translate_subtitles_language: Translated = "disable"


class Create(Asked):
    """The wrapper around a video that is to be made."""

    video: CreateVideo


class CreateSubtitle(Asked):
    nullable: ClassVar[frozenset[str]] = frozenset(
        ("auto_transcribe_audio_language", "auto_translate_subtitles_language")
    )
    name: str | None = None
    language: str | None = None
    vtt: str | None = None
    auto_transcribe_audio_language: Annotated[str, Field(pattern=r"^(auto|[a-z]{3})$")] | None = (
        None
    )
    auto_translate_subtitles_language: (
        Annotated[str, Field(pattern=r"^(default|[a-z]{3}(,[a-z]{3})*)$")] | None
    ) = None

    @model_validator(mode="after")
    def _text_or_heard(self) -> CreateSubtitle:
        given = self.language is not None and self.vtt is not None
        if not given and "auto_transcribe_audio_language" not in self.model_fields_set:
            raise ValueError("language and vtt are needed, or auto_transcribe_audio_language")
        return self


class UpdateSubtitle(Asked):
    name: str | None = None
    language: str | None = None
    vtt: str | None = None


class CreateTask(Asked):
    nullable: ClassVar[frozenset[str]] = frozenset(
        ("audio_language", "subtitles_language", "client_user_id", "client_entity_data")
    )
    url: str
    task_name: Literal["transcription"]
    audio_language: str | None = None
    subtitles_language: str | None = None
    client_user_id: Annotated[str, Field(max_length=256)] | None = None
    client_entity_data: Annotated[str, Field(max_length=4096)] | None = None


class Rendition(Strict):
    id: int
    name: str
    width: int
    height: int
    size: int
    progress: int
    status: Literal["processing", "complete", "error"]
    error: str | None = None
    mp4_url: str = ""


class Video(Strict):
    id: int
    name: str
    description: str
    client_id: int
    status: Literal["empty", "pending", "viewable", "ready", "error"]
    error: str
    duration: int | None
    origin_url: str | None
    slug: str
    created_at: str
    client_user_id: int | None
    hls_url: str
    dash_url: str
    iframe_url: str
    converted_videos: list[Rendition]


class Subtitle(Strict):
    id: int
    name: str
    language: str
    vtt: str


class Server(Strict):
    id: int
    hostname: str
    ssl: bool
    role: str
    active: bool


class UploadVideo(Strict):
    id: int
    name: str
    client_id: int
    status: str


class UploadParameters(Strict):
    servers: list[Server]
    token: str
    video: UploadVideo


class Times(Strict):
    started_at: str
    completed_at: str | None
    total_time_sec: float | None


class Task(Strict):
    task_id: str
    status: Literal["PENDING", "STARTED", "SUCCESS", "FAILURE", "RECEIVED", "REVOKED", "RETRY"]
    progress: int
    processing_time: Times
    task_data: dict[str, Any]
    result: dict[str, Any] | None = None


class Tasks(Strict):
    count: int
    next: str | None
    previous: str | None
    results: list[Task]
