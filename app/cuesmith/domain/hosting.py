"""Video hosts as a person sees them: their films, caption tracks and jobs, in one vocabulary.

Languages are BCP 47 throughout; an engine maps them to what its host speaks.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path


class HostName(StrEnum):
    """The hosts that are known."""

    MUX = "mux"
    GCORE = "gcore"
    MAGIC_HOUR = "magic-hour"

    @property
    def label(self) -> str:
        """As people write it."""
        return {"mux": "Mux", "gcore": "Gcore", "magic-hour": "Magic Hour"}[self.value]


TAKING_TRACKS = (HostName.MUX, HostName.GCORE)
"""Hosts that films with caption tracks go to."""
SIGNING = frozenset((HostName.MUX,))
"""Those that keep a film from whoever has no signed address."""
FETCHING_CAPTIONS = frozenset((HostName.MUX,))
"""Those that take captions only from an address that they can fetch."""

RENDERED_FILMS = ("mp4", "m4v", "mov", "webm")
"""How the names of films end that Magic Hour takes."""


class Capability(StrEnum):
    """What a host may be able to do; what it lacks is not offered."""

    LIST = "list"
    """It tells what films it holds."""
    UPLOAD = "upload"
    FETCH = "fetch"
    """It takes a film from an address on the web."""
    TRACKS = "tracks"
    """Films have caption tracks there, which can be attached, replaced and removed."""
    BUCKET = "bucket"
    """It takes captions only from an address that it can fetch."""
    SIGNED = "signed"
    """Films can be kept from those who have no signed address."""
    CAPTION = "caption"
    """It can make captions from a film's sound."""
    TRANSLATE = "translate"
    RENDER = "render"
    """It draws captions of its own into the picture."""


class Privacy(StrEnum):
    """Who may see a film."""

    PUBLIC = "public"
    SIGNED = "signed"


class VideoState(StrEnum):
    """How it stands with a film at a host."""

    WAITING = "waiting"
    """Nothing, or not everything, has arrived."""
    PROCESSING = "processing"
    PLAYABLE = "playable"
    """It can be watched, though not yet in every quality."""
    READY = "ready"
    FAILED = "failed"
    UNKNOWN = "unknown"
    """A word that we do not know: never taken for success."""


class TrackState(StrEnum):
    """How it stands with a caption track at a host."""

    PREPARING = "preparing"
    READY = "ready"
    FAILED = "failed"
    DELETED = "deleted"
    UNKNOWN = "unknown"


class JobState(StrEnum):
    """How it stands with a host's own job."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"

    @property
    def over(self) -> bool:
        """Whether nothing more will come of it."""
        return self in (JobState.DONE, JobState.FAILED, JobState.CANCELLED)


class JobKind(StrEnum):
    """What a host's own job does."""

    CAPTION = "caption"
    TRANSLATE = "translate"
    EDIT = "edit"
    RENDER = "render"


@dataclass(frozen=True, slots=True)
class AccountId:
    """One of the user's accounts; the secrets belonging to it are kept elsewhere."""

    host: HostName
    name: str
    """As the user calls it."""


@dataclass(frozen=True, slots=True)
class AccountFacts:
    """What a host says of an account."""

    title: str
    """Who or what it is, in the host's words."""
    details: tuple[tuple[str, str], ...] = ()
    """Further facts by name: environment, plan, credits, ..."""


@dataclass(frozen=True, slots=True)
class RemoteTrack:
    """A caption track at a host."""

    id: str
    name: str
    language: str
    """BCP 47; "und" until it is known."""
    state: TrackState
    made_by: str = ""
    """In the host's own word: "uploaded", "generated_vod", ..."""
    closed_captions: bool = False
    confidence: float | None = None
    """How sure the host is of the language, 0 to 1."""


@dataclass(frozen=True, slots=True)
class RemoteVideo:
    """A film at a host."""

    id: str
    name: str
    state: VideoState
    word: str = ""
    """The state in the host's own word."""
    progress: float = -1.0
    """Fraction from 0 to 1 of its preparation; below 0 where the host does not say."""
    error: str = ""
    """Why it failed, in the host's words."""
    duration: int | None = None
    """Milliseconds."""
    link: str = ""
    """Where it can be watched; empty where it cannot yet."""
    privacy: Privacy = Privacy.PUBLIC
    created: int | None = None
    """Seconds since 1970."""
    tracks: tuple[RemoteTrack, ...] = ()
    """Its caption tracks, where the host tells them along with the film."""


@dataclass(frozen=True, slots=True)
class VideoPage:
    """Some of the films of an account, the latest first."""

    videos: tuple[RemoteVideo, ...]
    more: bool
    """Whether another page follows."""


@dataclass(frozen=True, slots=True)
class CaptionUpload:
    """A caption track on its way to a host."""

    name: str
    """As viewers see it."""
    language: str
    """BCP 47."""
    text: str
    """A WebVTT file."""
    closed_captions: bool = False
    """Whether it tells sounds too, for those who cannot hear."""


@dataclass(frozen=True, slots=True)
class RemoteJob:
    """A job of a host's own."""

    id: str
    kind: JobKind
    video: str
    """The film's identity at the host; may be empty."""
    state: JobState
    word: str = ""
    """The state in the host's own word."""
    progress: float = -1.0
    """Fraction from 0 to 1; below 0 where the host does not say."""
    error: str = ""
    retryable: bool = False
    """Whether the host says that it is worth trying a failed one again."""
    created: int | None = None
    """Seconds since 1970."""
    workflow: str = ""
    """The kind in the host's own word: "generate-premium-captions", ..."""
    outputs: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    """What came of it, by the host's names; addresses in it may hold secrets."""
    cost: str = ""
    """What it took, in the host's units."""


@dataclass(frozen=True, slots=True)
class VideoUpload:
    """A film that is to go to a host."""

    title: str
    file: Path | None = None
    """On this machine; or else:"""
    url: str = ""
    """Where the host fetches it."""
    privacy: Privacy = Privacy.PUBLIC
    caption_language: str | None = None
    """BCP 47, or "auto": the host is to make captions in it as it takes the film in. None: not."""
    translate_to: tuple[str, ...] = ()
    """BCP 47: what the host is to translate those captions into."""
    mark: str = ""
    """A mark of ours that the host keeps (Mux: passthrough; Gcore: client_user_id): by it a film is
    found again whose making was not answered."""
    test: bool = False
    """A trial that costs nothing, where the host has such."""


@dataclass(frozen=True, slots=True)
class JobRequest:
    """A job for a host. What a host does not know must be left as it is."""

    kind: JobKind
    video: str = ""
    """Identity of the film at the host."""
    track: str = ""
    """Identity of the caption track there that is to be translated or edited."""
    language: str | None = None
    """BCP 47: what is spoken; None leaves it to the host to find out."""
    to_language: str | None = None
    """BCP 47: what to translate into."""
    options: tuple[tuple[str, object], ...] = ()
    """Further parameters, by the host's own names."""


@dataclass(frozen=True, slots=True)
class JobResult:
    """What came of a host's job, ready to be opened here."""

    tracks: tuple[tuple[str, bytes], ...] = ()
    """Caption files: a name with its ending (.vtt, .srt, .json), and what is in it."""
    transcript: str = ""
    film: str = ""
    """An address from which a rendered film can be fetched."""


@dataclass(frozen=True, slots=True)
class BucketPlace:
    """The user's own S3-compatible bucket, from which a host fetches captions; its keys are kept
    elsewhere."""

    bucket: str
    endpoint: str = ""
    """Where its API is: https://...; empty for AWS."""
    region: str = ""
    """Empty where it is to be taken from the endpoint."""
    prefix: str = ""
    """A folder in the bucket."""
    virtual_host: bool = False
    """Whether the bucket's name is part of the host's name, as AWS always has it, and not of the
    path, which all other makers take."""
