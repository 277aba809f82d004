"""Transcribing a medium that is open in no window: its cues become a project of their own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from cuesmith.domain.document import Document
from cuesmith.domain.edits import apply
from cuesmith.domain.language import language_name
from cuesmith.domain.profiles import Profile
from cuesmith.domain.project import ProjectContent
from cuesmith.domain.speech import Started
from cuesmith.domain.speech_choice import SpeechChoice
from cuesmith.services.live_captions import Delivery, ResumePoint
from cuesmith.services.live_run import News, transcribe_live
from cuesmith.services.live_track import LiveTrack, resume_point
from cuesmith.services.project import ProjectStore, unnamed_path
from cuesmith.services.project_media import refer_to
from cuesmith.services.project_recent import RecentProject, RecentProjects
from cuesmith.services.transcription import Listen, Transcript


@dataclass(frozen=True, slots=True)
class QueuedWork:
    """One medium, and how far it is."""

    medium: Path
    choice: SpeechChoice
    run: str = field(default_factory=lambda: uuid4().hex)
    track: str = field(default_factory=lambda: uuid4().hex[:12])
    document: Document = field(default_factory=Document)
    """What was heard so far."""
    duration: int = 0
    """Milliseconds, once known."""

    @property
    def point(self) -> ResumePoint | None:
        """Where it goes on; None at the beginning, and at the end."""
        here = [track for track in self.document.tracks if track.id == self.track]
        return resume_point(here[0]) if here else None

    @property
    def complete(self) -> bool:
        """Whether the end was reached."""
        return bool(self.document.tracks) and self.point is None

    @property
    def cues(self) -> int:
        """How many there are."""
        return sum(len(track.cues) for track in self.document.tracks)


Hear = Callable[[ResumePoint | None, Listen], Transcript]
"""Runs an engine on the medium, from a resume point on where one is given."""


def run_queued(
    work: QueuedWork,
    hear: Hear,
    profile: Profile,
    emit: Callable[[QueuedWork], None],
) -> Transcript:
    """Transcribe; `emit` gets the work as it grows. However it ends, the last one emitted holds
    all that was heard; errors are raised."""
    point = work.point
    live = LiveTrack(work.track, point or ResumePoint(work.run, wish=work.choice.to_pairs()))

    def listen(news: News) -> None:
        nonlocal work
        if isinstance(news, Started):
            live.started = news
            work = replace(work, duration=news.duration or work.duration)
        elif isinstance(news, Delivery):
            work = replace(work, document=_grown(work.document, live, news))
        emit(work)

    return transcribe_live(lambda tell: hear(point, tell), profile, point, listen)


def _grown(document: Document, live: LiveTrack, delivery: Delivery) -> Document:
    if live.language == "und" and delivery.language != "und":
        live.language = delivery.language
        live.name = language_name(delivery.language)
    edit = live.edit(document, [delivery])
    return document if edit is None else apply(document, edit).document


def keep_as_project(
    store: ProjectStore, recent: RecentProjects, folder: Path, work: QueuedWork
) -> Path:
    """Write a project of its own, in the folder of those without a name; gives its file.

    Raises `FileError`, `MediaError`.
    """
    path = unnamed_path(folder, work.run, datetime.now().astimezone())
    media = refer_to(work.medium, path)
    store.create(path, ProjectContent(work.run, work.document, media=media)).close()
    name = work.medium.stem
    recent.add(
        RecentProject(str(path), name, True, media.path, media.digest, work.duration, work.cues)
    )
    return path
