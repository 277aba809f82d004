"""Words moved between neighbours, where a cue alone cannot be what the profile asks.

A cue is split, joined with a neighbour, or divided anew together with one or two, whichever leaves
the least wrong. Nothing is moved that does not make it better, so this comes to an end.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, chain, pairwise

from cuesmith.domain.checks import check_row
from cuesmith.domain.conform_drafts import Draft, last_heard, showings_of, timed_drafts
from cuesmith.domain.cue import Cue
from cuesmith.domain.cue_edits import with_text
from cuesmith.domain.findings import Finding
from cuesmith.domain.measures import reading_length
from cuesmith.domain.polish import Why
from cuesmith.domain.resegment import divide_anew, speech_runs
from cuesmith.domain.rules import Rule, Severity
from cuesmith.domain.standard import Standard
from cuesmith.domain.structure_edits import joined_cue
from cuesmith.domain.voice_lines import wrap_cue
from cuesmith.domain.wrapping import line_joint

SPLITS = frozenset({Rule.LINES, Rule.LINE_LENGTH, Rule.WORDS, Rule.TOO_LONG})
"""Rules for which a cue is split."""
MOVES = frozenset({Rule.TOO_SHORT, Rule.READING_SPEED, Rule.CUE_END})
"""Rules for which words move between neighbours."""
_WEIGHTS = {Severity.ERROR: 100, Severity.WARNING: 10, Severity.ADVICE: 1}
_STRICTER = 1.4
"""Limits so much stricter make the division look for another way, where the best one by itself
misses a limit by little."""
_LEAST_SHOWN = 100
"""Milliseconds: no cue is made that shows for less."""
_REACHES = ((1, 0), (0, 1), (1, 1))
"""Neighbours taken along: so many before, so many behind; what moves least is tried first."""


_OFTEN = 16
"""Cues between two words on how much is done."""
Watch = Callable[[float], object]
"""Told how much is done, 0 to 1; it may raise to break off."""
_MOST_DIVISIONS = 512
"""So many are remembered: those near by, and no more of a long track's."""
_Known = tuple[Cue, int | None, list[Finding]]
"""A cue, when the one before it ends, and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class _Window:
    """Neighbours whose words may move, between two that stay."""

    drafts: list[Draft]
    before: Draft | None
    after: Draft | None


class Regrouping:
    """One way over the drafts of a track, from the beginning to the end."""

    def __init__(
        self,
        standard: Standard,
        skip: Collection[str],
        new_id: Callable[[], str],
        cues: Sequence[Cue] = (),
    ) -> None:
        """`cues` are those of the track as it was, in order."""
        self._standard = standard
        self._apart = _apart(cues, standard)
        self._skip = frozenset(skip)
        profile = standard.profile
        self._strict = replace(
            profile,
            min_duration=int(profile.min_duration * _STRICTER),
            max_cps=profile.max_cps / _STRICTER,
        )
        self._new_id = new_id
        self._hopeless: set[tuple[Cue, ...]] = set()
        """Cues with their neighbours for which nothing better was found."""
        self._divisions_known: dict[tuple[bool, tuple[Cue, ...]], tuple[Cue, ...]] = {}
        """What a cue is divided into with the one behind is asked of that one, too."""
        self._known: dict[int, _Known] = {}
        """What is wrong with each cue, by its address; it is kept, so that no other gets that."""
        self._known_before: dict[int, _Known] = {}
        """That of the way before: most cues stay as they are."""

    # -- splitting ------------------------------------------------------------------------------

    def split(self, drafts: Sequence[Draft], watch: Watch) -> list[Draft]:
        """Cues that hold too much, divided."""
        self._known_before, self._known = self._known, {}
        found: list[Draft] = []
        for place, draft in enumerate(drafts):
            if place % _OFTEN == 0:
                watch(place / len(drafts))
            found += self._split(draft)
        return found

    def _split(self, draft: Draft) -> Sequence[Draft]:
        wrong = [each for each in self._findings_kept(draft.cue, None) if each.rule in SPLITS]
        wrong = [each for each in wrong if self._needs_split(draft.cue, each)]
        if not wrong:
            return (draft,)
        cues = self._divided((draft.cue,))
        if len(cues) < 2:
            return (draft,)
        why = (*draft.why, *_reasons(wrong))
        return [Draft(cue, draft.origins, why) for cue in cues]

    def _needs_split(self, cue: Cue, finding: Finding) -> bool:
        """One that only shows for too long goes sooner instead, unless its words last as long."""
        if finding.rule in self._skip:
            return False
        heard = last_heard(cue)
        speech = heard is not None and heard - cue.start > self._standard.profile.max_duration
        return finding.rule is not Rule.TOO_LONG or speech

    # -- moving ---------------------------------------------------------------------------------

    def move(self, drafts: Sequence[Draft], watch: Watch) -> list[Draft]:
        """Cues that neighbours can help, each taken once."""
        done: list[Draft] = []
        place = 0
        while place < len(drafts):
            if place % _OFTEN == 0:
                watch(place / len(drafts))
            latest = done[-1].cue.end if done else None
            wrong = self._movable(drafts[place].cue, latest)
            better = self._better(done, drafts, place, wrong) if wrong else None
            if better is None:
                done.append(drafts[place])
                place += 1
                continue
            back, new, ahead = better
            del done[len(done) - back :]
            done += new
            place += 1 + ahead
        return done

    def _movable(self, cue: Cue, latest: int | None) -> list[Finding]:
        found = self._findings_kept(cue, latest)
        return [each for each in found if each.rule in MOVES and each.rule not in self._skip]

    def _better(
        self, done: list[Draft], drafts: Sequence[Draft], place: int, wrong: list[Finding]
    ) -> tuple[int, list[Draft], int] | None:
        """What is best done: neighbours before that it takes, the new drafts, those behind."""
        around = tuple(each.cue for each in (*done[-3:], *drafts[place : place + 4]))
        if around in self._hopeless:
            return None
        best: tuple[int, int, list[Draft], int] | None = None
        for back, ahead in _REACHES:
            window = self._window(done, drafts, place, (back, ahead))
            if window is None or (best and len(window.drafts) > best[1] + best[3] + 1):
                continue
            old = self._weight(window.drafts, window.before)
            for new in self._ways(window, wrong):
                gain = old - self._weight(new, window.before)
                if gain > 0 and (best is None or gain > best[0]):
                    best = gain, back, new, ahead
                if gain == old:
                    return best[1:] if best else None
        if best is None:
            self._hopeless.add(around)
        return None if best is None else best[1:]

    def _window(
        self, done: list[Draft], drafts: Sequence[Draft], place: int, reach: tuple[int, int]
    ) -> _Window | None:
        """A cue with so many neighbours before and behind; None where they cannot help it."""
        first, last = len(done) - reach[0], place + reach[1]
        if first < 0 or last >= len(drafts):
            return None
        window = _Window(
            [*done[first:], *drafts[place : last + 1]],
            done[first - 1] if first else None,
            drafts[last + 1] if last + 1 < len(drafts) else None,
        )
        runs = speech_runs([draft.cue for draft in window.drafts])
        share = [len(run) for run in runs] == [len(window.drafts)]
        share = share and all(self._is_near(*pair) for pair in pairwise(window.drafts))
        return window if share and self._has_time(window) else None

    def _is_near(self, left: Draft, right: Draft) -> bool:
        """Whether no long pause lies between: words would be read long before they are said."""
        first = right.origins[0]
        return first in left.origins or first not in self._apart

    def _has_time(self, window: _Window) -> bool:
        """Whether all of it can be read in its time: else a fault would only move elsewhere."""
        cues, profile = [draft.cue for draft in window.drafts], self._standard.profile
        until = cues[-1].end if window.after is None else window.after.cue.start - profile.min_gap
        until = max(cues[-1].end, min(until, cues[-1].end + profile.linger))
        letters = sum(reading_length(cue.text) for cue in cues)
        return letters * 1000 <= profile.max_cps * (until - cues[0].start)

    def _ways(self, window: _Window, wrong: list[Finding]) -> Iterator[list[Draft]]:
        """The words of neighbours divided anew, or all in one cue; at their new times."""
        cues = tuple(draft.cue for draft in window.drafts)
        origins = tuple(dict.fromkeys(chain.from_iterable(each.origins for each in window.drafts)))
        said = tuple(chain.from_iterable(each.why for each in window.drafts))
        for new in self._divisions(cues):
            if new == cues or (len(new) == 1 and not self._fits(new[0])):
                continue
            fresh = [Draft(cue, origins, (*said, *_reasons(wrong))) for cue in new]
            yield self._settled(fresh, window)

    def _divisions(self, cues: tuple[Cue, ...]) -> Iterator[tuple[Cue, ...]]:
        """One after the other, for each takes its time."""
        yield (self._joined(cues),)
        yield self._divided(cues)
        yield self._divided(cues, strict=True)

    def _settled(self, drafts: list[Draft], window: _Window) -> list[Draft]:
        """At the times that they have between their neighbours."""
        before, after = window.before, window.after
        row = [*([before] if before else []), *drafts, *([after] if after else [])]
        first = 1 if before else 0
        return timed_drafts(row, self._standard, None, self._skip)[first : first + len(drafts)]

    def _weight(self, drafts: Sequence[Draft], before: Draft | None) -> int:
        """How much is wrong with neighbours."""
        latest = before.cue.end if before else None
        total = 0
        for draft in drafts:
            total += sum(_WEIGHTS[each.severity] for each in self._findings(draft.cue, latest))
            latest = draft.cue.end if latest is None else max(latest, draft.cue.end)
        return total

    def _findings(self, cue: Cue, latest: int | None) -> list[Finding]:
        return list(check_row(cue, 0, latest, self._standard))

    def _findings_kept(self, cue: Cue, latest: int | None) -> list[Finding]:
        """The same of a cue that is asked for again."""
        key = id(cue) if latest is None else -id(cue)
        known = self._known.get(key) or self._known_before.get(key)
        if known is None or known[1] != latest:
            known = cue, latest, self._findings(cue, latest)
        self._known[key] = known
        return known[2]

    def _divided(self, cues: tuple[Cue, ...], *, strict: bool = False) -> tuple[Cue, ...]:
        """Divided anew; as they are where there is no time to show each by itself."""
        key = strict, cues
        if len(self._divisions_known) > _MOST_DIVISIONS:
            self._divisions_known.clear()
        if key not in self._divisions_known:
            standard = self._standard
            profile = self._strict if strict else standard.profile
            new = divide_anew(
                cues, profile, standard.language, shots=standard.shots, new_id=self._new_id
            )
            shown = min(cue.duration for cue in new)
            kept = shown < _LEAST_SHOWN and len(new) > 1
            self._divisions_known[key] = cues if kept else new
        return self._divisions_known[key]

    def _joined(self, cues: Sequence[Cue]) -> Cue:
        cue = cues[0]
        for other in cues[1:]:
            cue = joined_cue([cue, other], line_joint(cue.text[-1:], other.text[:1]))
        text = "\n".join(wrap_cue(cue, self._standard.profile, self._standard.language))
        return cue if text == cue.text else with_text(cue, text)

    def _fits(self, cue: Cue) -> bool:
        return not any(each.rule in SPLITS for each in self._findings(cue, None))


def _apart(cues: Sequence[Cue], standard: Standard) -> frozenset[str]:
    """The cues that come so long after the last one was heard, or could be read: ends that reading
    has already been given time by make no other answer."""
    profile = standard.profile
    showings = showings_of(cues, standard)
    over = (max(each.end, each.start + each.needed) if each.last is None else each.last
            for each in showings)  # fmt: skip
    latest = accumulate(over, max)
    return frozenset(
        cue.id
        for cue, ended in zip(cues[1:], latest, strict=False)
        if cue.start - ended >= profile.long_pause
    )


def _reasons(findings: Sequence[Finding]) -> tuple[Why, ...]:
    return tuple(Why(each.rule, each.reason) for each in findings)
