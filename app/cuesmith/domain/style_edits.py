"""Edits of how captions look."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cuesmith.base.errors import UsageError
from cuesmith.domain.changes import Change, ChangeKind
from cuesmith.domain.cue_edits import name_cues
from cuesmith.domain.document import Document, find_rows
from cuesmith.domain.edits import Applied, Edit, rewrite
from cuesmith.domain.style_choice import StyleChoice
from cuesmith.domain.track import Track
from cuesmith.domain.track_edits import name_track


@dataclass(frozen=True, slots=True)
class SetTrackStyle:
    """Chooses how a track looks; None leaves it as its source says."""

    track: str
    style: StyleChoice | None

    def describe(self, document: Document) -> str:
        """ "Set style of track English"."""
        return f"Set style of {name_track(document.track(self.track))}"

    def perform(self, document: Document) -> Applied:
        """Styles of speakers and cues stay."""
        old = document.track(self.track)
        inverse = SetTrackStyle(self.track, old.style)
        return _applied(document, old, replace(old, style=self.style), inverse)


@dataclass(frozen=True, slots=True)
class SetSpeakerStyle:
    """Chooses how the cues of a speaker look; None lets them look as their track does."""

    track: str
    speaker: str
    style: StyleChoice | None

    def describe(self, document: Document) -> str:
        """ "Set style of Ann"."""
        return f"Set style of {self.speaker}"

    def perform(self, document: Document) -> Applied:
        """Refused where the speaker has no name."""
        if not self.speaker:
            raise UsageError("A style for a speaker needs the speaker's name.")
        old = document.track(self.track)
        styles = dict(old.speaker_styles)
        if self.style is None:
            styles.pop(self.speaker, None)
        else:
            styles[self.speaker] = self.style
        inverse = SetSpeakerStyles(self.track, old.speaker_styles)
        return _applied(document, old, replace(old, speaker_styles=tuple(styles.items())), inverse)


@dataclass(frozen=True, slots=True)
class SetSpeakerStyles:
    """Chooses how all speakers of a track look, at once."""

    track: str
    styles: tuple[tuple[str, StyleChoice], ...]

    def describe(self, document: Document) -> str:
        """ "Set styles of speakers"."""
        return "Set styles of speakers"

    def perform(self, document: Document) -> Applied:
        """Speakers that are not named look as their track does."""
        old = document.track(self.track)
        inverse = SetSpeakerStyles(self.track, old.speaker_styles)
        return _applied(document, old, replace(old, speaker_styles=self.styles), inverse)


@dataclass(frozen=True, slots=True)
class SetCueStyle:
    """Chooses how some cues look; None lets them look as their speaker or track does."""

    track: str
    cues: tuple[str, ...]
    style: StyleChoice | None

    def describe(self, document: Document) -> str:
        """ "Set style of cue 12"."""
        return f"Set style of {name_cues(document, self.track, self.cues)}"

    def perform(self, document: Document) -> Applied:
        """Text and markup stay."""
        track = document.track(self.track)
        new = {
            track.cues[row].id: (replace(track.cues[row], style=self.style),)
            for row in find_rows(track, frozenset(self.cues))
        }
        return rewrite(document, self.track, self.describe(document), new)


def _applied(document: Document, old: Track, new: Track, inverse: Edit) -> Applied:
    if new == old:
        return Applied(document, inverse, ())
    return Applied(document.with_track(new), inverse, (Change(ChangeKind.TRACK, old.id),))
