"""What is written for a change is what turns the one document into the other."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cuesmith.base.errors import UsageError
from cuesmith.domain.cue import Cue
from cuesmith.domain.document import Document
from cuesmith.domain.edits import apply
from cuesmith.domain.history import Step, StepChange
from cuesmith.domain.project import Difference, differences
from cuesmith.domain.track import Track
from tests.support.edit_examples import EXAMPLES, edits, sample_document

Tables = tuple[dict[str, tuple[int, Track]], dict[tuple[str, str], tuple[int, Cue]], list[Document]]


def empty() -> Tables:
    return {}, {}, [Document()]


def write(tables: Tables, difference: Difference) -> None:
    """As a store does."""
    tracks, cues, rest = tables
    for gone in difference.tracks_gone:
        del tracks[gone]
        for key in [key for key in cues if key[0] == gone]:
            del cues[key]
    for key in difference.cues_gone:
        del cues[key]
    tracks.update({track.id: (place, track) for place, track in difference.tracks})
    cues.update({(each.track, each.cue.id): (each.tie, each.cue) for each in difference.cues})
    if difference.rest is not None:
        rest[0] = difference.rest


def read(tables: Tables) -> Document:
    tracks, cues, rest = tables
    found = []
    for _, track in sorted(tracks.values(), key=lambda at: at[0]):
        own = [at for key, at in cues.items() if key[0] == track.id]
        own.sort(key=lambda at: (at[1].start, at[1].end, at[0]))
        found.append(replace(track, cues=tuple(cue for _, cue in own)))
    return replace(rest[0], tracks=tuple(found))


@given(st.data())
def test_any_edits_are_written(data: st.DataObject) -> None:
    document, tables = sample_document(), empty()
    write(tables, differences(Document(), document))
    for serial in range(data.draw(st.integers(1, 8))):
        edit = data.draw(edits(document, serial))
        try:
            after = apply(document, edit).document
        except UsageError:
            continue
        write(tables, differences(document, after))
        document = after
        assert read(tables) == document


def test_every_example_is_written_and_taken_back() -> None:
    for edit in EXAMPLES:
        tables = empty()
        write(tables, differences(Document(), sample_document()))
        try:
            applied = apply(sample_document(), edit)
        except UsageError:
            continue
        write(tables, differences(sample_document(), applied.document))
        assert read(tables) == applied.document, edit
        back = apply(applied.document, applied.inverse).document
        write(tables, differences(applied.document, back))
        assert read(tables) == sample_document(), edit


def test_what_stayed_is_not_written() -> None:
    assert differences(sample_document(), sample_document()) == Difference()


def test_changes_of_steps_come_together() -> None:
    one, two, three = (Step(str(n), EXAMPLES[0], serial=n) for n in range(3))
    pushed = StepChange(undo_pushed=(one, two)).then(StepChange(1, (three,)))
    assert pushed == StepChange(0, (one, three))
    beyond = pushed.then(StepChange(undo_dropped=3, redo_pushed=(two,)))
    assert beyond == StepChange(1, (), 0, (two,))
