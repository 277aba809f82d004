"""What the window asks of the outside; the start-up hands it in, so that no panel knows an engine.

Everything here may take long: it is called from jobs and threads, never from the GUI thread,
unless it says otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from cuesmith.base.jobs import CancelToken, Report
from cuesmith.bridge.film_ports import FilmPorts
from cuesmith.bridge.host_ports import HostPorts
from cuesmith.bridge.style_ports import StylePorts
from cuesmith.bridge.sync_ports import SyncPorts
from cuesmith.bridge.transcript_ports import TranscriptPorts
from cuesmith.bridge.translation_ports import TranslationPorts
from cuesmith.bridge.voice_ports import VoicePorts
from cuesmith.domain.cue import Cue
from cuesmith.domain.frame_times import FrameTimes
from cuesmith.domain.media import MediaInfo, Picture
from cuesmith.domain.speech import Span
from cuesmith.domain.speech_choice import MachineSummary, SpeechChoice, SpeechModel
from cuesmith.domain.subtitle_file import OpenedSubtitles
from cuesmith.services.ports import Peaks, PictureReader, Spectrogram, Speller
from cuesmith.services.project import ProjectStore
from cuesmith.services.project_export import ExportFormat
from cuesmith.services.project_opening import Looking
from cuesmith.services.project_recent import RecentProjects
from cuesmith.services.transcription import Listen, Transcript


@dataclass(frozen=True, slots=True)
class MediaPorts:
    """What is known of media, and what is in them."""

    probe: Callable[[Path], MediaInfo]
    open_pictures: Callable[[MediaInfo], PictureReader]
    """Raises `MediaError` where the medium has no pictures."""
    peaks: Callable[[MediaInfo, int | None], Iterator[Peaks]]
    """The waveform of a sound track, by its position among the medium's own (None: its default
    one): snapshots as reading goes on, the last one complete. Raises `MediaError`."""
    frame_times: Callable[[MediaInfo, Report, CancelToken], FrameTimes | None]
    """When each picture begins, exactly: reads the whole file. None where it cannot be told;
    raises `MediaError` where there are no pictures, `Cancelled`."""
    shot_changes: Callable[[MediaInfo, Report, CancelToken], Iterator[tuple[int, ...]]]
    """Milliseconds at which shots begin: growing snapshots, the last one complete; at once where
    the medium is known. Raises `MediaError` where there are no pictures, `Cancelled`."""
    silences: Callable[[Peaks], tuple[Span, ...]]
    """Stretches of at least 200 ms that are silent beside the rest. Some 20 ms an hour."""
    spectrogram: Callable[[MediaInfo, int | None, Span, int, CancelToken], Spectrogram]
    """Of a track's stretch of at most 20 minutes, with so many columns (at most 4096). Quick
    where it was made before. Raises `UsageError`, `MediaError`, `Cancelled`."""
    thumbnail: Callable[[Path, Fraction, tuple[int, int]], Picture | None]
    """The picture at a time in seconds, scaled down to fit a width and height; None where there
    is none. Raises `MediaError` where the file cannot be opened."""


@dataclass(frozen=True, slots=True)
class SpeechRun:
    """One run of speech recognition."""

    medium: Path
    choice: SpeechChoice
    run: str
    """Names the run's journal: letters and digits."""
    resume: bool = False
    """Whether to begin with what the journal holds."""
    start: int = 0
    """Milliseconds; where to begin where the journal holds nothing."""
    end: int | None = None
    """Milliseconds; None goes to the end."""


@dataclass(frozen=True, slots=True)
class SpeechPorts:
    """Speech recognition, and the models it needs. Sentences name no commands to type."""

    hear: Callable[[SpeechRun, Listen, Report, CancelToken], Transcript]
    """Run; what was heard is safe in the journal before it is told. `Report` gets what comes
    before, such as the fetching of a model. Raises `SpeechError`, `MediaError`, `FileError`,
    `Cancelled`."""
    forget: Callable[[str], None]
    """Remove a run's journal: its cues are safe. Quick."""
    models: Callable[[], tuple[SpeechModel, ...]]
    """All models, in the order of the catalogue."""
    preferred: Callable[[], tuple[SpeechModel, ...]]
    """Those on disk, the best one first."""
    fetch: Callable[[str, Report, CancelToken], Path]
    """Bring a model to the disk; stopping keeps what has arrived. Raises `ModelError`,
    `Cancelled`."""
    remove: Callable[[str], int]
    """Delete a model of the store; gives the bytes freed. Raises `ModelError`."""
    folder_problem: Callable[[Path], str]
    """Why a folder is no speech model, as a clause; empty where it is one."""
    machine: Callable[[], MachineSummary]
    """What this machine can do."""
    queues: Path
    """Where the queue's list is kept for the next start."""


@dataclass(frozen=True, slots=True)
class ProjectPorts:
    """Projects: where they are kept, and what can be opened as one."""

    store: ProjectStore
    looking: Looking
    """What it takes to find out what a dropped file is."""
    read_embedded: Callable[[Path, int], OpenedSubtitles]
    """A subtitle stream of a medium, by its index there; raises `SubtitleError`, `MediaError`."""
    formats: Callable[[], tuple[ExportFormat, ...]]
    """What captions can be written as, by name. Quick, but not at the start."""
    thumbnail: Callable[[Path, Fraction, tuple[int, int]], Picture | None]
    """As in `MediaPorts`."""
    pictures: Path
    """Where small pictures of media are kept."""
    recent: RecentProjects
    folder: Path
    """Where projects live that have no name yet."""
    rescue: Path
    """Where whole copies go of projects whose own place refuses."""


@dataclass(frozen=True, slots=True)
class StudioPorts:
    """All of it."""

    media: MediaPorts
    speech: SpeechPorts
    projects: ProjectPorts
    style: StylePorts
    films: FilmPorts
    hosts: HostPorts
    translation: TranslationPorts
    sync: SyncPorts
    transcripts: TranscriptPorts
    voices: VoicePorts
    write_cues: Callable[[Sequence[Cue], str], str]
    """Cues in a format, such as "srt", for the clipboard. Quick."""
    read_cues: Callable[[str, str], tuple[Cue, ...]]
    """Cues of a text, and of what format it is ("" finds out). Quick."""
    open_speller: Callable[[str], Speller | None]
    """The dictionary of a BCP 47 language; None where there is none."""
    sample: Path
