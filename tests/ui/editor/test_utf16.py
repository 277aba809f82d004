"""Places in a text, there and back between Qt's count and Python's."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cuesmith.ui.editor.utf16 import to_characters, to_units
from tests.support.cue_strategies import quick


@quick
@given(st.data())
def test_there_and_back(data: st.DataObject) -> None:
    text = data.draw(st.text(st.characters(), max_size=20))
    place = data.draw(st.integers(0, len(text)))
    assert to_characters(text, to_units(text, place)) == place
    assert to_units(text, place) - place == sum(char > "\uffff" for char in text[:place])


def test_inside_a_character_is_its_beginning() -> None:
    assert to_characters("a🎉b", 2) == 1
