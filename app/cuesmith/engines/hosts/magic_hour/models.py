"""What is sent to Magic Hour's API, and what comes back, in Magic Hour's own words.

Requests refuse what they do not know; answers take whatever else is added. States are plain text
there: a word that is added one day must not make an answer unreadable.
"""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from cuesmith.engines.hosts.messages import Request, Said


class UploadItem(Request):
    """A file that is to be sent."""

    type: Literal["video", "audio", "image"] = "video"
    extension: str = Field(pattern=r"^[a-z0-9]+$")


class UploadUrlsRequest(Request):
    """POST /v1/files/upload-urls."""

    items: tuple[UploadItem, ...] = Field(min_length=1)


class UploadUrl(Said):
    """Where a file is sent, and what it is called afterwards."""

    upload_url: str = Field(repr=False)
    file_path: str
    expires_at: str = ""


class UploadUrls(Said):
    """In the order of the request."""

    items: tuple[UploadUrl, ...]


Color = Annotated[str, Field(pattern=r"^#[0-9A-Fa-f]{6}$")]


class CustomConfig(Request):
    """`style.custom_config`; the words are those of the descriptions, as the schema has none."""

    font: str | None = Field(default=None, min_length=1)
    font_size: float | None = Field(default=None, gt=0)
    font_style: Literal["normal", "italic", "bold"] | None = None
    text_color: Color | None = None
    highlighted_text_color: Color | None = None
    stroke_color: Color | None = None
    stroke_width: float | None = Field(default=None, ge=0)
    vertical_position: Literal["top", "center", "bottom"] | None = None
    horizontal_position: Literal["left", "center", "right"] | None = None


_ALONE = ("font", "text_color", "vertical_position", "horizontal_position")


class Style(Request):
    """A template, a configuration, or both; the documented rules are checked here, for the schema
    does not hold them."""

    template: Literal["karaoke", "cinematic", "minimalist", "highlight"] | None = None
    custom_config: CustomConfig | None = None

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.template is None and self.custom_config is None:
            raise ValueError("a style needs a template or a custom_config")
        if self.template is None:
            config = self.custom_config or CustomConfig()
            missing = [name for name in _ALONE if getattr(config, name) is None]
            if missing:
                raise ValueError(f"without a template custom_config needs {', '.join(missing)}")
        return self


class Assets(Request):
    """The film."""

    video_file_path: str = Field(min_length=1)


class AutoSubtitleRequest(Request):
    """POST /v1/auto-subtitle-generator."""

    name: str | None = None
    start_seconds: float = Field(ge=0)
    end_seconds: float = Field(ge=0.1)
    assets: Assets
    style: Style

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.end_seconds <= self.start_seconds:
            raise ValueError("end_seconds must be greater than start_seconds")
        return self


class AutoSubtitle(Said):
    """Its answer."""

    id: str = Field(min_length=1)
    credits_charged: int = 0


class ProjectError(Said):
    """Why a render failed."""

    message: str = ""
    code: str = ""


class Download(Said):
    """A rendered film."""

    url: str = Field(repr=False)
    expires_at: str = ""


class VideoProject(Said):
    """GET /v1/video-projects/{id}."""

    id: str
    name: str | None = None
    status: str = ""
    type: str = ""
    created_at: str = ""
    enabled: bool = True
    credits_charged: int = 0
    error: ProjectError | None = None
    downloads: tuple[Download, ...] = ()
