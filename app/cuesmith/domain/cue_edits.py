"""Edits of what cues say: coming and going, text, and who speaks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from cuesmith.base.errors import UsageError
from cuesmith.domain.cue import Cue, Doubt, Markup
from cuesmith.domain.document import Document, find_row, find_rows
from cuesmith.domain.edits import Applied, rewrite
from cuesmith.domain.markup.retext import retext
from cuesmith.domain.track import Track
from cuesmith.domain.words import fit_words, retime_words


def name_cues(document: Document, track_id: str, cue_ids: Iterable[str]) -> str:
    """The cues as a person counts them: "cue 12", "3 cues"."""
    wanted = frozenset(cue_ids)
    track = document.track(track_id)
    if len(wanted) != 1:
        return f"{len(wanted)} cues"
    return f"cue {find_row(track, next(iter(wanted))) + 1}"


def with_text(cue: Cue, text: str) -> Cue:
    """A cue saying something else; words that stayed keep their times, markup its tags."""
    words = retime_words(cue.text, cue.words, text, cue.start, cue.end)
    markup = None if cue.markup is None else retext(cue.markup, text)
    return replace(cue, text=text, words=words, markup=markup)


def _map_cues(
    track: Track, cue_ids: Iterable[str], turn: Callable[[Cue], Cue]
) -> dict[str, tuple[Cue]]:
    rows = find_rows(track, frozenset(cue_ids))
    return {track.cues[row].id: (turn(track.cues[row]),) for row in rows}


@dataclass(frozen=True, slots=True)
class InsertCues:
    """Puts cues into a track; refused where an identity is taken or a time cannot be."""

    track: str
    cues: tuple[Cue, ...]

    def describe(self, document: Document) -> str:
        """ "Insert cue", "Insert 3 cues"."""
        return "Insert cue" if len(self.cues) == 1 else f"Insert {len(self.cues)} cues"

    def perform(self, document: Document) -> Applied:
        """Each cue goes where its start belongs."""
        fitted = tuple(
            replace(cue, words=fit_words(cue.words, cue.start, cue.end)) for cue in self.cues
        )
        return rewrite(document, self.track, self.describe(document), {}, fitted)


@dataclass(frozen=True, slots=True)
class DeleteCues:
    """Takes cues out."""

    track: str
    cues: tuple[str, ...]

    def describe(self, document: Document) -> str:
        """ "Delete cue 12"."""
        return f"Delete {name_cues(document, self.track, self.cues)}"

    def perform(self, document: Document) -> Applied:
        """The rest stays as it is."""
        gone: dict[str, tuple[Cue, ...]] = dict.fromkeys(self.cues, ())
        return rewrite(document, self.track, self.describe(document), gone)


@dataclass(frozen=True, slots=True)
class ReplaceText:
    """Lets a cue say something else; what stayed keeps its word times and its markup."""

    track: str
    cue: str
    text: str

    def describe(self, document: Document) -> str:
        """ "Edit text of cue 12"."""
        return f"Edit text of {name_cues(document, self.track, (self.cue,))}"

    def perform(self, document: Document) -> Applied:
        """Times of the cue stay."""
        track = document.track(self.track)
        new = _map_cues(track, (self.cue,), lambda cue: _written(cue, self.text))
        return rewrite(document, self.track, self.describe(document), new)


def _written(cue: Cue, text: str) -> Cue:
    """A cue with what a person wrote: other words are its translation."""
    new = with_text(cue, text)
    if Doubt.UNTRANSLATED not in cue.doubts or text.split() == cue.text.split():
        return new
    doubts = tuple(doubt for doubt in cue.doubts if doubt is not Doubt.UNTRANSLATED)
    return replace(new, doubts=doubts)


@dataclass(frozen=True, slots=True)
class ReplaceTexts:
    """The same for many cues at once, as find-and-replace needs it."""

    track: str
    texts: tuple[tuple[str, str], ...]
    """Cue identity and new text."""

    def describe(self, document: Document) -> str:
        """ "Edit text of 3 cues"."""
        return f"Edit text of {name_cues(document, self.track, dict(self.texts))}"

    def perform(self, document: Document) -> Applied:
        """All at once."""
        texts = dict(self.texts)
        new = _map_cues(
            document.track(self.track), texts, lambda cue: with_text(cue, texts[cue.id])
        )
        return rewrite(document, self.track, self.describe(document), new)


@dataclass(frozen=True, slots=True)
class SetMarkup:
    """Sets text and markup together, as a change of look does."""

    track: str
    cue: str
    text: str
    markup: Markup | None

    def describe(self, document: Document) -> str:
        """ "Change look of cue 12"."""
        return f"Change look of {name_cues(document, self.track, (self.cue,))}"

    def perform(self, document: Document) -> Applied:
        """Words that stayed keep their times."""
        track = document.track(self.track)
        new = _map_cues(
            track,
            (self.cue,),
            lambda cue: replace(with_text(cue, self.text), markup=self.markup),
        )
        return rewrite(document, self.track, self.describe(document), new)


@dataclass(frozen=True, slots=True)
class SetSpeaker:
    """Says who speaks."""

    track: str
    cues: tuple[str, ...]
    speaker: str

    def describe(self, document: Document) -> str:
        """ "Set speaker of cue 12"."""
        return f"Set speaker of {name_cues(document, self.track, self.cues)}"

    def perform(self, document: Document) -> Applied:
        """Empty for nobody in particular."""
        new = _map_cues(
            document.track(self.track), self.cues, lambda cue: replace(cue, speaker=self.speaker)
        )
        return rewrite(document, self.track, self.describe(document), new)


@dataclass(frozen=True, slots=True)
class SetNote:
    """Writes a note for those who work on the track."""

    track: str
    cue: str
    note: str

    def describe(self, document: Document) -> str:
        """ "Edit note of cue 12"."""
        return f"Edit note of {name_cues(document, self.track, (self.cue,))}"

    def perform(self, document: Document) -> Applied:
        """The cue itself stays."""
        new = _map_cues(
            document.track(self.track), (self.cue,), lambda cue: replace(cue, note=self.note)
        )
        return rewrite(document, self.track, self.describe(document), new)


@dataclass(frozen=True, slots=True)
class SetSettings:
    """Sets what the source format says of cues besides, such as WebVTT's position."""

    track: str
    cues: tuple[str, ...]
    settings: tuple[tuple[str, str], ...]

    def describe(self, document: Document) -> str:
        """ "Change settings of cue 12"."""
        return f"Change settings of {name_cues(document, self.track, self.cues)}"

    def perform(self, document: Document) -> Applied:
        """All settings are replaced."""
        new = _map_cues(
            document.track(self.track),
            self.cues,
            lambda cue: replace(cue, settings=self.settings),
        )
        return rewrite(document, self.track, self.describe(document), new)


@dataclass(frozen=True, slots=True)
class ClearDoubts:
    """Says that a person has looked at recognised text and found it right."""

    track: str
    cues: tuple[str, ...]

    def describe(self, document: Document) -> str:
        """ "Mark cue 12 as checked"."""
        return f"Mark {name_cues(document, self.track, self.cues)} as checked"

    def perform(self, document: Document) -> Applied:
        """The text stays."""
        new = _map_cues(document.track(self.track), self.cues, lambda cue: replace(cue, doubts=()))
        return rewrite(document, self.track, self.describe(document), new)


@dataclass(frozen=True, slots=True)
class ReplaceCues:
    """Puts whole cues in the place of those of the same identities, as translation does."""

    track: str
    cues: tuple[Cue, ...]
    label: str = ""

    def describe(self, document: Document) -> str:
        """Its label, or "Replace 3 cues"."""
        named = name_cues(document, self.track, [cue.id for cue in self.cues])
        return self.label or f"Replace {named}"

    def perform(self, document: Document) -> Applied:
        """Refused where a cue is not there, or given twice."""
        new = {
            cue.id: (replace(cue, words=fit_words(cue.words, cue.start, cue.end)),)
            for cue in self.cues
        }
        if len(new) != len(self.cues):
            raise UsageError("A cue cannot be replaced by two of the same identity.")
        return rewrite(document, self.track, self.describe(document), new)
