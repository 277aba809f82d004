"""A track brought to its profile: every change that takes, with its reason, to be ticked off.

What is said never changes, only when it shows, where it is divided and how its lines break. What
matters most comes first, in the order of the BBC's guidelines (3.10 and 5: that words are there and
in time, that they can be read, the cut of the picture, and pretty line breaks last).

All of it is worked out together, round after round until nothing is left to do, so that what has
been conformed stays as it is. Then the outcome is taken apart into changes that may each be left:
cues whose changes need one another go together.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from cuesmith.domain.acceptance import is_accepted
from cuesmith.domain.amendments import Amendment
from cuesmith.domain.check_text import check_text
from cuesmith.domain.checks import accepted_in_row, latest_before
from cuesmith.domain.conform_changes import changes, ranked
from cuesmith.domain.conform_drafts import Draft, in_order, timed_drafts
from cuesmith.domain.cue import Cue, new_cue_id
from cuesmith.domain.cue_edits import with_text
from cuesmith.domain.picture_places import by_place
from cuesmith.domain.polish import SYNC, Polish, Why
from cuesmith.domain.regroup import Regrouping, Watch
from cuesmith.domain.rules import Rule
from cuesmith.domain.standard import Standard
from cuesmith.domain.track import Track
from cuesmith.domain.voice_lines import voice_lines, wrap_cue

RULES: tuple[str, ...] = (
    Rule.OVERLAP,
    Rule.PAST_END,
    SYNC,
    Rule.TOO_SHORT,
    Rule.READING_SPEED,
    Rule.TOO_LONG,
    Rule.GAP,
    Rule.SMALL_GAP,
    Rule.SHOT_CHANGE,
    Rule.WORDS,
    Rule.LINES,
    Rule.LINE_LENGTH,
    Rule.CUE_END,
    Rule.BAD_BREAK,
    Rule.UNBALANCED,
    Rule.NEEDLESS_BREAK,
)
"""The rules that something can be done for without changing words, the most important first."""
_LINES = (Rule.LINES, Rule.LINE_LENGTH)
_BREAKS = (Rule.BAD_BREAK, Rule.UNBALANCED, Rule.NEEDLESS_BREAK)
_ROUNDS = 8
_RANKS: dict[str, int] = {rule: place for place, rule in enumerate(RULES)}


def conform(
    track: Track,
    standard: Standard,
    polish: Polish | None = None,
    skip: Collection[str] = frozenset(),
    new_id: Callable[[], str] = new_cue_id,
    watch: Watch = lambda _: None,
) -> tuple[Amendment, ...]:
    """Every change that brings a track to a standard, the most important first.

    `watch` is told again and again how much is done, 0 to 1, and may raise to break off.

    `skip` names rules (`RULES`) that nothing is done for. An amendment's rule names all that asked
    for it, joined by "+"; its reasons stand on lines of their own.
    """
    skipped = frozenset((*skip, *standard.profile.without))
    known = replace(standard, source=None, knows=None)
    found: list[Amendment] = []
    done = 0
    for cues in by_place(track.cues, standard.picture):
        work = _Rounds(cues, known, polish, skipped, new_id)
        drafts = work.out(_part_of(watch, done / len(track.cues), len(cues) / len(track.cues)))
        found += changes(track.with_cues(cues), drafts, standard.profile, _RANKS)
        done += len(cues)
    fine = _accepted(track, standard)
    wanted = (each for each in found if fine.isdisjoint(_single(each)))
    return ranked(wanted, _RANKS)


@dataclass(frozen=True, slots=True)
class ConformTool:
    """The same as an `Amend` of some cues, which can be watched while it works."""

    standard: Standard
    polish: Polish | None = None
    skip: Collection[str] = frozenset()
    chosen: Collection[str] | None = None
    watch: Watch = lambda _: None

    def __call__(self, track: Track) -> tuple[Amendment, ...]:
        """What it would do to a track."""
        found = conform(track, self.standard, self.polish, self.skip, watch=self.watch)
        return about_cues(found, self.chosen)

    def reporting(self, watch: Watch) -> ConformTool:
        """The same, telling how much is done."""
        return replace(self, watch=watch)


def about_cues(
    amendments: Iterable[Amendment], chosen: Collection[str] | None
) -> tuple[Amendment, ...]:
    """Those that change one of some cues, named by identity; all where None is chosen."""
    meant = None if chosen is None else frozenset(chosen)
    return tuple(
        each for each in amendments if meant is None or any(cue.id in meant for cue in each.before)
    )


def _part_of(watch: Watch, before: float, share: float) -> Watch:
    """Tells how much of everything is done, by how much of a share of it is."""
    return lambda part: watch(before + share * part)


def _single(amendment: Amendment) -> Iterator[tuple[str, str]]:
    """The rule and the cue of a change that is made for one rule only."""
    if "+" not in amendment.rule:
        yield from ((amendment.rule, cue.id) for cue in amendment.before)


def _accepted(track: Track, standard: Standard) -> frozenset[tuple[str, str]]:
    """Which rules were found fine of which cues: nothing is done for these."""
    cues = track.cues
    return frozenset(
        (each.rule, cue.id)
        for row, cue in enumerate(cues)
        if cue.accepted
        for each in accepted_in_row(cue, row, latest_before(cues, row, standard), standard)
    )


class _Rounds:
    """What is done to the drafts of a track again and again, until they stay."""

    def __init__(
        self,
        cues: Sequence[Cue],
        standard: Standard,
        polish: Polish | None,
        skip: frozenset[str],
        new_id: Callable[[], str],
    ) -> None:
        self._cues = cues
        self._standard, self._polish, self._skip = standard, polish, skip
        self._regrouping = Regrouping(standard, skip, new_id, cues)
        self._laid_out: dict[tuple[str, bool], tuple[str, tuple[Why, ...]]] = {}

    def out(self, watch: Watch) -> list[Draft]:
        """The drafts once they stay. What is done is a guess: each round does half of what the
        one before it had to."""
        drafts = [Draft(cue, (cue.id,)) for cue in self._cues]
        for number in range(_ROUNDS):
            before = drafts
            left = 0.5**number
            drafts = self.round(drafts, _part_of(watch, 1 - left, left / 2))
            if [draft.cue for draft in before] == [draft.cue for draft in drafts]:
                break
        return drafts

    def round(self, drafts: Sequence[Draft], watch: Watch) -> list[Draft]:
        """Lines that hold too much, cues that do, times, neighbours, and last pretty breaks."""
        watch(0.0)
        drafts = [self._with_lines(draft, _LINES) for draft in drafts]
        drafts = in_order(self._regrouping.split(drafts, _part_of(watch, 0.0, 0.2)))
        drafts = timed_drafts(drafts, self._standard, self._polish, self._skip)
        drafts = self._regrouping.move(drafts, _part_of(watch, 0.2, 0.8))
        return in_order([self._with_lines(draft, _BREAKS) for draft in drafts])

    def _with_lines(self, draft: Draft, rules: tuple[Rule, ...]) -> Draft:
        """A cue whose lines break elsewhere, where one of these rules asks for it."""
        if draft.cue.accepted or voice_lines(draft.cue):
            return self._laid(draft, *self._lay_out(draft.cue, rules))
        key = draft.cue.text, rules is _LINES
        if key not in self._laid_out:
            self._laid_out[key] = self._lay_out(draft.cue, rules)
        return self._laid(draft, *self._laid_out[key])

    def _laid(self, draft: Draft, text: str, why: tuple[Why, ...]) -> Draft:
        if text == draft.cue.text:
            return draft
        return replace(draft, cue=with_text(draft.cue, text), why=(*draft.why, *why))

    def _lay_out(self, cue: Cue, rules: tuple[Rule, ...]) -> tuple[str, tuple[Why, ...]]:
        wrong = [
            each
            for each in check_text(cue, 0, self._standard)
            if each.rule in rules and each.rule not in self._skip and not is_accepted(each, cue)
        ]
        if not wrong:
            return cue.text, ()
        text = "\n".join(wrap_cue(cue, self._standard.profile, self._standard.language))
        return text, tuple(Why(each.rule, each.reason) for each in wrong)
