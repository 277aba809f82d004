"""Translations of tracks, each into its own track beside the source.

The track is there at once, cue for cue; a job fills it. What a person writes meanwhile stays. All
that one wish brings about is one step of undo, as long as nothing else comes between.
"""

from __future__ import annotations

from collections.abc import Sequence
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from cuesmith.base.errors import UsageError
from cuesmith.bridge.job_board import JobBoard
from cuesmith.bridge.names import shown_language
from cuesmith.bridge.translation_line import ORIGIN, TranslationLine
from cuesmith.bridge.translation_ports import TranslationPorts
from cuesmith.bridge.translation_run import Run, new_tracks, tracks_label
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.cue_edits import InsertCues
from cuesmith.domain.retranslation import TranslationWish, lacking, untranslated, wish_of
from cuesmith.domain.track import Track
from cuesmith.domain.track_edits import SetMetadata
from cuesmith.domain.translated_text import UNDER_WAY, WISH, outdated
from cuesmith.domain.twin_tracks import TRANSLATED_BY, source_track


class Translating(QObject):
    """Lives on the GUI thread."""

    ended = Signal(object)
    """An `Ended`."""
    changed = Signal()
    """A translation was added, began or ended."""
    unfinished = Signal(object)
    """A project was opened: its tracks that are not translated to their end, as a tuple."""

    def __init__(
        self,
        workspace: Workspace,
        ports: TranslationPorts,
        board: JobBoard,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._line = TranslationLine(workspace, ports, board, self)
        self._line.ended.connect(self.ended)
        self._line.changed.connect(self.changed)
        workspace.reset.connect(self._look_for_unfinished)

    @property
    def running(self) -> tuple[str, ...]:
        """The tracks that are being translated, or wait for it."""
        return self._line.running

    def cancel(self, track: str) -> None:
        """Translate a track no further; what is translated stays."""
        self._line.cancel(track)

    def leave(self) -> None:
        """Stop, and wait until what came is in the document: its project is left."""
        self._line.leave()

    def add(self, source: str, languages: Sequence[str], wish: TranslationWish) -> tuple[str, ...]:
        """Put a track for each language beside the source, and fill them; gives their
        identities, none where the document may not be changed."""
        if not languages:
            return ()
        document, gesture = self._workspace.document, uuid4().hex
        track, place = document.track(source), document.place(source)
        runs = [Run(uuid4().hex[:12], language, wish, gesture) for language in languages]
        named = [(run, self._name(run, source)) for run in runs]
        find = new_tracks(track, place, named)
        cues = len(track.cues) * len(runs)
        label = f"Add track {named[0][1]}" if len(runs) == 1 else tracks_label(len(runs))
        if not self._workspace.apply_found(find, label, cues, origin=ORIGIN, gesture=gesture):
            return ()
        for run in runs:
            self._line.enqueue(run)
        return tuple(run.track for run in runs)

    def _name(self, run: Run, source: str) -> str:
        """What its track is called: by its engine, too, where there is one of that language."""
        language = shown_language(run.language)
        tracks = self._workspace.document.tracks
        known = {track.language for track in tracks if track.id != source}
        return f"{language} ({run.wish.label})" if run.language in known else language

    def translate_missing(self, track: str, wish: TranslationWish | None = None) -> None:
        """Translate what is still in the source's language, and what came into the source since;
        with a `wish`, in another way than before."""
        held = self._workspace.view(track).track
        source = self._source(held)
        if source is None or (wish is None and wish_of(held) is None):
            return
        gesture = uuid4().hex
        new = lacking(held, source)
        if new:
            self._workspace.apply(InsertCues(track, new), origin=ORIGIN, gesture=gesture)
        elif not untranslated(held):
            self._refuse(self.tr("Every cue of this track is translated."))
            return
        self._run(held, wish, gesture)

    def translate_again(
        self, track: str, cues: Sequence[str], wish: TranslationWish | None = None
    ) -> None:
        """Ask for other translations of some cues."""
        self._translate_some(track, cues, wish, anew=True)

    def translate_outdated(self, track: str, wish: TranslationWish | None = None) -> None:
        """Translate those cues again whose source was changed since."""
        held = self._workspace.view(track).track
        source = self._source(held)
        found = outdated(held, source) if source is not None else ()
        if source is not None and not found:
            self._refuse(self.tr("No cue of the source was changed since it was translated."))
            return
        self._translate_some(track, found, wish, anew=False)

    def _translate_some(
        self, track: str, cues: Sequence[str], wish: TranslationWish | None, *, anew: bool
    ) -> None:
        held = self._workspace.view(track).track
        if cues and self._source(held) is not None:
            self._run(held, wish, uuid4().hex, frozenset(cues), anew=anew)

    def _run(
        self,
        track: Track,
        wish: TranslationWish | None,
        gesture: str,
        cues: frozenset[str] | None = None,
        *,
        anew: bool = False,
    ) -> None:
        before = wish_of(track)
        wanted = wish or before
        if wanted is None:
            return
        if wanted != before:
            facts = dict(track.metadata) | {
                WISH: wanted.to_json(),
                TRANSLATED_BY: wanted.label or wanted.engine,
            }
            edit = SetMetadata(track.id, tuple(facts.items()))
            if not self._workspace.apply(edit, origin=ORIGIN, gesture=gesture):
                return
        self._line.enqueue(Run(track.id, track.language, wanted, gesture, cues, anew))

    def _source(self, track: Track) -> Track | None:
        source = source_track(self._workspace.document, track)
        if source is None:
            self._refuse(self.tr("The track that this one was translated from is not there."))
        return source

    def _refuse(self, said: str) -> None:
        self._workspace.refused.emit(UsageError(said))

    def _look_for_unfinished(self) -> None:
        tracks = self._workspace.document.tracks
        found = tuple(
            track for track in tracks if UNDER_WAY in dict(track.metadata) and untranslated(track)
        )
        if found:
            self.unfinished.emit(found)
