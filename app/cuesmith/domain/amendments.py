"""What a tool would change, each change with its reason, to be looked at before it is made.

A tool is a pure function that gives amendments and changes nothing. A person ticks the wanted ones
off; `take` makes one edit of them, which is one step of undo.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from cuesmith.domain.cue import Cue
from cuesmith.domain.cue_edits import DeleteCues, InsertCues, ReplaceCues
from cuesmith.domain.document import Document
from cuesmith.domain.edits import Compound, Edit
from cuesmith.domain.track import Track


@dataclass(frozen=True, slots=True)
class Amendment:
    """One change that can be made or left, whatever becomes of the others."""

    rule: str
    """Which rule or tool asks for it, such as "line-length": a stable word, for scripts."""
    reason: str
    """A sentence for the person."""
    before: tuple[Cue, ...]
    """The cues as they are, in the order of time; none where cues are only added."""
    after: tuple[Cue, ...]
    """The cues as they would be; none where they would go. A cue that stays keeps its identity."""


Amend = Callable[[Track], Sequence[Amendment]]
"""What a tool would do to a track: no cue stands in two amendments."""


def take(
    track: str, document: Document, amendments: Iterable[Amendment], label: str
) -> Edit | None:
    """One edit, called `label`, that makes these amendments; None where nothing is to be done.

    Those whose cues were changed or deleted since are left: what a person did counts more.
    """
    held = next((each for each in document.tracks if each.id == track), None)
    here = {cue.id: cue for cue in held.cues} if held else {}
    live = [each for each in amendments if all(here.get(cue.id) == cue for cue in each.before)]
    replaced: list[Cue] = []
    gone: list[str] = []
    new: list[Cue] = []
    for each in live:
        old, kept = {cue.id: cue for cue in each.before}, {cue.id for cue in each.after}
        replaced += [cue for cue in each.after if cue.id in old and cue != old[cue.id]]
        gone += [cue.id for cue in each.before if cue.id not in kept]
        new += [cue for cue in each.after if cue.id not in old]
    edits: list[Edit] = []
    if replaced:
        edits.append(ReplaceCues(track, tuple(replaced)))
    if gone:
        edits.append(DeleteCues(track, tuple(gone)))
    if new:
        edits.append(InsertCues(track, tuple(new)))
    return Compound(tuple(edits), label) if edits else None


def amended(track: Track, amendments: Iterable[Amendment]) -> Track:
    """The track with these amendments made."""
    edit = take(track.id, Document((track,)), amendments, "")
    return track if edit is None else edit.perform(Document((track,))).document.tracks[0]
