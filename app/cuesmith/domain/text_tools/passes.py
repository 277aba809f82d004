"""Text tools as passes over all the texts of a track, and the amendments that come of them.

A tool gives passes; passes of several tools are run one after the other, so that a cue which
several of them change has one amendment, with all their reasons.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace

from cuesmith.domain.amendments import Amend, Amendment
from cuesmith.domain.cue import Cue
from cuesmith.domain.cue_edits import with_text
from cuesmith.domain.track import Track

_JOINT = "+"
_MOST_ROUNDS = 5
"""How often texts are gone over until they stay; what nests deeper is left for the next time."""

Turn = Callable[[Sequence[str]], Sequence[str]]
"""What the cues say, in order, to what they would say: as many texts, "" for a cue to go."""


@dataclass(frozen=True, slots=True)
class TextPass:
    """One thing that is done to texts."""

    rule: str
    """Of its tool: a stable word."""
    reason: str
    """A sentence for the person."""
    turn: Turn
    once: bool = False
    """Whether it may change again what it has changed, and so is done but once."""


def each(rule: str, reason: str, turn: Callable[[str], str]) -> TextPass:
    """A pass that looks at each text by itself."""
    known = remembered(turn)
    return TextPass(rule, reason, lambda texts: [known(text) for text in texts])


def remembered(turn: Callable[[str], str]) -> Callable[[str], str]:
    """`turn`, done but once for each text: texts are gone over again until they all stay."""
    known: dict[str, str] = {}

    def look_up(text: str) -> str:
        turned = known.get(text)
        if turned is None:
            turned = known[text] = turn(text)
        return turned

    return look_up


@dataclass(slots=True)
class _State:
    """What has become of a cue so far."""

    text: str
    rules: dict[str, None] = field(default_factory=dict)
    reasons: dict[str, None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cleaning:
    """Passes as an `Amend`."""

    passes: Sequence[TextPass]
    within: frozenset[str] | None = None
    """Identities of the cues that may change; None for all."""
    check: Callable[[], object] = lambda: None
    """Called now and then; raises where nobody waits for the answer any more."""

    def watched(self, check: Callable[[], object]) -> Amend:
        """The same, to be broken off by what `check` raises."""
        return replace(self, check=check)

    def __call__(self, track: Track) -> list[Amendment]:
        """What the passes would do."""
        found: list[Amendment] = []
        for cue, state in zip(track.cues, self._run(track), strict=True):
            if state.text != cue.text:
                self.check()
                found.append(_amendment(cue, state))
        return found

    def _run(self, track: Track) -> list[_State]:
        states = [_State(cue.text) for cue in track.cues]
        free = [self.within is None or cue.id in self.within for cue in track.cues]
        for number in range(_MOST_ROUNDS):
            changed = False
            for one in self.passes:
                self.check()
                if not (number and one.once):
                    changed |= _go_over(one, states, free)
            if not changed:
                break
        return states


def amending(passes: Sequence[TextPass], within: Collection[str] | None = None) -> Cleaning:
    """What the passes would do to a track; `within` are identities of cues, None for all."""
    return Cleaning(tuple(passes), None if within is None else frozenset(within))


def _go_over(one: TextPass, states: Sequence[_State], free: Sequence[bool]) -> bool:
    """Do one pass; whether it changed anything."""
    turned = one.turn([state.text for state in states])
    changed = False
    for state, text, may in zip(states, turned, free, strict=True):
        if may and text != state.text:
            state.text, changed = text, True
            state.rules[one.rule] = None
            state.reasons[one.reason] = None
    return changed


def _amendment(cue: Cue, state: _State) -> Amendment:
    after = (with_text(cue, state.text),) if state.text.strip() else ()
    return Amendment(_JOINT.join(state.rules), "\n".join(state.reasons), (cue,), after)
