"""A track into another language: passages sent in batches, answers dealt back to their cues.

Each answer is remembered before it is told, so that a run that was stopped, or failed, goes on from
there when it is begun again. What cannot be translated stays in its language and is marked.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from cuesmith.base.errors import Cancelled, TranslationError
from cuesmith.base.jobs import CancelToken
from cuesmith.domain.cue import Cue, Doubt
from cuesmith.domain.language import primary_language
from cuesmith.domain.measures import is_unspaced
from cuesmith.domain.profiles import Profile
from cuesmith.domain.track import Track
from cuesmith.domain.translating.attempts import Attempt, Manner, attempts
from cuesmith.domain.translating.passages import Passage, has_letters, passages
from cuesmith.domain.translating.rebuilding import Dealt, translated_cue, untranslated_cue
from cuesmith.domain.translating.terms import FixedTerm
from cuesmith.domain.translation import Translator
from cuesmith.domain.twin_tracks import TRANSLATED_BY, TRANSLATED_FROM
from cuesmith.services.translation_desk import Desk, Patience, Waiting, portions
from cuesmith.services.translation_memory import TranslationMemory

_WORDS_OF_AN_ECHO = 5
_MOST_BARREN = 12
"""Cues in a row that no way of asking brought anything for: it is the engine, not the cues."""


@dataclass(frozen=True, slots=True)
class TranslationRequest:
    """What is to be translated, and how it is to look."""

    source: Track
    to: str
    """BCP 47."""
    language: str = "und"
    """BCP 47 of the source; "und" leaves it to the engine."""
    profile: Profile = field(default_factory=Profile)
    """The target's: lines are broken by it."""
    terms: tuple[FixedTerm, ...] = ()
    kept: Mapping[str, Cue] = field(default_factory=dict)
    """Translations that are there already, by the identity of the cue: they are not done again."""
    only: frozenset[str] | None = None
    """The cues to translate; None for all."""


@dataclass(frozen=True, slots=True)
class Translated:
    """Cues are done, in one go: what shows them takes them in together."""

    cues: tuple[Cue, ...]
    """As they are in the translation; those that failed are the source's, marked."""
    done: int
    """Cues done so far, with these."""
    total: int


TranslationEvent = Translated | Waiting
Listen = Callable[[TranslationEvent], None]


@dataclass(frozen=True, slots=True)
class Translation:
    """What came of a run."""

    track: Track
    """All cues of the source: translated, or marked as not translated."""
    untranslated: tuple[str, ...] = ()
    """Identities of the cues that still are in the source's language."""
    stopped: TranslationError | None = None
    """Why the engine gave up before the end; None where it did not."""
    cancelled: bool = False
    refusal: str = ""
    """What the engine said when it last refused a text; empty where it never did."""

    @property
    def is_barren(self) -> bool:
        """Whether nothing came of the run: all that could be translated is as it was."""
        left = set(self.untranslated)
        return all(cue.id in left or not has_letters(cue.text) for cue in self.track.cues)


def translate_track(
    request: TranslationRequest,
    translator: Translator,
    listen: Listen,
    token: CancelToken,
    *,
    memory: TranslationMemory,
    patience: Patience | None = None,
) -> Translation:
    """Translate a track, cue for cue: each keeps its identity, time, speaker, settings and look.

    What the engine does is never raised: `Translation.stopped` tells it. A cancelled run gives what
    is done. The track has the source's identity; whoever adds it to a document gives it its own.
    """
    desk = Desk(translator, memory, token, patience or Patience(), listen)
    run = _Run(request, desk, listen)
    stopped, cancelled = None, False
    try:
        run.go()
    except TranslationError as error:
        stopped = error
    except Cancelled:
        cancelled = True
    track, left = _outcome(request, run.done, translator.spec.label)
    return Translation(track, left, stopped, cancelled, desk.refusal)


def _outcome(
    request: TranslationRequest, done: Mapping[str, Cue], engine: str
) -> tuple[Track, tuple[str, ...]]:
    """The track as far as it is, and the cues of it that are not translated."""
    source = request.source
    cues = tuple(done.get(cue.id) or untranslated_cue(cue) for cue in source.cues)
    left = tuple(cue.id for cue in cues if Doubt.UNTRANSLATED in cue.doubts)
    facts = dict(source.metadata) | {TRANSLATED_FROM: source.id, TRANSLATED_BY: engine}
    track = replace(
        source.with_cues(cues, same_rows=True), language=request.to, metadata=tuple(facts.items())
    )
    return track, left


def _joined(dealt: Iterable[Dealt]) -> str:
    return " ".join(each.text for each in dealt)


@dataclass(slots=True)
class _Try:
    """A passage under way: the attempt that is next, and those after it."""

    attempt: Attempt
    rest: Iterator[Attempt]


class _Run:
    """One translation under way: which cues are done, and what they still wait for."""

    def __init__(self, request: TranslationRequest, desk: Desk, listen: Listen) -> None:
        self._request = request
        self._desk = desk
        self._listen = listen
        self._manner = Manner(request.language, request.to, request.terms, xml=desk.spec.marks_kept)
        self._cues = {cue.id: cue for cue in request.source.cues}
        self.done: dict[str, Cue] = dict(request.kept)
        self._dealt: dict[str, list[Dealt]] = defaultdict(list)
        self._open: Counter[str] = Counter()
        """Pieces of each cue that wait."""
        self._failed: set[str] = set()
        self._barren = 0
        """Passages in a row that nothing came of."""

    def go(self) -> None:
        """Translate what is not done yet, batch by batch."""
        wanted = [each for each in self._all() if self._is_wanted(each)]
        self._open.update(piece.cue.id for each in wanted for piece in each.pieces)
        self._tell(self._silent())
        tries = [each for passage in wanted if (each := self._begin(passage))]
        for batch in portions(tries, lambda each: each.attempt.marked.sent, self._desk.spec.limits):
            self._settle(batch)

    def _all(self) -> tuple[Passage, ...]:
        return passages(self._request.source.cues, self._request.language)

    def _is_wanted(self, passage: Passage) -> bool:
        ids = {piece.cue.id for piece in passage.pieces}
        only = self._request.only
        return not ids <= self.done.keys() and (only is None or bool(ids & only))

    def _silent(self) -> list[Cue]:
        """Cues without letters: there is nothing to translate."""
        return [
            cue
            for cue in self._cues.values()
            if cue.id not in self.done and not has_letters(cue.text)
        ]

    def _begin(self, passage: Passage) -> _Try | None:
        ways = attempts(passage, self._manner)
        first = next(ways, None)
        return None if first is None else _Try(first, ways)

    def _settle(self, batch: Sequence[_Try]) -> None:
        """Ask until each passage is translated or has failed in every way, and tell its cues."""
        pending = list(batch)
        while pending:
            answers = self._desk.ask([each.attempt.marked.sent for each in pending])
            good: dict[str, str] = {}
            further: list[_Try] = []
            for each, answer in zip(pending, answers, strict=True):
                dealt = each.attempt.read(answer)
                if dealt is None:
                    further += self._next(each)
                elif len(dealt) > 1 and self._is_echo(each.attempt.flow.text, _joined(dealt)):
                    self._fail_all(each)
                else:
                    self._take(dealt)
                    if not self._is_echo(each.attempt.marked.sent, answer or ""):
                        good[each.attempt.marked.sent] = answer or ""
            self._desk.keep(good)
            self._tell(
                self._complete({p.cue.id for e in pending for p in e.attempt.passage.pieces})
            )
            pending = further

    def _next(self, failed: _Try) -> list[_Try]:
        """Another way to send a passage; else its pieces one by one; else none."""
        attempt = next(failed.rest, None)
        if attempt is not None:
            return [_Try(attempt, failed.rest)]
        pieces = failed.attempt.passage.pieces
        if len(pieces) > 1:
            return [each for piece in pieces if (each := self._begin(Passage((piece,))))]
        self._fail(pieces[0].cue.id)
        return []

    def _fail_all(self, echoed: _Try) -> None:
        """Cue by cue nobody could tell: so few words may well be the same in two languages."""
        for piece in echoed.attempt.passage.pieces:
            self._fail(piece.cue.id)

    def _fail(self, cue: str) -> None:
        self._failed.add(cue)
        self._open[cue] -= 1
        self._barren += 1
        if self._barren >= _MOST_BARREN:
            raise TranslationError(
                f"{self._desk.spec.label} gives no usable translations.",
                hint="What is translated is kept; try another engine or model.",
                details=self._desk.refusal,
            )

    def _take(self, dealt: Iterable[Dealt]) -> None:
        self._barren = 0
        for each in dealt:
            self._dealt[each.piece.cue.id].append(each)
            self._open[each.piece.cue.id] -= 1

    def _complete(self, touched: Iterable[str]) -> list[Cue]:
        """The cues that wait for nothing any more, as they are now."""
        ready = [cue for cue in touched if not self._open[cue] and cue not in self.done]
        return [self._built(self._cues[cue]) for cue in ready]

    def _built(self, cue: Cue) -> Cue:
        if cue.id in self._failed:
            return untranslated_cue(cue)
        dealt = self._dealt.pop(cue.id)
        found = translated_cue(cue, dealt, self._request.profile, self._request.to)
        return untranslated_cue(cue) if self._is_echo(cue.text, found.text) else found

    def _is_echo(self, sent: str, found: str) -> bool:
        """Whether an answer is but the question: more words than any name has, all unchanged.
        Scripts without spaces count by the letter."""
        one_language = primary_language(self._request.to) == primary_language(
            self._request.language
        )
        if one_language or "".join(sent.split()) != "".join(found.split()):
            return False
        words = {word.casefold() for word in sent.split() if has_letters(word)}
        words.update(char for char in sent if is_unspaced(char) and char.isalpha())
        return len(words) >= _WORDS_OF_AN_ECHO

    def _tell(self, cues: Sequence[Cue]) -> None:
        if not cues:
            return
        self.done.update((cue.id, cue) for cue in cues)
        ordered = tuple(sorted(cues, key=lambda cue: (cue.start, cue.end)))
        self._listen(Translated(ordered, len(self.done), len(self._cues)))
