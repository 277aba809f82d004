"""Which part of a picture is kept, and how large it becomes."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.encoding import Canvas, Reframing, window_of

sides = st.integers(16, 8192)
aspects = st.fractions(Fraction(1, 4), Fraction(4), max_denominator=32)
grains = st.sampled_from([(2, 2), (2, 1), (1, 1)])


@given(
    sides, sides, aspects, st.none() | aspects, st.fractions(0, 1), grains,
    st.none() | st.tuples(sides, sides) | st.tuples(st.just(0), sides), st.booleans(),
)  # fmt: skip
def test_a_window_lies_in_the_picture_and_comes_out_whole(
    width: int,
    height: int,
    pixel: Fraction,
    aspect: Fraction | None,
    centre: Fraction,
    grain: tuple[int, int],
    size: tuple[int, int] | None,
    enlarge: bool,
) -> None:
    window = window_of(width, height, pixel, Reframing(aspect, centre, size, enlarge), grain)
    assert 0 <= window.left <= window.left + window.width <= width
    assert 0 <= window.top <= window.top + window.height <= height
    assert min(window.width, window.height) >= 1
    assert (window.scaled[0] % grain[0], window.scaled[1] % grain[1]) == (0, 0)
    if size is None:
        assert window.scaled == (window.width, window.height)


def test_a_window_has_the_shape_asked_for_as_it_is_seen() -> None:
    # DV: 720 x 576 pixels that are shown as 4:3.
    window = window_of(720, 576, Fraction(16, 15), Reframing(Fraction(9, 16)), (2, 2))
    shown = Canvas(*window.scaled, window.pixel_aspect).shown
    assert abs(shown[0] / shown[1] - 9 / 16) < 0.01


def test_the_window_lies_where_its_middle_is_asked_for() -> None:
    def left(centre: Fraction) -> int:
        return window_of(1920, 1080, Fraction(1), Reframing(Fraction(1), centre), (2, 2)).left

    assert [left(Fraction(n, 2)) for n in range(3)] == [0, 420, 840]


def test_a_small_film_fills_the_size_asked_for_to_the_pixel() -> None:
    upright = Reframing(Fraction(9, 16), Fraction(1, 2), (1080, 1920), enlarge=True)
    assert window_of(640, 360, Fraction(1), upright, (2, 2)).scaled == (1080, 1920)
