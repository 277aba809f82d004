"""Edits of whole tracks."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cuesmith.base.errors import UsageError
from cuesmith.domain.changes import Change, ChangeKind
from cuesmith.domain.document import Document, check_cue
from cuesmith.domain.edits import Applied, Edit
from cuesmith.domain.language import normalize_language
from cuesmith.domain.track import Track, sort_cues


@dataclass(frozen=True, slots=True)
class AddTrack:
    """Puts a track into the document; refused where its identity is empty or taken."""

    track: Track
    place: int | None = None
    """Where among the tracks; None at the end."""

    def describe(self, document: Document) -> str:
        """ "Add track English"."""
        return f"Add {name_track(self.track)}"

    def perform(self, document: Document) -> Applied:
        """Its cues are sorted and looked at."""
        if not self.track.id or any(track.id == self.track.id for track in document.tracks):
            raise UsageError("A track needs an identity of its own.", details=self.track.id)
        cues = sort_cues([check_cue(cue) for cue in self.track.cues])
        if len({cue.id for cue in cues}) != len(cues):
            raise UsageError("Two cues of a track cannot have one identity.")
        tracks = list(document.tracks)
        place = len(tracks) if self.place is None else min(max(0, self.place), len(tracks))
        tracks.insert(place, replace(self.track, cues=cues))
        change = Change(ChangeKind.TRACKS, self.track.id)
        after = replace(document, tracks=tuple(tracks))
        return Applied(after, RemoveTrack(self.track.id), (change,))


@dataclass(frozen=True, slots=True)
class RemoveTrack:
    """Takes a track out."""

    track: str

    def describe(self, document: Document) -> str:
        """ "Remove track English"."""
        return f"Remove {name_track(document.track(self.track))}"

    def perform(self, document: Document) -> Applied:
        """All its cues go with it."""
        place = document.place(self.track)
        inverse = AddTrack(document.tracks[place], place)
        tracks = document.tracks[:place] + document.tracks[place + 1 :]
        change = Change(ChangeKind.TRACKS, self.track)
        return Applied(replace(document, tracks=tracks), inverse, (change,))


@dataclass(frozen=True, slots=True)
class RenameTrack:
    """Gives a track another name."""

    track: str
    name: str

    def describe(self, document: Document) -> str:
        """ "Rename track English"."""
        return f"Rename {name_track(document.track(self.track))}"

    def perform(self, document: Document) -> Applied:
        """The cues stay."""
        old = document.track(self.track)
        inverse = RenameTrack(self.track, old.name)
        return _applied(document, old, replace(old, name=self.name), inverse)


@dataclass(frozen=True, slots=True)
class SetLanguage:
    """Says what language a track is in; refused for what is no language."""

    track: str
    language: str
    """BCP 47, or anything that `normalize_language` understands."""

    def describe(self, document: Document) -> str:
        """ "Set language of track English"."""
        return f"Set language of {name_track(document.track(self.track))}"

    def perform(self, document: Document) -> Applied:
        """The cues stay."""
        old = document.track(self.track)
        new = replace(old, language=normalize_language(self.language))
        return _applied(document, old, new, _RestoreLanguage(self.track, old.language))


@dataclass(frozen=True, slots=True)
class _RestoreLanguage:
    """Puts back the language that a file stated, whatever it is."""

    track: str
    language: str

    def describe(self, document: Document) -> str:
        return SetLanguage(self.track, self.language).describe(document)

    def perform(self, document: Document) -> Applied:
        old = document.track(self.track)
        inverse = _RestoreLanguage(self.track, old.language)
        return _applied(document, old, replace(old, language=self.language), inverse)


@dataclass(frozen=True, slots=True)
class SetMetadata:
    """Says how a track came to be."""

    track: str
    metadata: tuple[tuple[str, str], ...]

    def describe(self, document: Document) -> str:
        """ "Note the origin of track English"."""
        return f"Note the origin of {name_track(document.track(self.track))}"

    def perform(self, document: Document) -> Applied:
        """All of it is replaced; the cues stay."""
        old = document.track(self.track)
        inverse = SetMetadata(self.track, old.metadata)
        return _applied(document, old, replace(old, metadata=self.metadata), inverse)


@dataclass(frozen=True, slots=True)
class SortFile:
    """Has a track's file name its cues in the order of time."""

    track: str

    def describe(self, document: Document) -> str:
        """ "Sort track English by time"."""
        return f"Sort {name_track(document.track(self.track))} by time"

    def perform(self, document: Document) -> Applied:
        """The cues stay; only where the file has them changes."""
        return _ordered(document, self.track, ())


@dataclass(frozen=True, slots=True)
class _RestoreOrder:
    """Puts back the order that a file had."""

    track: str
    order: tuple[str, ...]

    def describe(self, document: Document) -> str:
        return SortFile(self.track).describe(document)

    def perform(self, document: Document) -> Applied:
        return _ordered(document, self.track, self.order)


def _ordered(document: Document, track: str, order: tuple[str, ...]) -> Applied:
    old = document.track(track)
    before = () if old.source is None else old.source.order
    source = None if old.source is None else replace(old.source, order=order)
    return _applied(document, old, replace(old, source=source), _RestoreOrder(track, before))


def name_track(track: Track) -> str:
    """The track as a person knows it."""
    name = track.name or (track.language if track.language != "und" else "")
    return f"track {name}".strip()


def _applied(document: Document, old: Track, new: Track, inverse: Edit) -> Applied:
    if new == old:
        return Applied(document, inverse, ())
    return Applied(document.with_track(new), inverse, (Change(ChangeKind.TRACK, old.id),))
