"""What is sent to Mux's Video and System APIs, and what comes back, in Mux's own words.

Requests refuse what they do not know; answers take whatever else Mux adds. States are plain text
there: a word that Mux adds one day must not make an answer unreadable.
"""

from __future__ import annotations

from typing import Generic, Literal, TypeVar

from pydantic import Field

from cuesmith.engines.hosts.messages import Request, Said

T = TypeVar("T")

LONGEST_TITLE = 512
"""Code points."""
LONGEST_PASSTHROUGH = 255


class Data(Said, Generic[T]):
    """The envelope around every success."""

    data: T


# --- requests --------------------------------------------------------------------------------

Policy = Literal["public", "signed"]


class AssetGeneratedSubtitleSettings(Request):
    """Captions that Mux is to make from the sound."""

    language_code: str
    """One of `languages.GENERATED`."""
    name: str | None = None
    passthrough: str | None = Field(default=None, max_length=LONGEST_PASSTHROUGH)


class InputSettings(Request):
    """A file that an asset is made of."""

    url: str | None = Field(default=None, repr=False)
    """Left out for the file of a direct upload."""
    generated_subtitles: tuple[AssetGeneratedSubtitleSettings, ...] | None = None


class AssetMetadata(Request):
    """Facts that the player may show to anybody."""

    title: str | None = Field(default=None, max_length=LONGEST_TITLE)
    creator_id: str | None = Field(default=None, max_length=128)
    external_id: str | None = Field(default=None, max_length=128)


class AssetOptions(Request):
    """How an asset is made."""

    inputs: tuple[InputSettings, ...] | None = None
    playback_policies: tuple[Policy, ...] = ("public",)
    passthrough: str | None = Field(default=None, max_length=LONGEST_PASSTHROUGH)
    meta: AssetMetadata | None = None
    video_quality: Literal["basic", "plus", "premium"] | None = None
    test: bool | None = None


class CreateAssetRequest(AssetOptions):
    """POST /video/v1/assets."""

    inputs: tuple[InputSettings, ...]


class CreateUploadRequest(Request):
    """POST /video/v1/uploads."""

    cors_origin: str = "*"
    """Of use to browsers only, but demanded."""
    timeout: int | None = Field(default=None, ge=60, le=604_800)
    """Seconds for which the address takes the file."""
    new_asset_settings: AssetOptions
    test: bool | None = None


class UpdateAssetRequest(Request):
    """PATCH /video/v1/assets/{ASSET_ID}."""

    passthrough: str | None = Field(default=None, max_length=LONGEST_PASSTHROUGH)
    meta: AssetMetadata | None = None


class CreatePlaybackIDRequest(Request):
    """POST /video/v1/assets/{ASSET_ID}/playback-ids."""

    policy: Policy


class CreateTrackRequest(Request):
    """POST /video/v1/assets/{ASSET_ID}/tracks: a caption file that Mux fetches."""

    url: str = Field(repr=False)
    type: Literal["text"] = "text"
    text_type: Literal["subtitles"] = "subtitles"
    language_code: str
    name: str | None = None
    """No other text track of the asset may have it."""
    closed_captions: bool | None = None
    passthrough: str | None = Field(default=None, max_length=LONGEST_PASSTHROUGH)


class UpdateAssetTrackRequest(Request):
    """PATCH /video/v1/assets/{ASSET_ID}/tracks/{TRACK_ID}; the text cannot be changed."""

    language_code: str | None = None
    name: str | None = None
    closed_captions: bool | None = None
    passthrough: str | None = Field(default=None, max_length=LONGEST_PASSTHROUGH)


class GenerateTrackSubtitlesRequest(Request):
    """POST /video/v1/assets/{ASSET_ID}/tracks/{AUDIO_TRACK_ID}/generate-subtitles."""

    generated_subtitles: tuple[AssetGeneratedSubtitleSettings, ...]


# --- answers ---------------------------------------------------------------------------------


class Trouble(Said):
    """Why something went wrong: uploads have one message, assets several."""

    type: str = ""
    message: str = ""
    messages: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """All of it in a line."""
        return "; ".join(filter(None, (self.message, *self.messages))) or self.type


class Meta(Said):
    """An asset's facts for viewers."""

    title: str | None = None


class GivenSettings(Said):
    """The part of an upload's asset settings by which it is found again."""

    passthrough: str | None = None


class Upload(Said):
    """A direct upload."""

    id: str
    status: str
    """waiting, asset_created, errored, cancelled, timed_out."""
    url: str | None = Field(default=None, repr=False)
    """Where the file is sent: whoever has it may send one."""
    asset_id: str | None = None
    error: Trouble | None = None
    new_asset_settings: GivenSettings | None = None


class PlaybackID(Said):
    """A name under which an asset is played."""

    id: str
    policy: str
    """public, signed, drm."""


class Track(Said):
    """A video, audio or text track; the first two may say little more than their identity."""

    id: str | None = None
    type: str | None = None
    duration: float | None = None
    text_source: str | None = None
    """uploaded, embedded, generated_vod, generated_live, generated_live_final."""
    language_code: str | None = None
    """BCP 47, or "auto" until it is known."""
    name: str | None = None
    closed_captions: bool | None = None
    passthrough: str | None = None
    status: str | None = None
    """preparing, ready, errored, deleted."""
    primary: bool | None = None
    auto_language_confidence: float | None = None


class AssetProgress(Said):
    """How far an asset is."""

    state: str = ""
    progress: float = -1.0
    """Hundredths, or -1."""


class Asset(Said):
    """A film."""

    id: str
    status: str
    """preparing, ready, errored."""
    created_at: str | None = None
    """Seconds since 1970."""
    duration: float | None = None
    """Seconds."""
    playback_ids: tuple[PlaybackID, ...] = ()
    tracks: tuple[Track, ...] = ()
    errors: Trouble | None = None
    upload_id: str | None = None
    passthrough: str | None = None
    meta: Meta | None = None
    progress: AssetProgress | None = None
    test: bool | None = None

    @property
    def text_tracks(self) -> tuple[Track, ...]:
        """Its caption tracks."""
        return tuple(track for track in self.tracks if track.type == "text" and track.id)


class Assets(Said):
    """A page of assets."""

    data: tuple[Asset, ...]
    next_cursor: str | None = None


class WhoAmI(Said):
    """Whose credentials these are."""

    organization_name: str = ""
    environment_name: str = ""
    environment_type: str = ""
    access_token_name: str = ""
    permissions: tuple[str, ...] = ()


class SigningKey(Said):
    """A key for signed playback addresses."""

    id: str
    private_key: str | None = Field(default=None, repr=False)
    """Base64 of a PEM file; said only once, when it is made."""
