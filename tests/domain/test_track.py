"""A track knows the rows of its cues, whatever was done to it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cuesmith.base.errors import UsageError
from cuesmith.domain.cue import Cue
from cuesmith.domain.edits import apply
from cuesmith.domain.track import Track
from tests.support.edit_examples import edits, sample_document
from tests.support.speech_strategies import quick


@given(st.data())
@quick
def test_rows_are_right_after_any_edit(data: st.DataObject) -> None:
    document = sample_document()
    for serial in range(data.draw(st.integers(1, 8))):
        try:
            document = apply(document, data.draw(edits(document, serial))).document
        except UsageError:
            continue
        for track in document.tracks:
            assert track.rows == {cue.id: row for row, cue in enumerate(track.cues)}


def test_rows_are_kept_where_cues_keep_their_places() -> None:
    track = Track((Cue("a", 0, 1, "A"), Cue("b", 1, 2, "B")))
    rows = track.rows
    new = track.with_cues((Cue("a", 0, 1, "?"), track.cues[1]), same_rows=True)
    assert new.rows is rows
    assert track.with_cues(track.cues[1:]).rows == {"b": 0}


def test_having_counted_rows_makes_no_difference() -> None:
    one, other = Track((Cue("a", 0, 1, "A"),)), Track((Cue("a", 0, 1, "A"),))
    assert one.rows
    assert one == other
    assert hash(one) == hash(other)
    assert repr(one) == repr(other)
