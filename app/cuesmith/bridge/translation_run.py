"""One translation of a track: what is wanted, the job that does it, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from cuesmith.base.errors import CuesmithError
from cuesmith.base.jobs import CancelToken, Progress
from cuesmith.bridge.bulk_edits import Made, Make
from cuesmith.bridge.job_board import BoardedJob
from cuesmith.bridge.runner import Job, JobContext
from cuesmith.domain.document import Document
from cuesmith.domain.edits import Compound
from cuesmith.domain.profiles import Profile
from cuesmith.domain.retranslation import TranslationWish, begun, source_side
from cuesmith.domain.selection import Selection
from cuesmith.domain.track import Track
from cuesmith.domain.track_edits import AddTrack
from cuesmith.services.translation import (
    Listen,
    Translated,
    Translation,
    TranslationEvent,
    TranslationRequest,
)

Translate = Callable[[TranslationRequest, str, bool, Listen, CancelToken], Translation]
"""As `TranslationPorts.translate`."""


@dataclass(slots=True)
class Run:
    """One track that is, or will be, translated."""

    track: str
    language: str
    wish: TranslationWish
    gesture: str
    cues: frozenset[str] | None = None
    """The cues to translate; None: those that are still in the source's language."""
    anew: bool = False
    """Whether answers of earlier runs are not used again."""
    entry: BoardedJob | None = None
    then: Mapping[str, str] = field(default_factory=dict)
    """What the cues said when it began."""
    wanted: frozenset[str] = frozenset()
    """The cues it translates, once it began."""
    there: bool = False
    """Whether its track is in the document."""
    leaving: bool = False
    """Whether it ends because its project is left."""


@dataclass(frozen=True, slots=True)
class Ended:
    """What came of a run."""

    track: str
    language: str
    engine: str
    left: int
    """Cues that are still in the source's language."""
    error: CuesmithError | None = None
    cancelled: bool = False
    refusal: str = ""
    """What the engine said when it last refused a text."""


def tracks_label(count: int) -> str:
    """The step that adds several tracks."""
    return f"Add {count} tracks"


def new_tracks(source: Track, place: int, named: Sequence[tuple[Run, str]]) -> Make:
    """The edit that puts the tracks of runs, with their names, behind their source; to be found
    off the GUI thread."""

    def find(_document: Document) -> Made:
        adds = tuple(
            AddTrack(begun(source, run.track, run.language, name, run.wish), place + number)
            for number, (run, name) in enumerate(named, 1)
        )
        edit = adds[0] if len(adds) == 1 else Compound(adds, tracks_label(len(adds)))
        return Made(edit, Selection(named[0][0].track))

    return find


def run_job(run: Run, track: Track, source: Track, profile: Profile, translate: Translate) -> Job:
    """The job of a run that has begun; it gives a `Translation` and hands out `Translated`."""
    wish, wanted, anew = run.wish, run.wanted, run.anew

    def work(context: JobContext) -> Translation:
        side, alone = source_side(track, source)
        kept = {cue.id: cue for cue in track.cues if cue.id not in wanted or cue.id in alone}
        request = TranslationRequest(
            side, track.language, source.language, profile, wish.terms, kept
        )
        listen = _listener(context, len(kept))
        return translate(request, wish.engine, anew, listen, context.token)

    return work


def _listener(context: JobContext, kept: int) -> Callable[[TranslationEvent], None]:
    """Passes on what a run tells; `kept` cues were there before it."""

    def listen(event: TranslationEvent) -> None:
        if isinstance(event, Translated):
            context.partial.emit(event)
            total = max(1, event.total - kept)
            context.report(Progress(max(0.0, min(1.0, (event.done - kept) / total))))
        else:
            context.report(Progress(-1.0, event.reason))

    return listen
