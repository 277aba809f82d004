"""Cues on their way to a profile: what they are by now, of which cues they were made, and why."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from cuesmith.domain.cue import Cue
from cuesmith.domain.measures import reading_time
from cuesmith.domain.picture_places import Spot, is_same
from cuesmith.domain.polish import Polish, Showing, Why, polished
from cuesmith.domain.standard import Standard
from cuesmith.domain.words import fit_words


@dataclass(frozen=True, slots=True)
class Draft:
    """One cue as it would be."""

    cue: Cue
    origins: tuple[str, ...]
    """Identities of the cues whose words it has, or had on the way."""
    why: tuple[Why, ...] = ()


def in_order(drafts: Sequence[Draft]) -> list[Draft]:
    """Sorted by start, then end, as the cues of a track are."""
    return sorted(drafts, key=lambda draft: (draft.cue.start, draft.cue.end))


def timed_drafts(
    drafts: Sequence[Draft],
    standard: Standard,
    polish: Polish | None = None,
    skip: Collection[str] = frozenset(),
) -> list[Draft]:
    """Drafts at polished times."""
    showings = showings_of([draft.cue for draft in drafts], standard)
    done: list[Draft] = []
    for draft, old, new in zip(
        drafts, showings, polished(showings, standard, polish, skip), strict=True
    ):
        moved = (old.start, old.end) != (new.start, new.end)
        done.append(_moved(draft, new) if moved else draft)
    return done


def _moved(draft: Draft, new: Showing) -> Draft:
    words = fit_words(draft.cue.words, new.start, new.end)
    cue = replace(draft.cue, start=new.start, end=new.end, words=words)
    return replace(draft, cue=cue, why=(*draft.why, *new.why))


def showings_of(cues: Sequence[Cue], standard: Standard) -> list[Showing]:
    """What the times of cues are bound to."""
    found: list[Showing] = []
    before: Spot | None = None
    for cue in cues:
        spot = standard.picture.place(cue)
        apart = before is not None and not is_same(before, spot)
        found.append(_showing(cue, standard, apart=apart))
        before = spot
    return found


def _showing(cue: Cue, standard: Standard, *, apart: bool) -> Showing:
    profile = standard.profile
    needed = max(profile.min_duration, reading_time(cue.text, profile.max_cps, standard.step))
    if not cue.words:
        return Showing(cue.start, cue.end, needed, last_start=cue.start, apart=apart)
    first, last = cue.words[0], cue.words[-1]
    return Showing(
        cue.start,
        cue.end,
        needed,
        None if first.estimated else first.start,
        last_heard(cue),
        min(last.start, max(cue.start, cue.end - 1)),
        apart,
    )


def last_heard(cue: Cue) -> int | None:
    """When the last word of a cue ends; None where that was not heard."""
    if not cue.words or cue.words[-1].estimated:
        return None
    return max(word.end for word in cue.words)
