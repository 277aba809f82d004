"""The spelling of the active track: its dictionary, fetched off the GUI thread, and mistakes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from cuesmith.bridge.latest import LatestJob
from cuesmith.bridge.names import shown_language
from cuesmith.bridge.runner import JobContext
from cuesmith.bridge.standards import Standards
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.changes import ChangeKind
from cuesmith.domain.glossary import with_term
from cuesmith.domain.glossary_edits import SetGlossary
from cuesmith.domain.history import Outcome
from cuesmith.domain.spelling import Misspelt, misspelt
from cuesmith.domain.track import Track
from cuesmith.services.ports import Speller

_MOST_SUGGESTED = 1_000
"""Words whose corrections are remembered."""
OpenSpeller = Callable[[str], Speller | None]
"""The dictionary of a BCP 47 language; None where there is none. May take long."""


class Spelling(QObject):
    """Knows which words are wrong. Lives on the GUI thread."""

    changed = Signal()
    """Other words are wrong now: another dictionary, or another glossary."""
    found = Signal(str, object)
    """The next mistake that was asked for: the cue's identity and its first `Misspelt`."""
    none_found = Signal(str)
    """Why there is no next mistake, for the user."""
    suggested = Signal(str, object)
    """A word that was asked about, and what may be meant, as a tuple; empty for nothing."""

    def __init__(
        self, workspace: Workspace, open_speller: OpenSpeller, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._open = open_speller
        self._speller: Speller | None = None
        self._language = ""
        self._terms: frozenset[str] = frozenset()
        self._opening = LatestJob(0, self)
        self._opening.succeeded.connect(self._on_opened)
        self._looking = LatestJob(0, self)
        self._looking.succeeded.connect(self._on_looked)
        self._suggesting = LatestJob(0, self)
        self._suggesting.succeeded.connect(self._on_suggested)
        self._suggestions: dict[str, tuple[str, ...]] = {}
        self.changed.connect(self._hold_words)
        workspace.track_changed.connect(self._on_track)
        workspace.reset.connect(self._on_track)
        workspace.changed.connect(self._on_change)
        self._on_track()

    @property
    def available(self) -> bool:
        """Whether there is a dictionary for the active track."""
        return self._speller is not None

    @property
    def busy(self) -> bool:
        """Whether a dictionary is being opened, or a mistake looked for."""
        return self._opening.busy or self._looking.busy or self._suggesting.busy

    def mistakes(self, text: str) -> tuple[Misspelt, ...]:
        """What is wrong in a text; nothing where there is no dictionary."""
        return misspelt(text, self._speller.knows, self._terms) if self._speller else ()

    def suggestions(self, word: str) -> tuple[str, ...]:
        """What may be meant."""
        return self._speller.suggestions(word) if self._speller else ()

    def suggest(self, word: str) -> tuple[str, ...] | None:
        """What may be meant, where that is known already; else None, and `suggested` follows: a
        dictionary may take a tenth of a second."""
        speller = self._speller
        if speller is not None and word not in self._suggestions:
            self._suggesting.ask(lambda _: (word, speller.suggestions(word)))
            return None
        return self._suggestions.get(word, ())

    def _on_suggested(self, answer: tuple[str, tuple[str, ...]]) -> None:
        if len(self._suggestions) >= _MOST_SUGGESTED:
            self._suggestions.clear()
        self._suggestions[answer[0]] = answer[1]
        self.suggested.emit(*answer)

    def _hold_words(self) -> None:
        """Words are held to the dictionary with all else that cues are held to."""
        knows = None if self._speller is None else self._speller.knows
        Standards.of(self._workspace).use_dictionary(knows, self._terms)

    def learn(self, word: str) -> None:
        """The word is right in this project: it joins the glossary."""
        glossary = with_term(self._workspace.document.glossary, word)
        self._workspace.apply(SetGlossary(glossary), origin="spelling")

    def look_on(self) -> None:
        """Look for the next mistake after the current cue, from the end to the first; `found` or
        `none_found` follows."""
        speller, terms, view = self._speller, self._terms, self._workspace.view()
        if speller is None:
            self.none_found.emit(self._why_not())
            return
        after = view.rows.get(self._workspace.selection.current or "", -1)

        def look(context: JobContext) -> tuple[str, Misspelt] | None:
            return _next_mistake(view.track, after, speller, terms, context)

        self._looking.ask(look)

    def stop(self) -> None:
        """Do no more work."""
        self._opening.stop()
        self._looking.stop()
        self._suggesting.stop()

    def _why_not(self) -> str:
        if self._opening.busy:
            return self.tr("The dictionary is still being opened.")
        if not self._language or self._language == "und":
            return self.tr("Say which language this track is in, to check its spelling.")
        name = shown_language(self._language)
        return self.tr("This system has no dictionary for {0}.").format(name)

    def _on_track(self) -> None:
        language = self._workspace.view().track.language
        self._read_terms()
        if language == self._language:
            self.changed.emit()
            return
        self._language, self._speller = language, None
        self._opening.ask(lambda context: self._open(language) if language != "und" else None)

    def _on_opened(self, speller: Speller | None) -> None:
        self._speller = speller
        self._suggestions.clear()
        self.changed.emit()

    def _on_looked(self, answer: tuple[str, Misspelt] | None) -> None:
        if answer is None:
            self.none_found.emit(self.tr("No spelling mistakes."))
        else:
            self.found.emit(*answer)

    def _on_change(self, outcome: Outcome) -> None:
        kinds = ChangeKind.NONE
        for change in outcome.changes:
            kinds |= change.kinds
        if kinds & ChangeKind.GLOSSARY:
            self._read_terms()
            self.changed.emit()
        if kinds & (ChangeKind.TRACK | ChangeKind.TRACKS):
            self._on_track()

    def _read_terms(self) -> None:
        texts = (term.text.casefold() for term in self._workspace.document.glossary)
        self._terms = frozenset(part for text in texts for part in (text, *text.split()))


def _next_mistake(
    track: Track, after: int, speller: Speller, terms: frozenset[str], context: JobContext
) -> tuple[str, Misspelt] | None:
    for cue in (*track.cues[after + 1 :], *track.cues[: after + 1]):
        context.token.check()
        wrong = misspelt(cue.text, speller.knows, terms)
        if wrong:
            return cue.id, wrong[0]
    return None
