"""What goes to Magic Hour and what comes from it, in its own names; nothing else is let through."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from tests.support.hosts.strict import Asked, Strict

Colour = Annotated[str, Field(pattern=r"^#[0-9A-Fa-f]{6}$")]


class UploadItem(Asked):
    type: Literal["video", "audio", "image"]
    extension: Annotated[str, Field(pattern=r"^[a-z0-9]+$")]


class UploadUrls(Asked):
    items: Annotated[list[UploadItem], Field(min_length=1)]


class Assets(Asked):
    video_file_path: Annotated[str, Field(min_length=1)]


class CustomConfig(Asked):
    font: str | None = None
    font_size: float | None = None
    font_style: Literal["normal", "italic", "bold"] | None = None
    text_color: Colour | None = None
    highlighted_text_color: Colour | None = None
    stroke_color: Colour | None = None
    stroke_width: float | None = None
    vertical_position: Literal["top", "center", "bottom"] | None = None
    horizontal_position: Literal["left", "center", "right"] | None = None


class Style(Asked):
    """The schema does not say it, the text does: one of the two, and four fields where there is
    no template."""

    template: Literal["karaoke", "cinematic", "minimalist", "highlight"] | None = None
    custom_config: CustomConfig | None = None

    @model_validator(mode="after")
    def _enough(self) -> Style:
        if self.template is not None:
            return self
        needed = ("font", "text_color", "vertical_position", "horizontal_position")
        lacking = [name for name in needed if getattr(self.custom_config, name, None) is None]
        if lacking:
            raise ValueError(f"without a template the style needs {', '.join(lacking)}")
        return self


class AutoSubtitle(Asked):
    assets: Assets
    start_seconds: Annotated[float, Field(ge=0)]
    end_seconds: Annotated[float, Field(ge=0.1)]
    style: Style
    name: str | None = None

    @model_validator(mode="after")
    def _forward(self) -> AutoSubtitle:
        if self.end_seconds <= self.start_seconds:
            raise ValueError("end_seconds must be greater than start_seconds")
        return self


class UploadAddress(Strict):
    upload_url: str
    expires_at: str
    file_path: str


class UploadAddresses(Strict):
    items: list[UploadAddress]


class Made(Strict):
    id: str
    credits_charged: int


class Problem(Strict):
    message: str
    code: str


class Download(Strict):
    url: str
    expires_at: str


class Project(Strict):
    id: str
    name: str | None
    status: Literal["draft", "queued", "rendering", "complete", "error", "canceled"]
    type: str
    created_at: str
    width: int
    height: int
    enabled: bool
    start_seconds: float
    end_seconds: float
    credits_charged: int
    fps: float
    error: Problem | None
    downloads: list[Download]
