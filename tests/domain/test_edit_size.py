"""What an edit has to do is known before it is done."""

from __future__ import annotations

import pytest

from cuesmith.domain.edit_size import cues_touched
from cuesmith.domain.edits import Compound, Edit, apply
from cuesmith.domain.time_edits import ShiftCues
from tests.support.edit_examples import EXAMPLES, sample_document


@pytest.mark.parametrize("edit", EXAMPLES, ids=lambda edit: type(edit).__name__)
def test_never_less_than_what_is_taken_back(edit: Edit) -> None:
    """Of several cues: an edit of one may touch its neighbour, which costs nothing."""
    document = sample_document()
    inverse = apply(document, edit).inverse
    assert cues_touched(edit, document) + 2 >= cues_touched(inverse, document)


def test_all_cues_of_a_track_count() -> None:
    document = sample_document()
    all_of_it = ShiftCues("en", 10)
    cues = len(document.track("en").cues)
    assert cues_touched(all_of_it, document) == cues
    assert cues_touched(Compound((all_of_it, all_of_it), "Twice"), document) == 2 * cues
