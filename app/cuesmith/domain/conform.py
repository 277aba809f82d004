"""A track brought to its profile: every change that takes, with its reason, to be ticked off.

What is said never changes, only when it shows, where it is divided and how its lines break. What
matters most comes first, in the order of the BBC's guidelines (3.10 and 5: that words are there and
in time, that they can be read, the cut of the picture, and pretty line breaks last).

All of it is worked out together, round after round until nothing is left to do, so that what has
been conformed stays as it is. Then the outcome is taken apart into changes that may each be left:
cues whose changes need one another go together.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from cuesmith.domain.amendments import Amendment
from cuesmith.domain.check_text import check_text
from cuesmith.domain.conform_changes import changes
from cuesmith.domain.conform_drafts import Draft, in_order, timed_drafts
from cuesmith.domain.cue import Cue, new_cue_id
from cuesmith.domain.cue_edits import with_text
from cuesmith.domain.polish import SYNC, Polish, Why
from cuesmith.domain.regroup import Regrouping
from cuesmith.domain.rules import Rule
from cuesmith.domain.standard import Standard
from cuesmith.domain.track import Track
from cuesmith.domain.wrapping import wrap

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
    chosen: Collection[str] | None = None,
    new_id: Callable[[], str] = new_cue_id,
) -> tuple[Amendment, ...]:
    """Every change that brings a track to a standard, the most important first.

    `chosen` names the cues that are meant, by identity; None for all.

    `skip` names rules (`RULES`) that nothing is done for. An amendment's rule names all that asked
    for it, joined by "+"; its reasons stand on lines of their own.
    """
    skipped = frozenset((*skip, *standard.profile.without))
    known = replace(standard, source=None, knows=None)
    work = _Rounds(track.cues, known, polish, skipped, new_id)
    drafts = [Draft(cue, (cue.id,)) for cue in track.cues]
    for _ in range(_ROUNDS):
        before, drafts = drafts, work.round(drafts)
        if [draft.cue for draft in before] == [draft.cue for draft in drafts]:
            break
    found = changes(track, drafts, standard.profile, _RANKS)
    if chosen is None:
        return found
    meant = frozenset(chosen)
    return tuple(each for each in found if any(cue.id in meant for cue in each.before))


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
        self._standard, self._polish, self._skip = standard, polish, skip
        self._regrouping = Regrouping(standard, skip, new_id, cues)
        self._laid_out: dict[tuple[str, bool], tuple[str, tuple[Why, ...]]] = {}

    def round(self, drafts: Sequence[Draft]) -> list[Draft]:
        """Lines that hold too much, cues that do, times, neighbours, and last pretty breaks."""
        drafts = [self._with_lines(draft, _LINES) for draft in drafts]
        drafts = in_order(self._regrouping.split(drafts))
        drafts = timed_drafts(drafts, self._standard, self._polish, self._skip)
        drafts = self._regrouping.move(drafts)
        return in_order([self._with_lines(draft, _BREAKS) for draft in drafts])

    def _with_lines(self, draft: Draft, rules: tuple[Rule, ...]) -> Draft:
        """A cue whose lines break elsewhere, where one of these rules asks for it."""
        key = draft.cue.text, rules is _LINES
        if key not in self._laid_out:
            self._laid_out[key] = self._lay_out(draft.cue, rules)
        text, why = self._laid_out[key]
        if text == draft.cue.text:
            return draft
        return replace(draft, cue=with_text(draft.cue, text), why=(*draft.why, *why))

    def _lay_out(self, cue: Cue, rules: tuple[Rule, ...]) -> tuple[str, tuple[Why, ...]]:
        wrong = [
            each
            for each in check_text(cue, 0, self._standard)
            if each.rule in rules and each.rule not in self._skip
        ]
        if not wrong:
            return cue.text, ()
        text = "\n".join(wrap(cue.text, self._standard.profile, self._standard.language))
        return text, tuple(Why(each.rule, each.reason) for each in wrong)
