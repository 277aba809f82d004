"""What goes to Mux and what comes from it, in Mux's own names; nothing else is let through."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from tests.support.hosts.strict import Asked, Strict

Text255 = Annotated[str, Field(max_length=255)]
NonEmpty = Annotated[str, Field(min_length=1)]
Policy = Literal["public", "signed", "drm"]
Language = Literal[
    "en", "es", "it", "pt", "de", "fr", "pl", "ru", "nl", "ca", "tr", "sv", "uk", "no", "fi",
    "sk", "el", "cs", "hr", "da", "ro", "bg", "auto",
]  # fmt: skip
Replace = Literal["fail", "replace_all", "replace_generated"]


class GeneratedSubtitles(Asked):
    language_code: Language = "en"
    name: str | None = None
    passthrough: Text255 | None = None


class Input(Asked):
    url: str | None = None
    overlay_settings: dict[str, Any] | None = None
    generated_subtitles: list[GeneratedSubtitles] = Field(default_factory=list)
    start_time: float | None = None
    end_time: float | None = None
    type: Literal["video", "audio", "text"] | None = None
    text_type: Literal["subtitles"] | None = None
    language_code: str | None = None
    name: str | None = None
    closed_captions: bool | None = None
    passthrough: Text255 | None = None


class Meta(Asked):
    title: Annotated[str, Field(max_length=512)] | None = None
    creator_id: Annotated[str, Field(max_length=128)] | None = None
    external_id: Annotated[str, Field(max_length=128)] | None = None


class StaticRendition(Asked):
    resolution: str
    passthrough: str | None = None


class AssetOptions(Asked):
    """The deprecated names are left out: a client of ours has no use for them."""

    inputs: list[Input] = Field(default_factory=list)
    playback_policies: list[Policy] = Field(default_factory=list)
    advanced_playback_policies: list[dict[str, Any]] = Field(default_factory=list)
    passthrough: Text255 | None = None
    normalize_audio: bool = False
    master_access: Literal["none", "temporary"] | None = None
    test: bool = False
    max_resolution_tier: Literal["1080p", "1440p", "2160p"] | None = None
    video_quality: Literal["basic", "plus", "premium"] | None = None
    static_renditions: list[StaticRendition] = Field(default_factory=list)
    meta: Meta | None = None
    copy_overlays: bool = True
    directives: list[dict[str, Any]] = Field(default_factory=list)


class CreateAsset(AssetOptions):
    inputs: list[Input]


class CreateUpload(Asked):
    cors_origin: str
    timeout: Annotated[int, Field(ge=60, le=604_800)] = 3600
    new_asset_settings: AssetOptions = AssetOptions()
    test: bool = False


class UpdateAsset(Asked):
    passthrough: Text255 | None = None
    meta: Meta | None = None


class CreatePlaybackId(Asked):
    policy: Policy


class CreateTrack(Asked):
    url: str
    type: Literal["text", "audio"]
    language_code: NonEmpty
    text_type: Literal["subtitles"] | None = None
    name: str | None = None
    closed_captions: bool = False
    passthrough: Text255 | None = None


class UpdateTrack(Asked):
    language_code: NonEmpty | None = None
    name: NonEmpty | None = None
    closed_captions: bool | None = None
    passthrough: Text255 | None = None


class GenerateSubtitles(Asked):
    generated_subtitles: Annotated[list[GeneratedSubtitles], Field(min_length=1)]


class Phrases(Asked):
    """A list that is checked on its own, since its rules are many."""

    phrases: list[Annotated[str, Field(min_length=1, max_length=49)]] = Field(
        min_length=1, max_length=1000
    )


class PremiumParameters(Asked):
    asset_id: NonEmpty
    language_code: NonEmpty | None = None
    replace_existing: bool = False
    replace_existing_tracks: Replace | None = None
    track_name: NonEmpty | None = None
    include_speakers: bool = False
    include_words: bool = False
    upload_to_mux: bool = True
    phrases: list[str] | None = None


class TranslateParameters(Asked):
    asset_id: NonEmpty
    track_id: NonEmpty
    to_language_code: NonEmpty
    upload_to_mux: bool = True
    replace_existing_tracks: Replace | None = None
    never_translate: (
        Annotated[
            list[Annotated[str, Field(min_length=1, max_length=100)]],
            Field(min_length=1, max_length=100),
        ]
        | None
    ) = None
    track_name: NonEmpty | None = None


class Replacement(Asked):
    find: NonEmpty
    replace: str
    case_sensitive: bool = False


class Censoring(Asked):
    detection_method: Literal["llm"] = "llm"
    mode: Literal["blank", "remove", "mask"] = "blank"
    always_censor: list[NonEmpty] = Field(default_factory=list)
    never_censor: list[NonEmpty] = Field(default_factory=list)


class EditParameters(Asked):
    asset_id: NonEmpty
    track_id: NonEmpty
    auto_censor_profanity: Censoring | None = None
    replacements: list[Replacement] | None = None
    upload_to_mux: bool = True
    delete_original_track: bool = True
    track_name_suffix: NonEmpty | None = None


class CreatePremiumJob(Asked):
    parameters: PremiumParameters
    passthrough: str | None = None


class CreateTranslateJob(Asked):
    parameters: TranslateParameters
    passthrough: str | None = None


class CreateEditJob(Asked):
    parameters: EditParameters
    passthrough: str | None = None


class Problem(Strict):
    type: str
    messages: list[str]


class PlaybackId(Strict):
    id: str
    policy: Policy


class Track(Strict):
    """One of an asset's; only what is known of it is set."""

    id: str
    type: Literal["video", "audio", "text"]
    duration: float = 0.0
    max_width: int = 0
    max_height: int = 0
    max_frame_rate: float = 0.0
    max_channels: int = 0
    text_type: Literal["subtitles"] = "subtitles"
    text_source: Literal[
        "uploaded", "embedded", "generated_live", "generated_live_final", "generated_vod"
    ] = "uploaded"
    language_code: str = ""
    name: str = ""
    closed_captions: bool = False
    passthrough: str = ""
    status: Literal["preparing", "ready", "errored", "deleted"] = "preparing"
    primary: bool = False
    auto_language_confidence: float = 0.0


class Progress(Strict):
    state: Literal["ingesting", "transcoding", "completed", "live", "errored"]
    progress: float


class Asset(Strict):
    id: str
    created_at: str
    status: Literal["preparing", "ready", "errored"]
    max_resolution_tier: str
    encoding_tier: str
    video_quality: str
    master_access: str
    progress: Progress
    duration: float = 0.0
    aspect_ratio: str = ""
    resolution_tier: str = ""
    playback_ids: list[PlaybackId] = Field(default_factory=list)
    tracks: list[Track] = Field(default_factory=list)
    errors: Problem | None = None
    upload_id: str = ""
    passthrough: str = ""
    meta: Meta | None = None
    test: bool = False


class UploadProblem(Strict):
    type: str
    message: str


class Upload(Strict):
    id: str
    timeout: int
    status: Literal["waiting", "asset_created", "errored", "cancelled", "timed_out"]
    cors_origin: str
    new_asset_settings: AssetOptions
    url: str = ""
    asset_id: str = ""
    error: UploadProblem | None = None
    test: bool = False


class SigningKey(Strict):
    id: str
    created_at: str
    private_key: str = ""


class WhoAmI(Strict):
    permissions: list[str]
    organization_name: str
    organization_id: str
    environment_type: str
    environment_name: str
    environment_id: str
    access_token_name: str


class JobProblem(Strict):
    type: str
    message: str
    retryable: bool = False


class Job(Strict):
    id: str
    workflow: str
    status: Literal["pending", "processing", "completed", "errored", "cancelled"]
    units_consumed: int
    created_at: int
    updated_at: int
    parameters: dict[str, Any]
    passthrough: str = ""
    outputs: dict[str, Any] = Field(default_factory=dict)
    errors: list[JobProblem] = Field(default_factory=list)


class Data(Strict):
    """Mux's envelope."""

    data: Any


class Cursored(Data):
    next_cursor: str | None
