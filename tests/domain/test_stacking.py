"""Cues that show at once: places that do not meet, and that no window changes."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.speech import Span
from cuesmith.domain.stacking import Block, chain_start, stack
from cuesmith.domain.style_choice import StyleChoice
from cuesmith.services.styling import script_for
from tests.services.test_styling import PORTS, dialogues
from tests.support.cue_strategies import quick
from tests.support.styled_cues import HD, SAID, one_track

BLOCKS = st.lists(
    st.builds(
        lambda start, length, height, band: Block(start, start + length, height, band),
        st.integers(0, 40),
        st.integers(1, 30),
        st.sampled_from([10.0, 25.0]),
        st.sampled_from([0, 2]),
    ),
    max_size=12,
).map(lambda made: sorted(made, key=lambda block: block.start))


@quick
@given(BLOCKS)
def test_blocks_that_show_at_once_do_not_meet(blocks: list[Block]) -> None:
    placed = list(zip(blocks, stack(blocks), strict=True))
    for number, (one, low) in enumerate(placed):
        for other, base in placed[:number]:
            if one.band == other.band and one.start < other.end:
                assert low >= base + other.height or base >= low + one.height


def test_a_place_that_became_free_is_taken_again() -> None:
    blocks = [Block(0, 10, 5, 0), Block(2, 20, 5, 0), Block(10, 15, 5, 0)]
    assert stack(blocks) == [0, 5, 0]


def test_a_chain_begins_where_nothing_showed() -> None:
    spans = [(0, 5), (6, 12), (10, 20), (18, 30)]
    assert [chain_start(spans, time) for time in (3, 5, 6, 19, 40)] == [0, 0, 6, 6, 6]


@quick
@given(
    st.lists(st.tuples(st.integers(0, 9000), st.integers(200, 4000)), min_size=1, max_size=10),
    st.integers(0, 12_000),
)
def test_a_window_shows_cues_where_the_whole_script_does(
    times: list[tuple[int, int]], at: int
) -> None:
    cues = [
        replace(SAID, id=str(number), start=start, end=start + length, words=())
        for number, (start, length) in enumerate(sorted(times))
    ]
    document = one_track(*cues, style=StyleChoice("highlight"))
    whole = dialogues(script_for(document, ("t",), HD, PORTS))
    part = dialogues(script_for(document, ("t",), HD, PORTS, Span(at, at + 500)))
    assert set(part) <= set(whole)
