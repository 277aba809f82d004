"""What is sent to Mux's Robots and what comes back, in Mux's own words."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from cuesmith.engines.hosts.messages import Request, Said
from cuesmith.engines.hosts.mux.models import LONGEST_PASSTHROUGH

Identity = Annotated[str, StringConstraints(min_length=1)]
Existing = Literal["fail", "replace_all", "replace_generated"]
"""What becomes of tracks of the same language (without region) or name (without case)."""
MOST_PHRASES = 1000
LONGEST_PHRASE = 49
MOST_WORDS = 5
"""Of a phrase."""
MOST_TERMS = 100
LONGEST_TERM = 100


# --- requests --------------------------------------------------------------------------------


class JobParameters(Request):
    """What the parameters of all caption jobs have in common."""

    asset_id: Identity
    upload_to_mux: bool = True
    """Whether the outcome becomes a track of the asset."""


class GeneratePremiumCaptionsJobParameters(JobParameters):
    """Captions from the sound, better than the ones that come with taking a film in."""

    language_code: Identity | None = None
    """BCP 47; None has Mux find out."""
    replace_existing_tracks: Existing | None = None
    track_name: Identity | None = None
    """None: "{Language} (Generated)"."""
    include_speakers: bool = False
    include_words: bool = False
    """Word timings as JSON; dearer."""
    phrases: tuple[str, ...] | None = Field(default=None, min_length=1)
    """Names and jargon that are likely to be said."""


class TranslateCaptionsJobParameters(JobParameters):
    """A track in another language."""

    track_id: Identity
    to_language_code: Identity
    """BCP 47."""
    replace_existing_tracks: Existing | None = None
    track_name: Identity | None = None
    """None: "{Language} (Auto-translated)"."""
    never_translate: tuple[str, ...] | None = Field(default=None, min_length=1)


class Replacement(Request):
    """Words that are to be others."""

    find: Identity
    replace: str
    case_sensitive: bool = False


class AutoCensorProfanity(Request):
    """How swearing is hidden."""

    detection_method: Literal["llm"] = "llm"
    mode: Literal["blank", "remove", "mask"] = "blank"
    always_censor: tuple[Identity, ...] | None = None
    never_censor: tuple[Identity, ...] | None = None


class EditCaptionsJobParameters(JobParameters):
    """A track with words replaced; its times stay."""

    track_id: Identity
    replacements: tuple[Replacement, ...] | None = None
    auto_censor_profanity: AutoCensorProfanity | None = None
    delete_original_track: bool = True
    track_name_suffix: Identity | None = None
    """None: "edited"."""


class CreateJobRequest(Request):
    """POST /robots/{version}/jobs/{workflow}."""

    parameters: (
        GeneratePremiumCaptionsJobParameters
        | TranslateCaptionsJobParameters
        | EditCaptionsJobParameters
    )
    passthrough: str | None = Field(default=None, max_length=LONGEST_PASSTHROUGH)


# --- answers ---------------------------------------------------------------------------------


class JobError(Said):
    """Why a job failed."""

    type: str = ""
    message: str = ""
    retryable: bool = False


class JobOutputs(Said):
    """What came of a job; each workflow fills some of it."""

    language_code: str | None = None
    track_id: str | None = None
    uploaded_track_id: str | None = None
    replaced_track_id: str | None = None
    temporary_srt_url: str | None = Field(default=None, repr=False)
    temporary_vtt_url: str | None = Field(default=None, repr=False)
    temporary_words_url: str | None = Field(default=None, repr=False)
    detected_language: str | None = None
    auto_language_confidence: float | None = None
    never_translate_terms_preserved: bool | None = None
    total_replacement_count: int | None = None

    @property
    def track(self) -> str:
        """The identity of the track that was made; empty where there is none."""
        return self.uploaded_track_id or self.track_id or ""


class JobSummary(Said):
    """A job as the list tells it."""

    id: str
    workflow: str
    status: str
    """pending, processing, completed, errored, cancelled."""
    created_at: int | None = None
    """Seconds since 1970."""
    updated_at: int | None = None


class Job(JobSummary):
    """A job, whole."""

    parameters: dict[str, object] = Field(default_factory=dict)
    passthrough: str | None = None
    units_consumed: int | None = None
    outputs: JobOutputs | None = None
    errors: tuple[JobError, ...] = ()


class Jobs(Said):
    """A page of jobs."""

    data: tuple[JobSummary, ...]
    total_row_count: int | None = None
